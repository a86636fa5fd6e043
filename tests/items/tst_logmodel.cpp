// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/logmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace cmbagent;
using Mode = QAbstractItemModelTester::FailureReportingMode;

/// LogModel and LogBuffer: the live console.
class TestLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchesLines();
    void takesLinesFromOtherThreads();
    void dropsTheOldest();
    void keepsTextAsItIs();
    void cutsEndlessLines();
    void clears();
    void holdsManyLines();
    void tellsLevels_data();
    void tellsLevels();
};

void TestLogModel::batchesLines()
{
    LogModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 100; ++i) {
        model.post(i % 3, i % 2 == 1, QString::number(i));
    }
    QCOMPARE(model.rowCount(), 0);
    QTRY_COMPARE(model.rowCount(), 100);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(model.index(7).data().toString(), QStringLiteral("7"));
    QCOMPARE(model.index(7).data(LogModel::StepIndexRole).toInt(), 1);
    QVERIFY(model.index(7).data(LogModel::IsErrorRole).toBool());
    model.post(0, false, QStringLiteral("again"));
    QTRY_COMPARE(model.rowCount(), 101);
}

void TestLogModel::takesLinesFromOtherThreads()
{
    LogModel model;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&model, t] {
                for (int i = 0; i < 1000; ++i) {
                    model.post(t, false, QString::number(i));
                }
            });
        }
    }
    QTRY_COMPARE(model.rowCount(), 4000);
    std::array<int, 4> next {};
    for (int row = 0; row < model.rowCount(); ++row) {
        const LogLine line = model.lineAt(row);
        QCOMPARE(line.text.toInt(), next[size_t(line.step)]++); // in order for each step
    }
}

void TestLogModel::dropsTheOldest()
{
    LogModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.setLimit(10'000);
    for (int i = 0; i < 25'000; ++i) {
        model.post(0, false, QString::number(i));
        if (i % 1000 == 0) {
            model.flush();
        }
    }
    model.flush();
    QVERIFY(model.rowCount() <= 10'000);
    QVERIFY(model.rowCount() > 10'000 - LogBuffer::blockLines - 1);
    QCOMPARE(model.droppedCount() + model.rowCount(), 25'000);
    QCOMPARE(model.index(model.rowCount() - 1).data().toString(), QStringLiteral("24999"));
    QCOMPARE(model.index(0).data().toString(), QString::number(model.droppedCount()));
}

void TestLogModel::keepsTextAsItIs()
{
    LogModel model;
    const QString text = QStringLiteral("µK ± 8.1 🔭  tab\there ");
    model.post(-1, true, text);
    model.post(-1, true, {});
    model.flush();
    QCOMPARE(model.index(0).data().toString(), text);
    QCOMPARE(model.index(1).data().toString(), QString());
    QCOMPARE(model.lineAt(0).step, -1);
}

void TestLogModel::cutsEndlessLines()
{
    LogModel model;
    model.post(0, false, QString(1'000'000, QLatin1Char('x')));
    model.flush();
    QCOMPARE(model.index(0).data().toString().size(), LogModel::longestLine + 1);
}

void TestLogModel::clears()
{
    LogModel model;
    QAbstractItemModelTester tester(&model, Mode::QtTest);
    model.post(0, false, QStringLiteral("shown"));
    model.flush();
    model.post(0, false, QStringLiteral("not yet shown"));
    model.clear();
    model.flush();
    QCOMPARE(model.rowCount(), 0);
    model.post(0, false, QStringLiteral("new"));
    QTRY_COMPARE(model.rowCount(), 1);
}

void TestLogModel::holdsManyLines()
{
    // No time is judged here; tests/bench does. A million lines must simply fit and stay in order.
    LogModel model;
    for (int i = 0; i < 1'050'000; ++i) {
        model.post(0, false, QStringLiteral("line %1 of a chatty program").arg(i));
        if (i % 50'000 == 0) {
            model.flush();
        }
    }
    model.flush();
    QVERIFY(model.rowCount() <= LogModel::defaultLimit);
    QCOMPARE(model.index(model.rowCount() - 1).data().toString(), QStringLiteral("line 1049999 of a chatty program"));
}

void TestLogModel::tellsLevels_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isError");
    QTest::addColumn<int>("level");
    const auto row = [](const char* line, bool isError, LogLevel level) {
        QTest::newRow(line) << QString::fromUtf8(line) << isError << int(level);
    };
    row("WARNING:root:the table has gaps", true, LogLevel::Warning);
    row("2026-11-27 10:00:00,123 - fit - ERROR - no convergence", false, LogLevel::Error);
    row("[debug] iteration 7", false, LogLevel::Debug);
    row("[info] started", true, LogLevel::Info);
    row("INFO: 43 channels", true, LogLevel::Info);
    row("Traceback (most recent call last):", true, LogLevel::Error);
    row("ModuleNotFoundError: No module named 'numpy'", true, LogLevel::Error);
    row("fit.py:41: RuntimeWarning: overflow", true, LogLevel::Warning);
    row("CRITICAL disk full", false, LogLevel::Error);
    // Sentences about errors are no errors.
    row("the error of the temperature is 8 µK", false, LogLevel::Info);
    row("read 43 channels", false, LogLevel::Info);
    row("something on stderr", true, LogLevel::Warning);
    row("", false, LogLevel::Info);
}

void TestLogModel::tellsLevels()
{
    QFETCH(const QString, line);
    QFETCH(const bool, isError);
    QFETCH(const int, level);
    QCOMPARE(int(levelOf(line, isError)), level);
    LogModel model;
    model.post(0, isError, line);
    model.flush();
    QCOMPARE(model.index(0).data(LogModel::LevelRole).toInt(), level);
}

QTEST_GUILESS_MAIN(TestLogModel)
#include "tst_logmodel.moc"
