// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/planlines.h"

#include <QHash>
#include <QJsonArray>

namespace cmbagent {

namespace {

/// "1", "1 and 2", "1, 2 and 3".
QString listed(const QStringList& words)
{
    return words.size() < 2
        ? words.join(QString())
        : words.mid(0, words.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + words.last();
}

/// What does the step: "code fit.py", "agent engineer", "asks you".
QString doerOf(const QJsonObject& step, const Workflow& workflow)
{
    const QString kind = step.value(QStringLiteral("kind")).toString();
    if (kind == stepKindName(StepKind::Approval)) {
        return QStringLiteral("asks you");
    }
    const int index = workflow.indexOf(step.value(QStringLiteral("id")).toString());
    const bool isAgent = kind == stepKindName(StepKind::Agent) && index >= 0;
    const QString by =
        isAgent ? workflow.steps[size_t(index)].agent.reference() : step.value(QStringLiteral("runs")).toString();
    return by.isEmpty() ? kind : kind + QLatin1Char(' ') + by;
}

/// "needs 1 and 2", "waits for 4, which may fail".
QStringList needsOf(const QJsonObject& step, const QHash<QString, int>& numbers)
{
    QStringList required;
    QStringList optional;
    const QJsonArray maybe = step.value(QStringLiteral("optional")).toArray();
    for (const QJsonValue& need : step.value(QStringLiteral("needs")).toArray()) {
        // A long plan is not shown whole: what is not in it is named.
        const auto known = numbers.constFind(need.toString());
        const QString word = known != numbers.cend() ? QString::number(*known) : need.toString();
        (maybe.contains(need) ? optional : required) << word;
    }
    QStringList words;
    if (!required.isEmpty()) {
        words << QStringLiteral("needs %1").arg(listed(required));
    }
    if (!optional.isEmpty()) {
        words << QStringLiteral("waits for %1, which may fail").arg(listed(optional));
    }
    return words;
}

QString lineOf(const QJsonObject& step, const Workflow& workflow, const QHash<QString, int>& numbers)
{
    QStringList words { doerOf(step, workflow) };
    words << needsOf(step, numbers);
    const QString effect = step.value(QStringLiteral("effect")).toString();
    if (effect != effectKindName(EffectKind::None)) {
        words << QStringLiteral("%1 effect").arg(effect);
    }
    if (step.value(QStringLiteral("network")).toBool()) {
        words << QStringLiteral("uses the network");
    }
    const QString state = step.value(QStringLiteral("state")).toString();
    if (state != stateName(StepState::Pending)) {
        words << QStringLiteral("already %1").arg(state);
    }
    return QStringLiteral("%1 (%2)").arg(step.value(QStringLiteral("title")).toString(),
                                         words.join(QStringLiteral("; ")));
}

} // namespace

QStringList planLines(const ApprovalRequested& request, const Workflow& workflow)
{
    const QJsonArray steps = request.context.value(QStringLiteral("steps")).toArray();
    const int count = request.context.value(QStringLiteral("step_count")).toInt(int(steps.size()));
    const int width = int(QString::number(steps.size()).size());
    QHash<QString, int> numbers;
    for (const QJsonValue& step : steps) {
        numbers.insert(step[QStringLiteral("id")].toString(), int(numbers.size()) + 1);
    }
    QStringList lines { QStringLiteral("steps:") };
    for (qsizetype i = 0; i < steps.size(); ++i) {
        lines << QStringLiteral("  %1. %2").arg(i + 1, width).arg(lineOf(steps[i].toObject(), workflow, numbers));
    }
    if (count > steps.size()) {
        lines << QStringLiteral("  and %1 more").arg(count - steps.size());
    }
    return lines;
}

} // namespace cmbagent
