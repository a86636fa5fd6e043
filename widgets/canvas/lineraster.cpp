// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/lineraster.h"

#include <QColor>

#include <algorithm>
#include <cmath>

namespace cmbagent {

void LineRaster::begin(const Key& key)
{
    m_key = key;
    if (m_image.size() != key.size) {
        m_image = QImage(key.size, QImage::Format_ARGB32_Premultiplied);
    }
    m_image.setDevicePixelRatio(key.ratio);
    m_image.fill(0);
    m_rows.resize(size_t(m_image.height()));
    for (int y = 0; y < m_image.height(); ++y) {
        m_rows[size_t(y)] = reinterpret_cast<QRgb*>(m_image.scanLine(y));
    }
    for (int i = 0; i < 256; ++i) {
        m_shades[size_t(i)] = qPremultiply(qRgba(qRed(key.color), qGreen(key.color), qBlue(key.color), i));
    }
}

/// Liang-Barsky against the image and `room` around it.
bool LineRaster::clip(QPointF& from, QPointF& to, double room) const
{
    double first = 0;
    double last = 1;
    const QPointF d = to - from;
    const auto against = [&](double step, double distance) {
        if (step == 0) {
            return distance >= 0;
        }
        const double t = distance / step;
        step < 0 ? first = std::max(first, t) : last = std::min(last, t);
        return first <= last;
    };
    const double right = m_image.width() - 1 + room;
    const double bottom = m_image.height() - 1 + room;
    if (!against(-d.x(), from.x() + room) || !against(d.x(), right - from.x()) || !against(-d.y(), from.y() + room)
        || !against(d.y(), bottom - from.y())) {
        return false;
    }
    to = from + d * last;
    from += d * first;
    return true;
}

void LineRaster::addLine(QPointF from, QPointF to)
{
    if (!clip(from, to, 0)) {
        return;
    }
    const QRgb color = m_shades[255];
    const bool isFlat = std::abs(to.x() - from.x()) >= std::abs(to.y() - from.y());
    if (!isFlat) {
        from = from.transposed();
        to = to.transposed();
    }
    if (from.x() > to.x()) {
        std::swap(from, to);
    }
    const int start = int(from.x() + 0.5);
    const int end = int(to.x() + 0.5);
    const double slope = to.x() > from.x() ? (to.y() - from.y()) / (to.x() - from.x()) : 0;
    // 16.16 fixed point: one addition and one shift a pixel.
    const int most = (isFlat ? m_image.height() : m_image.width()) - 1;
    qint64 y = qint64((from.y() + 0.5 + slope * (start - from.x())) * 65536);
    const auto step = qint64(slope * 65536);
    for (int x = start; x <= end; ++x, y += step) {
        const int row = std::clamp(int(y >> 16), 0, most);
        (isFlat ? m_rows[size_t(row)][x] : m_rows[size_t(x)][row]) = color;
    }
}

void LineRaster::cover(int x, int y, double amount)
{
    if (x >= 0 && y >= 0 && x < m_image.width() && y < m_image.height()) {
        QRgb& pixel = m_rows[size_t(y)][x];
        // One colour, premultiplied: the stronger coverage is the larger number.
        pixel = std::max(pixel, m_shades[size_t(amount * 255)]);
    }
}

void LineRaster::addSmoothLine(QPointF from, QPointF to, double width, double dash)
{
    const double length = std::hypot(to.x() - from.x(), to.y() - from.y());
    const double walkedBefore = m_walked;
    const QPointF origin = from;
    m_walked += length;
    if (length == 0 || !clip(from, to, 4)) {
        return;
    }
    const bool isFlat = std::abs(to.x() - from.x()) >= std::abs(to.y() - from.y());
    const auto turned = [isFlat](QPointF p) { return isFlat ? p : p.transposed(); };
    QPointF a = turned(from);
    QPointF b = turned(to);
    if (a.x() > b.x()) {
        std::swap(a, b);
    }
    const double slope = b.x() > a.x() ? (b.y() - a.y()) / (b.x() - a.x()) : 0;
    const double stretch = std::sqrt(1 + slope * slope);
    const double half = width * stretch / 2;
    for (int x = int(std::floor(a.x())); x < b.x(); ++x) {
        const double middle = x + 0.5;
        const double share = std::min(middle + 0.5, b.x()) - std::max(middle - 0.5, a.x());
        if (dash > 0 && std::fmod(walkedBefore + std::abs(middle - turned(origin).x()) * stretch, 2 * dash) > dash) {
            continue;
        }
        const double y = a.y() + slope * (middle - a.x());
        for (int row = int(std::floor(y - half)); row < y + half; ++row) {
            const double amount = std::clamp(
                (std::min(row + 1.0, y + half) - std::max(double(row), y - half)) * std::min(1.0, share), 0.0, 1.0);
            isFlat ? cover(x, row, amount) : cover(row, x, amount);
        }
    }
}

namespace {

bool isStraight(const QPointF* p)
{
    const QPointF chord = p[3] - p[0];
    const double length = std::max(1e-6, std::hypot(chord.x(), chord.y()));
    const auto aside = [&](QPointF point) {
        const QPointF d = point - p[0];
        return std::abs(d.x() * chord.y() - d.y() * chord.x()) / length;
    };
    return aside(p[1]) < 0.4 && aside(p[2]) < 0.4;
}

struct Cutter
{
    LineRaster& raster;
    QRectF area;
    double width;
    double dash;

    void add(const QPointF* p, int depth)
    {
        const auto [left, right] = std::minmax({ p[0].x(), p[1].x(), p[2].x(), p[3].x() });
        const auto [top, bottom] = std::minmax({ p[0].y(), p[1].y(), p[2].y(), p[3].y() });
        if (right < area.left() || left > area.right() || bottom < area.top() || top > area.bottom()) {
            return;
        }
        if (depth == 0 || isStraight(p)) {
            raster.addSmoothLine(p[0], p[3], width, dash);
            return;
        }
        const QPointF ab = (p[0] + p[1]) / 2, bc = (p[1] + p[2]) / 2, cd = (p[2] + p[3]) / 2;
        const QPointF abc = (ab + bc) / 2, bcd = (bc + cd) / 2, middle = (abc + bcd) / 2;
        const QPointF first[] = { p[0], ab, abc, middle };
        const QPointF second[] = { middle, bcd, cd, p[3] };
        add(first, depth - 1);
        add(second, depth - 1);
    }
};

} // namespace

void LineRaster::addCurve(const QPointF* points, double width, double dash)
{
    m_walked = 0;
    Cutter { *this, QRectF(QPointF(0, 0), QSizeF(m_image.size())).adjusted(-4, -4, 4, 4), width, dash }.add(points, 12);
}

} // namespace cmbagent
