// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelsource.h"

namespace cmbagent {

/// Asks for an answer no longer than `ModelCatalogue::answerTokens` allows, which is what budgets set aside. The limit
/// is put in below recordings, so that what they find a question by does not change with a catalogue. Safe from every
/// thread.
class LimitedModel final : public ChatModel
{
public:
    /// `model` of `provider` and `source`, whose catalogue counts at each call, outlive it.
    LimitedModel(ChatModel& model, QString provider, const ModelSource& source);

    Result<ChatReply> chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer) override;

private:
    ChatModel& m_model;
    const QString m_provider;
    const ModelSource& m_source;
};

} // namespace cmbagent
