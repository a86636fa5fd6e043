// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/chat.h"

#include <stop_token>

namespace cmbagent {

/// One try of a call that came to nothing.
struct FailedAttempt
{
    Error error;
    TokenUsage used; ///< what it used nevertheless, as far as the provider had said
    int attempt = 1; ///< counted from 1
    qint64 waitMillis = 0; ///< until the next one
    bool isLast = false; ///< there is none; the call fails
};

/// Hears of a call while it goes on. Called on the thread that made the call.
class ChatObserver
{
public:
    ChatObserver() = default;
    virtual ~ChatObserver() = default;
    Q_DISABLE_COPY_MOVE(ChatObserver)

    /// A part of the answer, to be put behind those before.
    virtual void textArrived(const QString& text) { Q_UNUSED(text) }
    virtual void thinkingArrived(const QString& text) { Q_UNUSED(text) }
    /// A tool is going to be called; its arguments are still on the way.
    virtual void toolCallBegan(const QString& name) { Q_UNUSED(name) }
    /// Forget what arrived so far: it is tried again, or over.
    virtual void attemptFailed(const FailedAttempt& attempt) { Q_UNUSED(attempt) }
    /// Asked just before each further try, which may cost as much again. An error ends the call with it.
    virtual Result<void> mayTryAgain() { return {}; }
};

/// A language model, wherever it runs. Safe to call from many threads at once.
class ChatModel
{
public:
    ChatModel() = default;
    virtual ~ChatModel() = default;
    Q_DISABLE_COPY_MOVE(ChatModel)

    /// Asks, and waits for the whole answer; never on a thread that has something else to do. A request to stop ends
    /// the call at once, with an error; the token tells such an end from others.
    virtual Result<ChatReply> chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer) = 0;
};

} // namespace cmbagent
