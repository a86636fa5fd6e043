// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/inspector/picturelink.h"

#include "widgets/common/theme.h"

#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>
#include <QPointer>
#include <QStyle>
#include <QThreadPool>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int largestSide = 1600; // pixels read; the preview has the rest
constexpr int tallest = 300;

QSize fitted(const QSize& size, int width)
{
    return size.isEmpty() ? QSize() : size.scaled(std::min(width, size.width()), tallest, Qt::KeepAspectRatio);
}

} // namespace

PictureLink::PictureLink(QWidget* parent) : QAbstractButton(parent)
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    hide();
}

void PictureLink::setPicture(const QString& path, const QString& name)
{
    setToolTip(tr("%1: show it large").arg(name));
    setAccessibleName(tr("Picture %1").arg(name));
    if (path == m_path) {
        return;
    }
    m_path = path;
    m_image = {};
    hide();
    if (path.isEmpty()) {
        return;
    }
    QThreadPool::globalInstance()->start([self = QPointer(this), path] {
        QImageReader reader(path);
        reader.setDecideFormatFromContent(true);
        reader.setAutoTransform(true);
        if (std::max(reader.size().width(), reader.size().height()) > largestSide) {
            reader.setScaledSize(reader.size().scaled(largestSide, largestSide, Qt::KeepAspectRatio));
        }
        const QImage image = reader.read();
        QMetaObject::invokeMethod(qApp, [self, path, image] {
            if (self) {
                self->take(path, image);
            }
        });
    });
}

void PictureLink::take(const QString& path, const QImage& image)
{
    if (path == m_path && !image.isNull()) {
        m_image = image;
        m_scaled = {};
        show();
        updateGeometry();
    }
}

int PictureLink::heightForWidth(int width) const
{
    return fitted(m_image.size(), width - 2).height() + 2;
}

QSize PictureLink::sizeHint() const
{
    return { 320, minimumSizeHint().height() };
}

QSize PictureLink::minimumSizeHint() const
{
    return { 60, 40 };
}

void PictureLink::paintEvent(QPaintEvent* /*event*/)
{
    const QSize size = fitted(m_image.size(), width() - 2);
    if (size.isEmpty()) {
        return;
    }
    const QSize pixels = (QSizeF(size) * devicePixelRatioF()).toSize();
    if (m_scaled.size() != pixels) {
        m_scaled = QPixmap::fromImage(m_image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        m_scaled.setDevicePixelRatio(devicePixelRatioF());
    }
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    const QRect box =
        QStyle::alignedRect(layoutDirection(), Qt::AlignLeading | Qt::AlignTop, size, rect().adjusted(1, 1, -1, -1));
    painter.fillRect(box, Qt::white); // plots are drawn for paper
    painter.drawPixmap(box.topLeft(), m_scaled);
    const bool marked = hasFocus() || underMouse();
    painter.setPen(QPen(marked ? theme.accent() : theme.border(), hasFocus() ? 2 : 1));
    painter.drawRect(box.adjusted(0, 0, -1, -1));
}

} // namespace cmbagent
