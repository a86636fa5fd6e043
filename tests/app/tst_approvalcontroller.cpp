// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/workflowopener.h"
#include "app/studio/approvalcontroller.h"
#include "app/studio/notifier.h"
#include "app/studio/openwindows.h"
#include "app/studio/overview.h"
#include "app/studio/shownrun.h"
#include "controlfixture.h"
#include "widgets/approvals/approvalbook.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/approvalpanels.h"
#include "widgets/approvals/approvalpart.h"
#include "widgets/approvals/evidenceitem.h"
#include "widgets/approvals/evidenceview.h"
#include "widgets/approvals/inboxpane.h"
#include "widgets/approvals/modemenu.h"
#include "widgets/approvals/questionpeek.h"
#include "widgets/common/messagebar.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace cmbagent;
using namespace cmbagent::test;

namespace {

constexpr int patience = 60'000; // far above what anything takes

/// Shows a script it has written, which differs by a parameter, then asks.
constexpr const char* asker = R"(cmbagent: 1
name: Asker
parameters:
  n: {type: integer, default: 1}
steps:
  - id: write
    kind: code
    outputs: {next.py: text/x-python}
    inline: |
      import json
      n = json.load(open("params.json"))["n"]
      open("next.py", "w").write(f"import os\nprint({n})\nos.remove('x')\n")
  - id: look
    kind: approval
    question: Run it?
    show: [write/next.py]
  - id: after
    kind: code
    parameters: []
    needs: [look]
    inline: |
      print("done")
)";

} // namespace

/// The window's controller of questions on a real model: answers arrive, refusals come back, notes are found.
class TestApprovalController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aForeignQuestionOpensWithoutItsRun();
    void whatDiffersAndWhatIsRiskyIsNoted();
    void aStaleAnswerIsRefused();
    void severalAreAnsweredTogether();
    void theModeChangesDuringARun();
    void historyAndWhatIsRemembered();
    void tellsWhoLooksElsewhere();
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
        std::unique_ptr<ApprovalController> controller;
    };

    RunId start(int n, const RunOptions& options = {});
    /// Of the only open question of the run; null when there is none yet.
    [[nodiscard]] ApprovalId questionOf(const RunId& run) const;
    [[nodiscard]] bool isCompleted(const RunId& run) const;
    [[nodiscard]] ApprovalPart& part() const { return *m_app->window->parts().asking; }
    [[nodiscard]] ApprovalPanels& panels() const { return *part().panels(); }

    ControlPlace m_place;
    QString m_path;
    std::unique_ptr<App> m_app;
    RunId m_first;
    RunId m_second;
};

void TestApprovalController::initTestCase()
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
    app.controller = std::make_unique<ApprovalController>(*app.backend, app.approvals, *app.overview, *app.window);
    connect(app.shown.get(), &ShownRun::shown, app.window.get(), &MainWindow::showRun);
    app.window->show();
    m_path = m_place.path(QStringLiteral("asker.workflow.yaml"));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(asker) > 0);
    file.close();
    m_first = start(1);
    QVERIFY(!m_first.isNull());
    QTRY_VERIFY_WITH_TIMEOUT(!questionOf(m_first).isNull(), 60'000);
}

RunId TestApprovalController::start(int n, const RunOptions& options)
{
    const auto workflow = openWorkflow(m_path);
    RunId run;
    if (workflow) {
        m_app->backend->startRun(*workflow, { { QStringLiteral("n"), n } }, options,
                                 [&run](const Result<RunId>& begun) { run = begun.value_or(RunId()); });
        const bool came = QTest::qWaitFor([&run] { return !run.isNull(); }, 60'000);
        Q_UNUSED(came)
    }
    return run;
}

ApprovalId TestApprovalController::questionOf(const RunId& run) const
{
    for (int row = 0; row < m_app->approvals.count(); ++row) {
        if (m_app->approvals.at(row).open.run == run) {
            return m_app->approvals.at(row).open.id;
        }
    }
    return {};
}

bool TestApprovalController::isCompleted(const RunId& run) const
{
    const RunSummary* summary = m_app->runs.runAt(m_app->runs.indexOf(run));
    return summary && summary->state == RunState::Completed;
}

void TestApprovalController::aForeignQuestionOpensWithoutItsRun()
{
    const ApprovalId id = questionOf(m_first);
    m_app->window->openApproval(id);
    QTRY_VERIFY_WITH_TIMEOUT(panels().panel(id), patience);
    QVERIFY(m_app->graph.isEmpty()); // its run is not on show, and does not have to be
    ApprovalPanel* panel = panels().panel(id);
    QCOMPARE(panel->question().request.question, QStringLiteral("Run it?"));
    QTRY_VERIFY_WITH_TIMEOUT(!panel->evidence()->risks().isEmpty(), patience);
    QVERIFY(panel->evidence()->risks().first().contains(QLatin1String("line 3")));
    QVERIFY(!panel->evidence()->items().front()->difference()); // nothing was approved before
    panel->button(Resolution::Approved)->click();
    QTRY_VERIFY_WITH_TIMEOUT(isCompleted(m_first), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(!panels().panel(id), patience);
}

void TestApprovalController::whatDiffersAndWhatIsRiskyIsNoted()
{
    m_second = start(2);
    QTRY_VERIFY_WITH_TIMEOUT(!questionOf(m_second).isNull(), 60'000);
    QListView* list = part().inbox()->list();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTRY_VERIFY_WITH_TIMEOUT(part().inbox()->peek()->evidence(), patience);
    const EvidenceView* evidence = part().inbox()->peek()->evidence();
    QTRY_VERIFY_WITH_TIMEOUT(evidence->items().front()->difference(), patience);
    QVERIFY2(evidence->items().front()->hint().contains(QStringLiteral("+1 −1")),
             qPrintable(evidence->items().front()->hint()));
    QCOMPARE(evidence->risks().size(), 1);
}

void TestApprovalController::aStaleAnswerIsRefused()
{
    const ApprovalId id = questionOf(m_second);
    m_app->window->openApproval(id);
    QTRY_VERIFY_WITH_TIMEOUT(panels().panel(id), patience);
    m_app->controller->send({ { m_second, id, BlobHash::of("something else"), { Resolution::Approved } } });
    QTRY_VERIFY_WITH_TIMEOUT(!panels().panel(id)->message()->what().isEmpty(), patience);
    QVERIFY(!questionOf(m_second).isNull()); // it still waits
    panels().panel(id)->close();
}

void TestApprovalController::severalAreAnsweredTogether()
{
    const RunId third = start(3);
    QTRY_VERIFY_WITH_TIMEOUT(!questionOf(third).isNull(), 60'000);
    QList<AnswerOrder> orders;
    for (int row = 0; row < m_app->approvals.count(); ++row) {
        const OpenApproval& open = m_app->approvals.at(row).open;
        orders.append({ open.run, open.id, open.hash, { Resolution::Approved, QStringLiteral("together") } });
    }
    QCOMPARE(orders.size(), 2);
    orders.append(orders.front());
    orders.back().id = ApprovalId(); // one of them cannot be taken
    m_app->controller->send(orders);
    QTRY_VERIFY_WITH_TIMEOUT(isCompleted(m_second) && isCompleted(third), 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_app->window->parts().messageBar->what().contains(QLatin1String("1 of 3")), patience);
}

void TestApprovalController::theModeChangesDuringARun()
{
    const RunId run = start(4);
    QTRY_VERIFY_WITH_TIMEOUT(!questionOf(run).isNull(), 60'000);
    m_app->shown->show(run);
    QTRY_COMPARE_WITH_TIMEOUT(m_app->graph.run(), run, patience);
    QVERIFY(!part().modes()->isHidden());
    part().modes()->choice(ApprovalMode::BeforeEachStep)->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(part().modes()->mode(), ApprovalMode::BeforeEachStep, patience);
    const ApprovalId gate = questionOf(run);
    m_app->window->openApproval(gate);
    QTRY_VERIFY_WITH_TIMEOUT(panels().panel(gate), patience);
    AnswerDraft draft { Resolution::Approved };
    draft.remember = RememberScope::Project;
    m_app->controller->send({ { run, gate, panels().panel(gate)->question().request.hash, draft } });
    // Now the step after it asks before it starts.
    QTRY_VERIFY_WITH_TIMEOUT(!questionOf(run).isNull() && questionOf(run) != gate, 60'000);
    const ApprovalId before = questionOf(run);
    QCOMPARE(m_app->approvals.at(m_app->approvals.rowOf(before)).open.kind, ApprovalKind::Step);
    m_app->window->openApproval(before);
    QTRY_VERIFY_WITH_TIMEOUT(panels().panel(before), patience);
    panels().panel(before)->button(Resolution::Approved)->click();
    QTRY_VERIFY_WITH_TIMEOUT(isCompleted(run), 60'000);
}

void TestApprovalController::historyAndWhatIsRemembered()
{
    // One that is answered by now was only selected in the inbox: it leaves by itself, and nobody is told.
    m_app->window->parts().messageBar->hide();
    Q_EMIT part().questionNeeded(m_second, IdSource(m_app->backend->clock()).next<ApprovalId>());
    part().showHistory();
    ApprovalBook* book = part().book();
    QVERIFY(book);
    QTRY_VERIFY_WITH_TIMEOUT(book->history()->model()->rowCount() >= 5, patience);
    QTRY_COMPARE_WITH_TIMEOUT(book->remembered()->topLevelItemCount(), 1, patience);
    QVERIFY(!m_app->window->parts().messageBar->isVisible());
    book->remembered()->setCurrentItem(book->remembered()->topLevelItem(0));
    book->revokeButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(book->remembered()->topLevelItemCount(), 0, patience);
    book->close();
}

void TestApprovalController::tellsWhoLooksElsewhere()
{
    QSettings settings(m_place.path(QStringLiteral("notes.ini")), QSettings::IniFormat);
    OpenWindows windows;
    windows.add(*m_app->window);
    const QDBusConnection noBus(QStringLiteral("none"));
    Notifier notifier(*m_app->backend, m_app->approvals, m_app->runs, windows, settings, noBus);
    QSignalSpy told(&notifier, &Notifier::told);
    m_app->window->hide(); // nothing of ours is in front
    QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeWindow(), patience);
    const RunId run = start(5);
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 60'000);
    QVERIFY2(told.first().first().toString().contains(QLatin1String("look")),
             qPrintable(told.first().first().toString()));
    settings.setValue(Notifier::showKey, false);
    const ApprovalId id = questionOf(run);
    const BlobHash hash = m_app->approvals.at(m_app->approvals.rowOf(id)).open.hash;
    m_app->controller->send({ { run, id, hash, { Resolution::Approved } } });
    QTRY_VERIFY_WITH_TIMEOUT(isCompleted(run), 60'000);
    QCOMPARE(told.count(), 1);
}

void TestApprovalController::cleanupTestCase()
{
    if (!m_app) {
        return;
    }
    App& app = *m_app;
    app.controller.reset();
    app.overview.reset();
    app.shown.reset();
    if (app.backend) {
        QSignalSpy closed(app.backend.get(), &Backend::closed);
        app.backend->close();
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 30'000);
    }
    app.window.reset();
    app.backend.reset();
}

QTEST_MAIN(TestApprovalController)
#include "tst_approvalcontroller.moc"
