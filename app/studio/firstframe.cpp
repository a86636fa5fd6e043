// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/firstframe.h"

#include "app/studio/whilealive.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/runscene.h"

#include <QApplication>
#include <QEvent>
#include <QFile>

#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace cmbagent {

namespace {

/// Milliseconds since the kernel started this process; field 22 of /proc/self/stat, in clock ticks since boot.
double processAgeMillis()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly)) {
        return -1;
    }
    const QByteArray text = stat.readAll();
    const double startTicks = text.mid(text.lastIndexOf(')') + 2).split(' ').value(19).toDouble();
    timespec now {};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (double(now.tv_sec) + double(now.tv_nsec) / 1e9 - startTicks / double(sysconf(_SC_CLK_TCK))) * 1e3;
}

qint64 proportionalMemoryKb()
{
    QFile rollup(QStringLiteral("/proc/self/smaps_rollup"));
    if (rollup.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : rollup.readAll().split('\n')) {
            if (line.startsWith("Pss:")) {
                return line.simplified().split(' ').value(1).toLongLong();
            }
        }
    }
    return -1;
}

} // namespace

FirstFrame::FirstFrame(Studio& studio, Of what) : m_studio(studio), m_what(what)
{
    if (what == Of::Graph) {
        studio.window().canvas()->viewport()->installEventFilter(this);
        connect(&studio.active().shown(), &ShownRun::failed, this, &FirstFrame::giveUp);
    } else {
        studio.window().installEventFilter(this);
    }
}

Backend::Done FirstFrame::opened()
{
    return whileAlive(this, [this](const Result<void>& result) {
        if (!result) {
            giveUp(result.error());
        }
    });
}

/// Nobody reads what the window says of it. Queued: the program may only be about to begin.
void FirstFrame::giveUp(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.toText()));
    m_exitCode = 2; // as where another window is asked in vain
    QMetaObject::invokeMethod(&m_studio, &Studio::shutDown, Qt::QueuedConnection);
}

bool FirstFrame::isThere() const
{
    return m_what == Of::Window || !m_studio.window().canvas()->runScene().contentRect().isEmpty();
}

bool FirstFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint && isThere() && !std::exchange(m_isPainted, true)) {
        // Queued: this frame is finished first.
        QMetaObject::invokeMethod(
            this,
            [this] {
                std::printf("{\"name\":\"startup_to_first_%s\",\"unit\":\"ms\",\"value\":%.0f,\"pss_kb\":%lld}\n",
                            m_what == Of::Graph ? "graph" : "frame", processAgeMillis(),
                            static_cast<long long>(proportionalMemoryKb()));
                std::fflush(stdout);
                m_studio.shutDown();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace cmbagent
