// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/trackedrun.h"

#include "store/rowwriters.h"

#include "core/identity.h"
#include "core/planchanges.h"

#include <algorithm>

namespace cmbagent {

namespace {

/// A question answered in another run, whose rows are there.
bool isInherited(const RunProjection& fold, const Approval& approval)
{
    const auto& inheritance = fold.inheritance();
    return inheritance
        && std::any_of(inheritance->answers.begin(), inheritance->answers.end(),
                       [&](const InheritedAnswer& answer) { return answer.request.id == approval.request.id; });
}

qint64 lastCheckpointOf(const RunProjection& fold)
{
    return fold.checkpoints().empty() ? 0 : fold.checkpoints().back().seq;
}

void unite(auto& touched)
{
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
}

} // namespace

TrackedRun::TrackedRun(qint64 key, RunProjection fold, bool isNew)
    : m_key(key), m_fold(std::move(fold)), m_isNew(isNew), m_lastCheckpoint(lastCheckpointOf(m_fold))
{ }

/// Notes which rows an event made stale; rows that never change again are written at once.
struct TrackedRun::Marker
{
    TrackedRun& run;
    const RunEvent& event;
    RowWriters& rows;

    using Done = Result<void>;
    Done step(int index)
    {
        run.m_steps.push_back(index);
        return {};
    }
    Done attempt(int index, int number)
    {
        run.m_attempts.emplace_back(index, number);
        return step(index);
    }
    Done files(int index, int number, const StepReport* report)
    {
        for (size_t i = 0; report && i < report->outputs.size(); ++i) {
            const OutputFile& file = report->outputs[i];
            run.m_fileBytes += file.blob.size;
            if (const auto done = rows.facts.addFile(run.m_key, index, number, file.name, file.mediaType, file.blob);
                !done) {
                return done;
            }
        }
        return {};
    }
    /// What failed attempts said, and what completed ones may stand for.
    Done history(const StepFinished& e)
    {
        if (e.to == StepState::Failed) {
            return e.report && e.report->error ? rows.facts.addError(run.m_key, event, e) : Done();
        }
        const Workflow& workflow = *run.m_fold.workflow();
        if (e.to != StepState::Completed || !workflow.reusesResults
            || workflow.steps[size_t(e.step)].effect.kind == EffectKind::External) {
            return {};
        }
        return rows.facts.putResult(run.m_key, event, e, run.m_fold.step(e.step).started(),
                                    identityOf(run.m_fold, e.step).hash());
    }
    Done operator()(const RunCreated&) { return {}; }
    Done operator()(const RunMoved& e)
    {
        run.m_isMoved = true;
        for (int i = 0; e.from == RunState::Failed && i < run.m_fold.stepCount(); ++i) {
            // Reopened: no failure counts any more. What was taken over has one attempt, and no row.
            const StepStatus& status = run.m_fold.step(i);
            if (status.attempts.size() > 1 || (!status.attempts.empty() && !status.origin)) {
                run.m_steps.push_back(i);
            }
        }
        return {};
    }
    Done operator()(const StepStarted& e)
    {
        if (e.isCheck) {
            run.m_checks.emplace_back(e.step, e.attempt);
        }
        return attempt(e.step, e.attempt);
    }
    Done operator()(const StepInterrupted& e) { return attempt(e.step, e.attempt); }
    Done operator()(const StepRetryScheduled& e)
    {
        if (!e.category.isEmpty()) {
            run.m_categories.push_back({ e.step, e.nextAttempt - 1, e.category });
        }
        return step(e.step);
    }
    Done operator()(const StepSkipped& e) { return step(e.step); }
    Done operator()(const StepCancelled& e) { return step(e.step); }
    Done operator()(const StepFinished& e)
    {
        auto done = files(e.step, e.attempt, e.report.get());
        done = done ? history(e) : done;
        run.m_workBytes += e.report ? e.report->diskBytes + e.report->logBytes : 0;
        return done ? attempt(e.step, e.attempt) : done;
    }
    Done operator()(const ApprovalRequested& e)
    {
        run.m_approvals.insert(e.id);
        return e.step >= 0 ? step(e.step) : Done();
    }
    Done operator()(const ApprovalResolved& e)
    {
        run.m_approvals.insert(e.id);
        return e.step >= 0 ? step(e.step) : plan(e.changes);
    }
    /// What a person changed of the plan.
    Done plan(const QJsonObject& json)
    {
        if (json.isEmpty()) {
            return {};
        }
        const PlanChanges changes = planChangesOf(json);
        for (auto it = changes.steps.begin(); it != changes.steps.end(); ++it) {
            run.m_steps.push_back(run.m_fold.workflow()->indexOf(it.key()));
        }
        const auto definition = rows.definitions.keyOf(run.m_fold);
        return definition ? rows.runs.setPlan(run.m_key, run.m_fold, *definition) : tl::unexpected(definition.error());
    }
    Done operator()(const ApprovalModeChanged&) { return {}; }
    Done operator()(const GateChanged& e) { return step(e.step); }
    Done operator()(const EffectIntended& e)
    {
        const auto done = rows.facts.intendEffect(run.m_key, event, e);
        return done ? step(e.step) : done;
    }
    Done operator()(const EffectSettled& e)
    {
        const auto done = rows.facts.settleEffect(run.m_key, event, e);
        return done ? step(e.step) : done;
    }
    Done operator()(const ResultAdopted& e)
    {
        auto done = rows.runs.clearStep(run.m_key, e.step);
        done = done ? files(e.step, e.origin.attempt, e.report.get()) : done;
        return done ? attempt(e.step, e.origin.attempt) : done;
    }
    Done operator()(const CheckpointTaken&) { return {}; }
    Done operator()(const StepStalled& e) { return step(e.step); }
    Done operator()(const HeartbeatRecorded&) { return {}; }
    Done operator()(const UsageSampled&) { return {}; } // the journal is enough: nobody searches in it
    Done operator()(const MetricRecorded& e) { return rows.facts.addMetric(run.m_key, event, e); }
    Done operator()(const ModelCalled& e) { return rows.facts.addCall(run.m_key, event, e); }
    Done operator()(const NoteRecorded& e)
    {
        const auto done = rows.facts.addNote(run.m_key, event, e);
        return done && e.step >= 0 ? step(e.step) : done; // guidance is a note
    }
};

Result<void> TrackedRun::mark(const RunEvent& event, const ChangeSet& change, RowWriters& rows)
{
    m_isTouched = true;
    // Rows below hang on the run's row, so that one comes first.
    if (m_isNew) {
        if (const auto done = create(rows); !done) {
            return done;
        }
        m_isNew = false;
    }
    if (change.approvals) {
        m_isMoved = true;
        for (const Approval& approval : m_fold.approvals()) {
            if ((change.step < 0 || approval.request.step == change.step) && !isInherited(m_fold, approval)) {
                m_approvals.insert(approval.request.id); // one of them may have been withdrawn
            }
        }
    }
    return std::visit(Marker { *this, event, rows }, event.body);
}

Result<void> TrackedRun::create(RowWriters& rows)
{
    m_isMoved = true;
    const RunCreated& created = m_fold.created();
    const auto definition = rows.definitions.keyOf(m_fold);
    auto done = definition ? rows.runs.addRun(m_key, m_fold, *definition) : tl::unexpected(definition.error());
    for (auto file = created.files.begin(); done && file != created.files.end(); ++file) {
        m_fileBytes += file->blob.size;
        done = rows.facts.addFile(m_key, -1, 0, file->path, QString(), file->blob);
    }
    return done && m_fold.inheritance() ? rows.runs.addInherited(m_key, *m_fold.inheritance()) : done;
}

Result<void> TrackedRun::write(RowWriters& rows)
{
    unite(m_steps);
    unite(m_attempts);
    auto done = rows.runs.setRun(m_key, m_fold, m_isMoved);
    if (done && (m_fileBytes != 0 || m_workBytes != 0)) {
        done = rows.runs.addBytes(m_key, m_fileBytes, m_workBytes);
    }
    for (auto it = m_steps.begin(); done && it != m_steps.end(); ++it) {
        done = rows.runs.putStep(m_key, *it, m_fold.step(*it));
    }
    done = done ? writeAttempts(rows.runs) : done;
    for (auto it = m_approvals.begin(); done && it != m_approvals.end(); ++it) {
        if (const Approval* approval = m_fold.approval(*it)) {
            done = rows.runs.putApproval(m_key, *approval, m_fold.askerId(approval->request.step));
        }
    }
    if (done && lastCheckpointOf(m_fold) != m_lastCheckpoint) {
        done = rows.facts.setCheckpoints(m_key, m_fold.checkpoints(), m_lastCheckpoint);
        m_lastCheckpoint = lastCheckpointOf(m_fold);
    }
    clear();
    return done;
}

Result<void> TrackedRun::writeAttempts(RunRows& rows) const
{
    Result<void> done;
    for (auto it = m_attempts.begin(); done && it != m_attempts.end(); ++it) {
        const auto& attempts = m_fold.step(it->first).attempts;
        const auto found = std::find_if(attempts.rbegin(), attempts.rend(),
                                        [number = it->second](const Attempt& a) { return a.number == number; });
        // Another result may have taken its place in the same group.
        if (found != attempts.rend()) {
            done = rows.putAttempt(m_key, it->first, *found);
        }
    }
    for (auto it = m_checks.begin(); done && it != m_checks.end(); ++it) {
        done = rows.setCheck(m_key, it->first, it->second);
    }
    for (auto it = m_categories.begin(); done && it != m_categories.end(); ++it) {
        done = rows.setCategory(m_key, it->step, it->attempt, it->name);
    }
    return done;
}

void TrackedRun::clear()
{
    m_isTouched = false;
    m_isMoved = false;
    m_steps.clear();
    m_attempts.clear();
    m_approvals.clear();
    m_categories.clear();
    m_checks.clear();
    m_fileBytes = 0;
    m_workBytes = 0;
}

} // namespace cmbagent
