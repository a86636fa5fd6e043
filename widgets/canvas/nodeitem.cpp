// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/nodeitem.h"

namespace cmbagent {

QRectF NodeItem::boundingRect() const
{
    constexpr double m = CardPainter::margin;
    return cardRect().adjusted(-m, -m, m, m);
}

QPainterPath NodeItem::shape() const
{
    QPainterPath path;
    path.addRect(cardRect());
    return path;
}

void NodeItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    m_painter.paint(*painter, m_step, m_status, m_emphasis);
}

} // namespace cmbagent
