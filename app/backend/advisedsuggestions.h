// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/dependencyadvice.h"
#include "analysis/dependencies.h"

namespace cmbagent {

/// What a language model advised, as suggestions beside those of the rules. `ids`: of the plan.
inline std::vector<Suggestion> advisedSuggestions(const DependencyAdvice& advice, const QStringList& ids)
{
    constexpr double confidence = 0.5; // a model says so, and nothing else shows it
    std::vector<Suggestion> suggestions;
    for (const AdvisedDependency& edge : advice.dependencies) {
        Suggestion suggestion;
        suggestion.from = int(ids.indexOf(edge.from));
        suggestion.to = int(ids.indexOf(edge.to));
        suggestion.kind = dependencyKindFromName(edge.kind).value_or(DependencyKind::Order);
        suggestion.reason = QStringLiteral("A language model says: %1").arg(edge.reason);
        suggestion.confidence = confidence;
        suggestions.push_back(std::move(suggestion));
    }
    return suggestions;
}

} // namespace cmbagent
