// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/agenttools.h"
#include "agents/modelsource.h"
#include "core/budgets.h"

#include <functional>

namespace cmbagent {

/// What an agent answered in a trial.
struct TrialReply
{
    QString text;
    QString handedTo; ///< the agent it hands over to, which is not asked here; empty: none
    QString misfit; ///< why a step could not use this answer; empty: it could
    ModelRef model;
    bool isRecorded = false; ///< a recording answered
    CostSum sum; ///< what this answer took, calls of tools included
};

/// A conversation of a person with one agent, outside of any run, to see how it answers. Nothing is written anywhere,
/// no code is run, its tools find an empty folder, and whom it hands over to is not asked. Budgets hold, and every call
/// is told of while the conversation goes on. Belongs to one thread at a time.
class TrialTalk
{
public:
    /// What a trial stands on; all outlives it. `gate` says whether budgets allow a call; null: there are none.
    struct Place
    {
        ModelSource& models;
        const Blobs& blobs;
        const Clock& clock;
        SpendingGate* gate = nullptr;
        CallPlace place;
        /// For the ledger: a call was made, well or not; on the thread that asks.
        std::function<void(const ModelCall&)> called = {};
    };
    explicit TrialTalk(Place place);

    /// Says something to the agent, which knows what was said before, whoever answered it; waits for the answer.
    /// `model` is what the person chose; empty: what the agent or the settings say. After an error or a stop the
    /// conversation is as it was before.
    Result<TrialReply> say(const AgentDefinition& agent, const QString& model, const QString& text,
                           const std::stop_token& stop, ChatObserver& observer);
    /// What the whole conversation took, failed and stopped calls included.
    [[nodiscard]] const CostSum& spent() const { return m_spent; }

    static constexpr int mostRounds = 12; ///< calls of a model for one answer

private:
    [[nodiscard]] Result<ReadyModel> modelFor(const AgentDefinition& agent, const QString& chosen,
                                              const std::stop_token& stop) const;
    [[nodiscard]] ChatRequest requestFor(const AgentDefinition& agent, const ModelRef& model,
                                         const QString& instructions, const QList<ChatMessage>& messages) const;
    Result<ChatReply> ask(const AgentDefinition& agent, const ReadyModel& model, const ChatRequest& request,
                          const std::stop_token& stop, ChatObserver& observer);
    void count(ModelCall call);
    QString useTools(const AgentDefinition& agent, const ChatReply& reply, QList<ChatMessage>& messages) const;

    const Place m_place;
    const AgentTools m_tools;
    QList<ChatMessage> m_messages; ///< without instructions, which may change
    QString m_first; ///< what was said first: the task
    CostSum m_spent;
    CostSum m_latest; ///< of it, for what was said last
};

} // namespace cmbagent
