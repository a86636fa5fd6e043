// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runharness.h"

namespace cmbagent {

std::shared_ptr<const StepReport> reportWith(const QStringList& outputs)
{
    StepReport report;
    for (const QString& name : outputs) {
        const QByteArray content = name.toUtf8();
        report.outputs.push_back({ name, QStringLiteral("text/plain"), { BlobHash::of(content), content.size() } });
    }
    return std::make_shared<const StepReport>(std::move(report));
}

std::shared_ptr<const StepReport> failureReport(bool retryable)
{
    StepReport report;
    report.exitCode = 1;
    report.error = Error { ErrorCode::Io, QStringLiteral("It broke."), {}, {}, {}, {} };
    report.retryable = retryable;
    return std::make_shared<const StepReport>(std::move(report));
}

StepOutcome completed(const QStringList& outputs)
{
    return { StepOutcome::End::Completed, outputs.isEmpty() ? nullptr : reportWith(outputs) };
}

StepOutcome failed(bool retryable)
{
    return { StepOutcome::End::Failed, failureReport(retryable) };
}

StepOutcome stopped()
{
    return { StepOutcome::End::Cancelled, nullptr };
}

StepOutcome failedWith(int exitCode)
{
    StepReport report = *failureReport();
    report.exitCode = exitCode;
    return { StepOutcome::End::Failed, std::make_shared<const StepReport>(std::move(report)) };
}

RunHarness::RunHarness(WorkflowPtr workflow, RunOptions options, int workers, RunAids aids)
    : m_workflow(std::move(workflow)), m_options(std::move(options)), m_workers(workers), m_aids(std::move(aids)),
      m_run(m_ids.next<RunId>()),
      m_machine(std::make_unique<RunMachine>(RunProjection(m_run, m_workflow), QStringLiteral("/run"), m_clock, m_ids,
                                             m_aids)),
      m_fold(m_run, m_workflow), m_log(m_workflow)
{ }

void RunHarness::create(std::vector<FrozenFile> files, const QJsonObject& parameters)
{
    RunCreated created;
    created.parameters = parameters;
    created.files = std::move(files);
    created.name = QStringLiteral("test");
    created.sourcePath = QStringLiteral("/home/me/work/test.workflow.yaml");
    created.options = m_options;
    m_machine->create(created);
    settle();
}

void RunHarness::settle()
{
    m_machine->advance();
    for (const int step : m_machine->takeStops()) {
        m_stopped.insert(step);
    }
    while (int(m_running.size()) < m_workers && m_machine->canStart()) {
        StepJob job = m_machine->startNext();
        checkStart(job);
        m_running.insert_or_assign(job.step, std::move(job));
    }
    take();
}

void RunHarness::checkStart(const StepJob& job)
{
    const RunProjection& now = m_machine->projection();
    for (const Need& need : job.spec().needs) {
        const StepState state = now.step(need.step).state;
        if (!(state == StepState::Completed || (need.optional && isSettled(state)))) {
            complain(QStringLiteral("%1 started although its needs were not met").arg(job.spec().id));
        }
    }
    const int limit = m_options.workers;
    if (limit > 0 && now.count(StepState::Running) > limit) {
        complain(QStringLiteral("more than %1 at once").arg(limit));
    }
}

void RunHarness::take()
{
    const RunEvents events = m_machine->takeEvents();
    m_log.add(events);
    for (const RunEvent& event : events) {
        if (const auto change = m_fold.apply(event); !change) {
            complain(eventLine(event, *m_workflow) + QStringLiteral(": ") + change.error().toText());
        }
        if (!m_isThorough) {
            continue;
        }
        // Every event must survive the way into the journal and back.
        const auto again = decodeBody(eventTypeName(event.body), encodeBody(event.body));
        if (!again || !(*again == event.body)) {
            complain(eventLine(event, *m_workflow) + QStringLiteral(" reads back differently"));
        }
    }
    if (m_isThorough) {
        compareWithFold();
    }
}

void RunHarness::compareWithFold()
{
    if (!(m_fold == m_machine->projection())) {
        complain(QStringLiteral("the fold of the events differs from the machine"));
    }
}

void RunHarness::complain(const QString& text)
{
    if (m_fault.isEmpty()) {
        m_fault = text + QLatin1Char('\n') + m_log.lines().join(QLatin1Char('\n'));
    }
}

void RunHarness::finish(const QString& step, const StepOutcome& outcome)
{
    const auto found = m_running.find(index(step));
    if (found == m_running.end()) {
        complain(QStringLiteral("%1 does not run").arg(step));
        return;
    }
    const StepJob job = std::move(found->second);
    m_running.erase(found);
    m_stopped.erase(job.step);
    m_machine->finished(job.step, job.attempt, outcome);
    settle();
}

void RunHarness::endStopped()
{
    const std::set<int> steps = m_stopped;
    for (const int step : steps) {
        finish(m_workflow->steps[size_t(step)].id, stopped());
    }
}

Result<void> RunHarness::answer(const QString& step, Resolution resolution, const QString& comment,
                                const QJsonObject& changes, RememberScope remember)
{
    const Approval* open = projection().openApproval(index(step));
    if (!open) {
        return fail(ErrorCode::NotFound, QStringLiteral("'%1' asks nothing.").arg(step));
    }
    ApprovalAnswer answer { open->request.id, open->request.hash, resolution, comment, QStringLiteral("person") };
    answer.changes = changes;
    answer.remember = remember;
    const Result<void> done = m_machine->answer(answer);
    settle();
    return done;
}

Result<void> RunHarness::decide(const QString& step, StepAction action, const QString& guidance,
                                const QJsonObject& changes)
{
    const Result<void> done = m_machine->command({ index(step), action, guidance, changes });
    settle();
    return done;
}

void RunHarness::advance(qint64 millis)
{
    m_clock.advance(millis * 1'000);
    if (m_machine->nextWake().value_or(1) <= 0) {
        m_machine->wake();
    }
    settle();
}

void RunHarness::crash(qint64 keep, bool goOn)
{
    const RunEvents written = keep < 0 ? m_log.events() : m_log.events().mid(0, keep);
    RunProjection projection(m_run, m_workflow);
    for (const RunEvent& event : written) {
        if (const auto change = projection.apply(event); !change) {
            complain(QStringLiteral("refolding: ") + change.error().toText());
        }
    }
    m_running.clear();
    m_stopped.clear();
    m_fold = projection;
    m_log = EventLog(m_workflow);
    m_log.add(written);
    m_machine = std::make_unique<RunMachine>(std::move(projection), QStringLiteral("/run"), m_clock, m_ids, m_aids);
    m_machine->recover(goOn);
    settle();
}

QStringList RunHarness::running() const
{
    QStringList ids;
    for (const auto& [step, job] : m_running) {
        ids << job.spec().id;
    }
    return ids;
}

QStringList RunHarness::finalStates() const
{
    QStringList states { stateName(projection().state()) };
    for (int step = 0; step < projection().stepCount(); ++step) {
        states << m_workflow->steps[size_t(step)].id + QLatin1Char(' ') + stateName(projection().step(step).state);
    }
    return states;
}

} // namespace cmbagent
