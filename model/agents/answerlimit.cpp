// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/answerlimit.h"

namespace cmbagent {

LimitedModel::LimitedModel(ChatModel& model, QString provider, const ModelSource& source)
    : m_model(model), m_provider(std::move(provider)), m_source(source)
{ }

Result<ChatReply> LimitedModel::chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer)
{
    ChatRequest limited = request;
    limited.maxTokens = m_source.catalogue().answerTokens({ m_provider, request.model }, request);
    return m_model.chat(limited, std::move(stop), observer);
}

} // namespace cmbagent
