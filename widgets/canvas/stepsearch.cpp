// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/stepsearch.h"

#include "widgets/common/labels.h"

#include <algorithm>
#include <optional>

namespace cmbagent {

std::vector<int> stepsWith(const RunGraph& graph, const QString& text)
{
    std::vector<int> found;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty() || graph.isEmpty()) {
        return found;
    }
    const auto holds = [&wanted](const QString& where) { return where.contains(wanted, Qt::CaseInsensitive); };
    for (const int step : graph.workflow()->order()) {
        const bool isChanged = !graph.status(step).changes.isEmpty();
        const auto now = isChanged ? std::optional(graph.specNow(step)) : std::nullopt;
        const StepSpec& spec = now ? *now : graph.spec(step);
        if (holds(spec.title) || holds(spec.id) || holds(spec.script) || holds(spec.inlineCode)
            || holds(spec.agent.name) || holds(spec.agent.task) || holds(spec.description)
            || holds(Labels::kind(spec.kind))) {
            found.push_back(step);
        }
    }
    return found;
}

} // namespace cmbagent
