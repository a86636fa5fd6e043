// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/wraprow.h"

#include "widgets/common/theme.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace cmbagent {

namespace {

bool mayGrow(const QLayoutItem& item)
{
    return item.expandingDirections().testFlag(Qt::Horizontal);
}

/// A spacer is there without taking room of its own; something hidden is not there.
bool isThere(QLayoutItem& item)
{
    return item.spacerItem() || !item.isEmpty();
}

} // namespace

WrapRow::WrapRow(QWidget* parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(Theme::grid);
}

WrapRow::~WrapRow()
{
    for (QLayoutItem* item : m_items) {
        delete item;
    }
}

void WrapRow::addStretch()
{
    addItem(new QSpacerItem(0, 0, QSizePolicy::Expanding, QSizePolicy::Minimum));
}

void WrapRow::addItem(QLayoutItem* item)
{
    m_items.push_back(item);
    invalidate();
}

QLayoutItem* WrapRow::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)] : nullptr;
}

QLayoutItem* WrapRow::takeAt(int index)
{
    QLayoutItem* item = itemAt(index);
    if (item) {
        m_items.erase(m_items.begin() + index);
        invalidate();
    }
    return item;
}

std::vector<WrapRow::Line> WrapRow::linesFor(int width) const
{
    std::vector<Line> lines(1);
    for (QLayoutItem* item : m_items) {
        if (!isThere(*item)) {
            continue;
        }
        const bool isSpacer = item->spacerItem() != nullptr;
        const QSize size = isSpacer ? QSize(0, 0) : item->sizeHint();
        int gap = isSpacer || lines.back().width == 0 ? 0 : spacing();
        if (!isSpacer && lines.back().width > 0 && lines.back().width + gap + size.width() > width) {
            lines.emplace_back();
            gap = 0;
        }
        Line& line = lines.back();
        line.spots.push_back({ item, { std::min(size.width(), width), size.height() } });
        line.width += gap + line.spots.back().size.width();
        line.growing += mayGrow(*item) ? 1 : 0;
    }
    for (Line& line : lines) {
        grow(line, width);
    }
    return lines;
}

/// Shares out what is left of a line. Text that wraps is then as high as it is in the width it got.
void WrapRow::grow(Line& line, int width)
{
    int left = std::max(0, width - line.width);
    int growing = line.growing;
    for (auto& [item, size] : line.spots) {
        if (mayGrow(*item)) {
            const int more = left / growing--;
            size.rwidth() += more;
            left -= more;
        }
        if (item->hasHeightForWidth()) {
            size.setHeight(item->heightForWidth(size.width()));
        }
        line.height = std::max(line.height, size.height());
    }
}

QSize WrapRow::sizeHint() const
{
    const Line all = linesFor(QWIDGETSIZE_MAX).front();
    return QSize(all.width, all.height).grownBy(contentsMargins());
}

QSize WrapRow::minimumSize() const
{
    QSize least;
    for (QLayoutItem* item : m_items) {
        if (!item->isEmpty()) {
            least = least.expandedTo(item->minimumSize());
        }
    }
    return least.grownBy(contentsMargins());
}

int WrapRow::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    const std::vector<Line> lines = linesFor(width - margins.left() - margins.right());
    for (const Line& line : lines) {
        height += line.height;
    }
    return height + int(lines.size() - 1) * spacing();
}

void WrapRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect room = rect.marginsRemoved(contentsMargins());
    int top = room.top();
    for (const Line& line : linesFor(room.width())) {
        place(line, { room.left(), top, room.width(), line.height });
        top += line.height + spacing();
    }
}

void WrapRow::place(const Line& line, const QRect& place) const
{
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    const int left = std::max(0, place.width() - line.width);
    int x = place.left() + (line.growing == 0 && !m_startsAtFront ? left : 0);
    for (const auto& [item, size] : line.spots) {
        const QRect box(x, place.top() + (place.height() - size.height()) / 2, size.width(), size.height());
        item->setGeometry(QStyle::visualRect(direction, place, box));
        x += size.width() + (item->spacerItem() ? 0 : spacing());
    }
}

} // namespace cmbagent
