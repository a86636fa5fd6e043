// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace cmbagent {

class CanvasView;
class GraphExport;
class HandPlaceBook;
class HandPlaceKeeper;
class WindowActions;
class WindowState;

/// What the window does around the canvas: exports, places by hand, and the choices that are remembered. Lives on the
/// main thread.
class GraphTools : public QObject
{
    Q_OBJECT

public:
    GraphTools(CanvasView& canvas, const WindowActions& actions, QWidget* window);

    [[nodiscard]] GraphExport& exporter() const { return *m_export; }
    /// Where places by hand are kept; without this call, or with an empty folder, nowhere.
    void keepPlacesIn(const QString& folder);
    /// The same with the book that several windows share; it must outlive this.
    void keepPlacesIn(HandPlaceBook& book);
    /// Which workflow is on show: the path of its file, or its name.
    void adopt(const QString& identity);
    void restore(const WindowState& state);
    void save(WindowState& state) const;

private:
    CanvasView& m_canvas;
    const WindowActions& m_actions;
    GraphExport* m_export;
    HandPlaceBook* m_book = nullptr; ///< null: nothing is kept
    HandPlaceKeeper* m_places = nullptr;
};

} // namespace cmbagent
