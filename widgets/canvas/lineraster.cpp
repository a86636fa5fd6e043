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
    m_pixels = reinterpret_cast<QRgb*>(m_image.bits());
    m_stride = m_image.bytesPerLine() / qsizetype(sizeof(QRgb));
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
    const Axes axes = axesFor(isFlat);
    for (int x = start; x <= end; ++x, y += step) {
        m_pixels[x * axes.along + std::clamp(int(y >> 16), 0, most) * axes.across] = color;
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
    QPointF a = isFlat ? from : from.transposed();
    QPointF b = isFlat ? to : to.transposed();
    if (a.x() > b.x()) {
        std::swap(a, b);
    }
    // Along the longer axis pixel by pixel; across it in 16.16 fixed point, partly covered pixels by their share.
    const double slope = b.x() > a.x() ? (b.y() - a.y()) / (b.x() - a.x()) : 0;
    const double stretch = std::sqrt(1 + slope * slope);
    const int alongMost = (isFlat ? m_image.width() : m_image.height()) - 1;
    const int start = std::max(0, int(std::floor(a.x())));
    const int end = std::min(alongMost, int(std::ceil(b.x())) - 1);
    const auto thickness = qint64(width * stretch * 65536);
    const auto step = qint64(slope * 65536);
    qint64 top = qint64((a.y() + slope * (start + 0.5 - a.x())) * 65536) - thickness / 2;
    const double startOfDash = walkedBefore + std::abs(start + 0.5 - (isFlat ? origin.x() : origin.y())) * stretch;
    const Axes axes = axesFor(isFlat);
    const int acrossMost = (isFlat ? m_image.height() : m_image.width()) - 1;
    const double way = (isFlat ? to.x() >= origin.x() : to.y() >= origin.y()) ? stretch : -stretch;
    for (int along = start; along <= end; ++along, top += step) {
        if (dash <= 0 || std::fmod(std::abs(startOfDash + (along - start) * way), 2 * dash) <= dash) {
            coverAcross(m_pixels + along * axes.along, axes.across, acrossMost, top, top + thickness);
        }
    }
}

/// Covers what lies between `top` and `bottom` (16.16) in one column, or row when the line is steep: `pixel` is its
/// first, `next` the way from one to the next.
void LineRaster::coverAcross(QRgb* pixel, qsizetype next, int most, qint64 top, qint64 bottom)
{
    const int first = std::max(int(top >> 16), 0);
    const int last = std::min(int((bottom - 1) >> 16), most);
    pixel += first * next;
    for (int row = first; row <= last; ++row, pixel += next) {
        const qint64 covered = std::min(bottom, qint64(row + 1) << 16) - std::max(top, qint64(row) << 16);
        // One colour, premultiplied: the stronger coverage is the larger number.
        *pixel = std::max(*pixel, m_shades[size_t(std::min<qint64>(covered >> 8, 255))]);
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
