// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/rungraph.h"

#include "core/stepchanges.h"

#include <algorithm>
#include <utility>

namespace cmbagent {

RunGraph::RunGraph(QObject* parent) : QObject(parent) { }

void RunGraph::reset(RunProjection projection)
{
    m_projection = std::move(projection);
    m_named = namedNow(m_projection);
    m_progress.assign(size_t(m_projection.stepCount()), {});
    listClaims();
    Q_EMIT wasReset();
}

void RunGraph::resetToWorkflow(WorkflowPtr workflow)
{
    m_isOwned = false;
    reset(RunProjection(RunId(), std::move(workflow)));
}

void RunGraph::clear()
{
    m_isOwned = false;
    reset({});
}

StepSpec RunGraph::specNow(int step) const
{
    return cmbagent::specNow(m_projection, step);
}

void RunGraph::apply(const RunEvents& events)
{
    QList<int> steps;
    ChangeSet all;
    std::optional<Error> fault;
    for (const RunEvent& event : events) {
        if (!isRun() || event.run != run() || event.seq <= m_projection.seq()) {
            continue;
        }
        const auto change = m_projection.apply(event);
        if (!change) {
            fault = change.error();
            break;
        }
        if (change->step >= 0) {
            if (status(change->step).state != StepState::Running || std::holds_alternative<StepStarted>(event.body)) {
                m_progress[size_t(change->step)] = {};
            }
            steps.append(change->step);
        }
        // Its state is what it was, what it cost is not. Planning of imported runs belongs to no step.
        if (const auto* called = std::get_if<ModelCalled>(&event.body); called && called->step >= 0) {
            steps.append(called->step);
        }
        all.run |= change->run;
        all.approvals |= change->approvals;
        all.metrics |= change->metrics;
        all.usage |= change->usage;
        all.notes |= change->notes;
        all.workflow |= change->workflow;
    }
    if (all.workflow) {
        m_named = namedNow(m_projection);
        listClaims();
        Q_EMIT wasReset(); // a person made another plan of it
    }
    announce(steps, all);
    if (fault) {
        Q_EMIT broken(*fault);
    }
}

/// Names anew what is called otherwise. These steps, and those that are said to come after them.
QList<int> RunGraph::rename(const QList<int>& steps)
{
    QList<int> concerned;
    for (const int step : steps) {
        if (labelNow(m_projection, step) != label(step)) {
            concerned.append(step);
            for (const Need& dependent : workflow()->dependents(step)) {
                concerned.append(dependent.step);
            }
        }
    }
    if (!concerned.isEmpty()) {
        m_named = namedNow(m_projection);
    }
    return concerned;
}

void RunGraph::announce(QList<int> steps, const ChangeSet& all)
{
    const QList<int> renamed = rename(steps);
    steps += renamed;
    for (const int step : std::as_const(steps)) {
        noteClaim(step);
    }
    if (const QMap<QString, int> before = std::exchange(m_heldTokens, countHeld()); before != m_heldTokens) {
        steps += stepsInWait(); // what they wait for is another number
    }
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    if (!steps.isEmpty()) {
        Q_EMIT stepsChanged(steps);
    }
    if (!renamed.isEmpty()) {
        Q_EMIT stepsRenamed();
    }
    if (all.run) {
        Q_EMIT runChanged();
    }
    if (all.approvals) {
        Q_EMIT approvalsChanged();
    }
    if (all.metrics) {
        Q_EMIT metricsChanged();
    }
    if (all.usage) {
        Q_EMIT usageChanged();
    }
    if (all.notes) {
        Q_EMIT notesChanged();
    }
}

void RunGraph::setProgress(int step, double fraction, const QString& text)
{
    // A report may be under way when its step has ended or another run is shown already.
    if (step < 0 || step >= stepCount() || status(step).state != StepState::Running) {
        return;
    }
    LiveProgress& progress = m_progress[size_t(step)];
    if (progress.fraction == fraction && progress.text == text) {
        return;
    }
    progress = { fraction, text };
    Q_EMIT progressChanged(step);
}

void RunGraph::listClaims()
{
    m_claims.clear();
    m_holders.clear();
    for (int step = 0; step < stepCount(); ++step) {
        noteClaim(step);
    }
    m_heldTokens = countHeld();
}

/// What a step claims is another thing when a person gave it to another agent.
void RunGraph::noteClaim(int step)
{
    const QMap<QString, int> claim = claimOf(m_projection, step).tokens;
    m_claims.remove(step);
    m_holders.remove(step);
    if (claim.isEmpty()) {
        return;
    }
    m_claims.insert(step, claim);
    if (status(step).state == StepState::Running) {
        m_holders.insert(step);
    }
}

QMap<QString, int> RunGraph::countHeld() const
{
    QMap<QString, int> held;
    for (const int step : m_holders) {
        const QMap<QString, int> claim = m_claims.value(step);
        for (auto it = claim.begin(); it != claim.end(); ++it) {
            held[it.key()] += it.value();
        }
    }
    return held;
}

/// Steps that could start but for what they claim.
QList<int> RunGraph::stepsInWait() const
{
    QList<int> waiting;
    for (auto it = m_claims.begin(); it != m_claims.end(); ++it) {
        const auto& needs = spec(it.key()).needs;
        if (status(it.key()).state == StepState::Pending
            && std::all_of(needs.begin(), needs.end(), [this](const Need& need) { return m_projection.meets(need); })) {
            waiting.append(it.key());
        }
    }
    return waiting;
}

std::optional<TokenWait> RunGraph::tokenWait(int step) const
{
    const QMap<QString, int> wanted = m_claims.value(step);
    for (auto it = wanted.begin(); m_isOwned && it != wanted.end(); ++it) {
        const int taken = std::max(m_heldTokens.value(it.key()), m_takenTokens.value(it.key()));
        const int total = m_tokens.value(it.key(), 1);
        if (taken + it.value() > total) {
            return TokenWait { it.key(), it.value(), taken, total };
        }
    }
    return std::nullopt;
}

void RunGraph::setTokens(const QMap<QString, int>& totals, const QMap<QString, int>& taken)
{
    if (m_tokens == totals && m_takenTokens == taken) {
        return;
    }
    m_tokens = totals;
    m_takenTokens = taken;
    if (const QList<int> waiting = stepsInWait(); isRun() && !waiting.isEmpty()) {
        Q_EMIT stepsChanged(waiting);
    }
}

void RunGraph::setOwned(bool owned)
{
    if (m_isOwned != owned) {
        m_isOwned = owned;
        Q_EMIT runChanged();
    }
}

} // namespace cmbagent
