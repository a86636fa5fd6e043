// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunfiles.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

// The reports of what agents cost, and of times.

namespace cmbagent {

namespace {

/// What a key that begins so took, all together; nothing where there is none.
std::optional<double> secondsOf(const QJsonObject& json, const QString& start, const QString& end)
{
    std::optional<double> sum;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.key().startsWith(start) && it.key().endsWith(end) && it.value().isDouble()) {
            sum = sum.value_or(0) + it.value().toDouble();
        }
    }
    return sum;
}

/// Of initialising and executing one phase ("_planning", "_control"), or of all there is.
std::optional<double> secondsOf(const QJsonObject& json, const QString& phase)
{
    const auto executing = secondsOf(json, QStringLiteral("execution_time"), phase);
    return executing
        ? std::optional(*executing + secondsOf(json, QStringLiteral("initialization_time"), phase).value_or(0))
        : std::nullopt;
}

/// The reader of PDF files writes what it cost in a form of its own.
std::vector<OldCost> costsOfPages(const QJsonObject& json)
{
    OldCost cost;
    cost.agent = QStringLiteral("ocr");
    cost.model = QStringLiteral("mistral-ocr-latest");
    cost.usd = std::max(0.0, json.value(QStringLiteral("total_cost_usd")).toDouble());
    cost.likelyUsd = cost.usd;
    return { cost };
}

} // namespace

Result<std::vector<OldCost>> readOldCosts(const QString& path)
{
    const auto json = readPythonJson(path);
    if (!json) {
        return tl::unexpected(json.error());
    }
    if (json->isObject()) {
        return costsOfPages(json->object());
    }
    std::vector<OldCost> costs;
    for (const QJsonValue& row : json->array()) {
        OldCost cost;
        cost.agent = row[u"Agent"].toString();
        if (cost.agent.isEmpty() || cost.agent == QLatin1String("Total")) {
            continue;
        }
        const auto tokens = [&row](QStringView key) {
            const double value = row[key].toDouble();
            return value > 0 && value < 1e15 ? qint64(std::llround(value)) : 0;
        };
        cost.model = row[u"Model"].toString();
        cost.usd = std::max(0.0, row[u"Cost ($)"].toDouble());
        cost.promptTokens = tokens(u"Prompt Tokens");
        cost.completionTokens = tokens(u"Completion Tokens");
        cost.isUpperBound = cost.usd > 0; // until a chat says how often the agent was called
        cost.isPriceUnknown = cost.usd <= 0 && cost.promptTokens > 0;
        costs.push_back(std::move(cost));
    }
    return costs;
}

Result<OldTiming> readOldTiming(const QString& path)
{
    const auto document = readPythonJson(path);
    if (!document) {
        return tl::unexpected(document.error());
    }
    const QJsonObject json = document->object();
    const auto planning = secondsOf(json, QStringLiteral("_planning"));
    const auto control = secondsOf(json, QStringLiteral("_control"));
    OldTiming timing;
    if (planning && control) {
        timing = { *control, *planning };
    } else {
        timing.seconds = json.value(QStringLiteral("total_time")).toDouble(secondsOf(json, QString()).value_or(-1));
    }
    if (!(timing.seconds >= 0 && timing.seconds < 1e9)) {
        return fail(Error { ErrorCode::BadInput,
                            QStringLiteral("The report of times has no 'total_time'."),
                            {},
                            {},
                            { path, 0, 0 },
                            {} });
    }
    return timing;
}

} // namespace cmbagent
