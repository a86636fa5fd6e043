// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/rungraph.h"

#include "core/stepchanges.h"

#include <algorithm>

namespace cmbagent {

RunGraph::RunGraph(QObject* parent) : QObject(parent) { }

void RunGraph::reset(RunProjection projection)
{
    m_projection = std::move(projection);
    m_progress.assign(size_t(m_projection.stepCount()), {});
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

QString RunGraph::label(int step) const
{
    return labelNow(m_projection, step);
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
        all.notes |= change->notes;
        all.workflow |= change->workflow;
    }
    if (all.workflow) {
        Q_EMIT wasReset(); // a person made another plan of it
    }
    announce(steps, all);
    if (fault) {
        Q_EMIT broken(*fault);
    }
}

void RunGraph::announce(QList<int> steps, const ChangeSet& all)
{
    std::sort(steps.begin(), steps.end());
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    if (!steps.isEmpty()) {
        Q_EMIT stepsChanged(steps);
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

void RunGraph::setOwned(bool owned)
{
    if (m_isOwned != owned) {
        m_isOwned = owned;
        Q_EMIT runChanged();
    }
}

} // namespace cmbagent
