// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include "support/threadtimer.h"
#include "widgets/common/messagebar.h"
#include "widgets/window/consolepane.h"
#include "widgets/window/logfilter.h"
#include "widgets/window/logfind.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace cmbagent;

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void levelsAreFiltered();
    void textIsFoundForwardsAndBackwards();
    void searchKeepsToTheFilter();
    void linesAreSaved();
    void aFaultOfSavingIsSaid();
    void theFilterIsAWellBehavedModel();
    void theOldestLeaveTheFilterToo();
    void aMillionLinesHoldNobodyUp();
    void linesFromBeforeAreSeenFromTheirEnd();
};

void TestConsole::levelsAreFiltered()
{
    WindowStage stage;
    stage.create();
    ConsolePane pane(&stage.log, stage.graph);
    stage.log.post(0, false, QStringLiteral("read 43 channels"));
    stage.log.post(0, true, QStringLiteral("RuntimeWarning: overflow"));
    stage.log.post(0, true, QStringLiteral("ValueError: no"));
    stage.log.post(0, false, QStringLiteral("DEBUG x"));
    stage.log.flush();
    const auto rowsAt = [&pane](LogLevel level) {
        pane.levelChoice()->setCurrentIndex(pane.levelChoice()->findData(int(level)));
        return pane.list()->model()->rowCount();
    };
    QCOMPARE(rowsAt(LogLevel::Debug), 4);
    QCOMPARE(rowsAt(LogLevel::Info), 3);
    QCOMPARE(rowsAt(LogLevel::Warning), 2);
    QCOMPARE(rowsAt(LogLevel::Error), 1);
    stage.log.post(0, true, QStringLiteral("KeyError: 'x'")); // a filter goes on
    stage.log.post(0, false, QStringLiteral("fine"));
    stage.log.flush();
    QCOMPARE(pane.list()->model()->rowCount(), 2);
}

/// The pane is made when somebody first looks at it.
void TestConsole::linesFromBeforeAreSeenFromTheirEnd()
{
    WindowStage stage;
    stage.create();
    for (int i = 0; i < 300; ++i) {
        stage.log.post(0, false, QStringLiteral("line %1").arg(i));
    }
    stage.log.flush();
    ConsolePane pane(&stage.log, stage.graph);
    pane.resize(1000, 200);
    pane.show();
    QVERIFY(pane.isFollowing());
    const QScrollBar* bar = pane.list()->verticalScrollBar();
    const auto isAtEnd = [bar] { return bar->maximum() > 200 && bar->value() == bar->maximum(); };
    QTRY_VERIFY(isAtEnd());
    const int before = bar->maximum();
    pane.resize(1000, 400);
    QTRY_VERIFY(bar->maximum() < before && isAtEnd());
    pane.resize(1000, 200);
    QTRY_VERIFY(bar->maximum() == before && isAtEnd());
}

void TestConsole::textIsFoundForwardsAndBackwards()
{
    WindowStage stage;
    stage.create();
    ConsolePane pane(&stage.log, stage.graph);
    pane.resize(1000, 200);
    pane.show();
    for (int i = 0; i < 300; ++i) {
        stage.log.post(0, false, QStringLiteral("%1 line %2").arg(i % 100 == 50 ? "Needle" : "hay").arg(i));
    }
    stage.log.flush();
    LogFind& find = *pane.find();
    QVERIFY(find.countText().isEmpty());
    find.field()->setText(QStringLiteral("needle"));
    QCOMPARE(find.countText(), QStringLiteral("1 of 3"));
    QVERIFY(!pane.isFollowing()); // who searches does not want to be carried off
    const auto current = [&pane] { return pane.list()->currentIndex().row(); };
    QCOMPARE(current(), 50);
    QVERIFY(pane.list()->visualRect(pane.list()->currentIndex()).isValid());
    find.findNext();
    QCOMPARE(current(), 150);
    QTest::keyClick(find.field(), Qt::Key_Return);
    QCOMPARE(current(), 250);
    QCOMPARE(find.countText(), QStringLiteral("3 of 3"));
    find.findNext(); // round again
    QCOMPARE(current(), 50);
    find.findPrevious();
    QCOMPARE(current(), 250);
    // From wherever a person has gone.
    pane.list()->setCurrentIndex(pane.list()->model()->index(120, 0));
    QCOMPARE(find.countText(), QStringLiteral("3"));
    find.findPrevious();
    QCOMPARE(current(), 50);
    find.field()->setText(QStringLiteral("nothing like it"));
    QCOMPARE(find.countText(), QStringLiteral("none"));
    QTest::keyClick(find.field(), Qt::Key_Escape);
    QVERIFY(find.field()->text().isEmpty());
    QVERIFY(find.countText().isEmpty());
}

void TestConsole::searchKeepsToTheFilter()
{
    WindowStage stage;
    stage.create();
    stage.addLog();
    ConsolePane pane(&stage.log, stage.graph);
    pane.find()->field()->setText(QStringLiteral("2.7250"));
    QCOMPARE(pane.find()->countText(), QStringLiteral("1 of 9"));
    pane.showStep(stage.step("bootstrap"));
    QVERIFY(pane.find()->countText().endsWith(QLatin1String("8")));
    stage.log.post(stage.step("bootstrap"), false, QStringLiteral("T = 2.725016"));
    stage.log.post(stage.step("load"), false, QStringLiteral("T = 2.725016"));
    stage.log.flush();
    QVERIFY(pane.find()->countText().endsWith(QLatin1String("9")));
}

void TestConsole::linesAreSaved()
{
    WindowStage stage;
    stage.create();
    stage.addLog();
    ConsolePane pane(&stage.log, stage.graph);
    pane.filter()->setText(QStringLiteral("resample"));
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("console.log"));
    pane.saveTo(path);
    auto* bar = pane.findChild<MessageBar*>();
    QTRY_VERIFY(bar->what().contains(QLatin1String("8 lines")));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 8);
    QVERIFY(lines.first().startsWith("resample 105 of 2000"));
}

void TestConsole::aFaultOfSavingIsSaid()
{
    WindowStage stage;
    stage.create();
    stage.addLog();
    ConsolePane pane(&stage.log, stage.graph);
    pane.saveTo(QStringLiteral("/nowhere/at/all/console.log"));
    auto* bar = pane.findChild<MessageBar*>();
    QTRY_COMPARE(bar->kind(), MessageBar::Kind::Error);
    QVERIFY(bar->what().contains(QLatin1String("/nowhere/at/all/console.log")));
}

void TestConsole::theFilterIsAWellBehavedModel()
{
    LogModel log;
    LogFilter filter(log);
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 1000; ++i) {
        log.post(i % 3, false, QStringLiteral("line %1").arg(i));
    }
    log.flush();
    QCOMPARE(filter.rowCount(), 1000);
    filter.setQuery({ 1, LogLevel::Debug, {} });
    QCOMPARE(filter.rowCount(), 333);
    QCOMPARE(filter.index(1).data().toString(), QStringLiteral("line 4"));
    filter.setQuery({ 1, LogLevel::Debug, QStringLiteral("LINE 99") });
    QCOMPARE(filter.rowCount(), 3); // 991, 994, 997; 99 itself is of step 0
    log.clear();
    QCOMPARE(filter.rowCount(), 0);
}

void TestConsole::theOldestLeaveTheFilterToo()
{
    LogModel log;
    log.setLimit(2 * LogBuffer::blockLines);
    LogFilter filter(log);
    filter.setQuery({ -1, LogLevel::Debug, QStringLiteral("0") });
    for (int i = 0; i < 5 * LogBuffer::blockLines; ++i) {
        log.post(0, false, QString::number(i));
        if (i % 1000 == 999) {
            log.flush();
        }
    }
    log.flush();
    QVERIFY(log.droppedCount() > 0);
    QVERIFY(filter.rowCount() > 0);
    for (int row = 0; row < filter.rowCount(); ++row) {
        const QString text = filter.index(row).data().toString();
        QVERIFY(text.contains(QLatin1Char('0')));
        QVERIFY(text.toInt() >= log.droppedCount());
    }
    QCOMPARE(filter.rowOf(filter.numberAt(7)), 7);
}

void TestConsole::aMillionLinesHoldNobodyUp()
{
    WindowStage stage;
    stage.create();
    ConsolePane pane(&stage.log, stage.graph);
    pane.resize(1200, 260);
    pane.show();
    ThreadTimer busy;
    qint64 longest = 0;
    const auto measure = [&](auto act) {
        busy.start();
        act();
        longest = std::max(longest, busy.elapsed());
    };
    constexpr int batch = 20'000;
    for (int first = 0; first < 1'000'000; first += batch) {
        for (int i = first; i < first + batch; ++i) {
            stage.log.post(i % 7, i % 1000 == 0, QStringLiteral("resample %1 of many: T = 2.725015 K").arg(i));
        }
        measure([&] {
            stage.log.flush();
            (void)pane.grab();
        });
    }
    QCOMPARE(stage.log.rowCount(), 1'000'000);
    QCOMPARE(pane.list()->model()->rowCount(), 1'000'000);
    QCOMPARE(pane.list()->verticalScrollBar()->value(), pane.list()->verticalScrollBar()->maximum());
    qInfo("a million lines: %lld ms at most for 20,000 more and their picture", longest);
    QVERIFY(longest < 400); // some 60 ms on a quiet machine
    longest = 0;
    measure([&] { pane.filter()->setText(QStringLiteral("999")); });
    measure([&] { pane.find()->field()->setText(QStringLiteral("9990")); });
    measure([&] { (void)pane.grab(); });
    qInfo("a million lines: %lld ms at most until a filter, a search or a picture lets go", longest);
    QVERIFY(longest < 400);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(pane.list()->model()->rowCount(), 3700,
                              60'000); // numbers below a million with 999 in them
    qInfo("a million lines filtered in %lld ms", timer.elapsed());
}

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
