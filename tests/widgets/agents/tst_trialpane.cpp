// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleagents.h"

#include "widgets/agents/trialpane.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

namespace {

CostSum someCost()
{
    CostSum sum;
    sum.calls = 1;
    sum.micros = 12'300;
    sum.input = 1000;
    sum.output = 234;
    sum.millis = 2300;
    return sum;
}

} // namespace

/// What is said, what comes, and what is left when nothing does.
class TestTrialPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglishAndLight(); }
    void init();
    void cleanup() { m_pane.reset(); }
    void sendsWhatIsTyped();
    void showsTheAnswerAsItComes();
    void forgetsATryThatFailed();
    void tellsWhatItIsNot();
    void takesBackWhatWasNotAnswered();
    void stops();
    void tellsThatADraftIsTried();
    void beginsAnewWithAnotherAgent();
    void keepsTheModelThatWasChosen();
    void everythingHasAName();

private:
    void say(const QString& text)
    {
        m_pane->input()->setPlainText(text);
        m_pane->sendButton()->click();
    }

    std::unique_ptr<TrialPane> m_pane;
};

void TestTrialPane::init()
{
    m_pane = std::make_unique<TrialPane>();
    m_pane->setModels({ QStringLiteral("openai/gpt-4.1"), QStringLiteral("ollama/llama3.2") });
    m_pane->showAgent(sampleAgent("planner"));
    m_pane->resize(600, 500);
    m_pane->show();
}

void TestTrialPane::sendsWhatIsTyped()
{
    QSignalSpy sent(m_pane.get(), &TrialPane::sendRequested);
    QVERIFY(!m_pane->sendButton()->isEnabled());
    m_pane->input()->setPlainText(QStringLiteral("  \n"));
    QVERIFY(!m_pane->sendButton()->isEnabled());
    say(QStringLiteral(" Plan this.\n"));
    QCOMPARE(sent.last(), QVariantList({ QString(), QStringLiteral("Plan this.") }));
    QVERIFY(m_pane->isWaiting());
    QVERIFY(m_pane->input()->toPlainText().isEmpty());
    m_pane->input()->setPlainText(QStringLiteral("More."));
    QVERIFY2(!m_pane->sendButton()->isEnabled(), "one thing at a time");
    m_pane->endAnswer({ QStringLiteral("openai/gpt-4.1"), {}, {}, false, someCost() }, someCost());
    m_pane->model()->setEditText(QStringLiteral("lab/tiny"));
    QTest::keyClick(m_pane->input(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.last(), QVariantList({ QStringLiteral("lab/tiny"), QStringLiteral("More.") }));
}

void TestTrialPane::showsTheAnswerAsItComes()
{
    say(QStringLiteral("Plan this."));
    m_pane->addPart(QStringLiteral("First "));
    QCOMPARE(m_pane->conversation(), QStringLiteral("You\nPlan this.\nPLANNER\nFirst "));
    m_pane->addPart(QStringLiteral("this.\nThen that."));
    m_pane->endAnswer({ QStringLiteral("openai/gpt-4.1"), {}, {}, false, someCost() }, someCost());
    QVERIFY2(m_pane->conversation().endsWith(
                 QStringLiteral("First this.\nThen that.\nopenai/gpt-4.1 · 2.3 s · 1,234 tokens · $0.0123")),
             qPrintable(m_pane->conversation()));
    QCOMPARE(m_pane->spentWord(), QStringLiteral("This conversation: 1 call, 1,234 tokens, $0.0123"));
    m_pane->addPart(QStringLiteral("too late"));
    QVERIFY(!m_pane->conversation().contains(QStringLiteral("too late")));
}

void TestTrialPane::forgetsATryThatFailed()
{
    say(QStringLiteral("Plan this."));
    m_pane->addPart(QStringLiteral("Fir"));
    m_pane->dropPart();
    m_pane->addPart(QStringLiteral("Second."));
    QCOMPARE(m_pane->conversation(), QStringLiteral("You\nPlan this.\nPLANNER\nSecond."));
}

void TestTrialPane::tellsWhatItIsNot()
{
    say(QStringLiteral("Plan this."));
    m_pane->addPart(QStringLiteral("No."));
    m_pane->endAnswer(
        { QStringLiteral("m"), QStringLiteral("engineer"), QStringLiteral("It is no object."), true, someCost() }, {});
    QVERIFY(m_pane->conversation().contains(QStringLiteral("“engineer”")));
    QVERIFY(m_pane->conversation().endsWith(QStringLiteral("recorded")));
    QCOMPARE(m_pane->fault(), QStringLiteral("A step could not use this answer."));
    say(QStringLiteral("Again."));
    QVERIFY(m_pane->fault().isEmpty());
}

void TestTrialPane::takesBackWhatWasNotAnswered()
{
    say(QStringLiteral("One."));
    m_pane->addPart(QStringLiteral("Answer."));
    m_pane->endAnswer({ QStringLiteral("m"), {}, {}, false, someCost() }, someCost());
    const QString before = m_pane->conversation();
    say(QStringLiteral("Two."));
    m_pane->addPart(QStringLiteral("Half an ans"));
    m_pane->endFailed({ ErrorCode::Io, QStringLiteral("The line is dead."), {}, {}, {}, {} }, someCost());
    QCOMPARE(m_pane->conversation(), before);
    QCOMPARE(m_pane->input()->toPlainText(), QStringLiteral("Two."));
    QCOMPARE(m_pane->fault(), QStringLiteral("The line is dead."));
    QVERIFY(m_pane->sendButton()->isEnabled());
}

void TestTrialPane::stops()
{
    QSignalSpy stops(m_pane.get(), &TrialPane::stopRequested);
    QVERIFY(!m_pane->stopButton()->isEnabled());
    say(QStringLiteral("One."));
    m_pane->stopButton()->click();
    QCOMPARE(stops.count(), 1);
    QVERIFY(m_pane->isWaiting()); // until it has
    m_pane->endStopped({});
    QVERIFY(!m_pane->isWaiting());
    QVERIFY(m_pane->conversation().isEmpty());
    QCOMPARE(m_pane->fault(), QStringLiteral("Stopped."));
}

void TestTrialPane::tellsThatADraftIsTried()
{
    QVERIFY(m_pane->draftWord().isEmpty());
    m_pane->setDraft(true);
    QVERIFY(m_pane->draftWord().contains(QStringLiteral("not saved")));
    say(QStringLiteral("Plan this."));
    m_pane->addPart(QStringLiteral("Yes."));
    QCOMPARE(m_pane->conversation(), QStringLiteral("You\nPlan this.\nPLANNER (draft)\nYes."));
    m_pane->endAnswer({ QStringLiteral("openai/gpt-4.1"), {}, {}, false, someCost() }, someCost());
    m_pane->setDraft(false); // it was saved, and the conversation goes on
    QVERIFY(m_pane->draftWord().isEmpty());
    say(QStringLiteral("And now?"));
    QVERIFY(m_pane->conversation().contains(QStringLiteral("And now?\nPLANNER\n")));
}

void TestTrialPane::beginsAnewWithAnotherAgent()
{
    QSignalSpy restarts(m_pane.get(), &TrialPane::restarted);
    say(QStringLiteral("One."));
    m_pane->showAgent(sampleAgent("planner")); // read again
    QVERIFY(m_pane->isWaiting() && restarts.isEmpty());
    m_pane->showAgent(sampleAgent("engineer"));
    QCOMPARE(restarts.count(), 1);
    QVERIFY(!m_pane->isWaiting() && m_pane->conversation().isEmpty());
    QVERIFY(!m_pane->restartButton()->isEnabled());
    say(QStringLiteral("One."));
    m_pane->restartButton()->click();
    QCOMPARE(restarts.count(), 2);
    QVERIFY(m_pane->conversation().isEmpty());
}

void TestTrialPane::keepsTheModelThatWasChosen()
{
    QVERIFY(m_pane->model()->currentText().isEmpty());
    m_pane->model()->setEditText(QStringLiteral("lab/tiny"));
    m_pane->setModels({ QStringLiteral("openai/gpt-5") });
    QCOMPARE(m_pane->model()->currentText(), QStringLiteral("lab/tiny"));
}

void TestTrialPane::everythingHasAName()
{
    QVERIFY(!m_pane->model()->accessibleName().isEmpty());
    QVERIFY(!m_pane->input()->accessibleName().isEmpty());
}

QTEST_MAIN(TestTrialPane)
#include "tst_trialpane.moc"
