// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/palettedelegate.h"

#include "widgets/common/theme.h"
#include "widgets/shell/palettemodel.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QTextLayout>

namespace cmbagent {

namespace {

constexpr int rowPadding = 10;
constexpr int rowGap = 16;

/// Takes `width` off the trailing side of `room`.
QRect takeTrailing(QRect& room, int width)
{
    const QRect taken(room.right() - width + 1, room.top(), width, room.height());
    room.setRight(taken.left() - rowGap);
    return taken;
}

/// One line with some letters bold; where it does not fit it ends with an ellipsis.
void drawTitle(QPainter* painter, const QRect& place, const QString& whole, const QList<int>& places,
               const QColor& strong, bool isRightToLeft)
{
    const QString text = painter->fontMetrics().elidedText(whole, Qt::ElideRight, place.width());
    QTextLayout layout(text, painter->font());
    QTextOption option(isRightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const int at : places) {
        if (at < text.size() && text[at] == whole[at]) {
            QTextLayout::FormatRange range { at, 1, {} };
            range.format.setForeground(strong);
            range.format.setFontUnderline(true);
            formats.append(range);
        }
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(place.width());
    layout.endLayout();
    layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2));
}

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const QString reason = index.data(PaletteModel::ReasonRole).toString();
    const bool isRightToLeft = option.direction == Qt::RightToLeft;
    const auto visual = [&option](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.tint(theme.accent(), theme.isDark() ? 0.22 : 0.12));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), Theme::radius, Theme::radius);
    }
    QRect room = option.rect.adjusted(rowPadding + 2, 0, -rowPadding - 2, 0);
    const int side = std::max(16, option.fontMetrics.height());
    const QRect icon(room.left(), room.center().y() - side / 2, side, side);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, visual(icon), Qt::AlignCenter, reason.isEmpty() ? QIcon::Normal : QIcon::Disabled);
    room.setLeft(icon.right() + rowPadding);

    const auto align = int(Qt::AlignAbsolute | Qt::AlignVCenter | (isRightToLeft ? Qt::AlignLeft : Qt::AlignRight));
    painter->setLayoutDirection(Qt::LayoutDirectionAuto); // of each text
    painter->setFont(option.font);
    painter->setPen(theme.muted());
    if (const QString keys = index.data(PaletteModel::KeysRole).toString(); !keys.isEmpty()) {
        painter->drawText(visual(takeTrailing(room, option.fontMetrics.horizontalAdvance(keys) + 2)), align, keys);
    }
    const QString title = index.data(Qt::DisplayRole).toString();
    const QString detail = reason.isEmpty() ? index.data(PaletteModel::DetailRole).toString() : reason;
    const int wanted = option.fontMetrics.horizontalAdvance(detail) + 2;
    const int left = room.width() - option.fontMetrics.horizontalAdvance(title) - rowGap;
    if (const int width = std::min(wanted, std::max(left, room.width() * 2 / 5)); !detail.isEmpty() && width > 0) {
        const QRect place = visual(takeTrailing(room, width));
        painter->drawText(place, align, option.fontMetrics.elidedText(detail, Qt::ElideRight, width));
    }
    painter->setPen(reason.isEmpty() ? theme.text() : theme.muted());
    drawTitle(painter, visual(room), title, index.data(PaletteModel::PlacesRole).value<QList<int>>(), theme.accent(),
              isRightToLeft);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const
{
    return { 200, std::max(28, option.fontMetrics.height() + 12) };
}

} // namespace cmbagent
