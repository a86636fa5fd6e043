// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storefixture.h"

#include "support/workflowtext.h"

namespace cmbagent {

/// A call that was paid, or whose price nobody knows.
inline ModelCall call(const QString& agent, const QString& model, std::optional<qint64> micros)
{
    ModelCall call;
    call.agent = agent;
    call.role = agent;
    call.provider = QStringLiteral("openai");
    call.model = model;
    call.servedModel = model + QStringLiteral("-2026-01-01");
    call.usage = { 1000, 200, 50, 10, true };
    call.costMicros = micros;
    call.priceVersion = QStringLiteral("2026-11-01");
    call.millis = 1200;
    call.request = BlobHash::of("asked");
    return call;
}

/// A store with a ledger to be asked.
struct LedgerStory
{
    StoreFixture fixture;
    std::unique_ptr<Reader> reader;

    LedgerStory()
    {
        reader = std::make_unique<Reader>(fixture.dir);
        if (!reader->open()) {
            qFatal("the database could not be read");
        }
    }
    [[nodiscard]] CostSum total(const CostFilter& filter = {})
    {
        return reader->costTotal(fixture.scope(), filter).value();
    }
    [[nodiscard]] QList<CostSlice> by(CostDimension dimension, const CostFilter& filter = {})
    {
        return reader->costs(fixture.scope(), filter, dimension).value();
    }
    /// A run of two steps, the second of which needs two attempts.
    Script run(const QString& name, const WorkflowPtr& workflow = workflowFromText("plan\nfit < plan"))
    {
        Script script(fixture.created(workflow, name), fixture.clock);
        script.add(RunMoved { RunState::Draft, RunState::Executing, {} }).add(StepStarted { 0, 1 });
        return script;
    }
};

/// The rest of that run: 1600 micros more.
inline void finish(Script& script)
{
    script.add(StepFinished { 0, 1, StepState::Completed, nullptr })
        .add(StepStarted { 1, 1 })
        .add(ModelCalled { 1, 1, call(QStringLiteral("engineer"), QStringLiteral("gpt-4.1"), 700) })
        .add(StepFinished { 1, 1, StepState::Failed, nullptr })
        .add(StepRetryScheduled { 1, 2, {}, QStringLiteral("again") })
        .add(StepStarted { 1, 2 })
        .add(ModelCalled { 1, 2, call(QStringLiteral("engineer"), QStringLiteral("gpt-4.1"), 900) })
        .add(StepFinished { 1, 2, StepState::Completed, nullptr })
        .add(RunMoved { RunState::Executing, RunState::Completed, {} });
}

} // namespace cmbagent
