// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/cardplan.h"

#include "widgets/canvas/cardlevels.h"

#include <QHash>

#include <algorithm>

namespace cmbagent {

CardPlanPtr CardPlan::of(const Workflow& workflow, bool folds, const QSet<QString>& unfolded,
                         const QSet<QString>& collapsed)
{
    auto plan = std::make_shared<CardPlan>();
    plan->findFans(workflow, folds, unfolded);
    plan->findGroups(workflow, collapsed);
    plan->deal(workflow);
    plan->connectCards(workflow);
    plan->findLevels(workflow);
    return plan;
}

void CardPlan::findFans(const Workflow& workflow, bool folds, const QSet<QString>& unfolded)
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
}

void CardPlan::findGroups(const Workflow& workflow, const QSet<QString>& collapsed)
{
    m_groups = stepGroupsOf(workflow);
    if (!m_groups.empty()) {
        m_groupOf.assign(size_t(workflow.size()), -1);
    }
    for (size_t i = 0; i < m_groups.size(); ++i) {
        m_isCollapsed.push_back(collapsed.contains(m_groups[i].name));
        for (const int step : m_groups[i].steps) {
            m_groupOf[size_t(step)] = int(i);
        }
    }
}

/// The step that leads the card of this one. Steps of a fan are all in one group, so the group decides.
int CardPlan::leadFor(int step) const
{
    if (const int group = groupOf(step); group >= 0 && isCollapsed(group)) {
        return m_groups[size_t(group)].steps.front();
    }
    const int fan = m_fanOf[size_t(step)];
    return fan >= 0 && m_isFolded[size_t(fan)] ? m_fans[size_t(fan)].front() : step;
}

void CardPlan::deal(const Workflow& workflow)
{
    m_cards.assign(size_t(workflow.size()), -1);
    for (int step = 0; step < workflow.size(); ++step) {
        const int lead = leadFor(step);
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
    for (int card = 0; card < cardCount(); ++card) {
        if (const StepGroup* group = groupShownBy(card)) {
            connectGroup(workflow, *group);
            continue;
        }
        const int lead = leadOf(card);
        const size_t first = m_edges.size();
        for (const Need& need : workflow.steps[size_t(lead)].needs) {
            const int from = m_leads[size_t(cardOf(need.step))];
            const auto same = std::find_if(m_edges.begin() + qsizetype(first), m_edges.end(),
                                           [from](const Edge& edge) { return edge.from == from; });
            const bool isSingle = from == need.step && !stack(cardOf(from));
            if (isSingle || same == m_edges.end()) {
                m_edges.push_back({ from, lead, need.optional });
            } else {
                same->isOptional = same->isOptional && need.optional;
            }
        }
    }
}

/// What any of its members needs, without what they need of each other.
void CardPlan::connectGroup(const Workflow& workflow, const StepGroup& group)
{
    const int lead = group.steps.front();
    QHash<int, size_t> known;
    for (const int step : group.steps) {
        for (const Need& need : workflow.steps[size_t(step)].needs) {
            const int from = m_leads[size_t(cardOf(need.step))];
            const auto same = known.constFind(from);
            if (from == lead) {
                continue;
            }
            if (same == known.cend()) {
                known.insert(from, m_edges.size());
                m_edges.push_back({ from, lead, need.optional });
            } else {
                m_edges[*same].isOptional = m_edges[*same].isOptional && need.optional;
            }
        }
    }
}

bool CardPlan::hasCollapsed() const
{
    return std::find(m_isCollapsed.begin(), m_isCollapsed.end(), char(true)) != m_isCollapsed.end();
}

/// A card's level is its step's, as long as no group is collapsed; then cards have levels of their own.
void CardPlan::findLevels(const Workflow& workflow)
{
    for (const int lead : m_leads) {
        m_levels.push_back(workflow.levels()[size_t(lead)]);
    }
    if (!hasCollapsed()) {
        return;
    }
    std::vector<std::pair<int, int>> ends;
    std::vector<char> mayTurn;
    for (const Edge& edge : m_edges) {
        ends.emplace_back(cardOf(edge.from), cardOf(edge.to));
    }
    for (int card = 0; card < cardCount(); ++card) {
        mayTurn.push_back(groupShownBy(card) != nullptr);
    }
    const CardLevels levels(ends, mayTurn, m_levels);
    m_levels = levels.levels();
    for (size_t i = 0; i < m_edges.size(); ++i) {
        m_edges[i].isAgainst = levels.isAgainst(i);
    }
}

const StepFan* CardPlan::stack(int card) const
{
    if (const StepGroup* group = groupShownBy(card)) {
        return &group->steps;
    }
    const int fan = m_fanOf[size_t(leadOf(card))];
    return fan >= 0 && m_isFolded[size_t(fan)] ? &m_fans[size_t(fan)] : nullptr;
}

const StepFan* CardPlan::fanOf(int step) const
{
    const int fan = m_fanOf[size_t(step)];
    return fan >= 0 ? &m_fans[size_t(fan)] : nullptr;
}

const StepGroup* CardPlan::groupShownBy(int card) const
{
    const int group = groupOf(leadOf(card));
    return group >= 0 && isCollapsed(group) ? &m_groups[size_t(group)] : nullptr;
}

QString CardPlan::placeKey(const Workflow& workflow, int card) const
{
    const StepGroup* group = groupShownBy(card);
    return group ? QStringLiteral("group:%1").arg(group->name) : workflow.steps[size_t(leadOf(card))].id;
}

LayoutGraph CardPlan::layoutGraph(const Workflow&, QSizeF cardSize, Orientation orientation) const
{
    LayoutGraph graph;
    graph.orientation = orientation;
    graph.sizes.assign(m_leads.size(), cardSize);
    graph.levels = m_levels;
    for (size_t card = 0; card < m_leads.size() && !m_groups.empty(); ++card) {
        const int group = groupOf(m_leads[card]);
        graph.clusters.push_back(group >= 0 && !isCollapsed(group) ? group : -1);
    }
    graph.edges.reserve(m_edges.size());
    for (const Edge& edge : m_edges) {
        const std::pair ends(cardOf(edge.from), cardOf(edge.to));
        graph.edges.push_back(edge.isAgainst ? std::pair(ends.second, ends.first) : ends);
    }
    return graph;
}

} // namespace cmbagent
