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
    explicit DependencyGraph(int size) : m_after(std::size_t(size)) { }

    void add(int from, int to) { m_after[std::size_t(from)].push_back(to); }
    /// The shortest way from one step to another along the edges, both included; empty: there is none.
    [[nodiscard]] std::vector<int> way(int from, int to) const;
    [[nodiscard]] bool reaches(int from, int to) const { return !way(from, to).empty(); }
    /// The steps by the length of the longest way above each; those on a circle are left out.
    [[nodiscard]] std::vector<std::vector<int>> levels() const;

private:
    std::vector<std::vector<int>> m_after;
};

} // namespace cmbagent
