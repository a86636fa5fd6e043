// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>

namespace cmbagent {

/// One event of a server-sent event stream.
struct StreamEvent
{
    QByteArray type; ///< "message" unless the stream says otherwise
    QByteArray data; ///< lines joined by line feeds
    bool operator==(const StreamEvent&) const = default;
};

/// Reads a server-sent event stream (WHATWG) piece by piece, however it is cut. A value of one thread.
class EventStream
{
public:
    /// `mostBytes`: the largest event that is taken.
    explicit EventStream(qsizetype mostBytes = 16 * 1024 * 1024) : m_mostBytes(mostBytes) { }

    /// Takes more bytes and gives the events they complete. Limit when an event is too large; nothing more is read
    /// after that.
    Result<QList<StreamEvent>> feed(QByteArrayView bytes);
    /// The stream has ended: gives the last event when only the empty line behind it is missing, as some servers
    /// leave it out.
    QList<StreamEvent> finish();

private:
    /// Takes the byte order mark off the front; false as long as it may still be one.
    bool passMark();
    void takeLine(QByteArrayView line, QList<StreamEvent>& events);
    void takeField(QByteArrayView name, QByteArrayView value);
    void dispatch(QList<StreamEvent>& events);

    const qsizetype m_mostBytes;
    QByteArray m_pending; ///< the beginning of a line
    QByteArray m_type;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_isPastMark = false;
    bool m_skipsLineFeed = false; ///< the line before ended with a carriage return
    bool m_isTooLarge = false;
};

} // namespace cmbagent
