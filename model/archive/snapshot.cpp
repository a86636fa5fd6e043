// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/snapshot.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace cmbagent {

namespace {

QJsonValue isoTime(Timestamp time)
{
    return time.isSet()
        ? QJsonValue(QDateTime::fromMSecsSinceEpoch(time.micros / 1'000, Qt::UTC).toString(Qt::ISODateWithMs))
        : QJsonValue();
}

QJsonObject originOf(const ResultOrigin& origin)
{
    return { { "kind", originKindName(origin.kind) },
             { "run_id", origin.run.toString() },
             { "step", origin.step },
             { "attempt", origin.attempt } };
}

QJsonObject stepOf(const StepSpec& spec, const StepStatus& status)
{
    QJsonObject json { { "id", spec.id },
                       { "state", stateName(status.state) },
                       { "attempts", int(status.attempts.size()) },
                       { "started", isoTime(status.started()) },
                       { "ended", isoTime(status.ended()) } };
    if (!status.reason.isEmpty()) {
        json.insert(QStringLiteral("reason"), status.reason);
    }
    if (status.origin) {
        json.insert(QStringLiteral("origin"), originOf(*status.origin));
    }
    if (status.effect != EffectState::None) {
        json.insert(QStringLiteral("effect"), effectStateName(status.effect));
    }
    if (const StepReport* report = status.report()) {
        json.insert(QStringLiteral("report"), stepReportToJson(*report));
    }
    return json;
}

QJsonArray answersOf(const RunProjection& run)
{
    QJsonArray answers;
    for (const Approval& approval : run.approvals()) {
        if (approval.answer) {
            answers.append(QJsonObject { { "step", run.askerId(approval.request.step) },
                                         { "kind", approvalKindName(approval.request.kind) },
                                         { "question", approval.request.question },
                                         { "resolution", resolutionName(approval.answer->resolution) },
                                         { "comment", approval.answer->comment },
                                         { "by", approval.answer->by },
                                         { "at", isoTime(approval.answeredAt) } });
        }
    }
    return answers;
}

QJsonObject branchOf(const RunOrigin& origin)
{
    return { { "parent", origin.parent.toString() },
             { "parent_seq", origin.parentSeq },
             { "depth", origin.depth },
             { "from_step", origin.fromStep },
             { "hypothesis", origin.hypothesis } };
}

} // namespace

QJsonObject runSnapshot(const RunProjection& run)
{
    QJsonArray files;
    for (const FrozenFile& file : run.created().files) {
        files.append(
            QJsonObject { { "path", file.path }, { "hash", file.blob.hash.toHex() }, { "size", file.blob.size } });
    }
    QJsonArray steps;
    for (int step = 0; step < run.stepCount(); ++step) {
        steps.append(stepOf(run.workflow()->steps[size_t(step)], run.step(step)));
    }
    QJsonObject json { { "cmbagent_snapshot", 1 },
                       { "run_id", run.run().toString() },
                       { "name", run.created().name },
                       { "seq", run.seq() },
                       { "at", isoTime(run.lastAt()) },
                       { "state", stateName(run.state()) },
                       { "reason", run.reason() },
                       { "workflow", QJsonDocument::fromJson(workflowToJson(*run.workflow())).object() },
                       { "parameters", run.parameters() },
                       { "files", files },
                       { "steps", steps },
                       { "answers", answersOf(run) } };
    if (run.created().origin) {
        json.insert(QStringLiteral("branch"), branchOf(*run.created().origin));
    }
    return json;
}

} // namespace cmbagent
