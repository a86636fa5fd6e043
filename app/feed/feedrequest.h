// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/approvaldesk.h"

#include <QJsonObject>
#include <QMap>

#include <optional>

namespace cmbagent {

/// What a client of the feed asks for: one JSON object a message, see resources/schema/feed-requests-1.schema.json.
struct FeedRequest
{
    enum class Verb : quint8 {
        Ping,
        ListRuns,
        Subscribe,
        SubscribeAll,
        Unsubscribe,
        UnsubscribeAll,
        RequestState,
        Pause,
        Resume,
        Cancel,
        ResolveApproval,
    };

    Verb verb = Verb::Ping;
    QString name; ///< of the verb, as sent
    QJsonValue id = QJsonValue(
        QJsonValue::Undefined); ///< the client's own name for the request, sent back with the reply; Undefined: none
    RunId run; ///< null where the verb is about no run
    std::optional<qint64> sinceSeq; ///< of a subscription: events after this one; nothing: from now on
    std::optional<QMap<RunId, qint64>> since; ///< of a subscription to all runs: the last event the client has of each
    bool stopsWhatRuns = false; ///< of a pause
    ApprovalAnswer answer; ///< to an approval; carries the hash of what was shown
    std::optional<Error> fault; ///< why it cannot be understood; name and id are filled as far as they can be read
};

/// Reads one message. Unknown verbs, unknown fields and values of the wrong kind are faults.
FeedRequest readFeedRequest(const QString& message);

} // namespace cmbagent
