// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/logmodel.h"

#include <algorithm>

namespace cmbagent {

LogModel::LogModel(QObject* parent) : QAbstractListModel(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(batchMillis);
    connect(&m_timer, &QTimer::timeout, this, &LogModel::flush);
}

void LogModel::setLimit(int lines)
{
    m_limit = std::max(lines, 2 * LogBuffer::blockLines);
}

void LogModel::post(int step, bool isError, const QString& text)
{
    bool isFirst = false;
    const LogLevel level = levelOf(text, isError);
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_posted.empty();
        m_posted.push_back(
            { step, isError, text.size() > longestLine ? text.left(longestLine) + QChar(0x2026) : text, level });
    }
    if (isFirst) {
        QMetaObject::invokeMethod(&m_timer, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    }
}

void LogModel::flush()
{
    std::vector<LogLine> fresh;
    {
        const std::lock_guard lock(m_mutex);
        fresh.swap(m_posted);
    }
    // More in one batch than fits at all: only the end of it can ever be seen.
    const int kept = std::min(int(fresh.size()), m_limit);
    m_dropped += int(fresh.size()) - kept;
    if (kept == 0) {
        return;
    }
    const int first = m_lines.size();
    beginInsertRows({}, first, first + kept - 1);
    for (auto line = fresh.end() - kept; line != fresh.end(); ++line) {
        m_lines.append(*line);
    }
    endInsertRows();

    int surplus = 0;
    LogBuffer& lines = m_lines;
    while (lines.size() > m_limit) {
        surplus = lines.oldestCount();
        beginRemoveRows({}, 0, surplus - 1);
        lines.dropOldest();
        endRemoveRows();
        m_dropped += surplus;
    }
}

void LogModel::clear()
{
    beginResetModel();
    {
        const std::lock_guard lock(m_mutex);
        m_posted.clear();
    }
    m_lines.clear();
    m_dropped = 0;
    endResetModel();
}

int LogModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_lines.size();
}

QVariant LogModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return m_lines.at(index.row()).text;
    case StepIndexRole:
        return m_lines.stepAt(index.row());
    case IsErrorRole:
        return m_lines.isErrorAt(index.row());
    case LevelRole:
        return int(m_lines.levelAt(index.row()));
    default:
        return {};
    }
}

} // namespace cmbagent
