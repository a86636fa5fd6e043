// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timelinepainter.h"

#include "widgets/common/labels.h"
#include "widgets/common/statusshapes.h"
#include "widgets/common/theme.h"
#include "widgets/timeline/timelinemodel.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr double narrowestBar = 3; // pixels; shorter attempts are still seen
constexpr double narrowestMark = 20; // a bar this wide has room for its shape

/// The two torn edges of a fold with a hatch between them.
void paintFold(QPainter& painter, double left, double right, const QRect& cell, const Theme& theme)
{
    const QRectF area(left, cell.top(), right - left, cell.height());
    QColor shade = theme.muted(); // what lies below, such as a selection, shines through
    shade.setAlphaF(0.12F);
    painter.fillRect(area, shade);
    painter.setPen(QPen(mixed(theme.border(), theme.muted(), 0.35), 1, Qt::DotLine));
    painter.drawLine(QPointF(left, cell.top()), QPointF(left, cell.bottom() + 1));
    painter.drawLine(QPointF(right, cell.top()), QPointF(right, cell.bottom() + 1));
}

/// How a bar of a status is filled, so that colour does not stand alone.
QBrush patternOf(Status status, const QColor& color)
{
    switch (status) {
    case Status::Failed:
        return { color, Qt::BDiagPattern };
    case Status::Cancelled:
        return { color, Qt::DiagCrossPattern };
    case Status::Interrupted:
        return { color, Qt::Dense6Pattern };
    default:
        return {};
    }
}

} // namespace

TimelineDelegate::TimelineDelegate(const TimelineModel& model, const TimelineFrame& frame, QObject* parent)
    : PlainIconDelegate(parent), m_model(model), m_frame(frame)
{ }

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize plain = PlainIconDelegate::sizeHint(option, index);
    return { plain.width(), std::max(28, option.fontMetrics.height() + 10) };
}

std::pair<double, double> TimelineDelegate::ends(const TimelineSpan& span) const
{
    const double left = m_frame.xOf(span.from.micros);
    const double right = m_frame.xOf(span.endAt(m_frame.until));
    return { left, std::max(right, left + narrowestBar) };
}

const TimelineSpan* TimelineDelegate::spanAt(int row, double x) const
{
    const TimelineSpan* wait = nullptr;
    constexpr double slack = 3;
    for (const TimelineSpan& span : m_model.spans(row)) {
        const auto [left, right] = ends(span);
        if (x < left - slack || x > right + slack) {
            continue;
        }
        if (!span.isWait()) {
            return &span;
        }
        // A question is more than the wait for a retry that it interrupts.
        if (!wait || span.kind == TimelineSpan::Kind::ForPerson) {
            wait = &span;
        }
    }
    return wait;
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.column() != TimelineModel::Time) {
        PlainIconDelegate::paint(painter, option, index);
        return;
    }
    const Theme& theme = Theme::of(option.palette);
    const QRect& cell = option.rect;
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // of each text: time is not turned
    painter->setClipRect(cell);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(cell, theme.tint(theme.accent(), theme.isDark() ? 0.22 : 0.12));
    }
    if (!m_frame.scale.isEmpty()) {
        paintAxis(*painter, cell, theme);
        if (index.data(TimelineModel::IsGroupStartRole).toBool()) {
            painter->setPen(theme.border());
            painter->drawLine(cell.topLeft(), cell.topRight());
        }
        painter->setRenderHint(QPainter::Antialiasing);
        const auto& spans = m_model.spans(index.row());
        for (const TimelineSpan& span : spans) {
            if (span.isWait()) {
                paintWait(*painter, cell, span, theme);
            }
        }
        for (const TimelineSpan& span : spans) {
            if (!span.isWait()) {
                paintAttempt(*painter, cell, span, theme);
            }
        }
        paintWords(*painter, cell, index.row(), theme);
    }
    painter->restore();
}

void TimelineDelegate::paintAxis(QPainter& painter, const QRect& cell, const Theme& theme) const
{
    for (const TimeStretch& fold : m_frame.scale.folds()) {
        const double left = cell.left() + m_frame.xOf(fold.from);
        const double right = cell.left() + m_frame.xOf(fold.to);
        if (right >= cell.left() && left <= cell.right()) {
            paintFold(painter, left, right, cell, theme);
        }
    }
    painter.setPen(mixed(theme.surface(), theme.border(), 0.7));
    for (const TimeTick& tick : m_frame.ticks) {
        const int x = cell.left() + int(std::lround(tick.x - m_frame.offset));
        painter.drawLine(x, cell.top(), x, cell.bottom() + 1);
    }
    if (m_frame.isLive) {
        const double x = cell.left() + m_frame.xOf(m_frame.until.micros);
        painter.setPen(QPen(theme.accent(), 1, Qt::DashLine));
        painter.drawLine(QPointF(x, cell.top()), QPointF(x, cell.bottom() + 1));
    }
}

void TimelineDelegate::paintWait(QPainter& painter, const QRect& cell, const TimelineSpan& span,
                                 const Theme& theme) const
{
    const auto [left, right] = ends(span);
    if (right < 0 || left > cell.width()) {
        return;
    }
    const bool isQuestion = span.kind == TimelineSpan::Kind::ForPerson;
    const Status tone = isQuestion                  ? Status::Waiting
        : span.kind == TimelineSpan::Kind::ForRetry ? Status::Retrying
                                                    : Status::Pending;
    const QColor color = theme.statusColor(tone);
    const double y = cell.center().y() + 0.5;
    const double from = cell.left() + std::max(left, -40.0);
    const double to = cell.left() + std::min(right, cell.width() + 40.0);
    if (isQuestion) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(QRectF(from, y - 2, to - from, 4), 2, 2);
        if (right - left >= narrowestMark + 8) {
            // The shape sits on the thin bar, in a hole of its own.
            const QRectF mark(cell.left() + std::max(left, 0.0), y - 8, 16, 16);
            painter.setBrush(theme.surface());
            painter.drawEllipse(mark.adjusted(-1, -1, 1, 1));
            drawStatus(painter, mark, Status::Waiting, color);
        }
        return;
    }
    painter.setPen(QPen(color, 2, tone == Status::Retrying ? Qt::DashLine : Qt::DotLine, Qt::FlatCap));
    painter.drawLine(QPointF(from, y), QPointF(to, y));
}

void TimelineDelegate::paintAttempt(QPainter& painter, const QRect& cell, const TimelineSpan& span,
                                    const Theme& theme) const
{
    const auto [left, right] = ends(span);
    if (right < 0 || left > cell.width()) {
        return;
    }
    const QColor color = theme.statusColor(span.status);
    // Far beyond the window nobody sees where a bar ends, and the rasteriser has less to do.
    const double from = cell.left() + std::max(left, -40.0);
    const double to = cell.left() + std::min(right, cell.width() + 40.0);
    const QRectF bar(from, cell.top() + 5, to - from, cell.height() - 10);
    if (bar.width() < 6) {
        painter.fillRect(bar, color);
        return;
    }
    const double radius = std::min(4.0, bar.width() / 2);
    painter.setPen(QPen(color, 1.25));
    painter.setBrush(theme.tint(color, theme.isDark() ? 0.34 : 0.24));
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (const QBrush pattern = patternOf(span.status, color); pattern.style() != Qt::NoBrush) {
        painter.setBrush(pattern);
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(bar.adjusted(1, 1, -1, -1), radius, radius);
    }
    if (right - std::max(left, 0.0) >= narrowestMark) {
        const QRectF mark(cell.left() + std::max(left, 0.0) + 3, bar.center().y() - 7, 14, 14);
        if (patternOf(span.status, color).style() != Qt::NoBrush) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.surface());
            painter.drawEllipse(mark.adjusted(-0.5, -0.5, 0.5, 0.5));
        }
        drawStatus(painter, mark, span.status, color);
    }
}

void TimelineDelegate::paintWords(QPainter& painter, const QRect& cell, int row, const Theme& theme) const
{
    const auto& spans = m_model.spans(row);
    painter.setFont(Theme::font(painter.font(), -1));
    painter.setPen(theme.muted());
    if (spans.empty()) {
        painter.drawText(cell.adjusted(8, 0, -4, 0), int(Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute),
                         m_model.emptyText(row));
        return;
    }
    const TimelineSpan& last = spans.back();
    const double right = ends(last).second;
    if (right < 0 || right > cell.width()) {
        return;
    }
    const qint64 micros = last.endAt(m_frame.until) - last.from.micros;
    QString words = last.to == last.from ? QString()
        : last.to.isSet()                ? Labels::duration(micros)
                                         : Labels::elapsed(micros);
    if (last.attempt > 1 && !last.isWait()) {
        words = tr("%1 · try %2", "how long, attempt").arg(words).arg(last.attempt);
    }
    painter.drawText(QRectF(cell.left() + right + 6, cell.top(), cell.width() - right, cell.height()),
                     int(Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute), words);
}

TimelineHeader::TimelineHeader(const TimelineFrame& frame, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_frame(frame)
{
    setSectionsClickable(false);
    setSectionsMovable(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void TimelineHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (section != TimelineModel::Time || m_frame.scale.isEmpty()) {
        QHeaderView::paintSection(painter, rect, section);
        return;
    }
    const Theme& theme = Theme::of(palette());
    painter->save();
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    painter->setClipRect(rect);
    painter->fillRect(rect, theme.window());
    painter->setFont(Theme::font(font(), -1));
    std::vector<std::pair<double, double>> taken;
    for (const TimeStretch& fold : m_frame.scale.folds()) {
        const double left = rect.left() + m_frame.xOf(fold.from);
        const double right = rect.left() + m_frame.xOf(fold.to);
        if (right < rect.left() || left > rect.right()) {
            continue;
        }
        paintFold(*painter, left, right, rect, theme);
        painter->setPen(theme.muted());
        painter->drawText(QRectF(left, rect.top(), right - left, rect.height()), int(Qt::AlignCenter),
                          QStringLiteral("⋯ ") + Labels::elapsed(fold.length()));
        taken.emplace_back(left, right);
    }
    for (const TimeTick& tick : m_frame.ticks) {
        const double x = rect.left() + tick.x - m_frame.offset;
        painter->setPen(theme.border());
        painter->drawLine(QPointF(x, rect.bottom() - 5), QPointF(x, rect.bottom()));
        const double textEnd = x + 5 + painter->fontMetrics().horizontalAdvance(tick.text);
        const bool isFree = std::none_of(taken.begin(), taken.end(),
                                         [=](const auto& fold) { return x < fold.second && textEnd > fold.first; });
        if (isFree) {
            painter->setPen(theme.muted());
            painter->drawText(QRectF(x + 4, rect.top(), textEnd - x + 8, rect.height()),
                              int(Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute), tick.text);
        }
    }
    painter->setPen(theme.border());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->restore();
}

} // namespace cmbagent
