// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/canvas/runscene.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace cmbagent {

class CanvasView;
class HandPlaceBook;

/// Ties a canvas to the book of what was placed by hand: one sheet a workflow and orientation, and one a workflow for
/// the groups that are collapsed. What is moved here is told at once; what is moved in another window is shown a moment
/// later. Lives on the main thread.
class HandPlaceKeeper : public QObject
{
    Q_OBJECT

public:
    /// `book` must outlive this.
    HandPlaceKeeper(CanvasView& canvas, HandPlaceBook& book, QObject* parent);

    /// Which workflow is shown: the path of its file, or its name where it has none. Gives the canvas its places.
    void adopt(const QString& identity);

private:
    enum class What : quint8 { Places, Groups };

    [[nodiscard]] QString sheetFor(const QString& identity, What what) const;
    void load();
    void tellPlaces();
    void tellGroups();
    void catchUp();

    CanvasView& m_canvas;
    HandPlaceBook& m_book;
    QString m_identity;
    QString m_sheet; ///< of what is shown; empty: nothing is kept
    QString m_groupsSheet;
    HandPlaces m_places; ///< as the canvas and the book last agreed
    QSet<QString> m_groups;
    QTimer m_catchUp;
    bool m_isTelling = false;
};

} // namespace cmbagent
