// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/logtail.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QRegularExpression>
#include <QThreadPool>

#include <algorithm>

namespace cmbagent {

namespace {

/// What a terminal would show: no colour codes, and of a line written over itself the last state.
QString plain(const QByteArray& bytes)
{
    static const QRegularExpression escapes(QStringLiteral("\x1b\\[[0-9;?]*[A-Za-z]"));
    QString text = QString::fromUtf8(bytes);
    text.remove(escapes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    if (text.contains(QLatin1Char('\r'))) {
        QStringList lines = text.split(QLatin1Char('\n'));
        for (QString& line : lines) {
            line = line.mid(line.lastIndexOf(QLatin1Char('\r')) + 1);
        }
        text = lines.join(QLatin1Char('\n'));
    }
    return text;
}

/// Where the last `lines` lines of `bytes` begin.
qsizetype tailStart(const QByteArray& bytes, int lines)
{
    qsizetype at = bytes.size() - (bytes.endsWith('\n') ? 1 : 0);
    for (int i = 0; i < lines; ++i) {
        at = at <= 0 ? -1 : bytes.lastIndexOf('\n', at - 1);
        if (at < 0) {
            return 0;
        }
    }
    return at + 1;
}

} // namespace

LogTail::LogTail(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(pollMillis);
    connect(&m_timer, &QTimer::timeout, this, &LogTail::poll);
}

void LogTail::open(const QString& path, bool isLive)
{
    close();
    m_path = path;
    m_isLive = isLive;
    poll();
    if (isLive) {
        m_timer.start();
    }
}

void LogTail::finish()
{
    if (m_isLive) {
        m_isLive = false;
        m_timer.stop();
        poll();
    }
}

void LogTail::close()
{
    ++m_generation;
    m_timer.stop();
    m_path.clear();
    m_next = -1;
    m_isLive = false;
    m_isReading = false;
    m_readsAgain = false;
}

void LogTail::setPaused(bool paused)
{
    if (paused) {
        m_timer.stop();
    } else if (m_isLive && !m_timer.isActive()) {
        poll();
        m_timer.start();
    }
}

LogTail::Part LogTail::read(const QString& path, qint64 from, bool toTheEnd)
{
    Part part;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return part;
    }
    part.exists = true;
    part.fileSize = file.size();
    qint64 start = std::max<qint64>(from, 0);
    if (part.fileSize - start > mostBytes) {
        start = part.fileSize - mostBytes;
        part.isCut = true;
    }
    file.seek(start);
    QByteArray bytes = file.read(part.fileSize - start);
    if (!toTheEnd) { // the line being written comes with the next part
        bytes.truncate(bytes.lastIndexOf('\n') + 1);
    }
    part.next = start + bytes.size();
    if (part.isCut) {
        bytes.remove(0, bytes.indexOf('\n') + 1);
    }
    if (const qsizetype first = tailStart(bytes, mostLines); first > 0) {
        bytes.remove(0, first);
        part.isCut = true;
    }
    if (bytes.endsWith('\n')) {
        bytes.chop(1);
        part.text = plain(bytes);
        part.text = part.text.isNull() ? QStringLiteral("") : part.text; // an empty line is a line
    } else {
        part.text = bytes.isEmpty() ? QString() : plain(bytes);
    }
    return part;
}

void LogTail::poll()
{
    if (m_path.isEmpty()) {
        return;
    }
    if (m_isReading) {
        m_readsAgain = !m_isLive; // the rest must not be forgotten
        return;
    }
    m_isReading = true;
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), generation = m_generation, path = m_path, from = m_next, toTheEnd = !m_isLive] {
            const Part part = read(path, from, toTheEnd);
            QMetaObject::invokeMethod(qApp, [self, generation, part] {
                if (self) {
                    self->take(generation, part);
                }
            });
        });
}

void LogTail::take(quint64 generation, const Part& part)
{
    if (generation != m_generation) {
        return;
    }
    m_isReading = false;
    const bool isFirst = m_next < 0;
    if (!part.exists) {
        if (isFirst) {
            Q_EMIT missing();
        }
    } else {
        m_next = part.next;
        if (isFirst) {
            Q_EMIT opened(part.text, part.isCut, part.fileSize);
        } else if (!part.text.isNull()) {
            Q_EMIT appended(part.text);
        }
    }
    if (m_readsAgain) {
        m_readsAgain = false;
        poll();
    }
}

} // namespace cmbagent
