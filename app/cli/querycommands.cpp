// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/querycommands.h"

#include "app/cli/questions.h"
#include "app/cli/runview.h"
#include "core/measured.h"
#include "core/stepchanges.h"
#include "items/runusage.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace cmbagent {

namespace {

/// Waiting without a process: executing or planning, with open questions and nothing that was running.
bool isWaiting(const RunSummary& run)
{
    const bool isLive = run.state == RunState::Executing || run.state == RunState::Planning;
    return isLive && run.openApprovals > 0 && run.steps[size_t(StepState::Running)] == 0;
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
             { "parent", run.parent.isNull() ? QJsonValue() : QJsonValue(run.parent.toString()) },
             { "from_step", run.fromStep },
             { "hypothesis", run.hypothesis },
             { "branch_status", run.parent.isNull() ? QJsonValue() : QJsonValue(branchStatusName(run.branchStatus)) },
             { "archived", run.isArchived },
             { "starred", run.isStarred },
             { "created_at", isoTime(run.created) },
             { "ended_at", isoTime(run.ended) },
             { "workflow", run.sourcePath } };
}

namespace {

Result<QList<RunSummary>> newestRuns(Reader& reader, const SessionScope& scope, int limit, bool withArchived)
{
    QList<RunSummary> runs;
    RunId before;
    while (runs.size() < limit) {
        const auto page = reader.runs(scope, limit, before);
        if (!page || page->isEmpty()) {
            return page ? Result<QList<RunSummary>>(runs) : page;
        }
        for (const RunSummary& run : *page) {
            if ((withArchived || !run.isArchived) && runs.size() < limit) {
                runs << run;
            }
        }
        before = page->last().id;
    }
    return runs;
}

/// What is special about a run, behind its name.
QString marksOf(const RunSummary& run)
{
    QString marks = run.isStarred ? QStringLiteral("  ★") : QString();
    if (!run.parent.isNull()) {
        marks += QStringLiteral("  (branch of %1").arg(shortId(run.parent));
        marks += run.fromStep.isEmpty() ? QString() : QStringLiteral(" from %1").arg(run.fromStep);
        marks += run.branchStatus == BranchStatus::Abandoned || run.branchStatus == BranchStatus::Merged
            ? QStringLiteral(", %1)").arg(branchStatusName(run.branchStatus))
            : QStringLiteral(")");
    }
    return marks + (run.isArchived ? QStringLiteral("  [archived]") : QString());
}

} // namespace

void ListCommand::start()
{
    ask<QList<RunSummary>>(
        [scope = m_backend.scope(), limit = m_invocation.limit, all = m_invocation.has("--archived")](Reader& reader) {
            return newestRuns(reader, scope, limit, all);
        },
        [this](const QList<RunSummary>& runs) {
            show(runs);
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
        m_terminal.line(QStringLiteral("%1  %2  %3/%4  %5  %6%7")
                            .arg(shortId(run.id), word(run).leftJustified(15))
                            .arg(settled, 5)
                            .arg(run.stepCount(), -5)
                            .arg(timeText(run.created), run.name, marksOf(run)));
    }
    m_terminal.json({ { "runs", array } });
    if (runs.isEmpty()) {
        m_terminal.line(QStringLiteral("No runs yet. Start one with: cmbagent run FILE"));
    }
}

void StatusCommand::start()
{
    loadRun(m_invocation.run, [this](const RunSummary& summary, const RunProjection& run) {
        const auto shown = [this, summary, run](const QString& parentName) {
            show(summary, run, parentName);
            showJson(summary, run);
            finish(ExitCode::Done);
        };
        if (summary.parent.isNull()) {
            return shown({});
        }
        m_backend.read<RunSummary>(
            [scope = m_backend.scope(), id = summary.parent](Reader& reader) { return reader.run(scope, id); },
            [shown](const Result<RunSummary>& parent) { shown(parent ? parent->name : QString()); });
    });
}

namespace {

/// "branch of 'Sky' (0190…) from fit: “a smoother sky”".
QString branchText(const RunSummary& run, const QString& parentName)
{
    QString text = parentName.isEmpty()
        ? QStringLiteral("branch of a run that was deleted (%1)").arg(shortId(run.parent))
        : QStringLiteral("branch of '%1' (%2)").arg(parentName, shortId(run.parent));
    text += run.fromStep.isEmpty() ? QString() : QStringLiteral(" from step %1").arg(run.fromStep);
    text += run.branchStatus == BranchStatus::Active || run.branchStatus == BranchStatus::Completed
        ? QString()
        : QStringLiteral(", %1").arg(branchStatusName(run.branchStatus));
    return text + (run.hypothesis.isEmpty() ? QString() : QStringLiteral("\nhypothesis: %1").arg(run.hypothesis));
}

/// How a step came by its result, and what else is to be known beside its state.
QString stepNotes(const RunProjection& run, int step)
{
    const StepStatus& status = run.step(step);
    QStringList notes;
    if (status.origin) {
        notes << originKindName(status.origin->kind)
                + (status.origin->run == run.run() ? QString()
                                                   : QStringLiteral(" from %1").arg(shortId(status.origin->run)));
    }
    if (hasRecordedCalls(run, step)) {
        notes << QStringLiteral("recorded");
    }
    if (status.isGated && status.state == StepState::Pending) {
        notes << QStringLiteral("gate");
    }
    if (status.redos > 0) {
        notes << (status.redos == 1 ? QStringLiteral("done again once")
                                    : QStringLiteral("done again %1 times").arg(status.redos));
    }
    if (status.isUnderCheck) {
        notes << QStringLiteral("its results are asked about");
    }
    if (status.isRefused) {
        notes << QStringLiteral("its results were refused");
    }
    if (status.isStalled) {
        notes << QStringLiteral("stalled: no sign of life");
    }
    if (status.effect != EffectState::None) {
        notes << QStringLiteral("effect %1")
                     .arg(effectStateName(status.effect).replace(QLatin1Char('_'), QLatin1Char(' ')));
    }
    return notes.isEmpty() ? QString() : QStringLiteral("  [%1]").arg(notes.join(QStringLiteral(", ")));
}

/// A file a step wrote: where the attempt left it, else its content in the store.
QString fileOf(const Backend& backend, const QString& folder, const RunProjection& run, int step,
               const OutputFile& output)
{
    const QString path = outputPath(folder, run, step, output.name);
    return QFileInfo::exists(path) ? path : backend.blobs().pathOf(output.blob.hash).value_or(path);
}

QJsonArray approvalsToJson(const RunProjection& run)
{
    QJsonArray approvals;
    for (const Approval& approval : run.approvals()) {
        const ApprovalRequested& request = approval.request;
        QJsonArray options;
        for (const Resolution option : request.options) {
            options.append(resolutionName(option));
        }
        approvals.append(QJsonObject {
            { "id", request.id.toString() },
            { "step", request.step < 0 ? QJsonValue() : QJsonValue(run.askerId(request.step)) },
            { "kind", approvalKindName(request.kind) },
            { "question", request.question },
            { "options", options },
            { "hash", request.hash.toHex() },
            { "open", approval.isOpen() },
            { "resolution", approval.answer ? QJsonValue(resolutionName(approval.answer->resolution)) : QJsonValue() },
            { "by", approval.answer ? QJsonValue(approval.answer->by) : QJsonValue() } });
    }
    return approvals;
}

/// What the attempts of each step took while they ran, sample by sample.
QMap<int, QJsonArray> sampledByStep(const RunProjection& run)
{
    QMap<int, QJsonArray> attempts;
    for (const AttemptUsage& seen : usageOf(run)) {
        QJsonArray samples;
        for (const UsageStretch& stretch : seen.stretches) {
            samples.append(QJsonObject { { "from", isoTime(stretch.from) },
                                         { "to", isoTime(stretch.to) },
                                         { "cores", stretch.cores },
                                         { "memory_bytes", stretch.memoryBytes } });
        }
        attempts[seen.step].append(QJsonObject { { "attempt", seen.attempt },
                                                 { "cpu_ms", seen.cpuMicros / 1000 },
                                                 { "peak_memory_bytes", seen.peakBytes },
                                                 { "samples", samples } });
    }
    return attempts;
}

/// "uses 1.9 cores and 210 MB, at most 340 MB so far": an attempt when it was looked at last. Empty: not yet.
QString sampledText(const std::vector<AttemptUsage>& usage, int step, int attempt)
{
    const auto seen = std::find_if(usage.begin(), usage.end(),
                                   [&](const AttemptUsage& of) { return of.step == step && of.attempt == attempt; });
    return seen == usage.end() ? QString()
                               : QStringLiteral("uses %1 cores and %2, at most %3 so far")
                                     .arg(seen->stretches.back().cores, 0, 'f', 1)
                                     .arg(sizeText(seen->stretches.back().memoryBytes), sizeText(seen->peakBytes));
}

QJsonObject originToJson(const ResultOrigin& origin)
{
    return { { "kind", originKindName(origin.kind) },
             { "run_id", origin.run.toString() },
             { "step", origin.step },
             { "attempt", origin.attempt } };
}

} // namespace

void StatusCommand::show(const RunSummary& summary, const RunProjection& run, const QString& parentName)
{
    m_terminal.line(QStringLiteral("%1 · run %2")
                        .arg(m_terminal.coloured(summary.name, Terminal::Colour::Bold), summary.id.toString()));
    m_terminal.line(QStringLiteral("%1%2 · began %3")
                        .arg(word(summary),
                             run.reason().isEmpty() ? QString() : QStringLiteral(" (%1)").arg(run.reason()),
                             timeText(run.createdAt())));
    if (!summary.parent.isNull()) {
        m_terminal.line(branchText(summary, parentName));
    }
    m_terminal.line(QStringLiteral("in %1").arg(m_backend.runFolder(summary.id, summary.project)));
    if (hasRecordedCalls(run)) {
        m_terminal.line(QStringLiteral("The answers of the language models are recorded."));
    }
    if (run.approvalMode() != ApprovalMode::None) {
        m_terminal.line(QStringLiteral("asks: %1").arg(approvalModeName(run.approvalMode())));
    }
    const std::vector<AttemptUsage> usage = usageOf(run);
    for (int step = 0; step < run.stepCount(); ++step) {
        showStep(run, step);
        const StepStatus& status = run.step(step);
        if (status.state == StepState::Running && summary.isOwned) {
            const QString used = sampledText(usage, step, status.attempts.back().number);
            m_terminal.part(used.isEmpty() ? used : QStringLiteral("      %1\n").arg(used));
        }
    }
    for (const Approval& approval : run.approvals()) {
        if (approval.isOpen()) {
            const QString step = run.askerId(approval.request.step);
            m_terminal.line(m_terminal.coloured(approval.request.question, Terminal::Colour::Violet));
            m_terminal.line(QStringLiteral("  ") + answerCommand(approval.request, shortId(summary.id), step));
        }
    }
}

void StatusCommand::showStep(const RunProjection& run, int step) const
{
    const StepStatus& status = run.step(step);
    QString line =
        QStringLiteral("  %1 %2  %3%4")
            .arg(m_terminal.coloured(stepMark(status.state), stepColour(status.state)),
                 run.workflow()->steps[size_t(step)].id.leftJustified(20), stepWord(status), stepNotes(run, step));
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

void StatusCommand::showJson(const RunSummary& summary, const RunProjection& run)
{
    const QString folder = m_backend.runFolder(summary.id, summary.project);
    const QMap<int, QJsonArray> sampled = sampledByStep(run);
    QJsonArray steps;
    for (int step = 0; step < run.stepCount(); ++step) {
        const StepStatus& status = run.step(step);
        QJsonObject json { { "id", run.workflow()->steps[size_t(step)].id },
                           { "title", labelNow(run, step) },
                           { "state", stateName(status.state) },
                           { "attempts", qint64(status.attempts.size()) },
                           { "redos", status.redos },
                           { "started_at", isoTime(status.started()) },
                           { "ended_at", isoTime(status.ended()) },
                           { "origin", status.origin ? QJsonValue(originToJson(*status.origin)) : QJsonValue() },
                           { "effect", effectStateName(status.effect) },
                           { "stalled", status.isStalled },
                           { "recorded", hasRecordedCalls(run, step) },
                           { "usage", sampled.value(step) } };
        if (const StepReport* report = status.report()) {
            QJsonArray outputs;
            for (const OutputFile& output : report->outputs) {
                outputs.append(fileOf(m_backend, folder, run, step, output));
            }
            json.insert(QStringLiteral("outputs"), outputs);
            json.insert(QStringLiteral("values"), report->values);
            if (report->error) {
                json.insert(QStringLiteral("error"), errorToJson(*report->error));
            }
        }
        steps.append(json);
    }
    QJsonObject json = summaryToJson(summary);
    json.insert(QStringLiteral("reason"), run.reason());
    json.insert(QStringLiteral("folder"), folder);
    json.insert(QStringLiteral("recorded"), hasRecordedCalls(run));
    json.insert(QStringLiteral("approval_mode"), approvalModeName(run.approvalMode()));
    json.insert(QStringLiteral("step_list"), steps);
    json.insert(QStringLiteral("approvals"), approvalsToJson(run));
    m_terminal.json(json);
}

} // namespace cmbagent
