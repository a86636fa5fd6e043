// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/pagetour.h"

#include "app/backend/programplaces.h"
#include "app/studio/pagesamples.h"
#include "widgets/approvals/approvalbook.h"
#include "widgets/approvals/approvalpart.h"
#include "widgets/approvals/inboxpane.h"
#include "widgets/branches/comparisonpage.h"
#include "widgets/branches/playsheet.h"
#include "widgets/branches/runcommands.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editdesk.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/welcometour.h"
#include "widgets/window/bottompart.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/filespage.h"
#include "widgets/window/playpart.h"
#include "widgets/window/runpage.h"
#include "widgets/window/runprompts.h"
#include "widgets/window/runspane.h"
#include "widgets/window/runtoolbar.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace cmbagent {

namespace {

constexpr int manySteps = 10'000;

QString example()
{
    return ProgramPlaces::examplesFolder() + QStringLiteral("/firas/firas.workflow.yaml");
}

} // namespace

PageTour::PageTour(Studio& studio) : m_studio(studio)
{
    parts().actions->autoOpenApprovals->setChecked(false); // each page shows what it is about
    addStart();
    addRun();
    addViews();
    addInspector();
    addPanes();
    addBranch();
    addTrouble();
    addEditing();
    addCanvas();
    addDialogs();
    addBooks();
    addOverlays();
}

void PageTour::add(const char* name, std::function<void()> go, std::function<bool()> isThere)
{
    m_stops.push_back({ QString::fromLatin1(name), std::move(go), std::move(isThere), false });
}

void PageTour::pass(std::function<void()> go, std::function<bool()> isThere)
{
    m_stops.push_back({ {}, std::move(go), std::move(isThere), false });
}

void PageTour::addStart()
{
    add("welcome");
    add("branches-empty", [this] { parts().actions->branches->trigger(); });
    add("comparison-empty", [this] { m_studio.window().showPage(parts().comparison.get()); });
    add("workflow", [this] { m_studio.controller().open(example()); });
    add("console-empty", [this] { parts().bottom->showPane(BottomPart::ConsoleTab); });
}

void PageTour::addRun()
{
    const RunGraph& graph = m_studio.graph();
    add(
        "running",
        [this] {
            parts().bottom->setFolded(true);
            m_studio.controller().runFile(example());
        },
        [&graph] {
            return graph.isRun() && graph.projection().count(StepState::Running) > 0
                && graph.projection().count(StepState::Completed) >= 2;
        });
    m_stops.back().isFleeting = true;
    pass({}, [&graph] { return graph.projection().isWaitingForApproval(); });
    add("inbox", [this] {
        parts().bottom->showPane(BottomPart::ApprovalsTab);
        QListView* list = parts().asking->inbox()->list();
        list->setCurrentIndex(list->model()->index(0, 0));
    });
    add("approval", [this, &graph] {
        m_firstRun = graph.run();
        parts().bottom->setFolded(true);
        m_studio.window().openApproval(graph.projection().approvals().front().request.id);
    });
    pass([this] { answer(Resolution::Approved); }, [this] { return hasEnded(); });
    add("finished", [this] { select("fit-temperature"); });
}

void PageTour::addViews()
{
    const WindowActions& actions = *parts().actions;
    const auto showFile = [this](const char* step, const char* name) {
        parts().runPage->files()->showFile(m_studio.graph().workflow()->indexOf(QLatin1String(step)),
                                           QLatin1String(name));
    };
    add("timeline", [&actions] { actions.viewTimeline->trigger(); });
    add("steps", [&actions] { actions.viewSteps->trigger(); });
    add("files", [&actions] { actions.viewFiles->trigger(); });
    add("files-table", [showFile] { showFile("load", "table.csv"); });
    add("files-picture", [showFile] { showFile("report", "spectrum.png"); });
    add("metrics", [&actions] { actions.viewMetrics->trigger(); });
    add("report", [&actions] { actions.viewReport->trigger(); });
}

void PageTour::addInspector()
{
    using Tab = StepInspector::Tab;
    const std::initializer_list<std::pair<const char*, Tab>> tabs {
        { "step-inputs", Tab::Inputs },
        { "step-outputs", Tab::Outputs },
        { "step-log", Tab::Log },
        { "step-attempts", Tab::Attempts },
    };
    for (const auto& [name, tab] : tabs) {
        add(name, [this, tab = tab] {
            parts().actions->viewGraph->trigger();
            parts().inspector->showTab(tab);
        });
    }
    pass([this] { parts().inspector->showTab(Tab::Overview); });
    add("find", [this] { parts().toolBar->find()->setText(QStringLiteral("fit")); });
    pass([this] { parts().toolBar->find()->clear(); });
}

void PageTour::addPanes()
{
    const char* const panes[] = { "console", "events", "approvals", "problems" }; // as BottomPart::Tab
    for (int tab = 0; tab < int(std::size(panes)); ++tab) {
        add(panes[tab], [this, tab] {
            parts().actions->viewGraph->trigger();
            parts().bottom->showPane(tab);
        });
    }
}

void PageTour::addBranch()
{
    add(
        "play",
        [this] {
            parts().bottom->setFolded(true);
            select("report");
            parts().actions->playFrom->trigger();
        },
        [this] { return parts().play->sheet()->playButton()->isEnabled(); });
    add(
        "branch", [this] { parts().play->sheet()->playButton()->click(); },
        [this] { return m_studio.graph().run() != m_firstRun && hasEnded(); });
    add("branches", [this] { parts().actions->branches->trigger(); });
    add(
        "comparison",
        [this] {
            Q_EMIT parts().runsPane->commands()->compareRequested({ m_firstRun, m_studio.graph().run() });
        },
        [this] { return !parts().comparison->isWorking(); });
}

void PageTour::addTrouble()
{
    const RunGraph& graph = m_studio.graph();
    pass([this] { m_studio.controller().runFile(draft("stumbling", PageSamples::stumbling())); },
         [this, &graph] {
             return graph.isRun() && graph.run() != m_firstRun && graph.projection().openApprovalCount() > 0;
         });
    add("retrying", [this] { select("download"); });
    add("error-question",
        [this, &graph] { m_studio.window().openApproval(graph.projection().approvals().front().request.id); });
    add(
        "failed",
        [this] {
            select("calibrate");
            parts().bottom->showPane(BottomPart::ProblemsTab);
            answer(Resolution::Aborted);
        },
        [this] { return hasEnded(); });
    pass([this] { parts().bottom->setFolded(true); });
}

void PageTour::addEditing()
{
    add("problems-page", [this] { m_studio.controller().open(draft("broken", PageSamples::broken())); });
    pass([this] { m_studio.controller().open(example()); });
    pass([this] { parts().edit->actions->edit->trigger(); }, [this] { return parts().edit->isEditing(); });
    add("editor", [this] { parts().edit->select({ QStringLiteral("fit-temperature") }); });
    pass([this] { parts().edit->actions->edit->trigger(); }, [this] { return !parts().edit->isEditing(); });
}

void PageTour::addCanvas()
{
    add("groups", [this] { m_studio.controller().open(draft("grouped", PageSamples::grouped())); });
    add("groups-collapsed", [this] {
        parts().actions->collapseGroups->trigger();
        parts().actions->fit->trigger();
    });
    add("group-step", [this] {
        parts().actions->expandGroups->trigger();
        select("clean");
    });
    pass([this] { m_studio.controller().open(draft("large", PageSamples::large(manySteps))); },
         [this] {
             return m_studio.graph().stepCount() == manySteps && m_studio.window().canvas()->runScene().isPlaced();
         });
    add("many-steps", [this] { parts().actions->fit->trigger(); });
}

void PageTour::addDialogs()
{
    const WindowActions& actions = *parts().actions;
    pass([this] { Q_EMIT m_studio.window().runSelected(m_firstRun); },
         [this] { return m_studio.graph().run() == m_firstRun; });
    const std::initializer_list<std::pair<const char*, QAction*>> dialogs {
        { "storage", actions.storage },   { "shortcuts", actions.shortcuts }, { "about", actions.about },
        { "sessions", actions.sessions }, { "agents", actions.agents },       { "rename-run", actions.renameRun },
        { "new-task", actions.newTask },
    };
    for (const auto& [name, action] : dialogs) {
        add(name, [action = action] { action->trigger(); });
    }
    add("cancel-run", [this] { parts().prompts->askCancel(m_firstRun, parts().runName()); });
    for (const char* section : { "appearance", "language", "running", "limits", "storage", "interpreters",
                                 "notifications", "features", "models", "budgets" }) {
        add(("settings-" + QByteArray(section)).constData(),
            [this, section] { m_studio.settings().open(QLatin1String(section)); });
    }
}

void PageTour::addBooks()
{
    const auto show = [this](ApprovalBook::Page page) {
        parts().asking->showHistory();
        if (ApprovalBook* book = parts().asking->book()) {
            book->showPage(page);
        }
    };
    add("answers", [show] { show(ApprovalBook::History); });
    add("remembered", [show] { show(ApprovalBook::Remembered); });
    add("costs", [this] { parts().actions->costs->trigger(); });
    pass([this] { m_studio.window().showGraph(); });
}

void PageTour::addOverlays()
{
    add("palette", [this] {
        parts().actions->palette->trigger();
        m_studio.shell().palette()->field()->setText(QStringLiteral("re"));
    });
    pass([this] { m_studio.shell().palette()->dismiss(); });
    add("tour", [this] { m_studio.shell().startTour(); });
    pass([this] { m_studio.shell().tour()->leave(); });
    add("event-feed", [this] { m_studio.feed().setOn(true); });
    pass([this] { m_studio.feed().setOn(false); });
}

bool PageTour::hasEnded() const
{
    return m_studio.graph().isRun() && isEnded(m_studio.graph().projection().state());
}

void PageTour::select(const char* step) const
{
    m_studio.window().canvas()->selectStep(m_studio.graph().workflow()->indexOf(QLatin1String(step)));
}

void PageTour::answer(Resolution resolution) const
{
    const RunGraph& graph = m_studio.graph();
    const ApprovalRequested& request = graph.projection().approvals().front().request;
    m_studio.controller().answer(graph.run(), { request.id, request.hash, resolution, {}, QStringLiteral("person") });
}

QString PageTour::draft(const char* name, const QByteArray& text) const
{
    const QString path = m_drafts.filePath(QLatin1String(name) + QStringLiteral(".workflow.yaml"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qWarning("cannot write %s", qPrintable(path));
    }
    return path;
}

} // namespace cmbagent
