// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace cmbagent {

/// The machine's clock, a hundred times as fast: minutes of waiting take a moment, and still in their order. What must
/// not run out meanwhile needs hours: a machine that stands still for a moment has waited for minutes.
class FastClock final : public Clock
{
public:
    explicit FastClock(qint64 speed = 100) : m_speed(speed) { }
    [[nodiscard]] Timestamp now() const override { return { m_begin.micros + steadyMicros() }; }
    [[nodiscard]] qint64 steadyMicros() const override { return (m_clock.steadyMicros() - m_beginSteady) * m_speed; }
    void wakeAfter(qint64 delayMicros, QObject* context, std::function<void()> wake) const override
    {
        m_clock.wakeAfter(delayMicros / m_speed + 1, context, std::move(wake));
    }

private:
    const qint64 m_speed;
    const SystemClock m_clock;
    const Timestamp m_begin = m_clock.now();
    const qint64 m_beginSteady = m_clock.steadyMicros();
};

} // namespace cmbagent
