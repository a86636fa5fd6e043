// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timescale.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace cmbagent {

namespace {

constexpr qint64 milli = 1000;
constexpr qint64 second = 1000 * milli;
constexpr qint64 minute = 60 * second;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

/// Distances of lines a person can count in.
constexpr std::array<qint64, 28> roundSteps { milli,       2 * milli,   5 * milli,   10 * milli, 20 * milli, 50 * milli,
                                              100 * milli, 200 * milli, 500 * milli, second,     2 * second, 5 * second,
                                              10 * second, 15 * second, 30 * second, minute,     2 * minute, 5 * minute,
                                              10 * minute, 15 * minute, 30 * minute, hour,       2 * hour,   3 * hour,
                                              6 * hour,    12 * hour,   day,         7 * day };

/// Overlapping and touching stretches made one, cut to `whole`, in order.
std::vector<TimeStretch> united(std::vector<TimeStretch> busy, TimeStretch whole)
{
    std::sort(busy.begin(), busy.end(), [](TimeStretch a, TimeStretch b) { return a.from < b.from; });
    std::vector<TimeStretch> all;
    for (TimeStretch stretch : busy) {
        stretch = { std::max(stretch.from, whole.from), std::min(stretch.to, whole.to) };
        if (stretch.to < stretch.from) {
            continue;
        }
        if (!all.empty() && stretch.from <= all.back().to) {
            all.back().to = std::max(all.back().to, stretch.to);
        } else {
            all.push_back(stretch);
        }
    }
    return all;
}

/// What lies between them.
std::vector<TimeStretch> gapsIn(const std::vector<TimeStretch>& busy, TimeStretch whole)
{
    std::vector<TimeStretch> gaps;
    qint64 end = whole.from;
    for (const TimeStretch& stretch : busy) {
        gaps.push_back({ end, stretch.from });
        end = stretch.to;
    }
    gaps.push_back({ end, whole.to });
    return gaps;
}

std::vector<TimeStretch> longGaps(const std::vector<TimeStretch>& busy, TimeStretch whole)
{
    qint64 busyMicros = 0;
    for (const TimeStretch& stretch : busy) {
        busyMicros += stretch.length();
    }
    const qint64 threshold = std::max(TimeScale::shortestFold, busyMicros / 4);
    std::vector<TimeStretch> gaps = gapsIn(busy, whole);
    std::erase_if(gaps, [threshold](TimeStretch gap) { return gap.length() <= threshold; });
    if (gaps.size() > size_t(TimeScale::mostFolds)) {
        const auto longer = [](TimeStretch a, TimeStretch b) { return a.length() > b.length(); };
        std::nth_element(gaps.begin(), gaps.begin() + TimeScale::mostFolds, gaps.end(), longer);
        gaps.resize(size_t(TimeScale::mostFolds));
        std::sort(gaps.begin(), gaps.end(), [](TimeStretch a, TimeStretch b) { return a.from < b.from; });
    }
    return gaps;
}

} // namespace

TimeScale::TimeScale(TimeStretch whole, std::vector<TimeStretch> busy, double foldWidth)
    : m_whole(whole), m_foldWidth(foldWidth)
{
    qint64 end = whole.from;
    if (foldWidth > 0) {
        for (const TimeStretch& gap : longGaps(united(std::move(busy), whole), whole)) {
            addPiece({ end, gap.from }, false);
            addPiece(gap, true);
            end = gap.to;
        }
    }
    addPiece({ end, whole.to }, false);
}

void TimeScale::addPiece(TimeStretch time, bool isFold)
{
    // A piece to scale stands between any two folds, however short it is, so that a place always has one time.
    m_pieces.push_back({ time, isFold, m_unfolded, m_folds });
    if (isFold) {
        ++m_folds;
    } else {
        m_unfolded += time.length();
    }
}

std::vector<TimeStretch> TimeScale::folds() const
{
    std::vector<TimeStretch> all;
    for (const Piece& piece : m_pieces) {
        if (piece.isFold) {
            all.push_back(piece.time);
        }
    }
    return all;
}

void TimeScale::setPixelsPerMicro(double pixels)
{
    m_pixelsPerMicro = std::clamp(pixels, 1e-12, closest);
}

double TimeScale::scaleFor(TimeStretch range, double width) const
{
    qint64 unfolded = 0;
    double room = width;
    for (const Piece& piece : m_pieces) {
        const qint64 common = std::min(piece.time.to, range.to) - std::max(piece.time.from, range.from);
        if (common <= 0) {
            continue;
        }
        if (piece.isFold) {
            room -= m_foldWidth * double(common) / double(piece.time.length());
        } else {
            unfolded += common;
        }
    }
    return unfolded > 0 ? std::max(room, 40.0) / double(unfolded) : m_pixelsPerMicro;
}

double TimeScale::startOf(const Piece& piece) const
{
    return double(piece.unfoldedBefore) * m_pixelsPerMicro + piece.foldsBefore * m_foldWidth;
}

double TimeScale::xOf(qint64 micros) const
{
    if (m_pieces.empty()) {
        return 0;
    }
    micros = std::clamp(micros, m_whole.from, m_whole.to);
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), micros,
                                        [](qint64 time, const Piece& piece) { return time < piece.time.from; });
    const Piece& piece = after == m_pieces.begin() ? *after : *std::prev(after);
    const qint64 into = micros - piece.time.from;
    return startOf(piece)
        + (piece.isFold ? m_foldWidth * double(into) / double(piece.time.length()) : double(into) * m_pixelsPerMicro);
}

qint64 TimeScale::timeAt(double x) const
{
    if (m_pieces.empty()) {
        return 0;
    }
    const auto after = std::upper_bound(m_pieces.begin(), m_pieces.end(), x,
                                        [this](double place, const Piece& piece) { return place < startOf(piece); });
    const Piece& piece = after == m_pieces.begin() ? *after : *std::prev(after);
    const double into = std::max(0.0, x - startOf(piece));
    const double micros = piece.isFold ? into / m_foldWidth * double(piece.time.length()) : into / m_pixelsPerMicro;
    return std::min(piece.time.from + qint64(std::llround(std::min(micros, 9e17))), piece.time.to);
}

std::vector<TimeTick> TimeScale::ticks(double fromX, double toX, double distance) const
{
    const auto enough = std::find_if(roundSteps.begin(), roundSteps.end(),
                                     [&](qint64 micros) { return double(micros) * m_pixelsPerMicro >= distance; });
    const qint64 step = enough == roundSteps.end()
        ? roundSteps.back() * std::max<qint64>(1, qint64(distance / m_pixelsPerMicro / double(roundSteps.back())))
        : *enough;
    std::vector<TimeTick> all;
    for (const Piece& piece : m_pieces) {
        if (piece.isFold || startOf(piece) > toX) {
            continue;
        }
        const qint64 from = std::max(piece.time.from, timeAt(fromX)) - m_whole.from;
        for (qint64 at = (from + step - 1) / step * step; at <= piece.time.to - m_whole.from; at += step) {
            const double x = xOf(m_whole.from + at);
            if (x > toX) {
                break;
            }
            // Behind a fold the round times go on where they want to; two labels still need their room.
            if (x >= fromX && (all.empty() || x - all.back().x >= distance * 0.75)) {
                all.push_back({ x, at, timeTickText(at, step) });
            }
        }
    }
    return all;
}

QString timeTickText(qint64 sinceStart, qint64 step)
{
    const qint64 seconds = sinceStart / second;
    if (sinceStart == 0) {
        return QStringLiteral("0");
    }
    const int decimals = step < 10 * milli ? 3 : step < 100 * milli ? 2 : 1;
    if (step < second && seconds < 60) {
        return QCoreApplication::translate("TimeScale", "%1 s")
            .arg(QLocale().toString(double(sinceStart) / double(second), 'f', decimals));
    }
    if (seconds < 60) {
        return QCoreApplication::translate("TimeScale", "%1 s").arg(seconds);
    }
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    const QString tail = step < second
        ? QLocale().toString(double(sinceStart % second) / double(second), 'f', decimals).mid(1)
        : QString();
    return seconds < 3600
        ? QStringLiteral("%1:%2%3").arg(seconds / 60).arg(two(seconds % 60), tail)
        : QStringLiteral("%1:%2:%3%4").arg(seconds / 3600).arg(two(seconds / 60 % 60), two(seconds % 60), tail);
}

} // namespace cmbagent
