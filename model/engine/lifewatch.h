// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

#include <atomic>
#include <map>
#include <memory>

namespace cmbagent {

/// When a running step last gave a sign of life, by the steady clock; written on the runner's thread.
class LifeSign
{
public:
    explicit LifeSign(qint64 now) : m_last(now) { }
    void give(qint64 now) { m_last.store(now, std::memory_order_relaxed); }
    [[nodiscard]] qint64 last() const { return m_last.load(std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_last;
};

/// Watches the running steps of one run for silence. A pure object of the engine.
class LifeWatch
{
public:
    static constexpr qint64 defaultStallMillis = 15 * 60 * 1'000;

    std::shared_ptr<LifeSign> add(const StepJob& job, qint64 now);
    void remove(int step) { m_watched.erase(step); }
    /// A person says that it is only slow: its silence counts from now.
    void excuse(int step, qint64 now);

    struct Change
    {
        int step;
        bool isStalled;
        qint64 quietMicros;
    };
    /// Steps that fell silent or gave a sign again since the last look.
    std::vector<Change> look(qint64 now);
    /// The shortest patience among the running steps, in microseconds; 0: nothing is watched.
    [[nodiscard]] qint64 shortestPatience() const;

private:
    struct Watched
    {
        std::shared_ptr<LifeSign> sign;
        qint64 patience; ///< microseconds
        bool isStalled = false;
    };
    std::map<int, Watched> m_watched;
};

} // namespace cmbagent
