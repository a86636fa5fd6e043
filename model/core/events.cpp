// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events.h"

#include "core/enumnames.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>

namespace cmbagent {

bool StepFinished::operator==(const StepFinished& other) const
{
    const bool sameReport = report == other.report || (report && other.report && *report == *other.report);
    return step == other.step && attempt == other.attempt && to == other.to && sameReport;
}

bool ResultAdopted::operator==(const ResultAdopted& other) const
{
    const bool sameReport = report == other.report || (report && other.report && *report == *other.report);
    return step == other.step && origin == other.origin && started == other.started && ended == other.ended
        && sameReport;
}

namespace {

constexpr std::array<const char*, 6> originNames { "inherited", "adopted",   "reused",
                                                   "replayed",  "simulated", "confirmed" };
constexpr std::array<const char*, 3> choiceNames { "reuse", "simulate", "again" };
constexpr std::array<const char*, 6> triggerNames { "named", "timed", "before_risky", "paused", "failed", "closed" };
constexpr std::array<const char*, 5> effectStateNames { "none", "intended", "happened", "not_happened", "unknown" };
constexpr std::array<const char*, approvalKindCount> approvalKindNames { "gate", "error", "effect",
                                                                         "step", "plan",  "check" };

} // namespace

QString originKindName(OriginKind value)
{
    return nameIn(originNames, value);
}
std::optional<OriginKind> originKindFromName(QStringView name)
{
    return valueIn<OriginKind>(originNames, name);
}
QString effectChoiceName(EffectChoice value)
{
    return nameIn(choiceNames, value);
}
std::optional<EffectChoice> effectChoiceFromName(QStringView name)
{
    return valueIn<EffectChoice>(choiceNames, name);
}
QString checkpointTriggerName(CheckpointTrigger value)
{
    return nameIn(triggerNames, value);
}
std::optional<CheckpointTrigger> checkpointTriggerFromName(QStringView name)
{
    return valueIn<CheckpointTrigger>(triggerNames, name);
}
QString effectStateName(EffectState value)
{
    return nameIn(effectStateNames, value);
}
std::optional<EffectState> effectStateFromName(QStringView name)
{
    return valueIn<EffectState>(effectStateNames, name);
}
QString approvalKindName(ApprovalKind value)
{
    return nameIn(approvalKindNames, value);
}
std::optional<ApprovalKind> approvalKindFromName(QStringView name)
{
    return valueIn<ApprovalKind>(approvalKindNames, name);
}

BlobHash evidenceHash(const QString& question, const std::vector<Resolution>& options,
                      const std::vector<Evidence>& shown, const QJsonObject& context)
{
    // Length-prefixed fields, so that no two different questions give the same bytes.
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << QByteArray("cmbagent-evidence-1") << question.toUtf8() << quint32(options.size());
    for (const Resolution option : options) {
        stream << quint8(option);
    }
    stream << quint32(shown.size());
    for (const Evidence& evidence : shown) {
        stream << evidence.name.toUtf8() << evidence.blob.hash.toHex().toLatin1();
    }
    if (!context.isEmpty()) {
        stream << QJsonDocument(context).toJson(QJsonDocument::Compact); // its keys are in order
    }
    return BlobHash::of(bytes);
}

namespace {

struct TypeName
{
    QString operator()(const RunCreated&) const { return QStringLiteral("workflow_created"); }
    QString operator()(const RunMoved& moved) const
    {
        switch (moved.to) {
        case RunState::Paused:
            return QStringLiteral("workflow_paused");
        case RunState::Executing:
            return moved.from == RunState::Draft || moved.from == RunState::Planning
                ? QStringLiteral("workflow_started")
                : QStringLiteral("workflow_resumed");
        case RunState::Completed:
            return QStringLiteral("workflow_completed");
        case RunState::Failed:
            return QStringLiteral("workflow_failed");
        case RunState::Cancelled:
            return QStringLiteral("workflow_cancelled");
        case RunState::Draft:
        case RunState::Planning:
            break;
        }
        return QStringLiteral("workflow_state_changed");
    }
    QString operator()(const StepStarted&) const { return QStringLiteral("step_started"); }
    QString operator()(const StepFinished& finished) const
    {
        switch (finished.to) {
        case StepState::Completed:
            return QStringLiteral("step_completed");
        case StepState::Failed:
            return QStringLiteral("step_failed");
        default:
            return QStringLiteral("step_stopped");
        }
    }
    QString operator()(const StepInterrupted&) const { return QStringLiteral("step_interrupted"); }
    QString operator()(const StepRetryScheduled&) const { return QStringLiteral("step_retry_backoff"); }
    QString operator()(const StepSkipped&) const { return QStringLiteral("step_skipped"); }
    QString operator()(const StepCancelled&) const { return QStringLiteral("step_cancelled"); }
    QString operator()(const ApprovalRequested&) const { return QStringLiteral("approval_requested"); }
    QString operator()(const ApprovalResolved&) const { return QStringLiteral("approval_received"); }
    QString operator()(const MetricRecorded&) const { return QStringLiteral("metric_update"); }
    QString operator()(const UsageSampled&) const { return QStringLiteral("step_usage"); }
    QString operator()(const NoteRecorded&) const { return QStringLiteral("note_recorded"); }
    QString operator()(const EffectIntended&) const { return QStringLiteral("effect_intended"); }
    QString operator()(const EffectSettled&) const { return QStringLiteral("effect_settled"); }
    QString operator()(const ResultAdopted&) const { return QStringLiteral("result_adopted"); }
    QString operator()(const CheckpointTaken&) const { return QStringLiteral("checkpoint_created"); }
    QString operator()(const StepStalled&) const { return QStringLiteral("step_stalled"); }
    QString operator()(const HeartbeatRecorded&) const { return QStringLiteral("heartbeat"); }
    QString operator()(const ApprovalModeChanged&) const { return QStringLiteral("approval_mode_changed"); }
    QString operator()(const GateChanged&) const { return QStringLiteral("approval_gate_changed"); }
    QString operator()(const ModelCalled&) const { return QStringLiteral("cost_update"); }
};

} // namespace

QString eventTypeName(const EventBody& body)
{
    return std::visit(TypeName {}, body);
}

} // namespace cmbagent
