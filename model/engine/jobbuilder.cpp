// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jobbuilder.h"

#include "core/identity.h"
#include "core/retrycontext.h"
#include "core/stepchanges.h"
#include "engine/approvaldesk.h"

namespace cmbagent {

namespace {

std::vector<bool> stepsAfter(const Workflow& workflow, int step)
{
    std::vector<bool> after(size_t(workflow.size()), false);
    std::vector<int> open { step };
    while (!open.empty()) {
        const int at = open.back();
        open.pop_back();
        for (const Need& dependent : workflow.dependents(at)) {
            if (!after[size_t(dependent.step)]) {
                after[size_t(dependent.step)] = true;
                open.push_back(dependent.step);
            }
        }
    }
    return after;
}

} // namespace

StepJob JobBuilder::build(const RunProjection& projection, int step, int attempt)
{
    const RunCreated& created = projection.created();
    if (m_sourceFolder.isNull()) {
        m_sourceFolder = created.sourcePath.section(QLatin1Char('/'), 0, -2);
    }
    StepJob job;
    job.run = projection.run();
    job.place = { created.session, created.project };
    job.workflow = workflowFor(projection, step);
    job.step = step;
    job.attempt = attempt;
    job.runFolder = m_runFolder;
    job.files = filesFor(projection, step);
    job.sourceFolder = m_sourceFolder;
    job.interpreter = created.options.interpreter;
    job.parameters = parametersOf(projection, step);
    job.models = created.options.models;
    job.taskMode = created.options.taskMode;
    job.simulateSpeedup = created.options.simulateSpeedup;
    if (projection.step(step).nextIsCheck) {
        makeCheck(job);
    }
    job.inputs = inputsOf(projection, job.spec());
    job.answers = answersFor(projection, step);
    addHistory(job, projection);
    return job;
}

/// The check runs in place of the script and only tells; what the step promises is not expected of it.
void JobBuilder::makeCheck(StepJob& job)
{
    job.isEffectCheck = true;
    const QJsonObject fields { { "script", job.spec().effect.check },
                               { "inline", QJsonValue::Null },
                               { "outputs", QJsonValue::Null } };
    if (auto edited = editWorkflow(*job.workflow, { { job.spec().id, fields } })) {
        job.workflow = std::move(*edited);
    }
}

/// What a later attempt, or one that a person gave advice for, is told about what went before.
void JobBuilder::addHistory(StepJob& job, const RunProjection& projection)
{
    const StepStatus& status = projection.step(job.step);
    const auto& origin = projection.created().origin;
    const bool isInstructed = origin && !origin->instructions.isEmpty() && origin->fromStep == job.spec().id;
    QString guidance = isInstructed ? origin->instructions : QString();
    if (!status.guidance.isEmpty()) {
        guidance += (guidance.isEmpty() ? QString() : QStringLiteral("\n")) + status.guidance;
    }
    if (job.attempt > 1 || !guidance.isEmpty()) {
        RetryContext context = retryContext(ErrorTaxonomy::standard(), job.spec(), status, guidance, {}, 0.5);
        context.packages = packagesAgreedTo(projection, job.step);
        job.retry = std::make_shared<const RetryContext>(std::move(context));
    }
}

QJsonObject JobBuilder::answersFor(const RunProjection& projection, int step)
{
    const auto& approvals = projection.approvals();
    const Workflow& workflow = *projection.workflow();
    m_after.resize(approvals.size());
    QJsonObject answers;
    for (size_t i = 0; i < approvals.size(); ++i) {
        const Approval& approval = approvals[i];
        if (isToldOfPlan(projection, step, approval)) {
            addPlanAnswer(answers, approval);
        } else if (isAnswerForSteps(approval)) {
            const int asked = approval.request.step;
            std::vector<bool>& after = m_after[i];
            if (after.empty()) {
                after = stepsAfter(workflow, asked);
            }
            if (after[size_t(step)]) {
                answers.insert(workflow.steps[size_t(asked)].id, answerForStep(approval));
            }
        }
    }
    return answers;
}

} // namespace cmbagent
