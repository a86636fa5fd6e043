// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

#include <QHash>

namespace cmbagent {

/// Pauses the runs of a task whenever it has cost so much more as its person allowed at a time, see
/// TaskOrder::pauseMicros. Calls under way are not stopped, and those nobody knows the price of are not counted.
/// Watches the runs this process works on. Lives on the main thread.
class TaskLimits : public QObject
{
    Q_OBJECT

public:
    /// The backend outlives it.
    explicit TaskLimits(Backend& backend, QObject* parent = nullptr);

Q_SIGNALS:
    /// The run is being paused; micro-dollars, spent by all runs of the task together.
    void reached(const cmbagent::RunId& run, qint64 limitMicros, qint64 spentMicros);

private:
    /// What a task has cost, and how it may go on.
    struct Spent
    {
        QString folder; ///< of the task; empty: it has no limit
        qint64 limit = 0;
        qint64 micros = 0;
    };
    static Result<Spent> spentBy(Reader& reader, const SessionScope& scope, const RunId& run);
    void take(const RunEvents& events);
    void look(const RunId& run, qint64 newMicros);
    void judge(const RunId& run, const Spent& spent, qint64 newMicros);

    Backend& m_backend;
    QHash<QString, qint64> m_told; ///< by folder: how many times the limit was reached
};

} // namespace cmbagent
