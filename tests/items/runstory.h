// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"
#include "support/workflowtext.h"

namespace cmbagent {

/// Writes the events of one run by hand, one second apart, with seq and time counted on.
class RunStory
{
public:
    explicit RunStory(WorkflowPtr workflow, quint8 number = 1) : m_workflow(std::move(workflow))
    {
        Uuid uuid;
        uuid.bytes[0] = number;
        m_run = RunId(uuid);
    }

    [[nodiscard]] RunId run() const { return m_run; }
    [[nodiscard]] const WorkflowPtr& workflow() const { return m_workflow; }
    [[nodiscard]] RunProjection start() const { return { m_run, m_workflow }; }
    [[nodiscard]] const RunEvents& events() const { return m_events; }

    RunEvents add(EventBody body)
    {
        const qint64 seq = m_events.size() + 1;
        m_events.append({ m_run, seq, Timestamp { 1'700'000'000'000'000 + seq * 1'000'000 }, std::move(body) });
        return { m_events.back() };
    }
    RunEvents created(const QString& name = QStringLiteral("story"))
    {
        RunCreated fact;
        fact.name = name;
        fact.files = { { QStringLiteral("raw.csv"), { BlobHash::of("raw"), 3 } } };
        return add(fact);
    }
    RunEvents moved(RunState from, RunState to) { return add(RunMoved { from, to, {} }); }
    RunEvents started(int step, int attempt = 1) { return add(StepStarted { step, attempt }); }
    RunEvents finished(int step, StepState to, int attempt = 1, const StepReport& report = {})
    {
        return add(StepFinished { step, attempt, to, std::make_shared<const StepReport>(report) });
    }
    RunEvents asked(int step, quint8 number, const QString& question = QStringLiteral("Go on?"))
    {
        ApprovalRequested fact;
        Uuid uuid;
        uuid.bytes[15] = number;
        fact.id = ApprovalId(uuid);
        fact.step = step;
        fact.question = question;
        fact.options = { Resolution::Approved, Resolution::Rejected };
        fact.hash = evidenceHash(fact.question, fact.options, fact.shown);
        return add(fact);
    }
    RunEvents answered(int step, quint8 number)
    {
        ApprovalResolved fact;
        Uuid uuid;
        uuid.bytes[15] = number;
        fact.id = ApprovalId(uuid);
        fact.step = step;
        fact.by = QStringLiteral("person");
        return add(fact);
    }
    /// Everything so far, folded.
    [[nodiscard]] RunProjection fold() const
    {
        RunProjection projection = start();
        for (const RunEvent& event : m_events) {
            const auto change = projection.apply(event);
            if (!change) {
                qFatal("bad story: %s", qPrintable(change.error().toText()));
            }
        }
        return projection;
    }

    static StepReport wrote(std::initializer_list<const char*> names)
    {
        StepReport report;
        for (const char* name : names) {
            report.outputs.push_back({ QString::fromLatin1(name), {}, { BlobHash::of(name), qint64(strlen(name)) } });
        }
        return report;
    }

private:
    WorkflowPtr m_workflow;
    RunId m_run;
    RunEvents m_events;
};

} // namespace cmbagent
