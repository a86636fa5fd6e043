// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/uichecks.h"

#include "support/contrast.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostRows = 200; ///< of a list that are looked at
constexpr int slack = 2; ///< pixels, for what a style rounds
constexpr double blended = 0.95; ///< of a stroke's contrast is left where its edges are smoothed

/// Rows on show, with those that are unfolded; columns of each.
QList<QModelIndex> cellsOf(const QAbstractItemView& view)
{
    QList<QModelIndex> cells;
    const QAbstractItemModel* model = view.model();
    if (!model) {
        return cells;
    }
    const auto* tree = qobject_cast<const QTreeView*>(&view);
    QModelIndex row = model->index(0, 0, view.rootIndex());
    for (int count = 0; row.isValid() && count < mostRows; ++count) {
        for (int column = 0; column < model->columnCount(row.parent()); ++column) {
            cells.append(row.siblingAtColumn(column));
        }
        row = tree ? tree->indexBelow(row) : row.siblingAtRow(row.row() + 1);
    }
    return cells;
}

/// How much of a row is seen; -1: one can scroll to all of it.
int roomFor(const QAbstractItemView& view, const QModelIndex& cell)
{
    const bool scrolls = view.horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
    if (const auto* list = qobject_cast<const QListView*>(&view)) {
        return scrolls || list->wordWrap() ? -1 : view.viewport()->width();
    }
    const QRect seen = view.visualRect(cell);
    return seen.isEmpty() ? -1 : seen.width(); // of a column that is hidden there is nothing
}

QStringList cutHeadersOf(const QHeaderView& header)
{
    QStringList faults;
    for (int i = 0; i < header.count() && header.isVisible(); ++i) {
        const int wanted = header.sectionSizeHint(i);
        if (header.orientation() == Qt::Horizontal && !header.isSectionHidden(i)
            && header.sectionSize(i) + slack < wanted) {
            faults.append(QStringLiteral("head “%1” has %2 of %3 pixels: %4")
                              .arg(header.model()->headerData(i, Qt::Horizontal).toString())
                              .arg(header.sectionSize(i))
                              .arg(wanted)
                              .arg(UiChecks::placeOf(*header.parentWidget())));
        }
    }
    return faults;
}

/// The words that are read off a widget; empty where there are none, or they are off.
QString wordsOn(const QWidget& widget)
{
    if (!widget.isEnabled()) {
        return {};
    }
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        return label->text().trimmed();
    }
    if (const auto* tool = qobject_cast<const QToolButton*>(&widget);
        tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()) {
        return {};
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        return button->text().trimmed();
    }
    const auto* line = qobject_cast<const QLineEdit*>(&widget);
    return line ? line->displayText().trimmed() : QString();
}

/// The best contrast of anything in the picture with what most of it is.
double bestContrast(const QImage& picture)
{
    QHash<QRgb, int> colors;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            ++colors[picture.pixel(x, y)];
        }
    }
    QRgb ground = 0;
    int most = 0;
    for (auto it = colors.cbegin(); it != colors.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            ground = it.key();
        }
    }
    double best = 1;
    for (auto it = colors.cbegin(); it != colors.cend(); ++it) {
        best = std::max(best, contrast(QColor::fromRgb(it.key()), QColor::fromRgb(ground)));
    }
    return best;
}

} // namespace

QStringList UiChecks::cutRowsIn(const QWidget& place)
{
    QStringList faults;
    for (const auto* view : place.findChildren<QAbstractItemView*>()) {
        if (!view->isVisible() || view->window() != place.window() || qobject_cast<const QHeaderView*>(view)) {
            continue;
        }
        const auto cells = cellsOf(*view);
        for (const QModelIndex& cell : cells) {
            const int room = roomFor(*view, cell);
            const int wanted = view->sizeHintForIndex(cell).width();
            const QString words = cell.data().toString();
            if (room >= 0 && room + slack < wanted && !words.isEmpty()
                && cell.data(Qt::ToolTipRole).toString().isEmpty()) {
                faults.append(QStringLiteral("row “%1” has %2 of %3 pixels and no tool tip: %4")
                                  .arg(words)
                                  .arg(room)
                                  .arg(wanted)
                                  .arg(placeOf(*view)));
            }
        }
    }
    for (const auto* header : place.findChildren<QHeaderView*>()) {
        if (header->isVisible() && header->window() == place.window()) {
            faults += cutHeadersOf(*header);
        }
    }
    return faults;
}

QStringList UiChecks::turnedListsIn(const QWidget& place)
{
    QStringList faults;
    for (const auto* view : place.findChildren<QAbstractItemView*>()) {
        const auto* delegate = view->itemDelegate();
        if (view->isVisible() && view->window() == place.window() && !qobject_cast<const QHeaderView*>(view) && delegate
            && delegate->metaObject() == &QStyledItemDelegate::staticMetaObject) {
            faults.append(placeOf(*view));
        }
    }
    return faults;
}

QStringList UiChecks::faintIn(QWidget& place)
{
    QStringList faults;
    const QImage all = place.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (const QWidget* widget : place.findChildren<QWidget*>()) {
        const QRect seen = widget->visibleRegion().boundingRect();
        if (!widget->isVisible() || widget->window() != place.window() || wordsOn(*widget).isEmpty()
            || seen.height() < widget->fontMetrics().height() || seen.width() < widget->fontMetrics().height()) {
            continue; // scrolled away, or only its edge is seen
        }
        const QPoint corner = widget->mapTo(&place, seen.topLeft());
        const double found = bestContrast(all.copy(QRect(corner, seen.size()) & all.rect()));
        if (found < readable * blended) {
            faults.append(QStringLiteral("%1 to 1: %2").arg(found, 0, 'f', 2).arg(placeOf(*widget)));
        }
    }
    return faults;
}

} // namespace cmbagent
