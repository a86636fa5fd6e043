// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout/layout.h"
#include "widgets/canvas/cardpainter.h"
#include "widgets/canvas/edgelayer.h"

#include <QBasicTimer>
#include <QGraphicsScene>

#include <vector>

namespace cmbagent {

class NodeItem;

/// The picture of one run graph: a card a step, edges beneath. Follows the graph's signals, asks for a layout and takes
/// it, and keeps one timer for everything that moves. Main thread.
class RunScene : public QGraphicsScene
{
    Q_OBJECT

public:
    struct Edge
    {
        int from = -1;
        int to = -1;
        bool isOptional = false;
    };

    explicit RunScene(const Clock& clock, QObject* parent = nullptr);
    ~RunScene() override;

    /// The graph is not owned and may go away; nullptr shows nothing.
    void setGraph(RunGraph* graph);
    [[nodiscard]] RunGraph* graph() const { return m_graph; }
    void setOrientation(Orientation orientation);
    [[nodiscard]] Orientation orientation() const { return m_orientation; }
    void setColors(const CanvasColors& colors);
    [[nodiscard]] const CanvasColors& colors() const { return m_painter.colors(); }
    void setCardFont(const QFont& font);
    void setReducedMotion(bool reduced);
    void setFocused(bool focused);

    [[nodiscard]] int stepCount() const { return int(m_nodes.size()); }
    [[nodiscard]] bool isPlaced() const { return m_isPlaced; }
    /// What the cards cover, without any margin; empty before the first layout.
    [[nodiscard]] QRectF contentRect() const { return m_content; }
    [[nodiscard]] const NodeItem* node(int step) const { return m_nodes[size_t(step)]; }
    [[nodiscard]] QRectF cardRect(int step) const;
    [[nodiscard]] const std::vector<Edge>& edges() const { return m_edges; }
    [[nodiscard]] int stepAt(QPointF scenePosition) const; ///< -1: none

    [[nodiscard]] int selectedStep() const { return m_selected; }
    void selectStep(int step); ///< -1: none

    /// What of the scene is on screen; nothing moves where nobody looks.
    void setVisibleArea(const QRectF& area, double zoom);
    [[nodiscard]] bool isTicking() const { return m_timer.isActive(); }

public Q_SLOTS:
    /// Ignored unless `ticket` is the last one asked for.
    void applyLayout(quint64 ticket, const cmbagent::LayoutResult& layout);

Q_SIGNALS:
    void layoutRequested(quint64 ticket, const cmbagent::LayoutGraph& graph);
    void graphReplaced(); ///< other steps; nothing is placed yet
    void placementStarting(); ///< cards are about to move
    void placed(bool isFirst);
    void statusesChanged();
    void selectedStepChanged(int step);

protected:
    void timerEvent(QTimerEvent* event) override;
    void helpEvent(QGraphicsSceneHelpEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& exposed) override;

private:
    void rebuild();
    void clearItems();
    void requestLayout();
    [[nodiscard]] LayoutGraph layoutGraph() const;
    [[nodiscard]] bool showsSame(const Workflow& workflow) const;
    void refreshStatuses(const QList<int>& steps);
    void refreshAll();
    void placeEdges(const LayoutResult& layout);
    void highlight();
    void updateTimer();
    void tick();

    const Clock& m_clock;
    RunGraph* m_graph = nullptr;
    WorkflowPtr m_workflow; ///< what the items were made for
    CardPainter m_painter;
    Orientation m_orientation = Orientation::LeftToRight;
    std::vector<NodeItem*> m_nodes;
    std::vector<Edge> m_edges;
    EdgeLayer m_edgeLayer;
    std::vector<int> m_active; ///< steps whose card changes by itself
    QRectF m_content;
    QRectF m_visible;
    double m_zoom = 0;
    quint64 m_ticket = 0;
    int m_selected = -1;
    bool m_isPlaced = false;
    bool m_isMotionReduced = false;
    QBasicTimer m_timer;
    int m_interval = 0;
    int m_ticks = 0;
};

} // namespace cmbagent
