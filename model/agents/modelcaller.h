// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelsource.h"
#include "agents/redactor.h"
#include "agents/runrecordings.h"
#include "agents/transcript.h"
#include "core/agentdefinition.h"
#include "core/ports.h"
#include "core/retrycontext.h"

namespace cmbagent {

/// Puts in what a call costs by the prices of the catalogue, and their day.
void putPrice(ModelCall& call, const ModelCatalogue& catalogue);
/// What a call that was not answered is put down as.
QString callErrorName(const Error& error, const std::stop_token& stop);

class CallMark;

/// Asks the models of one attempt and tells of every call, what it used and what it cost, while it happens. Belongs to
/// the thread of its step.
class ModelCaller
{
public:
    /// All references outlive the caller. `redactor` knows the keys in use: none goes to a model or to the console.
    /// `gate` says whether budgets allow a call; null: there are none. `recordings` keep the run's calls; null: nobody
    /// does.
    ModelCaller(ModelSource& models, const Clock& clock, const Redactor& redactor, const StepJob& job,
                StepObserver& observer, Transcript& transcript, SpendingGate* gate = nullptr,
                RunRecordings* recordings = nullptr);

    /// The model an agent gets: what a person chose for the run goes before what the step says, that before what is set
    /// for the mode of the task, that before the agent's own wish, and that before the other settings.
    /// Says so where it waits for the keychain, until `stop` at the longest.
    Result<ReadyModel> modelFor(const AgentDefinition& agent, const std::stop_token& stop);
    /// Tokens a request to an agent's model may have so that there is room for an answer; 0: it has no model.
    [[nodiscard]] qint64 roomFor(const AgentDefinition& agent, const std::stop_token& stop);
    /// Asks; the request's model is put in here. Answers appear line by line on the step's console.
    Result<ChatReply> ask(const AgentDefinition& agent, ChatRequest request, const std::stop_token& stop);
    /// The similar errors that the attempt is told of: those the recording has that answers `model`; else those of the
    /// job, which the run's own recording then keeps.
    [[nodiscard]] std::vector<ResolvedError> history(const ReadyModel& model);
    /// What was written into the run's recording takes so many bytes.
    [[nodiscard]] qint64 recordedBytes() const { return m_recordedBytes; }
    /// A budget stopped the last question before anything was sent.
    [[nodiscard]] bool isOverBudget() const { return m_isOverBudget; }

private:
    /// Asks what is reached by way of budgets and the run's recording.
    Result<ChatReply> reach(const ReadyModel& model, const ChatRequest& request, const std::stop_token& stop,
                            ChatObserver& observer);
    static ModelCall callOf(const AgentDefinition& agent, const ReadyModel& model, const ChatRequest& request);
    void tell(ModelCall call);
    void tellReply(ModelCall call, const ChatReply& reply);
    void tellFailed(ModelCall call, const Error& error, const TokenUsage& used, const std::stop_token& stop);
    void tellLeft(const CallMark& mark);
    void tellWait();
    void tellUnrecorded(const Error& error);
    const std::shared_ptr<Recording>& recording();
    [[nodiscard]] AskedBy askerOf(const AgentDefinition& agent, const ReadyModel& model) const;

    ModelSource& m_models;
    const Clock& m_clock;
    const Redactor& m_redactor;
    const StepJob& m_job;
    StepObserver& m_observer;
    Transcript& m_transcript;
    SpendingGate* m_gate;
    RunRecordings* m_recordings;
    std::shared_ptr<Recording> m_recording; ///< of the run; null: none is kept, or none was needed yet
    qint64 m_recordedBytes = 0;
    bool m_isUnrecorded = false; ///< a person was told
    bool m_isOverBudget = false;
};

} // namespace cmbagent
