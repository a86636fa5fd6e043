// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowtour.h"

#include "support/uichecks.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QTest>
#include <QToolButton>

using namespace cmbagent;

/// Every page of the real window with text of twice its size, and from right to left: nothing is cut, nothing covers
/// anything (WCAG 1.4.4).
class TestTextScale : public QObject
{
    Q_OBJECT

private:
    QFont m_usual;

    static void stops()
    {
        QTest::addColumn<QByteArray>("stop");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("isMirrored");
        for (const char* stop : WindowTour::stops()) {
            for (const int percent : { 100, 200 }) {
                QTest::addRow("%s-%d", stop, percent) << QByteArray(stop) << percent << false;
            }
            QTest::addRow("%s-rtl", stop) << QByteArray(stop) << 100 << true;
        }
    }

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
    }

    void aQuestionThatWaitsIsAlwaysTold()
    {
        QFont font = m_usual;
        font.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(font);
        WindowTour tour("question");
        const auto* badge = tour.window().findChild<QToolButton*>(QStringLiteral("approvalBadge"));
        QVERIFY(badge && badge->isVisible()); // and not in a menu of what had no room
        QVERIFY(badge->geometry().right() <= badge->parentWidget()->width());
    }

    void nothingIsCutOrCovered_data() { stops(); }
    void nothingIsCutOrCovered()
    {
        QFETCH(QByteArray, stop);
        QFETCH(int, percent);
        QFETCH(bool, isMirrored);
        QFont font = m_usual;
        font.setPointSizeF(font.pointSizeF() * percent / 100);
        QApplication::setFont(font);
        QApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
        WindowTour tour(stop.constData());
        QVERIFY2(
            tour.window().width() <= 1280 && tour.window().height() <= 800,
            qPrintable(QStringLiteral("the window is %1x%2").arg(tour.window().width()).arg(tour.window().height())));
        const QStringList faults = UiChecks::badlyPlacedIn(tour.target());
        if (const QString folder = qEnvironmentVariable("CMBAGENT_PICTURES"); !folder.isEmpty()) {
            tour.target().grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(QTest::currentDataTag())));
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestTextScale)
#include "tst_textscale.moc"
