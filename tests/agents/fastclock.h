// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace cmbagent {

/// The machine's clock, a hundred times as fast: minutes of waiting take a moment, and still in their order.
class FastClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override { return { m_begin.micros + steadyMicros() }; }
    [[nodiscard]] qint64 steadyMicros() const override { return (m_clock.steadyMicros() - m_beginSteady) * speed; }
    void wakeAfter(qint64 delayMicros, QObject* context, std::function<void()> wake) const override
    {
        m_clock.wakeAfter(delayMicros / speed + 1, context, std::move(wake));
    }

private:
    static constexpr qint64 speed = 100;
    const SystemClock m_clock;
    const Timestamp m_begin = m_clock.now();
    const qint64 m_beginSteady = m_clock.steadyMicros();
};

} // namespace cmbagent
