// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QTimer>

#include <chrono>
#include <ctime>

namespace cmbagent {

Timestamp SystemClock::now() const
{
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return { std::chrono::duration_cast<std::chrono::microseconds>(since).count() };
}

qint64 SystemClock::steadyMicros() const
{
    // CLOCK_BOOTTIME also counts while the machine sleeps, which CLOCK_MONOTONIC does not.
    timespec time {};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return qint64(time.tv_sec) * 1'000'000 + time.tv_nsec / 1'000;
}

void SystemClock::wakeAfter(qint64 delayMicros, QObject* context, std::function<void()> wake) const
{
    const auto delay = std::chrono::milliseconds((std::max<qint64>(delayMicros, 0) + 999) / 1'000);
    // A timer starts on the thread that creates it, so it is created where the context lives.
    QMetaObject::invokeMethod(
        context,
        [context, delay, call = std::move(wake)] { QTimer::singleShot(delay, Qt::PreciseTimer, context, call); },
        Qt::AutoConnection);
}

} // namespace cmbagent
