// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvasview.h"

#include "widgets/canvas/canvasaccessible.h"
#include "widgets/canvas/minimap.h"
#include "widgets/canvas/runscene.h"
#include "widgets/canvas/steptext.h"
#include "widgets/common/housestyle.h"

#include <QPainter>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int patienceMillis = 200;
constexpr int minimapGap = 12;

} // namespace

CanvasView::CanvasView(const Clock& clock, QWidget* parent)
    : PanZoomView(parent), m_scene(new RunScene(clock, this)), m_minimap(new Minimap(*m_scene, this))
{
    CanvasAccessible::install();
    setScene(m_scene);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Graph of steps"));
    m_minimap->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMillis);
    connect(&m_patience, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(m_scene, &RunScene::layoutRequested, this, &CanvasView::layoutRequested);
    connect(m_scene, &RunScene::graphReplaced, this, &CanvasView::adoptGraph);
    connect(m_scene, &RunScene::handPlacesChanged, this, &CanvasView::handPlacesChanged);
    connect(m_scene, &RunScene::collapsedGroupsChanged, this, &CanvasView::collapsedGroupsChanged);
    connect(m_scene, &RunScene::statusesChanged, this, &CanvasView::followRunning);
    connect(m_scene, &RunScene::lensChanged, m_minimap, &Minimap::refresh);
    connect(m_scene, &RunScene::patched, this, &CanvasView::announce);
    connect(m_scene, &RunScene::repaintNeeded, this, &CanvasView::repaintArea);
    connect(m_scene, &RunScene::placementStarting, this, &CanvasView::takeAnchor);
    connect(m_scene, &RunScene::placed, this, &CanvasView::adoptPlacement);
    connect(m_scene, &RunScene::statusesChanged, m_minimap, &Minimap::refresh);
    connect(m_scene, &RunScene::statusesChanged, this, &CanvasView::announce);
    connect(m_scene, &RunScene::selectedStepChanged, this, [this](int step) {
        announce();
        CanvasAccessible::tellFocus(*this);
        step >= 0 ? Q_EMIT stepSelected(step) : Q_EMIT selectionCleared();
    });
    connect(this, &PanZoomView::visibleAreaChanged, this, &CanvasView::shareVisibleArea);
    connect(m_minimap, &Minimap::centerRequested, this, [this](QPointF point) {
        m_isFitted = false;
        placePoint(point, QRectF(viewport()->rect()).center());
    });
    setReducedMotion(HouseStyle::isMotionReduced(this));
    adoptPalette();
    announce();
}

CanvasView::~CanvasView()
{
    m_scene->disconnect(this); // it goes with us, and must not be heard while it does
}

void CanvasView::setGraph(RunGraph* graph)
{
    m_scene->setGraph(graph);
}

void CanvasView::setColors(const CanvasColors& colors)
{
    m_hasOwnColors = true;
    m_scene->setColors(colors);
    m_minimap->redraw();
    viewport()->update();
}

void CanvasView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

void CanvasView::setReducedMotion(bool reduced)
{
    m_scene->setReducedMotion(reduced);
}

void CanvasView::setMinimapShown(bool shown)
{
    m_wantsMinimap = shown;
    placeMinimap();
}

void CanvasView::setOrientation(Orientation orientation)
{
    if (orientation != m_scene->orientation()) {
        m_scene->setOrientation(orientation);
        Q_EMIT orientationChanged();
    }
}

void CanvasView::setFolding(bool folds)
{
    m_scene->setFolding(folds);
}

void CanvasView::setLens(const CanvasLens& lens)
{
    m_scene->setLens(lens);
}

void CanvasView::unfold(int step)
{
    m_scene->groupShownAt(step) ? m_scene->setGroupCollapsed(m_scene->groupOf(step), false)
                                : m_scene->setFanFolded(step, false);
}

void CanvasView::collapseGroup(int step)
{
    m_scene->setGroupCollapsed(m_scene->groupOf(step), true);
}

void CanvasView::setAllGroupsCollapsed(bool collapsed)
{
    m_scene->setAllGroupsCollapsed(collapsed);
}

void CanvasView::activate(int step)
{
    m_scene->isStacked(step) ? unfold(step) : Q_EMIT stepActivated(step);
}

void CanvasView::foldFan(int step)
{
    m_scene->setFanFolded(step, true);
}

void CanvasView::tidyUp()
{
    m_scene->tidyUp();
}

int CanvasView::selectedStep() const
{
    return m_scene->selectedStep();
}

void CanvasView::applyLayout(quint64 ticket, const LayoutResult& layout)
{
    m_scene->applyLayout(ticket, layout);
    // Another graph, or what was waited for: nobody waits any more.
    if (!layout.isCoarse && std::exchange(m_progressTicket, 0) != 0) {
        Q_EMIT placementProgressed(1);
    }
}

void CanvasView::selectStep(int step)
{
    m_scene->selectStep(step);
    if (step >= 0) {
        reveal(step);
    }
}

void CanvasView::clearSelection()
{
    m_scene->selectStep(-1);
}

// --- graph and placement --------------------------------------------------------------------------------------------

void CanvasView::adoptGraph()
{
    m_isFitted = true;
    m_wantedPlace.reset();
    m_scene->stepCount() > 0 ? m_patience.start() : m_patience.stop();
    if (m_scene->stepCount() == 0) {
        setContentArea({});
    }
    placeMinimap();
    announce();
    viewport()->update();
    Q_EMIT graphReplaced();
}

void CanvasView::showProgress(quint64 ticket, double fraction)
{
    if (m_scene->awaits(ticket)) {
        m_progressTicket = ticket;
        Q_EMIT placementProgressed(fraction);
    }
}

void CanvasView::cancelPlacement()
{
    if (m_progressTicket != 0) {
        Q_EMIT layoutCancelRequested(std::exchange(m_progressTicket, 0));
        Q_EMIT placementProgressed(1);
    }
}

void CanvasView::adoptPlacement(bool isFirst)
{
    m_patience.stop();
    setContentArea(m_scene->contentRect());
    if (m_wantedPlace) {
        goTo(*std::exchange(m_wantedPlace, std::nullopt));
    } else if (isFirst || m_isFitted) {
        firstFit();
    } else if (m_anchor.step >= 0) {
        placePoint(m_scene->cardRect(m_anchor.step).center(), m_anchor.place);
    }
    m_minimap->adjustToContent();
    shareVisibleArea();
    viewport()->update();
}

/// The cards cover another area.
void CanvasView::adoptContent()
{
    setContentArea(m_scene->contentRect());
    m_minimap->adjustToContent();
    shareVisibleArea();
}

void CanvasView::shareVisibleArea()
{
    m_scene->setVisibleArea(isVisible() ? visibleArea() : QRectF(), zoom());
    m_minimap->setVisibleArea(visibleArea());
    placeMinimap();
}

void CanvasView::placeMinimap()
{
    const bool hasRoom = width() > 2 * m_minimap->width() && height() > 2 * m_minimap->height();
    const bool isNeeded = m_scene->isPlaced() && !visibleArea().contains(m_scene->contentRect());
    m_minimap->setVisible(m_wantsMinimap && hasRoom && isNeeded);
    const int x = isRightToLeft() ? minimapGap : width() - m_minimap->width() - minimapGap;
    m_minimap->move(x, height() - m_minimap->height() - minimapGap);
}

// --- looks ----------------------------------------------------------------------------------------------------------

QString CanvasView::messageText() const
{
    if (m_scene->stepCount() == 0) {
        return m_emptyText;
    }
    const bool isSlow = !m_scene->isPlaced() && !m_patience.isActive();
    return isSlow ? StepText::placing(m_scene->stepCount()) : QString();
}

void CanvasView::repaintArea(const QRectF& area)
{
    constexpr int blurred = 2; // pixels: lines are smoothed beyond their places
    const QRect inView =
        viewportTransform().mapRect(area).toAlignedRect().adjusted(-blurred, -blurred, blurred, blurred);
    area.isNull() ? viewport()->update() : viewport()->update(inView);
}

/// Not by way of QGraphicsView, which would look at each item apart.
void CanvasView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    painter.setWorldTransform(viewportTransform());
    m_scene->paint(painter, mapToScene(event->rect()).boundingRect());
    const QString text = messageText();
    if (text.isEmpty()) {
        return;
    }
    painter.setWorldTransform(QTransform());
    painter.setFont(Theme::font(font(), 1));
    painter.setPen(m_scene->colors().muted);
    const int side = std::max(24, (viewport()->width() - 440) / 2);
    painter.drawText(viewport()->rect().adjusted(side, 24, -side, -24), Qt::AlignCenter | Qt::TextWordWrap, text);
}

void CanvasView::resizeEvent(QResizeEvent* event)
{
    PanZoomView::resizeEvent(event);
    if (m_isFitted && m_scene->isPlaced()) {
        firstFit();
    }
    placeMinimap();
}

void CanvasView::showEvent(QShowEvent* event)
{
    PanZoomView::showEvent(event);
    shareVisibleArea();
}

void CanvasView::hideEvent(QHideEvent* event)
{
    PanZoomView::hideEvent(event);
    shareVisibleArea();
}

void CanvasView::changeEvent(QEvent* event)
{
    PanZoomView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        adoptPalette();
    } else if (event->type() == QEvent::StyleChange) {
        setReducedMotion(HouseStyle::isMotionReduced(this));
    }
}

void CanvasView::adoptPalette()
{
    m_scene->setCardFont(font());
    setUnit(m_scene->textUnit());
    if (!m_hasOwnColors) {
        m_scene->setColors(CanvasColors::of(Theme::of(palette())));
        m_minimap->redraw();
    }
}

/// What a screen reader says of the canvas: how much there is, and the selected step.
void CanvasView::announce()
{
    const RunGraph* graph = m_scene->graph();
    QString text = graph && !graph->isEmpty() ? Labels::runLine(*graph) : m_emptyText;
    if (graph && m_scene->selectedStep() >= 0) {
        text = tr("%1. Selected: %2")
                   .arg(text, StepText::spoken(*graph, m_scene->selectedStep(), graph->projection().lastAt()));
    }
    if (text != accessibleDescription()) {
        setAccessibleDescription(text);
    }
}

} // namespace cmbagent
