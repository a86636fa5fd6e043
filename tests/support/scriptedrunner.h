// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

#include <QStringList>

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>

namespace cmbagent {

/// A runner that does as the test tells: per step a list of endings, one an attempt ("ok", "fail", "fail!" for not
/// retryable, "hold" until released or stopped). Steps that are not named end "ok". Remembers what it ran.
class ScriptedRunner final : public StepRunner
{
public:
    StepOutcome run(const StepJob& job, std::stop_token stop, StepObserver& observer) override;

    void script(const QString& step, const QStringList& endings);
    /// Lets a held step end "ok".
    void release(const QString& step);
    /// "load#1" for every attempt begun, in order.
    [[nodiscard]] QStringList begun() const;
    [[nodiscard]] int running() const;
    [[nodiscard]] int mostAtOnce() const;
    /// Called on the runner's thread for every attempt, before its ending.
    std::function<void(const StepJob&, StepObserver&)> onRun;

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    QHash<QString, QStringList> m_endings;
    std::set<QString> m_released;
    QStringList m_begun;
    int m_running = 0;
    int m_most = 0;
};

} // namespace cmbagent
