// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunreader.h"

#include <algorithm>
#include <tuple>
#include <utility>

// The single calls of models: chats have a counter for each speaker, with one entry a call.

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

template <typename Number>
Number entryAt(const std::vector<Number>& entries, size_t index)
{
    return index < entries.size() ? entries[index] : Number();
}

/// One entry as what that call alone took.
template <typename Number>
Number ofCall(const std::vector<Number>& entries, size_t index, bool isSum)
{
    const Number before = isSum && index > 0 ? entryAt(entries, index - 1) : Number();
    return std::max(Number(), entryAt(entries, index) - before);
}

template <typename Number>
bool beginsWith(const std::vector<Number>& entries, const std::vector<Number>& start)
{
    return entries.size() >= start.size() && std::equal(start.begin(), start.end(), entries.begin());
}

OldCall callAt(const OldCounter& counter, size_t index, bool isSum)
{
    OldCall call;
    call.agent = counter.agent;
    call.model = counter.model;
    call.promptTokens = ofCall(counter.promptTokens, index, isSum);
    call.completionTokens = ofCall(counter.completionTokens, index, isSum);
    call.step = counter.step;
    call.at = entryAt(counter.at, index);
    const double usd = ofCall(counter.usd, index, isSum);
    if (usd > 0 || *call.promptTokens + call.completionTokens == 0) {
        call.usd = usd;
    }
    return call;
}

std::vector<OldCall> callsOfCounter(const OldCounter& counter)
{
    std::vector<OldCall> calls;
    const bool isSum = isSummedUp(counter);
    for (size_t i = 0; i < counter.usd.size(); ++i) {
        calls.push_back(callAt(counter, i, isSum));
    }
    return calls;
}

/// All calls of an agent as one, as its report has them.
OldCall together(const OldCost& cost)
{
    OldCall call;
    call.agent = QString(cost.agent).replace(QLatin1Char(' '), QLatin1Char('_'));
    call.model = cost.model;
    call.promptTokens = cost.promptTokens;
    call.completionTokens = cost.completionTokens;
    call.isUpperBound = cost.isUpperBound;
    if (!cost.isPriceUnknown) {
        call.usd = cost.usd;
    }
    return call;
}

} // namespace

void mergeCounter(std::vector<OldCounter>& counters, OldCounter next)
{
    const auto known = std::find_if(counters.rbegin(), counters.rend(),
                                    [&](const OldCounter& counter) { return counter.agent == next.agent; });
    const bool isMore = known != counters.rend() && beginsWith(next.usd, known->usd)
        && beginsWith(next.completionTokens, known->completionTokens)
        && beginsWith(next.promptTokens, known->promptTokens);
    if (!isMore) {
        counters.push_back(std::move(next));
        return;
    }
    std::copy(known->at.begin(), known->at.end(), next.at.begin()); // those were seen earlier
    next.step = known->step;
    *known = std::move(next);
}

bool isSummedUp(const OldCounter& counter)
{
    const auto isRising = [](const auto& entries) { return std::is_sorted(entries.begin(), entries.end()); };
    return counter.usd.size() > 1 && !beginsAnew(counter.agent) && isRising(counter.usd)
        && isRising(counter.completionTokens) && isRising(counter.promptTokens);
}

void judgeCosts(std::vector<OldCost>& costs, const std::vector<OldCounter>& counters)
{
    for (OldCost& cost : costs) {
        double likely = 0;
        bool isKnown = false;
        bool isSum = false;
        for (const OldCounter& counter : counters) {
            if (spaced(counter.agent) != cost.agent) {
                continue;
            }
            for (const OldCall& call : callsOfCounter(counter)) {
                likely += call.usd.value_or(0);
            }
            isSum = isSum || isSummedUp(counter);
            isKnown = true;
            if (cost.model.isEmpty()) {
                cost.model = counter.model;
            }
        }
        constexpr double cent = 1e-6;
        if (isKnown && likely <= cost.usd + cent) {
            cost.likelyUsd = likely;
            cost.isUpperBound = cost.usd - likely > cent || (isSum && cost.usd > 0);
        }
    }
}

std::vector<OldCost> costsOfCounters(const std::vector<OldCounter>& counters, const std::vector<OldCost>& reported)
{
    std::vector<OldCost> costs;
    for (const OldCounter& counter : counters) {
        const auto isOfAgent = [agent = spaced(counter.agent)](const OldCost& cost) { return cost.agent == agent; };
        if (std::any_of(reported.begin(), reported.end(), isOfAgent)) {
            continue;
        }
        auto cost = std::find_if(costs.begin(), costs.end(), isOfAgent);
        if (cost == costs.end()) {
            cost = costs.insert(costs.end(), OldCost());
            cost->agent = spaced(counter.agent);
            cost->model = counter.model;
        }
        for (const OldCall& call : callsOfCounter(counter)) {
            cost->usd += call.usd.value_or(0);
            cost->promptTokens += call.promptTokens.value_or(0);
            cost->completionTokens += call.completionTokens;
            cost->isPriceUnknown = cost->isPriceUnknown || !call.usd;
        }
        cost->likelyUsd = cost->usd;
    }
    return costs;
}

std::vector<OldCall> callsOf(const std::vector<OldCost>& costs, const std::vector<OldCounter>& counters)
{
    std::vector<OldCall> calls;
    for (const OldCost& cost : costs) {
        std::vector<OldCall> single;
        for (const OldCounter& counter : counters) {
            if (cost.likelyUsd && spaced(counter.agent) == cost.agent) {
                const auto more = callsOfCounter(counter);
                single.insert(single.end(), more.begin(), more.end());
            }
        }
        single.empty() ? calls.push_back(together(cost))
                       : void(calls.insert(calls.end(), single.begin(), single.end()));
    }
    return calls;
}

/// Every call with its step and attempt; and what agents cost that no report tells of, such as those of a phase that
/// was cut off before it.
void OldRunReader::tellCalls()
{
    const bool isToldAsWhole = m_costs.contains(wholeScope);
    QList<int> scopes = m_costs.keys() + m_counters.keys();
    std::sort(scopes.begin(), scopes.end());
    scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
    for (const int scope : std::as_const(scopes)) {
        const bool isReported = m_costs.contains(scope);
        if (!isReported && isToldAsWhole && scope > 0) {
            continue; // with all steps together
        }
        const auto counters = isReported ? countersOf(scope) : m_counters.value(scope);
        std::vector<OldCost> costs = m_costs.value(scope);
        const auto further = costsOfCounters(counters, costs);
        auto& told = scope > 0 ? stepAt(scope).costs : m_run.runCosts;
        told.insert(told.end(), further.begin(), further.end());
        costs.insert(costs.end(), further.begin(), further.end());
        for (OldCall& call : callsOf(costs, counters)) {
            placeCall(std::move(call), scope);
        }
    }
    const auto isEarlier = [](const OldCall& a, const OldCall& b) {
        return std::tie(a.attempt, a.at.micros) < std::tie(b.attempt, b.at.micros);
    };
    for (OldStep& step : m_run.steps) {
        std::stable_sort(step.calls.begin(), step.calls.end(), isEarlier);
    }
    std::stable_sort(m_run.runCalls.begin(), m_run.runCalls.end(), isEarlier);
}

/// Of a chat over all steps, a call is of the step that had begun last.
void OldRunReader::placeCall(OldCall call, int scope)
{
    const bool isOpen = scope == wholeScope && call.step == 0 && call.at.isSet();
    call.step = scope > 0 ? scope : call.step;
    for (const OldStep& step : m_run.steps) {
        if (isOpen && !step.attempts.empty() && step.started.isSet() && step.started <= call.at) {
            call.step = step.number;
        }
    }
    const bool isOfStep = call.step > 0 && call.step <= int(m_run.steps.size());
    auto* const step = isOfStep ? &m_run.steps[size_t(call.step) - 1] : nullptr;
    if (!step || step->attempts.empty()) {
        call.step = 0;
        return m_run.runCalls.push_back(std::move(call));
    }
    for (size_t i = 0; i + 1 < step->attempts.size() && call.at > step->attempts[i].ended; ++i) {
        call.attempt = int(i) + 2;
    }
    step->calls.push_back(std::move(call));
}

} // namespace cmbagent
