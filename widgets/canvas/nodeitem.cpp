// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/nodeitem.h"

#include "widgets/canvas/runscene.h"

namespace cmbagent {

QRectF NodeItem::boundingRect() const
{
    constexpr double m = CardPainter::margin;
    const double behind = m_stack ? CardPainter::stackDepth : 0;
    return cardRect().adjusted(-m, -m, m + behind, m + behind);
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    path.addRect(cardRect());
    return path;
}

void NodeItem::repaint()
{
    if (auto* shown = qobject_cast<RunScene*>(scene())) {
        shown->update(boundingRect().translated(pos()));
    }
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    m_painter.paint(*painter, { m_step, m_status, m_emphasis, m_stack.get() });
}

} // namespace cmbagent
