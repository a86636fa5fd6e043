// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/workflowopener.h"
#include "app/studio/branchcontroller.h"
#include "app/studio/overview.h"
#include "app/studio/shownrun.h"
#include "controlfixture.h"
#include "widgets/branches/adoptsheet.h"
#include "widgets/branches/branchtreepage.h"
#include "widgets/branches/comparisonpage.h"
#include "widgets/branches/pairview.h"
#include "widgets/branches/planlist.h"
#include "widgets/branches/runcommands.h"
#include "widgets/branches/runtableview.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/messagebar.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/runspane.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTest>
#include <QTreeWidget>

using namespace cmbagent;
using namespace cmbagent::test;

namespace {

constexpr int patience = 60'000; // far above what anything takes

constexpr const char* warmth = R"(cmbagent: 1
name: Warmth
parameters:
  t0: {type: number, default: 2}
steps:
  - id: load
    kind: code
    parameters: []
    outputs: {table.csv: text/csv}
    inline: |
      open("table.csv", "w").write("nu,r\n1,2\n")
  - id: fit
    kind: code
    parameters: [t0]
    needs: [load]
    outputs: {fit.csv: text/csv}
    inline: |
      import json
      t0 = json.load(open("params.json"))["t0"]
      print(f"::metric temperature {t0 * 10} K", flush=True)
      open("fit.csv", "w").write(f"nu,r\n1,{t0}\n")
  - id: report
    kind: code
    parameters: []
    needs: [fit]
    outputs: {report.txt: text/plain}
    inline: |
      open("report.txt", "w").write("done\n")
)";

} // namespace

/// The window's controller of branches on a real model: small runs that really run, on a data folder of their own.
class TestBranchController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comparesTwoRuns();
    void comparesThreeRuns();
    void backLeadsWhereOneCameFrom();
    void saysWhyItCannotCompare();
    void stopsComparing();
    void judgesRunsByWhatCameOut();
    void takesAResultOver();
    void archivesAndTakesItBack();
    void starsAndAbandons();
    void cleanupTestCase();

private:
    struct App
    {
        std::unique_ptr<Backend> backend;
        RunListModel runs;
        ApprovalModel approvals;
        RunGraph graph;
        LogModel log;
        EventModel events;
        std::unique_ptr<MainWindow> window;
        std::unique_ptr<ShownRun> shown;
        std::unique_ptr<Overview> overview;
        std::unique_ptr<BranchController> controller;
    };

    RunId branch(double t0, const QString& name);
    [[nodiscard]] bool isCompleted(const RunId& run) const;
    [[nodiscard]] RunSummary listed(const RunId& run) const;
    [[nodiscard]] ComparisonPage& page() const { return *m_app->window->parts().comparison; }
    [[nodiscard]] RunCommands& commands() const { return *m_app->window->parts().runsPane->commands(); }

    ControlPlace m_place;
    std::unique_ptr<App> m_app;
    RunId m_first;
    RunId m_warm;
    RunId m_hot;
};

void TestBranchController::initTestCase()
{
    m_app = std::make_unique<App>();
    App& app = *m_app;
    app.backend = m_place.open();
    QVERIFY(app.backend);
    app.window = std::make_unique<MainWindow>(
        WindowModels { &app.runs, &app.approvals, &app.graph, &app.log, &app.events, nullptr }, app.backend->clock(),
        QString());
    app.shown = std::make_unique<ShownRun>(*app.backend, app.graph, app.log, app.events);
    app.overview = std::make_unique<Overview>(*app.backend, app.runs, app.approvals);
    app.controller = std::make_unique<BranchController>(*app.backend, *app.shown, *app.overview, *app.window);
    connect(app.shown.get(), &ShownRun::shown, app.window.get(), &MainWindow::showRun);
    app.window->show();

    const QString path = m_place.path(QStringLiteral("warmth.workflow.yaml"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(warmth) > 0);
    file.close();
    const auto workflow = openWorkflow(path);
    QVERIFY(workflow);
    app.backend->startRun(*workflow, { { QStringLiteral("t0"), 2 } }, {},
                          [this](const Result<RunId>& run) { m_first = run.value_or(RunId()); });
    QTRY_VERIFY_WITH_TIMEOUT(!m_first.isNull(), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(isCompleted(m_first), 60'000);
    m_warm = branch(3, QStringLiteral("warm"));
    m_hot = branch(4, QStringLiteral("hot"));
    QVERIFY(!m_warm.isNull() && !m_hot.isNull());
    QTRY_VERIFY_WITH_TIMEOUT(isCompleted(m_warm) && isCompleted(m_hot), 60'000);
}

RunId TestBranchController::branch(double t0, const QString& name)
{
    BranchOrder order;
    order.parent = m_first;
    order.request.parameters = { { QStringLiteral("t0"), t0 } };
    order.request.name = name;
    std::optional<Result<BegunRun>> begun;
    m_app->backend->branch(order, true, [&begun](const Result<BegunRun>& result) { begun = result; });
    const bool came = QTest::qWaitFor([&begun] { return begun.has_value(); }, 60'000);
    return came && *begun ? (*begun)->initial.run() : RunId();
}

bool TestBranchController::isCompleted(const RunId& run) const
{
    return listed(run).state == RunState::Completed;
}

RunSummary TestBranchController::listed(const RunId& run) const
{
    const RunSummary* summary = m_app->runs.runAt(m_app->runs.indexOf(run));
    return summary ? *summary : RunSummary();
}

void TestBranchController::comparesTwoRuns()
{
    m_app->controller->compare({ m_first, m_warm });
    QVERIFY(page().isWorking());
    QVERIFY(page().isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(page().shown(), page().pair(), 30'000);
    const RunPair& pair = page().pair()->pair();
    QCOMPARE(pair.b.name, QStringLiteral("warm"));
    QCOMPARE(pair.steps.size(), 3U);
    QVERIFY(!pair.steps[0].differs());
    QVERIFY(pair.steps[0].b.isKept);
    QCOMPARE(pair.firstDiverging, 1);
    QCOMPARE(pair.steps[1].parameters.rows.front().name, QStringLiteral("t0"));
    QCOMPARE(pair.steps[1].files.front().table.changes.front().b, QStringLiteral("3"));
    QCOMPARE(pair.metrics.front().a->mean, 20.0);
    QCOMPARE(pair.metrics.front().b->mean, 30.0);
    QVERIFY2(page().summary().contains(QStringLiteral("fit")), qPrintable(page().summary()));
}

void TestBranchController::comparesThreeRuns()
{
    Q_EMIT commands().compareRequested({ m_first, m_warm, m_hot });
    QTRY_COMPARE_WITH_TIMEOUT(page().shown(), page().table(), 30'000);
    const QTreeWidget& list = *page().table()->list();
    QCOMPARE(list.headerItem()->text(3), QStringLiteral("t0"));
    QCOMPARE(list.headerItem()->text(4), QStringLiteral("temperature (K)"));
    QCOMPARE(list.topLevelItem(2)->text(0), QStringLiteral("hot"));
    QCOMPARE(list.topLevelItem(2)->text(4), QStringLiteral("40"));
    QCOMPARE(page().table()->chart()->shownData().points.size(), 3);
    QCOMPARE(page().table()->chart()->shownData().titleX, QStringLiteral("t0"));
}

void TestBranchController::backLeadsWhereOneCameFrom()
{
    m_app->window->showGraph();
    m_app->controller->compare({ m_first, m_warm });
    Q_EMIT page().backRequested();
    QVERIFY(!page().isVisible());
    QVERIFY(!m_app->window->parts().branches.isVisible());
    m_app->controller->showBranches({ m_first });
    m_app->controller->compare({ m_first, m_warm });
    m_app->controller->compare({ m_warm, m_first }); // swapped on the page
    Q_EMIT page().backRequested();
    QVERIFY(m_app->window->parts().branches.isVisible());
    QCOMPARE(m_app->window->parts().branches->selectedRuns().size(), 2); // to choose otherwise from here
}

void TestBranchController::saysWhyItCannotCompare()
{
    m_app->controller->compare({ m_first, IdSource(m_app->backend->clock()).next<RunId>() });
    QTRY_VERIFY_WITH_TIMEOUT(page().errorBar()->isVisible(), 30'000);
}

void TestBranchController::stopsComparing()
{
    m_app->controller->compare({ m_first, m_warm });
    QVERIFY(page().isWorking());
    page().cancelButton()->click();
    QCOMPARE(page().shown(), page().empty());
    // The answer to a newer question is the one that counts.
    m_app->controller->compare({ m_first, m_warm });
    m_app->controller->compare({ m_warm, m_hot });
    QTRY_COMPARE_WITH_TIMEOUT(page().shown(), page().pair(), 30'000);
    QCOMPARE(page().pair()->pair().a.run, m_warm);
}

void TestBranchController::judgesRunsByWhatCameOut()
{
    BranchTreePage& branches = *m_app->window->parts().branches;
    m_app->window->parts().actions->branches->trigger();
    QVERIFY(branches.isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(branches.outcome()->count(), 1, 30'000);
    QCOMPARE(m_app->runs.indexOf(m_hot).data(RunListModel::OutcomeRole).toDouble(), 40.0);
    QCOMPARE(m_app->runs.indexOf(m_hot).parent(), m_app->runs.indexOf(m_first));
    branches.select({ m_warm, m_hot });
    m_app->window->parts().actions->compare->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(page().shown(), page().pair(), 30'000);
}

void TestBranchController::takesAResultOver()
{
    m_app->controller->planAdoption(m_hot, m_warm, QStringLiteral("fit"));
    AdoptSheet* sheet = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((sheet = m_app->window->findChild<AdoptSheet*>()), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(sheet->actionButton()->isEnabled(), 30'000);
    QCOMPARE(sheet->list()->model()->rowCount(), 3);
    QVERIFY2(sheet->summary().startsWith(QStringLiteral("1 of 3")), qPrintable(sheet->summary()));
    QVERIFY(sheet->findChild<MessageBar*>()->isVisible()); // t0 differs
    sheet->name()->setText(QStringLiteral("mixed"));
    sheet->hypothesis()->setText(QStringLiteral("the fit decides"));
    sheet->actionButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_app->graph.projection().created().name, QStringLiteral("mixed"), 30'000);
    const RunId mixed = m_app->graph.run();
    QTRY_VERIFY_WITH_TIMEOUT(isCompleted(mixed), 60'000);
    QCOMPARE(listed(mixed).parent, m_hot);
    QCOMPARE(listed(mixed).hypothesis, QStringLiteral("the fit decides"));
    QTRY_COMPARE_WITH_TIMEOUT(listed(m_warm).branchStatus, BranchStatus::Merged, 30'000);
    QCOMPARE(m_app->graph.status(1).origin->run, m_warm);
}

void TestBranchController::archivesAndTakesItBack()
{
    Q_EMIT commands().archiveRequested(m_hot, QStringLiteral("hot"), true);
    QTRY_VERIFY_WITH_TIMEOUT(listed(m_hot).isArchived, 30'000);
    MessageBar& bar = *m_app->window->parts().messageBar;
    QTRY_VERIFY_WITH_TIMEOUT(bar.isVisible(), patience);
    QVERIFY(bar.what().contains(QStringLiteral("hot")));
    Q_EMIT bar.actionRequested();
    QTRY_VERIFY_WITH_TIMEOUT(!listed(m_hot).isArchived, 30'000);
    QVERIFY(!bar.isVisible());
    Q_EMIT bar.actionRequested(); // nothing is left to take back
}

void TestBranchController::starsAndAbandons()
{
    Q_EMIT commands().starRequested(m_first, true);
    Q_EMIT commands().abandonRequested(m_hot, QStringLiteral("hot"), true);
    QTRY_VERIFY_WITH_TIMEOUT(listed(m_first).isStarred, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(listed(m_hot).branchStatus, BranchStatus::Abandoned, 30'000);
}

void TestBranchController::cleanupTestCase()
{
    bool isClosed = false;
    connect(m_app->backend.get(), &Backend::closed, this, [&isClosed] { isClosed = true; });
    m_app->backend->close();
    QTRY_VERIFY_WITH_TIMEOUT(isClosed, 60'000);
    m_app->controller.reset();
    m_app->overview.reset();
    m_app->shown.reset();
    m_app->window.reset();
    m_app.reset();
}

QTEST_MAIN(TestBranchController)
#include "tst_branchcontroller.moc"
