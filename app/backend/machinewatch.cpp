// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/machinewatch.h"

#include <QDir>
#include <QFile>
#include <QThread>

#include <algorithm>

namespace cmbagent {

namespace {

qint64 kilobytes(const QByteArray& text, const char* name)
{
    const qsizetype at = text.indexOf(name);
    return at < 0 ? 0 : text.mid(at + qsizetype(qstrlen(name)), 40).trimmed().split(' ').value(0).toLongLong();
}

} // namespace

MachineMemory MachineMemory::now()
{
    QFile file(QStringLiteral("/proc/meminfo"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray text = file.readAll();
    return { kilobytes(text, "MemTotal:") * 1024, kilobytes(text, "MemAvailable:") * 1024 };
}

QString machineInWords()
{
    const auto counted = [](qsizetype count, const QString& one) {
        return QStringLiteral("%1 %2%3").arg(count).arg(one, count == 1 ? QString() : QStringLiteral("s"));
    };
    QStringList parts { counted(std::max(1, QThread::idealThreadCount()), QStringLiteral("processor")) };
    if (const qint64 memory = MachineMemory::now().total; memory > 0) {
        parts << QStringLiteral("%1 GB of memory").arg(double(memory) / 1e9, 0, 'f', 1);
    }
    const auto cards = QDir(QStringLiteral("/proc/driver/nvidia/gpus")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    parts << (cards.isEmpty() ? QStringLiteral("no graphics card known of")
                              : counted(cards.size(), QStringLiteral("NVIDIA graphics card")));
    return parts.join(QStringLiteral(", ")) + u'.';
}

MachineWatch::MachineWatch(QObject* parent) : QObject(parent)
{
    m_timer.setInterval(2'000);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const MachineMemory memory = MachineMemory::now();
        Q_EMIT measured(memory.available, memory.total);
    });
    m_timer.start();
}

} // namespace cmbagent
