// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/querycommands.h"

#include "app/cli/runview.h"
#include "core/measured.h"

#include <QDateTime>
#include <QJsonArray>

namespace cmbagent {

namespace {

QString timeText(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.micros / 1000).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QJsonValue isoTime(Timestamp time)
{
    return time.isSet()
        ? QJsonValue(QDateTime::fromMSecsSinceEpoch(time.micros / 1000, Qt::UTC).toString(Qt::ISODateWithMs))
        : QJsonValue();
}

/// Waiting without a process: executing, with open questions and nothing that was running.
bool isWaiting(const RunSummary& run)
{
    return run.state == RunState::Executing && run.openApprovals > 0 && run.steps[size_t(StepState::Running)] == 0;
}

QString word(const RunSummary& run)
{
    return runWord(run.state, run.isInterrupted(), isWaiting(run));
}

} // namespace

QJsonObject summaryToJson(const RunSummary& run)
{
    QJsonObject steps;
    for (int i = 0; i < stepStateCount; ++i) {
        if (run.steps[size_t(i)] > 0) {
            steps.insert(stateName(StepState(i)), run.steps[size_t(i)]);
        }
    }
    return { { "run_id", run.id.toString() },
             { "name", run.name },
             { "state", stateName(run.state) },
             { "interrupted", run.isInterrupted() },
             { "waiting_approval", isWaiting(run) },
             { "open_approvals", run.openApprovals },
             { "steps", steps },
             { "created_at", isoTime(run.created) },
             { "ended_at", isoTime(run.ended) },
             { "workflow", run.sourcePath } };
}

void ListCommand::start()
{
    m_backend.read<QList<RunSummary>>(
        [scope = m_backend.scope(), limit = m_invocation.limit](Reader& reader) { return reader.runs(scope, limit); },
        [this](const Result<QList<RunSummary>>& runs) {
            if (!runs) {
                return finish(runs.error());
            }
            show(*runs);
            finish(ExitCode::Done);
        });
}

void ListCommand::show(const QList<RunSummary>& runs)
{
    QJsonArray array;
    for (const RunSummary& run : runs) {
        array.append(summaryToJson(run));
        const int settled = run.stepCount() - run.steps[size_t(StepState::Pending)]
            - run.steps[size_t(StepState::Running)] - run.steps[size_t(StepState::WaitingApproval)]
            - run.steps[size_t(StepState::Paused)];
        m_terminal.line(QStringLiteral("%1  %2  %3/%4  %5  %6")
                            .arg(shortId(run.id), word(run).leftJustified(15))
                            .arg(settled, 5)
                            .arg(run.stepCount(), -5)
                            .arg(timeText(run.created), run.name));
    }
    m_terminal.json({ { "runs", array } });
    if (runs.isEmpty()) {
        m_terminal.line(QStringLiteral("No runs yet. Start one with: cmbagent run FILE"));
    }
}

void StatusCommand::start()
{
    findRun([this](const RunSummary& summary) {
        m_backend.read<RunProjection>(
            [this, id = summary.id](Reader& reader) { return reader.load(m_backend.scope(), id, m_backend.blobs()); },
            [this, summary](const Result<RunProjection>& run) {
                if (!run) {
                    return finish(run.error());
                }
                show(summary, *run);
                showJson(summary, *run);
                finish(ExitCode::Done);
            });
    });
}

void StatusCommand::show(const RunSummary& summary, const RunProjection& run)
{
    m_terminal.line(QStringLiteral("%1 · run %2")
                        .arg(m_terminal.coloured(summary.name, Terminal::Colour::Bold), summary.id.toString()));
    m_terminal.line(QStringLiteral("%1%2 · began %3")
                        .arg(word(summary),
                             run.reason().isEmpty() ? QString() : QStringLiteral(" (%1)").arg(run.reason()),
                             timeText(run.createdAt())));
    m_terminal.line(QStringLiteral("in %1").arg(m_backend.runFolder(summary.id, summary.project)));
    for (int step = 0; step < run.stepCount(); ++step) {
        const StepStatus& status = run.step(step);
        QString line = QStringLiteral("  %1 %2  %3")
                           .arg(m_terminal.coloured(stepMark(status.state), stepColour(status.state)),
                                run.workflow()->steps[size_t(step)].id.leftJustified(20), stepWord(status));
        if (!status.reason.isEmpty()) {
            line += QStringLiteral(": ") + status.reason;
        }
        m_terminal.line(line);
        if (const StepReport* report = status.report()) {
            for (const Measured& measured : measuredFrom(report->values)) {
                m_terminal.line(QStringLiteral("      %1 = %2").arg(measured.name, measured.toText()));
            }
            for (const OutputFile& output : report->outputs) {
                m_terminal.line(QStringLiteral("      %1").arg(outputPath({}, run, step, output.name).mid(1)));
            }
        }
    }
    for (const Approval& approval : run.approvals()) {
        if (approval.isOpen()) {
            m_terminal.line(m_terminal.coloured(approval.request.question, Terminal::Colour::Violet));
            m_terminal.line(QStringLiteral("  cmbagent approve %1 %2 --hash %3")
                                .arg(shortId(summary.id), run.workflow()->steps[size_t(approval.request.step)].id,
                                     approval.request.hash.toHex().left(12)));
        }
    }
}

void StatusCommand::showJson(const RunSummary& summary, const RunProjection& run)
{
    const QString folder = m_backend.runFolder(summary.id, summary.project);
    QJsonArray steps;
    for (int step = 0; step < run.stepCount(); ++step) {
        const StepStatus& status = run.step(step);
        QJsonObject json { { "id", run.workflow()->steps[size_t(step)].id },
                           { "state", stateName(status.state) },
                           { "attempts", qint64(status.attempts.size()) },
                           { "started_at", isoTime(status.started()) },
                           { "ended_at", isoTime(status.ended()) } };
        if (const StepReport* report = status.report()) {
            QJsonArray outputs;
            for (const OutputFile& output : report->outputs) {
                outputs.append(outputPath(folder, run, step, output.name));
            }
            json.insert(QStringLiteral("outputs"), outputs);
            json.insert(QStringLiteral("values"), report->values);
            if (report->error) {
                json.insert(QStringLiteral("error"), errorToJson(*report->error));
            }
        }
        steps.append(json);
    }
    QJsonArray approvals;
    for (const Approval& approval : run.approvals()) {
        const ApprovalRequested& request = approval.request;
        approvals.append(QJsonObject {
            { "id", request.id.toString() },
            { "step", run.workflow()->steps[size_t(request.step)].id },
            { "question", request.question },
            { "hash", request.hash.toHex() },
            { "open", approval.isOpen() },
            { "resolution", approval.answer ? QJsonValue(resolutionName(approval.answer->resolution)) : QJsonValue() },
            { "by", approval.answer ? QJsonValue(approval.answer->by) : QJsonValue() } });
    }
    QJsonObject json = summaryToJson(summary);
    json.insert(QStringLiteral("reason"), run.reason());
    json.insert(QStringLiteral("folder"), folder);
    json.insert(QStringLiteral("step_list"), steps);
    json.insert(QStringLiteral("approvals"), approvals);
    m_terminal.json(json);
}

} // namespace cmbagent
