// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/labels.h"

namespace cmbagent {

namespace {

QString stepName(const Workflow* workflow, int step)
{
    return workflow && step >= 0 && step < workflow->size() ? workflow->steps[size_t(step)].label() : QString();
}

QString sentence(std::initializer_list<QString> parts)
{
    QStringList kept;
    for (const QString& part : parts) {
        if (!part.isEmpty()) {
            kept << part;
        }
    }
    return kept.join(QStringLiteral(" · "));
}

/// The headline of each kind of event.
struct EventTitle
{
    QString operator()(const RunCreated&) const { return Labels::tr("Run created"); }
    QString operator()(const RunMoved& e) const
    {
        switch (e.to) {
        case RunState::Draft:
            return Labels::tr("Run drafted");
        case RunState::Planning:
            return Labels::tr("Planning started");
        case RunState::Executing:
            return e.from == RunState::Paused ? Labels::tr("Run resumed")
                : e.from == RunState::Failed  ? Labels::tr("Run reopened")
                                              : Labels::tr("Run started");
        case RunState::Paused:
            return Labels::tr("Run paused");
        case RunState::Completed:
            return Labels::tr("Run completed");
        case RunState::Failed:
            return Labels::tr("Run failed");
        case RunState::Cancelled:
            return Labels::tr("Run cancelled");
        }
        return {};
    }
    QString operator()(const StepStarted&) const { return Labels::tr("Step started"); }
    QString operator()(const StepFinished& e) const
    {
        return e.to == StepState::Completed ? Labels::tr("Step completed")
            : e.to == StepState::Failed     ? Labels::tr("Step failed")
                                            : Labels::tr("Step cancelled");
    }
    QString operator()(const StepInterrupted&) const { return Labels::tr("Step interrupted"); }
    QString operator()(const StepRetryScheduled&) const { return Labels::tr("Step will be tried again"); }
    QString operator()(const StepSkipped&) const { return Labels::tr("Step skipped"); }
    QString operator()(const StepCancelled&) const { return Labels::tr("Step cancelled"); }
    QString operator()(const ApprovalRequested&) const { return Labels::tr("Approval asked for"); }
    QString operator()(const ApprovalResolved&) const { return Labels::tr("Approval answered"); }
    QString operator()(const MetricRecorded&) const { return Labels::tr("Value measured"); }
    QString operator()(const UsageSampled&) const { return Labels::tr("Memory and processor"); }
    QString operator()(const ModelCalled& e) const
    {
        return e.call.isRecorded ? Labels::tr("Model answered from a recording") : Labels::tr("Model called");
    }
    QString operator()(const NoteRecorded&) const { return Labels::tr("Note"); }
    QString operator()(const EffectIntended&) const { return Labels::tr("Effect about to happen"); }
    QString operator()(const EffectSettled& e) const
    {
        return e.state == EffectState::Happened   ? Labels::tr("Effect happened")
            : e.state == EffectState::NotHappened ? Labels::tr("Effect did not happen")
                                                  : Labels::tr("Effect unknown");
    }
    QString operator()(const ResultAdopted&) const { return Labels::tr("Result adopted"); }
    QString operator()(const CheckpointTaken&) const { return Labels::tr("Checkpoint"); }
    QString operator()(const StepStalled& e) const
    {
        return e.isStalled ? Labels::tr("Step shows no sign of life") : Labels::tr("Step moves again");
    }
    QString operator()(const HeartbeatRecorded&) const { return Labels::tr("Engine is alive"); }
    QString operator()(const ApprovalModeChanged&) const { return Labels::tr("Approval mode changed"); }
    QString operator()(const GateChanged& e) const
    {
        return e.isSet ? Labels::tr("Gate set") : Labels::tr("Gate removed");
    }
};

/// What stands behind the headline.
struct EventDetail
{
    const Workflow* workflow;

    static QString attempt(int number) { return Labels::tr("attempt %1").arg(number); }

    QString operator()(const RunCreated& e) const { return sentence({ e.name, e.sourcePath }); }
    QString operator()(const RunMoved& e) const { return e.reason; }
    QString operator()(const StepStarted& e) const
    {
        return sentence({ stepName(workflow, e.step), attempt(e.attempt) });
    }
    QString operator()(const StepFinished& e) const
    {
        const QString took = e.report && e.report->wallMicros > 0 ? Labels::duration(e.report->wallMicros) : QString();
        const QString error = e.report && e.report->error ? e.report->error->what : QString();
        return sentence({ stepName(workflow, e.step), e.attempt > 1 ? attempt(e.attempt) : QString(), took, error });
    }
    QString operator()(const StepInterrupted& e) const
    {
        return sentence({ stepName(workflow, e.step), attempt(e.attempt), e.reason });
    }
    QString operator()(const StepRetryScheduled& e) const
    {
        return sentence({ stepName(workflow, e.step), attempt(e.nextAttempt), e.reason });
    }
    QString operator()(const StepSkipped& e) const
    {
        const QString cause = stepName(workflow, e.cause);
        return sentence({ stepName(workflow, e.step), e.reason,
                          cause.isEmpty() ? QString() : Labels::tr("because of %1").arg(cause) });
    }
    QString operator()(const StepCancelled& e) const { return sentence({ stepName(workflow, e.step), e.reason }); }
    QString operator()(const ApprovalRequested& e) const
    {
        return sentence({ stepName(workflow, e.step), e.question });
    }
    QString operator()(const ApprovalResolved& e) const
    {
        return sentence(
            { stepName(workflow, e.step), Labels::resolution(e.resolution), Labels::answeredBy(e.by), e.comment });
    }
    QString operator()(const MetricRecorded& e) const
    {
        return sentence({ stepName(workflow, e.step),
                          QStringLiteral("%1 = %2").arg(e.name, Labels::measured(e.value, -1, e.unit)) });
    }
    QString operator()(const UsageSampled& e) const
    {
        return sentence({ stepName(workflow, e.step), attempt(e.attempt), Labels::fileSize(e.sample.memoryBytes),
                          Labels::tr("%1 of processor time").arg(Labels::duration(e.sample.cpuMicros)) });
    }
    QString operator()(const ModelCalled& e) const
    {
        const ModelCall& call = e.call;
        return sentence({ stepName(workflow, e.step), call.agent, call.model, Labels::duration(call.millis * 1000),
                          call.error.isEmpty() ? QString() : Labels::tr("failed") });
    }
    QString operator()(const NoteRecorded& e) const { return sentence({ stepName(workflow, e.step), e.text }); }
    QString operator()(const EffectIntended& e) const
    {
        return sentence({ stepName(workflow, e.step), attempt(e.attempt) });
    }
    QString operator()(const EffectSettled& e) const
    {
        return sentence({ stepName(workflow, e.step), attempt(e.attempt) });
    }
    QString operator()(const ResultAdopted& e) const
    {
        return sentence({ stepName(workflow, e.step), Labels::tr("from run %1").arg(e.origin.run.toString()) });
    }
    QString operator()(const CheckpointTaken& e) const { return e.name; }
    QString operator()(const StepStalled& e) const
    {
        return sentence({ stepName(workflow, e.step), attempt(e.attempt),
                          e.isStalled ? Labels::tr("quiet for %1").arg(Labels::duration(e.quietMicros)) : QString() });
    }
    QString operator()(const HeartbeatRecorded&) const { return {}; }
    QString operator()(const ApprovalModeChanged& e) const { return sentence({ Labels::approvalMode(e.mode), e.who }); }
    QString operator()(const GateChanged& e) const { return sentence({ stepName(workflow, e.step), e.who }); }
};

} // namespace

QString Labels::eventTitle(const EventBody& body)
{
    return std::visit(EventTitle {}, body);
}

QString Labels::eventDetail(const EventBody& body, const Workflow* workflow)
{
    return std::visit(EventDetail { workflow }, body);
}

} // namespace cmbagent
