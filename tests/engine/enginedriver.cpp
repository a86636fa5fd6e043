// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginedriver.h"

namespace cmbagent {

EngineDriver::EngineDriver(int workers)
{
    m_engine = std::make_unique<Engine>(runner, clock, ids, workers);
    connect(m_engine.get(), &Engine::recorded, this, &EngineDriver::take);
    connect(m_engine.get(), &Engine::runEnded, this, [this](RunId run) { m_ended << run; });
    connect(m_engine.get(), &Engine::halted, this, [this](const Error&) { ++haltedCount; });
    connect(m_engine.get(), &Engine::unhalted, this, [this] { ++unhaltedCount; });
    connect(m_engine.get(), &Engine::closed, this, [this] { ++closedCount; });
    connect(&m_engine->feed(), &LiveFeed::progressed, this,
            [this](const QList<ProgressUpdate>& updates) { progress << updates; });
    connect(&m_engine->feed(), &LiveFeed::linesWritten, this,
            [this](const QList<ConsoleLine>& written) { lines << written; });
    m_engine->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("engine"));
    m_thread.start();
}

EngineDriver::~EngineDriver()
{
    QMetaObject::invokeMethod(
        m_engine.get(), [this] { m_engine.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void EngineDriver::inEngine(const std::function<void(Engine&)>& call)
{
    QMetaObject::invokeMethod(
        m_engine.get(), [this, &call] { call(*m_engine); }, Qt::BlockingQueuedConnection);
}

RunRequest EngineDriver::request(const WorkflowPtr& workflow, const RunOptions& options)
{
    RunRequest request;
    request.id = ids.next<RunId>();
    request.runFolder = QStringLiteral("/run");
    request.workflow = workflow;
    request.created.name = QStringLiteral("test");
    request.created.options = options;
    m_workflows[request.id] = workflow;
    m_logs.emplace(request.id, EventLog(workflow));
    return request;
}

Engine::Reply EngineDriver::into(const std::shared_ptr<Answered>& answered)
{
    return [this, answered](const Result<void>& result) {
        const qint64 committed = m_committed;
        QMetaObject::invokeMethod(
            this,
            [answered, result, committed] {
                answered->result = result;
                answered->committedBefore = committed;
                answered->isThere = true;
            },
            Qt::QueuedConnection);
    };
}

RunId EngineDriver::start(const WorkflowPtr& workflow, const RunOptions& options)
{
    const RunRequest asked = request(workflow, options);
    (void)startLate(asked);
    return asked.id;
}

std::shared_ptr<Answered> EngineDriver::startLate(const RunRequest& request)
{
    auto answered = std::make_shared<Answered>();
    inEngine([&](Engine& engine) { engine.startRun(request, into(answered)); });
    return answered;
}

std::shared_ptr<Answered> EngineDriver::adopt(const RunProjection& projection, Engine::Adoption adoption)
{
    m_workflows[projection.run()] = projection.workflow();
    if (m_logs.try_emplace(projection.run(), projection.workflow()).second) {
        m_adopted.emplace(projection.run(), projection);
    }
    auto answered = std::make_shared<Answered>();
    inEngine([&](Engine& engine) { engine.adoptRun(projection, QStringLiteral("/run"), adoption, into(answered)); });
    return answered;
}

std::shared_ptr<Answered> EngineDriver::command(RunId run, RunCommand command)
{
    auto answered = std::make_shared<Answered>();
    inEngine([&](Engine& engine) { engine.command(run, command, QStringLiteral("test"), into(answered)); });
    return answered;
}

std::shared_ptr<Answered> EngineDriver::answer(RunId run, int step, Resolution resolution)
{
    auto answered = std::make_shared<Answered>();
    const RunProjection now = fold(run);
    const Approval* open = now.openApproval(step);
    const ApprovalAnswer given =
        open ? ApprovalAnswer { open->request.id, open->request.hash, resolution, {} } : ApprovalAnswer {};
    inEngine([&](Engine& engine) { engine.answer(run, given, into(answered)); });
    return answered;
}

std::shared_ptr<Answered> EngineDriver::release(RunId run)
{
    auto answered = std::make_shared<Answered>();
    inEngine([&](Engine& engine) { engine.release(run, into(answered)); });
    return answered;
}

void EngineDriver::setWorkers(int workers)
{
    inEngine([workers](Engine& engine) { engine.setWorkers(workers); });
}

void EngineDriver::close()
{
    inEngine([](Engine& engine) { engine.close(); });
}

void EngineDriver::take(const RunEvents& events)
{
    for (const RunEvent& event : events) {
        m_logs.at(event.run).add({ event });
    }
    m_recorded += int(events.size());
    m_kept.append(events);
    if (!m_isHeld) {
        releaseJournal();
    }
}

void EngineDriver::releaseJournal()
{
    m_isHeld = false;
    const RunEvents events = std::exchange(m_kept, {});
    if (!events.isEmpty()) {
        QMetaObject::invokeMethod(
            m_engine.get(),
            [this, events] {
                m_committed += events.size();
                m_engine->takeCommitted(events);
            },
            Qt::QueuedConnection);
    }
}

void EngineDriver::failJournal()
{
    m_isHeld = true;
    const Error error { ErrorCode::DiskFull, QStringLiteral("No space is left."), {}, {}, {}, {} };
    inEngine([&error](Engine& engine) { engine.takeCommitFailed(error); });
}

RunProjection EngineDriver::fold(const RunId& run) const
{
    const auto adopted = m_adopted.find(run);
    RunProjection projection = adopted != m_adopted.end() ? adopted->second : RunProjection(run, m_workflows.at(run));
    for (const RunEvent& event : m_logs.at(run).events()) {
        if (const auto change = projection.apply(event); !change) {
            qFatal("%s", qPrintable(change.error().toText()));
        }
    }
    return projection;
}

} // namespace cmbagent
