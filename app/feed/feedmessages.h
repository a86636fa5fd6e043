// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/feed/feedrequest.h"
#include "core/projection.h"
#include "core/records.h"
#include "engine/livefeed.h"

namespace cmbagent {

/// What the feed says beside the events of the journal, in the same envelope; such messages have no seq. See
/// resources/schema/events-1.schema.json, which every message is checked against in tests.
namespace FeedMessages {

inline constexpr int protocol = 1; ///< raised when an old client would misread a new message

/// When, and about what.
struct Stamp
{
    Timestamp at;
    SessionId session;
    RunId run {}; ///< null: about the connection
};

QJsonObject connected(const Stamp& stamp);
/// The last message before the server lets go by its own wish.
QJsonObject disconnected(const Stamp& stamp, const QString& reason);
QJsonObject heartbeat(const Stamp& stamp);
QJsonObject pong(const Stamp& stamp, const FeedRequest& request);
/// A request was carried out; `more` is what it asked for.
QJsonObject reply(const Stamp& stamp, const FeedRequest& request, const QJsonObject& more = {});
/// A request was not carried out. Also, with an empty request, what ends a subscription.
QJsonObject refusal(const Stamp& stamp, const FeedRequest& request, const Error& error);
/// Where a run stands: steps, open questions with the hashes an answer must carry.
QJsonObject runState(const Stamp& stamp, const RunProjection& run, bool isOwned);
/// The steps of a run and what depends on what.
QJsonObject dag(const Stamp& stamp, const Workflow& workflow);
QJsonObject stepProgress(const Stamp& stamp, const ProgressUpdate& update, const Workflow& workflow);
/// Newest first, for the reply to list_runs.
QJsonObject runList(const QList<RunSummary>& runs);

/// As it goes over the wire.
QString toText(const QJsonObject& message);

} // namespace FeedMessages

} // namespace cmbagent
