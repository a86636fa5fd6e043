// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/logbuffer.h"

#include <QBasicTimer>
#include <QObject>

#include <deque>

namespace cmbagent {

class LogModel;

/// What lines of the console are wanted.
struct LogQuery
{
    int step = -1; ///< -1: of all steps
    LogLevel least = LogLevel::Debug; ///< at least as serious
    QString text; ///< must hold it, whatever the case; empty: anything

    [[nodiscard]] bool isEverything() const { return step < 0 && least == LogLevel::Debug && text.isEmpty(); }
    [[nodiscard]] bool accepts(const LogBuffer& lines, int row) const;
    bool operator==(const LogQuery&) const = default;
};

/// The lines of a growing log that a query wants, found a slice at a time so that a million of them hold nobody up.
/// Lines are known by their number since the log was cleared; `numberOf` and `rowOf` lead there and back. Main thread.
class LogScan : public QObject
{
    Q_OBJECT

public:
    static constexpr int sliceLines = 20'000; ///< looked at in one go: some milliseconds

    /// `log` must outlive the scan.
    explicit LogScan(const LogModel& log, QObject* parent = nullptr);

    /// Starts over; a query that wants nothing in particular still finds every line. Nothing is looked for before the
    /// first call or after `stop`.
    void start(const LogQuery& query);
    void stop();
    [[nodiscard]] const LogQuery& query() const { return m_query; }
    [[nodiscard]] bool isActive() const { return m_isActive; }
    /// Whether every line that is here has been looked at.
    [[nodiscard]] bool isDone() const;

    /// Numbers of the lines found, rising.
    [[nodiscard]] const std::deque<qint64>& found() const { return m_found; }
    [[nodiscard]] qint64 numberOf(int row) const { return m_gone + row; }
    [[nodiscard]] int rowOf(qint64 number) const { return int(number - m_gone); }
    /// Place in `found` of the first line with this number or a higher one.
    [[nodiscard]] int placeOf(qint64 number) const;

Q_SIGNALS:
    void aboutToReset();
    void wasReset();
    void aboutToAppend(int first, int last); ///< places in `found`
    void appended();
    void aboutToTrim(int count); ///< so many of the first leave
    void trimmed();
    void progressed(); ///< a slice was looked at

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    void takeMore();
    void scan(int lines);
    void trim(int rows);

    const LogModel& m_log;
    LogQuery m_query;
    bool m_isActive = false;
    std::deque<qint64> m_found;
    qint64 m_gone = 0; ///< lines that have left the log since it was cleared
    qint64 m_next = 0; ///< number of the first line not looked at yet
    QBasicTimer m_timer;
};

} // namespace cmbagent
