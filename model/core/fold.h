// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// Applies one event to a projection. First everything is checked, then everything is changed.
struct Fold
{
    using Change = Result<ChangeSet>;

    RunProjection& p;
    const RunEvent& event;

    // What happens to the run, its questions and its records.
    /// A run that was given up asks nothing any more; steps that wait take their questions with them before.
    bool withdrawQuestions();
    /// Of those nobody named, the newest ten are enough.
    void keepCheckpoint(CheckpointTrigger trigger, const QString& name = {});
    /// The step stands as its origin left it. Only while the run has not begun, so no move is made.
    Result<void> place(int index, StepState state, const ResultOrigin& origin, const Attempt& attempt, QString reason);
    Result<void> inherit(const Inheritance& inheritance);
    Change operator()(const RunCreated& e);
    Change operator()(const RunMoved& e);
    /// What is asked leaves the step, or the run, where it is; what is answered leads to a move of its own.
    Change askInPlace(const ApprovalRequested& e);
    [[nodiscard]] bool mayAsk(const ApprovalRequested& e) const;
    Change takeInPlace(const Approval& approval, const ApprovalResolved& e);
    void refuseResults(int step, Resolution resolution);
    Result<void> changePlan(const QJsonObject& changes);
    Change operator()(const ApprovalRequested& e);
    Change operator()(const ApprovalResolved& e);
    Change operator()(const MetricRecorded& e);
    Change operator()(const UsageSampled& e);
    Change operator()(const NoteRecorded& e);
    Change operator()(const ModelCalled& e);
    Change operator()(const ResultAdopted& e);
    Change operator()(const CheckpointTaken& e);
    Change operator()(const HeartbeatRecorded&);
    Change operator()(const ApprovalModeChanged& e);
    Change operator()(const GateChanged& e);

    // What happens to a step.
    [[nodiscard]] tl::unexpected<Error> noSuchStep(int index) const;
    Result<StepStatus*> stepAt(int index, StepState to);
    ChangeSet moved(int index, StepStatus& status, StepState to, const QString& reason);
    /// A step that stops waiting without an answer takes its question with it.
    bool withdrawQuestion(int index);
    Change closeAttempt(int index, int attempt, StepState to, Attempt::End end,
                        const std::shared_ptr<const StepReport>& report, const QString& reason);
    Change operator()(const StepStarted& e);
    Change operator()(const StepFinished& e);
    Change operator()(const StepInterrupted& e);
    Change operator()(const StepRetryScheduled& e);
    Change operator()(const StepSkipped& e);
    Change operator()(const StepCancelled& e);
    Change setEffect(int step, EffectState state);
    Change operator()(const EffectIntended& e);
    Change operator()(const EffectSettled& e);
    Change operator()(const StepStalled& e);

    static tl::unexpected<Error> corrupt(QString what) { return fail(ErrorCode::Corrupt, std::move(what)); }
};

} // namespace cmbagent
