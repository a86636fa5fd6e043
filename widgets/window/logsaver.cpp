// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/logsaver.h"

#include <QAbstractItemModel>

#include <algorithm>

namespace cmbagent {

LogSaver::LogSaver(const QAbstractItemModel& lines, const QString& path, QObject* parent)
    : QObject(parent), m_lines(lines), m_file(path)
{
    connect(&m_lines, &QAbstractItemModel::rowsRemoved, this, [this](const QModelIndex&, int first, int last) {
        const int gone = last - first + 1;
        m_next = std::max(0, m_next - gone);
        m_end = std::max(0, m_end - gone);
    });
    connect(&m_lines, &QAbstractItemModel::modelReset, this, [this] { m_next = m_end = 0; });
}

void LogSaver::start()
{
    m_end = m_lines.rowCount();
    if (!m_file.open(QIODevice::WriteOnly)) {
        finish();
        return;
    }
    m_timer.start(0, this);
}

void LogSaver::timerEvent(QTimerEvent*)
{
    QByteArray slice;
    const int stop = std::min(m_end, m_next + sliceLines);
    for (; m_next < stop; ++m_next, ++m_written) {
        slice += m_lines.index(m_next, 0).data().toString().toUtf8();
        slice += '\n';
    }
    if (m_file.write(slice) != slice.size() || m_next >= m_end) {
        m_timer.stop();
        finish();
    }
}

void LogSaver::finish()
{
    if (m_file.error() == QFileDevice::NoError && m_file.commit()) {
        Q_EMIT saved(m_file.fileName(), m_written);
    } else {
        Q_EMIT failed(m_file.fileName(), m_file.errorString());
    }
    deleteLater();
}

} // namespace cmbagent
