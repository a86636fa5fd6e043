// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/stepfans.h"
#include "layout/layout.h"

#include <QSet>
#include <QString>

#include <memory>
#include <vector>

namespace cmbagent {

class CardPlan;
using CardPlanPtr = std::shared_ptr<const CardPlan>;

/// Which card shows which step: most steps have one of their own, a folded fan shares one, its stack. A value that
/// never changes; another way of folding is another plan.
class CardPlan
{
public:
    /// An edge between two cards, by the steps that lead them.
    struct Edge
    {
        int from = -1;
        int to = -1;
        bool isOptional = false;
    };

    /// Folds every fan of more than twenty equal steps, except those led by one of `unfolded` (ids).
    static CardPlanPtr of(const Workflow& workflow, bool folds, const QSet<QString>& unfolded);

    [[nodiscard]] int cardCount() const { return int(m_leads.size()); }
    [[nodiscard]] int cardOf(int step) const { return m_cards[size_t(step)]; }
    /// The first step of a card.
    [[nodiscard]] int leadOf(int card) const { return m_leads[size_t(card)]; }
    /// The steps of a stack; null for a card of one step.
    [[nodiscard]] const StepFan* stack(int card) const;
    /// The fan a step belongs to, folded or not; null when there is none.
    [[nodiscard]] const StepFan* fanOf(int step) const;
    [[nodiscard]] const std::vector<Edge>& edges() const { return m_edges; }

    /// What is to be placed: cards of one size, with their levels and edges.
    [[nodiscard]] LayoutGraph layoutGraph(const Workflow& workflow, QSizeF cardSize, Orientation orientation) const;

private:
    void deal(const Workflow& workflow, bool folds, const QSet<QString>& unfolded);
    void connectCards(const Workflow& workflow);

    std::vector<StepFan> m_fans;
    std::vector<int> m_fanOf; ///< per step, -1: none
    std::vector<char> m_isFolded; ///< per fan
    std::vector<int> m_cards; ///< per step
    std::vector<int> m_leads; ///< per card
    std::vector<Edge> m_edges;
};

} // namespace cmbagent
