// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/housestyle.h"
#include "widgets/common/icons.h"
#include "widgets/common/statusbadge.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace cmbagent;

/// Text that is larger, motion that is not wanted, and reading from right to left.
class TestHouseStyle : public QObject
{
    Q_OBJECT

private:
    QFont m_usual;

    static QImage drawn(const char* icon) { return Icons::icon(QLatin1String(icon)).pixmap(32, 32).toImage(); }

private Q_SLOTS:
    void initTestCase()
    {
        Theme::light().applyTo(*qApp);
        m_usual = QApplication::font();
    }
    void cleanup()
    {
        QApplication::setFont(m_usual);
        QApplication::setLayoutDirection(Qt::LeftToRight);
        HouseStyle::install(*qApp).setMotionReduced(false);
    }

    void isTheStyleOfTheApplicationOnce()
    {
        HouseStyle& style = HouseStyle::install(*qApp);
        QCOMPARE(QApplication::style(), &style);
        Theme::dark().applyTo(*qApp);
        QCOMPARE(QApplication::style(), &style);
        Theme::light().applyTo(*qApp);
    }

    void iconsAndBoxesGrowWithText()
    {
        const QStyle& style = *QApplication::style();
        const int icon = style.pixelMetric(QStyle::PM_SmallIconSize);
        const int box = style.pixelMetric(QStyle::PM_IndicatorWidth);
        const int margin = style.pixelMetric(QStyle::PM_LayoutLeftMargin);
        QFont large = m_usual;
        large.setPixelSize(30);
        QApplication::setFont(large);
        QVERIFY(style.pixelMetric(QStyle::PM_SmallIconSize) >= icon * 3 / 2);
        QVERIFY(style.pixelMetric(QStyle::PM_IndicatorWidth) >= box * 3 / 2);
        QCOMPARE(style.pixelMetric(QStyle::PM_LayoutLeftMargin), margin);
        QFont small = m_usual;
        small.setPixelSize(8);
        QApplication::setFont(small);
        QCOMPARE(style.pixelMetric(QStyle::PM_SmallIconSize), icon);
    }

    void nothingMovesWhereMotionIsNotWanted()
    {
        StatusBadge badge;
        badge.setStatus(Status::Running);
        badge.show();
        QVERIFY(QTest::qWaitForWindowExposed(&badge));
        const QImage before = badge.grab().toImage();
        QTRY_VERIFY(badge.grab().toImage() != before);
        HouseStyle::install(*qApp).setMotionReduced(true);
        QVERIFY(badge.isMotionReduced());
        QVERIFY(!badge.isTurning()); // nothing is left that could move it
        const QImage still = badge.grab().toImage();
        QCoreApplication::processEvents();
        QCOMPARE(badge.grab().toImage(), still);
        HouseStyle::install(*qApp).setMotionReduced(false);
        QVERIFY(badge.isTurning());
        HouseStyle::install(*qApp).setMotionReduced(true);
        QVERIFY(!QApplication::isEffectEnabled(Qt::UI_AnimateCombo));
    }

    void tellsWidgetsWhenItChanges()
    {
        struct Listener : QWidget
        {
            int changes = 0;
            void changeEvent(QEvent* event) override { changes += event->type() == QEvent::StyleChange ? 1 : 0; }
        } listener;
        HouseStyle::install(*qApp).setMotionReduced(true);
        QCOMPARE(listener.changes, 1);
        HouseStyle::install(*qApp).setMotionReduced(true);
        QCOMPARE(listener.changes, 1);
    }

    void aWheelThatScrollsAFormChangesNothingInIt()
    {
        QScrollArea area;
        auto* form = new QWidget;
        auto* column = new QVBoxLayout(form);
        auto* choice = new QComboBox;
        choice->addItems({ QStringLiteral("one branch"), QStringLiteral("several values") });
        auto* number = new QSpinBox;
        auto* tall = new QWidget;
        tall->setMinimumHeight(2000);
        for (QWidget* each : std::initializer_list<QWidget*> { choice, number, tall }) {
            column->addWidget(each);
        }
        area.setWidget(form);
        area.setWidgetResizable(true);
        area.resize(300, 200);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        const auto turn = [](QWidget* below) {
            const QPointF at = QRectF(below->rect()).center();
            QWheelEvent event(at, below->mapToGlobal(at), {}, { 0, -120 }, Qt::NoButton, {}, Qt::NoScrollPhase, false);
            QSpontaneKeyEvent::setSpontaneous(&event); // others are not passed on to what is around
            qApp->notify(below, &event); // sendEvent would take it back
        };
        choice->setFocus();
        turn(choice);
        QCOMPARE(choice->currentIndex(), 0);
        const int scrolled = area.verticalScrollBar()->value();
        QVERIFY(scrolled > 0); // the form went on
        turn(number);
        QCOMPARE(number->value(), 0);
        QVERIFY(area.verticalScrollBar()->value() > scrolled);
        QComboBox alone; // nothing scrolls around it
        alone.addItems({ QStringLiteral("a"), QStringLiteral("b") });
        alone.show();
        turn(&alone);
        QCOMPARE(alone.currentIndex(), 1);
    }

    void arrowsTurnWithTheDirectionOfReading()
    {
        const QImage back = drawn("back");
        const QImage run = drawn("run");
        QApplication::setLayoutDirection(Qt::RightToLeft);
        QCOMPARE(drawn("back"), back.mirrored(true, false));
        QCOMPARE(drawn("run"), run); // playing points to the right everywhere
        QVERIFY(drawn("back") != back);
    }
};

QTEST_MAIN(TestHouseStyle)
#include "tst_housestyle.moc"
