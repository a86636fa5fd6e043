// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QPointer>

#include <mutex>
#include <vector>

namespace cmbagent {

/// A clock that moves only when told to; safe from every thread.
class MockClock final : public Clock
{
public:
    explicit MockClock(qint64 startMicros = 1'700'000'000'000'000) : m_now(startMicros) { }

    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] qint64 steadyMicros() const override;
    void wakeAfter(qint64 delayMicros, QObject* context, std::function<void()> wake) const override;

    /// Moves both clocks on and delivers every wake that has come due, in order.
    void advance(qint64 micros);
    /// Sets the wall clock only, as a person or NTP may.
    void jumpWall(qint64 micros);
    /// Wakes still outstanding.
    [[nodiscard]] int waiting() const;

private:
    struct Wake
    {
        qint64 due;
        QPointer<QObject> context;
        std::function<void()> call;
    };

    mutable std::mutex m_mutex;
    qint64 m_now;
    qint64 m_steady = 0;
    mutable std::vector<Wake> m_wakes;
};

} // namespace cmbagent
