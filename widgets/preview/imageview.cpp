// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/imageview.h"

#include "widgets/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr double step = 1.25;
constexpr double smallest = 0.02;
constexpr double largest = 16;

} // namespace

ImageView::ImageView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Picture"));
    setToolTip(tr("Ctrl and wheel zoom; double click changes between fit and 100 %"));
}

void ImageView::showImage(const QImage& image)
{
    m_image = image;
    m_scaled = {};
    setAccessibleDescription(tr("%1 by %2 pixels").arg(image.width()).arg(image.height()));
    fit();
}

void ImageView::swapImage(const QImage& image)
{
    if (image.size() != m_image.size()) {
        showImage(image);
        return;
    }
    m_image = image;
    m_scaled = {};
    viewport()->update();
}

double ImageView::zoom() const
{
    if (!m_fits || m_image.isNull()) {
        return m_zoom;
    }
    const QSize room = maximumViewportSize() - QSize(2 * Theme::grid, 2 * Theme::grid);
    const double scale = std::min(double(room.width()) / m_image.width(), double(room.height()) / m_image.height());
    return std::clamp(scale, smallest, 1.0); // small pictures are not blown up
}

void ImageView::fit()
{
    m_fits = true;
    updateBars();
}

void ImageView::showActualSize()
{
    setZoom(1);
}

void ImageView::zoomIn()
{
    setZoom(zoom() * step);
}

void ImageView::zoomOut()
{
    setZoom(zoom() / step);
}

void ImageView::setZoom(double zoom)
{
    const double before = this->zoom();
    const QPointF centre((horizontalScrollBar()->value() + viewport()->width() / 2.0) / before,
                         (verticalScrollBar()->value() + viewport()->height() / 2.0) / before);
    m_fits = false;
    m_zoom = std::clamp(zoom, smallest, largest);
    updateBars();
    horizontalScrollBar()->setValue(int(centre.x() * m_zoom - viewport()->width() / 2.0));
    verticalScrollBar()->setValue(int(centre.y() * m_zoom - viewport()->height() / 2.0));
}

void ImageView::updateBars()
{
    const QSize size = (QSizeF(m_image.size()) * zoom()).toSize();
    const QSize room = m_fits ? size : viewport()->size();
    horizontalScrollBar()->setRange(0, std::max(0, size.width() - room.width()));
    verticalScrollBar()->setRange(0, std::max(0, size.height() - room.height()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setPageStep(room.height());
    Q_EMIT zoomChanged(zoom());
    viewport()->update();
}

void ImageView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Base));
    if (m_image.isNull()) {
        return;
    }
    const QSize size = (QSizeF(m_image.size()) * zoom()).toSize().expandedTo({ 1, 1 });
    const QPoint corner(std::max((viewport()->width() - size.width()) / 2, -horizontalScrollBar()->value()),
                        std::max((viewport()->height() - size.height()) / 2, -verticalScrollBar()->value()));
    // Plots are mostly drawn for white paper: transparent ones get it.
    if (m_image.hasAlphaChannel()) {
        painter.fillRect(QRect(corner, size), Qt::white);
    }
    if (zoom() >= 1) {
        painter.drawImage(QRect(corner, size), m_image);
        return;
    }
    const QSize pixels = (QSizeF(size) * devicePixelRatioF()).toSize();
    if (m_scaled.size() != pixels) {
        m_scaled = m_image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    painter.drawImage(QRect(corner, size), m_scaled);
}

void ImageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void ImageView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    event->angleDelta().y() > 0 ? zoomIn() : zoomOut();
    event->accept();
}

void ImageView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
        zoomOut();
        break;
    case Qt::Key_0:
    case Qt::Key_1:
        showActualSize();
        break;
    case Qt::Key_F:
        fit();
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* /*event*/)
{
    m_fits ? showActualSize() : fit();
}

void ImageView::mousePressEvent(QMouseEvent* event)
{
    m_grip = event->pos();
}

void ImageView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint moved = m_grip - event->pos();
    m_grip = event->pos();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + moved.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + moved.y());
}

} // namespace cmbagent
