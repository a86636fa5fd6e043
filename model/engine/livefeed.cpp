// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/livefeed.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 flushMicros = 50'000;
// A script may print faster than anyone reads; the log file has everything, so the live console may skip.
constexpr qsizetype mostLines = 20'000;

} // namespace

void LiveFeed::pushProgress(ProgressUpdate update)
{
    const std::lock_guard lock(m_mutex);
    const auto same = std::find_if(m_progress.begin(), m_progress.end(), [&](const ProgressUpdate& p) {
        return p.run == update.run && p.step == update.step;
    });
    if (same != m_progress.end()) {
        *same = std::move(update);
    } else {
        m_progress.append(std::move(update));
    }
    scheduleFlush();
}

void LiveFeed::pushLine(ConsoleLine line)
{
    const std::lock_guard lock(m_mutex);
    if (m_lines.size() >= mostLines) {
        ++m_dropped;
        return;
    }
    m_lines.append(std::move(line));
    scheduleFlush();
}

void LiveFeed::scheduleFlush()
{
    if (!std::exchange(m_isScheduled, true)) {
        m_clock.wakeAfter(flushMicros, this, [this] { flush(); });
    }
}

void LiveFeed::flush()
{
    QList<ProgressUpdate> progress;
    QList<ConsoleLine> lines;
    {
        const std::lock_guard lock(m_mutex);
        progress.swap(m_progress);
        lines.swap(m_lines);
        m_isScheduled = false;
        if (const qint64 dropped = std::exchange(m_dropped, 0); dropped > 0) {
            ConsoleLine note = lines.back();
            note.text = QStringLiteral("… %1 lines left out here; the log file has them all").arg(dropped);
            lines.append(std::move(note));
        }
    }
    if (!progress.isEmpty()) {
        Q_EMIT progressed(progress);
    }
    if (!lines.isEmpty()) {
        Q_EMIT linesWritten(lines);
    }
}

} // namespace cmbagent
