// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/runscene.h"

#include "widgets/canvas/griddots.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/steptext.h"

#include <QGraphicsSceneHelpEvent>
#include <QPainter>
#include <QTimerEvent>
#include <QToolTip>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace cmbagent {

namespace {

constexpr int turnMillis = 100; // a ring turns in 16 of these
constexpr int secondMillis = 1000; // elapsed times
constexpr int manyAtOnce = 100; // changes from which on one repaint of all is cheaper than one each

/// Tickets are unique in the program, so that scenes may share one layout thread.
quint64 nextTicket()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

bool changesByItself(Status status)
{
    return status == Status::Running || status == Status::Retrying;
}

} // namespace

RunScene::RunScene(const Clock& clock, QObject* parent) : QGraphicsScene(parent), m_clock(clock)
{
    m_painter.setColors(CanvasColors::of(Theme::light()));
    m_painter.setNow(clock.now());
}

RunScene::~RunScene() = default;

void RunScene::setGraph(RunGraph* graph)
{
    if (graph == m_graph) {
        return;
    }
    if (m_graph) {
        m_graph->disconnect(this);
    }
    m_graph = graph;
    m_painter.setGraph(graph);
    if (graph) {
        connect(graph, &RunGraph::wasReset, this, &RunScene::rebuild);
        connect(graph, &RunGraph::stepsChanged, this, &RunScene::refreshStatuses);
        connect(graph, &RunGraph::progressChanged, this, [this](int step) { refreshStatuses({ step }); });
        connect(graph, &RunGraph::runChanged, this, &RunScene::refreshAll);
        connect(graph, &QObject::destroyed, this, [this] {
            m_graph = nullptr;
            m_painter.setGraph(nullptr);
            clearItems();
            Q_EMIT graphReplaced();
        });
    }
    rebuild();
}

void RunScene::setOrientation(Orientation orientation)
{
    if (orientation != m_orientation) {
        m_orientation = orientation;
        requestLayout();
    }
}

void RunScene::setColors(const CanvasColors& colors)
{
    m_painter.setColors(colors);
    update();
}

void RunScene::setCardFont(const QFont& font)
{
    m_painter.setFont(font);
    update();
}

void RunScene::setReducedMotion(bool reduced)
{
    m_isMotionReduced = reduced;
    m_painter.setPhase(0);
    updateTimer();
    update();
}

void RunScene::setFocused(bool focused)
{
    m_painter.setFocused(focused);
    if (m_selected >= 0 && m_isPlaced) {
        m_nodes[size_t(m_selected)]->update();
    }
}

/// The same steps with the same needs: cards stay where they are, whatever happened to the run.
bool RunScene::showsSame(const Workflow& workflow) const
{
    if (!m_workflow || m_workflow->size() != workflow.size()) {
        return false;
    }
    return m_workflow.get() == &workflow
        || std::equal(workflow.steps.begin(), workflow.steps.end(), m_workflow->steps.begin(),
                      [](const StepSpec& a, const StepSpec& b) { return a.id == b.id && a.needs == b.needs; });
}

void RunScene::rebuild()
{
    const WorkflowPtr workflow = m_graph ? m_graph->workflow() : nullptr;
    if (workflow && showsSame(*workflow)) {
        m_workflow = workflow;
        refreshAll();
        update();
        return;
    }
    clearItems();
    m_workflow = workflow;
    if (workflow) {
        m_nodes.reserve(size_t(workflow->size()));
        for (int i = 0; i < workflow->size(); ++i) {
            m_nodes.push_back(new NodeItem(i, m_painter));
            m_nodes.back()->setZValue(2);
            for (const Need& need : workflow->steps[size_t(i)].needs) {
                m_edges.push_back({ need.step, i, need.optional });
            }
        }
        refreshAll();
    }
    Q_EMIT graphReplaced();
    requestLayout();
}

void RunScene::clearItems()
{
    if (!m_isPlaced) {
        qDeleteAll(m_nodes); // not in the scene yet
    }
    clear();
    m_nodes.clear();
    m_edges.clear();
    m_edgeLayer.clear();
    m_active.clear();
    m_workflow.reset();
    m_content = {};
    m_isPlaced = false;
    m_ticket = 0;
    updateTimer();
    if (std::exchange(m_selected, -1) >= 0) {
        Q_EMIT selectedStepChanged(-1);
    }
}

LayoutGraph RunScene::layoutGraph() const
{
    LayoutGraph graph;
    graph.orientation = m_orientation;
    graph.sizes.assign(m_nodes.size(), CardPainter::cardSize);
    graph.levels = m_workflow->levels();
    graph.edges.reserve(m_edges.size());
    for (const Edge& edge : m_edges) {
        graph.edges.emplace_back(edge.from, edge.to);
    }
    return graph;
}

void RunScene::requestLayout()
{
    if (m_nodes.empty()) {
        return;
    }
    m_ticket = nextTicket();
    Q_EMIT layoutRequested(m_ticket, layoutGraph());
}

void RunScene::applyLayout(quint64 ticket, const LayoutResult& layout)
{
    if (ticket != m_ticket || ticket == 0 || layout.centers.size() != m_nodes.size()) {
        return;
    }
    Q_EMIT placementStarting();
    const bool isFirst = !m_isPlaced;
    // Moving everything item by item would keep the index busy; it is built once afterwards.
    setItemIndexMethod(NoIndex);
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        m_nodes[i]->setCenter(layout.centers[i]);
        if (isFirst) {
            addItem(m_nodes[i]);
        }
    }
    placeEdges(layout);
    m_content = layout.bounds;
    m_isPlaced = true;
    setSceneRect(m_content.adjusted(-200, -200, 200, 200));
    setItemIndexMethod(BspTreeIndex);
    highlight();
    updateTimer();
    update();
    Q_EMIT placed(isFirst);
}

void RunScene::placeEdges(const LayoutResult& layout)
{
    std::vector<EdgeCurve> curves(m_edges.size());
    for (size_t i = 0; i < m_edges.size(); ++i) {
        curves[i].isOptional = m_edges[i].isOptional;
        if (i < layout.edges.size() && layout.edges[i].size() >= 4) {
            curves[i].points = layout.edges[i];
        } else {
            const QPointF from = m_nodes[size_t(m_edges[i].from)]->center();
            const QPointF to = m_nodes[size_t(m_edges[i].to)]->center();
            curves[i].points = { from, from + (to - from) / 3, to - (to - from) / 3, to };
        }
    }
    m_edgeLayer.setCurves(curves);
}

QRectF RunScene::cardRect(int step) const
{
    const NodeItem* item = m_nodes[size_t(step)];
    return item->cardRect().translated(item->pos());
}

int RunScene::stepAt(QPointF scenePosition) const
{
    const auto found = items(scenePosition, Qt::IntersectsItemShape, Qt::DescendingOrder);
    for (const QGraphicsItem* item : found) {
        if (const auto* card = qgraphicsitem_cast<const NodeItem*>(item)) {
            return card->step();
        }
    }
    return -1;
}

void RunScene::selectStep(int step)
{
    if (step == m_selected || step >= stepCount()) {
        return;
    }
    m_selected = std::max(step, -1);
    highlight();
    Q_EMIT selectedStepChanged(m_selected);
}

/// Sets what stands out: the selected card, its neighbours and the edges between; the rest steps back.
void RunScene::highlight()
{
    if (!m_isPlaced) {
        return;
    }
    const Emphasis rest = m_selected >= 0 ? Emphasis::Dimmed : Emphasis::Normal;
    for (NodeItem* node : m_nodes) {
        node->setEmphasis(rest);
    }
    std::vector<int> related;
    for (size_t i = 0; i < m_edges.size() && m_selected >= 0; ++i) {
        const Edge& edge = m_edges[i];
        if (edge.from == m_selected || edge.to == m_selected) {
            m_nodes[size_t(edge.from == m_selected ? edge.to : edge.from)]->setEmphasis(Emphasis::Related);
            related.push_back(int(i));
        }
    }
    if (m_selected >= 0) {
        m_nodes[size_t(m_selected)]->setEmphasis(Emphasis::Selected);
    }
    m_edgeLayer.setHighlighted(std::move(related), m_selected >= 0);
    update();
}

void RunScene::refreshStatuses(const QList<int>& steps)
{
    if (!m_graph || m_graph->workflow() != m_workflow) {
        return;
    }
    m_painter.setNow(m_clock.now());
    const bool isMany = steps.size() > manyAtOnce;
    for (const int step : steps) {
        if (step < 0 || step >= stepCount()) {
            continue;
        }
        NodeItem* node = m_nodes[size_t(step)];
        const Status before = node->status();
        const Status now = statusOf(*m_graph, step);
        node->setStatus(now);
        if (!isMany) {
            node->update();
        }
        if (changesByItself(before) != changesByItself(now)) {
            changesByItself(now) ? m_active.push_back(step) : void(std::erase(m_active, step));
        }
    }
    if (isMany) {
        update();
    }
    updateTimer();
    Q_EMIT statusesChanged();
}

void RunScene::refreshAll()
{
    QList<int> all(stepCount());
    for (int i = 0; i < stepCount(); ++i) {
        all[i] = i;
    }
    refreshStatuses(all);
}

void RunScene::setVisibleArea(const QRectF& area, double zoom)
{
    m_visible = area;
    m_zoom = zoom;
    updateTimer();
}

/// Ten times a second while a ring turns in sight, once while only times pass, not at all otherwise.
void RunScene::updateTimer()
{
    const bool readable = m_isPlaced && m_zoom >= CardPainter::blockBelow;
    const bool inSight = readable && std::any_of(m_active.begin(), m_active.end(), [this](int step) {
                             return cardRect(step).intersects(m_visible);
                         });
    const int wanted = !inSight ? 0 : m_isMotionReduced ? secondMillis : turnMillis;
    if (wanted == m_interval) {
        return;
    }
    m_interval = wanted;
    wanted > 0 ? m_timer.start(wanted, this) : m_timer.stop();
}

void RunScene::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_timer.timerId()) {
        tick();
    } else {
        QGraphicsScene::timerEvent(event);
    }
}

void RunScene::tick()
{
    ++m_ticks;
    m_painter.setNow(m_clock.now());
    if (!m_isMotionReduced) {
        m_painter.setPhase((m_ticks % 16) / 16.0);
    }
    const bool isSecond = m_isMotionReduced || m_ticks % (secondMillis / turnMillis) == 0;
    for (const int step : m_active) {
        const bool turns = m_nodes[size_t(step)]->status() == Status::Running && m_graph->progress(step).fraction < 0;
        if ((turns || isSecond) && cardRect(step).intersects(m_visible)) {
            m_nodes[size_t(step)]->update();
        }
    }
}

void RunScene::helpEvent(QGraphicsSceneHelpEvent* event)
{
    const int step = m_graph ? stepAt(event->scenePos()) : -1;
    if (step < 0) {
        QToolTip::hideText();
        event->ignore();
        return;
    }
    QToolTip::showText(event->screenPos(), StepText::toolTip(*m_graph, step, m_clock.now()), event->widget());
    event->accept();
}

/// Edges belong to the background: they lie beneath all cards and are never hit.
void RunScene::drawBackground(QPainter* painter, const QRectF& exposed)
{
    painter->fillRect(exposed, m_painter.colors().background);
    paintGridDots(painter, exposed, m_painter.colors().grid);
    m_edgeLayer.paint(*painter, exposed, m_painter.colors());
}

} // namespace cmbagent
