// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

namespace cmbagent {

// From workflow.h, which includes this header.
enum class StepKind : quint8;
enum class EffectKind : quint8;
enum class Resolution : quint8;

/// When a run asks a person, beside its approval steps and what may have happened outside: those are asked in any mode.
/// A gate that a person set at a step counts in any mode, too.
enum class ApprovalMode : quint8 {
    None, ///< nothing more
    AfterPlanning, ///< once, about the whole plan, before the first step starts
    BeforeEachStep, ///< about the plan, before each step starts, and when one failed for good
    AfterEachStep, ///< about the results of each step before others build on them, and when one failed for good
    AroundEachStep, ///< all that the two before ask
    OnError, ///< when a step failed for good
    Manual, ///< only where a person sets a gate
    Custom, ///< where a rule of the workflow file says so
};
inline constexpr int approvalModeCount = 8;
QString approvalModeName(ApprovalMode mode);
std::optional<ApprovalMode> approvalModeFromName(QStringView name);
QStringList approvalModeNames();

enum class Comparison : quint8 { Less, AtMost, More, AtLeast, Equal, Unequal };
QString comparisonName(Comparison comparison);

/// What is expected of a step's results: "chi2 < 3". The name is that of a value from outputs.json or of a metric;
/// where the rule names an output also "count" (of the files that fit) or "bytes" (of all of them).
struct ValueCheck
{
    QString name;
    Comparison comparison = Comparison::Less;
    double bound = 0;

    /// Reads "NAME < NUMBER", with <, <=, >, >=, == or !=. The error says what is wrong and how to mend it.
    static Result<ValueCheck> parse(const QString& text);
    [[nodiscard]] QString toText() const;
    [[nodiscard]] bool isMet(double value) const;
    bool operator==(const ValueCheck&) const = default;
};

/// When a rule without a check asks about a step.
enum class AskTime : quint8 {
    Before, ///< whether it may start
    After, ///< whether its results will do
    Both,
};
QString askTimeName(AskTime time);
std::optional<AskTime> askTimeFromName(QStringView name);
QStringList askTimeNames();

/// One condition of the mode "custom": everything it names must hold. Without a check it is asked about a step that is
/// about to start, or has completed; with one about a step that has completed, and only when the check fails (approve
/// by exception).
struct ApprovalRule
{
    QString step {}; ///< pattern for the id, such as "fit_*"; empty: any
    std::optional<StepKind> kind {};
    std::optional<EffectKind> effect {};
    std::optional<qint64> costOverMicros {}; ///< millionths of a dollar; a cost nobody knows counts as over
    std::optional<qint64> durationOverMillis {}; ///< a duration nobody knows counts as over
    QString output {}; ///< pattern for files the check is about
    std::optional<ValueCheck> check {};
    AskTime ask = AskTime::Before; ///< of a rule without a check

    /// In words, as in the file: "step: fit_*, effect: external".
    [[nodiscard]] QString toText() const;
    bool operator==(const ApprovalRule&) const = default;
};

inline constexpr int usualRedos = 2; ///< times a person may have a step done again
inline constexpr int mostRedos = 10; ///< that a workflow can allow

/// When a run of a workflow asks, unless a person chooses otherwise for the run.
struct ApprovalPolicy
{
    ApprovalMode mode = ApprovalMode::None;
    std::vector<ApprovalRule> rules {}; ///< of the mode "custom": any of them
    qint64 deadlineMillis = 0; ///< of what the mode asks; 0: waits for ever
    std::optional<Resolution> onDeadline {}; ///< Approved or Rejected; nothing: goes on waiting
    int redoLimit = usualRedos; ///< times one step may be done again because of its results
    bool operator==(const ApprovalPolicy&) const = default;
};

/// How far an answer reaches.
enum class RememberScope : quint8 {
    Once, ///< only this question
    Run, ///< the same question later in this run
    Branch, ///< in this run and everything branched from it
    Project, ///< in every run of the project
};
QString rememberScopeName(RememberScope scope);
std::optional<RememberScope> rememberScopeFromName(QStringView name);

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::ApprovalMode)
