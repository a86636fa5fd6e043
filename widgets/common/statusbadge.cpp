// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/statusbadge.h"

#include "widgets/common/housestyle.h"
#include "widgets/common/labels.h"
#include "widgets/common/readingorder.h"
#include "widgets/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTimerEvent>
#include <QToolTip>

#include <cmath>

namespace cmbagent {

namespace {

constexpr int turnMillis = 2400; // one slow turn
constexpr int frameMillis = 50;

double shapeSide(const QFontMetricsF& metrics)
{
    return std::round(metrics.height() * 0.95);
}

} // namespace

StatusBadge::StatusBadge(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setStatus(Status::Pending);
}

void StatusBadge::setStatus(Status status, const QString& text, const StatusDetail& detail)
{
    const double phase = m_detail.phase;
    m_status = status;
    m_text = text.isEmpty() ? Labels::status(status) : text;
    m_detail = detail;
    m_detail.phase = phase;
    setAccessibleName(m_text);
    setToolTip(m_text);
    updateTimer();
    updateGeometry();
    update();
}

bool StatusBadge::isMotionReduced() const
{
    return HouseStyle::isMotionReduced(this);
}

QSize StatusBadge::sizeHint() const
{
    const QSizeF size = sizeFor(font(), m_text);
    return { int(std::ceil(size.width())), int(std::ceil(size.height())) };
}

QSize StatusBadge::minimumSizeHint() const
{
    const int height = sizeHint().height();
    return { 3 * height, height };
}

QSizeF StatusBadge::sizeFor(const QFont& font, const QString& text)
{
    const QFontMetricsF metrics(font);
    return { Theme::fine * 5 + shapeSide(metrics) + metrics.horizontalAdvance(text),
             metrics.height() + Theme::fine * 1.5 };
}

QRectF StatusBadge::paint(QPainter& painter, const QRectF& box, const QPalette& palette, Status status,
                          const QString& text, const StatusDetail& detail)
{
    const QFontMetricsF metrics(painter.font());
    const QSizeF size = sizeFor(painter.font(), text);
    const bool rightToLeft = painter.layoutDirection() == Qt::RightToLeft;
    const double width = std::min(size.width(), box.width());
    const QRectF pill(rightToLeft ? box.right() - width : box.left(), box.center().y() - size.height() / 2, width,
                      size.height());
    const Theme& theme = Theme::of(palette);
    const QColor color = theme.statusColor(status);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint(color, theme.isDark() ? 0.16 : 0.10));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const double side = shapeSide(metrics);
    const double margin = Theme::fine * 1.75;
    const QRectF shape(rightToLeft ? pill.right() - margin - side : pill.left() + margin, pill.center().y() - side / 2,
                       side, side);
    drawStatus(painter, shape, status, color, detail);
    const QRectF textBox = rightToLeft
        ? QRectF(pill.left() + margin, pill.top(), shape.left() - Theme::fine - pill.left() - margin, pill.height())
        : QRectF(shape.right() + Theme::fine, pill.top(), pill.right() - shape.right() - Theme::fine - margin / 2,
                 pill.height());
    painter.setPen(color);
    painter.drawText(
        textBox, Qt::AlignVCenter | Qt::AlignLeading,
        ReadingOrder::kept(metrics.elidedText(text, Qt::ElideRight, textBox.width() + 1), painter.layoutDirection()));
    painter.restore();
    return pill;
}

void StatusBadge::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    paint(painter, rect(), palette(), m_status, m_text, m_detail);
}

void StatusBadge::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_detail.phase = std::fmod(m_detail.phase + double(frameMillis) / turnMillis, 1.0);
    update();
}

void StatusBadge::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    updateTimer();
}

void StatusBadge::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    updateTimer();
}

/// The style tells when motion is wanted or not.
void StatusBadge::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateTimer();
    }
}

void StatusBadge::updateTimer()
{
    const bool turns = isVisible() && m_status == Status::Running && m_detail.progress < 0 && !isMotionReduced();
    if (turns && !m_timer.isActive()) {
        m_timer.start(frameMillis, this);
    } else if (!turns) {
        m_timer.stop();
    }
}

StatusDelegate::StatusDelegate(CellOf cell, QObject* parent) : QStyledItemDelegate(parent), m_cell(std::move(cell)) { }

void StatusDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    item.icon = {};
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const StatusCell cell = m_cell(index);
    const Theme& theme = Theme::of(item.palette);
    // A style sheet may select softly, without changing the colour of the text: then colours keep their meaning.
    const bool selected = item.state.testFlag(QStyle::State_Selected)
        && item.palette.color(QPalette::HighlightedText) != item.palette.color(QPalette::Text);
    const QColor text = selected ? item.palette.color(QPalette::HighlightedText) : item.palette.color(QPalette::Text);
    const QColor muted = selected ? mixed(text, item.palette.color(QPalette::Highlight), 0.1) : theme.muted();
    const QFont small = Theme::font(item.font, -1);
    const QFontMetrics metrics(item.font);
    const QFontMetrics smallMetrics(small);
    const bool twoLines = !cell.detail.isEmpty();
    QRect box = item.rect.adjusted(Theme::fine, 0, -Theme::grid, 0);
    const auto placed = [&](const QRect& r) { return QStyle::visualRect(item.direction, item.rect, r); };
    const auto kept = [&](const QString& words) { return ReadingOrder::kept(words, item.direction); };

    painter->save();
    painter->setLayoutDirection(item.direction);
    if (cell.showsShape || !cell.icon.isNull()) {
        const int side = std::max(cell.icon.isNull() ? 16 : 18, metrics.height());
        const QRect shape(box.left() + 2, box.center().y() - side / 2 + 1, side, side);
        if (cell.icon.isNull()) {
            drawStatus(*painter, placed(shape), cell.status, selected ? text : theme.statusColor(cell.status),
                       cell.shape);
        } else {
            cell.icon.paint(painter, placed(shape), Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        }
        box.setLeft(shape.right() + Theme::grid);
    }
    const int textHeight = metrics.height() + (twoLines ? smallMetrics.height() : 0);
    QRect first(box.left(), box.center().y() - textHeight / 2 + 1, box.width(), metrics.height());
    if (!cell.trailing.isEmpty()) {
        const int wide = smallMetrics.horizontalAdvance(cell.trailing) + 1;
        QRect right = first;
        right.setLeft(first.right() - wide);
        painter->setFont(small);
        painter->setPen(muted);
        painter->drawText(placed(right), int(Qt::AlignTrailing | Qt::AlignVCenter), kept(cell.trailing));
        first.setRight(right.left() - Theme::grid);
    }
    painter->setFont(item.font);
    painter->setPen(text);
    painter->drawText(placed(first), int(Qt::AlignLeading | Qt::AlignVCenter),
                      kept(metrics.elidedText(cell.title, Qt::ElideRight, first.width())));
    if (twoLines) {
        const QRect second(box.left(), first.bottom() + 1, box.width(), smallMetrics.height());
        painter->setFont(small);
        painter->setPen(muted);
        painter->drawText(placed(second), int(Qt::AlignLeading | Qt::AlignVCenter),
                          kept(smallMetrics.elidedText(cell.detail, Qt::ElideRight, second.width())));
    }
    painter->restore();
}

QSize StatusDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const StatusCell cell = m_cell(index);
    const QFontMetrics metrics(option.font);
    const int second = cell.detail.isEmpty() ? 0 : QFontMetrics(Theme::font(option.font, -1)).height();
    return { 8 * metrics.height(), std::max(16, metrics.height() + second) + Theme::grid + Theme::fine };
}

bool StatusDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || index.data(Qt::ToolTipRole).isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    const StatusCell cell = m_cell(index);
    QStringList lines { cell.title, cell.showsShape && cell.icon.isNull() ? Labels::status(cell.status) : QString(),
                        cell.detail, cell.trailing };
    lines.removeAll(QString());
    QToolTip::showText(event->globalPos(), lines.join(QLatin1Char('\n')), view);
    return true;
}

} // namespace cmbagent
