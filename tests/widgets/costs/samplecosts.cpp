// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecosts.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 minute = 60'000'000;

CostSum sumOf(const CostRow& call)
{
    CostSum sum;
    sum.calls = 1;
    sum.failed = call.error.isEmpty() ? 0 : 1;
    sum.unpriced = call.micros ? 0 : 1;
    sum.uncounted = call.input ? 0 : 1;
    sum.micros = call.micros.value_or(0);
    sum.input = call.input.value_or(0);
    sum.cached = call.cached;
    sum.output = call.output;
    sum.reasoning = call.reasoning;
    sum.millis = call.millis;
    return sum;
}

/// Key, label and detail of the part a call is in.
CostSlice partOf(const CostRow& call, CostDimension dimension)
{
    switch (dimension) {
    case CostDimension::Agent:
        return { call.agent, call.agent, {}, {} };
    case CostDimension::Model:
        return { call.provider + u'/' + call.model, call.model, call.provider, {} };
    case CostDimension::Step:
        return { call.step, call.stepTitle, QStringLiteral("COBE/FIRAS monopole"), {} };
    case CostDimension::Attempt:
        return { QString::number(call.attempt), QString::number(call.attempt), {}, {} };
    case CostDimension::Run:
    case CostDimension::Branch:
        return { call.run.isNull() ? QString() : call.run.toString(), call.runName, {}, {} };
    case CostDimension::Purpose:
        return { callPurposeName(call.purpose), callPurposeName(call.purpose), {}, {} };
    case CostDimension::Day:
        return { QStringLiteral("2026-11-28"), QStringLiteral("2026-11-28"), {}, {} };
    default:
        break;
    }
    return { QStringLiteral("id"), QStringLiteral("My research"), {}, {} };
}

QList<CostSlice> partsOf(const QList<CostRow>& calls, CostDimension dimension)
{
    QList<CostSlice> parts;
    for (const CostRow& call : calls) {
        CostSlice part = partOf(call, dimension);
        auto found =
            std::find_if(parts.begin(), parts.end(), [&part](const CostSlice& other) { return other.key == part.key; });
        if (found == parts.end()) {
            found = parts.insert(parts.end(), part);
        }
        found->sum += sumOf(call);
    }
    return parts;
}

BudgetState budget(BudgetScope scope, BudgetPeriod period, bool isHard, qint64 limit, qint64 spent, Timestamp now)
{
    BudgetState state;
    state.budget = { scope, scope == BudgetScope::Global ? QString() : QStringLiteral("id"), period, isHard, limit };
    state.ownerName = scope == BudgetScope::Session ? QStringLiteral("Default") : QStringLiteral("My research");
    state.start = periodStart(period, now, QTimeZone::utc());
    state.end = periodEnd(period, now, QTimeZone::utc());
    state.spentMicros = spent;
    return state;
}

} // namespace

QList<CostRow> sampleCalls(Timestamp now)
{
    struct Line
    {
        const char* agent;
        const char* model;
        const char* step;
        const char* title;
        int attempt;
        qint64 micros; // -1: unknown
        qint64 input;
    };
    constexpr Line lines[] {
        { "planner", "gpt-4.1", "plan", "Plan the analysis", 1, 21'400, 9'120 },
        { "plan_reviewer", "o3-mini", "plan", "Plan the analysis", 1, 8'100, 4'300 },
        { "engineer", "gpt-4.1", "fit", "Fit the temperature to 43 frequencies and their covariance", 1, 64'200,
          24'000 },
        { "engineer", "gpt-4.1", "fit", "Fit the temperature to 43 frequencies and their covariance", 2, 71'300,
          27'500 },
        { "researcher", "a model of somebody else", "write", "Write down what was found", 1, -1, 12'000 },
        { "researcher", "gpt-4.1", "write", "Write down what was found", 1, 118'900, 41'000 },
    };
    QList<CostRow> calls;
    const RunId run(Uuid { { 1, 2, 3 } });
    qint64 number = 0;
    for (const Line& line : lines) {
        CostRow call;
        call.run = run;
        call.runName = QStringLiteral("COBE/FIRAS monopole");
        call.seq = ++number;
        call.step = QLatin1String(line.step);
        call.stepTitle = QString::fromUtf8(line.title);
        call.attempt = line.attempt;
        call.agent = QLatin1String(line.agent);
        call.provider = QStringLiteral("openai");
        call.model = QLatin1String(line.model);
        call.served = call.model + QStringLiteral("-2025-04-14");
        call.micros = line.micros >= 0 ? std::optional(line.micros) : std::nullopt;
        call.input = line.input;
        call.cached = line.input / 4;
        call.output = line.input / 9;
        call.priceVersion = QStringLiteral("2026-11-01");
        call.millis = 2'400 + 700 * number;
        call.at = { now.micros - (30 - 4 * number) * minute };
        calls.prepend(call);
    }
    return calls;
}

CostView sampleCosts(Timestamp now)
{
    CostView view;
    view.area = CostArea::Run;
    view.hasRun = true;
    view.name = QStringLiteral("COBE/FIRAS monopole");
    const QList<CostRow> calls = sampleCalls(now);
    for (int number = 0; number < costDimensionCount; ++number) {
        view.parts[size_t(number)] = partsOf(calls, CostDimension(number));
    }
    for (auto call = calls.crbegin(); call != calls.crend(); ++call) {
        view.totals[size_t(CostKind::Paid)] += sumOf(*call);
        view.history.append({ call->at, call->micros.value_or(0), call->input.value_or(0), 1 });
    }
    view.totals[size_t(CostKind::Imported)].calls = 3;
    view.totals[size_t(CostKind::Imported)].bounds = 2;
    view.totals[size_t(CostKind::Imported)].micros = 310'000;
    const qint64 spent = view.total().micros;
    view.budgets = { budget(BudgetScope::Session, BudgetPeriod::Total, true, 100'000'000, spent, now),
                     budget(BudgetScope::Session, BudgetPeriod::Daily, false, 350'000, spent, now),
                     budget(BudgetScope::Project, BudgetPeriod::Weekly, true, spent, spent, now) };
    view.ratePerHour = 567'000;
    view.guess = CostGuess { 300'000, 390'000, 520'000, true, 0, {} };
    view.burning = view.budgets.at(1);
    double left = double(view.burning->budget.limitMicros);
    for (const CostPoint& point : view.history) {
        view.burnDown.emplace_back(double(point.at.micros) / 1e6, left);
        left -= double(point.micros);
        view.burnDown.emplace_back(double(point.at.micros) / 1e6, left);
    }
    view.usedUpAt = Timestamp { now.micros + 7 * minute };
    return view;
}

} // namespace cmbagent
