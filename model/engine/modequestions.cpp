// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/modequestions.h"

#include "core/mediatype.h"
#include "core/results.h"
#include "core/stepchanges.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(qint64 number)
{
    return number > 0 ? QJsonValue(number) : QJsonValue();
}

QJsonArray inputsToJson(const std::vector<JobInput>& inputs)
{
    QJsonArray json;
    for (const JobInput& input : inputs) {
        json.append(
            QJsonObject { { "name", input.name }, { "hash", input.blob.hash.toHex() }, { "size", input.blob.size } });
    }
    return json;
}

QJsonObject limitsOf(const RunProjection& run, const StepSpec& spec, int step)
{
    const ResourceSpec claim = claimOf(run, step);
    QJsonObject tokens;
    for (auto it = claim.tokens.begin(); it != claim.tokens.end(); ++it) {
        tokens.insert(it.key(), it.value());
    }
    return { { "cpus", claim.cpus },
             { "memory_bytes", orNull(claim.memoryBytes) },
             { "disk_bytes", orNull(claim.diskBytes) },
             { "timeout_ms", orNull(spec.timeoutMillis) },
             { "tokens", tokens } };
}

/// What the step sees of its surroundings: its own variables before those of the workflow.
QJsonObject environmentOf(const Workflow& workflow, const StepSpec& spec)
{
    QJsonObject json;
    for (const auto* variables : { &workflow.environment, &spec.environment }) {
        for (auto it = variables->begin(); it != variables->end(); ++it) {
            json.insert(it.key(), it.value());
        }
    }
    return json;
}

/// Of the duration only what the workflow itself says: what history tells changes from run to run, and would change
/// what was approved. The cost, which changes just so, is no part of what is remembered.
QJsonObject estimateOf(const StepSpec& spec, const std::optional<qint64>& costMicros)
{
    return { { "cost_usd", costMicros ? QJsonValue(double(*costMicros) / 1e6) : QJsonValue() },
             { "duration_ms", orNull(spec.simulatedMillis) } };
}

QJsonObject startContext(const RunProjection& run, const Workflow& workflow, int step)
{
    const StepSpec& spec = workflow.steps[size_t(step)];
    const QString& forRun = run.created().options.interpreter;
    const QString& own = spec.interpreter.isEmpty() ? workflow.interpreter : spec.interpreter;
    QJsonArray outputs;
    for (const OutputSpec& output : spec.outputs) {
        outputs.append(output.pattern);
    }
    QJsonObject json { { "workflow", workflow.name },
                       { "step", spec.id },
                       { "title", spec.label() },
                       { "kind", stepKindName(spec.kind) },
                       { "interpreter", orNull(forRun.isEmpty() ? own : forRun) },
                       { "parameters", parametersOf(run, step) },
                       { "inputs", inputsToJson(inputsOf(run, spec)) },
                       { "outputs", outputs },
                       { "limits", limitsOf(run, spec, step) },
                       { "network", spec.usesNetwork },
                       { "effect", effectKindName(spec.effect.kind) },
                       { "environment", environmentOf(workflow, spec) } };
    if (!spec.inlineCode.isEmpty()) {
        json.insert(QStringLiteral("inline"), spec.inlineCode);
    } else if (!spec.script.isEmpty()) {
        json.insert(QStringLiteral("runs"), spec.script);
    }
    if (spec.kind == StepKind::Agent) {
        json.insert(QStringLiteral("agent"), spec.agent.reference());
        json.insert(QStringLiteral("task"), spec.agent.task);
        json.insert(QStringLiteral("model"), orNull(spec.agent.model));
    }
    if (!run.step(step).guidance.isEmpty()) {
        json.insert(QStringLiteral("guidance"), run.step(step).guidance);
    }
    return json;
}

QJsonObject plannedStep(const RunProjection& run, int step)
{
    const Workflow& workflow = *run.workflow();
    const StepSpec& spec = workflow.steps[size_t(step)];
    QJsonArray needs;
    QJsonArray optional;
    for (const Need& need : spec.needs) {
        needs.append(workflow.steps[size_t(need.step)].id);
        if (need.optional) {
            optional.append(workflow.steps[size_t(need.step)].id);
        }
    }
    return { { "id", spec.id },
             { "title", spec.label() },
             { "kind", stepKindName(spec.kind) },
             { "needs", needs },
             { "optional", optional },
             { "runs", orNull(spec.script) },
             { "effect", effectKindName(spec.effect.kind) },
             { "network", spec.usesNetwork },
             { "state", stateName(run.step(step).state) } };
}

QJsonObject planContext(const RunProjection& run)
{
    const RunCreated& created = run.created();
    QJsonArray steps;
    for (int i = 0; i < std::min(run.stepCount(), mostPlanned); ++i) {
        steps.append(plannedStep(run, run.workflow()->order()[size_t(i)]));
    }
    QJsonArray edits;
    for (const StepEdit& edit : created.origin ? created.origin->edits : std::vector<StepEdit>()) {
        edits.append(QJsonObject { { "step", edit.step }, { "fields", edit.fields } });
    }
    return { { "reason", QStringLiteral("the run asks before its first step starts") },
             { "workflow", run.workflow()->name },
             { "hash", created.workflow.toHex() },
             { "edits", edits },
             { "parameters", run.parameters() },
             { "options",
               QJsonObject { { "workers", orNull(qint64(created.options.workers)) },
                             { "interpreter", orNull(created.options.interpreter) },
                             { "mode", approvalModeName(run.approvalMode()) } } },
             { "steps", steps },
             { "step_count", run.stepCount() } };
}

/// The last value of each metric of the last attempt.
QJsonObject metricsOf(const RunProjection& run, int step)
{
    QJsonObject json;
    const int attempt = int(run.step(step).attempts.size());
    for (const Metric& metric : run.metrics()) {
        if (metric.step == step && metric.attempt == attempt) {
            json.insert(metric.name, std::isfinite(metric.value) ? QJsonValue(metric.value) : QJsonValue());
        }
    }
    return json;
}

/// Whether the results will do that a step has come to: they are shown, and what they say stands in the context.
ApprovalRequested aboutResults(const RunProjection& run, int step, const QString& reason)
{
    const StepSpec& spec = run.workflow()->steps[size_t(step)];
    const StepStatus& status = run.step(step);
    ApprovalRequested request;
    request.step = step;
    request.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified, Resolution::Aborted };
    if (whyNotAgain(run, step).isEmpty()) {
        request.options.insert(request.options.end() - 1, Resolution::Retried);
    }
    const StepReport* report = resultOf(run, step);
    for (const OutputFile& output : report ? report->outputs : std::vector<OutputFile>()) {
        request.shown.push_back({ spec.id + QLatin1Char('/') + output.name, output.mediaType, output.blob });
    }
    request.context = { { "reason", reason },
                        { "workflow", run.workflow()->name },
                        { "step", spec.id },
                        { "title", labelNow(run, step) },
                        { "values", report ? report->values : QJsonObject() },
                        { "metrics", metricsOf(run, step) } };
    if (status.redos > 0) {
        request.context.insert(QStringLiteral("redos"), status.redos);
    }
    if (!status.guidance.isEmpty()) {
        request.context.insert(QStringLiteral("guidance"), status.guidance);
    }
    return request;
}

/// What stands behind such a question where doing it again is not offered.
QString afterQuestion(const RunProjection& run, int step)
{
    const QString why = whyNotAgain(run, step);
    return why.isEmpty() ? why : QLatin1Char(' ') + why;
}

/// Closes a question: its hash, and what happens when nobody answers.
ApprovalRequested closed(ApprovalRequested request, const RunProjection& run, Timestamp now)
{
    request.hash = evidenceHash(request.question, request.options, request.shown, request.context);
    const ApprovalPolicy& policy = run.workflow()->approval;
    if (policy.deadlineMillis > 0) {
        request.deadline = { now.micros + policy.deadlineMillis * 1'000 };
        request.onDeadline = policy.onDeadline;
    }
    return request;
}

} // namespace

ApprovalRequested startQuestion(const RunProjection& run, int step, ApprovalId id, Timestamp now,
                                const StartKnowledge& known)
{
    const WorkflowPtr workflow = workflowFor(run, step);
    const StepSpec& spec = workflow->steps[size_t(step)];
    ApprovalRequested request;
    request.id = id;
    request.step = step;
    request.kind = ApprovalKind::Step;
    request.question = QStringLiteral("Step '%1' is about to start. May it?").arg(spec.label());
    request.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
    for (const FrozenFile& file : filesFor(run, step)) {
        if (file.path == spec.script) {
            request.shown.push_back({ file.path, mediaTypeOf(file.path), file.blob });
        }
    }
    for (const JobInput& input : inputsOf(run, spec)) {
        request.shown.push_back({ QStringLiteral("inputs/") + input.name, mediaTypeOf(input.name), input.blob });
    }
    request.context = startContext(run, *workflow, step);
    request.context.insert(QStringLiteral("estimate"), estimateOf(spec, known.costMicros));
    request.context.insert(QStringLiteral("reason"), known.reason);
    request.context.insert(QStringLiteral("sandbox"), orNull(known.sandbox));
    return closed(std::move(request), run, now);
}

ApprovalRequested planQuestion(const RunProjection& run, ApprovalId id, Timestamp now)
{
    ApprovalRequested request;
    request.id = id;
    request.kind = ApprovalKind::Plan;
    request.question = QStringLiteral("'%1' has %2 steps and is about to begin. May it?")
                           .arg(run.workflow()->name, QString::number(run.stepCount()));
    request.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
    for (const FrozenFile& file : run.created().files) {
        request.shown.push_back({ file.path, mediaTypeOf(file.path), file.blob });
    }
    request.context = planContext(run);
    return closed(std::move(request), run, now);
}

ApprovalRequested checkQuestion(const RunProjection& run, int step, const CheckFinding& finding, ApprovalId id,
                                Timestamp now)
{
    const QString what =
        finding.found ? QStringLiteral("it is %1").arg(*finding.found) : QStringLiteral("it reported no such value");
    ApprovalRequested request = aboutResults(run, step, QStringLiteral("the results fail a check of the workflow"));
    request.id = id;
    request.kind = ApprovalKind::Check;
    request.question = QStringLiteral("Step '%1' is expected to give %2, but %3. Will its results do?%4")
                           .arg(run.askerLabel(step), finding.expected, what, afterQuestion(run, step));
    const bool isNumber = finding.found && std::isfinite(*finding.found);
    request.context.insert(QStringLiteral("rule"), finding.rule);
    request.context.insert(QStringLiteral("expected"), finding.expected);
    request.context.insert(QStringLiteral("found"), isNumber ? QJsonValue(*finding.found) : QJsonValue());
    return closed(std::move(request), run, now);
}

ApprovalRequested reviewQuestion(const RunProjection& run, int step, const QString& reason, ApprovalId id,
                                 Timestamp now)
{
    ApprovalRequested request = aboutResults(run, step, reason);
    request.id = id;
    request.kind = ApprovalKind::Review;
    request.question = QStringLiteral("Step '%1' has completed. Will its results do?%2")
                           .arg(run.askerLabel(step), afterQuestion(run, step));
    return closed(std::move(request), run, now);
}

} // namespace cmbagent
