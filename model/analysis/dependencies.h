// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <QHash>
#include <QJsonObject>

namespace cmbagent {

/// Why one step should come after another.
enum class DependencyKind : quint8 {
    Data, ///< it reads what the other writes
    File, ///< both write the same file
    Service, ///< both use an outside service that takes only so many requests
    Logic, ///< the science wants this order
    Order, ///< it stands later, and nothing shows that it may go first
    None, ///< it need not
};
QString dependencyKindName(DependencyKind kind);
std::optional<DependencyKind> dependencyKindFromName(QStringView name);

/// One edge that should be there: `to` after `from`, both indexes into the workflow.
struct Suggestion
{
    int from = -1;
    int to = -1;
    DependencyKind kind = DependencyKind::Order;
    QString reason; ///< one sentence
    double confidence = 0; ///< 0..1; 1: the workflow or a person says so
    bool isDeclared = false; ///< the workflow has it already
    bool isOverride = false; ///< a person said so
    QStringList files {}; ///< what goes from one to the other, as the reader calls it; each has to be an input of it
    bool operator==(const Suggestion&) const = default;
};

/// Two steps that may run at the same time and write the same file.
struct FileConflict
{
    QString file;
    int first = -1;
    int second = -1;
    bool isDeclared = false; ///< both declare it as an output
    bool operator==(const FileConflict&) const = default;
};

/// What a step says itself: `to` does not wait for `from`, whatever it looks like. Indexes into the workflow.
struct IndependentPair
{
    int from = -1;
    int to = -1;
    bool operator==(const IndependentPair&) const = default;
};

/// What a person says about a pair of steps; `None`: no dependency. By id, so that it outlives changes of the plan.
struct DependencyOverride
{
    QString from;
    QString to;
    DependencyKind kind = DependencyKind::Order;
    bool operator==(const DependencyOverride&) const = default;
};

/// The dependencies of a plan, and the groups of steps that may run at the same time.
struct DependencyPlan
{
    QStringList ids; ///< of the steps, by index
    std::vector<Suggestion> suggestions; ///< sorted by (to, from); at most one for each pair; kind is never None
    std::vector<FileConflict> conflicts;
    std::vector<QStringList> circles; ///< ids, each a way round that a suggestion would have closed; it was left out
    std::vector<IndependentPair> independent; ///< what steps are said to be independent of; none of it is suggested
    QStringList unclear; ///< "fit, line 12: open(…)": what could not be read
    std::vector<std::vector<int>> groups; ///< by level

    /// Keys: dependencies (from, to, type, reason, confidence, declared, override, files), parallel_groups, conflicts,
    /// circles, independent (from, to), unclear; steps by id.
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] QString toText() const;
};

/// Reads a plan: what it declares, then what its scripts read and write. `scripts`: text of each step's script by step
/// id; inline code needs none. Where something cannot be read, a step depends on all before it, unless it declares what
/// it needs. What a step says it is independent of is left out, each pair by itself. Pure; may be called on every
/// thread.
DependencyPlan suggestDependencies(const Workflow& workflow, const QHash<QString, QString>& scripts);

/// The plan with what somebody else suggests, such as a language model: pairs it knows already stay as they are, those
/// said to be independent stay out, and what would close a circle is left out and told.
DependencyPlan withSuggestions(DependencyPlan plan, std::vector<Suggestion> more);

/// The plan as a person wants it. Refused: an unknown step, taking away what the workflow itself declares, and a circle
/// (which is told by its way round). What a person says now goes before what a step is said to be independent of.
Result<DependencyPlan> applyOverrides(DependencyPlan plan, const std::vector<DependencyOverride>& overrides);

QJsonObject overrideToJson(const DependencyOverride& override);
Result<DependencyOverride> overrideFromJson(const QJsonObject& json);

} // namespace cmbagent
