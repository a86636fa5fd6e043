// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lockwait.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace cmbagent {

LockWait::LockWait(int limitMillis, std::function<void()> told, int tellAfterMillis)
    : m_told(std::move(told)), m_tellAfterMillis(tellAfterMillis), m_limitMillis(limitMillis)
{ }

void LockWait::hurry()
{
    const std::lock_guard lock(m_mutex);
    m_limitMillis = std::min(m_limitMillis, m_tellAfterMillis);
    m_hurried.notify_all();
}

bool LockWait::sleep(qint64 lastedMillis)
{
    // Another writer of ours is done in no time; somebody else's lock needs no asking a thousand times a second.
    constexpr qint64 longest = 50;
    std::unique_lock lock(m_mutex);
    const qint64 left = m_limitMillis - lastedMillis;
    if (left <= 0) {
        return false;
    }
    m_hurried.wait_for(lock, std::chrono::milliseconds(std::min({ 1 + lastedMillis / 4, longest, left })));
    return true;
}

void LockWaiter::install(sqlite3* database)
{
    const auto again = [](void* self, int calls) {
        return static_cast<LockWaiter*>(self)->isWorthwhile(calls + 1) ? 1 : 0;
    };
    sqlite3_busy_handler(database, again, this);
}

bool LockWaiter::isWorthwhile(int tries)
{
    if (tries == 1) {
        m_since.start();
        m_isTold = false;
    }
    const qint64 lasted = m_since.elapsed();
    if (lasted >= m_wait->m_tellAfterMillis && m_wait->m_told && !std::exchange(m_isTold, true)) {
        m_wait->m_told();
    }
    return m_wait->sleep(lasted);
}

} // namespace cmbagent
