// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>

namespace cmbagent {

/// A view that is panned by dragging and zoomed by wheel, pinch and calls, within limits, and that lets any point be
/// brought to its middle. Knows nothing of what is shown. Main thread.
class PanZoomView : public QGraphicsView
{
    Q_OBJECT

public:
    static constexpr double maximumZoom = 3; ///< units
    static constexpr double stepFactor = 1.25;

    explicit PanZoomView(QWidget* parent = nullptr);

    [[nodiscard]] double zoom() const { return transform().m11(); }
    /// The zoom that people call 100 %: more than 1 where their text is larger.
    [[nodiscard]] double unit() const { return m_unit; }
    [[nodiscard]] double minimumZoom() const;
    /// Clamped to the limits; what is at `anchor` (viewport coordinates) stays there.
    void setZoom(double zoom, QPointF anchor);
    void setZoom(double zoom) { setZoom(zoom, QRectF(viewport()->rect()).center()); }
    /// Shows `area` whole and centred, if possible, no larger than `most` and no smaller than `least`.
    void fitArea(const QRectF& area, double least, double most);
    /// Pixels along the lower border that other things cover: what is shown whole stands above them.
    void setFoot(int height) { m_foot = height; }
    void panBy(QPointF viewportDelta);
    /// Moves so that `scenePoint` comes to `viewportPoint`.
    void placePoint(QPointF scenePoint, QPointF viewportPoint);
    [[nodiscard]] QRectF visibleArea() const;
    [[nodiscard]] QPointF toScene(QPointF viewportPoint) const;
    [[nodiscard]] QPointF toViewport(QPointF scenePoint) const;

Q_SIGNALS:
    void zoomChanged(double zoom);
    void visibleAreaChanged();

protected:
    void setUnit(double unit);
    /// Whether what is shown next keeps off the foot.
    void setFootIsFree(bool isFree) { m_footIsFree = isFree; }
    /// What may be panned to: the content and a viewport around it.
    void setContentArea(const QRectF& area);
    [[nodiscard]] const QRectF& contentArea() const { return m_content; }
    /// The person panned or zoomed, as opposed to the program.
    virtual void userMoved() { }
    /// A press without a drag; and whether the press is on something that is not the background.
    virtual void pressed(QMouseEvent* event) { Q_UNUSED(event) }
    virtual void clicked(QMouseEvent* event) { Q_UNUSED(event) }
    /// A drag with the left button has begun at `from` (viewport coordinates). Whoever answers true gets its moves and
    /// its end instead of the view being panned.
    virtual bool dragBegan(QPointF from)
    {
        Q_UNUSED(from)
        return false;
    }
    virtual void dragMoved(QPointF to) { Q_UNUSED(to) }
    virtual void dragEnded() { }

    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;

private:
    void updateSceneRect();
    void zoomByWheel(QWheelEvent* event);

    QRectF m_content;
    int m_foot = 0; // pixels
    bool m_footIsFree = true;
    double m_unit = 1;
    QSize m_sizeBefore; ///< of the viewport; what an event says is empty once the view was hidden
    QPointF m_pressedAt;
    QPointF m_draggedTo;
    Qt::MouseButton m_button = Qt::NoButton;
    bool m_isDragging = false;
    bool m_isDragTaken = false; ///< by somebody who does not pan
};

} // namespace cmbagent
