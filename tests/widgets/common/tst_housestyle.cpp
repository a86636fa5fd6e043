// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/contrast.h"
#include "widgets/common/housestyle.h"
#include "widgets/common/icons.h"
#include "widgets/common/readingorder.h"
#include "widgets/common/statusbadge.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/window/windowstyle.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOption>
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
        for (const auto derived : { QStyle::PM_LineEditIconSize, QStyle::PM_ButtonIconSize, QStyle::PM_ListViewIconSize,
                                    QStyle::PM_TabBarIconSize }) { // not grown twice
            QCOMPARE(style.pixelMetric(derived), style.pixelMetric(QStyle::PM_SmallIconSize));
        }
        QFont small = m_usual;
        small.setPixelSize(8);
        QApplication::setFont(small);
        QCOMPARE(style.pixelMetric(QStyle::PM_SmallIconSize), icon);
    }

    void boxesAreSeenInTheDark_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("element");
        for (const bool dark : { false, true }) {
            QTest::addRow("box %d", int(dark)) << dark << int(QStyle::PE_IndicatorCheckBox);
            QTest::addRow("box in a list %d", int(dark)) << dark << int(QStyle::PE_IndicatorItemViewItemCheck);
            QTest::addRow("radio %d", int(dark)) << dark << int(QStyle::PE_IndicatorRadioButton);
        }
    }
    void boxesAreSeenInTheDark()
    {
        QFETCH(bool, dark);
        QFETCH(int, element);
        const Theme& theme = dark ? Theme::dark() : Theme::light();
        QStyleOptionButton option;
        option.rect = QRect(0, 0, 14, 14);
        option.palette = theme.palette();
        const auto outlineOn = [&](const QColor& behind, QStyle::State state) {
            option.state = state;
            QImage image(14, 14, QImage::Format_ARGB32_Premultiplied);
            image.fill(behind);
            QPainter painter(&image);
            QApplication::style()->drawPrimitive(QStyle::PrimitiveElement(element), &option, &painter);
            return image.pixelColor(0, 7);
        };
        for (const QColor& behind : { theme.window(), theme.surface(), theme.raised() }) {
            for (const auto mark : { QStyle::State_Off, QStyle::State_On }) {
                const QColor outline = outlineOn(behind, QStyle::State_Enabled | mark);
                QVERIFY2(contrast(outline, behind) >= visible, qPrintable(outline.name() + behind.name()));
            }
        }
        QVERIFY(outlineOn(theme.surface(), QStyle::State_Enabled | QStyle::State_Off)
                != outlineOn(theme.surface(), QStyle::State_Enabled | QStyle::State_On));
    }

    void choicesAreAsHighAsFields()
    {
        for (const int pixels : { 13, 26 }) {
            QFont font = m_usual;
            font.setPixelSize(pixels);
            QApplication::setFont(font);
            QWidget form;
            form.setStyleSheet(windowStyleSheet(Theme::light()));
            QComboBox choice(&form);
            choice.addItem(QStringLiteral("All kinds"));
            QLineEdit field(&form);
            QSpinBox number(&form);
            QDoubleSpinBox fraction(&form);
            form.ensurePolished();
            field.ensurePolished();
            for (QWidget* each : std::initializer_list<QWidget*> { &choice, &number, &fraction }) {
                each->ensurePolished();
                QVERIFY2(
                    std::abs(each->sizeHint().height() - field.sizeHint().height()) <= 1,
                    qPrintable(
                        QStringLiteral("%1 and %2").arg(each->sizeHint().height()).arg(field.sizeHint().height())));
            }
            // The words and the arrow have room beside each other.
            QStyleOptionComboBox option;
            option.initFrom(&choice);
            option.rect.setSize(choice.sizeHint());
            const QStyle& style = *QApplication::style();
            const QRect words =
                style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &choice);
            const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, &choice);
            QVERIFY(words.width() >= choice.fontMetrics().horizontalAdvance(choice.currentText()));
            QVERIFY(!words.intersects(arrow) && option.rect.contains(arrow));
        }
    }

    void emptyFieldsCanBeRead_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void emptyFieldsCanBeRead()
    {
        QFETCH(bool, dark);
        const Theme& theme = dark ? Theme::dark() : Theme::light();
        theme.applyTo(*qApp);
        QWidget form;
        form.setStyleSheet(windowStyleSheet(theme));
        QLineEdit field(&form);
        QPlainTextEdit text(&form);
        form.show();
        QVERIFY(QTest::qWaitForWindowExposed(&form));
        for (const QWidget* each : std::initializer_list<const QWidget*> { &field, &text }) {
            const QColor words = each->palette().color(QPalette::Active, QPalette::PlaceholderText);
            const QColor seen = mixed(theme.surface(), QColor(words.rgb()), words.alphaF());
            QVERIFY2(contrast(seen, theme.surface()) >= readable, qPrintable(seen.name()));
        }
        Theme::light().applyTo(*qApp);
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

    /// Turned round, a value would say that it is its error.
    void numbersAndPathsKeepTheirOrder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("value") << QStringLiteral("2.7250156 ± 0.0000081 K");
        QTest::newRow("power") << QStringLiteral("(−1.1 ± 3.4)·10⁻⁶");
        QTest::newRow("path") << QStringLiteral("/data/firas/table.csv");
        QTest::newRow("sentence of another language") << QStringLiteral("Write the report.");
    }

    void numbersAndPathsKeepTheirOrder()
    {
        QFETCH(QString, text);
        QCOMPARE(ReadingOrder::of(text, Qt::RightToLeft), Qt::LeftToRight);
        const QString turned = QString(QChar(0x05d0)) + text; // a letter of Hebrew makes it a text of Hebrew
        QCOMPARE(ReadingOrder::of(turned, Qt::RightToLeft), Qt::RightToLeft);
        QCOMPARE(ReadingOrder::of(turned, Qt::LeftToRight), Qt::LeftToRight);
        QCOMPARE(ReadingOrder::kept(text, Qt::LeftToRight), text);
        QCOMPARE(ReadingOrder::kept(turned, Qt::RightToLeft), turned);
        QVERIFY(ReadingOrder::kept(text, Qt::RightToLeft).contains(text));
        const auto picture = [&text](QLabel&& label, Qt::LayoutDirection layout) {
            label.setText(text);
            label.setLayoutDirection(layout);
            label.setAlignment(Qt::AlignVCenter
                               | (layout == Qt::RightToLeft ? Qt::AlignLeading : Qt::AlignRight)); // the same end
            label.resize(400, 40);
            return label.grab().toImage();
        };
        const auto drawn = [&text](Qt::LayoutDirection layout, Qt::Alignment place) {
            QImage image(400, 40, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setLayoutDirection(layout);
            QApplication::style()->drawItemText(&painter, image.rect(), int(place | Qt::AlignVCenter),
                                                QApplication::palette(), true, text, QPalette::WindowText);
            painter.end();
            return image;
        };
        QCOMPARE(drawn(Qt::RightToLeft, Qt::AlignLeft), drawn(Qt::LeftToRight, Qt::AlignRight));
        QCOMPARE(picture(WrapLabel(), Qt::RightToLeft), picture(WrapLabel(), Qt::LeftToRight));
        QCOMPARE(picture(ElidedLabel(), Qt::RightToLeft), picture(ElidedLabel(), Qt::LeftToRight));
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
