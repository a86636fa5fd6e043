// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fold.h"

#include "core/planchanges.h"

#include <algorithm>

// What happens to the run, its questions and its records.

namespace cmbagent {

namespace {

/// The step waits in a state of its own until such a question is answered.
bool holdsStep(ApprovalKind kind)
{
    return kind == ApprovalKind::Gate || kind == ApprovalKind::Step;
}

} // namespace

bool Fold::withdrawQuestions()
{
    const int before = p.m_openApprovals;
    for (Approval& approval : p.m_approvals) {
        if (approval.isOpen() && !holdsStep(approval.request.kind)) {
            approval.isWithdrawn = true;
            --p.m_openApprovals;
            if (isAboutResults(approval.request.kind)) {
                p.m_steps[size_t(approval.request.step)].isUnderCheck = false;
            }
        }
    }
    return p.m_openApprovals != before;
}

void Fold::keepCheckpoint(CheckpointTrigger trigger, const QString& name)
{
    std::vector<Checkpoint>& kept = p.m_checkpoints;
    kept.push_back({ event.seq, event.at, trigger, name });
    const auto isAutomatic = [](const Checkpoint& c) { return c.trigger != CheckpointTrigger::Named; };
    if (std::count_if(kept.begin(), kept.end(), isAutomatic) > automaticCheckpoints) {
        kept.erase(std::find_if(kept.begin(), kept.end(), isAutomatic));
    }
}

Result<void> Fold::place(int index, StepState state, const ResultOrigin& origin, const Attempt& attempt, QString reason)
{
    if (index < 0 || index >= p.stepCount()) {
        return noSuchStep(index);
    }
    StepStatus& status = p.m_steps[size_t(index)];
    --p.m_counts[size_t(status.state)];
    ++p.m_counts[size_t(state)];
    status = {};
    status.state = state;
    status.reason = std::move(reason);
    status.origin = origin;
    if (state == StepState::Completed) {
        status.attempts.push_back(attempt);
    }
    return {};
}

Result<void> Fold::inherit(const Inheritance& inheritance)
{
    for (const InheritedStep& step : inheritance.steps) {
        const Attempt attempt { step.origin.attempt, Attempt::End::Completed, step.started, step.ended, step.report };
        if (const auto placed = place(step.step, step.state, step.origin, attempt, step.reason); !placed) {
            return placed;
        }
    }
    for (const InheritedAnswer& answer : inheritance.answers) {
        const bool isAboutPlan = answer.request.kind == ApprovalKind::Plan;
        if (!isAboutPlan && (answer.request.step < 0 || answer.request.step >= p.stepCount())) {
            return noSuchStep(answer.request.step);
        }
        p.m_approvals.push_back({ answer.request, answer.requestedAt, answer.answer, answer.answeredAt });
        if (isAboutResults(answer.request.kind)) {
            refuseResults(answer.request.step, answer.answer.resolution);
        } else if (answer.request.kind == ApprovalKind::Gate) {
            p.m_steps[size_t(answer.request.step)].changes = answer.answer.changes;
        }
    }
    return {};
}

Fold::Change Fold::operator()(const RunCreated& e)
{
    if (event.seq != 1) {
        return corrupt(QStringLiteral("Event %1 creates a run that exists already.").arg(event.seq));
    }
    if (e.origin.has_value() != (p.m_inheritance != nullptr)) {
        return corrupt(QStringLiteral("The run is a branch, and what it keeps of its parent is not at hand."));
    }
    if (p.m_inheritance) {
        if (const auto kept = inherit(*p.m_inheritance); !kept) {
            return tl::unexpected(kept.error());
        }
    }
    p.m_created = e;
    p.m_parameters = e.parameters;
    p.m_createdAt = event.at;
    p.m_approvalMode = e.options.approvalMode.value_or(p.m_workflow->approval.mode);
    for (const QString& gate : e.options.gates) {
        if (const int step = p.m_workflow->indexOf(gate); step >= 0) {
            p.m_steps[size_t(step)].isGated = true;
        }
    }
    ChangeSet change;
    change.run = true;
    return change;
}

Fold::Change Fold::operator()(const RunMoved& e)
{
    if (e.from != p.m_state || !canMove(p.m_state, e.to)) {
        QStringList allowed;
        for (const RunState state : allowedMoves(p.m_state)) {
            allowed << stateName(state);
        }
        return fail(
            ErrorCode::IllegalMove,
            QStringLiteral("A run that is %1 cannot become %2.").arg(stateName(p.m_state), stateName(e.to)),
            QStringLiteral("Allowed: %1.")
                .arg(allowed.isEmpty() ? QStringLiteral("nothing, it is final") : allowed.join(QStringLiteral(", "))));
    }
    p.m_state = e.to;
    p.m_reason = e.reason;
    if (e.to == RunState::Executing && !p.m_startedAt.isSet()) {
        p.m_startedAt = event.at;
    }
    p.m_endedAt = isEnded(e.to) ? event.at : Timestamp {};
    if (e.to == RunState::Paused) {
        keepCheckpoint(e.reason == closedReason ? CheckpointTrigger::Closed : CheckpointTrigger::Paused);
    }
    if (e.from == RunState::Failed) {
        // Reopened: every step has all its attempts before it again.
        for (StepStatus& status : p.m_steps) {
            status.failures = 0;
        }
    }
    ChangeSet change;
    change.run = true;
    change.approvals = e.to == RunState::Cancelled && withdrawQuestions();
    return change;
}

bool Fold::mayAsk(const ApprovalRequested& e) const
{
    if (p.openApproval(e.step)) {
        return false;
    }
    if (e.kind == ApprovalKind::Plan) {
        return e.step == -1 && p.m_state == RunState::Planning;
    }
    const StepState state = p.m_steps[size_t(e.step)].state;
    return state == (isAboutResults(e.kind) ? StepState::Completed : StepState::Failed);
}

Fold::Change Fold::askInPlace(const ApprovalRequested& e)
{
    if (e.kind != ApprovalKind::Plan && (e.step < 0 || e.step >= p.stepCount())) {
        return noSuchStep(e.step);
    }
    if (!mayAsk(e)) {
        return corrupt(QStringLiteral("Event %1 asks about something that does not stand like this, or asks twice.")
                           .arg(event.seq));
    }
    p.m_approvals.push_back({ e, event.at, std::nullopt, {} });
    ++p.m_openApprovals;
    ChangeSet change;
    change.step = e.step;
    change.run = e.kind == ApprovalKind::Plan;
    change.approvals = true;
    if (isAboutResults(e.kind)) {
        StepStatus& status = p.m_steps[size_t(e.step)];
        status.isUnderCheck = true;
        status.askedAttempt = int(status.attempts.size());
    }
    return change;
}

Fold::Change Fold::operator()(const ApprovalRequested& e)
{
    if (!holdsStep(e.kind)) {
        return askInPlace(e);
    }
    const auto found = stepAt(e.step, StepState::WaitingApproval);
    if (!found) {
        return tl::unexpected(found.error());
    }
    p.m_approvals.push_back({ e, event.at, std::nullopt, {} });
    ++p.m_openApprovals;
    ChangeSet change = moved(e.step, **found, StepState::WaitingApproval, {});
    change.approvals = true;
    return change;
}

void Fold::refuseResults(int step, Resolution resolution)
{
    StepStatus& status = p.m_steps[size_t(step)];
    status.isUnderCheck = false;
    status.isRefused = resolution == Resolution::Rejected && status.state == StepState::Completed;
}

/// The steps become what the person made of them, and the run's parameters what they said. Contents stay with the
/// steps they are for; who is left out is skipped by an event of its own.
Result<void> Fold::changePlan(const QJsonObject& json)
{
    const PlanChanges changes = planChangesOf(json);
    const std::vector<StepEdit> edits = editsOf(*p.m_workflow, changes);
    const auto edited = edits.empty() ? Result<WorkflowPtr>(p.m_workflow) : editWorkflow(*p.m_workflow, edits);
    if (!edited) {
        return tl::unexpected(edited.error());
    }
    for (auto it = changes.steps.begin(); it != changes.steps.end(); ++it) {
        if (p.m_workflow->indexOf(it.key()) < 0) {
            return corrupt(
                QStringLiteral("Event %1 changes step '%2', which does not exist.").arg(event.seq).arg(it.key()));
        }
    }
    p.m_workflow = *edited;
    p.m_planEdits.insert(p.m_planEdits.end(), edits.begin(), edits.end());
    for (auto it = changes.parameters.begin(); it != changes.parameters.end(); ++it) {
        p.m_parameters.insert(it.key(), it.value());
    }
    for (auto it = changes.steps.begin(); it != changes.steps.end(); ++it) {
        const int step = p.m_workflow->indexOf(it.key());
        for (const FrozenFile& file : filesIn(it.value())) {
            setFile(p.m_steps[size_t(step)].changes, file.path, file.blob, file.claim);
        }
    }
    return {};
}

Fold::Change Fold::takeInPlace(const Approval& approval, const ApprovalResolved& e)
{
    ChangeSet change;
    change.step = e.step;
    change.run = approval.request.kind == ApprovalKind::Plan;
    change.approvals = true;
    if (isAboutResults(approval.request.kind)) {
        refuseResults(e.step, e.resolution);
    }
    return change;
}

Fold::Change Fold::operator()(const ApprovalResolved& e)
{
    const auto approval = std::find_if(p.m_approvals.begin(), p.m_approvals.end(),
                                       [&](const Approval& a) { return a.request.id == e.id; });
    if (approval == p.m_approvals.end() || !approval->isOpen() || approval->request.step != e.step) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("This question is not open: it was answered already or never asked."));
    }
    const bool isStart = approval->request.kind == ApprovalKind::Step;
    const StepState to = e.resolution == Resolution::Rejected ? StepState::Skipped
        : isStart                                             ? StepState::Pending
                                                              : StepState::Completed;
    const auto found = holdsStep(approval->request.kind) ? stepAt(e.step, to) : Result<StepStatus*>(nullptr);
    if (!found) {
        return tl::unexpected(found.error());
    }
    const bool isPlanChanged = approval->request.kind == ApprovalKind::Plan && !e.changes.isEmpty();
    if (const auto planned = isPlanChanged ? changePlan(e.changes) : Result<void>(); !planned) {
        return tl::unexpected(planned.error());
    }
    approval->answer = e;
    approval->answeredAt = event.at;
    --p.m_openApprovals;
    if (!*found) {
        auto change = takeInPlace(*approval, e);
        change->workflow = isPlanChanged;
        return change;
    }
    if (approval->request.kind == ApprovalKind::Gate) {
        (*found)->changes = e.changes;
    }
    if (isStart && to == StepState::Pending) {
        (*found)->isCleared = true;
        (*found)->changes = mergedChanges((*found)->changes, e.changes);
        if (!e.comment.isEmpty()) {
            (*found)->guidance = e.comment;
        }
    }
    ChangeSet change = moved(e.step, **found, to, isStart && to == StepState::Pending ? QString() : e.comment);
    change.approvals = true;
    return change;
}

Fold::Change Fold::operator()(const ApprovalModeChanged& e)
{
    p.m_approvalMode = e.mode;
    for (StepStatus& status : p.m_steps) {
        if (status.state == StepState::Completed) {
            status.exemptAttempt = int(status.attempts.size());
        }
    }
    ChangeSet change;
    change.run = true;
    return change;
}

Fold::Change Fold::operator()(const GateChanged& e)
{
    if (e.step < 0 || e.step >= p.stepCount()) {
        return noSuchStep(e.step);
    }
    StepStatus& status = p.m_steps[size_t(e.step)];
    if (status.state != StepState::Pending) {
        return fail(ErrorCode::IllegalMove,
                    QStringLiteral("Step '%1' is %2: only a step that has yet to start can have a gate.")
                        .arg(p.m_workflow->steps[size_t(e.step)].id, stateName(status.state)));
    }
    status.isGated = e.isSet;
    status.isCleared = status.isCleared && !e.isSet;
    ChangeSet change;
    change.step = e.step;
    return change;
}

Fold::Change Fold::operator()(const MetricRecorded& e)
{
    if (e.step < 0 || e.step >= p.stepCount()) {
        return noSuchStep(e.step);
    }
    p.m_metrics.push_back({ e.step, e.attempt, e.name, e.value, e.unit, event.at });
    ChangeSet change;
    change.metrics = true;
    return change;
}

Fold::Change Fold::operator()(const UsageSampled& e)
{
    if (e.step < 0 || e.step >= p.stepCount()) {
        return noSuchStep(e.step);
    }
    p.m_usage.push_back({ e.step, e.attempt, e.sample, event.at });
    ChangeSet change;
    change.usage = true;
    return change;
}

Fold::Change Fold::operator()(const ModelCalled& e)
{
    if (e.step < -1 || e.step >= p.stepCount()) {
        return noSuchStep(e.step);
    }
    p.m_modelCalls.push_back({ e.step, e.attempt, e.call, event.at });
    ChangeSet change;
    change.modelCalls = true;
    return change;
}

Fold::Change Fold::operator()(const NoteRecorded& e)
{
    if (e.step < -1 || e.step >= p.stepCount()) {
        return noSuchStep(e.step);
    }
    p.m_notes.push_back(e);
    if (e.step >= 0 && e.code == QLatin1String("guidance")) {
        p.m_steps[size_t(e.step)].guidance = e.text;
    }
    ChangeSet change;
    change.notes = true;
    return change;
}

Fold::Change Fold::operator()(const ResultAdopted& e)
{
    if (p.m_state != RunState::Draft) {
        return corrupt(QStringLiteral("Event %1 adopts a result after the run began.").arg(event.seq));
    }
    const Attempt attempt { e.origin.attempt, Attempt::End::Completed, e.started, e.ended, e.report };
    if (const auto placed = place(e.step, StepState::Completed, e.origin, attempt, {}); !placed) {
        return tl::unexpected(placed.error());
    }
    ChangeSet change;
    change.step = e.step;
    return change;
}

Fold::Change Fold::operator()(const CheckpointTaken& e)
{
    keepCheckpoint(e.trigger, e.name);
    ChangeSet change;
    change.run = true;
    return change;
}

Fold::Change Fold::operator()(const HeartbeatRecorded&)
{
    return ChangeSet {};
}

} // namespace cmbagent
