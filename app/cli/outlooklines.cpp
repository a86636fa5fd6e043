// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/outlooklines.h"

#include "app/cli/costcommands.h"
#include "app/cli/terminal.h"

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

QString timeSentence(const CostEstimate& estimate)
{
    return estimate.highTime <= 0
        ? QString()
        : QStringLiteral(" It takes %1 to %2, likely %3.")
              .arg(durationText(estimate.lowTime), durationText(estimate.highTime), durationText(estimate.likelyTime));
}

QString costSentence(const CostEstimate& estimate, int calls, const QString& unit)
{
    if (estimate.highMicros == 0) {
        return QStringLiteral("It will cost nothing.");
    }
    const QString range =
        QStringLiteral("%1 to %2, likely %3")
            .arg(moneyText(estimate.lowMicros), moneyText(estimate.highMicros), moneyText(estimate.likelyMicros));
    if (estimate.runs == 0) {
        return QStringLiteral("It may cost %1: a rule of thumb for %2, as no such %3 was paid for yet.")
            .arg(range, callsText(calls), unit);
    }
    const QString text = estimate.runs == 1
        ? QStringLiteral("It will cost %1, as 1 earlier %2 tells.").arg(range, unit)
        : QStringLiteral("It will cost %1, as %2 earlier %3s tell.").arg(range).arg(estimate.runs).arg(unit);
    return estimate.tests == 0 ? text
                               : text
            + QStringLiteral(" Such estimates came within %1 % on average.")
                  .arg(std::lround((1 - estimate.accuracy) * 100));
}

QString basisOf(const CostOutlook& outlook)
{
    return !outlook.asksModels() ? QStringLiteral("none")
        : outlook.isRecorded     ? QStringLiteral("recorded")
        : outlook.learned        ? QStringLiteral("history")
        : outlook.first.estimate ? QStringLiteral("rule_of_thumb")
                                 : QStringLiteral("unknown");
}

} // namespace

QString outlookText(const CostOutlook& outlook, const QString& unit)
{
    const auto& estimate = outlook.estimate();
    if (outlook.isRecorded) {
        return QStringLiteral("Nothing is paid: a recording gives the answers.");
    }
    if (!outlook.asksModels()) {
        return QStringLiteral("It asks no language model.") + (estimate ? timeSentence(*estimate) : QString());
    }
    if (!estimate) {
        return outlook.first.unpriced.isEmpty()
            ? QStringLiteral("What it will cost is unknown: no model is chosen.")
            : QStringLiteral("What it will cost is unknown: nobody knows the price of %1.").arg(outlook.first.unpriced);
    }
    const QString text = costSentence(*estimate, outlook.first.calls, unit) + timeSentence(*estimate);
    const auto tight = outlook.tightest();
    return tight ? text
            + QStringLiteral(" A budget may stop it: %1 is left, see 'cmbagent budget list'.")
                  .arg(moneyText(std::max<qint64>(0, tight->remainingMicros())))
                 : text;
}

QJsonObject outlookToJson(const CostOutlook& outlook)
{
    const CostEstimate estimate = outlook.estimate().value_or(CostEstimate());
    const bool isKnown = outlook.estimate() || outlook.isRecorded || !outlook.asksModels();
    const bool isPaid = outlook.asksModels() && !outlook.isRecorded;
    const auto money = [&](qint64 micros) { return isKnown ? QJsonValue(isPaid ? micros : 0) : QJsonValue(); };
    const auto millis = [&](qint64 micros) { return estimate.highTime > 0 ? QJsonValue(micros / 1000) : QJsonValue(); };
    const auto tight = isPaid ? outlook.tightest() : std::nullopt;
    return { { "basis", basisOf(outlook) },
             { "low_micros", money(estimate.lowMicros) },
             { "likely_micros", money(estimate.likelyMicros) },
             { "high_micros", money(estimate.highMicros) },
             { "likely_tokens", money(estimate.likelyTokens) },
             { "runs", estimate.runs },
             { "accuracy", estimate.tests > 0 ? QJsonValue(estimate.accuracy) : QJsonValue() },
             { "tests", estimate.tests },
             { "low_ms", millis(estimate.lowTime) },
             { "likely_ms", millis(estimate.likelyTime) },
             { "high_ms", millis(estimate.highTime) },
             { "calls", outlook.first.calls },
             { "unpriced", outlook.first.unpriced.isEmpty() ? QJsonValue() : QJsonValue(outlook.first.unpriced) },
             { "budget_left_micros", tight ? QJsonValue(tight->remainingMicros()) : QJsonValue() } };
}

} // namespace cmbagent
