// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/eventstream.h"

#include <algorithm>
#include <utility>

namespace cmbagent {

Result<QList<StreamEvent>> EventStream::feed(QByteArrayView bytes)
{
    QList<StreamEvent> events;
    const qsizetype searched = m_isPastMark ? m_pending.size() : 0; // no end of line in that part
    m_pending.append(bytes);
    if (!m_isTooLarge && passMark()) {
        qsizetype from = 0;
        const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
        auto end = std::find_if(m_pending.cbegin() + searched, m_pending.cend(), isEnd);
        for (; end != m_pending.cend(); end = std::find_if(m_pending.cbegin() + from, m_pending.cend(), isEnd)) {
            const qsizetype at = end - m_pending.cbegin();
            const bool isSecondHalf = std::exchange(m_skipsLineFeed, false) && *end == '\n' && at == from;
            if (!isSecondHalf) {
                takeLine(QByteArrayView(m_pending).sliced(from, at - from), events);
            }
            m_skipsLineFeed = *end == '\r';
            from = at + 1;
        }
        if (from < m_pending.size()) {
            m_skipsLineFeed = false;
        }
        m_pending.remove(0, from);
    }
    m_isTooLarge = m_isTooLarge || m_pending.size() + m_data.size() > m_mostBytes;
    if (m_isTooLarge) {
        m_pending.clear();
        return fail(ErrorCode::Limit, QStringLiteral("The answer has a part of more than %1 bytes.").arg(m_mostBytes));
    }
    return events;
}

QList<StreamEvent> EventStream::finish()
{
    QList<StreamEvent> events;
    if (!m_isTooLarge) {
        takeLine(std::exchange(m_pending, {}), events);
        dispatch(events);
    }
    return events;
}

bool EventStream::passMark()
{
    static constexpr char mark[] = "\xEF\xBB\xBF";
    if (!m_isPastMark) {
        if (m_pending.size() < 3 && QByteArrayView(mark, 3).startsWith(m_pending)) {
            return false;
        }
        if (m_pending.startsWith(mark)) {
            m_pending.remove(0, 3);
        }
        m_isPastMark = true;
    }
    return true;
}

void EventStream::takeLine(QByteArrayView line, QList<StreamEvent>& events)
{
    if (line.isEmpty()) {
        return dispatch(events);
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0 || m_isTooLarge) {
        return; // a comment
    }
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' ')) {
        value = value.sliced(1);
    }
    takeField(colon < 0 ? line : line.first(colon), value);
}

void EventStream::takeField(QByteArrayView name, QByteArrayView value)
{
    if (name == QByteArrayView("data")) {
        if (std::exchange(m_hasData, true)) {
            m_data += '\n';
        }
        m_data.append(value);
        m_isTooLarge = m_data.size() > m_mostBytes;
    } else if (name == QByteArrayView("event")) {
        m_type = value.toByteArray();
    }
}

void EventStream::dispatch(QList<StreamEvent>& events)
{
    QByteArray type = std::exchange(m_type, {});
    QByteArray data = std::exchange(m_data, {});
    if (std::exchange(m_hasData, false) && !m_isTooLarge) {
        events << StreamEvent { type.isEmpty() ? QByteArrayLiteral("message") : std::move(type), std::move(data) };
    }
}

} // namespace cmbagent
