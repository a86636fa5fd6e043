// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preview/pdfview.h"

#include <QKeyEvent>
#include <QPdfDocument>
#include <QPdfView>
#include <QVBoxLayout>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr double stepOfZoom = 1.25;
constexpr double leastZoom = 0.1;
constexpr double mostZoom = 8;

QString faultOf(QPdfDocument::Error error)
{
    switch (error) {
    case QPdfDocument::Error::None:
        return {};
    case QPdfDocument::Error::FileNotFound:
        return PdfView::tr("it is not there");
    case QPdfDocument::Error::IncorrectPassword:
    case QPdfDocument::Error::UnsupportedSecurityScheme:
        return PdfView::tr("it wants a password");
    default:
        return PdfView::tr("it is no valid PDF document");
    }
}

} // namespace

PdfView::PdfView(QWidget* parent) : QWidget(parent), m_document(new QPdfDocument(this)), m_view(new QPdfView(this))
{
    m_view->setDocument(m_document);
    m_view->setPageMode(QPdfView::PageMode::MultiPage);
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Pages"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    setFocusProxy(m_view);
}

/// The view looks at the document while it goes.
PdfView::~PdfView()
{
    delete m_view;
}

QString PdfView::open(const QString& path)
{
    close();
    return faultOf(m_document->load(path));
}

void PdfView::close()
{
    m_document->close();
    fit();
}

int PdfView::pageCount() const
{
    return m_document->pageCount();
}

double PdfView::zoom() const
{
    if (m_view->zoomMode() == QPdfView::ZoomMode::Custom || m_document->pageCount() < 1) {
        return m_view->zoomFactor();
    }
    // What fitting comes to: the view keeps it for itself. A page is measured in points, the screen in its own dots.
    const double width = m_document->pagePointSize(0).width() * m_view->logicalDpiX() / 72;
    const QMargins margins = m_view->documentMargins();
    return width > 0 ? (m_view->viewport()->width() - margins.left() - margins.right()) / width : 1;
}

void PdfView::setZoom(double zoom)
{
    m_view->setZoomMode(QPdfView::ZoomMode::Custom);
    m_view->setZoomFactor(std::clamp(zoom, leastZoom, mostZoom));
}

void PdfView::zoomIn()
{
    setZoom(zoom() * stepOfZoom);
}

void PdfView::zoomOut()
{
    setZoom(zoom() / stepOfZoom);
}

void PdfView::fit()
{
    m_view->setZoomMode(QPdfView::ZoomMode::FitToWidth);
}

void PdfView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_F:
        return fit();
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace cmbagent
