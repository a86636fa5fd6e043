// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runstory.h"

#include "items/rungraph.h"
#include "widgets/common/messagebar.h"
#include "widgets/common/theme.h"
#include "widgets/costs/budgetgauge.h"
#include "widgets/costs/budgetspage.h"
#include "widgets/costs/budgetstopbar.h"
#include "widgets/inspector/factlist.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace cmbagent;

namespace {

constexpr qint64 dollar = 1'000'000;
const auto sessionId = QStringLiteral("session-1");
const auto projectId = QStringLiteral("project-1");

BudgetState state(BudgetScope scope, BudgetPeriod period, bool isHard, qint64 limit, qint64 spent)
{
    BudgetState known;
    known.budget = { scope, scope == BudgetScope::Session ? sessionId : projectId, period, isHard, limit };
    known.ownerName = scope == BudgetScope::Session ? QStringLiteral("Default") : QStringLiteral("My research");
    known.spentMicros = spent;
    return known;
}

QList<BudgetState> budgets()
{
    return { state(BudgetScope::Session, BudgetPeriod::Total, true, 100 * dollar, 4 * dollar),
             state(BudgetScope::Project, BudgetPeriod::Daily, true, 5 * dollar, 4 * dollar) };
}

QList<BudgetOwner> owners()
{
    return { { BudgetScope::Session, sessionId, QStringLiteral("Default") },
             { BudgetScope::Project, projectId, QStringLiteral("My research") },
             { BudgetScope::Global, {}, {} } };
}

ModelCall stoppedCall()
{
    ModelCall call;
    call.usage = soundUsage(0, 0, 0, 0);
    call.error = errorCodeName(ErrorCode::Limit);
    call.costMicros = 0;
    return call;
}

StepReport stoppedReport()
{
    StepReport report;
    report.error = Error {
        ErrorCode::Limit, QStringLiteral("The call was not made: the daily budget, $5.00, is spent."), {}, {}, {}, {}
    };
    return report;
}

} // namespace

/// Budgets set, changed and removed in the window, and what is said where one stops a run. Requirements 15.3, S13-M5,
/// S13-S1.
class TestBudgetsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }
    void init();
    void showsHowFarEachIs();
    void saysWhatIsWrongWhileTyping_data();
    void saysWhatIsWrongWhileTyping();
    void saysWhatItWouldChange();
    void givesWhatWasWritten();
    void readsAmountsAsTheyAreWritten();
    void changesAndRemoves();
    void theSessionsOwnGoesBack();
    void keepsWhatIsChosen();
    void tellsAndTakesBack();
    void tellsWhatWasToldBefore();
    void everythingHasAName();
    void aStoppedRunSaysWhy();

private:
    [[nodiscard]] BudgetForm& form() const { return *m_page->form(); }
    void type(const QString& text) const
    {
        form().amount()->clear();
        QTest::keyClicks(form().amount(), text);
    }

    std::unique_ptr<BudgetsPage> m_page;
};

void TestBudgetsPage::init()
{
    m_page = std::make_unique<BudgetsPage>();
    m_page->resize(700, 800);
    m_page->show();
    m_page->showBudgets(budgets(), owners());
}

void TestBudgetsPage::showsHowFarEachIs()
{
    const auto gauges = m_page->findChildren<BudgetGauge*>();
    QCOMPARE(gauges.size(), 2);
    QVERIFY2(gauges.at(1)->accessibleName().contains(QStringLiteral("each day")),
             qPrintable(gauges.at(1)->accessibleName()));
    QVERIFY(gauges.at(1)->accessibleDescription().contains(QStringLiteral("$4.00")));
    m_page->showBudgets(budgets().mid(0, 1), owners());
    QCOMPARE(m_page->findChildren<BudgetGauge*>().size(), 1);
}

void TestBudgetsPage::saysWhatIsWrongWhileTyping_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word"); // part of it; empty: nothing is wrong
    QTest::newRow("nothing yet") << QString() << QString();
    QTest::newRow("words") << QStringLiteral("five") << QStringLiteral("no amount");
    QTest::newRow("half a number") << QStringLiteral("1.2.3") << QStringLiteral("no amount");
    QTest::newRow("endless") << QStringLiteral("inf") << QStringLiteral("no amount");
    QTest::newRow("below nothing") << QStringLiteral("-1") << QStringLiteral("below 0");
    QTest::newRow("too much") << QStringLiteral("1000000001") << QStringLiteral("at most");
    QTest::newRow("the one there is") << QStringLiteral("100") << QStringLiteral("already");
}

void TestBudgetsPage::saysWhatIsWrongWhileTyping()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, word);
    form().period()->setCurrentIndex(form().period()->findData(int(BudgetPeriod::Total)));
    type(typed);
    QVERIFY2(form().word().contains(word), qPrintable(form().word()));
    QVERIFY(!form().budget());
    QVERIFY(!form().keepButton()->isEnabled());
    QVERIFY(!form().keepButton()->toolTip().isEmpty());
    QSignalSpy given(m_page.get(), &BudgetsPage::budgetGiven);
    QTest::keyClick(form().amount(), Qt::Key_Return);
    QCOMPARE(given.count(), 0);
    type(QStringLiteral("7"));
    QVERIFY(form().keepButton()->isEnabled());
}

void TestBudgetsPage::saysWhatItWouldChange()
{
    form().owner()->setCurrentIndex(1);
    type(QStringLiteral("3"));
    QVERIFY2(form().word().contains(QStringLiteral("Changes the one there is, $5.00")), qPrintable(form().word()));
    QVERIFY(form().word().contains(QStringLiteral("$4.0000 is spent already")));
    QVERIFY(form().word().contains(QStringLiteral("stops the next call")));
    QVERIFY(form().keepButton()->text().remove(QLatin1Char('&')).contains(QStringLiteral("Change")));
    type(QStringLiteral("30"));
    QVERIFY(!form().word().contains(QStringLiteral("stops")));
    form().hardness()->setCurrentIndex(1); // one that only tells is another one
    type(QStringLiteral("1"));
    QVERIFY(!form().word().contains(QStringLiteral("Changes")));
    QVERIFY(form().word().contains(QStringLiteral("spent already")));
    QVERIFY(!form().word().contains(QStringLiteral("stops")));
}

void TestBudgetsPage::givesWhatWasWritten()
{
    QSignalSpy given(m_page.get(), &BudgetsPage::budgetGiven);
    form().owner()->setCurrentIndex(2);
    form().period()->setCurrentIndex(form().period()->findData(int(BudgetPeriod::Weekly)));
    form().hardness()->setCurrentIndex(1);
    type(QStringLiteral("12.5"));
    QTest::keyClick(form().amount(), Qt::Key_Return);
    QCOMPARE(given.count(), 1);
    const Budget wanted { BudgetScope::Global, {}, BudgetPeriod::Weekly, false, 12'500'000 };
    QCOMPARE(given.first().first().value<Budget>(), wanted);
    form().keepButton()->click();
    QCOMPARE(given.count(), 2);
}

void TestBudgetsPage::readsAmountsAsTheyAreWritten()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    type(QStringLiteral("2,5"));
    const auto german = form().budget();
    type(QStringLiteral("$ 0.75"));
    const auto plain = form().budget();
    QLocale::setDefault(before);
    QVERIFY(german);
    QCOMPARE(german->limitMicros, 2'500'000);
    QVERIFY(plain);
    QCOMPARE(plain->limitMicros, 750'000);
}

void TestBudgetsPage::changesAndRemoves()
{
    const auto change = m_page->findChildren<QPushButton*>(QStringLiteral("changeBudget"));
    const auto remove = m_page->findChildren<QPushButton*>(QStringLiteral("removeBudget"));
    QCOMPARE(change.size(), 2);
    change.at(1)->click();
    QTRY_COMPARE(form().amount()->text(), QStringLiteral("5"));
    QCOMPARE(form().owner()->currentIndex(), 1);
    QCOMPARE(BudgetPeriod(form().period()->currentData().toInt()), BudgetPeriod::Daily);
    QSignalSpy removed(m_page.get(), &BudgetsPage::budgetRemoved);
    remove.at(1)->click();
    QTRY_COMPARE(removed.count(), 1);
    QCOMPARE(removed.first().first().value<Budget>(), budgets().at(1).budget);
}

/// It can be changed, but there is always one.
void TestBudgetsPage::theSessionsOwnGoesBack()
{
    QVERIFY(m_page->findChildren<QPushButton*>(QStringLiteral("removeBudget")).first()->isHidden());
    QList<BudgetState> raised = budgets();
    raised.first().budget.limitMicros = 200 * dollar;
    m_page->showBudgets(raised, owners());
    auto* back = m_page->findChildren<QPushButton*>(QStringLiteral("removeBudget")).first();
    QVERIFY(!back->isHidden());
    QVERIFY(back->text().contains(QStringLiteral("$100.00")));
}

void TestBudgetsPage::keepsWhatIsChosen()
{
    form().owner()->setCurrentIndex(1);
    type(QStringLiteral("8"));
    QList<BudgetOwner> more = owners();
    more.insert(1, { BudgetScope::Project, QStringLiteral("project-0"), QStringLiteral("Another") });
    m_page->showBudgets(budgets(), more);
    QCOMPARE(form().owner()->currentIndex(), 2);
    QCOMPARE(form().amount()->text(), QStringLiteral("8"));
    QCOMPARE(form().budget()->owner, projectId);
}

void TestBudgetsPage::tellsAndTakesBack()
{
    type(QStringLiteral("8"));
    QSignalSpy undo(m_page.get(), &BudgetsPage::undoRequested);
    m_page->showDone(QStringLiteral("It is done."));
    QCOMPARE(m_page->message()->what(), QStringLiteral("It is done."));
    QVERIFY(form().amount()->text().isEmpty());
    Q_EMIT m_page->message()->actionRequested();
    QCOMPARE(undo.count(), 1);
    m_page->showError({ ErrorCode::NotFound, QStringLiteral("There is no such budget."), {}, {}, {}, {} });
    QCOMPARE(m_page->message()->kind(), MessageBar::Kind::Error);
}

/// When, which budget, how far: all of what was told, newest first. Requirements 15.3, S13-M8.
void TestBudgetsPage::tellsWhatWasToldBefore()
{
    QVERIFY(m_page->alerts()->isHidden());
    const BudgetState daily = budgets().at(1);
    BudgetAlert half { daily.budget, daily.ownerName, {}, 50, 2'600'000, { 1'800'000'000'000'000 } };
    BudgetAlert most = half;
    most.percent = 75;
    most.spentMicros = 4'000'000;
    most.at.micros += 60'000'000;
    m_page->showAlerts({ most, half });
    QVERIFY(!m_page->alerts()->isHidden());
    const QList<Fact> facts = m_page->alerts()->facts();
    QCOMPARE(facts.size(), 2);
    QVERIFY2(facts.first().value.contains(QStringLiteral("75 %")), qPrintable(facts.first().value));
    QVERIFY(facts.first().value.contains(QStringLiteral("My research")));
    QVERIFY(facts.first().value.contains(QStringLiteral("each day")));
    QVERIFY(facts.first().value.contains(QStringLiteral("$4.0000 of $5.0000")));
    QVERIFY(facts.at(1).value.contains(QStringLiteral("$2.6000")));
    QVERIFY(facts.first().name != facts.at(1).name);
    m_page->showAlerts({});
    QVERIFY(m_page->alerts()->isHidden());
}

void TestBudgetsPage::everythingHasAName()
{
    for (const QPushButton* button : m_page->findChildren<QPushButton*>(QStringLiteral("changeBudget"))) {
        QVERIFY2(button->accessibleName().contains(QStringLiteral("budget: ")), qPrintable(button->accessibleName()));
    }
    QVERIFY(m_page->findChildren<QPushButton*>(QStringLiteral("changeBudget")).first()->accessibleName()
            != m_page->findChildren<QPushButton*>(QStringLiteral("changeBudget")).last()->accessibleName());
}

void TestBudgetsPage::aStoppedRunSaysWhy()
{
    RunStory story(workflowFromText("plan; fit"));
    story.created();
    story.moved(RunState::Draft, RunState::Planning);
    story.moved(RunState::Planning, RunState::Executing);
    RunGraph graph;
    graph.reset(story.fold());
    BudgetStopBar bar(graph);
    QVERIFY(bar.isHidden());
    graph.apply(story.started(0));
    graph.apply(story.add(ModelCalled { 0, 1, stoppedCall() }));
    graph.apply(story.finished(0, StepState::Failed, 1, stoppedReport()));
    QVERIFY(!bar.isHidden());
    QVERIFY2(bar.bar()->what().contains(QStringLiteral("“plan” was stopped by a budget")),
             qPrintable(bar.bar()->what()));
    QVERIFY(bar.bar()->what().contains(QStringLiteral("daily budget, $5.00")));
    QSignalSpy wanted(&bar, &BudgetStopBar::budgetsRequested);
    Q_EMIT bar.bar()->actionRequested();
    QCOMPARE(wanted.count(), 1);
    bar.bar()->clear();
    Q_EMIT bar.bar()->dismissed();
    QVERIFY(bar.isHidden());
    graph.apply(story.started(1)); // dismissed, it does not come back by itself
    QVERIFY(bar.isHidden());
    graph.apply(story.add(StepRetryScheduled { 0, 2, {}, {} }));
    graph.apply(story.started(0, 2));
    graph.apply(story.add(ModelCalled { 0, 2, stoppedCall() }));
    graph.apply(story.finished(0, StepState::Failed, 2, stoppedReport()));
    QVERIFY(!bar.isHidden()); // but when it happens again
    graph.clear();
    QVERIFY(bar.isHidden());
}

QTEST_MAIN(TestBudgetsPage)
#include "tst_budgetspage.moc"
