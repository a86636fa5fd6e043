// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace cmbagent {

/// Where one of several things in a row would like to be, how much that matters, and how far from the thing before it
/// it has to stay at least.
struct PlaceWish
{
    double wanted = 0;
    double weight = 1;
    double distance = 0; ///< ignored for the first
};

/// Least squares under "in order and no nearer than this": after taking the distances out, an isotonic regression by
/// pooling. Answers one place a wish.
inline std::vector<double> fitInOrder(const std::vector<PlaceWish>& wishes)
{
    struct Pool
    {
        double sum;
        double weight;
        int size;
        [[nodiscard]] double mean() const { return sum / weight; }
    };
    std::vector<double> places(wishes.size(), 0); // first the distance from the first thing
    std::vector<Pool> pools;
    for (size_t i = 0; i < wishes.size(); ++i) {
        places[i] = i > 0 ? places[i - 1] + wishes[i].distance : 0;
        pools.push_back({ (wishes[i].wanted - places[i]) * wishes[i].weight, wishes[i].weight, 1 });
        while (pools.size() > 1 && pools[pools.size() - 2].mean() >= pools.back().mean()) {
            const Pool last = pools.back();
            pools.pop_back();
            pools.back().sum += last.sum;
            pools.back().weight += last.weight;
            pools.back().size += last.size;
        }
    }
    size_t i = 0;
    for (const Pool& pool : pools) {
        for (int k = 0; k < pool.size; ++k, ++i) {
            places[i] += pool.mean();
        }
    }
    return places;
}

} // namespace cmbagent
