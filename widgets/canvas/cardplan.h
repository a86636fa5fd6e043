// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stepgroups.h"
#include "items/stepfans.h"
#include "layout/layout.h"

#include <QSet>
#include <QString>

#include <memory>
#include <vector>

namespace cmbagent {

class CardPlan;
using CardPlanPtr = std::shared_ptr<const CardPlan>;

/// Which card shows which step: most steps have one of their own; a folded fan shares one, its stack, and so does a
/// collapsed group. A value that never changes; another way of folding is another plan.
class CardPlan
{
public:
    /// An edge between two cards, by the steps that lead them.
    struct Edge
    {
        int from = -1;
        int to = -1;
        bool isOptional = false;
        bool isAgainst = false; ///< leads back: a step outside of a collapsed group is needed by it and needs it
    };

    /// Folds every fan of more than twenty equal steps, except those led by one of `unfolded` (ids), and the groups
    /// whose names are in `collapsed`.
    static CardPlanPtr of(const Workflow& workflow, bool folds, const QSet<QString>& unfolded,
                          const QSet<QString>& collapsed = {});

    [[nodiscard]] int cardCount() const { return int(m_leads.size()); }
    [[nodiscard]] int cardOf(int step) const { return m_cards[size_t(step)]; }
    /// The first step of a card.
    [[nodiscard]] int leadOf(int card) const { return m_leads[size_t(card)]; }
    /// The steps of a stack or a collapsed group; null for a card of one step.
    [[nodiscard]] const StepFan* stack(int card) const;
    /// The fan a step belongs to, folded or not; null when there is none.
    [[nodiscard]] const StepFan* fanOf(int step) const;
    [[nodiscard]] const std::vector<Edge>& edges() const { return m_edges; }

    [[nodiscard]] const std::vector<StepGroup>& groups() const { return m_groups; }
    /// Index of the group a step belongs to, collapsed or not; -1: none.
    [[nodiscard]] int groupOf(int step) const { return m_groupOf.empty() ? -1 : m_groupOf[size_t(step)]; }
    [[nodiscard]] bool isCollapsed(int group) const { return m_isCollapsed[size_t(group)]; }
    /// The collapsed group a card stands for; null: it stands for a step or a stack.
    [[nodiscard]] const StepGroup* groupShownBy(int card) const;
    /// What the place of a card is remembered by: the id of its step, or its group, which no id can be mistaken for.
    [[nodiscard]] QString placeKey(const Workflow& workflow, int card) const;

    /// What is to be placed: cards of one size, with their levels and edges, the members of a group as a cluster. An
    /// edge that leads back is turned round.
    [[nodiscard]] LayoutGraph layoutGraph(const Workflow& workflow, QSizeF cardSize, Orientation orientation) const;

private:
    void findFans(const Workflow& workflow, bool folds, const QSet<QString>& unfolded);
    void findGroups(const Workflow& workflow, const QSet<QString>& collapsed);
    void deal(const Workflow& workflow);
    [[nodiscard]] int leadFor(int step) const;
    void connectCards(const Workflow& workflow);
    void connectGroup(const Workflow& workflow, const StepGroup& group);
    void findLevels(const Workflow& workflow);
    [[nodiscard]] bool hasCollapsed() const;

    std::vector<StepFan> m_fans;
    std::vector<int> m_fanOf; ///< per step, -1: none
    std::vector<char> m_isFolded; ///< per fan
    std::vector<StepGroup> m_groups;
    std::vector<int> m_groupOf; ///< per step, -1: none; empty: there are no groups
    std::vector<char> m_isCollapsed; ///< per group
    std::vector<int> m_cards; ///< per step
    std::vector<int> m_leads; ///< per card
    std::vector<int> m_levels; ///< per card
    std::vector<Edge> m_edges;
};

} // namespace cmbagent
