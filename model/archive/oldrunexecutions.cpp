// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunfiles.h"

#include <QRegularExpression>

#include <utility>

// What was run in a step: the code, what it printed, and what was said of it.

namespace cmbagent {

namespace {

constexpr auto outputHeading = QLatin1String("The output of the executed code was:");
constexpr auto resultHeading = QLatin1String("Execution output:");

/// The first fenced Python block of a text, and the name its first line gives.
bool takeCode(const QString& text, OldExecution& execution)
{
    const QString fence = QStringLiteral("```python");
    const qsizetype start = text.indexOf(fence);
    const qsizetype from = start < 0 ? -1 : text.indexOf(QLatin1Char('\n'), start) + 1;
    if (from <= 0) {
        return false;
    }
    qsizetype end = text.indexOf(QLatin1String("\n```"), from);
    end = end < 0 ? text.size() : end + 1;
    execution.code = text.mid(from, end - from);
    static const QRegularExpression name(QStringLiteral("^#\\s*filename:\\s*(\\S+)\\s*\\n"));
    execution.codePath = name.match(execution.code).captured(1);
    return true;
}

QString outputIn(const QString& text)
{
    const qsizetype at = text.indexOf(resultHeading);
    return (at < 0 ? text : text.mid(at + resultHeading.size())).trimmed();
}

/// "Execution status: success. Transfer to …", and what is said when nothing more is tried.
std::optional<bool> verdictIn(const QString& text)
{
    if (text.startsWith(QLatin1String("Execution status: success"))) {
        return true;
    }
    const bool isFailure = text.startsWith(QLatin1String("Execution status: failure"))
        || text.startsWith(QLatin1String("Max number of code execution attempts"));
    return isFailure ? std::optional(false) : std::nullopt;
}

} // namespace

std::vector<OldExecution> executionsInMain(const std::vector<OldMessage>& chat)
{
    std::vector<OldExecution> executions;
    bool isJudgedNext = false; // what is judged is this run of code, not the installing of a package
    for (const OldMessage& message : chat) {
        if (message.agent.endsWith(QLatin1String("_nest")) && message.text.contains(outputHeading)) {
            OldExecution execution;
            takeCode(message.text, execution);
            execution.output = outputIn(message.text.mid(message.text.indexOf(outputHeading) + outputHeading.size()));
            execution.ended = message.at;
            execution.agent = message.agent;
            executions.push_back(std::move(execution));
            isJudgedNext = true;
        } else if (message.agent == QLatin1String("executor_bash")) {
            isJudgedNext = false;
        } else if (const auto verdict = verdictIn(message.text); verdict && isJudgedNext) {
            executions.back().isSuccess = verdict;
            isJudgedNext = false;
        }
    }
    return executions;
}

std::vector<OldExecution> executionsInNested(const std::vector<OldMessage>& chat)
{
    std::vector<OldExecution> executions;
    OldExecution next;
    for (const OldMessage& message : chat) {
        if (message.agent == QLatin1String("executor")) {
            next.output = outputIn(message.text);
            next.ended = message.at;
            next.agent = message.agent;
            executions.push_back(std::exchange(next, {}));
        } else {
            takeCode(message.text, next);
        }
    }
    return executions;
}

} // namespace cmbagent
