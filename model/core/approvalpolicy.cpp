// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/approvalpolicy.h"

#include "core/enumnames.h"
#include "core/workflow.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace cmbagent {

namespace {

constexpr std::array<const char*, approvalModeCount> modeNames {
    "none", "after_planning", "before_each_step", "after_each_step", "around_each_step", "on_error", "manual", "custom"
};
constexpr std::array<const char*, 3> askTimeWords { "before", "after", "both" };
constexpr std::array<const char*, 6> comparisonNames { "<", "<=", ">", ">=", "==", "!=" };
constexpr std::array<const char*, 4> scopeNames { "once", "run", "branch", "project" };

template <size_t N>
QStringList listOf(const std::array<const char*, N>& words)
{
    QStringList names;
    for (const char* name : words) {
        names << QString::fromLatin1(name);
    }
    return names;
}

} // namespace

QString approvalModeName(ApprovalMode mode)
{
    return nameIn(modeNames, mode);
}
std::optional<ApprovalMode> approvalModeFromName(QStringView name)
{
    return valueIn<ApprovalMode>(modeNames, name);
}
QStringList approvalModeNames()
{
    return listOf(modeNames);
}
QString askTimeName(AskTime time)
{
    return nameIn(askTimeWords, time);
}
std::optional<AskTime> askTimeFromName(QStringView name)
{
    return valueIn<AskTime>(askTimeWords, name);
}
QStringList askTimeNames()
{
    return listOf(askTimeWords);
}
QString comparisonName(Comparison comparison)
{
    return nameIn(comparisonNames, comparison);
}
QString rememberScopeName(RememberScope scope)
{
    return nameIn(scopeNames, scope);
}
std::optional<RememberScope> rememberScopeFromName(QStringView name)
{
    return valueIn<RememberScope>(scopeNames, name);
}

Result<ValueCheck> ValueCheck::parse(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([A-Za-z_][A-Za-z0-9_.-]*)\\s*(<=|>=|==|!=|<|>)\\s*(\\S+)\\s*$"));
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' is no check.").arg(text),
                    QStringLiteral("Write NAME, one of < <= > >= == != and a number, such as chi2 < 3."));
    }
    bool isNumber = false;
    const double bound = match.captured(3).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(bound)) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("'%1' in the check '%2' is no number.").arg(match.captured(3), text),
                    QStringLiteral("Compare with a number, such as 3 or 1e-6."));
    }
    return ValueCheck { match.captured(1), *valueIn<Comparison>(comparisonNames, match.captured(2)), bound };
}

QString ValueCheck::toText() const
{
    return QStringLiteral("%1 %2 %3")
        .arg(name, comparisonName(comparison), QString::number(bound, 'g', QLocale::FloatingPointShortest));
}

bool ValueCheck::isMet(double value) const
{
    switch (comparison) {
    case Comparison::Less:
        return value < bound;
    case Comparison::AtMost:
        return value <= bound;
    case Comparison::More:
        return value > bound;
    case Comparison::AtLeast:
        return value >= bound;
    case Comparison::Equal:
        return value == bound;
    case Comparison::Unequal:
        return std::isfinite(value) && value != bound;
    }
    return false;
}

QString ApprovalRule::toText() const
{
    QStringList parts;
    if (!step.isEmpty()) {
        parts << QStringLiteral("step: %1").arg(step);
    }
    if (kind) {
        parts << QStringLiteral("kind: %1").arg(stepKindName(*kind));
    }
    if (effect) {
        parts << QStringLiteral("effect: %1").arg(effectKindName(*effect));
    }
    if (costOverMicros) {
        parts << QStringLiteral("cost_over: %1").arg(double(*costOverMicros) / 1e6);
    }
    if (durationOverMillis) {
        parts << QStringLiteral("duration_over: %1 s").arg(double(*durationOverMillis) / 1e3);
    }
    if (!output.isEmpty()) {
        parts << QStringLiteral("output: %1").arg(output);
    }
    if (check) {
        parts << QStringLiteral("check: %1").arg(check->toText());
    }
    if (ask != AskTime::Before) {
        parts << QStringLiteral("ask: %1").arg(askTimeName(ask));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace cmbagent
