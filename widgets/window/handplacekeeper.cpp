// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/handplacekeeper.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/window/handplacebook.h"

#include <QCryptographicHash>
#include <QScopedValueRollback>

namespace cmbagent {

namespace {

constexpr int catchUpMillis = 80; // a drag is many moves

} // namespace

HandPlaceKeeper::HandPlaceKeeper(CanvasView& canvas, HandPlaceBook& book, QObject* parent)
    : QObject(parent), m_canvas(canvas), m_book(book)
{
    m_catchUp.setSingleShot(true);
    m_catchUp.setInterval(catchUpMillis);
    connect(&m_catchUp, &QTimer::timeout, this, &HandPlaceKeeper::catchUp);
    connect(&book, &HandPlaceBook::placesChanged, this, [this](const QString& sheet) {
        if (sheet == m_sheet && !m_isTelling && !m_catchUp.isActive()) {
            m_catchUp.start();
        }
    });
    connect(&canvas, &CanvasView::handPlacesChanged, this, &HandPlaceKeeper::tellPlaces);
    connect(&canvas, &CanvasView::collapsedGroupsChanged, this, &HandPlaceKeeper::tellGroups);
    connect(&canvas, &CanvasView::orientationChanged, this, &HandPlaceKeeper::load);
    connect(&canvas, &CanvasView::graphReplaced, this, &HandPlaceKeeper::load);
}

QString HandPlaceKeeper::sheetFor(const QString& identity, What what) const
{
    if (identity.isEmpty()) {
        return {};
    }
    const bool across = m_canvas.runScene().orientation() == Orientation::LeftToRight;
    const QByteArray name = QCryptographicHash::hash(identity.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    const QLatin1String kind(what == What::Groups ? "groups" : across ? "across" : "down");
    return QStringLiteral("%1-%2").arg(QString::fromLatin1(name), kind);
}

void HandPlaceKeeper::adopt(const QString& identity)
{
    if (identity != m_identity) {
        m_identity = identity;
        load();
    }
}

void HandPlaceKeeper::load()
{
    m_catchUp.stop();
    m_sheet = sheetFor(m_identity, What::Places);
    m_groupsSheet = sheetFor(m_identity, What::Groups);
    m_groups = m_groupsSheet.isEmpty() ? QSet<QString>() : m_book.groups(m_groupsSheet);
    m_places = m_sheet.isEmpty() ? HandPlaces() : m_book.places(m_sheet);
    m_canvas.runScene().setCollapsedGroups(m_groups);
    m_canvas.runScene().setHandPlaces(m_places);
}

void HandPlaceKeeper::tellPlaces()
{
    const HandPlaces before = std::exchange(m_places, m_canvas.runScene().handPlaces());
    if (!m_sheet.isEmpty()) {
        const QScopedValueRollback telling(m_isTelling, true);
        m_book.changePlaces(m_sheet, m_identity, before, m_places);
    }
}

void HandPlaceKeeper::tellGroups()
{
    const QSet<QString> before = std::exchange(m_groups, m_canvas.runScene().collapsedGroups());
    if (!m_groupsSheet.isEmpty()) {
        m_book.changeGroups(m_groupsSheet, m_identity, before, m_groups);
    }
}

/// Somebody moved something in another window.
void HandPlaceKeeper::catchUp()
{
    m_places = m_book.places(m_sheet);
    m_canvas.runScene().setHandPlaces(m_places);
}

} // namespace cmbagent
