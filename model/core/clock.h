// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>

#include <functional>

namespace cmbagent {

/// A moment in UTC, in microseconds since 1970-01-01; 0 means "not yet".
struct Timestamp
{
    qint64 micros = 0;

    [[nodiscard]] bool isSet() const { return micros != 0; }
    auto operator<=>(const Timestamp&) const = default;
};

/// Port: what time is it, and wake me then. Calls are safe from every thread.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    /// Wall-clock time; may jump when somebody sets the clock.
    [[nodiscard]] virtual Timestamp now() const = 0;
    /// Microseconds that only ever rise (sleep of the machine included); for durations.
    [[nodiscard]] virtual qint64 steadyMicros() const = 0;
    /// Calls `wake` once on the thread of `context`, no earlier than `delayMicros` from now; not at all if `context` is
    /// gone by then.
    virtual void wakeAfter(qint64 delayMicros, QObject* context, std::function<void()> wake) const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Timestamp now() const override;
    [[nodiscard]] qint64 steadyMicros() const override;
    void wakeAfter(qint64 delayMicros, QObject* context, std::function<void()> wake) const override;
};

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::Timestamp)
