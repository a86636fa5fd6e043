// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the cards and edges of a scene stand: by a layout, and by hand.
#include "layout/directroute.h"
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr double sceneMargin = 200;

} // namespace

void RunScene::applyLayout(quint64 ticket, const LayoutResult& layout)
{
    if (ticket != m_ticket || ticket == 0 || !m_nextPlan || layout.centers.size() != size_t(m_nextPlan->cardCount())) {
        return;
    }
    Q_EMIT placementStarting();
    const bool isFirst = !m_isPlaced;
    adoptPlan();
    placeCards(layout);
    placeEdges(layout);
    m_isPlaced = true;
    placeFrames();
    refreshLens();
    m_ticker.update();
    update();
    Q_EMIT placed(isFirst);
}

void RunScene::placeCards(const LayoutResult& layout)
{
    QRectF content = layout.bounds;
    for (size_t i = 0; i < m_cards.size(); ++i) {
        NodeItem* card = m_cards[i];
        const auto place = m_handPlaces.isEmpty() ? m_handPlaces.cend()
                                                  : m_handPlaces.constFind(m_plan->placeKey(*m_workflow, int(i)));
        card->setCenter(place != m_handPlaces.cend() ? *place : layout.centers[i]);
        if (place != m_handPlaces.cend()) {
            content |= card->cardRect().translated(card->pos());
        }
        if (!card->scene()) {
            addItem(card);
        }
    }
    indexCards();
    adoptContent(content);
}

void RunScene::indexCards()
{
    std::vector<QRectF> bounds;
    bounds.reserve(m_cards.size());
    for (const NodeItem* card : m_cards) {
        bounds.push_back(card->boundingRect().translated(card->pos()));
    }
    m_grid.build(bounds);
}

void RunScene::adoptContent(const QRectF& content)
{
    m_content = content;
    setSceneRect(m_content.adjusted(-sceneMargin, -sceneMargin, sceneMargin, sceneMargin));
}

bool RunScene::isByHand(int step) const
{
    return !m_handPlaces.isEmpty() && m_handPlaces.contains(m_plan->placeKey(*m_workflow, m_plan->cardOf(step)));
}

void RunScene::placeEdges(const LayoutResult& layout)
{
    const std::vector<Edge>& all = edges();
    std::vector<EdgeCurve> curves(all.size());
    for (size_t i = 0; i < all.size(); ++i) {
        curves[i].isOptional = all[i].isOptional;
        const bool isRouted = i < layout.edges.size() && layout.edges[i].size() >= 4;
        if (isRouted && !isByHand(all[i].from) && !isByHand(all[i].to)) {
            curves[i].points = layout.edges[i];
            if (all[i].isAgainst) {
                std::reverse(curves[i].points.begin(), curves[i].points.end());
            }
        } else {
            curves[i].points = directRoute(cardRect(all[i].from), cardRect(all[i].to), m_orientation);
        }
    }
    m_edgeLayer.setCurves(curves);
}

void RunScene::setHandPlaces(HandPlaces places)
{
    if (places == m_handPlaces) {
        return;
    }
    const HandPlaces before = std::exchange(m_handPlaces, std::move(places));
    if (!m_isPlaced) {
        return;
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!m_handPlaces.contains(it.key())) {
            return requestLayout(); // only that knows where this card stands now
        }
    }
    for (size_t i = 0; i < m_cards.size(); ++i) {
        const QString key = m_plan->placeKey(*m_workflow, int(i));
        const auto place = m_handPlaces.constFind(key);
        const auto old = before.constFind(key);
        if (place != m_handPlaces.cend() && (old == before.cend() || *old != *place)) {
            moveCard(*m_cards[i], *place);
        }
    }
    placeFrames();
    update();
}

/// The card, and the edges from and to it.
void RunScene::moveCard(NodeItem& card, QPointF center)
{
    const int lead = card.step();
    card.setCenter(center);
    m_grid.add(m_plan->cardOf(lead), card.boundingRect().translated(card.pos()));
    const std::vector<Edge>& all = edges();
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].from == lead || all[i].to == lead) {
            m_edgeLayer.setDirectCurve(i, directRoute(cardRect(all[i].from), cardRect(all[i].to), m_orientation));
        }
    }
    adoptContent(m_content | cardRect(lead));
}

void RunScene::placeByHand(int step, QPointF center)
{
    if (!m_isPlaced || step < 0 || step >= stepCount()) {
        return;
    }
    NodeItem* card = m_cards[size_t(m_plan->cardOf(step))];
    moveCard(*card, center);
    m_handPlaces.insert(m_plan->placeKey(*m_workflow, m_plan->cardOf(card->step())), card->center());
    placeFrames();
    update();
    Q_EMIT handPlacesChanged();
}

void RunScene::tidyUp()
{
    if (!m_handPlaces.isEmpty()) {
        m_handPlaces.clear();
        requestLayout();
        Q_EMIT handPlacesChanged();
    }
}

} // namespace cmbagent
