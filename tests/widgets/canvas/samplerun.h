// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/rungraph.h"
#include "support/mockclock.h"

namespace cmbagent {

/// Drives a run graph as an engine would: every change is an event, at the time of the given clock. For tests and
/// pictures.
class SampleRun
{
public:
    SampleRun(RunGraph& graph, MockClock& clock, WorkflowPtr workflow);

    void start(const QString& step);
    void complete(const QString& step);
    void fail(const QString& step, const QString& reason);
    void retry(const QString& step, qint64 delayMicros);
    void skip(const QString& step);
    void cancel(const QString& step);
    void ask(const QString& step);
    void answer(const QString& step, Resolution resolution);
    void moveRun(RunState to);
    [[nodiscard]] int indexOf(const QString& step) const { return m_workflow->indexOf(step); }
    void record(EventBody body);

private:
    [[nodiscard]] int attempt(int step) const;

    RunGraph& m_graph;
    MockClock& m_clock;
    WorkflowPtr m_workflow;
    RunId m_run;
    qint64 m_seq = 0;
};

/// The COBE/FIRAS example as a graph: eight steps with proper titles.
WorkflowPtr firasWorkflow();

} // namespace cmbagent
