// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/plainicondelegate.h"

#include "widgets/common/readingorder.h"

#include <QWidget>

namespace cmbagent {

void PlainIconDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = ReadingOrder::kept(option->text, option->direction);
    if (option->icon.isNull() || !(option->state & QStyle::State_Selected)) {
        return;
    }
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    const QPixmap pixmap = option->icon.pixmap(option->decorationSize, ratio, QIcon::Normal);
    QIcon plain;
    plain.addPixmap(pixmap, QIcon::Normal);
    plain.addPixmap(pixmap, QIcon::Selected);
    option->icon = plain;
}

} // namespace cmbagent
