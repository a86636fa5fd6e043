// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/graphtools.h"

#include "widgets/window/graphexport.h"
#include "widgets/window/handplacebook.h"
#include "widgets/window/handplacekeeper.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowstate.h"

#include <QAction>
#include <QWidget>

namespace cmbagent {

namespace {

const QString minimapKey = QStringLiteral("view/minimap");
const QString readsDownKey = QStringLiteral("view/readsDown");
const QString foldEqualKey = QStringLiteral("view/foldEqual");

} // namespace

GraphTools::GraphTools(CanvasView& canvas, const WindowActions& actions, QWidget* window)
    : QObject(window), m_canvas(canvas), m_actions(actions), m_export(new GraphExport(canvas, window))
{ }

void GraphTools::keepPlacesIn(const QString& folder)
{
    if (!folder.isEmpty()) {
        keepPlacesIn(*new HandPlaceBook(folder, this));
    }
}

void GraphTools::keepPlacesIn(HandPlaceBook& book)
{
    delete m_places;
    m_book = &book;
    m_places = new HandPlaceKeeper(m_canvas, book, this);
}

void GraphTools::adopt(const QString& identity)
{
    if (m_places) {
        m_places->adopt(identity);
    }
}

void GraphTools::restore(const WindowState& state)
{
    m_actions.minimap->setChecked(state.flag(minimapKey, true));
    m_actions.readsDown->setChecked(state.flag(readsDownKey, false));
    m_actions.foldEqual->setChecked(state.flag(foldEqualKey, true));
}

void GraphTools::save(WindowState& state) const
{
    state.setFlag(minimapKey, m_actions.minimap->isChecked());
    state.setFlag(readsDownKey, m_actions.readsDown->isChecked());
    state.setFlag(foldEqualKey, m_actions.foldEqual->isChecked());
    if (m_book) {
        m_book->flush();
    }
}

} // namespace cmbagent
