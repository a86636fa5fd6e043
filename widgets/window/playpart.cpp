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
    : QObject(parent), m_actions(actions), m_page(page), m_docks(docks)
{
    auto* place = new PageStack;
    m_sheet = LazyPage<PlaySheet>(*place, [this, models] { return makeSheet(models); });
    docks.addSheet(place, tr("Play from here"));
    connect(actions.playFrom, &QAction::triggered, this, [this] { playFrom(m_page.selectedStep()); });
    connect(&inspector, &StepInspector::playRequested, this, &PlayPart::playFrom);
}

PlaySheet* PlayPart::makeSheet(const WindowModels& models)
{
    auto* sheet = new PlaySheet(*models.graph, models.files);
    connect(sheet, &PlaySheet::opened, &m_docks, [this] { m_docks.showSheet(true); });
    connect(sheet, &PlaySheet::closed, this, [this] {
        m_docks.showSheet(false);
        (m_page.view() == RunPage::Steps ? static_cast<QWidget*>(m_page.steps().get()) : m_page.canvas())->setFocus();
    });
    connect(&m_docks, &WindowDocks::sheetDismissed, sheet, &PlaySheet::dismiss);
    connect(sheet, &PlaySheet::stepChosen, &m_page, &RunPage::selectStep);
    return sheet;
}

void PlayPart::playFrom(int step)
{
    if (step >= 0) {
        m_sheet->openFor(step);
    }
}

} // namespace cmbagent
