// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/agenttalk.h"
#include "agents/redactor.h"
#include "agents/runrecordings.h"

namespace cmbagent {

/// Does the steps of agents: one attempt is one conversation with language models, and what comes of it. Code is run by
/// the workers as if it were the step's own script, so that sandbox, limits, logs and outputs are theirs; documents and
/// JSON become files. Whether the step succeeded is decided by exit code and declared outputs, never by what a model
/// says; when it failed, the engine tries again, and the next conversation is told why. Other steps go to the workers
/// as they are. Safe from every thread.
class AgentStepRunner final : public StepRunner
{
public:
    /// All references outlive the runner. `redactor` knows the keys in use; nothing that is kept has one in it. `gate`
    /// says whether budgets allow a call; null: there are none. `recordings` keep what runs asked and were answered;
    /// null: nobody does.
    AgentStepRunner(StepRunner& workers, ModelSource& models, Blobs& blobs, const Redactor& redactor,
                    const Clock& clock, SpendingGate* gate = nullptr, RunRecordings* recordings = nullptr);

    StepOutcome run(const StepJob& job, std::stop_token stop, StepObserver& observer) override;

private:
    struct Attempt;

    /// A script nobody but the workers does, with what it printed as its summary.
    StepOutcome runSummed(const StepJob& job, const std::stop_token& stop, StepObserver& observer);
    [[nodiscard]] Result<std::vector<AgentDefinition>> definitionsOf(const StepJob& job) const;
    [[nodiscard]] Result<TalkResult> talk(Attempt& attempt, const std::vector<AgentDefinition>& agents) const;
    StepOutcome finish(Attempt& attempt, const TalkResult& result);
    StepOutcome runCode(Attempt& attempt, const TalkResult& result);
    StepOutcome keepDocument(Attempt& attempt, const TalkResult& result);
    [[nodiscard]] StepOutcome failed(const Attempt& attempt, Error error, bool retryable) const;
    /// The outcome with conversation and summary among its files.
    [[nodiscard]] StepOutcome complete(const Attempt& attempt, StepReport report, StepOutcome::End end,
                                       const QString& summary) const;
    Result<void> keep(const StepJob& job, StepReport& report, const QString& name, const QByteArray& content) const;

    StepRunner& m_workers;
    ModelSource& m_models;
    Blobs& m_blobs;
    const Redactor& m_redactor;
    const Clock& m_clock;
    SpendingGate* m_gate;
    RunRecordings* m_recordings;
};

} // namespace cmbagent
