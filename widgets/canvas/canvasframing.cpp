// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which part of the graph the canvas shows: by wish of a person, after a placement, and while it follows what runs.
#include "widgets/canvas/canvasview.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"

#include <algorithm>
#include <limits>

namespace cmbagent {

namespace {

constexpr int fewSteps = 12; // a graph so small is always shown with its texts
constexpr double readableZoom = 0.62; // units

} // namespace

void CanvasView::zoomIn()
{
    m_isFitted = false;
    setZoom(zoom() * stepFactor);
}

void CanvasView::zoomOut()
{
    m_isFitted = false;
    setZoom(zoom() / stepFactor);
}

void CanvasView::resetZoom()
{
    m_isFitted = false;
    setZoom(unit());
}

void CanvasView::zoomToFit()
{
    if (m_scene->isPlaced()) {
        setFootIsFree(true);
        fitArea(m_scene->contentRect(), minimumZoom(), unit());
        m_isFitted = true;
    }
}

void CanvasView::showAs(const CanvasView& other)
{
    const QPointF middle = QRectF(other.viewport()->rect()).center();
    m_isFitted = false;
    setZoom(other.zoom());
    placePoint(other.toScene(middle), QRectF(viewport()->rect()).center());
}

void CanvasView::zoomToSelection()
{
    const int step = m_scene->selectedStep();
    if (step < 0 || !m_scene->isPlaced()) {
        return;
    }
    QRectF area = m_scene->cardRect(step);
    for (const RunScene::Edge& edge : m_scene->edges()) {
        if (edge.from == step || edge.to == step) {
            area |= m_scene->cardRect(edge.from == step ? edge.to : edge.from);
        }
    }
    m_isFitted = false;
    fitArea(area, readableZoom * unit(), unit());
    reveal(step);
}

/// The selected card when it is in sight, else the one nearest to the middle.
CanvasView::Anchor CanvasView::anchor() const
{
    Anchor anchor;
    const QPointF middle = QRectF(viewport()->rect()).center();
    const int selected = m_scene->selectedStep();
    const bool inSight = selected >= 0 && m_scene->cardRect(selected).intersects(visibleArea());
    anchor.step = inSight ? selected : stepNear(middle);
    anchor.place = anchor.step >= 0 ? toViewport(m_scene->cardRect(anchor.step).center()) : QPointF();
    return anchor;
}

void CanvasView::takeAnchor()
{
    m_anchor = m_scene->isPlaced() ? anchor() : Anchor();
}

std::optional<CanvasPlace> CanvasView::place() const
{
    if (m_wantedPlace) {
        return m_wantedPlace;
    }
    if (m_isFitted || !m_scene->isPlaced() || m_scene->stepCount() == 0) {
        return std::nullopt;
    }
    const Anchor inSight = anchor();
    return CanvasPlace { zoom(), inSight.step, inSight.place };
}

void CanvasView::goTo(const CanvasPlace& place)
{
    if (place.step < 0 || place.step >= m_scene->stepCount()) {
        return;
    }
    if (!m_scene->isPlaced()) {
        m_wantedPlace = place;
        return;
    }
    m_isFitted = false;
    setZoom(place.zoom);
    placePoint(m_scene->cardRect(place.step).center(), place.point);
}

void CanvasView::firstFit()
{
    setFootIsFree(true);
    fitArea(m_scene->contentRect(), minimumZoom(), unit());
    if (m_scene->stepCount() <= fewSteps && zoom() < CardPainter::titleBelow * unit()) {
        setFootIsFree(false); // texts are worth more than what stands there
        fitArea(m_scene->contentRect(), minimumZoom(), unit());
    }
    if (m_scene->stepCount() <= fewSteps && zoom() < CardPainter::titleBelow * unit()) {
        fitArea(m_scene->contentRect(), readableZoom * unit(), unit());
    }
    m_isFitted = true;
}

int CanvasView::stepNear(QPointF viewportPoint) const
{
    const QPointF point = toScene(viewportPoint);
    int best = -1;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < m_scene->stepCount(); ++i) {
        const QPointF d = m_scene->node(i)->center() - point;
        const double distance = d.x() * d.x() + d.y() * d.y();
        if (distance < least) {
            least = distance;
            best = i;
        }
    }
    return best;
}

void CanvasView::setFollowing(bool follows)
{
    if (follows != m_isFollowing) {
        m_isFollowing = follows;
        Q_EMIT followingChanged(follows);
        followRunning();
    }
}

/// Moves only when nothing that runs is in sight: a view that jumps with every step helps nobody.
void CanvasView::followRunning()
{
    const std::vector<NodeItem*>& moving = m_scene->movingCards();
    if (!m_isFollowing || !m_scene->isPlaced() || moving.empty()) {
        return;
    }
    const QRectF view = visibleArea();
    const bool inSight = std::any_of(moving.begin(), moving.end(), [&](const NodeItem* card) {
        return view.contains(m_scene->cardRect(card->step()).center());
    });
    if (!inSight) {
        m_isFitted = false;
        placePoint(moving.back()->center(), QRectF(viewport()->rect()).center());
    }
}

void CanvasView::reveal(int step)
{
    if (!m_scene->isPlaced()) {
        return;
    }
    constexpr double room = 40;
    const QRectF card(toViewport(m_scene->cardRect(step).topLeft()), m_scene->cardRect(step).size() * zoom());
    const QRectF all(viewport()->rect());
    const QRectF view = all.adjusted(room, room, -room, -room);
    // What is shown whole stays as it is: a card at its border is in sight.
    if (view.contains(card) || (m_isFitted && all.contains(card))) {
        return;
    }
    const double dx =
        card.left() < view.left() ? view.left() - card.left() : std::min(0.0, view.right() - card.right());
    const double dy = card.top() < view.top() ? view.top() - card.top() : std::min(0.0, view.bottom() - card.bottom());
    m_isFitted = false;
    panBy({ dx, dy });
}

} // namespace cmbagent
