// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"

#include <QMap>
#include <QObject>

#include <deque>
#include <functional>
#include <optional>
#include <set>

namespace cmbagent {

/// All runs of the session on their way to one client, those that begin later too: knows where the client stands in
/// each and which are to be followed next. One run catches up at a time, those that go on before those that have ended,
/// so a long history costs little and does not hold up what happens now. Lives on the main thread.
class FeedAllRuns : public QObject
{
public:
    using Seqs = QMap<RunId, qint64>; ///< the last event the client has
    using Positions = std::function<void(const Result<QList<RunPosition>>&)>;
    /// What this needs of others.
    struct Ports
    {
        std::function<void(const Positions& done)> read; ///< how far every run has come; calls back later
        std::function<bool(const RunId& run)> isFollowed; ///< its events are on their way already
        std::function<bool(const RunId& run)> isWorkedOn; ///< its steps run now
        /// Sends what the client lacks and what follows; `caughtUp` or `giveUp` are called later.
        std::function<void(const RunId& run)> follow;
        std::function<void(const Error& error)> failed; ///< nothing more comes; may delete this later
    };

    FeedAllRuns(Seqs start, Ports ports, QObject* parent = nullptr);

    /// Where to start: at what the client has, and at the beginning of runs it does not know; at what there is now
    /// where it says nothing. Conflict: it has more of a run than there is.
    static Result<Seqs> start(const QList<RunPosition>& now, const std::optional<Seqs>& since);

    /// There may be more events or more runs.
    void look();
    /// Asks for nothing any more, also not when what is being read arrives.
    void stop() { m_isOver = true; }
    /// This event of a run was sent.
    void reach(const RunId& run, qint64 seq) { m_seqs[run] = seq; }
    [[nodiscard]] qint64 sentSeq(const RunId& run) const { return m_seqs.value(run); }
    /// Everything known of a run that is followed was sent.
    void caughtUp(const RunId& run);
    /// Nothing more of this run can be sent.
    void giveUp(const RunId& run);
    /// Nothing is waited for.
    [[nodiscard]] bool isIdle() const { return !m_isLooking && m_waiting.empty(); }

private:
    void take(const QList<RunPosition>& now);
    void followNext();

    Seqs m_seqs;
    const Ports m_ports;
    std::deque<RunId> m_live; ///< to be followed, before
    std::deque<RunId> m_ended; ///< these
    RunId m_now; ///< that catches up; null: none
    std::set<RunId> m_waiting; ///< all of these
    std::set<RunId> m_givenUp;
    bool m_isOver = false;
    bool m_isFirst = true;
    bool m_isLooking = false;
    bool m_lookAgain = false; ///< asked for while a look was under way
};

} // namespace cmbagent
