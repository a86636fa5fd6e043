// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/chatmodel.h"
#include "agents/recording.h"
#include "agents/redactor.h"

#include <QMutex>

#include <atomic>
#include <functional>

namespace cmbagent {

/// Asks another model and writes every call down, what failed as well; only what was stopped is left out. Secrets never
/// reach the recording. A call that cannot be written down fails, because the run could not be repeated; where somebody
/// wants to hear of that, the answer counts all the same.
class RecordingModel final : public ChatModel
{
public:
    using Lost = std::function<void(const Error&)>;

    /// All references outlive the model; `redactor` knows the secrets in use. `lost` hears of calls that could not be
    /// written down, on the thread that called; empty: they fail.
    RecordingModel(ChatModel& model, std::shared_ptr<Recording> recording, const Redactor& redactor, const Clock& clock,
                   Lost lost = {});

    Result<ChatReply> chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer) override;
    /// What it has written down takes so many bytes.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    ChatModel& m_model;
    const std::shared_ptr<Recording> m_recording;
    const Redactor& m_redactor;
    const Clock& m_clock;
    const Lost m_lost;
    std::atomic<qint64> m_bytes = 0;
};

/// Answers from a recording alone: the same question gets the same answer, the second time in a run the one that was
/// recorded second. Where the recording knows which attempt asked, that one gets its own answers again. A question that
/// was not recorded is an error that tells how the nearest one differs.
class ReplayModel final : public ChatModel
{
public:
    ReplayModel(std::shared_ptr<const Recording> recording, const Redactor& redactor);

    Result<ChatReply> chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer) override;

private:
    using Counter = QPair<BlobHash, QString>;

    /// How often that was asked by them before.
    int countUp(const BlobHash& key, const QString& who);

    const std::shared_ptr<const Recording> m_recording;
    const Redactor& m_redactor;
    QMutex m_mutex;
    QHash<Counter, int> m_asked; ///< how often, by a run and by one of its attempts
};

} // namespace cmbagent
