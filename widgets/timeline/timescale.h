// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <vector>

namespace cmbagent {

/// A stretch of time, in microseconds as in Timestamp.
struct TimeStretch
{
    qint64 from = 0;
    qint64 to = 0;

    [[nodiscard]] qint64 length() const { return to - from; }
    bool operator==(const TimeStretch&) const = default;
};

/// One line of the axis.
struct TimeTick
{
    double x = 0; ///< in content coordinates
    qint64 sinceStart = 0; ///< microseconds
    QString text; ///< of the time since the start: "0.5 s", "1:05", "2:00:00"
};

/// Where a moment stands on a line whose idle gaps are folded to a fixed width. Content coordinates start at 0 with the
/// first moment; a window onto them is the view's business. A plain value; knows no pixels beyond its own numbers.
class TimeScale
{
public:
    static constexpr int mostFolds = 12; ///< the longest ones; the rest stays to scale
    static constexpr qint64 shortestFold = 10'000'000; ///< microseconds: a shorter pause is worth its room
    static constexpr double closest = 0.05; ///< pixels a microsecond, at most

    TimeScale() = default;
    /// `busy` in any order, cut to `whole`. Gaps that are longer than a quarter of all busy time (and than
    /// `shortestFold`) are folded to `foldWidth` each; 0: nothing is folded.
    TimeScale(TimeStretch whole, std::vector<TimeStretch> busy, double foldWidth);

    [[nodiscard]] bool isEmpty() const { return m_pieces.empty(); }
    [[nodiscard]] TimeStretch whole() const { return m_whole; }
    /// The gaps that are folded, in order.
    [[nodiscard]] std::vector<TimeStretch> folds() const;
    /// Time that is drawn to scale.
    [[nodiscard]] qint64 unfoldedMicros() const { return m_unfolded; }

    void setPixelsPerMicro(double pixels);
    [[nodiscard]] double pixelsPerMicro() const { return m_pixelsPerMicro; }
    /// The scale at which `range` is `width` wide; the present one where only folds lie in it.
    [[nodiscard]] double scaleFor(TimeStretch range, double width) const;

    [[nodiscard]] double width() const { return xOf(m_whole.to); }
    /// Moments outside of the whole stand at its ends.
    [[nodiscard]] double xOf(qint64 micros) const;
    [[nodiscard]] qint64 timeAt(double x) const;
    /// Lines at round times between two places, at least `distance` apart; none inside folds.
    [[nodiscard]] std::vector<TimeTick> ticks(double fromX, double toX, double distance) const;

private:
    /// A part of the line: to scale, or a fold.
    struct Piece
    {
        TimeStretch time;
        bool isFold = false;
        qint64 unfoldedBefore = 0;
        int foldsBefore = 0;
    };
    [[nodiscard]] double startOf(const Piece& piece) const;
    void addPiece(TimeStretch time, bool isFold);

    TimeStretch m_whole;
    double m_foldWidth = 0;
    double m_pixelsPerMicro = 1e-4;
    qint64 m_unfolded = 0;
    int m_folds = 0;
    std::vector<Piece> m_pieces;
};

/// The time since the start as an axis says it; `step` is the distance of the lines, both in microseconds.
QString timeTickText(qint64 sinceStart, qint64 step);

} // namespace cmbagent
