// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace cmbagent {

class CanvasView;
class Clock;
class RunGraph;
class WindowActions;

/// The canvas with its zoom buttons in the corner. Lives on the main thread.
class GraphPage : public QWidget
{
    Q_OBJECT

public:
    GraphPage(RunGraph* graph, const Clock& clock, const WindowActions& actions, QWidget* parent = nullptr);

    [[nodiscard]] CanvasView* canvas() const { return m_canvas; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeControls();

    CanvasView* m_canvas;
    QWidget* m_controls;
    QToolButton* m_zoom;
};

} // namespace cmbagent
