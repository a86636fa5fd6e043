// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplerun.h"

namespace cmbagent {

SampleRun::SampleRun(RunGraph& graph, MockClock& clock, WorkflowPtr workflow)
    : m_graph(graph), m_clock(clock), m_workflow(std::move(workflow)), m_run(IdSource(clock).next<RunId>())
{
    graph.reset(RunProjection(m_run, m_workflow));
    graph.setOwned(true);
    record(RunCreated {});
    moveRun(RunState::Planning);
    moveRun(RunState::Executing);
}

void SampleRun::record(EventBody body)
{
    m_graph.apply({ RunEvent { m_run, ++m_seq, m_clock.now(), std::move(body) } });
}

int SampleRun::attempt(int step) const
{
    return int(m_graph.status(step).attempts.size());
}

void SampleRun::moveRun(RunState to)
{
    record(RunMoved { m_graph.projection().state(), to, {} });
}

void SampleRun::start(const QString& step)
{
    record(StepStarted { indexOf(step), attempt(indexOf(step)) + 1 });
}

void SampleRun::complete(const QString& step)
{
    record(StepFinished { indexOf(step), attempt(indexOf(step)), StepState::Completed, nullptr });
}

void SampleRun::fail(const QString& step, const QString& reason)
{
    StepReport report;
    report.error = Error { ErrorCode::Missing, reason, {}, {}, {}, step };
    record(StepFinished { indexOf(step), attempt(indexOf(step)), StepState::Failed,
                          std::make_shared<const StepReport>(report) });
}

void SampleRun::retry(const QString& step, qint64 delayMicros)
{
    record(
        StepRetryScheduled { indexOf(step), attempt(indexOf(step)) + 1, { m_clock.now().micros + delayMicros }, {} });
}

void SampleRun::skip(const QString& step)
{
    record(StepSkipped { indexOf(step), QStringLiteral("a step before it failed"), -1 });
}

void SampleRun::cancel(const QString& step)
{
    record(StepCancelled { indexOf(step), {} });
}

void SampleRun::ask(const QString& step)
{
    ApprovalRequested request;
    request.id = IdSource(m_clock).next<ApprovalId>();
    request.step = indexOf(step);
    request.question = QStringLiteral("Report this?");
    record(request);
}

void SampleRun::answer(const QString& step, Resolution resolution)
{
    const Approval* approval = m_graph.projection().openApproval(indexOf(step));
    record(ApprovalResolved {
        approval->request.id, indexOf(step), resolution, {}, QStringLiteral("person"), approval->request.hash });
}

WorkflowPtr firasWorkflow()
{
    const auto add = [](Workflow& workflow, const char* id, const char* title, std::vector<Need> needs,
                        StepKind kind = StepKind::Code) {
        StepSpec step;
        step.id = QString::fromLatin1(id);
        step.title = QString::fromUtf8(title);
        step.kind = kind;
        step.script = kind == StepKind::Code ? step.id + QStringLiteral(".py") : QString();
        step.approval.question = kind == StepKind::Approval ? QStringLiteral("Report this?") : QString();
        step.needs = std::move(needs);
        workflow.steps.push_back(std::move(step));
    };
    auto workflow = std::make_shared<Workflow>();
    workflow->name = QStringLiteral("firas");
    add(*workflow, "load", "Load and check the table", {});
    add(*workflow, "temperature", "Fit the temperature", { { 0, false } });
    add(*workflow, "y", "Fit the Compton y distortion", { { 0, false } });
    add(*workflow, "mu", "Fit the chemical potential µ", { { 0, false } });
    add(*workflow, "bootstrap", "Bootstrap the temperature error with 2,000 resamples", { { 0, false } });
    add(*workflow, "look", "Look at the residuals", { { 1, false }, { 2, false }, { 3, false } }, StepKind::Approval);
    add(*workflow, "compare", "Compare with the published limits", { { 2, false }, { 3, false }, { 4, true } });
    add(*workflow, "report", "Write the report", { { 5, false }, { 6, false } });
    workflow->seal();
    return workflow;
}

} // namespace cmbagent
