// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/graphpage.h"

#include "widgets/canvas/canvasview.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowstyle.h"

#include <QAction>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

GraphPage::GraphPage(RunGraph* graph, const Clock& clock, const WindowActions& actions, QWidget* parent)
    : QWidget(parent), m_canvas(new CanvasView(clock, this)), m_controls(new QWidget(this)), m_zoom(new QToolButton)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_canvas);
    m_canvas->setGraph(graph);
    m_canvas->setFrameShape(QFrame::NoFrame);

    m_controls->setAttribute(Qt::WA_StyledBackground);
    setLook(m_controls, Look::Card);
    auto* row = new QHBoxLayout(m_controls);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(1);
    const auto add = [row](QAction* action) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setIconSize(QSize(16, 16) * scaledToText(button, 100) / 100);
        button->setAutoRaise(true);
        row->addWidget(button);
        return button;
    };
    add(actions.zoomOut);
    m_zoom->setToolTip(actions.zoomActual->toolTip());
    m_zoom->setAccessibleName(tr("Zoom to 100 %"));
    m_zoom->setAutoRaise(true);
    m_zoom->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("100 %")) + 20);
    row->addWidget(m_zoom);
    add(actions.zoomIn);
    add(actions.fit);
    add(actions.minimap);
    connect(m_zoom, &QToolButton::clicked, actions.zoomActual, &QAction::trigger);
    connect(actions.zoomIn, &QAction::triggered, m_canvas, &CanvasView::zoomIn);
    connect(actions.zoomOut, &QAction::triggered, m_canvas, &CanvasView::zoomOut);
    connect(actions.zoomActual, &QAction::triggered, m_canvas, &CanvasView::resetZoom);
    connect(actions.fit, &QAction::triggered, m_canvas, &CanvasView::zoomToFit);
    connect(actions.minimap, &QAction::toggled, m_canvas, &CanvasView::setMinimapShown);
    const auto showZoom = [this](double zoom) { m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100))); };
    connect(m_canvas, &CanvasView::zoomChanged, this, showZoom);
    showZoom(m_canvas->zoom());
}

void GraphPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeControls();
}

void GraphPage::placeControls()
{
    m_controls->adjustSize();
    const int x = layoutDirection() == Qt::RightToLeft ? width() - m_controls->width() - 12 : 12;
    m_controls->move(x, height() - m_controls->height() - 12);
    m_controls->raise();
}

} // namespace cmbagent
