// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>
#include <QTransform>

#include <array>

namespace cmbagent {

/// Draws very many lines of one colour into an image of its own, several times faster than a general painter: each
/// pixel keeps the strongest coverage it got, so nothing needs blending. What was drawn stays valid for its key. Main
/// thread.
class LineRaster
{
public:
    /// Everything the content of the image depends on.
    struct Key
    {
        QTransform world;
        QSize size; ///< device pixels
        double ratio = 1;
        QRgb color = 0;
        bool isSmooth = false;
        int generation = 0;
        bool operator==(const Key&) const = default;
    };

    [[nodiscard]] bool isFor(const Key& key) const { return !m_image.isNull() && key == m_key; }
    void begin(const Key& key);
    [[nodiscard]] const QImage& image() const { return m_image; }

    /// One pixel wide, not smoothed. Device pixels.
    void addLine(QPointF from, QPointF to);
    /// `width` pixels wide, smoothed; dashed when `dash` (pixels drawn, as many again left out) is above 0.
    void addSmoothLine(QPointF from, QPointF to, double width, double dash = 0);
    /// A cubic curve as smooth lines; parts out of sight cost nothing.
    void addCurve(const QPointF* points, double width, double dash = 0);

private:
    [[nodiscard]] bool clip(QPointF& from, QPointF& to, double room) const;
    /// From one pixel to the next, along a line and across it.
    struct Axes
    {
        qsizetype along;
        qsizetype across;
    };
    [[nodiscard]] Axes axesFor(bool isFlat) const { return isFlat ? Axes { 1, m_stride } : Axes { m_stride, 1 }; }
    void coverAcross(QRgb* pixel, qsizetype next, int most, qint64 top, qint64 bottom);

    Key m_key;
    QImage m_image;
    QRgb* m_pixels = nullptr; ///< of the image
    qsizetype m_stride = 0; ///< pixels a row
    std::array<QRgb, 256> m_shades {}; ///< the colour by coverage, premultiplied
    double m_walked = 0; ///< along the current curve, for dashes
};

} // namespace cmbagent
