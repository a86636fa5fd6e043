// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtour.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QShortcut>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

#include <algorithm>

using namespace cmbagent;

namespace {

constexpr int mostSteps = 20; ///< on a canvas of this test

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

QList<QWidget*> interactiveIn(const QWidget& window)
{
    QList<QWidget*> found;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->window() == &window && isInteractive(*widget)) {
            found.append(widget);
        }
    }
    return found;
}

/// For the message of a failure: where in the window this is.
QString placeOf(const QWidget& widget)
{
    QStringList way;
    for (const QWidget* at = &widget; at && way.size() < 4; at = at->parentWidget()) {
        const QString name = at->objectName().isEmpty() ? QString() : QLatin1Char('#') + at->objectName();
        way.prepend(QString::fromLatin1(at->metaObject()->className()).section(QStringLiteral("::"), -1) + name);
    }
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    return way.join(QLatin1Char('/')) + QStringLiteral(" “%1”").arg(button ? button->text() : widget.accessibleName());
}

QString nameOf(QWidget& widget)
{
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&widget);
    return spoken ? spoken->text(QAccessible::Name).trimmed() : QString();
}

/// Of buttons that exclude each other, Tab reaches one; arrows reach the others.
bool isReachedByArrows(const QWidget& widget)
{
    const auto* radio = qobject_cast<const QRadioButton*>(&widget);
    return radio && !radio->isChecked();
}

/// A dialog may have only one, and Tab stays there.
qsizetype tabStopsIn(const QWidget& window)
{
    const QList<QWidget*> all = interactiveIn(window);
    return std::count_if(all.begin(), all.end(),
                         [](const QWidget* widget) { return widget->focusPolicy() & Qt::TabFocus; });
}

/// Everything the key Tab comes by, in its order; stops where it does not move on.
QList<const QWidget*> reachedByTab(QWidget& window, QStringList& traps)
{
    QList<const QWidget*> reached;
    QWidget* first = window.nextInFocusChain();
    while (first != &window && !(isInteractive(*first) && first->focusPolicy() & Qt::TabFocus)) {
        first = first->nextInFocusChain();
    }
    first->setFocus(Qt::TabFocusReason);
    for (int press = 0; press < 400; ++press) {
        QWidget* now = QApplication::focusWidget();
        if (!now || reached.contains(now)) {
            break;
        }
        reached.append(now);
        // On the canvas Tab comes by every step before it goes on.
        for (int step = 0; step < mostSteps && QApplication::focusWidget() == now; ++step) {
            QTest::keyClick(now, Qt::Key_Tab);
        }
        if (QApplication::focusWidget() == now) {
            QTest::keyClick(now, Qt::Key_Tab, Qt::ControlModifier); // where Tab writes a tab
        }
        if (QApplication::focusWidget() == now && tabStopsIn(window) > 1) {
            traps.append(placeOf(*now));
            now->nextInFocusChain()->setFocus(Qt::TabFocusReason);
        }
    }
    return reached;
}

struct Key
{
    QKeySequence keys;
    QString owner;
    bool isEverywhere = true; ///< in the whole window, not only where the focus is
};

/// Every key that does something now, with who takes it.
QList<Key> keysOf(const QWidget& window)
{
    QList<Key> found;
    const auto isEverywhere = [](Qt::ShortcutContext context) {
        return context == Qt::WindowShortcut || context == Qt::ApplicationShortcut;
    };
    for (const QAction* action : window.findChildren<QAction*>()) {
        for (const QKeySequence& keys : action->shortcuts()) {
            if (action->isEnabled() && !keys.isEmpty()) {
                found.append({ keys, action->text(), isEverywhere(action->shortcutContext()) });
            }
        }
    }
    for (const QShortcut* shortcut : window.findChildren<QShortcut*>()) {
        const auto* owner = qobject_cast<QWidget*>(shortcut->parent());
        if (shortcut->isEnabled() && owner && owner->isVisible()) {
            found.append({ shortcut->key(), placeOf(*owner), isEverywhere(shortcut->context()) });
        }
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->isEnabled() && !button->shortcut().isEmpty()) {
            found.append({ button->shortcut(), placeOf(*button), true });
        }
    }
    if (const auto* bar = window.findChild<QMenuBar*>()) {
        for (const QAction* menu : bar->actions()) {
            found.append({ QKeySequence::mnemonic(menu->text()), menu->text(), true });
        }
    }
    return found;
}

} // namespace

/// Every page of the real window by keyboard and by screen reader (WCAG 2.1.1, 2.1.2, 2.4.7, 4.1.2).
class TestAccessibility : public QObject
{
    Q_OBJECT

private:
    static void stops()
    {
        QTest::addColumn<QByteArray>("stop");
        for (const char* stop : WindowTour::stops()) {
            QTest::newRow(stop) << QByteArray(stop);
        }
    }

private Q_SLOTS:
    void initTestCase() { Theme::light().applyTo(*qApp); }

    void everythingHasAName_data() { stops(); }
    void everythingHasAName()
    {
        QFETCH(QByteArray, stop);
        WindowTour tour(stop.constData());
        QStringList nameless;
        for (QWidget* widget : interactiveIn(tour.target())) {
            if (!widget->focusProxy() && nameOf(*widget).isEmpty()) {
                nameless.append(placeOf(*widget));
            }
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }

    void everythingIsReachedByTab_data() { stops(); }
    void everythingIsReachedByTab()
    {
        QFETCH(QByteArray, stop);
        WindowTour tour(stop.constData());
        tour.target().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&tour.target()));
        QStringList traps;
        const QList<const QWidget*> reached = reachedByTab(tour.target(), traps);
        QStringList missed;
        for (const QWidget* widget : interactiveIn(tour.target())) {
            const QWidget* taker = widget->focusProxy() ? widget->focusProxy() : widget;
            if (!reached.contains(taker) && !isReachedByArrows(*widget)) {
                missed.append(placeOf(*widget));
            }
        }
        QVERIFY2(traps.isEmpty(), qPrintable(QStringLiteral("Tab stays in:\n") + traps.join(QLatin1Char('\n'))));
        if (!missed.isEmpty()) { // for whoever looks why
            for (const QWidget* widget : reached) {
                qInfo("%s", qPrintable(placeOf(*widget)));
            }
            qInfo("then again %s", qPrintable(placeOf(*QApplication::focusWidget())));
        }
        QVERIFY2(missed.isEmpty(), qPrintable(QStringLiteral("not reached:\n") + missed.join(QLatin1Char('\n'))));
    }

    void theFocusIsSeen_data() { stops(); }
    void theFocusIsSeen()
    {
        QFETCH(QByteArray, stop);
        WindowTour tour(stop.constData());
        tour.target().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&tour.target()));
        tour.target().setAttribute(Qt::WA_KeyboardFocusChange); // as after a press of Tab
        const auto hasRoom = [](const QWidget* widget) { return widget->width() > 2 && widget->height() > 2; };
        QStringList unseen;
        for (QWidget* widget : interactiveIn(tour.target())) {
            // What has the keyboard may choose another step, whose picture comes when it is read.
            QTRY_VERIFY2(!widget->isVisible() || hasRoom(widget), qPrintable(placeOf(*widget)));
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || !widget->isVisible()) {
                continue;
            }
            widget->setFocus(Qt::TabFocusReason);
            const QImage with = widget->grab().toImage();
            widget->clearFocus();
            if (widget->grab().toImage() == with) {
                unseen.append(placeOf(*widget));
            }
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(QLatin1Char('\n'))));
    }

    void noKeyMeansTwoThings_data() { stops(); }
    void noKeyMeansTwoThings()
    {
        QFETCH(QByteArray, stop);
        WindowTour tour(stop.constData());
        const QList<Key> keys = keysOf(tour.target());
        QStringList twice;
        for (qsizetype i = 0; i < keys.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                // Two places of their own may use one key; a place and the whole window may not.
                if (keys[i].keys == keys[j].keys && !keys[i].keys.isEmpty()
                    && (keys[i].isEverywhere || keys[j].isEverywhere)) {
                    twice.append(
                        QStringLiteral("%1: %2 and %3").arg(keys[i].keys.toString(), keys[j].owner, keys[i].owner));
                }
            }
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QLatin1Char('\n'))));
    }

    void noLetterMeansTwoThingsInAMenu()
    {
        WindowTour tour("running");
        QStringList twice;
        for (const QMenu* menu : tour.window().menuBar()->findChildren<QMenu*>()) {
            QHash<QKeySequence, QString> seen;
            for (const QAction* action : menu->actions()) {
                const QKeySequence letter = QKeySequence::mnemonic(action->text());
                if (!letter.isEmpty() && seen.contains(letter)) {
                    twice.append(QStringLiteral("%1: %2 and %3").arg(menu->title(), seen[letter], action->text()));
                }
                seen.insert(letter, action->text());
            }
        }
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
