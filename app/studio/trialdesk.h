// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/trialtalk.h"
#include "archive/agentfile.h"

#include <QObject>
#include <QPointer>

#include <thread>

namespace cmbagent {

class Backend;
class TrialPane;

/// Has one conversation at a time with an agent, for a person who wants to see how it answers. Lives on the main
/// thread; models are asked on a thread of its own, which a stop or another conversation ends.
class TrialDesk : public QObject
{
    Q_OBJECT

public:
    /// The backend outlives the desk.
    explicit TrialDesk(Backend& backend, QObject* parent = nullptr);
    ~TrialDesk() override;

    /// Shows what comes there.
    void adopt(TrialPane& pane);
    /// Says something to an agent, as it is now.
    void say(const AgentDefinition& agent, const QString& model, const QString& text);
    /// Says something to the agent that a text would be if it were saved under `path`. What is wrong with the text is
    /// told instead.
    void sayDraft(const QString& path, const QString& draft, const QString& model, const QString& text);
    /// What is under way ends, and is not part of the conversation.
    void stop();
    /// Begins a new conversation.
    void restart();

Q_SIGNALS:
    /// A draft is no agent as it stands, and nobody was asked.
    void draftRefused(const QString& path, const QString& draft, const WorkflowFaults& faults);

private:
    struct Listener;
    void takeChecked(const AgentRead& read, const QString& model, const QString& text);
    void refuse(const Error& error);
    void ask(const AgentDefinition& agent, const QString& model, const QString& text);
    void finish(const Result<TrialReply>& reply, bool wasStopped, const CostSum& spent);
    void end();
    void fillModels();

    Backend& m_backend;
    QPointer<TrialPane> m_pane;
    std::shared_ptr<TrialTalk> m_talk; ///< belongs to the thread while that is at work
    int m_turn = 0; ///< answers to earlier turns are dropped
    bool m_isUnderWay = false; ///< something was said and is not answered
    bool m_isAsking = false; ///< the thread is at work on it
    std::jthread m_thread; ///< uses what stands above
};

} // namespace cmbagent
