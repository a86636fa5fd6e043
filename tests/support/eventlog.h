// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QStringList>

namespace cmbagent {

/// Tells events as lines a person can read: "4 step_started fit#1", "6 step_retry_backoff fit#2 in 2000 ms",
/// "9 step_skipped report because look".
QString eventLine(const RunEvent& event, const Workflow& workflow);

/// Collects the events of one run and tells them as lines; lives on the thread of its owner.
class EventLog
{
public:
    explicit EventLog(WorkflowPtr workflow) : m_workflow(std::move(workflow)) { }

    void add(const RunEvents& events) { m_events.append(events); }
    [[nodiscard]] const RunEvents& events() const { return m_events; }
    /// Every line, or those after event `seq`.
    [[nodiscard]] QStringList lines(qint64 seq = 0) const;
    /// The same without numbers, for stories whose order is not fixed.
    [[nodiscard]] QStringList facts() const;
    /// How many events tell exactly this fact, for example "step_started fit#1".
    [[nodiscard]] int count(const QString& fact) const { return int(facts().count(fact)); }
    [[nodiscard]] qint64 lastSeq() const { return m_events.isEmpty() ? 0 : m_events.back().seq; }

private:
    WorkflowPtr m_workflow;
    RunEvents m_events;
};

} // namespace cmbagent
