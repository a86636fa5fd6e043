// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QObject>
#include <QRectF>

#include <vector>

namespace cmbagent {

class CardPainter;
class Clock;
class NodeItem;
class RunGraph;

/// The one timer behind everything that moves by itself on a canvas: rings that turn, times that pass. It stands still
/// when nobody could see it move. Main thread.
class CardTicker : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive the ticker.
    CardTicker(CardPainter& painter, const Clock& clock, QObject* parent);

    void setGraph(const RunGraph* graph) { m_graph = graph; }
    /// Which cards change by themselves; the ticker forgets them with `clear`.
    void setMoving(NodeItem* card, bool moves);
    void clear();
    /// What of the scene is on screen; empty while nothing is placed.
    void setVisibleArea(const QRectF& area, double zoom);
    void setReducedMotion(bool reduced);
    [[nodiscard]] bool isActive() const { return m_timer.isActive(); }
    [[nodiscard]] const std::vector<NodeItem*>& moving() const { return m_moving; }
    /// Starts or stops the timer as things stand.
    void update();

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void tick();
    [[nodiscard]] bool isInSight(const NodeItem& card) const;

    CardPainter& m_painter;
    const Clock& m_clock;
    const RunGraph* m_graph = nullptr;
    std::vector<NodeItem*> m_moving;
    QRectF m_visible;
    double m_zoom = 0;
    bool m_isMotionReduced = false;
    QBasicTimer m_timer;
    int m_interval = 0;
    int m_ticks = 0;
};

} // namespace cmbagent
