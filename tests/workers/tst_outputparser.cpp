// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/outputparser.h"

#include "support/mockclock.h"
#include "workersupport.h"

#include <QTest>

using namespace cmbagent;
using namespace cmbagent::test;

class TestOutputParser : public QObject
{
    Q_OBJECT

private:
    MockClock m_clock;

    QStringList linesOf(const QByteArray& text, qsizetype piece = 1'000'000)
    {
        RecordingObserver observer;
        OutputParser parser(observer, m_clock);
        for (qsizetype at = 0; at < text.size(); at += piece) {
            parser.feed(false, QByteArrayView(text).sliced(at, qMin(piece, text.size() - at)));
        }
        parser.finish();
        return observer.lines();
    }

private Q_SLOTS:
    void splitsLines_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("two") << QByteArray("a\nb\n") << QStringList { "a", "b" };
        QTest::newRow("no end") << QByteArray("a\nb") << QStringList { "a", "b" };
        QTest::newRow("empty line") << QByteArray("\n\n") << QStringList { "", "" };
        QTest::newRow("nothing") << QByteArray() << QStringList {};
        QTest::newRow("dos") << QByteArray("a\r\nb\r\n") << QStringList { "a", "b" };
        QTest::newRow("drawn over") << QByteArray("10%\r20%\r30%\nnext\n") << QStringList { "30%", "next" };
        QTest::newRow("utf-8") << QByteArray("\xc2\xb5 = 1\n") << QStringList { QString::fromUtf8("\xc2\xb5 = 1") };
        QTest::newRow("latin-1") << QByteArray("\xb5 = 1\n") << QStringList { QString(QChar(0xfffd)) + " = 1" };
        QTest::newRow("null") << QByteArray("a\0b\n", 4) << QStringList { QString::fromLatin1("a\0b", 3) };
    }

    void splitsLines()
    {
        QFETCH(QByteArray, text);
        QTEST(linesOf(text), "lines");
        QCOMPARE(linesOf(text, 1), linesOf(text)); // wherever the pieces are cut, also within a character
    }

    void cutsLongLines()
    {
        const QStringList lines = linesOf(QByteArray(200'000, 'x') + "\nnext\n", 7777);
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines[0].startsWith(QString(OutputParser::longestLine, 'x')));
        QVERIFY(lines[0].contains(QString::number(200'000 - OutputParser::longestLine)));
        QCOMPARE(lines[1], QString("next"));
    }

    void keepsStreamsApart()
    {
        RecordingObserver observer;
        OutputParser parser(observer, m_clock);
        parser.feed(false, "ou");
        parser.feed(true, "er");
        parser.feed(false, "t\n");
        parser.feed(true, "r\n");
        QCOMPARE(observer.lines(), (QStringList { "out", "! err" }));
        QCOMPARE(parser.errorTail(), QByteArray("err\n"));
    }

    void recognisesProgressAndMetrics()
    {
        RecordingObserver observer;
        OutputParser parser(observer, m_clock);
        parser.feed(
            false,
            "::progress 0.42 half way  there\n::metric chi2 45.089\n::metric H0 454.158 km/s/Mpc\n::metric y -1e-7 \n");
        QCOMPARE(observer.progress(), QStringList { "0.42 half way  there" });
        QCOMPARE(observer.metrics(), (QStringList { "chi2=45.089", "H0=454.158km/s/Mpc", "y=-1e-07" }));
        QCOMPARE(observer.lines(), QStringList {});
        QCOMPARE(parser.progress(), 0.42);
    }

    void leavesWhatIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char* line :
             { "::progress", "::progress ", "::progress much", "::progress 1.5 over", "::progress -0.1",
               "::progress nan", "::progress 42% there", "::metric", "::metric chi2", "::metric chi2 much",
               "::metric chi2 nan", "::metric chi2 inf", " ::progress 0.5", "::progressive 0.5", "::unknown 1 2" }) {
            QTest::newRow(line) << QByteArray(line);
        }
    }

    void leavesWhatIsMalformed()
    {
        QFETCH(QByteArray, line);
        RecordingObserver observer;
        OutputParser parser(observer, m_clock);
        parser.feed(false, QByteArray(line + '\n'));
        parser.finish();
        QCOMPARE(observer.lines(), QStringList { line });
        QCOMPARE(observer.progress() + observer.metrics(), QStringList {});
        QCOMPARE(parser.progress(), -1.0);
    }

    void passesProgressOnTenTimesASecond()
    {
        RecordingObserver observer;
        OutputParser parser(observer, m_clock);
        for (int i = 0; i < 1000; ++i) { // two seconds
            parser.feed(false, QByteArray("::progress " + QByteArray::number(i / 1000.0) + '\n'));
            m_clock.advance(2000);
        }
        QVERIFY(observer.progress().size() >= 19);
        QVERIFY(observer.progress().size() <= 20);
        parser.finish();
        QCOMPARE(observer.progress().last(), QString("0.999")); // the last one is never lost
        parser.finish();
        QCOMPARE(observer.progress().count("0.999"), 1);
    }

    void samplesManyMetrics()
    {
        RecordingObserver observer;
        OutputParser parser(observer, m_clock);
        QByteArray text;
        for (int i = 1; i <= 25'001; ++i) {
            text += "::metric loss " + QByteArray::number(i) + "\n";
        }
        parser.feed(false, text);
        parser.finish();
        const QStringList metrics = observer.metrics();
        QCOMPARE(metrics.size(), 1000 + 90 + 15 + 1);
        QCOMPARE(metrics[999], QString("loss=1000"));
        QCOMPARE(metrics[1000], QString("loss=1100"));
        QCOMPARE(metrics.last(), QString("loss=25001"));
        QCOMPARE(observer.notes().size(), 1);
        QVERIFY(observer.notes()[0].startsWith("metrics-sampled: "));
    }

    void keepsTheEndOfErrors()
    {
        RecordingObserver observer;
        OutputParser parser(observer, m_clock);
        for (int i = 0; i < 5000; ++i) {
            parser.feed(true, "0123456789\n");
        }
        parser.feed(true, "ValueError: last");
        parser.finish();
        QCOMPARE(parser.errorTail().size(), 16 * 1024);
        QVERIFY(parser.errorTail().endsWith("\nValueError: last"));
    }
};

QTEST_GUILESS_MAIN(TestOutputParser)
#include "tst_outputparser.moc"
