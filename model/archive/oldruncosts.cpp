// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunfiles.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

// What agents cost, and how far that can be believed.

namespace cmbagent {

namespace {

/// Reports write "plan reviewer" for plan_reviewer.
QString spaced(const QString& agent)
{
    return QString(agent).replace(QLatin1Char('_'), QLatin1Char(' '));
}

/// Clients of controllers are made anew for each turn, so their counters begin anew too.
bool beginsAnew(const QString& agent)
{
    return agent.startsWith(QLatin1String("control"));
}

/// What was paid in all, by counters that only grow: the last; by counters that begin anew: their sum.
double paid(const OldCounter& counter, bool* isGrowing)
{
    *isGrowing = counter.usd.size() > 1 && !beginsAnew(counter.agent)
        && std::is_sorted(counter.usd.begin(), counter.usd.end())
        && std::is_sorted(counter.completionTokens.begin(), counter.completionTokens.end());
    double sum = 0;
    for (const double usd : counter.usd) {
        sum += usd;
    }
    return *isGrowing ? counter.usd.back() : sum;
}

} // namespace

Result<std::vector<OldCost>> readOldCosts(const QString& path)
{
    const auto json = readPythonJson(path);
    if (!json) {
        return tl::unexpected(json.error());
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

void judgeCosts(std::vector<OldCost>& costs, const std::vector<OldCounter>& counters)
{
    for (OldCost& cost : costs) {
        double likely = 0;
        bool isKnown = false;
        bool isGrowing = false;
        for (const OldCounter& counter : counters) {
            if (spaced(counter.agent) != cost.agent) {
                continue;
            }
            bool grows = false;
            likely += paid(counter, &grows);
            isGrowing = isGrowing || grows;
            isKnown = true;
            if (cost.model.isEmpty()) {
                cost.model = counter.model;
            }
        }
        constexpr double cent = 1e-6;
        if (isKnown && likely <= cost.usd + cent) {
            cost.likelyUsd = likely;
            cost.isUpperBound = cost.usd - likely > cent || (isGrowing && cost.usd > 0);
        }
    }
}

Result<double> readOldTiming(const QString& path)
{
    const auto json = readPythonJson(path);
    if (!json) {
        return tl::unexpected(json.error());
    }
    const double seconds = json->object().value(QStringLiteral("total_time")).toDouble(-1);
    if (!(seconds >= 0 && seconds < 1e9)) {
        return fail(Error { ErrorCode::BadInput,
                            QStringLiteral("The report of times has no 'total_time'."),
                            {},
                            {},
                            { path, 0, 0 },
                            {} });
    }
    return seconds;
}

} // namespace cmbagent
