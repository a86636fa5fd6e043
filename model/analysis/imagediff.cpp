// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/imagediff.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

#include <algorithm>
#include <cstdlib>

namespace cmbagent {

namespace {

constexpr qint64 mostPixels = 50'000'000;

Result<QImage> readImage(const QByteArray& bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize size = reader.size(); // from the header, before anything is unpacked
    if (qint64(size.width()) * size.height() > mostPixels) {
        return fail(ErrorCode::Limit, QStringLiteral("The image is too large to be compared."));
    }
    const QImage image = reader.read();
    if (image.isNull()) {
        return fail(ErrorCode::BadInput, QStringLiteral("The image cannot be read."), {}, reader.errorString());
    }
    return image;
}

bool isDeep(const QImage& image)
{
    return image.depth() > 32 || image.format() == QImage::Format_Grayscale16;
}

/// `Channel` is one of the four of a pixel.
template <typename Channel>
void comparePixels(const QImage& a, const QImage& b, ImageDiff& diff)
{
    constexpr double full = double(std::numeric_limits<Channel>::max());
    qint64 differing = 0;
    int largest = 0;
    double sum = 0;
    const int width = a.width();
    for (int y = 0; y < a.height(); ++y) {
        const auto* lineA = reinterpret_cast<const Channel*>(a.constScanLine(y));
        const auto* lineB = reinterpret_cast<const Channel*>(b.constScanLine(y));
        for (int x = 0; x < width; ++x) {
            int most = 0;
            for (int channel = 4 * x; channel < 4 * x + 4; ++channel) {
                const int difference = std::abs(int(lineA[channel]) - int(lineB[channel]));
                most = std::max(most, difference);
                sum += difference;
            }
            differing += most > 0 ? 1 : 0;
            largest = std::max(largest, most);
        }
    }
    const double pixels = double(width) * a.height();
    diff.fraction = double(differing) / pixels;
    diff.largest = largest / full;
    diff.mean = sum / full / (4 * pixels);
}

} // namespace

Result<ImageDiff> diffImages(const QByteArray& a, const QByteArray& b)
{
    const Result<QImage> imageA = readImage(a);
    const Result<QImage> imageB = readImage(b);
    if (!imageA || !imageB) {
        return fail(imageA ? imageB.error() : imageA.error());
    }
    ImageDiff diff { imageA->width(), imageA->height(), imageB->width(), imageB->height() };
    if (!diff.hasSameSize()) {
        diff.fraction = diff.largest = diff.mean = 1;
    } else if (isDeep(*imageA) || isDeep(*imageB)) {
        comparePixels<quint16>(imageA->convertToFormat(QImage::Format_RGBA64),
                               imageB->convertToFormat(QImage::Format_RGBA64), diff);
    } else {
        comparePixels<quint8>(imageA->convertToFormat(QImage::Format_RGBA8888),
                              imageB->convertToFormat(QImage::Format_RGBA8888), diff);
    }
    return diff;
}

} // namespace cmbagent
