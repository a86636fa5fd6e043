// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/cardticker.h"

#include "widgets/canvas/nodeitem.h"

#include <QTimerEvent>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int turnMillis = 100; // a ring turns in 16 of these
constexpr int secondMillis = 1000; // elapsed times

} // namespace

CardTicker::CardTicker(CardPainter& painter, const Clock& clock, QObject* parent)
    : QObject(parent), m_painter(painter), m_clock(clock)
{ }

void CardTicker::setMoving(NodeItem* card, bool moves)
{
    const auto found = std::find(m_moving.begin(), m_moving.end(), card);
    if (moves && found == m_moving.end()) {
        m_moving.push_back(card);
    } else if (!moves && found != m_moving.end()) {
        m_moving.erase(found);
    }
}

void CardTicker::clear()
{
    m_moving.clear();
    update();
}

void CardTicker::setVisibleArea(const QRectF& area, double zoom)
{
    m_visible = area;
    m_zoom = zoom;
    update();
}

void CardTicker::setReducedMotion(bool reduced)
{
    m_isMotionReduced = reduced;
    m_painter.setPhase(0);
    update();
}

bool CardTicker::isInSight(const NodeItem& card) const
{
    return card.scene() && card.cardRect().translated(card.pos()).intersects(m_visible);
}

/// Ten times a second while a ring turns in sight, once while only times pass, not at all otherwise.
void CardTicker::update()
{
    const bool inSight = m_zoom >= CardPainter::blockBelow
        && std::any_of(m_moving.begin(), m_moving.end(), [this](const NodeItem* card) { return isInSight(*card); });
    const int wanted = !inSight ? 0 : m_isMotionReduced ? secondMillis : turnMillis;
    if (wanted == m_interval) {
        return;
    }
    m_interval = wanted;
    wanted > 0 ? m_timer.start(wanted, this) : m_timer.stop();
}

void CardTicker::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_timer.timerId()) {
        tick();
    } else {
        QObject::timerEvent(event);
    }
}

void CardTicker::tick()
{
    ++m_ticks;
    m_painter.setNow(m_clock.now());
    if (!m_isMotionReduced) {
        m_painter.setPhase((m_ticks % 16) / 16.0);
    }
    const bool isSecond = m_isMotionReduced || m_ticks % (secondMillis / turnMillis) == 0;
    for (NodeItem* card : m_moving) {
        const bool turns = card->status() == Status::Running && m_graph
            && (card->stack() || m_graph->progress(card->step()).fraction < 0);
        if ((turns || isSecond) && isInSight(*card)) {
            card->repaint();
        }
    }
}

} // namespace cmbagent
