// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dependencies.h"
#include "analysis/dependencygraph.h"

#include <algorithm>

namespace cmbagent {

namespace {

DependencyGraph graphOf(const DependencyPlan& plan)
{
    DependencyGraph graph(int(plan.ids.size()));
    for (const Suggestion& suggestion : plan.suggestions) {
        graph.add(suggestion.from, suggestion.to);
    }
    return graph;
}

Result<void> applyOverride(DependencyPlan& plan, const DependencyOverride& wanted)
{
    const int from = int(plan.ids.indexOf(wanted.from));
    const int to = int(plan.ids.indexOf(wanted.to));
    if (from < 0 || to < 0 || from == to) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("'%1' and '%2' are not two steps of the plan.").arg(wanted.from, wanted.to),
                    QStringLiteral("Steps are: %1.").arg(plan.ids.mid(0, 20).join(QStringLiteral(", "))));
    }
    auto& edges = plan.suggestions;
    const auto found = std::find_if(edges.begin(), edges.end(),
                                    [&](const Suggestion& edge) { return edge.from == from && edge.to == to; });
    if (found != edges.end() && found->isDeclared) {
        if (wanted.kind != DependencyKind::None) {
            return {};
        }
        return fail(ErrorCode::Refused,
                    QStringLiteral("'%1' needs '%2': the workflow itself says so.").arg(wanted.to, wanted.from),
                    QStringLiteral("Change its 'needs' or 'inputs'."));
    }
    if (found != edges.end()) {
        edges.erase(found);
    }
    if (wanted.kind == DependencyKind::None) {
        return {};
    }
    std::erase(plan.independent, IndependentPair { from, to });
    const std::vector<int> back = graphOf(plan).way(to, from);
    if (!back.empty()) {
        QStringList circle;
        for (const int step : back) {
            circle << plan.ids[step];
        }
        circle << plan.ids[to];
        return fail(
            ErrorCode::Conflict,
            QStringLiteral("The steps would need each other in a circle: %1.").arg(circle.join(QStringLiteral(" → "))),
            QStringLiteral("Take one of these dependencies away first."));
    }
    edges.push_back({ from, to, wanted.kind, QStringLiteral("A person says so."), 1, false, true });
    return {};
}

void arrange(DependencyPlan& plan)
{
    std::sort(plan.suggestions.begin(), plan.suggestions.end(),
              [](const Suggestion& a, const Suggestion& b) { return std::tie(a.to, a.from) < std::tie(b.to, b.from); });
    plan.groups = graphOf(plan).levels();
}

} // namespace

DependencyPlan withSuggestions(DependencyPlan plan, std::vector<Suggestion> more)
{
    for (Suggestion& suggestion : more) {
        const bool isKnown =
            std::any_of(plan.suggestions.begin(), plan.suggestions.end(), [&suggestion](const Suggestion& edge) {
                return edge.from == suggestion.from && edge.to == suggestion.to;
            });
        const IndependentPair pair { suggestion.from, suggestion.to };
        const bool isDenied =
            std::find(plan.independent.begin(), plan.independent.end(), pair) != plan.independent.end();
        if (isKnown || isDenied || suggestion.kind == DependencyKind::None) {
            continue;
        }
        const std::vector<int> back = graphOf(plan).way(suggestion.to, suggestion.from);
        if (back.empty()) {
            plan.suggestions.push_back(std::move(suggestion));
            continue;
        }
        QStringList circle;
        for (const int step : back) {
            circle << plan.ids[step];
        }
        plan.circles.push_back(circle << plan.ids[suggestion.to]);
    }
    arrange(plan);
    return plan;
}

Result<DependencyPlan> applyOverrides(DependencyPlan plan, const std::vector<DependencyOverride>& overrides)
{
    // Those that take away come first, so that the order of the list decides nothing.
    for (const bool takesAway : { true, false }) {
        for (const DependencyOverride& wanted : overrides) {
            if ((wanted.kind == DependencyKind::None) != takesAway) {
                continue;
            }
            if (const auto done = applyOverride(plan, wanted); !done) {
                return fail(done.error());
            }
        }
    }
    arrange(plan);
    return plan;
}

QJsonObject overrideToJson(const DependencyOverride& override)
{
    return { { "from", override.from }, { "to", override.to }, { "type", dependencyKindName(override.kind) } };
}

Result<DependencyOverride> overrideFromJson(const QJsonObject& json)
{
    const auto kind = dependencyKindFromName(json.value(QLatin1String("type")).toString());
    const QString from = json.value(QLatin1String("from")).toString();
    const QString to = json.value(QLatin1String("to")).toString();
    if (!kind || from.isEmpty() || to.isEmpty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("A dependency needs from, to and type."),
                    QStringLiteral("The type is data, file, api, logic, order or none."));
    }
    return DependencyOverride { from, to, *kind };
}

} // namespace cmbagent
