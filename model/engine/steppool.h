// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace cmbagent {

/// The threads `step-N` on which runners work. Threads are made when they are first needed and end with the pool, which
/// waits for what runs; request a stop first. Safe from every thread.
class StepPool
{
public:
    /// `done` is called on the step's thread when its job has ended.
    using Done = std::function<void(const StepJob&, const StepOutcome&)>;

    StepPool(StepRunner& runner, Done done) : m_runner(runner), m_done(std::move(done)) { }
    ~StepPool();
    Q_DISABLE_COPY_MOVE(StepPool)

    /// Runs the job on a free thread, or on a new one. The owner limits how many there are.
    void submit(StepJob job, std::stop_token stop, std::shared_ptr<StepObserver> observer);

private:
    struct Task
    {
        StepJob job;
        std::stop_token stop;
        std::shared_ptr<StepObserver> observer;
    };
    void work(int number);

    StepRunner& m_runner;
    const Done m_done;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Task> m_tasks;
    size_t m_idle = 0;
    bool m_closing = false;
    std::vector<std::thread> m_threads;
};

} // namespace cmbagent
