// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/steppool.h"

#include <exception>
#include <pthread.h>

namespace cmbagent {

namespace {

StepOutcome failedBy(const char* what)
{
    StepReport report;
    report.error =
        Error { ErrorCode::Internal, QStringLiteral("The step runner failed."), {}, QString::fromUtf8(what), {}, {} };
    return { StepOutcome::End::Failed, std::make_shared<const StepReport>(std::move(report)) };
}

/// Foreign exceptions end here, at the step border.
StepOutcome runGuarded(StepRunner& runner, const StepJob& job, const std::stop_token& stop, StepObserver& observer)
{
    try {
        return runner.run(job, stop, observer);
    } catch (const std::exception& exception) {
        return failedBy(exception.what());
    } catch (...) {
        return failedBy("unknown exception");
    }
}

} // namespace

StepPool::~StepPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_all();
    for (std::thread& thread : m_threads) {
        thread.join();
    }
}

void StepPool::submit(StepJob job, std::stop_token stop, std::shared_ptr<StepObserver> observer)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back({ std::move(job), std::move(stop), std::move(observer) });
        if (m_tasks.size() > m_idle) {
            m_threads.emplace_back(&StepPool::work, this, int(m_threads.size()) + 1);
            ++m_idle;
        }
    }
    m_wake.notify_one();
}

void StepPool::work(int number)
{
    pthread_setname_np(pthread_self(), QByteArray("step-" + QByteArray::number(number)).constData());
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_closing || !m_tasks.empty(); });
        if (m_tasks.empty()) {
            return; // closing
        }
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        --m_idle;
        lock.unlock();
        const StepOutcome outcome = runGuarded(m_runner, task.job, task.stop, *task.observer);
        // Free before it says so: the next job often arrives before `m_done` returns, and needs no thread of its own.
        lock.lock();
        ++m_idle;
        lock.unlock();
        m_done(task.job, outcome);
        task = {};
        lock.lock();
    }
}

} // namespace cmbagent
