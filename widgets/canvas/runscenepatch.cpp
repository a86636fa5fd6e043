// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A small edit of the workflow on show: what is there stays where it is, card by card; only what is new is made and
// placed.
#include "layout/patchlayout.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"
#include "widgets/canvas/stepmoves.h"

#include <algorithm>
#include <utility>

namespace cmbagent {

namespace {

quint64 keyOf(int from, int to)
{
    return quint64(quint32(from)) << 32 | quint32(to);
}

} // namespace

/// Shows `workflow` in place of the one on show where it is that one after a small edit: not another run, and hardly
/// other steps. False: it is not, and nothing has changed.
bool RunScene::patch(const WorkflowPtr& workflow)
{
    if (!m_isPlaced || !m_workflow || m_graph->isRun() || m_shownRun || workflow->size() == 0) {
        return false;
    }
    const StepMoves moves(*m_workflow, *workflow);
    if (!moves.areFew()) {
        return false;
    }
    const CardPlanPtr plan = CardPlan::of(*workflow, m_folds, m_unfolded, m_collapsed);
    const std::vector<std::optional<QPointF>> known = knownPlaces(*plan, *workflow, moves);
    LayoutResult layout = patchLayout(plan->layoutGraph(*workflow, CardPainter::cardSize, m_orientation), known);
    keepRoutes(*plan, moves, layout);
    const bool hadSelected = m_selected >= 0;
    m_selected = hadSelected ? moves.movedTo(m_selected) : -1;
    adoptCards(plan, workflow, moves);
    for (size_t card = 0; card < m_cards.size(); ++card) {
        m_cards[card]->setCenter(layout.centers[card]); // for whoever looks before it is placed
    }
    refreshAll();
    m_ticket = nextTicket();
    applyLayout(m_ticket, layout);
    if (hadSelected) {
        Q_EMIT selectedStepChanged(m_selected);
    }
    Q_EMIT patched();
    return true;
}

/// Where the cards of another plan stand already, by card.
std::vector<std::optional<QPointF>> RunScene::knownPlaces(const CardPlan& plan, const Workflow& workflow,
                                                          const StepMoves& moves) const
{
    std::vector<std::optional<QPointF>> places(size_t(workflow.size())); // by the step that leads
    QHash<QString, QPointF> groups;
    for (int card = 0; card < m_plan->cardCount(); ++card) {
        const QPointF center = m_cards[size_t(card)]->center();
        if (const StepGroup* group = m_plan->groupShownBy(card)) {
            groups.insert(group->name, center);
        } else if (const int step = moves.movedTo(m_plan->leadOf(card)); step >= 0) {
            places[size_t(step)] = center;
        }
    }
    std::vector<std::optional<QPointF>> known;
    known.reserve(size_t(plan.cardCount()));
    for (int card = 0; card < plan.cardCount(); ++card) {
        const StepGroup* group = plan.groupShownBy(card);
        const auto place = group ? groups.constFind(group->name) : groups.cend();
        known.push_back(!group                       ? places[size_t(plan.leadOf(card))]
                            : place != groups.cend() ? std::optional(*place)
                                                     : std::nullopt);
    }
    return known;
}

/// Edges between cards that were there before go the way they went.
void RunScene::keepRoutes(const CardPlan& plan, const StepMoves& moves, LayoutResult& layout) const
{
    QHash<quint64, size_t> routes;
    routes.reserve(qsizetype(edges().size()));
    for (size_t i = 0; i < edges().size(); ++i) {
        const int from = moves.movedTo(edges()[i].from);
        const int to = moves.movedTo(edges()[i].to);
        if (from >= 0 && to >= 0) {
            routes.insert(keyOf(from, to), i);
        }
    }
    for (size_t i = 0; i < plan.edges().size(); ++i) {
        const auto route = routes.constFind(keyOf(plan.edges()[i].from, plan.edges()[i].to));
        if (route != routes.cend()) {
            layout.edges[i] = m_edgeLayer.curve(*route);
            if (plan.edges()[i].isAgainst) { // placed the other way round, as the layout sees it
                std::reverse(layout.edges[i].begin(), layout.edges[i].end());
            }
        }
    }
}

/// The cards of single steps stay, whatever index their step has now; a stack counts its steps and is made anew.
void RunScene::adoptCards(const CardPlanPtr& plan, const WorkflowPtr& workflow, const StepMoves& moves)
{
    std::vector<NodeItem*> kept(size_t(workflow->size()), nullptr);
    for (NodeItem* card : std::exchange(m_cards, {})) {
        const int step = card->stack() ? -1 : moves.movedTo(card->step());
        if (step >= 0 && !plan->stack(plan->cardOf(step))) {
            card->setStep(step);
            kept[size_t(step)] = card;
        } else {
            m_ticker.setMoving(card, false);
            delete card; // takes itself out of the scene
        }
    }
    m_plan = m_nextPlan = plan;
    m_workflow = workflow;
    m_view = {};
    m_grid.build({}); // nothing is found until the cards are placed
    m_cards.reserve(size_t(plan->cardCount()));
    for (int card = 0; card < plan->cardCount(); ++card) {
        NodeItem* same = kept[size_t(plan->leadOf(card))];
        m_cards.push_back(same ? same : makeCard(card));
    }
    m_statuses.assign(workflow->steps.size(), Status::Pending);
}

} // namespace cmbagent
