// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blob.h"
#include "core/id.h"
#include "core/modelcall.h"
#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace cmbagent {

/// Who says something in a conversation with a language model.
enum class ChatRole : quint8 { System, User, Assistant, Tool };
QString chatRoleName(ChatRole role); ///< "system", "user", "assistant", "tool"

/// A model asks for a tool to be called.
struct ToolCall
{
    QString id; ///< ties the answer to the call; never empty in a reply
    QString name;
    QString arguments; ///< JSON as the model wrote it; may be wrong
    QString mark; ///< opaque, from the provider; goes back with the call (Gemini's thought signature)

    /// The arguments as an object; nothing at all counts as no arguments. BadInput says what is wrong with them.
    [[nodiscard]] Result<QJsonObject> readArguments() const;
    bool operator==(const ToolCall&) const = default;
};

/// One turn of a conversation.
struct ChatMessage
{
    ChatRole role = ChatRole::User;
    QString text;
    QList<ToolCall> toolCalls; ///< of an assistant
    QJsonArray opaque; ///< the provider's own parts of an assistant's turn that go back unchanged (signed thinking)
    QString toolCallId; ///< of a tool: which call this answers
    QString toolName; ///< of a tool
    bool isToolError = false; ///< of a tool: it failed, and the text says how

    bool operator==(const ChatMessage&) const = default;
};

ChatMessage systemMessage(const QString& text);
ChatMessage userMessage(const QString& text);
/// The answer of a tool to one call.
ChatMessage toolMessage(const ToolCall& call, const QString& text, bool isError = false);

/// A tool as a model sees it.
struct ToolSpec
{
    QString name; ///< letters, digits, '_' and '-', at most 64 of them
    QString description;
    QJsonObject parameters; ///< JSON Schema of an object

    bool operator==(const ToolSpec&) const = default;
};

/// Whether a model calls tools.
enum class ToolChoice : quint8 {
    Auto, ///< as it likes
    None, ///< never
    Required, ///< one of them
    Named, ///< the one of ChatRequest::toolName
};

/// How long a reasoning model thinks; others are not told.
enum class ReasoningEffort : quint8 { Default, Low, Medium, High };
QString reasoningEffortName(ReasoningEffort effort);

/// Most tokens of an answer when nobody says something else: a long script, several times over.
inline constexpr int usualAnswerTokens = 16'000;

/// Which attempt of a run asks, for recordings; never sent to anybody.
struct AskedBy
{
    RunId run; ///< null: nobody of a run
    QString step; ///< its id
    int attempt = 0;
    QString role; ///< whose model is asked ("engineer")
    QString provider; ///< of that model
    bool operator==(const AskedBy&) const = default;
};

/// Everything a model is asked, independent of who offers the model. A value.
struct ChatRequest
{
    AskedBy asker {}; ///< no part of what is asked: neither of toJson nor of hash
    QString model; ///< as its provider calls it
    QList<ChatMessage> messages;
    QList<ToolSpec> tools;
    ToolChoice toolChoice = ToolChoice::Auto;
    QString toolName;
    QString schemaName = QStringLiteral("answer");
    QJsonObject outputSchema; ///< JSON Schema the answer has to fit; empty: free text
    std::optional<double> temperature; ///< 0..2; not sent to models that refuse it
    std::optional<double> topP; ///< 0..1; the same
    int maxTokens = 0; ///< most tokens of the answer, thinking included; 0: the usual limit
    ReasoningEffort reasoning = ReasoningEffort::Default;

    /// What was set, under stable names, and nothing that was not; equal requests give equal bytes.
    [[nodiscard]] QJsonObject toJson() const;
    /// SHA-256 of the compact form of `toJson`.
    [[nodiscard]] BlobHash hash() const;
    bool operator==(const ChatRequest&) const = default;
};

/// About how many tokens a request has, a quarter of its bytes; for rate limits, never for money.
qint64 roughTokens(const ChatRequest& request);

/// Why a model stopped.
enum class ChatEnd : quint8 {
    Complete, ///< it had said what it wanted
    Length, ///< the limit of tokens was reached: the text breaks off
    ToolCalls, ///< it waits for tools
    Refused, ///< it, or a filter of its provider, would not answer
};
QString chatEndName(ChatEnd end); ///< "complete", "length", "tool_calls", "refused"

/// What a model answered, whole.
struct ChatReply
{
    QString text;
    QString thinking; ///< as far as the provider shows it
    QList<ToolCall> toolCalls;
    QJsonArray opaque; ///< see ChatMessage
    ChatEnd end = ChatEnd::Complete;
    TokenUsage usage;
    QString model; ///< as served; may name a version
    QString id; ///< the provider's name of this answer

    /// As the next turn of the conversation.
    [[nodiscard]] ChatMessage toMessage() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// Corrupt when a field has another kind or an unknown name.
    static Result<ChatReply> fromJson(const QJsonObject& object);
    bool operator==(const ChatReply&) const = default;
};

} // namespace cmbagent
