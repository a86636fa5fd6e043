// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QObject>

#include <functional>

namespace cmbagent {

/// One run on its way to one client: every event after a seq exactly once and in order. Everything comes from the
/// database, what was long ago and what was committed a moment ago alike, so there is no seam between them; and it is
/// read only when the client has room, so a slow one makes nothing pile up. Lives on the main thread.
class FeedTrack : public QObject
{
public:
    using Read = std::function<void(const Result<RunEvents>&)>;
    /// What a track needs of others.
    struct Ports
    {
        /// Reads at most `limit` events after `since`, in order, and calls back later on this thread.
        std::function<void(qint64 since, int limit, const Read& done)> read;
        std::function<bool()> hasRoom; ///< whether the client can take one more event
        std::function<void(const RunEvent& event)> send;
        std::function<void(const Error& error)> failed; ///< nothing more comes; may delete the track
        std::function<void()> caughtUp {}; ///< everything known is sent; may delete the track
    };
    static constexpr int pageSize = 200; ///< events

    FeedTrack(qint64 sinceSeq, Ports ports, QObject* parent = nullptr);

    /// There may be more events, or more room.
    void pump();
    /// Sends nothing any more, also not what is being read.
    void stop() { m_isOver = true; }
    /// The last event that was sent, or what the client said it has.
    [[nodiscard]] qint64 sentSeq() const { return m_sent; }
    /// Everything known is sent.
    [[nodiscard]] bool isIdle() const { return !m_isReading && !m_hasMore; }

private:
    void take(const Result<RunEvents>& events);

    const Ports m_ports;
    qint64 m_sent;
    bool m_isReading = false;
    bool m_pumpAgain = false; ///< asked for while a read was under way
    bool m_hasMore = false;
    bool m_isOver = false;
};

} // namespace cmbagent
