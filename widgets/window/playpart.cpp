// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/playpart.h"

#include "widgets/branches/playsheet.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/inspector/stepinspector.h"
#include "widgets/window/runpage.h"
#include "widgets/window/steptable.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowdocks.h"
#include "widgets/window/windowmodels.h"

#include <QAction>

namespace cmbagent {

PlayPart::PlayPart(const WindowModels& models, WindowActions& actions, RunPage& page, StepInspector& inspector,
                   WindowDocks& docks, QObject* parent)
    : QObject(parent), m_actions(actions), m_page(page), m_docks(docks),
      m_sheet(new PlaySheet(*models.graph, models.files))
{
    docks.addSheet(m_sheet, tr("Play from here"));
    connect(actions.playFrom, &QAction::triggered, this, [this] { playFrom(m_page.selectedStep()); });
    connect(&inspector, &StepInspector::playRequested, this, &PlayPart::playFrom);
    connect(m_sheet, &PlaySheet::opened, &docks, [&docks] { docks.showSheet(true); });
    connect(m_sheet, &PlaySheet::closed, this, [this] {
        m_docks.showSheet(false);
        (m_page.view() == RunPage::Steps ? static_cast<QWidget*>(m_page.steps()) : m_page.canvas())->setFocus();
    });
    connect(&docks, &WindowDocks::sheetDismissed, m_sheet, &PlaySheet::dismiss);
    connect(m_sheet, &PlaySheet::stepChosen, &page, &RunPage::selectStep);
}

void PlayPart::playFrom(int step)
{
    if (step >= 0) {
        m_sheet->openFor(step);
    }
}

} // namespace cmbagent
