// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QMap>

#include <array>

namespace cmbagent {

class Clock;

/// Turns what a program writes into lines, `::progress` and `::metric` for an observer. Belongs to the thread of its
/// step. Lines may be in any encoding (what is not UTF-8 is shown as U+FFFD) and are cut at 64 KB; a line that draws
/// over itself with carriage returns is shown as it looks in the end.
class OutputParser
{
public:
    static constexpr qsizetype longestLine = 65'536;
    static constexpr int mostMetrics =
        1000; ///< that are all passed on; of later ones a sample, and the last of each name
    static constexpr qint64 progressInterval = 100'000; ///< microseconds

    OutputParser(StepObserver& observer, const Clock& clock);

    void feed(bool isError, QByteArrayView data);
    /// Call once, at the end: passes on an unfinished line and whatever was held back.
    void finish();

    /// The last progress reported, -1 when there was none.
    [[nodiscard]] double progress() const { return m_progress; }
    /// The end of what was written to standard error, at most 16 KB.
    [[nodiscard]] const QByteArray& errorTail() const { return m_errorTail; }

private:
    struct Metric
    {
        QString name;
        double value = 0;
        QString unit;
    };
    struct Stream
    {
        QByteArray line; ///< not finished yet
        qint64 cut = 0; ///< bytes of it that were thrown away
    };

    void endLine(bool isError);
    bool readProgress(QStringView line);
    bool readMetric(QStringView line);
    void passMetric(const Metric& metric);
    void keepErrorTail(QByteArrayView data);

    StepObserver& m_observer;
    const Clock& m_clock;
    std::array<Stream, 2> m_streams;
    QByteArray m_errorTail;
    double m_progress = -1;
    QString m_progressText;
    bool m_progressHeld = false;
    qint64 m_nextProgress = 0;
    qint64 m_metrics = 0;
    QMap<QString, Metric> m_heldMetrics; ///< by name, the last one that was not passed on
};

} // namespace cmbagent
