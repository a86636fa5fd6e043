// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/cardplan.h"

#include <algorithm>

namespace cmbagent {

CardPlanPtr CardPlan::of(const Workflow& workflow, bool folds, const QSet<QString>& unfolded)
{
    auto plan = std::make_shared<CardPlan>();
    plan->deal(workflow, folds, unfolded);
    plan->connectCards(workflow);
    return plan;
}

void CardPlan::deal(const Workflow& workflow, bool folds, const QSet<QString>& unfolded)
{
    m_fans = stepFansOf(workflow);
    m_fanOf.assign(size_t(workflow.size()), -1);
    for (size_t i = 0; i < m_fans.size(); ++i) {
        const QString& lead = workflow.steps[size_t(m_fans[i].front())].id;
        m_isFolded.push_back(folds && !unfolded.contains(lead));
        for (const int step : m_fans[i]) {
            m_fanOf[size_t(step)] = int(i);
        }
    }
    m_cards.assign(size_t(workflow.size()), -1);
    for (int step = 0; step < workflow.size(); ++step) {
        const int fan = m_fanOf[size_t(step)];
        const int lead = fan >= 0 && m_isFolded[size_t(fan)] ? m_fans[size_t(fan)].front() : step;
        if (lead == step) {
            m_cards[size_t(step)] = cardCount();
            m_leads.push_back(step);
        } else {
            m_cards[size_t(step)] = m_cards[size_t(lead)]; // the lead comes first
        }
    }
}

/// Edges of all members of a stack are one.
void CardPlan::connectCards(const Workflow& workflow)
{
    for (const int lead : m_leads) {
        const size_t first = m_edges.size();
        for (const Need& need : workflow.steps[size_t(lead)].needs) {
            const int from = m_leads[size_t(cardOf(need.step))];
            const auto same = std::find_if(m_edges.begin() + qsizetype(first), m_edges.end(),
                                           [from](const Edge& edge) { return edge.from == from; });
            if (from == need.step || same == m_edges.end()) {
                m_edges.push_back({ from, lead, need.optional });
            } else {
                same->isOptional = same->isOptional && need.optional;
            }
        }
    }
}

const StepFan* CardPlan::stack(int card) const
{
    const int fan = m_fanOf[size_t(leadOf(card))];
    return fan >= 0 && m_isFolded[size_t(fan)] ? &m_fans[size_t(fan)] : nullptr;
}

const StepFan* CardPlan::fanOf(int step) const
{
    const int fan = m_fanOf[size_t(step)];
    return fan >= 0 ? &m_fans[size_t(fan)] : nullptr;
}

LayoutGraph CardPlan::layoutGraph(const Workflow& workflow, QSizeF cardSize, Orientation orientation) const
{
    LayoutGraph graph;
    graph.orientation = orientation;
    graph.sizes.assign(m_leads.size(), cardSize);
    graph.levels.reserve(m_leads.size());
    for (const int lead : m_leads) {
        graph.levels.push_back(workflow.levels()[size_t(lead)]);
    }
    graph.edges.reserve(m_edges.size());
    for (const Edge& edge : m_edges) {
        graph.edges.emplace_back(cardOf(edge.from), cardOf(edge.to));
    }
    return graph;
}

} // namespace cmbagent
