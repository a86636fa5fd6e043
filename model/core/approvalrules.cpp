// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/approvalrules.h"

#include "core/pathpattern.h"

#include <algorithm>

namespace cmbagent {

namespace {

bool isAbout(const ApprovalRule& rule, const StepSpec& spec)
{
    return spec.kind != StepKind::Approval && (rule.step.isEmpty() || fitsPattern(rule.step, spec.id))
        && (!rule.kind || *rule.kind == spec.kind) && (!rule.effect || *rule.effect == spec.effect.kind);
}

bool isOver(const std::optional<qint64>& limit, const std::optional<qint64>& known)
{
    return !limit || !known || *known > *limit;
}

/// Half a sentence for a rule that holds.
QString reasonOf(const ApprovalRule& rule)
{
    return QStringLiteral("the workflow wants to be asked (%1)").arg(rule.toText());
}

/// The same before a step starts, of which not everything may be known.
QString reasonOf(const ApprovalRule& rule, const StepForecast& forecast)
{
    QString reason = reasonOf(rule);
    if (rule.costOverMicros && !forecast.costMicros) {
        reason += QStringLiteral("; nobody knows what it costs");
    }
    if (rule.durationOverMillis && !forecast.durationMicros) {
        reason += QStringLiteral("; nobody knows how long it takes");
    }
    return reason;
}

/// Everything one check needs to know about what a step left behind.
struct Results
{
    const RunProjection& run;
    int step;
    const StepSpec& spec;
    const StepReport* report;

    [[nodiscard]] std::vector<const OutputFile*> filesOf(const QString& pattern) const
    {
        std::vector<const OutputFile*> files;
        if (!report) {
            return files;
        }
        for (const OutputFile& file : report->outputs) {
            const bool isInFolder = pattern.endsWith(QLatin1Char('/')) && file.name.startsWith(pattern);
            if (isInFolder || fitsPattern(pattern, file.name)) {
                files.push_back(&file);
            }
        }
        return files;
    }
    [[nodiscard]] bool has(const QString& pattern) const
    {
        const auto& promised = spec.outputs;
        return !filesOf(pattern).empty()
            || std::any_of(promised.begin(), promised.end(), [&](const OutputSpec& o) { return o.pattern == pattern; });
    }
    [[nodiscard]] std::optional<double> value(const ApprovalRule& rule) const
    {
        const QString& name = rule.check->name;
        if (!rule.output.isEmpty() && (name == QLatin1String("count") || name == QLatin1String("bytes"))) {
            const auto files = filesOf(rule.output);
            qint64 bytes = 0;
            for (const OutputFile* file : files) {
                bytes += file->blob.size;
            }
            return name == QLatin1String("count") ? double(files.size()) : double(bytes);
        }
        if (const QJsonValue value = report ? report->values.value(name) : QJsonValue(); value.isDouble()) {
            return value.toDouble();
        }
        const auto& metrics = run.metrics();
        const int attempt = int(run.step(step).attempts.size());
        const auto last = std::find_if(metrics.rbegin(), metrics.rend(), [&](const Metric& metric) {
            return metric.step == step && metric.attempt == attempt && metric.name == name;
        });
        return last == metrics.rend() ? std::nullopt : std::optional(last->value);
    }
};

/// Whether a person was asked about the results of the last attempt, or they were made before the mode was chosen.
bool isJudged(const RunProjection& run, int step)
{
    const StepStatus& status = run.step(step);
    const auto& origin = status.origin;
    const bool isFromElsewhere = origin && origin->run != run.run() && origin->kind != OriginKind::Reused;
    const int last = int(status.attempts.size());
    return isFromElsewhere || status.exemptAttempt == last || status.askedAttempt == last;
}

} // namespace

Result<void> checkAsking(const Workflow& workflow, const RunOptions& options)
{
    if (options.approvalMode == ApprovalMode::Custom && workflow.approval.rules.empty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("The mode 'custom' asks by rules, and the workflow has none."),
                    QStringLiteral("Choose another mode, or add approval: {when: …} to the workflow."));
    }
    for (const QString& gate : options.gates) {
        const int step = workflow.indexOf(gate);
        if (step < 0 || workflow.steps[size_t(step)].kind == StepKind::Approval) {
            return fail(ErrorCode::BadInput,
                        step < 0 ? QStringLiteral("The workflow has no step '%1' to set a gate at.").arg(gate)
                                 : QStringLiteral("Step '%1' is an approval and asks anyway.").arg(gate));
        }
    }
    return {};
}

bool asksForPlan(ApprovalMode mode)
{
    return mode == ApprovalMode::AfterPlanning || asksBeforeEachStep(mode);
}

bool asksBeforeEachStep(ApprovalMode mode)
{
    return mode == ApprovalMode::BeforeEachStep || mode == ApprovalMode::AroundEachStep;
}

bool asksAfterEachStep(ApprovalMode mode)
{
    return mode == ApprovalMode::AfterEachStep || mode == ApprovalMode::AroundEachStep;
}

bool asksOnError(const RunProjection& run)
{
    const ApprovalMode mode = run.approvalMode();
    return run.created().options.asksOnError || mode == ApprovalMode::OnError || asksBeforeEachStep(mode)
        || asksAfterEachStep(mode);
}

QString reasonToAsk(const RunProjection& run, int step, const StepForecast& forecast)
{
    const StepSpec& spec = run.workflow()->steps[size_t(step)];
    const StepStatus& status = run.step(step);
    if (spec.kind == StepKind::Approval || status.isCleared || status.nextIsCheck) {
        return {};
    }
    if (status.isGated) {
        return QStringLiteral("a person set a gate here");
    }
    if (asksBeforeEachStep(run.approvalMode())) {
        return QStringLiteral("the run asks before each step");
    }
    if (run.approvalMode() != ApprovalMode::Custom) {
        return {};
    }
    const auto& rules = run.workflow()->approval.rules;
    const std::optional<qint64> millis =
        forecast.durationMicros ? std::optional(*forecast.durationMicros / 1'000) : std::nullopt;
    const auto holds = std::find_if(rules.begin(), rules.end(), [&](const ApprovalRule& rule) {
        return !rule.check && rule.ask != AskTime::After && isAbout(rule, spec)
            && isOver(rule.costOverMicros, forecast.costMicros) && isOver(rule.durationOverMillis, millis);
    });
    return holds == rules.end() ? QString() : reasonOf(*holds, forecast);
}

std::optional<CheckFinding> failedCheck(const RunProjection& run, int step)
{
    const StepStatus& status = run.step(step);
    if (run.approvalMode() != ApprovalMode::Custom || status.state != StepState::Completed || isJudged(run, step)) {
        return std::nullopt;
    }
    const Results results { run, step, run.workflow()->steps[size_t(step)], status.report() };
    for (const ApprovalRule& rule : run.workflow()->approval.rules) {
        if (!rule.check || !isAbout(rule, results.spec)) {
            continue;
        }
        const bool isNamed =
            rule.output.isEmpty() ? !rule.step.isEmpty() : !rule.step.isEmpty() || results.has(rule.output);
        const auto value = rule.output.isEmpty() || isNamed ? results.value(rule) : std::nullopt;
        if ((value || isNamed) && !(value && rule.check->isMet(*value))) {
            return CheckFinding { rule.toText(), rule.check->toText(), value };
        }
    }
    return std::nullopt;
}

QString reasonToReview(const RunProjection& run, int step)
{
    const StepSpec& spec = run.workflow()->steps[size_t(step)];
    if (spec.kind == StepKind::Approval || run.step(step).state != StepState::Completed || isJudged(run, step)) {
        return {};
    }
    if (asksAfterEachStep(run.approvalMode())) {
        return QStringLiteral("the run asks after each step");
    }
    if (run.approvalMode() != ApprovalMode::Custom) {
        return {};
    }
    const auto& rules = run.workflow()->approval.rules;
    const auto holds = std::find_if(rules.begin(), rules.end(), [&](const ApprovalRule& rule) {
        return !rule.check && rule.ask != AskTime::Before && isAbout(rule, spec);
    });
    return holds == rules.end() ? QString() : reasonOf(*holds);
}

QString whyNotAgain(const RunProjection& run, int step)
{
    const Workflow& workflow = *run.workflow();
    const int redos = run.step(step).redos;
    if (workflow.steps[size_t(step)].effect.kind == EffectKind::External) {
        return QStringLiteral("What it did outside cannot be undone, so it cannot be done again here.");
    }
    if (redos < workflow.approval.redoLimit) {
        return {};
    }
    return redos == 0 ? QStringLiteral("The workflow lets no step be done again.")
                      : QStringLiteral("It was done again %1 already, which is all the workflow allows.")
                            .arg(redos == 1 ? QStringLiteral("once") : QStringLiteral("%1 times").arg(redos));
}

} // namespace cmbagent
