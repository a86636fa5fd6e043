// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace cmbagent {

/// A few steps and who comes after whom; for plans, so for hundreds of steps rather than millions.
class DependencyGraph
{
public:
    explicit DependencyGraph(int size) : m_after(std::size_t(size)), m_before(std::size_t(size)) { }

    void add(int from, int to)
    {
        m_after[std::size_t(from)].push_back(to);
        m_before[std::size_t(to)].push_back(from);
    }
    /// The steps right after one.
    [[nodiscard]] const std::vector<int>& after(int step) const { return m_after[std::size_t(step)]; }
    /// By step: whether it comes before `step`, however many steps lie between.
    [[nodiscard]] std::vector<bool> allBefore(int step) const;
    /// The shortest way from one step to another along the edges, both included; empty: there is none.
    [[nodiscard]] std::vector<int> way(int from, int to) const;
    [[nodiscard]] bool reaches(int from, int to) const { return !way(from, to).empty(); }
    /// The steps by the length of the longest way above each; those on a circle are left out.
    [[nodiscard]] std::vector<std::vector<int>> levels() const;

private:
    std::vector<std::vector<int>> m_after;
    std::vector<std::vector<int>> m_before;
};

} // namespace cmbagent
