// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/statusshapes.h"

#include <QFont>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cmbagent {

namespace {

QPainterPath lines(std::initializer_list<std::pair<QPointF, QPointF>> list)
{
    QPainterPath path;
    for (const auto& [from, to] : list) {
        path.moveTo(from);
        path.lineTo(to);
    }
    return path;
}

QPainterPath circle(double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(10, 10), radius, radius);
    return path;
}

QPainterPath arc(double radius, double startDegrees, double spanDegrees)
{
    const QRectF box(10 - radius, 10 - radius, 2 * radius, 2 * radius);
    QPainterPath path;
    path.arcMoveTo(box, startDegrees);
    path.arcTo(box, startDegrees, spanDegrees);
    return path;
}

QPainterPath octagonWithCross()
{
    QPainterPath path;
    for (int i = 0; i <= 8; ++i) {
        const double angle = (22.5 + 45 * i) * std::numbers::pi / 180;
        const QPointF corner(10 + 7.25 * std::cos(angle), 10 + 7.25 * std::sin(angle));
        i == 0 ? path.moveTo(corner) : path.lineTo(corner);
    }
    path.addPath(lines({ { { 7.5, 7.5 }, { 12.5, 12.5 } }, { { 12.5, 7.5 }, { 7.5, 12.5 } } }));
    return path;
}

QPainterPath speechBubble()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(2.75, 3.5, 14.5, 10.5), 2, 2);
    path.moveTo(6.5, 14);
    path.lineTo(6.5, 17);
    path.lineTo(10, 14);
    return path;
}

QPainterPath circularArrow()
{
    QPainterPath path = arc(6.5, 25, 310);
    path.moveTo(16.5, 3.5);
    path.lineTo(16.5, 7.5);
    path.lineTo(12.5, 7.5);
    return path;
}

QPainterPath makePath(Status status)
{
    switch (status) {
    case Status::Pending:
        return circle(6.5);
    case Status::Running:
        return circle(6.5);
    case Status::Completed: {
        QPainterPath tick(QPointF(4, 10.75));
        tick.lineTo(8.25, 15);
        tick.lineTo(16, 5.75);
        return tick;
    }
    case Status::Failed:
        return octagonWithCross();
    case Status::Paused:
        return lines({ { { 7, 5 }, { 7, 15 } }, { { 13, 5 }, { 13, 15 } } });
    case Status::Waiting:
        return speechBubble();
    case Status::Retrying:
        return circularArrow();
    case Status::Skipped:
        return lines({ { { 4.5, 10 }, { 15.5, 10 } } });
    case Status::Cancelled: {
        QPainterPath barred = circle(6.75);
        barred.addPath(lines({ { { 5.25, 14.75 }, { 14.75, 5.25 } } }));
        return barred;
    }
    case Status::Interrupted: {
        // A ring torn in two: neither running nor ended.
        QPainterPath torn = arc(6.5, 65, 140);
        torn.addPath(arc(6.5, 245, 140));
        torn.addPath(lines({ { { 10, 6.8 }, { 10, 10.6 } } }));
        torn.addPath(lines({ { { 10, 13.2 }, { 10, 13.3 } } }));
        return torn;
    }
    case Status::Stalled: { // an hourglass: time passes, nothing else does
        QPainterPath glass(QPointF(5.25, 3.5));
        for (const QPointF& corner : { QPointF(14.75, 3.5), QPointF(5.25, 16.5), QPointF(14.75, 16.5) }) {
            glass.lineTo(corner);
        }
        glass.closeSubpath();
        return glass;
    }
    }
    return {};
}

void drawRing(QPainter& painter, const QColor& color, const StatusDetail& detail)
{
    QColor track(color);
    track.setAlphaF(track.alphaF() * 0.3F);
    QPen pen(track, 2.5);
    painter.setPen(pen);
    painter.drawPath(statusPath(Status::Running));
    pen.setColor(color);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    const bool known = detail.progress >= 0;
    const double span = known ? std::clamp(detail.progress, 0.0, 1.0) * 360 : 100;
    const double start = known ? 90 : 90 - detail.phase * 360;
    painter.drawArc(QRectF(3.5, 3.5, 13, 13), int(std::lround(start * 16)), int(std::lround(-span * 16)));
}

void drawAttempt(QPainter& painter, const QColor& color, int attempt)
{
    QFont font = painter.font();
    font.setPixelSize(8);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QRectF(4, 4.5, 12, 12), Qt::AlignCenter,
                     attempt > 9 ? QStringLiteral("+") : QString::number(attempt));
}

} // namespace

const QPainterPath& statusPath(Status status)
{
    static const auto paths = [] {
        std::array<QPainterPath, statusCount> all;
        for (int i = 0; i < statusCount; ++i) {
            all[size_t(i)] = makePath(Status(i));
        }
        return all;
    }();
    return paths[size_t(status)];
}

double statusPenWidth(Status status)
{
    switch (status) {
    case Status::Completed:
    case Status::Skipped:
        return 2;
    case Status::Paused:
    case Status::Running:
        return 2.5;
    default:
        return 1.5;
    }
}

void drawStatus(QPainter& painter, const QRectF& box, Status status, const QColor& color, const StatusDetail& detail)
{
    const double side = std::min(box.width(), box.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.center() - QPointF(side / 2, side / 2));
    painter.scale(side / 20, side / 20);
    painter.setBrush(Qt::NoBrush);
    if (status == Status::Running) {
        drawRing(painter, color, detail);
    } else {
        painter.setPen(QPen(color, statusPenWidth(status), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(statusPath(status));
    }
    if (status == Status::Waiting) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QPointF(10, 8.75), 1.75, 1.75);
    } else if (status == Status::Retrying && detail.attempt > 0) {
        drawAttempt(painter, color, detail.attempt);
    }
    painter.restore();
}

} // namespace cmbagent
