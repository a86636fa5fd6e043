// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/mockclock.h"

#include <algorithm>

namespace cmbagent {

Timestamp MockClock::now() const
{
    const std::lock_guard lock(m_mutex);
    return { m_now };
}

qint64 MockClock::steadyMicros() const
{
    const std::lock_guard lock(m_mutex);
    return m_steady;
}

void MockClock::wakeAfter(qint64 delayMicros, QObject* context, std::function<void()> wake) const
{
    const std::lock_guard lock(m_mutex);
    m_wakes.push_back({ m_steady + delayMicros, context, std::move(wake) });
}

void MockClock::advance(qint64 micros)
{
    std::vector<Wake> due;
    {
        const std::lock_guard lock(m_mutex);
        m_now += micros;
        m_steady += micros;
        std::stable_sort(m_wakes.begin(), m_wakes.end(), [](const Wake& a, const Wake& b) { return a.due < b.due; });
        const auto later =
            std::find_if(m_wakes.begin(), m_wakes.end(), [this](const Wake& w) { return w.due > m_steady; });
        due.assign(std::make_move_iterator(m_wakes.begin()), std::make_move_iterator(later));
        m_wakes.erase(m_wakes.begin(), later);
    }
    for (Wake& wake : due) {
        if (wake.context) {
            QMetaObject::invokeMethod(wake.context, std::move(wake.call), Qt::AutoConnection);
        }
    }
}

void MockClock::jumpWall(qint64 micros)
{
    const std::lock_guard lock(m_mutex);
    m_now += micros;
}

int MockClock::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_wakes.size());
}

} // namespace cmbagent
