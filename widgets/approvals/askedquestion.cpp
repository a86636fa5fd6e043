// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/askedquestion.h"

#include "core/mediatype.h"
#include "core/results.h"
#include "core/stepchanges.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostNext = 20;
constexpr int mostResults = 12;

std::optional<FrozenFile> scriptOf(const RunProjection& run, int step)
{
    const QString script = workflowFor(run, step)->steps[size_t(step)].script;
    const std::vector<FrozenFile> files = script.isEmpty() ? std::vector<FrozenFile>() : filesFor(run, step);
    const auto found =
        std::find_if(files.begin(), files.end(), [&](const FrozenFile& file) { return file.path == script; });
    return found == files.end() ? std::nullopt : std::optional(*found);
}

QuestionContext contextOf(const RunProjection& run, int step)
{
    const Workflow& workflow = *run.workflow();
    const StepSpec spec = specNow(run, step);
    QuestionContext context;
    context.description = spec.description;
    context.code = spec.inlineCode;
    if (const auto script = scriptOf(run, step)) {
        context.script = Evidence { script->path, mediaTypeOf(script->path), script->blob };
    }
    for (const OutputSpec& output : spec.outputs) {
        context.outputs << output.pattern;
    }
    for (const Need& need : workflow.dependents(step)) {
        if (context.next.size() < mostNext) {
            context.next << labelNow(run, need.step);
        } else {
            ++context.moreNext;
        }
    }
    for (const Need& need : spec.needs) {
        const StepReport* report = run.step(need.step).report();
        if (report && !report->values.isEmpty() && context.results.size() < mostResults) {
            context.results.emplace_back(labelNow(run, need.step), report->values);
        }
    }
    return context;
}

/// The steps in the order they may run in.
QuestionContext planOf(const Workflow& workflow)
{
    QuestionContext context;
    context.description = workflow.description;
    for (const int step : workflow.order()) {
        const StepSpec& spec = workflow.steps[size_t(step)];
        context.plan << (spec.description.isEmpty() ? spec.label()
                                                    : QStringLiteral("%1 — %2").arg(spec.label(), spec.description));
    }
    return context;
}

std::optional<FailureFacts> failureOf(const RunProjection& run, int step)
{
    const StepStatus& status = run.step(step);
    const auto& taxonomy = ErrorTaxonomy::standard();
    FailureFacts facts;
    facts.attempts = pastAttempts(taxonomy, status);
    const StepReport* report = status.report();
    if (report && report->error) {
        facts.error = *report->error;
    } else {
        facts.error.what = status.reason;
    }
    facts.advice = adviseRetry(taxonomy, facts.error, int(facts.attempts.size()), false, 0.5);
    return facts;
}

std::vector<Parameter> seenBy(const Workflow& workflow, const StepSpec& spec)
{
    std::vector<Parameter> seen;
    for (const Parameter& parameter : workflow.parameters) {
        if (!spec.parameters || spec.parameters->contains(parameter.name)) {
            seen.push_back(parameter);
        }
    }
    return seen;
}

StepSettings settingsOf(const RunProjection& run, int step)
{
    const WorkflowPtr workflow = workflowFor(run, step);
    const StepSpec& spec = workflow->steps[size_t(step)];
    StepSettings settings;
    settings.parameters = seenBy(*workflow, spec);
    settings.values = parametersOf(run, step);
    settings.code = spec.inlineCode;
    if (spec.kind == StepKind::Agent) {
        settings.agent = spec.agent;
        settings.agents = agentsIn(run.created().files);
    } else if (settings.code.isEmpty()) {
        settings.script = scriptOf(run, step);
    }
    return settings;
}

PlanSettings planSettingsOf(const RunProjection& run)
{
    PlanSettings plan { run.workflow(), run.parameters(), run.created().files, {} };
    for (int step = 0; step < run.stepCount(); ++step) {
        plan.states.push_back(run.step(step).state);
    }
    return plan;
}

bool offersChanges(const ApprovalRequested& request)
{
    const auto& options = request.options;
    return std::find(options.begin(), options.end(), Resolution::Modified) != options.end();
}

/// Whether an answer can say what is different in the step's next attempt.
bool isChangeable(const ApprovalRequested& request)
{
    return (request.kind == ApprovalKind::Step || isAboutFailure(request.kind)) && offersChanges(request);
}

void addDeclared(std::vector<RiskMark>& risks, const StepSpec& spec)
{
    if (spec.effect.kind == EffectKind::External) {
        risks.push_back({ RiskMark::Kind::CannotBeUndone, 0, spec.label() });
    }
    if (spec.effect.kind != EffectKind::None) {
        risks.push_back({ RiskMark::Kind::WritesOutside, 0, spec.label() });
    }
    if (spec.usesNetwork) {
        risks.push_back({ RiskMark::Kind::Network, 0, spec.label() });
    }
}

} // namespace

StepSettings settingsOf(const PlanSettings& plan, const QJsonObject& parameters, int step)
{
    const StepSpec& spec = plan.workflow->steps[size_t(step)];
    StepSettings settings;
    if (!spec.works()) {
        return settings;
    }
    settings.parameters = seenBy(*plan.workflow, spec);
    settings.values = parameters;
    for (auto it = spec.values.begin(); it != spec.values.end(); ++it) {
        settings.values.insert(it.key(), it.value());
    }
    if (spec.kind == StepKind::Agent) {
        settings.agent = spec.agent;
        settings.agents = agentsIn(plan.files);
        return settings;
    }
    settings.code = spec.inlineCode;
    const auto script = std::find_if(plan.files.begin(), plan.files.end(),
                                     [&](const FrozenFile& file) { return file.path == spec.script; });
    if (settings.code.isEmpty() && script != plan.files.end()) {
        settings.script = *script;
    }
    return settings;
}

AskedQuestion askedQuestion(const RunProjection& run, const Approval& approval, const QString& runName)
{
    const ApprovalRequested& request = approval.request;
    const Workflow& workflow = *run.workflow();
    AskedQuestion asked;
    asked.run = run.run();
    asked.runName = runName.isEmpty() ? run.created().name : runName;
    asked.stepTitle = request.step < 0 ? asked.runName : labelNow(run, request.step);
    asked.request = request;
    if (request.step < 0) {
        asked.context = planOf(workflow);
        for (const StepSpec& spec : workflow.steps) {
            addDeclared(asked.risks, spec);
        }
        if (request.kind == ApprovalKind::Plan && offersChanges(request)) {
            asked.plan = planSettingsOf(run);
        }
        return asked;
    }
    asked.context = contextOf(run, request.step);
    addDeclared(asked.risks, specNow(run, request.step));
    if (request.kind == ApprovalKind::Gate) {
        asked.takesTexts = offersChanges(request);
        for (const Need& need : workflow.dependents(request.step)) {
            addDeclared(asked.risks, specNow(run, need.step));
        }
    }
    if (isAboutFailure(request.kind)) {
        asked.failure = failureOf(run, request.step);
    }
    if (isChangeable(request)) {
        asked.settings = settingsOf(run, request.step);
    }
    return asked;
}

} // namespace cmbagent
