// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/kindsign.h"

#include <QColor>
#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>

namespace cmbagent {

void KindSign::draw(QPainter& painter, const QRectF& box, StepKind kind, const QColor& color)
{
    QFile file(QStringLiteral(":/cmbagent/icons/kind-%1.svg").arg(stepKindName(kind)));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    QByteArray lines = file.readAll();
    lines.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(lines);
    const double side = std::min(box.width(), box.height());
    renderer.render(&painter, QRectF(box.center() - QPointF(side / 2, side / 2), QSizeF(side, side)));
}

} // namespace cmbagent
