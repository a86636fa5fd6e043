// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/cardpainter.h"

#include "widgets/canvas/cardstack.h"
#include "widgets/canvas/kindsign.h"
#include "widgets/canvas/steptext.h"
#include "widgets/common/origin.h"
#include "widgets/common/statusshapes.h"

#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr QRectF cardRect(0, 0, 220, 72);
constexpr double strip = 4; // the edge in the status colour
constexpr double shapeSide = 20;
constexpr double textLeft = 42;
constexpr double textRight = 211;
constexpr double markSide = 12; // of the branch mark
constexpr double kindSide = 13; // of the sign of a kind
constexpr double smallestText = 9; // pixels on screen, where text is of the usual size
constexpr double largestText = 16; // pixels that a card has room for

QFont sized(QFont font, double pixels)
{
    font.setPixelSize(std::max(1, int(std::lround(pixels))));
    return font;
}

double pixelsOf(const QFont& font)
{
    return font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 96 / 72;
}

} // namespace

CardPainter::CardPainter() : m_titleMetrics(m_base), m_detailMetrics(m_base)
{
    m_cardPath.addRoundedRect(cardRect.adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
    QPainterPath left;
    left.addRect(0, 0, strip, cardRect.height());
    QPainterPath outer;
    outer.addRoundedRect(cardRect, Theme::radius, Theme::radius);
    m_stripPath = outer.intersected(left);
}

void CardPainter::setColors(const CanvasColors& colors)
{
    m_colors = colors;
    m_zoom = -1;
}

void CardPainter::setFont(const QFont& font)
{
    m_base = font;
    m_unit = std::max(1.0, pixelsOf(font) / largestText);
    m_zoom = -1;
}

/// Text grows against the zoom so that it never falls under nine pixels on screen.
void CardPainter::prepareFor(double zoom)
{
    if (zoom == m_zoom) {
        return;
    }
    m_zoom = zoom;
    const double base = std::clamp(pixelsOf(m_base), 9.0, largestText);
    const double floor = smallestText / zoom;
    m_titleFont = sized(m_base, std::min(std::max(base, std::ceil(floor + 0.4)), 30.0));
    m_titleFont.setWeight(zoom >= wholeFrom ? QFont::Medium : QFont::Normal);
    m_detailFont = sized(m_base, std::max(base - 1, std::ceil(floor)));
    m_badgeFont = sized(m_base, std::max(base - 2, std::ceil(floor)));
    m_titleMetrics = QFontMetricsF(m_titleFont);
    m_detailMetrics = QFontMetricsF(m_detailFont);
    m_shapes = {};
    m_kinds.clear();
}

void CardPainter::paint(QPainter& painter, const CardFace& face)
{
    const double zoom = painter.worldTransform().m11() / m_unit;
    m_isInherited = !face.stack && Origin::isElsewhere(m_graph->status(face.step));
    if (face.stack) {
        paintBehind(painter, face);
    }
    if (zoom < blockBelow) {
        paintBlock(painter, face.status, face.emphasis);
        return;
    }
    prepareFor(zoom);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // of each text: the graph is not turned
    zoom < wholeFrom ? paintSmall(painter, face) : paintWhole(painter, face);
}

/// The cards of a stack that lie behind the first one.
void CardPainter::paintBehind(QPainter& painter, const CardFace& face) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double pixel = std::max(1.0, 1 / painter.worldTransform().m11());
    const bool isDimmed = face.emphasis == Emphasis::Dimmed;
    for (const double depth : { stackDepth, stackDepth / 2 }) {
        const QRectF card = cardRect.translated(depth, depth);
        const QColor& outline = m_colors.of(m_colors.block, face.status);
        painter.fillRect(card, isDimmed ? m_colors.of(m_colors.blockDimmed, face.status) : outline);
        painter.fillRect(card.adjusted(pixel, pixel, -pixel, -pixel),
                         isDimmed ? mixed(m_colors.background, m_colors.card, 0.4)
                                  : m_colors.of(m_colors.cardTint, face.status));
    }
}

void CardPainter::paintBlock(QPainter& painter, Status status, Emphasis emphasis) const
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (emphasis == Emphasis::Selected) {
        const double outline = 3 / painter.worldTransform().m11();
        painter.fillRect(cardRect.adjusted(-outline, -outline, outline, outline), m_colors.accent);
    }
    painter.fillRect(cardRect,
                     emphasis == Emphasis::Dimmed ? m_colors.of(m_colors.blockDimmed, status)
                         : m_isInherited          ? m_colors.of(m_colors.inherited, status)
                                                  : m_colors.of(m_colors.block, status));
}

/// Under 60 %: shape and title; rectangles without antialiasing, because hundreds are in sight.
void CardPainter::paintSmall(QPainter& painter, const CardFace& face)
{
    const auto [status, emphasis] = std::pair(face.status, face.emphasis);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double pixel = 1 / painter.worldTransform().m11();
    const bool selected = emphasis == Emphasis::Selected;
    const double outline = selected ? 2 * pixel : 0;
    painter.fillRect(cardRect.adjusted(-outline, -outline, outline, outline),
                     selected ? m_colors.accent : m_colors.of(m_colors.cardOutline, status));
    painter.fillRect(cardRect.adjusted(pixel, pixel, -pixel, -pixel), m_colors.of(m_colors.cardTint, status));
    painter.setOpacity(emphasis == Emphasis::Dimmed ? 0.4 : 1.0);
    painter.fillRect(QRectF(0, 0, std::max(strip + 2, 2.5 * pixel), cardRect.height()), statusColor(status));
    const bool hasTitle = m_zoom >= titleBelow;
    const double side = 34;
    const QRectF shape(hasTitle ? 16 : cardRect.center().x() - side / 2, cardRect.center().y() - side / 2, side, side);
    paintShape(painter, shape, face);
    if (hasTitle) {
        const QRectF area(60, 0, cardRect.width() - 60 - 10, cardRect.height());
        painter.setFont(m_titleFont);
        painter.setPen(isMuted(status) ? m_colors.muted : m_colors.text);
        painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, elidedTitle(face, area.width()));
    }
    painter.setOpacity(1);
}

void CardPainter::paintWhole(QPainter& painter, const CardFace& face)
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter, face.status, face.emphasis);
    const QRectF shape(strip + 10, cardRect.center().y() - shapeSide / 2, shapeSide, shapeSide);
    paintShape(painter, shape, face);
    paintTexts(painter, face);
    if (m_isInherited) {
        paintBranchMark(painter);
    }
    if (face.stack) {
        paintProgress(painter, face.stack->fraction());
    } else if (face.status == Status::Running || face.status == Status::Stalled) {
        paintProgress(painter, m_graph->progress(face.step).fraction);
    }
    painter.setOpacity(1);
}

void CardPainter::paintFrame(QPainter& painter, Status status, Emphasis emphasis) const
{
    if (emphasis == Emphasis::Selected) {
        if (m_isFocused) {
            QColor glow = m_colors.accent;
            glow.setAlphaF(0.28F);
            painter.setPen(QPen(glow, 3));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(cardRect.adjusted(-3, -3, 3, 3), Theme::radius + 3, Theme::radius + 3);
        }
        painter.setPen(QPen(m_colors.accent, 2));
    } else {
        // Opaque even when dimmed: edges behind it must not shine through.
        const QColor plain = m_isInherited ? m_colors.muted : m_colors.of(m_colors.cardOutline, status);
        painter.setPen(QPen(emphasis == Emphasis::Dimmed ? mixed(m_colors.background, m_colors.cardBorder, 0.5) : plain,
                            1, m_isInherited ? Qt::DashLine : Qt::SolidLine));
    }
    painter.setBrush(emphasis == Emphasis::Dimmed ? mixed(m_colors.background, m_colors.card, 0.4)
                                                  : m_colors.of(m_colors.cardTint, status));
    painter.drawPath(m_cardPath);
    painter.setOpacity(emphasis == Emphasis::Dimmed ? 0.4 : 1.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(statusColor(status));
    painter.drawPath(m_stripPath);
}

void CardPainter::paintTexts(QPainter& painter, const CardFace& face)
{
    const Status status = face.status;
    const int attempt = face.stack ? 0 : int(m_graph->status(face.step).attempts.size());
    const double titleRight = attempt > 1 ? paintBadge(painter, face.step, attempt) - 6 : textRight;
    const double lineGap = 3;
    const double height = m_titleMetrics.height() + lineGap + m_detailMetrics.height();
    const double top = (cardRect.height() - height) / 2;
    const QRectF titleArea(textLeft, top, titleRight - textLeft, m_titleMetrics.height());
    const double detailWidth = textRight - textLeft - (m_isInherited ? markSide + lineGap : 0);
    QRectF detailArea(textLeft, titleArea.bottom() + lineGap, detailWidth, m_detailMetrics.height());
    painter.setFont(m_titleFont);
    painter.setPen(isMuted(status) ? m_colors.muted : m_colors.text);
    painter.drawText(titleArea, Qt::AlignVCenter | Qt::TextSingleLine, elidedTitle(face, titleArea.width()));
    const bool speaks = status == Status::Failed || status == Status::Waiting || status == Status::Retrying
        || status == Status::Interrupted || status == Status::Stalled;
    if (!face.stack || !face.stack->isGroup()) { // a group has steps of all kinds
        detailArea.setLeft(paintKind(painter, detailArea, m_graph->spec(face.step).kind) + lineGap);
    }
    painter.setFont(m_detailFont);
    painter.setPen(speaks ? m_colors.of(m_colors.status, status) : m_colors.muted);
    painter.drawText(detailArea, Qt::AlignVCenter | Qt::TextSingleLine,
                     m_detailMetrics.elidedText(face.stack ? StepText::stackDetail(*face.stack)
                                                           : StepText::detail(*m_graph, face.step, status, m_now),
                                                Qt::ElideRight, detailArea.width()));
}

/// Names without spaces often begin alike and differ at the end.
QString CardPainter::elidedTitle(const CardFace& face, double width) const
{
    const StepSpec& spec = m_graph->spec(face.step);
    const QString title = !face.stack ? m_graph->label(face.step)
        : face.stack->isGroup()       ? spec.group
                                      : StepText::stackTitle(*face.stack);
    return m_titleMetrics.elidedText(title, title.contains(QLatin1Char(' ')) ? Qt::ElideRight : Qt::ElideMiddle, width);
}

/// The sign of the kind at the beginning of `line`; returns its right end.
double CardPainter::paintKind(QPainter& painter, const QRectF& line, StepKind kind)
{
    const double side = std::min(line.height(), kindSide);
    const QRectF box(line.left(), line.center().y() - side / 2, side, side);
    if (painter.paintEngine()->type() != QPaintEngine::Raster) { // a document: lines stay lines
        KindSign::draw(painter, box, kind, m_colors.muted);
        return box.right();
    }
    const double ratio = painter.device()->devicePixelRatioF();
    QPixmap& pixmap = m_kinds[kind];
    if (pixmap.isNull()) {
        const int pixels = std::max(1, int(std::lround(side * painter.worldTransform().m11() * ratio)));
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter signPainter(&pixmap);
        KindSign::draw(signPainter, pixmap.rect(), kind, m_colors.muted);
    }
    drawOnPixels(painter, pixmap, box.topLeft());
    return box.right();
}

/// Drawn on whole pixels: scaling a picture would cost more than drawing its shape, and blur it.
void CardPainter::drawOnPixels(QPainter& painter, QPixmap& pixmap, QPointF place)
{
    const QTransform world = painter.worldTransform();
    const QPointF corner = world.map(place);
    pixmap.setDevicePixelRatio(painter.device()->devicePixelRatioF());
    painter.setWorldTransform(QTransform());
    painter.drawPixmap(QPointF(std::round(corner.x()), std::round(corner.y())), pixmap);
    painter.setWorldTransform(world);
}

/// A pill at the right of the title; returns its left end.
double CardPainter::paintBadge(QPainter& painter, int step, int attempt) const
{
    const QString text = StepText::attemptBadge(attempt, m_graph->spec(step).retry.attempts);
    const QFontMetricsF metrics(m_badgeFont);
    const double width = metrics.horizontalAdvance(text) + 12;
    const double height = std::min(metrics.height() + 2, 22.0);
    const double middle = (cardRect.height() - m_detailMetrics.height() - 3) / 2;
    const QRectF pill(textRight - width + 2, middle - height / 2, width, height);
    const QColor color = m_colors.of(m_colors.status, Status::Retrying);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(m_colors.card, color, 0.14));
    painter.drawRoundedRect(pill, height / 2, height / 2);
    painter.setFont(m_badgeFont);
    painter.setPen(color);
    painter.drawText(pill, Qt::AlignCenter, text);
    return pill.left();
}

void CardPainter::paintProgress(QPainter& painter, double fraction) const
{
    if (fraction < 0) {
        return;
    }
    const QRectF track(strip, cardRect.height() - 3, cardRect.width() - strip - 4, 2);
    const QColor color = m_colors.of(m_colors.status, Status::Running);
    painter.fillRect(track, mixed(m_colors.card, color, 0.18));
    painter.fillRect(QRectF(track.topLeft(), QSizeF(track.width() * std::clamp(fraction, 0.0, 1.0), track.height())),
                     color);
}

/// A trunk and what left it, at the lower right: this result is another run's.
void CardPainter::paintBranchMark(QPainter& painter) const
{
    constexpr double dot = 1.7;
    const QPointF corner(textRight - markSide, cardRect.height() - markSide - 8);
    const QPointF root = corner + QPointF(3, markSide - 2);
    const QPointF top = corner + QPointF(3, 2);
    const QPointF tip = corner + QPointF(markSide - 2, 3.5);
    QPainterPath lines(root - QPointF(0, dot));
    lines.lineTo(top + QPointF(0, dot));
    lines.moveTo(tip + QPointF(0, dot));
    lines.cubicTo(tip + QPointF(0, 5), root - QPointF(0, 6), root - QPointF(0, dot));
    painter.setPen(QPen(m_colors.muted, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(lines);
    for (const QPointF& end : { root, top, tip }) {
        painter.drawEllipse(end, dot, dot);
    }
}

const QColor& CardPainter::statusColor(Status status) const
{
    return m_colors.of(m_isInherited ? m_colors.inherited : m_colors.status, status);
}

/// Shapes that never differ within a status come from pixmaps made once for a zoom.
void CardPainter::paintShape(QPainter& painter, const QRectF& box, const CardFace& face)
{
    const Status status = face.status;
    const QColor& color = statusColor(status);
    if (status == Status::Running) {
        const double fraction = face.stack ? face.stack->fraction() : m_graph->progress(face.step).fraction;
        drawStatus(painter, box, status, color, { fraction, m_phase, 0 });
        return;
    }
    if (m_zoom >= wholeFrom) {
        const bool hasNumber = status == Status::Retrying && !face.stack;
        const int attempt = hasNumber ? int(m_graph->status(face.step).attempts.size()) + 1 : 0;
        drawStatus(painter, box, status, color, { -1, 0, attempt });
        return;
    }
    QPixmap& pixmap = m_shapes[m_isInherited ? 1 : 0][size_t(status)];
    const double ratio = painter.device()->devicePixelRatioF() * painter.worldTransform().m11();
    if (pixmap.isNull()) {
        const int side = std::max(1, int(std::lround(box.width() * ratio)));
        pixmap = QPixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter shapePainter(&pixmap);
        drawStatus(shapePainter, QRectF(0, 0, side, side), status, color);
    }
    drawOnPixels(painter, pixmap, box.topLeft());
}

bool CardPainter::isMuted(Status status) const
{
    return status == Status::Pending || status == Status::Skipped || status == Status::Cancelled;
}

} // namespace cmbagent
