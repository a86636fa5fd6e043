// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplepair.h"
#include "windowstage.h"

#include "widgets/branches/branchtreemodel.h"
#include "widgets/branches/branchtreepage.h"
#include "widgets/branches/runcommands.h"
#include "widgets/common/emptystate.h"
#include "widgets/window/runspane.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace cmbagent;

namespace {

/// Two families: firas with two branches (one of a branch), and hubble alone.
struct Family
{
    RunListModel runs;
    RunCommands commands;
    MockClock clock;

    Family()
    {
        ProjectSummary project;
        project.name = QStringLiteral("sky");
        runs.setProjects({ project });
        RunSummary warm = listedRun(2, 1, QStringLiteral("warm"));
        warm.hypothesis = QStringLiteral("the horn was warmer than thought");
        runs.setRuns({ listedRun(1, 0, QStringLiteral("firas")), warm, listedRun(3, 2, QStringLiteral("warmer")),
                       listedRun(4, 0, QStringLiteral("hubble")) });
        clock.advance(3'600'000'000LL);
    }
};

QAction* find(const QMenu& menu, const char* text)
{
    for (QAction* action : menu.actions()) {
        if (action->text().remove(QLatin1Char('&')).startsWith(QLatin1String(text))) {
            return action;
        }
    }
    return nullptr;
}

} // namespace

/// The page of runs and branches, the menu of a run, and the tree in the pane of runs.
class TestBranchTreePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsInColumns();
    void choosingTwoAllowsComparing();
    void oneIsOpened();
    void outcomesAreChosen();
    void theOutcomeThatTellsMostIsShown();
    void costsAreOfTheRunItself();
    void starsAreClicked();
    void narrowsAndSaysWhy();
    void selectingShowsWhatIsHidden();
    void menuOffersWhatIsPossible();
    void paneShowsBranchesAndRemembersFolds();
    void paneNarrows();
};

void TestBranchTreePage::tellsInColumns()
{
    Family family;
    BranchTreeModel model(&family.runs, family.clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QModelIndex firas = model.index(1, 0, model.index(0, 0));
    const QModelIndex warm = model.index(0, 0, firas);
    QCOMPARE(warm.data().toString(), QStringLiteral("warm"));
    QCOMPARE(warm.siblingAtColumn(RunListModel::Hypothesis).data().toString(),
             QStringLiteral("the horn was warmer than thought"));
    QCOMPARE(warm.siblingAtColumn(RunListModel::State).data().toString(), QStringLiteral("Completed"));
    QCOMPARE(warm.siblingAtColumn(RunListModel::Took).data().toString(), QStringLiteral("2.5 s"));
    QVERIFY(!warm.siblingAtColumn(RunListModel::Started).data().toString().isEmpty());
    QCOMPARE(warm.siblingAtColumn(RunListModel::Star).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("no star"));
    RunSummary judged = listedRun(2, 1, QStringLiteral("warm"));
    judged.branchStatus = BranchStatus::Abandoned;
    judged.isArchived = true;
    family.runs.updateRun(judged);
    model.setArchivedShown(true);
    const QModelIndex now = model.index(0, RunListModel::State, model.index(1, 0, model.index(0, 0)));
    QCOMPARE(now.data().toString(), QStringLiteral("Completed · abandoned · archived"));
}

void TestBranchTreePage::choosingTwoAllowsComparing()
{
    Family family;
    BranchTreePage page(&family.runs, &family.commands, family.clock);
    page.show();
    QVERIFY(!page.compareButton()->isEnabled());
    QVERIFY(!page.compareButton()->toolTip().isEmpty());
    page.select({ runId(3), runId(1) });
    QCOMPARE(page.selectedRuns(), (QList<RunId> { runId(1), runId(3) })); // as they stand
    QVERIFY(page.compareButton()->isEnabled());
    QVERIFY(page.compareButton()->text().contains(QLatin1Char('2')));
    QSignalSpy asked(&family.commands, &RunCommands::compareRequested);
    page.compareButton()->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().value<QList<RunId>>(), (QList<RunId> { runId(1), runId(3) }));
    // A project is nothing to compare.
    page.tree()->selectAll();
    QCOMPARE(page.selectedRuns().size(), 4);
}

void TestBranchTreePage::oneIsOpened()
{
    Family family;
    BranchTreePage page(&family.runs, &family.commands, family.clock);
    page.show();
    QVERIFY(!page.openButton()->isEnabled());
    page.select({ runId(2) });
    QSignalSpy opened(&family.commands, &RunCommands::openRequested);
    page.openButton()->click();
    QTest::keyClick(page.tree(), Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
    QCOMPARE(opened.last().first().value<RunId>(), runId(2));
}

void TestBranchTreePage::outcomesAreChosen()
{
    Family family;
    BranchTreePage page(&family.runs, &family.commands, family.clock);
    QSignalSpy needed(&page, &BranchTreePage::outcomesNeeded);
    page.show();
    QCOMPARE(needed.count(), 1);
    QVERIFY(page.outcome()->isHidden()); // nothing to choose from
    QVERIFY(page.tree()->isColumnHidden(RunListModel::Outcome));
    const Outcome temperature { QStringLiteral("fit"),
                                QStringLiteral("temperature"),
                                QStringLiteral("K"),
                                { { runId(1), 2.725 }, { runId(2), 2.726 } } };
    const Outcome chiA { QStringLiteral("fit-y"), QStringLiteral("chi2"), {}, { { runId(1), 45 } } };
    const Outcome chiB { QStringLiteral("fit-mu"), QStringLiteral("chi2"), {}, { { runId(1), 46 } } };
    page.setOutcomes({ temperature, chiA, chiB });
    QCOMPARE(page.outcome()->count(), 3);
    QCOMPARE(page.outcome()->itemText(0), QStringLiteral("temperature"));
    QCOMPARE(page.outcome()->itemText(2), QStringLiteral("chi2 · fit-mu")); // which of the two it is
    const auto cell = [&](quint8 run) {
        const QAbstractItemModel* model = page.tree()->model();
        const auto hits = model->match(model->index(0, 0), RunListModel::RunIdRole, QVariant::fromValue(runId(run)), 1,
                                       Qt::MatchExactly | Qt::MatchRecursive);
        return hits.first().siblingAtColumn(RunListModel::Outcome).data().toString();
    };
    QCOMPARE(cell(2), QStringLiteral("2.726 K"));
    QCOMPARE(cell(3), QString());
    page.outcome()->setCurrentIndex(2);
    QCOMPARE(cell(1), QStringLiteral("46"));
    page.setOutcomes({ chiB, temperature }); // the choice stays
    QCOMPARE(page.outcome()->currentText(), QStringLiteral("chi2"));
    QCOMPARE(cell(1), QStringLiteral("46"));
}

/// What is shown at first says the most about the runs, until a person chooses; that is remembered.
void TestBranchTreePage::theOutcomeThatTellsMostIsShown()
{
    Family family;
    const Outcome seed {
        QStringLiteral("fit"), QStringLiteral("seed"), {}, { { runId(1), 7 }, { runId(2), 7 }, { runId(3), 7 } }
    };
    const Outcome rare { QStringLiteral("fit"), QStringLiteral("rare"), {}, { { runId(1), 1 }, { runId(2), 2 } } };
    const Outcome good {
        QStringLiteral("fit"), QStringLiteral("good"), {}, { { runId(1), 1 }, { runId(2), 2 }, { runId(3), 2 } }
    };
    BranchTreePage page(&family.runs, &family.commands, family.clock);
    page.show();
    page.setOutcomes({ rare, seed });
    QCOMPARE(page.outcome()->currentText(), QStringLiteral("rare")); // the others are all alike
    page.setOutcomes({ seed, rare, good });
    QCOMPARE(page.outcome()->currentText(), QStringLiteral("good")); // nobody has chosen yet
    QVERIFY(page.wantedOutcome().isEmpty());
    page.outcome()->setCurrentIndex(1);
    QCOMPARE(page.wantedOutcome(), QStringList({ QStringLiteral("fit"), QStringLiteral("rare") }));
    page.setOutcomes({ good });
    QCOMPARE(page.outcome()->currentText(), QStringLiteral("good")); // what was chosen is not there now
    BranchTreePage next(&family.runs, &family.commands, family.clock);
    next.setWantedOutcome(page.wantedOutcome());
    next.setOutcomes({ seed, rare, good });
    QCOMPARE(next.outcome()->currentText(), QStringLiteral("rare"));
}

/// Inherited steps cost nothing again.
void TestBranchTreePage::costsAreOfTheRunItself()
{
    Family family;
    BranchTreePage page(&family.runs, &family.commands, family.clock);
    page.show();
    QVERIFY(page.tree()->isColumnHidden(RunListModel::Cost)); // nobody asked a model
    RunCost paid;
    paid.sum.calls = 3;
    paid.sum.micros = 12'300;
    RunCost partly = paid;
    partly.sum.unpriced = 1;
    RunCost recorded = paid;
    recorded.kind = CostKind::Recorded;
    page.setCosts({ { runId(1), paid }, { runId(3), partly }, { runId(4), recorded } });
    QVERIFY(!page.tree()->isColumnHidden(RunListModel::Cost));
    const auto text = [&page](const char* name) {
        const auto* rows = page.tree()->model();
        const QModelIndexList hits = rows->match(rows->index(0, 0), Qt::DisplayRole, QString::fromLatin1(name), 1,
                                                 Qt::MatchExactly | Qt::MatchRecursive);
        return hits.value(0).siblingAtColumn(RunListModel::Cost).data().toString();
    };
    QCOMPARE(text("firas"), QStringLiteral("$0.0123"));
    QCOMPARE(text("warm"), QString()); // all it has it took over
    QCOMPARE(text("warmer"), QStringLiteral("at least $0.0123"));
    QCOMPARE(text("hubble"), QStringLiteral("$0.0123, recorded"));
    page.setCosts({});
    QVERIFY(page.tree()->isColumnHidden(RunListModel::Cost));
}

void TestBranchTreePage::starsAreClicked()
{
    Family family;
    BranchTreePage page(&family.runs, &family.commands, family.clock);
    page.resize(1100, 500);
    page.show();
    page.select({ runId(2) });
    QSignalSpy starred(&family.commands, &RunCommands::starRequested);
    const QModelIndex star = page.tree()->currentIndex().siblingAtColumn(RunListModel::Star);
    QTest::mouseClick(page.tree()->viewport(), Qt::LeftButton, {}, page.tree()->visualRect(star).center());
    QCOMPARE(starred.count(), 1);
    QCOMPARE(starred.first().first().value<RunId>(), runId(2));
    QVERIFY(starred.first().at(1).toBool());
}

void TestBranchTreePage::narrowsAndSaysWhy()
{
    Family family;
    BranchTreePage page(&family.runs, &family.commands, family.clock);
    page.show();
    page.filter()->setText(QStringLiteral("horn"));
    QVERIFY(page.tree()->isVisible());
    page.filter()->setText(QStringLiteral("nothing is called this"));
    QVERIFY(!page.tree()->isVisible());
    auto* empty = page.findChild<EmptyState*>();
    QVERIFY(empty && empty->isVisible());
    empty->button()->click();
    QVERIFY(page.filter()->text().isEmpty());
    QVERIFY(page.tree()->isVisible());
    family.runs.setRuns({});
    QVERIFY(empty->isVisible());
    QSignalSpy examples(&page, &BranchTreePage::examplesRequested);
    empty->button()->click();
    QCOMPARE(examples.count(), 1);
}

void TestBranchTreePage::selectingShowsWhatIsHidden()
{
    Family family;
    RunSummary old = listedRun(3, 2, QStringLiteral("warmer"));
    old.isArchived = true;
    family.runs.updateRun(old);
    BranchTreePage page(&family.runs, &family.commands, family.clock);
    page.show();
    page.filter()->setText(QStringLiteral("hubble"));
    page.select({ runId(3) });
    QCOMPARE(page.selectedRuns(), QList<RunId> { runId(3) });
    page.select({});
    QVERIFY(page.selectedRuns().isEmpty());
}

void TestBranchTreePage::menuOffersWhatIsPossible()
{
    RunCommands commands;
    QWidget window;
    RunSummary run = listedRun(2, 1, QStringLiteral("warm"));
    std::unique_ptr<QMenu> branch(commands.makeMenu(run, &window));
    QSignalSpy compared(&commands, &RunCommands::compareRequested);
    QSignalSpy archived(&commands, &RunCommands::archiveRequested);
    QSignalSpy abandoned(&commands, &RunCommands::abandonRequested);
    QSignalSpy starred(&commands, &RunCommands::starRequested);
    QSignalSpy hypothesis(&commands, &RunCommands::hypothesisRequested);
    find(*branch, "Compare with its parent")->trigger();
    find(*branch, "Archive")->trigger();
    find(*branch, "Mark as abandoned")->trigger();
    find(*branch, "Star")->trigger();
    find(*branch, "Add hypothesis")->trigger();
    QCOMPARE(compared.first().first().value<QList<RunId>>(), (QList<RunId> { runId(1), runId(2) }));
    QCOMPARE(archived.first().at(1).toString(), QStringLiteral("warm"));
    QVERIFY(archived.first().at(2).toBool() && abandoned.first().at(2).toBool() && starred.first().at(1).toBool());
    QCOMPARE(hypothesis.count(), 1);

    run.isArchived = run.isStarred = true;
    run.branchStatus = BranchStatus::Abandoned;
    std::unique_ptr<QMenu> marked(commands.makeMenu(run, &window));
    find(*marked, "Bring back")->trigger();
    find(*marked, "No longer abandoned")->trigger();
    find(*marked, "Remove star")->trigger();
    QVERIFY(!archived.last().at(2).toBool() && !abandoned.last().at(2).toBool() && !starred.last().at(1).toBool());

    std::unique_ptr<QMenu> root(commands.makeMenu(listedRun(1, 0, QStringLiteral("firas")), &window));
    QVERIFY(!find(*root, "Compare with its parent") && !find(*root, "Mark as abandoned"));
    RunSummary live = listedRun(1, 0, QStringLiteral("firas"));
    live.state = RunState::Executing;
    live.isOwned = true;
    std::unique_ptr<QMenu> running(commands.makeMenu(live, &window));
    QVERIFY(!find(*running, "Archive")->isEnabled());
    QVERIFY(!find(*running, "Archive")->toolTip().isEmpty());
}

void TestBranchTreePage::paneShowsBranchesAndRemembersFolds()
{
    Family family;
    QStringList folded;
    {
        RunsPane pane(&family.runs, family.clock);
        pane.show();
        const QAbstractItemModel* shown = pane.tree()->model();
        const QModelIndex firas = shown->index(1, 0, shown->index(0, 0));
        QCOMPARE(firas.data().toString(), QStringLiteral("firas"));
        QCOMPARE(shown->rowCount(firas), 1);
        QVERIFY(pane.tree()->isExpanded(firas));
        QVERIFY(pane.tree()->isExpanded(shown->index(0, 0, firas)));
        pane.tree()->collapse(firas);
        // A filter opens what it finds, and leaves no trace.
        pane.filter()->setText(QStringLiteral("warmer"));
        QVERIFY(pane.tree()->isExpanded(shown->index(0, 0, shown->index(0, 0))));
        pane.filter()->clear();
        QVERIFY(!pane.tree()->isExpanded(shown->index(1, 0, shown->index(0, 0))));
        folded = pane.folded();
        QCOMPARE(folded, QStringList { runId(1).toString() });
    }
    RunsPane again(&family.runs, family.clock);
    again.setFolded(folded);
    const QAbstractItemModel* shown = again.tree()->model();
    QVERIFY(!again.tree()->isExpanded(shown->index(1, 0, shown->index(0, 0))));
    again.setCurrentRun(runId(3));
    QVERIFY(again.currentRun());
    QCOMPARE(again.currentRun()->id, runId(3));
}

void TestBranchTreePage::paneNarrows()
{
    Family family;
    RunsPane pane(&family.runs, family.clock);
    pane.show();
    pane.onlyStarred()->setChecked(true);
    QVERIFY(!pane.tree()->isVisible());
    RunSummary star = listedRun(4, 0, QStringLiteral("hubble"));
    star.isStarred = true;
    family.runs.updateRun(star);
    QVERIFY(pane.tree()->isVisible());
    QCOMPARE(pane.tree()->model()->rowCount(pane.tree()->model()->index(0, 0)), 1);
    pane.onlyStarred()->setChecked(false);
    star.isArchived = true;
    family.runs.updateRun(star);
    QCOMPARE(pane.tree()->model()->rowCount(pane.tree()->model()->index(0, 0)), 1); // firas
    pane.showArchived()->setChecked(true);
    QCOMPARE(pane.tree()->model()->rowCount(pane.tree()->model()->index(0, 0)), 2);
}

QTEST_MAIN(TestBranchTreePage)
#include "tst_branchtreepage.moc"
