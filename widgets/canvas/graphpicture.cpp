// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/graphpicture.h"

#include "widgets/canvas/runscene.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr double paperMargin = 24;
constexpr double bestScale = 2;
constexpr double mostPixels = 12'000; // a side
constexpr int dotsPerInch = 96; // one unit of the scene is one dot

bool paintOn(QPaintDevice& device, RunScene& scene, const QRectF& area, double scale)
{
    QPainter painter;
    if (!painter.begin(&device)) {
        return false;
    }
    painter.scale(scale, scale);
    painter.translate(-area.topLeft());
    scene.paintPicture(painter, CanvasColors::of(Theme::light()));
    return painter.end();
}

bool paintSvg(QIODevice& out, RunScene& scene, const QRectF& area)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&out);
    generator.setResolution(dotsPerInch);
    generator.setSize(area.size().toSize());
    generator.setViewBox(QRectF(QPointF(0, 0), area.size()));
    generator.setTitle(scene.graph()->workflow()->name);
    return paintOn(generator, scene, area, 1);
}

bool paintPdf(QIODevice& out, RunScene& scene, const QRectF& area)
{
    QPdfWriter writer(&out);
    writer.setResolution(dotsPerInch);
    writer.setTitle(scene.graph()->workflow()->name);
    const QPageSize page(area.size() / dotsPerInch, QPageSize::Inch, {}, QPageSize::ExactMatch);
    writer.setPageMargins(QMarginsF());
    return writer.setPageSize(page) && paintOn(writer, scene, area, 1);
}

bool paintPng(QIODevice& out, RunScene& scene, const QRectF& area)
{
    const double scale = std::min(bestScale, mostPixels / std::max(area.width(), area.height()));
    QImage image(QSize(int(std::ceil(area.width() * scale)), int(std::ceil(area.height() * scale))),
                 QImage::Format_RGB32);
    if (image.isNull()) {
        return false;
    }
    image.fill(CanvasColors::of(Theme::light()).background);
    return paintOn(image, scene, area, scale) && image.save(&out, "PNG");
}

} // namespace

Result<void> writeGraphPicture(RunScene& scene, const QString& path, PictureFormat format)
{
    if (!scene.isPlaced()) {
        return fail(ErrorCode::Unsupported, QStringLiteral("There is no picture of a graph yet."),
                    QStringLiteral("Wait until the graph is shown."));
    }
    const QRectF area = scene.contentRect().adjusted(-paperMargin, -paperMargin, paperMargin, paperMargin);
    QBuffer content;
    content.open(QIODevice::WriteOnly);
    const bool isPainted = format == PictureFormat::Svg ? paintSvg(content, scene, area)
        : format == PictureFormat::Pdf                  ? paintPdf(content, scene, area)
                                                        : paintPng(content, scene, area);
    QSaveFile file(path);
    if (!isPainted || !file.open(QIODevice::WriteOnly) || file.write(content.data()) != content.size()
        || !file.commit()) {
        return fail(ErrorCode::Io, QStringLiteral("The picture could not be written to %1.").arg(path),
                    QStringLiteral("Choose a place you may write to."), file.errorString());
    }
    return {};
}

} // namespace cmbagent
