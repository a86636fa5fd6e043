// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/eventlog.h"

namespace cmbagent {

namespace {

/// What an event says beyond its type.
struct Detail
{
    const RunEvent& event;
    const Workflow& workflow;

    [[nodiscard]] QString id(int step) const { return step < 0 ? QString() : workflow.steps[size_t(step)].id; }
    [[nodiscard]] QString tried(int step, int attempt) const
    {
        return QStringLiteral("%1#%2").arg(id(step)).arg(attempt);
    }

    QString operator()(const RunCreated&) const { return {}; }
    QString operator()(const RunMoved& e) const { return e.reason; }
    QString operator()(const StepStarted& e) const { return tried(e.step, e.attempt); }
    QString operator()(const StepFinished& e) const { return tried(e.step, e.attempt); }
    QString operator()(const StepInterrupted& e) const { return tried(e.step, e.attempt); }
    QString operator()(const StepRetryScheduled& e) const
    {
        const QString next = tried(e.step, e.nextAttempt);
        return e.notBefore.isSet()
            ? QStringLiteral("%1 in %2 ms").arg(next).arg((e.notBefore.micros - event.at.micros) / 1'000)
            : next;
    }
    QString operator()(const StepSkipped& e) const
    {
        return e.cause < 0 ? id(e.step) : QStringLiteral("%1 because %2").arg(id(e.step), id(e.cause));
    }
    QString operator()(const StepCancelled& e) const { return id(e.step); }
    QString operator()(const ApprovalRequested& e) const { return id(e.step); }
    QString operator()(const ApprovalResolved& e) const
    {
        return QStringLiteral("%1 %2 by %3").arg(id(e.step), resolutionName(e.resolution), e.by);
    }
    QString operator()(const MetricRecorded& e) const
    {
        return QStringLiteral("%1 %2=%3").arg(tried(e.step, e.attempt), e.name).arg(e.value);
    }
    QString operator()(const UsageSampled& e) const { return tried(e.step, e.attempt); }
    QString operator()(const EffectIntended& e) const { return tried(e.step, e.attempt); }
    QString operator()(const EffectSettled& e) const
    {
        return QStringLiteral("%1 %2 by %3").arg(tried(e.step, e.attempt), effectStateName(e.state), e.by);
    }
    QString operator()(const ResultAdopted& e) const { return id(e.step); }
    QString operator()(const CheckpointTaken& e) const
    {
        return (checkpointTriggerName(e.trigger) + QLatin1Char(' ') + e.name).trimmed();
    }
    QString operator()(const StepStalled& e) const
    {
        return QStringLiteral("%1 %2").arg(tried(e.step, e.attempt), e.isStalled ? "stalled" : "moves");
    }
    QString operator()(const HeartbeatRecorded&) const { return {}; }
    QString operator()(const ApprovalModeChanged& e) const { return approvalModeName(e.mode); }
    QString operator()(const GateChanged& e) const
    {
        return QStringLiteral("%1 %2").arg(id(e.step), e.isSet ? "set" : "removed");
    }
    QString operator()(const ModelCalled& e) const
    {
        return QStringLiteral("%1 %2 asked %3").arg(tried(e.step, e.attempt), e.call.agent, e.call.model);
    }
    QString operator()(const NoteRecorded& e) const
    {
        return QStringLiteral("%1 %2").arg(id(e.step), e.code).trimmed();
    }
};

QString factOf(const RunEvent& event, const Workflow& workflow)
{
    const QString detail = std::visit(Detail { event, workflow }, event.body);
    const QString type = eventTypeName(event.body);
    return detail.isEmpty() ? type : type + QLatin1Char(' ') + detail;
}

} // namespace

QString eventLine(const RunEvent& event, const Workflow& workflow)
{
    return QString::number(event.seq) + QLatin1Char(' ') + factOf(event, workflow);
}

QStringList EventLog::lines(qint64 seq) const
{
    QStringList lines;
    for (const RunEvent& event : m_events) {
        if (event.seq > seq) {
            lines << eventLine(event, *m_workflow);
        }
    }
    return lines;
}

QStringList EventLog::facts() const
{
    QStringList facts;
    for (const RunEvent& event : m_events) {
        facts << factOf(event, *m_workflow);
    }
    return facts;
}

} // namespace cmbagent
