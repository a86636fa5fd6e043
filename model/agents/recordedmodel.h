// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/chatmodel.h"
#include "agents/recording.h"
#include "agents/redactor.h"

#include <QMutex>

namespace cmbagent {

/// Asks another model and writes every call down, what failed as well; only what was stopped is left out. Secrets never
/// reach the recording. A call that cannot be written down fails, because the run could not be repeated.
class RecordingModel final : public ChatModel
{
public:
    /// All references outlive the model; `redactor` knows the secrets in use.
    RecordingModel(ChatModel& model, std::shared_ptr<Recording> recording, const Redactor& redactor,
                   const Clock& clock);

    Result<ChatReply> chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer) override;

private:
    ChatModel& m_model;
    const std::shared_ptr<Recording> m_recording;
    const Redactor& m_redactor;
    const Clock& m_clock;
};

/// Answers from a recording alone: the same question gets the same answer, the second time the one that was recorded
/// second. A question that was not recorded is an error that tells how the nearest one differs.
class ReplayModel final : public ChatModel
{
public:
    ReplayModel(std::shared_ptr<const Recording> recording, const Redactor& redactor);

    Result<ChatReply> chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer) override;

private:
    const std::shared_ptr<const Recording> m_recording;
    const Redactor& m_redactor;
    QMutex m_mutex;
    QHash<BlobHash, int> m_asked; ///< how often
};

} // namespace cmbagent
