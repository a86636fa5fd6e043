// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long placing takes, and how many crossings our own layers have for each one of Graphviz'. Goals: coarse 10,000
// nodes < 100 ms; refined 1,000 nodes < 100 ms (Graphviz alone needs about 200), 10,000 < 1 s; at most 1.3 crossings.
#include "bench/calibration.h"
#include "layout/coarselayout.h"
#include "layout/edgecrossings.h"
#include "layout/graphvizlayout.h"
#include "layout/layeredlayout.h"
#include "support/workflowtext.h"

using namespace cmbagent;

namespace {

LayoutGraph graphOf(const Workflow& workflow)
{
    LayoutGraph graph;
    graph.sizes.assign(size_t(workflow.size()), QSizeF(220, 72));
    graph.levels = workflow.levels();
    for (int i = 0; i < workflow.size(); ++i) {
        for (const Need& need : workflow.steps[size_t(i)].needs) {
            graph.edges.emplace_back(need.step, i);
        }
    }
    return graph;
}

/// Levels as wide as those of a real mosaic: 180, 936, 3, 3, 180, 3, 3, 4, about 3,500 edges.
LayoutGraph mosaic()
{
    LayoutGraph graph;
    const int widths[] = { 180, 936, 3, 3, 180, 3, 3, 4 };
    int first = 0;
    for (int level = 0; level < 8; ++level) {
        const int before = level > 0 ? widths[level - 1] : 0;
        for (int i = 0; i < widths[level]; ++i) {
            graph.sizes.emplace_back(220, 72);
            graph.levels.push_back(level);
            const int needs = level == 1 ? 2 : level == 0 ? 0 : std::max(1, before / widths[level]);
            for (int k = 0; k < needs; ++k) {
                graph.edges.emplace_back(first - before + (i * std::max(1, before / widths[level]) + k) % before,
                                         first + i);
            }
        }
        first += widths[level];
    }
    return graph;
}

/// Crossings in layers by those in Graphviz' picture, over random graphs of 200 to 1,500 nodes.
double crossingRatio()
{
    double ours = 0;
    double theirs = 0;
    for (const int nodes : { 200, 400, 800, 1500 }) {
        const LayoutGraph graph = graphOf(*randomWorkflow(nodes, 1.2, quint32(nodes)));
        if (const auto dot = graphvizLayout(graph)) {
            ours += double(EdgeCrossings::of(graph, *layeredLayout(graph)));
            theirs += double(EdgeCrossings::of(graph, *dot));
        }
    }
    return theirs > 0 ? ours / theirs : 0;
}

} // namespace

int main()
{
    const LayoutGraph real = mosaic();
    const LayoutGraph thousand = graphOf(*randomWorkflow(1000, 1.5, 7));
    const LayoutGraph tenThousand = graphOf(*randomWorkflow(10'000, 1.5, 7));
    const LayoutGraph hundredThousand = graphOf(*randomWorkflow(100'000, 1.5, 7));
    const LayoutGraph fan = graphOf(*fanWorkflow(10'000));
    const auto coarse = [](const LayoutGraph& graph) {
        return [&graph] { return bench::millisOf([&] { coarseLayout(graph); }); };
    };
    bench::report("layout_coarse_1312", "ms", coarse(real));
    bench::report("layout_coarse_10000", "ms", coarse(tenThousand));
    bench::report("layout_coarse_100000", "ms", coarse(hundredThousand));
    bench::report("layout_coarse_fan_10000", "ms", coarse(fan));
    const auto layered = [](const LayoutGraph& graph) {
        return [&graph] { return bench::millisOf([&] { layeredLayout(graph); }); };
    };
    bench::report("layout_layered_1000", "ms", layered(thousand));
    bench::report("layout_layered_10000", "ms", layered(tenThousand));
    bench::report("layout_layered_crossings_by_dot", "ratio", [ratio = crossingRatio()] { return ratio; });
    bench::report("layout_dot_1000", "ms", [&] { return bench::millisOf([&] { (void)graphvizLayout(thousand); }); });
    return 0;
}
