// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feed/feedallruns.h"

#include <QPointer>

namespace cmbagent {

FeedAllRuns::FeedAllRuns(Seqs start, Ports ports, QObject* parent)
    : QObject(parent), m_seqs(std::move(start)), m_ports(std::move(ports))
{ }

Result<FeedAllRuns::Seqs> FeedAllRuns::start(const QList<RunPosition>& now, const std::optional<Seqs>& since)
{
    Seqs start;
    for (const RunPosition& position : now) {
        const qint64 seq = since ? since->value(position.run) : position.lastSeq;
        if (seq > position.lastSeq) {
            return fail(
                ErrorCode::Conflict,
                QStringLiteral("The run %1 has only %2 events.").arg(position.run.toString()).arg(position.lastSeq),
                QStringLiteral("What you have came from another data folder, or from one that was put back to an "
                               "earlier state. Leave the run out of \"since\"."));
        }
        start.insert(position.run, seq);
    }
    return start;
}

void FeedAllRuns::look()
{
    if (m_isLooking) {
        m_lookAgain = true;
        return;
    }
    m_isLooking = true;
    m_lookAgain = false;
    m_ports.read([self = QPointer(this)](const Result<QList<RunPosition>>& now) {
        if (!self || self->m_isOver) {
            return;
        }
        self->m_isLooking = false;
        now ? self->take(*now) : self->m_ports.failed(now.error());
    });
}

void FeedAllRuns::take(const QList<RunPosition>& now)
{
    for (const RunPosition& position : now) {
        const RunId& run = position.run;
        if (m_ports.isFollowed(run) || m_waiting.count(run) > 0 || m_givenUp.count(run) > 0) {
            continue;
        }
        // What is under way is followed at once: its progress is told between its events.
        const bool isUnderWay = m_isFirst && !position.isEnded && m_ports.isWorkedOn(run);
        if (position.lastSeq > sentSeq(run) || isUnderWay) {
            m_waiting.insert(run);
            (position.isEnded ? m_ended : m_live).push_back(run);
        }
    }
    m_isFirst = false;
    followNext();
    if (m_lookAgain) {
        look();
    }
}

void FeedAllRuns::followNext()
{
    std::deque<RunId>& next = m_live.empty() ? m_ended : m_live;
    if (m_isOver || !m_now.isNull() || next.empty()) {
        return;
    }
    m_now = next.front();
    next.pop_front();
    m_ports.follow(m_now);
}

void FeedAllRuns::caughtUp(const RunId& run)
{
    if (run == m_now) {
        m_now = {};
        m_waiting.erase(run);
        followNext();
    }
}

void FeedAllRuns::giveUp(const RunId& run)
{
    m_givenUp.insert(run);
    caughtUp(run);
}

} // namespace cmbagent
