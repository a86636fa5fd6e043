// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "widgets/approvals/approvalwords.h"
#include "widgets/approvals/contextfacts.h"
#include "widgets/approvals/evidenceitem.h"
#include "widgets/approvals/evidencesearch.h"
#include "widgets/approvals/evidenceview.h"
#include "widgets/approvals/foldsection.h"
#include "widgets/branches/textdiffview.h"
#include "widgets/common/messagebar.h"
#include "widgets/preview/previewpane.h"
#include "widgets/preview/textview.h"

#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

} // namespace

/// What a question shows: everything, in parts that fold, with what is risky and what differs (S06-M11, S06-S5, S7).
class TestEvidenceView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<WindowStage>(); }
    void cleanup() { m_stage.reset(); }

    void showsWhatIsShownAndWhatIsAroundIt();
    void sectionsFold();
    void aLongScriptIsWhole();
    void findsWhatIsFoldedAway();
    void saysWhatIsRisky();
    void showsWhatChanged();
    void tellsAFailureWhole();
    void contextIsToldInFull();
    void aPlanListsItsSteps();

private:
    AskedQuestion asked();
    [[nodiscard]] static FoldSection* section(const QWidget& view, const QString& title);

    std::unique_ptr<WindowStage> m_stage;
};

AskedQuestion TestEvidenceView::asked()
{
    m_stage->create();
    m_stage->runToQuestion();
    const auto& run = m_stage->graph.projection();
    return askedQuestion(run, *run.approval(m_stage->question));
}

FoldSection* TestEvidenceView::section(const QWidget& view, const QString& title)
{
    for (FoldSection* section : view.findChildren<FoldSection*>()) {
        if (section->title() == title) {
            return section;
        }
    }
    return nullptr;
}

void TestEvidenceView::showsWhatIsShownAndWhatIsAroundIt()
{
    const AskedQuestion question = asked();
    QCOMPARE(question.stepTitle, QStringLiteral("Look at the residuals"));
    QVERIFY(!question.context.next.isEmpty());
    const EvidenceView view(question, m_stage.get());
    QCOMPARE(view.count(), 2);
    QCOMPARE(view.items().size(), size_t(2));
    QCOMPARE(view.items()[0]->title(), question.request.shown[0].name);
    QVERIFY(view.items()[0]->header()->toolTip().contains(question.request.shown[0].blob.hash.toHex()));
    QVERIFY(section(view, QStringLiteral("Around this step")));
    QVERIFY(view.risks().isEmpty());
}

void TestEvidenceView::sectionsFold()
{
    EvidenceView view(asked(), m_stage.get());
    view.resize(800, 600);
    view.show();
    EvidenceItem* item = view.items()[0];
    QVERIFY(item->preview()->isVisible());
    QTest::keyClick(item->header(), Qt::Key_Space);
    QVERIFY(!item->isExpanded());
    QVERIFY(!item->preview()->isVisible());
    item->header()->click();
    QVERIFY(item->preview()->isVisible());
}

void TestEvidenceView::aLongScriptIsWhole()
{
    QByteArray script;
    for (int i = 1; i <= 2000; ++i) {
        script += "x" + QByteArray::number(i) + " = " + QByteArray::number(i) + "\n";
    }
    AskedQuestion question = asked();
    question.request.shown = { { QStringLiteral("fit.py"), QStringLiteral("text/x-python"), m_stage->put(script) } };
    EvidenceView view(question, m_stage.get());
    view.resize(800, 600);
    view.show();
    QTRY_VERIFY(view.items()[0]->preview()->findChild<TextView*>());
    const QPlainTextEdit* text = view.items()[0]->preview()->findChild<TextView*>()->edit();
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(QLatin1String("x2000 = 2000")), patience);
    QVERIFY(text->toPlainText().startsWith(QLatin1String("x1 = 1")));
}

void TestEvidenceView::findsWhatIsFoldedAway()
{
    AskedQuestion question = asked();
    question.request.shown = { { QStringLiteral("fit.py"), QStringLiteral("text/x-python"),
                                 m_stage->put("import this\nneedle = 1\nprint(needle)\n") } };
    EvidenceView view(question, m_stage.get());
    view.resize(800, 600);
    view.show();
    QTRY_VERIFY(view.items()[0]->preview()->findChild<TextView*>());
    QPlainTextEdit* text = view.items()[0]->preview()->findChild<TextView*>()->edit();
    QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(QLatin1String("needle")), patience);
    view.items()[0]->setExpanded(false);
    view.search()->start();
    QVERIFY(view.search()->isVisible());
    view.search()->line()->setText(QStringLiteral("needle"));
    QCOMPARE(view.search()->count(), 2);
    QVERIFY(view.items()[0]->isExpanded());
    QCOMPARE(text->textCursor().selectedText(), QStringLiteral("needle"));
    const int first = text->textCursor().position();
    QTest::keyClick(view.search()->line(), Qt::Key_Return);
    QVERIFY(text->textCursor().position() > first);
    view.search()->line()->setText(QStringLiteral("no such words"));
    QCOMPARE(view.search()->count(), 0);
    QCOMPARE(view.search()->found(), QStringLiteral("Nothing found"));
    QTest::keyClick(view.search()->line(), Qt::Key_Escape);
    QVERIFY(!view.search()->isVisible());
}

void TestEvidenceView::saysWhatIsRisky()
{
    AskedQuestion question = asked();
    question.risks = { { RiskMark::Kind::CannotBeUndone, 0, QStringLiteral("Send it") } };
    EvidenceView view(question, m_stage.get());
    QCOMPARE(view.risks().size(), 1);
    EvidenceNote note;
    note.name = question.request.shown[1].name;
    note.risks = { { RiskMark::Kind::Deletes, 12, QStringLiteral("os.remove(x)") } };
    view.setNotes({ note });
    QCOMPARE(view.risks().size(), 2);
    QVERIFY(view.risks().last().contains(QLatin1String("Deletes files")));
    QVERIFY(view.risks().last().contains(QLatin1String("line 12: os.remove(x)")));
    QVERIFY(view.items()[1]->hint().contains(QLatin1String("1 risky")));
    view.setNotes({});
    QCOMPARE(view.risks().size(), 1);
}

void TestEvidenceView::showsWhatChanged()
{
    AskedQuestion question = asked();
    question.takesTexts = false;
    EvidenceView view(question, m_stage.get());
    EvidenceItem* item = view.items()[1];
    QVERIFY(!item->difference());
    QVERIFY(item->tabs()->isHidden());
    EvidenceNote note;
    note.name = item->evidence().name;
    note.approvedRun = QStringLiteral("yesterday");
    note.change = PairText { { QStringLiteral("@@ -1,1 +1,1 @@"), QStringLiteral("-a"), QStringLiteral("+b") }, 1, 1 };
    view.setNotes({ note });
    QVERIFY(item->difference());
    QVERIFY(!item->tabs()->isHidden());
    QVERIFY(item->hint().contains(QLatin1String("yesterday")));
    QVERIFY(item->difference()->edit()->toPlainText().contains(QLatin1String("b")));
    note.change.reset();
    note.isUnchanged = true;
    view.setNotes({ note });
    QVERIFY(item->hint().contains(QLatin1String("as approved")));
}

void TestEvidenceView::tellsAFailureWhole()
{
    AskedQuestion question = asked();
    question.request.kind = ApprovalKind::Error;
    question.request.shown.clear();
    FailureFacts failure;
    failure.error = { ErrorCode::Script,
                      QStringLiteral("FileNotFoundError: data.csv"),
                      {},
                      QStringLiteral("Traceback\n  line"),
                      {},
                      {} };
    failure.advice = adviseRetry(ErrorTaxonomy::standard(), failure.error, 2, false, 0.5);
    PastAttempt attempt;
    attempt.number = 1;
    attempt.message = QStringLiteral("first message");
    failure.attempts = { attempt };
    question.failure = failure;
    const EvidenceView view(question, m_stage.get());
    QVERIFY(section(view, QStringLiteral("What went wrong")));
    QCOMPARE(view.findChild<QLabel*>(QStringLiteral("errorKind"))->text(), failure.advice.label);
    QStringList words;
    for (const QLabel* label : view.findChildren<QLabel*>()) {
        words << label->text();
    }
    const QString all = words.join(QLatin1Char('\n'));
    QVERIFY(all.contains(QLatin1String("FileNotFoundError: data.csv")));
    QVERIFY(all.contains(QLatin1String("first message")));
    QVERIFY(all.contains(failure.advice.explanation));
    QVERIFY(!failure.advice.suggestions.isEmpty());
    QVERIFY(all.contains(failure.advice.suggestions.first()));
    QVERIFY(!view.changes()); // nothing may be changed: nothing is offered
}

void TestEvidenceView::contextIsToldInFull()
{
    const QJsonObject context {
        { QStringLiteral("reason"), QStringLiteral("the mode asks before each step") },
        { QStringLiteral("network"), true },
        { QStringLiteral("effect"), QStringLiteral("external") },
        { QStringLiteral("sandbox"), QJsonValue::Null },
        { QStringLiteral("estimate"),
          QJsonObject { { QStringLiteral("cost_usd"), QJsonValue::Null }, { QStringLiteral("duration_ms"), 1500 } } },
        { QStringLiteral("limits"),
          QJsonObject { { QStringLiteral("cpus"), 2 }, { QStringLiteral("memory_bytes"), QJsonValue::Null } } },
        { QStringLiteral("something_new"), 7 },
    };
    QMap<QString, QString> facts;
    for (const Fact& fact : contextFacts(context)) {
        facts.insert(fact.name, fact.value);
    }
    QCOMPARE(facts.value(QStringLiteral("Why it is asked")), QStringLiteral("the mode asks before each step"));
    QCOMPARE(facts.value(QStringLiteral("Network")), QStringLiteral("yes"));
    QVERIFY(facts.value(QStringLiteral("Effect")).contains(QLatin1String("undone")));
    QVERIFY(facts.value(QStringLiteral("Will take")).contains(QLatin1String("1.5 s")));
    QVERIFY(facts.value(QStringLiteral("Will take")).contains(QLatin1String("nobody knows")));
    QVERIFY(facts.value(QStringLiteral("Limits")).contains(QLatin1String("no limit")));
    QCOMPARE(facts.value(QStringLiteral("something_new")), QStringLiteral("7")); // never left out
}

void TestEvidenceView::aPlanListsItsSteps()
{
    m_stage->create();
    Approval approval;
    approval.request.id = m_stage->ids.next<ApprovalId>();
    approval.request.kind = ApprovalKind::Plan;
    approval.request.question = QStringLiteral("Begin?");
    approval.request.options = { Resolution::Approved, Resolution::Rejected };
    const AskedQuestion question = askedQuestion(m_stage->graph.projection(), approval);
    QCOMPARE(int(question.context.plan.size()), m_stage->graph.stepCount());
    const EvidenceView view(question, m_stage.get());
    QVERIFY(section(view, QStringLiteral("What will run")));
    QVERIFY(!ApprovalWords::whyEveryTime(question).isEmpty());
}

QTEST_MAIN(TestEvidenceView)
#include "tst_evidenceview.moc"
