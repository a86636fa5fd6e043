// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QtGlobal>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

struct sqlite3;

namespace cmbagent {

/// How long the connections of a program wait while another program keeps the database locked, and who is told.
/// Shared by connections on different threads; safe from all of them.
class LockWait
{
public:
    /// `told` is called once a wait, on the thread that waits, when it has lasted `tellAfterMillis`.
    explicit LockWait(int limitMillis = 5000, std::function<void()> told = {}, int tellAfterMillis = 2000);

    /// Ends every wait that was told, and lets none last longer than that from now on.
    void hurry();

private:
    friend class LockWaiter;

    /// Sleeps a little, the longer the longer it `lasted`; false when that is as long as a wait may be.
    bool sleep(qint64 lastedMillis);

    const std::function<void()> m_told;
    const int m_tellAfterMillis;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_hurried;
    int m_limitMillis;
};

/// The waits of one connection, on its thread.
class LockWaiter
{
public:
    explicit LockWaiter(std::shared_ptr<LockWait> wait) : m_wait(std::move(wait)) { }

    /// From now on the connection waits as it is told to here; this object outlives it.
    void install(sqlite3* database);
    /// Whether a thing that was refused because of a lock `tries` times shall be tried again; sleeps before it says
    /// yes. `tries` 1 begins a wait.
    bool isWorthwhile(int tries);

private:
    const std::shared_ptr<LockWait> m_wait;
    QElapsedTimer m_since;
    bool m_isTold = false;
};

} // namespace cmbagent
