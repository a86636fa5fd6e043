// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/pagegrabber.h"

#include "app/backend/programplaces.h"
#include "widgets/branches/comparisonpage.h"
#include "widgets/branches/playsheet.h"
#include "widgets/branches/runcommands.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/editor/editactions.h"
#include "widgets/editor/editdesk.h"
#include "widgets/window/bottompart.h"
#include "widgets/window/playpart.h"
#include "widgets/window/runspane.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QPushButton>

#include <cstdio>

namespace cmbagent {

namespace {

constexpr int lookMillis = 150;
constexpr int settleLooks = 6; ///< layouts and previews arrive a moment after the page

QString example()
{
    return ProgramPlaces::examplesFolder() + QStringLiteral("/firas/firas.workflow.yaml");
}

/// What stands over the main window.
QList<QWidget*> dialogsOver(const QWidget& window)
{
    QList<QWidget*> found;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (widget->isVisible() && widget != &window && widget->windowType() == Qt::Dialog) {
            found.append(widget);
        }
    }
    return found;
}

} // namespace

PageGrabber::PageGrabber(Studio& studio, const QString& folder, QSize size) : m_studio(studio), m_folder(folder)
{
    QDir().mkpath(folder);
    m_studio.window().resize(size);
    add(QStringLiteral("welcome"), {});
    addRun();
    addViews();
    addBranch();
    addEditing();
    addDialogs();
    connect(&m_timer, &QTimer::timeout, this, &PageGrabber::look);
    m_timer.start(lookMillis);
}

void PageGrabber::add(const QString& name, std::function<void()> go, std::function<bool()> isThere)
{
    m_pages.push_back({ name, std::move(go), std::move(isThere) });
}

void PageGrabber::addRun()
{
    const RunGraph& graph = m_studio.graph();
    add(QStringLiteral("workflow"), [this] { m_studio.controller().open(example()); });
    add(
        QStringLiteral("running"), [this] { m_studio.controller().runFile(example()); },
        [&graph] {
            return graph.isRun() && graph.projection().count(StepState::Running) > 0
                && graph.projection().count(StepState::Completed) >= 2;
        });
    add({}, {}, [&graph] { return graph.projection().isWaitingForApproval(); });
    add(QStringLiteral("approval"), [this, &graph] {
        m_firstRun = graph.run();
        m_studio.window().openApproval(graph.projection().approvals().front().request.id);
    });
    add(
        {},
        [this, &graph] {
            const ApprovalRequested& request = graph.projection().approvals().front().request;
            m_studio.controller().answer(
                graph.run(), { request.id, request.hash, Resolution::Approved, {}, QStringLiteral("person") });
        },
        [this] { return hasEnded(); });
    add(QStringLiteral("finished"), [this] { select("fit-temperature"); });
}

void PageGrabber::addViews()
{
    const WindowActions& actions = *parts().actions;
    const std::initializer_list<std::pair<const char*, QAction*>> views { { "timeline", actions.viewTimeline },
                                                                          { "steps", actions.viewSteps },
                                                                          { "files", actions.viewFiles },
                                                                          { "metrics", actions.viewMetrics },
                                                                          { "report", actions.viewReport } };
    for (const auto& [name, action] : views) {
        add(QLatin1String(name), [action = action] { action->trigger(); });
    }
    const char* const panes[] = { "console", "events", "approvals", "problems" }; // as BottomPart::Tab
    for (int tab = 0; tab < int(std::size(panes)); ++tab) {
        add(QLatin1String(panes[tab]), [this, tab] {
            parts().actions->viewGraph->trigger();
            parts().bottom->showPane(tab);
        });
    }
}

void PageGrabber::addBranch()
{
    add(
        QStringLiteral("play"),
        [this] {
            parts().bottom->setFolded(true);
            select("report");
            parts().actions->playFrom->trigger();
        },
        [this] { return parts().play->sheet()->playButton()->isEnabled(); });
    add(
        QStringLiteral("branch"), [this] { parts().play->sheet()->playButton()->click(); },
        [this] { return m_studio.graph().run() != m_firstRun && hasEnded(); });
    add(QStringLiteral("branches"), [this] { parts().actions->branches->trigger(); });
    add(
        QStringLiteral("comparison"),
        [this] {
            Q_EMIT parts().runsPane->commands()->compareRequested({ m_firstRun, m_studio.graph().run() });
        },
        [this] { return m_studio.window().isVisible() && !parts().comparison->isWorking(); });
}

void PageGrabber::addEditing()
{
    const QString broken = m_drafts.filePath(QStringLiteral("broken.workflow.yaml"));
    add(QStringLiteral("problems-page"), [this, broken] {
        QFile file(broken);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("cmbagent: 1\nname: Broken\nsteps:\n  - {id: a, kind: code, run: missing.py, need: [b]}\n");
            file.close();
        }
        m_studio.controller().open(broken);
    });
    add({}, [this] { m_studio.controller().open(example()); });
    add(
        QStringLiteral("editor"), [this] { parts().edit->actions->edit->trigger(); },
        [this] { return parts().edit->isEditing(); });
    add(
        {}, [this] { parts().edit->actions->edit->trigger(); }, [this] { return !parts().edit->isEditing(); });
}

void PageGrabber::addDialogs()
{
    const WindowActions& actions = *parts().actions;
    add(
        {}, [this] { Q_EMIT m_studio.window().runSelected(m_firstRun); },
        [this] { return m_studio.graph().run() == m_firstRun; });
    const std::initializer_list<std::pair<const char*, QAction*>> dialogs {
        { "storage", actions.storage },
        { "shortcuts", actions.shortcuts },
        { "about", actions.about },
        { "rename-run", actions.renameRun },
    };
    for (const auto& [name, action] : dialogs) {
        add(QLatin1String(name), [action = action] { action->trigger(); });
    }
}

void PageGrabber::look()
{
    if (m_pages.empty()) {
        m_timer.stop();
        m_studio.shutDown();
        return;
    }
    const Page& page = m_pages.front();
    if (!m_isUnderWay) {
        for (QWidget* dialog : dialogsOver(m_studio.window())) {
            dialog->close();
        }
        if (page.go) {
            page.go();
        }
        m_isUnderWay = true;
        m_waits = 0;
    } else if (page.isThere && !page.isThere()) {
        m_waits = 0;
    } else if (++m_waits >= settleLooks || page.name == QLatin1String("running")) {
        if (!page.name.isEmpty()) {
            grab(page.name);
        }
        m_pages.pop_front();
        m_isUnderWay = false;
    }
}

/// The window, or what stands over it: that is a window of its own.
void PageGrabber::grab(const QString& name)
{
    const std::initializer_list<std::pair<Scheme, const char*>> schemes { { Scheme::Dark, "dark" },
                                                                          { Scheme::Light, "light" } };
    for (const auto& [scheme, word] : schemes) {
        m_studio.setScheme(scheme);
        const QList<QWidget*> dialogs = dialogsOver(m_studio.window());
        save(dialogs.isEmpty() ? m_studio.window() : *dialogs.last(), name, QLatin1String(word));
    }
}

void PageGrabber::save(QWidget& widget, const QString& name, const QString& scheme) const
{
    const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, name, scheme);
    if (!widget.grab().save(file)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    }
}

bool PageGrabber::hasEnded() const
{
    return m_studio.graph().isRun() && isEnded(m_studio.graph().projection().state());
}

void PageGrabber::select(const char* step)
{
    m_studio.window().canvas()->selectStep(m_studio.graph().workflow()->indexOf(QLatin1String(step)));
}

} // namespace cmbagent
