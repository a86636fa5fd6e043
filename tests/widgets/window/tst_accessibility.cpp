// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtour.h"

#include "support/uichecks.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>
#include <QTabBar>
#include <QTest>

using namespace cmbagent;

namespace {

struct Key
{
    QKeySequence keys;
    QString owner;
    bool isEverywhere = true; ///< in the whole window, not only where the focus is
};

/// Letters of tabs, and of labels that lead to a field.
QList<Key> lettersOf(const QWidget& window)
{
    QList<Key> found;
    for (const QTabBar* tabs : window.findChildren<QTabBar*>()) {
        for (int i = 0; i < tabs->count() && tabs->isVisible(); ++i) {
            if (tabs->isTabVisible(i)) {
                found.append({ QKeySequence::mnemonic(tabs->tabText(i)), tabs->tabText(i), true });
            }
        }
    }
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (label->isVisible() && label->buddy()) {
            found.append({ QKeySequence::mnemonic(label->text()), UiChecks::placeOf(*label), true });
        }
    }
    return found;
}

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
            found.append({ shortcut->key(), UiChecks::placeOf(*owner), isEverywhere(shortcut->context()) });
        }
    }
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->isEnabled() && !button->shortcut().isEmpty()) {
            found.append({ button->shortcut(), UiChecks::placeOf(*button), true });
        }
    }
    if (const auto* bar = window.findChild<QMenuBar*>()) {
        for (const QAction* menu : bar->actions()) {
            found.append({ QKeySequence::mnemonic(menu->text()), menu->text(), true });
        }
    }
    return found + lettersOf(window);
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
        const QStringList nameless = UiChecks::namelessIn(tour.target());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }

    void everythingIsReachedByTab_data() { stops(); }
    void everythingIsReachedByTab()
    {
        QFETCH(QByteArray, stop);
        WindowTour tour(stop.constData());
        tour.target().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&tour.target()));
        const UiChecks::TabWay way = UiChecks::pressTab(tour.target());
        const QStringList missed = UiChecks::missedBy(way, tour.target());
        QVERIFY2(way.traps.isEmpty(),
                 qPrintable(QStringLiteral("Tab stays in:\n") + way.traps.join(QLatin1Char('\n'))));
        if (!missed.isEmpty()) { // for whoever looks why
            for (const QWidget* widget : way.reached) {
                qInfo("%s", qPrintable(UiChecks::placeOf(*widget)));
            }
            qInfo("then again %s", qPrintable(UiChecks::placeOf(*QApplication::focusWidget())));
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
        for (QWidget* widget : UiChecks::interactiveIn(tour.target())) {
            // What has the keyboard may choose another step, whose picture comes when it is read.
            QTRY_VERIFY2(!widget->isVisible() || hasRoom(widget), qPrintable(UiChecks::placeOf(*widget)));
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy() || !widget->isVisible()) {
                continue;
            }
            widget->setFocus(Qt::TabFocusReason);
            const QImage with = widget->grab().toImage();
            widget->clearFocus();
            if (widget->grab().toImage() == with) {
                unseen.append(UiChecks::placeOf(*widget));
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
