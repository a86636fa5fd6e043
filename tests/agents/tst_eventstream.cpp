// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/eventstream.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cmbagent;

namespace {

using Events = QList<StreamEvent>;

StreamEvent message(const char* data)
{
    return { "message", data };
}

/// All events of a stream that arrives in pieces of that size.
Events readInPieces(const QByteArray& bytes, qsizetype size)
{
    EventStream stream;
    Events all;
    for (qsizetype at = 0; at < bytes.size(); at += size) {
        all += stream.feed(QByteArrayView(bytes).sliced(at, std::min(size, bytes.size() - at))).value();
    }
    return all + stream.finish();
}

} // namespace

class TestEventStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void givesAnEventAsSoonAsItIsWhole();
    void refusesWhatIsTooLarge();
    void survivesAnything();
};

void TestEventStream::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Events>("events");
    QTest::newRow("nothing") << QByteArray() << Events {};
    QTest::newRow("one") << QByteArray("data: a\n\n") << Events { message("a") };
    QTest::newRow("carriage returns") << QByteArray("data: a\r\rdata: b\r\r") << Events { message("a"), message("b") };
    QTest::newRow("both") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << Events { message("a"), message("b") };
    QTest::newRow("mixed") << QByteArray("data: a\r\n\ndata: b\n\r\ndata: c\r\r\n")
                           << Events { message("a"), message("b"), message("c") };
    QTest::newRow("lines") << QByteArray("data: YHOO\ndata: +2\ndata: 10\n\n") << Events { message("YHOO\n+2\n10") };
    QTest::newRow("comments") << QByteArray(": hello\n\ndata: a\n:\n:x\ndata: b\n\n") << Events { message("a\nb") };
    QTest::newRow("named") << QByteArray("event: ping\ndata: {}\n\ndata: x\n\n")
                           << Events { { "ping", "{}" }, message("x") };
    QTest::newRow("a name without data is no event")
        << QByteArray("event: ping\n\ndata: x\n\n") << Events { message("x") };
    QTest::newRow("empty data") << QByteArray("data\n\ndata\ndata\n\ndata:\n\n")
                                << Events { message(""), message("\n"), message("") };
    QTest::newRow("one blank only") << QByteArray("data:a\n\ndata:  b\n\n") << Events { message("a"), message(" b") };
    QTest::newRow("other fields") << QByteArray("id: 7\nretry: 10\ndatum: x\ndata: a\n\n") << Events { message("a") };
    QTest::newRow("colons") << QByteArray("data: a: b\n\n") << Events { message("a: b") };
    QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                        "data: a\n\n")
                          << Events { message("a") };
    QTest::newRow("half a mark") << QByteArray("\xEF\xBB"
                                               "data: a\n\ndata: b\n\n")
                                 << Events { message("b") };
    QTest::newRow("no last empty line") << QByteArray("data: a\n\ndata: [DONE]\n")
                                        << Events { message("a"), message("[DONE]") };
    QTest::newRow("no last line end") << QByteArray("data: a\n\ndata: [DONE]")
                                      << Events { message("a"), message("[DONE]") };
    QTest::newRow("zero bytes") << QByteArray("data: a\0b\n\n", 11) << Events { { "message", QByteArray("a\0b", 3) } };
    QTest::newRow("letters beyond ASCII") << QByteArray("data: µK ✓\n\n") << Events { message("µK ✓") };
}

/// However the bytes are cut, the events are the same.
void TestEventStream::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Events, events);
    for (qsizetype size = 1; size <= bytes.size() + 1; ++size) {
        QCOMPARE(readInPieces(bytes, size), events);
    }
}

void TestEventStream::givesAnEventAsSoonAsItIsWhole()
{
    EventStream stream;
    QCOMPARE(stream.feed("data: a\n").value(), Events {});
    QCOMPARE(stream.feed("\n").value(), Events { message("a") });
    // A carriage return ends the line; nobody waits for the line feed that may follow.
    QCOMPARE(stream.feed("data: b\r\n\r").value(), Events { message("b") });
    QCOMPARE(stream.feed("\n").value(), Events {});
    QCOMPARE(stream.finish(), Events {});
}

void TestEventStream::refusesWhatIsTooLarge()
{
    for (const QByteArray& bytes :
         { QByteArray("data: ") + QByteArray(200, 'x'), QByteArray("data: 0123456789\n").repeated(12) }) {
        EventStream stream(100);
        const auto events = stream.feed(bytes);
        QVERIFY(!events);
        QCOMPARE(events.error().code, ErrorCode::Limit);
        QVERIFY(!stream.feed("\n\ndata: a\n\n"));
        QCOMPARE(stream.finish(), Events {});
    }
    EventStream stream(100);
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(stream.feed("data: 0123456789\n\n").value(), Events { message("0123456789") });
    }
}

/// Random bytes, with what matters to the format more often: nothing breaks, and cutting changes nothing.
void TestEventStream::survivesAnything()
{
    QRandomGenerator random(20261128);
    static constexpr char alphabet[] = "data:event \r\n\r\n\n\xEF\xBB\xBF{}\0x";
    for (int round = 0; round < 2'000; ++round) {
        QByteArray bytes(random.bounded(80), '\0');
        for (char& c : bytes) {
            c = random.bounded(8) == 0 ? char(random.bounded(256)) : alphabet[random.bounded(int(sizeof alphabet) - 1)];
        }
        QCOMPARE(readInPieces(bytes, 1 + random.bounded(7)), readInPieces(bytes, 1'000));
    }
}

QTEST_GUILESS_MAIN(TestEventStream)
#include "tst_eventstream.moc"
