// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelprotocol.h"

namespace cmbagent {

/// Chat completions: OpenAI, Azure, Ollama, llama.cpp, vLLM, LM Studio.
class OpenAiProtocol final : public ModelProtocol
{
public:
    [[nodiscard]] HttpCall chatCall(const Endpoint& endpoint, const ChatRequest& request) const override;
    [[nodiscard]] std::unique_ptr<ReplyAssembler> assembler(const Endpoint& endpoint, const ChatRequest& request,
                                                            ChatObserver& observer) const override;
    [[nodiscard]] HttpCall listCall(const Endpoint& endpoint) const override;
    [[nodiscard]] CallResult<QStringList> readList(const Endpoint& endpoint, const QByteArray& json) const override;
};

/// Anthropic's messages. An output schema becomes a tool the model has to call, which every Claude understands.
class AnthropicProtocol final : public ModelProtocol
{
public:
    [[nodiscard]] HttpCall chatCall(const Endpoint& endpoint, const ChatRequest& request) const override;
    [[nodiscard]] std::unique_ptr<ReplyAssembler> assembler(const Endpoint& endpoint, const ChatRequest& request,
                                                            ChatObserver& observer) const override;
    [[nodiscard]] HttpCall listCall(const Endpoint& endpoint) const override;
    [[nodiscard]] CallResult<QStringList> readList(const Endpoint& endpoint, const QByteArray& json) const override;
};

/// Google's streamGenerateContent. An output schema beside tools becomes a tool too: it refuses both together.
class GeminiProtocol final : public ModelProtocol
{
public:
    [[nodiscard]] HttpCall chatCall(const Endpoint& endpoint, const ChatRequest& request) const override;
    [[nodiscard]] std::unique_ptr<ReplyAssembler> assembler(const Endpoint& endpoint, const ChatRequest& request,
                                                            ChatObserver& observer) const override;
    [[nodiscard]] HttpCall listCall(const Endpoint& endpoint) const override;
    [[nodiscard]] CallResult<QStringList> readList(const Endpoint& endpoint, const QByteArray& json) const override;
};

/// What a model is told of the tool that takes its answer.
inline constexpr auto answerToolWords = "Gives the final answer.";

/// A call of a path below the base of an endpoint. The key goes into the endpoint's own header, or else behind
/// `keyPrefix` into `keyHeader`; without a key there is no such header.
HttpCall callBelow(const Endpoint& endpoint, const QString& path, const QByteArray& keyHeader,
                   const QByteArray& keyPrefix = {});
/// All that is said as the system, one below the other.
QString systemText(const QList<ChatMessage>& messages);
/// The other turns as {"role": "user" or `assistant`, `contentKey`: [parts]}. Turns of the same side become one: some
/// providers want the sides to alternate, and the answers to calls that were made together to stand together.
QJsonArray alternatingTurns(const QList<ChatMessage>& messages, QJsonArray (*partsOf)(const ChatMessage&),
                            const char* assistant, const char* contentKey);
/// Tokens a model may think, by how long it should; 0: as it likes.
int thoughtBudget(ReasoningEffort effort);
/// Tokens an answer has room for at least when its model was told how long to think.
inline constexpr int leastWords = 1'024;
/// The names in a list of models: `{list: [{key: name}]}`.
CallResult<QStringList> namesIn(const Endpoint& endpoint, const QByteArray& json, const char* list, const char* key);

} // namespace cmbagent
