// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace cmbagent {

class CanvasView;
class Clock;
class LensMenu;
class RunGraph;
class WindowActions;

/// The canvas with its buttons in the corner, what is highlighted, and how far a placement is that takes long. Lives on
/// the main thread.
class GraphPage : public QWidget
{
    Q_OBJECT

public:
    GraphPage(RunGraph* graph, const Clock& clock, const WindowActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] CanvasView* canvas() const { return m_canvas; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildControls(const WindowActions& actions);
    void buildNotes(const WindowActions& actions);
    void connectActions(const WindowActions& actions);
    void showProgress(double fraction);
    void showLens();
    void placeControls();

    CanvasView* m_canvas;
    QWidget* m_controls;
    QToolButton* m_zoom;
    QWidget* m_progress; ///< "Placing … 40 %" and a button that stops it
    QLabel* m_progressText;
    QWidget* m_lensNote; ///< what is highlighted, and a button that ends it
    QLabel* m_lensText;
    LensMenu* m_lens;
};

} // namespace cmbagent
