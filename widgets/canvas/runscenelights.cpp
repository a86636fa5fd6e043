// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What of a scene stands out: the selected card and its neighbours, and what the lens shows.
#include "widgets/canvas/nodeitem.h"
#include "widgets/canvas/runscene.h"

#include <algorithm>

#include <QPainter>

namespace cmbagent {

void RunScene::selectStep(int step)
{
    if (step == m_selected || step >= stepCount()) {
        return;
    }
    m_selected = std::max(step, -1);
    highlight();
    Q_EMIT selectedStepChanged(m_selected);
}

void RunScene::setLens(const CanvasLens& lens)
{
    if (lens != m_lens) {
        m_lens = lens;
        refreshLens();
        Q_EMIT lensChanged();
    }
}

void RunScene::refreshLens()
{
    m_view = m_graph && m_plan ? m_lens.look(*m_graph, m_clock.now()) : CanvasLens::View {};
    highlight();
    if (m_lens.kind != CanvasLens::Kind::All) {
        Q_EMIT lensRefreshed();
    }
}

/// A stack is lit when one of its steps is.
void RunScene::lightCards()
{
    const bool hasLens = !m_view.isLit.empty();
    const Emphasis rest = hasLens || m_selected >= 0 ? Emphasis::Dimmed : Emphasis::Normal;
    for (NodeItem* card : m_cards) {
        card->setEmphasis(rest);
    }
    for (size_t step = 0; step < m_view.isLit.size(); ++step) {
        if (m_view.isLit[step]) {
            m_cards[size_t(m_plan->cardOf(int(step)))]->setEmphasis(Emphasis::Normal);
        }
    }
}

/// Sets what stands out: the selected card, its neighbours and the edges between, and the critical path; the rest steps
/// back.
void RunScene::highlight()
{
    if (!m_isPlaced) {
        return;
    }
    lightCards();
    const bool hasLens = !m_view.isLit.empty();
    const int selected = m_selected >= 0 ? node(m_selected)->step() : -1;
    std::vector<std::pair<int, int>> path; // by the steps that lead the cards
    for (size_t i = 1; i < m_view.path.size(); ++i) {
        path.emplace_back(node(m_view.path[i - 1])->step(), node(m_view.path[i])->step());
    }
    std::sort(path.begin(), path.end());
    std::vector<int> marked;
    const std::vector<Edge>& all = edges();
    for (size_t i = 0; i < all.size() && (selected >= 0 || !path.empty()); ++i) {
        const Edge& edge = all[i];
        if (edge.from == selected || edge.to == selected) {
            NodeItem* other = m_cards[size_t(m_plan->cardOf(edge.from == selected ? edge.to : edge.from))];
            other->setEmphasis(hasLens ? other->emphasis() : Emphasis::Related);
            marked.push_back(int(i));
        } else if (std::binary_search(path.begin(), path.end(), std::pair(edge.from, edge.to))) {
            marked.push_back(int(i));
        }
    }
    if (selected >= 0) {
        m_cards[size_t(m_plan->cardOf(selected))]->setEmphasis(Emphasis::Selected);
    }
    m_edgeLayer.setHighlighted(std::move(marked), hasLens || selected >= 0);
    update();
}

bool RunScene::isFar(double zoom) const
{
    return m_isPlaced && zoom < CardPainter::blockBelow * m_painter.unit()
        && m_cards.size() >= size_t(BlockRaster::fromCards);
}

void RunScene::paint(QPainter& painter, const QRectF& exposed)
{
    drawBackground(&painter, exposed);
    if (!m_isPlaced) {
        return;
    }
    if (!isFar(painter.worldTransform().m11())) {
        paintCards(painter, exposed);
        return;
    }
    const QRectF view = painter.worldTransform().inverted().mapRect(QRectF(painter.viewport()));
    m_blocks.begin(painter);
    if (m_grid.isWithin(view)) {
        for (const NodeItem* card : m_cards) {
            m_blocks.draw(*card, m_painter.colors(), m_graph);
        }
    } else {
        for (const int index : m_grid.near(view)) {
            m_blocks.draw(*m_cards[size_t(index)], m_painter.colors(), m_graph);
        }
    }
    m_blocks.show(painter, exposed);
}

void RunScene::paintCards(QPainter& painter, const QRectF& exposed)
{
    const QTransform world = painter.worldTransform();
    for (const int index : m_grid.near(exposed)) {
        NodeItem* card = m_cards[size_t(index)];
        if (card->boundingRect().translated(card->pos()).intersects(exposed)) {
            painter.setWorldTransform(QTransform::fromTranslate(card->pos().x(), card->pos().y()) * world);
            card->paint(&painter, nullptr, nullptr);
        }
    }
    painter.setWorldTransform(world);
}

void RunScene::paintPicture(QPainter& painter, const CanvasColors& colors)
{
    const CanvasColors shown = m_painter.colors();
    m_painter.setColors(colors);
    m_painter.setNow(m_clock.now());
    m_frames.paint(painter, m_content, colors);
    m_edgeLayer.paintWhole(painter, colors);
    for (const NodeItem* card : m_cards) {
        painter.save();
        painter.translate(card->pos());
        m_painter.paint(painter, { card->step(), card->status(), Emphasis::Normal, card->stack() });
        painter.restore();
    }
    m_painter.setColors(shown);
}

} // namespace cmbagent
