// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/cardlevels.h"

#include <QtGlobal>

#include <algorithm>

namespace cmbagent {

CardLevels::CardLevels(const std::vector<std::pair<int, int>>& edges, const std::vector<char>& mayTurn,
                       const std::vector<int>& hints)
    : m_out(mayTurn.size()), m_open(mayTurn.size(), 0), m_levels(mayTurn.size(), 0), m_isDone(mayTurn.size(), false),
      m_isAgainst(edges.size(), false)
{
    for (size_t i = 0; i < edges.size(); ++i) {
        m_out[size_t(edges[i].first)].push_back(i);
        ++m_open[size_t(edges[i].second)];
    }
    for (size_t card = 0; card < mayTurn.size(); ++card) {
        if (m_open[card] == 0) {
            m_queue.push_back(int(card));
        }
    }
    for (size_t next = 0;;) {
        while (next < m_queue.size()) {
            visit(edges, m_queue[next++]);
        }
        if (next == mayTurn.size()) {
            return;
        }
        int first = -1; // of the cards that may turn and have no level yet
        for (size_t card = 0; card < mayTurn.size(); ++card) {
            if (mayTurn[card] && !m_isDone[card] && (first < 0 || hints[card] < hints[size_t(first)])) {
                first = int(card);
            }
        }
        Q_ASSERT(first >= 0);
        if (first < 0) {
            return;
        }
        for (size_t i = 0; i < edges.size(); ++i) {
            if (edges[i].second == first && !m_isDone[size_t(edges[i].first)]) {
                m_isAgainst[i] = true;
                int& level = m_levels[size_t(edges[i].first)];
                level = std::max(level, m_levels[size_t(first)] + 1);
            }
        }
        m_queue.push_back(first);
    }
}

void CardLevels::visit(const std::vector<std::pair<int, int>>& edges, int card)
{
    m_isDone[size_t(card)] = true;
    for (const size_t i : m_out[size_t(card)]) {
        if (m_isAgainst[i]) {
            continue;
        }
        const auto to = size_t(edges[i].second);
        m_levels[to] = std::max(m_levels[to], m_levels[size_t(card)] + 1);
        if (--m_open[to] == 0) {
            m_queue.push_back(int(to));
        }
    }
}

} // namespace cmbagent
