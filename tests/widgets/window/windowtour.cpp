// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtour.h"

#include "samplecosts.h"

#include "archive/workflowdraft.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/approvalpanels.h"
#include "widgets/branches/comparisonpage.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/costs/costpage.h"
#include "widgets/editor/editdesk.h"
#include "widgets/window/bottompart.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/runpage.h"
#include "widgets/window/runprompts.h"
#include "widgets/window/storagedialog.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QThreadPool>

namespace cmbagent {

namespace {

/// What a stop has to work with.
struct Scene
{
    WindowStage& stage;
    SampleFiles& files;
    MainWindow& window;

    [[nodiscard]] const WindowParts& parts() const { return window.parts(); }
    void running() const
    {
        stage.addOtherRuns();
        stage.create();
        stage.runHalfway();
        stage.addLog();
        window.showRun(stage.run);
        window.setStatus({ 3, 3, false });
        parts().runPage->selectStep(stage.step("fit-temperature"));
    }
    void asked() const
    {
        stage.addOtherRuns();
        stage.create();
        stage.runToQuestion();
        stage.addForeignQuestion();
        window.showRun(stage.run);
    }
    void finished() const
    {
        asked();
        stage.answer(Resolution::Approved);
        stage.finish();
        parts().runPage->selectStep(stage.step("fit-temperature"));
    }
    void failed() const
    {
        stage.addOtherRuns();
        stage.create();
        stage.failFit();
        window.showRun(stage.run);
        parts().runPage->selectStep(stage.step("fit-temperature"));
    }
    QWidget* view(QAction* action) const
    {
        finished();
        action->trigger();
        return &window;
    }
    QWidget* pane(int tab) const
    {
        parts().bottom->showPane(tab);
        return &window;
    }
};

/// The newest window over the main one.
QWidget* dialogOver(const MainWindow& window)
{
    QWidget* found = nullptr;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget != &window && widget->windowType() == Qt::Dialog) {
            found = widget;
        }
    }
    return found;
}

QWidget* showStorage(Scene& scene)
{
    auto* dialog = new StorageDialog(&scene.window);
    dialog->showRows({ { scene.stage.project, QStringLiteral("Sky"), scene.stage.ids.next<RunId>(),
                         QStringLiteral("COBE/FIRAS monopole"), 9'200'000, 3'100'000 } });
    GarbageReport report;
    report.count = 34;
    report.bytes = 12'000'000;
    dialog->showGarbage(report);
    dialog->show();
    return dialog;
}

QWidget* edit(Scene& scene)
{
    static constexpr const char* text = R"(cmbagent: 1
name: Small
steps:
  - id: load
    title: Load
    kind: code
    inline: print(1)
    outputs: {t.csv: text/csv}
  - id: fit
    title: Fit
    kind: code
    inline: print(2)
    inputs: {t.csv: load/t.csv}
  - id: look
    title: Look
    kind: approval
    needs: [fit]
    question: Good?
)";
    const auto draft = WorkflowDraft::open(text, QStringLiteral("small.workflow.yaml"), {});
    scene.stage.openWorkflow(draft->view().workflow);
    scene.window.showWorkflow(QStringLiteral("/home/ada/small.workflow.yaml"));
    scene.window.setEditing(true);
    scene.parts().edit->showDraft(draft->view(), [&] { scene.stage.graph.resetToWorkflow(draft->view().workflow); });
    scene.parts().edit->select({ QStringLiteral("fit") });
    return &scene.window;
}

QWidget* showProblems(Scene& scene)
{
    const QString path = QStringLiteral("/home/ada/sky/firas.workflow.yaml");
    scene.window.showProblems(path,
                              { Error { ErrorCode::BadInput,
                                        QStringLiteral("Unknown key 'need'."),
                                        QStringLiteral("Did you mean 'needs'?"),
                                        {},
                                        { path, 23, 5 },
                                        QStringLiteral("fit-y") },
                                Error { ErrorCode::NotFound,
                                        QStringLiteral("The script 'fit_mu.py' is not there."),
                                        QStringLiteral("Put it beside the workflow file, or change 'run'."),
                                        {},
                                        { path, 31, 10 },
                                        QStringLiteral("fit-mu") } });
    return &scene.window;
}

struct Stop
{
    const char* name;
    QWidget* (*play)(Scene& scene);
};

constexpr Stop allStops[] {
    { "welcome-first", [](Scene& s) -> QWidget* { return &s.window; } },
    { "welcome",
      [](Scene& s) -> QWidget* {
          s.stage.addOtherRuns();
          return &s.window;
      } },
    { "workflow",
      [](Scene& s) -> QWidget* {
          s.stage.addOtherRuns();
          s.stage.openWorkflow();
          s.window.showWorkflow(QStringLiteral("/home/ada/sky/firas.workflow.yaml"));
          return &s.window;
      } },
    { "running",
      [](Scene& s) {
          s.running();
          return s.pane(BottomPart::ConsoleTab);
      } },
    { "question",
      [](Scene& s) {
          s.asked();
          return s.pane(BottomPart::ApprovalsTab);
      } },
    { "approval",
      [](Scene& s) -> QWidget* {
          s.asked();
          return s.parts().panels->open(s.stage.question);
      } },
    { "error-question",
      [](Scene& s) -> QWidget* {
          s.failed();
          auto* panel = new ApprovalPanel(s.stage.questionAboutFailure(), &s.stage, s.stage.clock, &s.window);
          panel->show();
          return panel;
      } },
    { "events",
      [](Scene& s) {
          s.finished();
          return s.pane(BottomPart::EventsTab);
      } },
    { "failed",
      [](Scene& s) {
          s.failed();
          return s.pane(BottomPart::ProblemsTab);
      } },
    { "timeline", [](Scene& s) { return s.view(s.parts().actions->viewTimeline); } },
    { "steps", [](Scene& s) { return s.view(s.parts().actions->viewSteps); } },
    { "files", [](Scene& s) { return s.view(s.parts().actions->viewFiles); } },
    { "metrics", [](Scene& s) { return s.view(s.parts().actions->viewMetrics); } },
    { "report", [](Scene& s) { return s.view(s.parts().actions->viewReport); } },
    { "play", [](Scene& s) { return s.view(s.parts().actions->playFrom); } },
    { "branches",
      [](Scene& s) -> QWidget* {
          s.finished();
          s.parts().actions->branches->trigger();
          return &s.window;
      } },
    { "comparison",
      [](Scene& s) -> QWidget* {
          s.finished();
          s.parts().comparison->showPair(samplePair(s.files));
          s.window.showPage(s.parts().comparison.get());
          return &s.window;
      } },
    { "comparison-table",
      [](Scene& s) -> QWidget* {
          s.finished();
          s.parts().comparison->showTable(sampleSweep());
          s.window.showPage(s.parts().comparison.get());
          return &s.window;
      } },
    { "costs",
      [](Scene& s) -> QWidget* {
          s.finished();
          s.parts().costs->showView(sampleCosts(s.stage.clock.now()));
          s.window.showPage(s.parts().costs.get());
          s.parts().costs->choosePart(QStringLiteral("engineer"));
          s.parts().costs->showCalls(sampleCalls(s.stage.clock.now()), true);
          return &s.window;
      } },
    { "costs-empty",
      [](Scene& s) -> QWidget* {
          s.finished();
          s.window.showPage(s.parts().costs.get());
          return &s.window;
      } },
    { "editor", edit },
    { "editor-workflow",
      [](Scene& s) -> QWidget* {
          edit(s);
          s.parts().edit->select({});
          return &s.window;
      } },
    { "problems", showProblems },
    { "halted",
      [](Scene& s) -> QWidget* {
          s.running();
          s.window.setStorageHalted(
              Error { ErrorCode::DiskFull,
                      QStringLiteral("The disk is full: nothing that happens can be saved, so the run waits."),
                      QStringLiteral("Make room; what is saved is safe."),
                      {},
                      {},
                      {} });
          return &s.window;
      } },
    { "storage", showStorage },
    { "cancel",
      [](Scene& s) -> QWidget* {
          s.finished();
          s.parts().prompts->askCancel(s.stage.run, QStringLiteral("COBE/FIRAS monopole"));
          return s.parts().prompts->dialog();
      } },
    { "rename",
      [](Scene& s) -> QWidget* {
          s.finished();
          s.parts().prompts->askRename(s.stage.run, QStringLiteral("COBE/FIRAS monopole"));
          return s.parts().prompts->dialog();
      } },
    { "about",
      [](Scene& s) -> QWidget* {
          s.parts().actions->about->trigger();
          return dialogOver(s.window);
      } },
};

} // namespace

QList<const char*> WindowTour::stops()
{
    QList<const char*> names;
    for (const Stop& stop : allStops) {
        names.append(stop.name);
    }
    return names;
}

WindowTour::WindowTour(const char* name, QSize size)
    : m_window(std::make_unique<MainWindow>(m_stage.models(), m_stage.clock, QString()))
{
    QObject::connect(m_window->canvas(), &CanvasView::layoutRequested, &m_layout, &GraphLayout::request);
    QObject::connect(&m_layout, &GraphLayout::ready, m_window->canvas(), &CanvasView::applyLayout);
    m_window->setExamples(WindowStage::examples());
    m_window->setDataPlace(QStringLiteral("/home/ada/.local/share/cmbagent"), 12'400'000);
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    Scene scene { m_stage, m_files, *m_window };
    for (const Stop& stop : allStops) {
        if (qstrcmp(stop.name, name) == 0) {
            m_target = stop.play(scene);
        }
    }
    if (!m_target) {
        qFatal("there is nothing to see at the stop %s", name);
    }
    settle();
}

WindowTour::~WindowTour()
{
    if (m_target && m_target != m_window.get() && m_target->isWindow()) {
        m_target->close();
    }
}

void WindowTour::settle(int millis)
{
    QElapsedTimer timer;
    timer.start();
    // On a busy machine time goes by without anything happening.
    constexpr int leastTurns = 20;
    for (int turns = 0; turns < leastTurns || timer.elapsed() < millis; ++turns) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThreadPool::globalInstance()->waitForDone(5);
    }
}

} // namespace cmbagent
