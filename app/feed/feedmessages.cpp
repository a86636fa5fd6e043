// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feed/feedmessages.h"

#include "core/publishedevent.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace cmbagent::FeedMessages {

namespace {

QJsonObject envelope(const char* type, const Stamp& stamp, const QJsonObject& data)
{
    QJsonObject all { { "event_type", QLatin1String(type) },
                      { "timestamp", publishedTime(stamp.at) },
                      { "session_id", stamp.session.toString() },
                      { "data", data } };
    if (!stamp.run.isNull()) {
        all.insert(QStringLiteral("run_id"), stamp.run.toString());
    }
    return all;
}

/// What ties an answer to its request.
QJsonObject about(const FeedRequest& request, QJsonObject data)
{
    if (!request.id.isUndefined()) {
        data.insert(QStringLiteral("request"), request.id);
    }
    if (!request.name.isEmpty()) {
        data.insert(QStringLiteral("do"), request.name);
    }
    return data;
}

void putTime(QJsonObject& json, const char* key, Timestamp time)
{
    if (time.isSet()) {
        json.insert(QLatin1String(key), publishedTime(time));
    }
}

QJsonObject stepState(const Workflow& workflow, const RunProjection& run, int step)
{
    const StepStatus& status = run.step(step);
    QJsonObject json { { "id", workflow.steps[size_t(step)].id },
                       { "state", stateName(status.state) },
                       { "attempts", qint64(status.attempts.size()) } };
    if (!status.reason.isEmpty()) {
        json.insert(QStringLiteral("reason"), status.reason);
    }
    return json;
}

} // namespace

QJsonObject connected(const Stamp& stamp)
{
    return envelope("connected", stamp,
                    { { "protocol", protocol }, { "version", QCoreApplication::applicationVersion() } });
}

QJsonObject disconnected(const Stamp& stamp, const QString& reason)
{
    return envelope("disconnected", stamp, { { "reason", reason } });
}

QJsonObject heartbeat(const Stamp& stamp)
{
    return envelope("heartbeat", stamp, {});
}

QJsonObject pong(const Stamp& stamp, const FeedRequest& request)
{
    return envelope("pong", stamp, about(request, {}));
}

QJsonObject reply(const Stamp& stamp, const FeedRequest& request, const QJsonObject& more)
{
    return envelope("reply", stamp, about(request, more));
}

QJsonObject refusal(const Stamp& stamp, const FeedRequest& request, const Error& error)
{
    QJsonObject data { { "error_type", errorCodeName(error.code) }, { "message", error.what } };
    if (!error.mend.isEmpty()) {
        data.insert(QStringLiteral("mend"), error.mend);
    }
    if (!error.detail.isEmpty()) {
        data.insert(QStringLiteral("detail"), error.detail);
    }
    return envelope("error_occurred", stamp, about(request, data));
}

QJsonObject runState(const Stamp& stamp, const RunProjection& run, bool isOwned)
{
    const Workflow& workflow = *run.workflow();
    QJsonArray steps;
    for (int step = 0; step < run.stepCount(); ++step) {
        steps.append(stepState(workflow, run, step));
    }
    QJsonArray approvals;
    for (const Approval& approval : run.approvals()) {
        if (approval.isOpen()) { // in the words of the event that asked
            const RunEvent asked { run.run(), 0, approval.requestedAt, approval.request };
            approvals.append(publishedEvent(asked, &workflow).value(QStringLiteral("data")));
        }
    }
    const QString& given = run.created().name;
    QJsonObject data { { "name", given.isEmpty() ? workflow.name : given },
                       { "workflow", workflow.name },
                       { "state", stateName(run.state()) },
                       { "owned", isOwned },
                       { "waiting_for_approval", run.isWaitingForApproval() },
                       { "last_seq", run.seq() },
                       { "steps", steps },
                       { "approvals", approvals } };
    if (!run.reason().isEmpty()) {
        data.insert(QStringLiteral("reason"), run.reason());
    }
    putTime(data, "created_at", run.createdAt());
    putTime(data, "started_at", run.startedAt());
    putTime(data, "ended_at", run.endedAt());
    return envelope("run_state", stamp, data);
}

QJsonObject dag(const Stamp& stamp, const Workflow& workflow)
{
    QJsonArray nodes;
    QJsonArray edges;
    for (int i = 0; i < workflow.size(); ++i) {
        const StepSpec& step = workflow.steps[size_t(i)];
        nodes.append(QJsonObject { { "id", step.id },
                                   { "title", step.label() },
                                   { "kind", stepKindName(step.kind) },
                                   { "level", workflow.levels()[size_t(i)] } });
        for (const Need& need : step.needs) {
            edges.append(QJsonObject {
                { "from", workflow.steps[size_t(need.step)].id }, { "to", step.id }, { "optional", need.optional } });
        }
    }
    return envelope("dag_created", stamp, { { "nodes", nodes }, { "edges", edges } });
}

QJsonObject stepProgress(const Stamp& stamp, const ProgressUpdate& update, const Workflow& workflow)
{
    QJsonObject data { { "step", workflow.steps[size_t(update.step)].id }, { "message", update.text } };
    if (update.fraction >= 0) {
        data.insert(QStringLiteral("progress_percentage"), update.fraction * 100);
    }
    return envelope("step_progress", stamp, data);
}

QJsonObject runList(const QList<RunSummary>& runs)
{
    QJsonArray all;
    for (const RunSummary& run : runs) {
        all.append(QJsonObject { { "run_id", run.id.toString() },
                                 { "name", run.name },
                                 { "workflow", run.workflowName },
                                 { "state", stateName(run.state) },
                                 { "owned", run.isOwned },
                                 { "open_approvals", run.openApprovals },
                                 { "last_seq", run.lastSeq },
                                 { "created_at", publishedTime(run.created) } });
    }
    return { { "runs", all } };
}

QString toText(const QJsonObject& message)
{
    return QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact));
}

} // namespace cmbagent::FeedMessages
