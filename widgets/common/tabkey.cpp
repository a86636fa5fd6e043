// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/tabkey.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QShortcut>

namespace cmbagent {

void leaveByCtrlTab(QPlainTextEdit* field)
{
    field->setTabChangesFocus(false);
    const auto on = [field](const QKeySequence& keys, Qt::Key tab) {
        auto* shortcut = new QShortcut(keys, field, nullptr, nullptr, Qt::WidgetShortcut);
        QObject::connect(shortcut, &QShortcut::activated, field, [field, tab] {
            field->setTabChangesFocus(true);
            QKeyEvent press(QEvent::KeyPress, tab, Qt::NoModifier);
            QApplication::sendEvent(field, &press);
            field->setTabChangesFocus(false);
        });
    };
    on(Qt::CTRL | Qt::Key_Tab, Qt::Key_Tab);
    on(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab, Qt::Key_Backtab);
    field->setAccessibleDescription(
        QApplication::translate("TabKey", "Tab writes a tab here; Ctrl+Tab leaves the field"));
    if (field->toolTip().isEmpty()) {
        field->setToolTip(field->accessibleDescription());
    }
}

} // namespace cmbagent
