// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace cmbagent {

/// The level of each card, where collapsed groups may have made circles of what was none: a group that needs a step
/// which needs another step of the group. Edges that close a circle are against. A plain value.
class CardLevels
{
public:
    /// `mayTurn`: per card, whether edges into it may be against; every circle has one such card. `hints`: of several,
    /// the one with the least comes first.
    CardLevels(const std::vector<std::pair<int, int>>& edges, const std::vector<char>& mayTurn,
               const std::vector<int>& hints);

    [[nodiscard]] const std::vector<int>& levels() const { return m_levels; }
    [[nodiscard]] bool isAgainst(std::size_t edge) const { return m_isAgainst[edge]; }

private:
    void visit(const std::vector<std::pair<int, int>>& edges, int card);

    std::vector<std::vector<std::size_t>> m_out; ///< edges by the card they leave
    std::vector<int> m_open; ///< per card: edges into it from cards that have no level yet
    std::vector<int> m_levels;
    std::vector<char> m_isDone;
    std::vector<char> m_isAgainst;
    std::vector<int> m_queue;
};

} // namespace cmbagent
