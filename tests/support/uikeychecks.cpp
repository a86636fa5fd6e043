// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/uichecks.h"

#include "widgets/common/actiontips.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostSteps = 20; ///< on a canvas of these tests

/// Parts of Qt's own widgets, which are reached and named through the widget they belong to.
bool isPartOfAnother(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    return widget.objectName().startsWith(QLatin1String("qt_")) || qobject_cast<const QHeaderView*>(&widget)
        || qobject_cast<const QScrollBar*>(&widget) || widget.inherits("QTableCornerButton")
        || (parent
            && (qobject_cast<const QLineEdit*>(parent) || qobject_cast<const QTabBar*>(parent)
                || qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent)
                || qobject_cast<const QMenuBar*>(parent)));
}

bool isInteractive(const QWidget& widget)
{
    if (!widget.isVisible() || !widget.isEnabled() || isPartOfAnother(widget)) {
        return false;
    }
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLineEdit*>(&widget)
        || qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QComboBox*>(&widget)
        || qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget)
        || qobject_cast<const QTextEdit*>(&widget) || qobject_cast<const QAbstractSlider*>(&widget)
        || qobject_cast<const QTabBar*>(&widget) || qobject_cast<const QGraphicsView*>(&widget)
        || (widget.focusPolicy() & Qt::TabFocus && !widget.isWindow());
}

/// Of buttons that exclude each other, Tab reaches one; arrows reach the others.
bool isReachedByArrows(const QWidget& widget, const UiChecks::TabWay& way)
{
    return qobject_cast<const QRadioButton*>(&widget)
        && std::any_of(way.reached.begin(), way.reached.end(), [&widget](const QWidget* other) {
               return qobject_cast<const QRadioButton*>(other) && other->parentWidget() == widget.parentWidget();
           });
}

/// A dialog may have only one, and Tab stays there.
qsizetype tabStopsIn(const QWidget& window)
{
    const QList<QWidget*> all = UiChecks::interactiveIn(window);
    return std::count_if(all.begin(), all.end(),
                         [](const QWidget* widget) { return widget->focusPolicy() & Qt::TabFocus; });
}

/// Where `widget` is in its window, beside `other`: what only one of them scrolls with counts as a whole.
QRect placeBeside(const QWidget& widget, const QWidget& other)
{
    const QWidget* shown = &widget;
    for (const QWidget* at = widget.parentWidget(); at; at = at->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea*>(at) && at != &other && !at->isAncestorOf(&other)) {
            shown = at;
        }
    }
    return { shown->mapTo(shown->window(), QPoint()), shown->size() };
}

/// Whether one who reads would have come by `later` before `earlier`: it stands above, or before it in the same line.
bool isBefore(const QWidget& later, const QWidget& earlier)
{
    if (earlier.isAncestorOf(&later)) { // which may have scrolled it away
        return false;
    }
    const QRect a = placeBeside(earlier, later);
    const QRect b = placeBeside(later, earlier);
    const bool areBelowEachOther = std::min(a.right(), b.right()) > std::max(a.left(), b.left());
    const int sameLine = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    const bool areBesideEachOther = sameLine > std::min(a.height(), b.height()) / 2;
    const bool isInFront = later.layoutDirection() == Qt::RightToLeft ? b.left() >= a.right() : b.right() <= a.left();
    return (areBelowEachOther && b.bottom() < a.top()) || (areBesideEachOther && isInFront);
}

} // namespace

QString UiChecks::placeOf(const QWidget& widget)
{
    QStringList way;
    for (const QWidget* at = &widget; at && way.size() < 4; at = at->parentWidget()) {
        const QString name = at->objectName().isEmpty() ? QString() : QLatin1Char('#') + at->objectName();
        way.prepend(QString::fromLatin1(at->metaObject()->className()).section(QStringLiteral("::"), -1) + name);
    }
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const auto* label = qobject_cast<const QLabel*>(&widget);
    const QString words = button ? button->text() : label ? label->text() : widget.accessibleName();
    return QStringLiteral("%1 “%2” has %3x%4")
        .arg(way.join(QLatin1Char('/')), words)
        .arg(widget.width())
        .arg(widget.height());
}

QList<QWidget*> UiChecks::interactiveIn(const QWidget& place)
{
    QList<QWidget*> found;
    for (QWidget* widget : place.findChildren<QWidget*>()) {
        if (widget->window() == place.window() && isInteractive(*widget)) {
            found.append(widget);
        }
    }
    return found;
}

UiChecks::TabWay UiChecks::pressTab(QWidget& window)
{
    TabWay way;
    QWidget* first = window.nextInFocusChain();
    while (first != &window && !(isInteractive(*first) && first->focusPolicy() & Qt::TabFocus)) {
        first = first->nextInFocusChain();
    }
    first->setFocus(Qt::TabFocusReason);
    for (int press = 0; press < 400; ++press) {
        QWidget* now = QApplication::focusWidget();
        if (!now || way.reached.contains(now)) {
            break;
        }
        way.reached.append(now);
        // On the canvas Tab comes by every step before it goes on.
        for (int step = 0; step < mostSteps && QApplication::focusWidget() == now; ++step) {
            QTest::keyClick(now, Qt::Key_Tab);
        }
        if (QApplication::focusWidget() == now) {
            QTest::keyClick(now, Qt::Key_Tab, Qt::ControlModifier); // where Tab writes a tab
        }
        if (QApplication::focusWidget() == now && tabStopsIn(window) > 1) {
            way.traps.append(placeOf(*now));
            now->nextInFocusChain()->setFocus(Qt::TabFocusReason);
        }
    }
    return way;
}

QStringList UiChecks::missedBy(const TabWay& way, const QWidget& window)
{
    QStringList missed;
    for (const QWidget* widget : interactiveIn(window)) {
        const QWidget* taker = widget->focusProxy() ? widget->focusProxy() : widget;
        if (!way.reached.contains(taker) && !isReachedByArrows(*widget, way)) {
            missed.append(placeOf(*widget));
        }
    }
    return missed;
}

QStringList UiChecks::outOfOrderIn(const TabWay& way)
{
    QStringList faults;
    for (qsizetype later = 1; later < way.reached.size(); ++later) {
        for (qsizetype earlier = 0; earlier < later; ++earlier) {
            if (isBefore(*way.reached[later], *way.reached[earlier])) {
                faults.append(
                    QStringLiteral("%1, after %2").arg(placeOf(*way.reached[later]), placeOf(*way.reached[earlier])));
                break; // one is enough to see where it goes wrong
            }
        }
    }
    return faults;
}

QStringList UiChecks::namelessIn(const QWidget& place)
{
    QStringList nameless;
    for (QWidget* widget : interactiveIn(place)) {
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        const bool isNamed = spoken && !spoken->text(QAccessible::Name).trimmed().isEmpty();
        if (!widget->focusProxy() && !isNamed) {
            nameless.append(placeOf(*widget));
        }
    }
    return nameless;
}

QStringList UiChecks::letteredTwiceIn(const QWidget& place)
{
    QHash<QKeySequence, QString> seen;
    QStringList twice;
    const auto take = [&seen, &twice](const QKeySequence& keys, const QString& owner) {
        if (!keys.isEmpty() && seen.contains(keys)) {
            twice.append(QStringLiteral("%1: %2 and %3").arg(keys.toString(), seen[keys], owner));
        }
        seen.insert(keys, owner);
    };
    for (const QWidget* widget : place.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != place.window()) {
            continue;
        }
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            take(button->shortcut(), placeOf(*button)); // of one that is off, too: it may be on again
        } else if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy()) {
            take(QKeySequence::mnemonic(label->text()), placeOf(*label));
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                take(QKeySequence::mnemonic(tabs->isTabVisible(i) ? tabs->tabText(i) : QString()), tabs->tabText(i));
            }
        }
    }
    return twice;
}

QStringList UiChecks::pressedByEnterIn(const QWidget& dialog, const QString& meant)
{
    QStringList faults;
    for (const auto* button : dialog.findChildren<QPushButton*>()) {
        const bool isPressed = button->autoDefault() || button->isDefault();
        if (qobject_cast<const QDialog*>(&dialog) && button->window() == &dialog && isPressed
            && ActionTips::withoutLetter(button->text()) != meant) {
            faults.append(placeOf(*button));
        }
    }
    return faults;
}

} // namespace cmbagent
