// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/taborder.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextEdit>

namespace cmbagent {

namespace {

using Stops = QList<QWidget*>;

/// Now or later: of buttons that exclude each other only the chosen one takes Tab.
bool takesFocus(const QWidget& widget)
{
    return widget.focusPolicy() != Qt::NoFocus && !widget.focusProxy();
}

/// What has nothing in it that Tab comes by.
bool isOneThing(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget)
        || qobject_cast<const QComboBox*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget)
        || qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget)
        || qobject_cast<const QTextEdit*>(&widget);
}

void addStops(QWidget& widget, Stops& stops);

void addStops(QLayout& layout, Stops& stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (QWidget* widget = item->widget()) {
            addStops(*widget, stops);
        } else if (QLayout* inner = item->layout()) {
            addStops(*inner, stops);
        }
    }
}

void addStops(QWidget& widget, Stops& stops)
{
    if (takesFocus(widget)) {
        stops.append(&widget);
    }
    if (isOneThing(widget)) {
        return;
    }
    if (const auto* area = qobject_cast<const QScrollArea*>(&widget); area && area->widget()) {
        return addStops(*area->widget(), stops);
    }
    if (QLayout* layout = widget.layout()) {
        return addStops(*layout, stops);
    }
    if (!widget.findChild<QWidget*>()) {
        return;
    }
    // No layout says how it is placed (a splitter, tabs): as it is now.
    for (QWidget* next = widget.nextInFocusChain(); next != &widget; next = next->nextInFocusChain()) {
        if (widget.isAncestorOf(next) && takesFocus(*next)) {
            stops.append(next);
        }
    }
}

} // namespace

QList<QWidget*> TabOrder::stopsIn(QWidget& form)
{
    Stops stops;
    addStops(form, stops);
    return stops;
}

void TabOrder::asPlaced(QWidget& form)
{
    const Stops stops = stopsIn(form);
    for (qsizetype i = 1; i < stops.size(); ++i) {
        QWidget::setTabOrder(stops[i - 1], stops[i]); // does nothing where it is so already
    }
}

} // namespace cmbagent
