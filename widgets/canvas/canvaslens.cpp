// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvaslens.h"

#include "items/runpaths.h"

namespace cmbagent {

CanvasLens::View CanvasLens::look(const RunGraph& graph, Timestamp now) const
{
    View view;
    const auto count = size_t(graph.stepCount());
    switch (kind) {
    case Kind::All:
        break;
    case Kind::Statuses:
        view.isLit.resize(count);
        for (size_t i = 0; i < count; ++i) {
            view.isLit[i] = statuses.test(size_t(statusOf(graph, int(i))));
        }
        break;
    case Kind::Causes:
        view.isLit = failuresAndCauses(graph.projection());
        break;
    case Kind::Steps:
        view.isLit = steps;
        view.isLit.resize(count);
        break;
    case Kind::CriticalPath: {
        CriticalPath path = criticalPathOf(graph.projection(), now);
        view.isLit.assign(count, false);
        for (const int step : path.steps) {
            view.isLit[size_t(step)] = true;
        }
        view.path = std::move(path.steps);
        view.micros = path.micros;
        break;
    }
    }
    return view;
}

} // namespace cmbagent
