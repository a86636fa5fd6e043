// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/playpart.h"

#include "items/stepmodel.h"
#include "widgets/branches/playsheet.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/runpage.h"
#include "widgets/window/steptable.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowdocks.h"
#include "widgets/window/windowmodels.h"

#include <QAction>
#include <QMenu>

namespace cmbagent {

PlayPart::PlayPart(const WindowModels& models, WindowActions& actions, RunPage& page, StepInspector& inspector,
                   WindowDocks& docks, QObject* parent)
    : QObject(parent), m_actions(actions), m_page(page), m_docks(docks),
      m_sheet(new PlaySheet(*models.graph, models.files))
{
    docks.addSheet(m_sheet, tr("Play from here"));
    connect(actions.playFrom, &QAction::triggered, this, [this] { playFrom(m_page.selectedStep()); });
    connect(&inspector, &StepInspector::playRequested, this, &PlayPart::playFrom);
    connect(page.canvas(), &CanvasView::contextMenuRequested, this, &PlayPart::showMenu);
    StepTable* table = page.steps();
    table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table, &QWidget::customContextMenuRequested, this, [this, table](const QPoint& at) {
        const QModelIndex index = table->indexAt(at);
        const int step = index.isValid() ? index.data(StepModel::StepIndexRole).toInt() : -1;
        showMenu(step, table->viewport()->mapToGlobal(at));
    });
    connect(m_sheet, &PlaySheet::opened, &docks, [&docks] { docks.showSheet(true); });
    connect(m_sheet, &PlaySheet::closed, this, [this] {
        m_docks.showSheet(false);
        (m_page.view() == RunPage::Steps ? static_cast<QWidget*>(m_page.steps()) : m_page.canvas())->setFocus();
    });
    connect(&docks, &WindowDocks::sheetDismissed, m_sheet, &PlaySheet::dismiss);
    connect(m_sheet, &PlaySheet::stepChosen, &page, &RunPage::selectStep);
}

void PlayPart::showMenu(int step, const QPoint& place)
{
    if (step < 0) {
        return;
    }
    m_page.selectStep(step);
    auto* menu = new QMenu(&m_page);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addAction(m_actions.playFrom);
    menu->addSeparator();
    const RunScene& scene = m_page.canvas()->runScene();
    if (const int group = scene.groupOf(step); group >= 0) {
        const bool isOne = scene.groupShownAt(step) != nullptr;
        QAction* action = menu->addAction(isOne ? tr("&Expand this group") : tr("&Collapse its group"));
        connect(action, &QAction::triggered, m_page.canvas(), [canvas = m_page.canvas(), step, isOne] {
            isOne ? canvas->unfold(step) : canvas->collapseGroup(step);
        });
    }
    connect(menu->addAction(tr("Show &details")), &QAction::triggered, &m_docks, &WindowDocks::showInspector);
    Q_EMIT menuOpened(menu, step);
    menu->popup(place);
}

void PlayPart::playFrom(int step)
{
    if (step >= 0) {
        m_sheet->openFor(step);
    }
}

} // namespace cmbagent
