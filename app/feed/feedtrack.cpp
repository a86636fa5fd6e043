// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feed/feedtrack.h"

#include <QPointer>

namespace cmbagent {

FeedTrack::FeedTrack(qint64 sinceSeq, Ports ports, QObject* parent)
    : QObject(parent), m_ports(std::move(ports)), m_sent(sinceSeq)
{ }

void FeedTrack::pump()
{
    if (m_isOver) {
        return;
    }
    if (m_isReading) {
        m_pumpAgain = true;
        return;
    }
    if (!m_ports.hasRoom()) {
        m_hasMore = true; // whoever makes room pumps again
        return;
    }
    m_isReading = true;
    m_pumpAgain = false;
    m_ports.read(m_sent, pageSize, [self = QPointer(this)](const Result<RunEvents>& events) {
        if (self) {
            self->take(events);
        }
    });
}

void FeedTrack::take(const Result<RunEvents>& events)
{
    m_isReading = false;
    if (m_isOver) {
        return;
    }
    if (!events) {
        m_isOver = true;
        m_hasMore = false;
        m_ports.failed(events.error());
        return;
    }
    m_hasMore = m_pumpAgain || events->size() == pageSize;
    for (const RunEvent& event : *events) {
        if (!m_ports.hasRoom()) {
            m_hasMore = true; // what is left of the page is read again when there is room
            return;
        }
        m_ports.send(event);
        m_sent = event.seq;
    }
    if (m_hasMore) {
        pump();
    } else if (m_ports.caughtUp) {
        m_ports.caughtUp();
    }
}

} // namespace cmbagent
