// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/agenttools.h"
#include "agents/answerparts.h"
#include "agents/modelcaller.h"
#include "agents/plancheck.h"

namespace cmbagent {

/// What a conversation came to.
struct TalkResult
{
    QString agent; ///< who had the last word
    AgentAnswer kind = AgentAnswer::Text;
    QString text;
    GeneratedCode code; ///< of AgentAnswer::Code
    QJsonObject json; ///< of AgentAnswer::Json
    QStringList notes {}; ///< what a person should know of it
};

/// An answer as what the agent is to give: script, object, document or words. The error tells what is wrong with it, in
/// words the agent can mend it by.
Result<TalkResult> understood(const AgentDefinition& agent, const ChatReply& reply);

/// One conversation of one attempt: an agent answers, calls tools, mends an answer that does not fit once, chooses once
/// again what is in no list, and hands over to others; where it has nested chats, others make its answer. Belongs to
/// the thread of its step.
class AgentTalk
{
public:
    struct Limits
    {
        int rounds = usualAgentRounds; ///< answers of models
        qint64 deadlineMicros = 0; ///< by the steady clock; 0: none
        AnswerCheck check {}; ///< of the object the last of the agents answers with; null: none
    };
    /// `agents`: the first begins, the others are those it may hand over to. All references outlive the talk.
    AgentTalk(const std::vector<AgentDefinition>& agents, QMap<QString, QString> fields, QString task,
              const AgentTools& tools, ModelCaller& caller, Transcript& transcript, const Clock& clock, Limits limits);

    Result<TalkResult> hold(const std::stop_token& stop);

private:
    struct Turn
    {
        QString agent;
        QString text;
    };
    [[nodiscard]] const AgentDefinition* find(const QString& name) const;
    [[nodiscard]] ChatRequest requestFor(const AgentDefinition& agent) const;
    /// What one agent came to: an answer, or somebody it decided to hand over to.
    struct Spoken
    {
        TalkResult result;
        QString handedTo; ///< empty: `result` counts
    };
    Result<Spoken> speak(const AgentDefinition& agent, const std::stop_token& stop);
    /// What the nested chats of an agent come to, as its answer; nothing else of them goes back.
    Result<Spoken> nest(const AgentDefinition& agent, const std::stop_token& stop);
    Result<QString> talkWithin(const AgentDefinition& agent, const std::stop_token& stop);
    /// One message of a nested chat; nothing: who is next does its part without a model.
    Result<std::optional<QString>> speakWithin(const QString& name, const std::stop_token& stop);
    /// Asks with what the history allows; a model that takes no form is told it in words.
    Result<ChatReply> ask(const AgentDefinition& agent, ChatRequest& request, QList<ChatMessage>& messages,
                          const std::stop_token& stop);
    /// An answer that does not fit is brought into its form by the formatter, if there is one; otherwise `wrong`
    /// stands.
    Result<Spoken> format(const AgentDefinition& agent, const ChatReply& reply, const Error& wrong,
                          const std::stop_token& stop);
    /// The answer without what is in no list it was to be chosen from; the error says so where nothing fitting is left.
    Result<Spoken> settled(const AgentDefinition& agent, TalkResult result);
    /// An answer that is understood, and does, where it is the last word and what it says is looked at.
    [[nodiscard]] Result<TalkResult> taken(const AgentDefinition& agent, const ChatReply& reply) const;
    [[nodiscard]] Result<void> mayGoOn(const std::stop_token& stop) const;
    /// Answers calls of tools; gives who is handed over to, if somebody is.
    QString useTools(const AgentDefinition& agent, const ChatReply& reply, QList<ChatMessage>& messages);

    const std::vector<AgentDefinition>& m_agents;
    const QMap<QString, QString> m_fields;
    const QString m_task;
    const AgentTools& m_tools;
    ModelCaller& m_caller;
    Transcript& m_transcript;
    const Clock& m_clock;
    const Limits m_limits;
    std::vector<Turn> m_turns;
    QStringList m_notes;
    int m_rounds = 0;
    bool m_isNested = false;
};

/// The messages with what is old made short, as the policy says; answers of tools stay with their calls. Whatever the
/// policy, the oldest are made short until all fit into `room` tokens, roughly, and if that is not enough the middle of
/// what is new, of the task and of the instructions is left out; 0: there is no bound.
QList<ChatMessage> bounded(QList<ChatMessage> messages, HistoryPolicy policy, qint64 room = 0);

} // namespace cmbagent
