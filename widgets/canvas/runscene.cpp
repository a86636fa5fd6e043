// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/runscene.h"

#include "widgets/canvas/griddots.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/steptext.h"

#include <QGraphicsSceneHelpEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QTimerEvent>
#include <QToolTip>

#include <algorithm>
#include <atomic>
#include <numeric>

namespace cmbagent {

namespace {

constexpr int manyAtOnce = 100; // changes from which on one repaint of all is cheaper than one each
constexpr int lensMillis = 100;

bool changesByItself(Status status)
{
    return status == Status::Running || status == Status::Retrying || status == Status::Stalled;
}

} // namespace

RunScene::RunScene(const Clock& clock, QObject* parent)
    : QGraphicsScene(parent), m_clock(clock), m_ticker(m_painter, clock, this)
{
    setItemIndexMethod(NoIndex); // cards have an index of ours
    m_painter.setColors(CanvasColors::of(Theme::light()));
    m_painter.setNow(clock.now());
}

/// Tickets are unique in the program, so that scenes may share one layout thread.
quint64 RunScene::nextTicket()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

RunScene::~RunScene()
{
    const QSignalBlocker quiet(this); // nobody is to look at what is half gone
    clearItems(); // before what they refer to
}

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
    m_ticker.setGraph(graph);
    if (graph) {
        connect(graph, &RunGraph::wasReset, this, &RunScene::rebuild);
        connect(graph, &RunGraph::stepsChanged, this, &RunScene::refreshStatuses);
        connect(graph, &RunGraph::progressChanged, this, [this](int step) { refreshStatuses({ step }); });
        connect(graph, &RunGraph::runChanged, this, &RunScene::refreshAll);
        connect(graph, &QObject::destroyed, this, [this] {
            m_graph = nullptr;
            m_painter.setGraph(nullptr);
            m_ticker.setGraph(nullptr);
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
    m_frames.setFont(font);
    update();
}

void RunScene::setReducedMotion(bool reduced)
{
    m_ticker.setReducedMotion(reduced);
    update();
}

void RunScene::setFocused(bool focused)
{
    m_painter.setFocused(focused);
    if (m_selected >= 0 && m_isPlaced) {
        m_cards[size_t(m_plan->cardOf(m_selected))]->repaint();
    }
}

void RunScene::setVisibleArea(const QRectF& area, double zoom)
{
    m_ticker.setVisibleArea(area, zoom);
}

// --- cards ----------------------------------------------------------------------------------------------------------

/// The same steps with the same needs: cards stay where they are, whatever happened to the run.
bool RunScene::showsSame(const Workflow& workflow) const
{
    if (!m_workflow || m_workflow->size() != workflow.size()) {
        return false;
    }
    return m_workflow.get() == &workflow
        || std::equal(workflow.steps.begin(), workflow.steps.end(), m_workflow->steps.begin(),
                      [](const StepSpec& a, const StepSpec& b) {
                          return a.id == b.id && a.kind == b.kind && a.group == b.group && a.needs == b.needs;
                      });
}

void RunScene::rebuild()
{
    const WorkflowPtr workflow = m_graph ? m_graph->workflow() : nullptr;
    if (workflow && showsSame(*workflow)) {
        m_shownRun = m_graph->isRun();
        m_workflow = workflow;
        refreshAll();
        update();
        return;
    }
    if (workflow && patch(workflow)) {
        return;
    }
    clearItems();
    m_shownRun = m_graph && m_graph->isRun();
    m_workflow = workflow;
    if (workflow) {
        m_plan = m_nextPlan = CardPlan::of(*workflow, m_folds, m_unfolded, m_collapsed);
        makeCards();
    }
    Q_EMIT graphReplaced();
    requestLayout();
}

void RunScene::clearItems()
{
    if (!m_isPlaced) {
        qDeleteAll(m_cards); // not in the scene yet
    }
    m_ticker.clear();
    clear();
    m_cards.clear();
    m_statuses.clear();
    m_plan.reset();
    m_nextPlan.reset();
    m_unfolded.clear();
    m_collapsed.clear();
    m_handPlaces.clear();
    m_grid.build({});
    m_edgeLayer.clear();
    m_frames.clear();
    m_workflow.reset();
    m_view = {};
    m_content = {};
    m_isPlaced = false;
    m_ticket = 0;
    if (std::exchange(m_selected, -1) >= 0) {
        Q_EMIT selectedStepChanged(-1);
    }
}

/// A card each, not in the scene yet.
void RunScene::makeCards()
{
    m_cards.clear();
    m_cards.reserve(size_t(m_plan->cardCount()));
    for (int card = 0; card < m_plan->cardCount(); ++card) {
        m_cards.push_back(makeCard(card));
    }
    m_statuses.assign(m_workflow->steps.size(), Status::Pending);
    refreshAll();
}

NodeItem* RunScene::makeCard(int card)
{
    const StepFan* stack = m_plan->stack(card);
    const StepGroup* group = m_plan->groupShownBy(card);
    const CardStack counts(stack ? int(stack->size()) : 0, group != nullptr,
                           group       ? group->name
                               : stack ? StepText::commonName(*m_workflow, *stack)
                                       : QString());
    auto* item = new NodeItem(m_plan->leadOf(card), m_painter, counts);
    item->setZValue(2);
    return item;
}

/// Other cards for the same steps, because some are folded or unfolded.
void RunScene::adoptPlan()
{
    if (m_plan == m_nextPlan) {
        return;
    }
    m_ticker.clear();
    if (m_isPlaced) {
        clear();
    } else {
        qDeleteAll(m_cards);
    }
    m_plan = m_nextPlan;
    m_grid.build({}); // nothing is found until the cards are placed
    makeCards();
}

const std::vector<RunScene::Edge>& RunScene::edges() const
{
    static const std::vector<Edge> none;
    return m_plan ? m_plan->edges() : none;
}

QRectF RunScene::cardRect(int step) const
{
    const NodeItem* item = node(step);
    return item->cardRect().translated(item->pos());
}

int RunScene::stepAt(QPointF scenePosition) const
{
    if (!m_isPlaced) {
        return -1;
    }
    const std::vector<int>& near = m_grid.near({ scenePosition, QSizeF(1, 1) });
    for (auto it = near.rbegin(); it != near.rend(); ++it) { // the last one lies on top
        const NodeItem* card = m_cards[size_t(*it)];
        if (card->cardRect().translated(card->pos()).contains(scenePosition)) {
            return card->step();
        }
    }
    return -1;
}

// --- stacks ---------------------------------------------------------------------------------------------------------

void RunScene::setFolding(bool folds)
{
    if (folds != m_folds) {
        m_folds = folds;
        m_unfolded.clear();
        m_nextPlan.reset();
        requestLayout();
    }
}

bool RunScene::isStacked(int step) const
{
    return m_plan && m_plan->stack(m_plan->cardOf(step));
}

const StepFan* RunScene::fanOf(int step) const
{
    return m_plan ? m_plan->fanOf(step) : nullptr;
}

void RunScene::setFanFolded(int step, bool folded)
{
    const StepFan* fan = fanOf(step);
    if (!fan || folded == isStacked(step) || groupShownAt(step)) {
        return;
    }
    const QString& lead = m_workflow->steps[size_t(fan->front())].id;
    folded ? void(m_unfolded.remove(lead)) : void(m_unfolded.insert(lead));
    m_folds = m_folds || folded;
    m_nextPlan.reset();
    requestLayout();
}

// --- statuses -------------------------------------------------------------------------------------------------------

void RunScene::refreshStatuses(const QList<int>& steps)
{
    if (!m_graph || m_graph->workflow() != m_workflow) {
        return;
    }
    m_painter.setNow(m_clock.now());
    const bool isMany = steps.size() > manyAtOnce;
    for (const int step : steps) {
        if (step >= 0 && step < stepCount()) {
            refreshStatus(step, !isMany);
        }
    }
    if (isMany) {
        update();
    }
    m_ticker.update();
    if (m_lens.kind != CanvasLens::Kind::All && !m_lensTimer.isActive()) {
        m_lensTimer.start(lensMillis, this);
    }
    Q_EMIT statusesChanged();
}

void RunScene::refreshStatus(int step, bool repaints)
{
    NodeItem* card = m_cards[size_t(m_plan->cardOf(step))];
    const Status shown = card->status();
    const Status before = std::exchange(m_statuses[size_t(step)], statusOf(*m_graph, step));
    card->stack() ? card->moveInStack(before, m_statuses[size_t(step)]) : card->setStatus(m_statuses[size_t(step)]);
    if (repaints) {
        card->repaint();
    }
    if (changesByItself(shown) != changesByItself(card->status())) {
        m_ticker.setMoving(card, changesByItself(card->status()));
    }
}

void RunScene::refreshAll()
{
    QList<int> all(stepCount());
    std::iota(all.begin(), all.end(), 0);
    refreshStatuses(all);
}

void RunScene::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_lensTimer.timerId()) {
        m_lensTimer.stop();
        refreshLens();
    } else {
        QGraphicsScene::timerEvent(event);
    }
}

void RunScene::helpEvent(QGraphicsSceneHelpEvent* event)
{
    const int step = m_graph ? stepAt(event->scenePos()) : -1;
    if (step < 0 && groupHeadAt(event->scenePos()) >= 0) {
        QToolTip::showText(event->screenPos(), StepText::collapseTip(), event->widget());
        event->accept();
        return;
    }
    if (step < 0) {
        QToolTip::hideText();
        event->ignore();
        return;
    }
    const CardStack* stack = node(step)->stack();
    QToolTip::showText(event->screenPos(),
                       !stack                 ? StepText::toolTip(*m_graph, step, m_clock.now())
                           : stack->isGroup() ? StepText::groupToolTip(*m_graph, step, *stack)
                                              : StepText::stackToolTip(*stack),
                       event->widget());
    event->accept();
}

/// Edges belong to the background: they lie beneath all cards and are never hit.
void RunScene::drawBackground(QPainter* painter, const QRectF& exposed)
{
    painter->fillRect(exposed, m_painter.colors().background);
    paintGridDots(painter, exposed, m_painter.colors().grid);
    m_frames.paint(*painter, exposed, m_painter.colors());
    m_edgeLayer.paint(*painter, exposed, m_painter.colors());
}

// --- placement: the rest is in runsceneplaces.cpp, what stands out in runscenelights.cpp
// -------------------------------

void RunScene::requestLayout()
{
    if (!m_workflow || m_workflow->size() == 0) {
        return;
    }
    if (!m_nextPlan) {
        m_nextPlan = CardPlan::of(*m_workflow, m_folds, m_unfolded, m_collapsed);
    }
    m_ticket = nextTicket();
    Q_EMIT layoutRequested(m_ticket, m_nextPlan->layoutGraph(*m_workflow, CardPainter::cardSize, m_orientation));
}

} // namespace cmbagent
