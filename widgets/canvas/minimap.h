// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QPixmap>
#include <QTransform>
#include <QWidget>

namespace cmbagent {

class RunScene;

/// The whole graph in a corner: every step a dot in its status colour, and a frame around what the view shows. A click
/// or drag moves the view. Main thread.
class Minimap : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(const RunScene& scene, QWidget* parent);

    /// Takes the proportions of the graph, within the largest size.
    void adjustToContent();
    void setVisibleArea(const QRectF& area);
    /// Draws the dots again soon; many calls are one drawing.
    void refresh();
    /// Draws them again before they are seen once more.
    void redraw();

    [[nodiscard]] QPointF toMap(QPointF scenePoint) const { return m_toMap.map(scenePoint); }

Q_SIGNALS:
    void centerRequested(QPointF scenePoint);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void drawDots();

    const RunScene& m_scene;
    QTransform m_toMap;
    QPixmap m_dots;
    QRectF m_area;
    QBasicTimer m_timer;
    bool m_isStale = true;
};

} // namespace cmbagent
