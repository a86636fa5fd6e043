// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id.h"

#include <QList>
#include <QMetaType>
#include <QObject>

#include <mutex>

namespace cmbagent {

/// The last progress a running step reported.
struct ProgressUpdate
{
    RunId run;
    int step = -1;
    double fraction = -1;
    QString text;
};

/// One line a running step wrote.
struct ConsoleLine
{
    RunId run;
    int step = -1;
    int attempt = 0;
    bool isError = false;
    Timestamp at;
    QString text;
};

/// Carries what is not an event (progress and console lines) from the step threads to whoever listens, in batches of 50
/// ms. Lives on the engine thread; the two pushing functions are safe from every thread.
class LiveFeed : public QObject
{
    Q_OBJECT

public:
    explicit LiveFeed(const Clock& clock, QObject* parent = nullptr) : QObject(parent), m_clock(clock) { }

    void pushProgress(ProgressUpdate update);
    void pushLine(ConsoleLine line);

Q_SIGNALS:
    void progressed(const QList<cmbagent::ProgressUpdate>& updates);
    void linesWritten(const QList<cmbagent::ConsoleLine>& lines);

private:
    void scheduleFlush();
    void flush();

    const Clock& m_clock;
    std::mutex m_mutex;
    QList<ProgressUpdate> m_progress;
    QList<ConsoleLine> m_lines;
    qint64 m_dropped = 0;
    bool m_isScheduled = false;
};

} // namespace cmbagent

Q_DECLARE_METATYPE(QList<cmbagent::ProgressUpdate>)
Q_DECLARE_METATYPE(QList<cmbagent::ConsoleLine>)
