// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/stepmenu.h"

#include "items/rungraph.h"
#include "items/stepmodel.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/common/icons.h"
#include "widgets/common/status.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/runpage.h"
#include "widgets/window/steptable.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowdocks.h"

#include <QAction>
#include <QMenu>

namespace cmbagent {

StepMenu::StepMenu(const RunGraph& graph, const WindowActions& actions, RunPage& page, StepInspector& inspector,
                   WindowDocks& docks, QObject* parent)
    : QObject(parent), m_graph(graph), m_actions(actions), m_page(page), m_inspector(inspector), m_docks(docks)
{
    connect(page.canvas(), &CanvasView::contextMenuRequested, this, &StepMenu::show);
    page.steps().whenMade(this, [this](StepTable& table) {
        table.setContextMenuPolicy(Qt::CustomContextMenu);
        connect(&table, &QWidget::customContextMenuRequested, this, [this, &table](const QPoint& at) {
            const QModelIndex index = table.indexAt(at);
            const int step = index.isValid() ? index.data(StepModel::StepIndexRole).toInt() : -1;
            show(step, table.viewport()->mapToGlobal(at));
        });
    });
}

void StepMenu::show(int step, const QPoint& place)
{
    if (step < 0 || !m_isOffered) {
        return;
    }
    m_page.selectStep(step);
    auto* menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(m_actions.playFrom);
    menu->addSeparator();
    addGroup(menu, step);
    connect(menu->addAction(tr("Show &details")), &QAction::triggered, &m_docks, &WindowDocks::showInspector);
    addAttempt(menu, step);
    Q_EMIT opened(menu, step);
    menu->popup(place);
}

void StepMenu::addGroup(QMenu* menu, int step)
{
    const RunScene& scene = m_page.canvas()->runScene();
    if (scene.groupOf(step) < 0) {
        return;
    }
    const bool isOne = scene.groupShownAt(step) != nullptr;
    QAction* action = menu->addAction(isOne ? tr("&Expand this group") : tr("&Collapse its group"));
    connect(action, &QAction::triggered, m_page.canvas(),
            [canvas = m_page.canvas(), step, isOne] { isOne ? canvas->unfold(step) : canvas->collapseGroup(step); });
}

/// What there is of a step that has been tried.
void StepMenu::addAttempt(QMenu* menu, int step)
{
    const auto attempts = int(m_graph.status(step).attempts.size());
    if (attempts == 0) {
        return;
    }
    connect(menu->addAction(Icons::icon(QStringLiteral("console")), tr("Show &log")), &QAction::triggered, this,
            [this] {
                m_docks.showInspector();
                m_inspector.showTab(StepInspector::Tab::Log);
            });
    connect(menu->addAction(Icons::icon(QStringLiteral("folder")), tr("&Open folder")), &QAction::triggered,
            &m_inspector, [this, step, attempts] { Q_EMIT m_inspector.folderRequested(step, attempts); });
    if (statusOf(m_graph, step) == Status::Retrying) {
        QAction* now = menu->addAction(Icons::icon(QStringLiteral("refresh")), tr("Try &now"));
        now->setToolTip(tr("Without waiting any longer"));
        connect(now, &QAction::triggered, &m_inspector, [this, step] { Q_EMIT m_inspector.retryRequested(step, {}); });
    }
}

} // namespace cmbagent
