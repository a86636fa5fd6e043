// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/logscan.h"

#include "items/logmodel.h"

#include <QTimerEvent>

#include <algorithm>

namespace cmbagent {

bool LogQuery::accepts(const LogBuffer& lines, int row) const
{
    return (step < 0 || lines.stepAt(row) == step) && lines.levelAt(row) >= least
        && (text.isEmpty() || lines.at(row).text.contains(text, Qt::CaseInsensitive));
}

LogScan::LogScan(const LogModel& log, QObject* parent) : QObject(parent), m_log(log)
{
    connect(&m_log, &QAbstractItemModel::rowsInserted, this, &LogScan::takeMore);
    connect(&m_log, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) { trim(last - first + 1); });
    connect(&m_log, &QAbstractItemModel::modelReset, this, [this] {
        m_gone = 0;
        if (m_isActive) {
            start(m_query);
        }
    });
}

void LogScan::start(const LogQuery& query)
{
    Q_EMIT aboutToReset();
    m_query = query;
    m_isActive = true;
    m_found.clear();
    m_next = m_gone;
    Q_EMIT wasReset();
    takeMore();
    Q_EMIT progressed();
}

void LogScan::stop()
{
    m_timer.stop();
    m_isActive = false;
    Q_EMIT aboutToReset();
    m_found.clear();
    Q_EMIT wasReset();
    Q_EMIT progressed();
}

bool LogScan::isDone() const
{
    return !m_isActive || rowOf(m_next) >= m_log.rowCount();
}

int LogScan::placeOf(qint64 number) const
{
    return int(std::lower_bound(m_found.begin(), m_found.end(), number) - m_found.begin());
}

void LogScan::takeMore()
{
    if (!m_isActive || m_timer.isActive()) {
        return;
    }
    scan(sliceLines); // what fits into one slice is there at once
    if (!isDone()) {
        m_timer.start(0, this);
    }
}

void LogScan::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    scan(sliceLines);
    if (isDone()) {
        m_timer.stop();
    }
    Q_EMIT progressed();
}

void LogScan::scan(int lines)
{
    const int first = rowOf(m_next);
    const int end = std::min(m_log.rowCount(), first + lines);
    std::vector<qint64> fresh;
    for (int row = first; row < end; ++row) {
        if (m_query.accepts(m_log.lines(), row)) {
            fresh.push_back(numberOf(row));
        }
    }
    m_next = numberOf(end);
    if (!fresh.empty()) {
        Q_EMIT aboutToAppend(int(m_found.size()), int(m_found.size() + fresh.size()) - 1);
        m_found.insert(m_found.end(), fresh.begin(), fresh.end());
        Q_EMIT appended();
        Q_EMIT progressed();
    }
}

void LogScan::trim(int rows)
{
    m_gone += rows;
    m_next = std::max(m_next, m_gone);
    if (const int leaving = placeOf(m_gone); leaving > 0) {
        Q_EMIT aboutToTrim(leaving);
        m_found.erase(m_found.begin(), m_found.begin() + leaving);
        Q_EMIT trimmed();
        Q_EMIT progressed();
    }
}

} // namespace cmbagent
