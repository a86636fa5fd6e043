// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dependencygraph.h"

#include <algorithm>

namespace cmbagent {

std::vector<bool> DependencyGraph::allBefore(int step) const
{
    std::vector<bool> found(m_before.size(), false);
    std::vector<int> open { step };
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        for (const int before : m_before[std::size_t(at)]) {
            if (!found[std::size_t(before)]) {
                found[std::size_t(before)] = true;
                open.push_back(before);
            }
        }
    }
    return found;
}

std::vector<int> DependencyGraph::way(int from, int to) const
{
    std::vector<int> before(m_after.size(), -1);
    std::vector<int> open { from };
    before[std::size_t(from)] = from;
    for (std::size_t next = 0; next < open.size() && before[std::size_t(to)] < 0; ++next) {
        for (const int step : m_after[std::size_t(open[next])]) {
            if (before[std::size_t(step)] < 0) {
                before[std::size_t(step)] = open[next];
                open.push_back(step);
            }
        }
    }
    std::vector<int> back;
    if (before[std::size_t(to)] >= 0) {
        for (int step = to; step != from; step = before[std::size_t(step)]) {
            back.push_back(step);
        }
        back.push_back(from);
        std::reverse(back.begin(), back.end());
    }
    return back;
}

std::vector<std::vector<int>> DependencyGraph::levels() const
{
    std::vector<int> open(m_after.size(), 0);
    for (const auto& steps : m_after) {
        for (const int step : steps) {
            ++open[std::size_t(step)];
        }
    }
    std::vector<std::vector<int>> levels(1);
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (open[i] == 0) {
            levels[0].push_back(int(i));
        }
    }
    while (!levels.back().empty()) {
        std::vector<int> next;
        for (const int step : levels.back()) {
            for (const int after : m_after[std::size_t(step)]) {
                if (--open[std::size_t(after)] == 0) {
                    next.push_back(after);
                }
            }
        }
        std::sort(next.begin(), next.end());
        levels.push_back(std::move(next));
    }
    levels.pop_back();
    return levels;
}

} // namespace cmbagent
