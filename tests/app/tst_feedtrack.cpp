// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feed/feedrequest.h"
#include "app/feed/feedtoken.h"
#include "app/feed/feedtrack.h"

#include "support/sourcedir.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <sys/stat.h>

using namespace cmbagent;

namespace {

/// A journal that grows, read only when the test says so, and a client that may be full.
class Bench
{
public:
    explicit Bench(qint64 since)
        : track(since,
                { [this](qint64 from, int limit, const FeedTrack::Read& done) {
                     ++reads;
                     most = std::max(most, limit);
                     waiting = [this, from, limit, done] { done(page(from, limit)); };
                 },
                  [this] { return room > 0; },
                  [this](const RunEvent& event) {
                      --room;
                      sent << event.seq;
                  },
                  [this](const Error& error) { failure = error; } })
    { }

    /// Answers the read that is under way; false: there is none.
    bool answer()
    {
        const auto call = std::exchange(waiting, {});
        if (call) {
            call();
        }
        return bool(call);
    }
    void settle()
    {
        while (answer()) { }
    }

    qint64 last = 0;
    int room = 1'000'000;
    bool isBroken = false;
    int reads = 0;
    int most = 0;
    QList<qint64> sent;
    std::optional<Error> failure;
    std::function<void()> waiting;
    FeedTrack track;

private:
    [[nodiscard]] Result<RunEvents> page(qint64 from, int limit) const
    {
        if (isBroken) {
            return fail(ErrorCode::NotFound, QStringLiteral("gone"));
        }
        RunEvents events;
        for (qint64 seq = from + 1; seq <= last && events.size() < limit; ++seq) {
            events.append({ {}, seq, {}, HeartbeatRecorded {} });
        }
        return events;
    }
};

QList<qint64> range(qint64 first, qint64 last)
{
    QList<qint64> all;
    for (qint64 seq = first; seq <= last; ++seq) {
        all << seq;
    }
    return all;
}

} // namespace

/// What a client of the feed is sent, without a network: S05-M2, S05-M6, S05-S2.
class TstFeedTrack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAllInPages();
    void sendsWhatComesWhileItReads();
    void waitsForRoom();
    void sendsNothingAfterStop();
    void tellsAFailureOnce();
    void isExactWhateverHappens();
    void readsRequests();
    void keepsTheClientsName();
    void keepsTheTokenPrivate();
};

void TstFeedTrack::sendsAllInPages()
{
    Bench bench(3);
    bench.last = 3 + 2 * FeedTrack::pageSize + 7;
    bench.track.pump();
    QVERIFY(!bench.track.isIdle());
    bench.settle();
    QCOMPARE(bench.sent, range(4, bench.last));
    QCOMPARE(bench.reads, 3);
    QCOMPARE(bench.most, FeedTrack::pageSize);
    QVERIFY(bench.track.isIdle());
    QCOMPARE(bench.track.sentSeq(), bench.last);
}

void TstFeedTrack::sendsWhatComesWhileItReads()
{
    Bench bench(0);
    bench.last = 5;
    bench.track.pump();
    const auto early = std::exchange(bench.waiting, {}); // the answer is on its way …
    early();
    QCOMPARE(bench.sent, range(1, 5));
    bench.last = 6;
    bench.track.pump();
    bench.last = 7;
    bench.track.pump(); // … and this one came while it was read
    bench.settle();
    QCOMPARE(bench.sent, range(1, 7));
}

void TstFeedTrack::waitsForRoom()
{
    Bench bench(0);
    bench.last = 50;
    bench.room = 20;
    bench.track.pump();
    bench.settle();
    QCOMPARE(bench.sent, range(1, 20));
    QVERIFY(!bench.track.isIdle());
    bench.track.pump();
    QVERIFY(!bench.waiting); // nothing is read for a client that has no room
    bench.room = 100;
    bench.track.pump();
    bench.settle();
    QCOMPARE(bench.sent, range(1, 50));
}

void TstFeedTrack::sendsNothingAfterStop()
{
    Bench bench(0);
    bench.last = 5;
    bench.track.pump();
    bench.track.stop();
    bench.settle();
    bench.track.pump();
    bench.settle();
    QVERIFY(bench.sent.isEmpty());
}

void TstFeedTrack::tellsAFailureOnce()
{
    Bench bench(0);
    bench.last = 5;
    bench.isBroken = true;
    bench.track.pump();
    bench.settle();
    QVERIFY(bench.failure);
    QCOMPARE(bench.failure->code, ErrorCode::NotFound);
    bench.failure.reset();
    bench.track.pump();
    QVERIFY(!bench.waiting);
    QVERIFY(!bench.failure);
    QVERIFY(bench.track.isIdle());
}

/// Growth, answers, room and pumping in any order: each event once, in order.
void TstFeedTrack::isExactWhateverHappens()
{
    for (quint32 seed = 1; seed <= 200; ++seed) {
        std::mt19937 random(seed);
        const auto upTo = [&random](int most) { return int(random() % quint32(most + 1)); };
        const qint64 since = upTo(30);
        Bench bench(since);
        bench.last = since + upTo(300);
        bench.room = upTo(100);
        for (int move = 0; move < 200; ++move) {
            switch (upTo(3)) {
            case 0:
                bench.last += upTo(40);
                bench.track.pump();
                break;
            case 1:
                bench.answer();
                break;
            case 2:
                bench.room += upTo(60);
                bench.track.pump();
                break;
            default:
                bench.track.pump();
                break;
            }
        }
        bench.room = 1'000'000;
        bench.track.pump();
        bench.settle();
        QVERIFY2(bench.sent == range(since + 1, bench.last), qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void TstFeedTrack::readsRequests()
{
    QFile file(sourceDir("/tests/data/feed/requests.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray corpus = QJsonDocument::fromJson(file.readAll()).array();
    QVERIFY(corpus.size() > 30);
    for (const QJsonValue& entry : corpus) {
        const QJsonValue message = entry.toObject().value(QStringLiteral("message"));
        const QJsonDocument document =
            message.isArray() ? QJsonDocument(message.toArray()) : QJsonDocument(message.toObject());
        const QString text = QString::fromUtf8(document.toJson(QJsonDocument::Compact));
        const FeedRequest request = readFeedRequest(text);
        QVERIFY2(request.fault.has_value() != entry.toObject().value(QStringLiteral("good")).toBool(),
                 qPrintable(text));
        if (request.fault) {
            QCOMPARE(request.fault->code, ErrorCode::BadInput);
            QVERIFY2(!request.fault->what.isEmpty() && !request.fault->mend.isEmpty(), qPrintable(text));
        }
    }
    for (const char* text : { "", "no", "{", "{\"do\":\"ping\"} {}", "3", "null", "\"ping\"" }) {
        QVERIFY2(readFeedRequest(QString::fromLatin1(text)).fault, text);
    }
}

void TstFeedTrack::keepsTheClientsName()
{
    const FeedRequest request = readFeedRequest(QStringLiteral("{\"do\": \"dance\", \"id\": \"seven\"}"));
    QVERIFY(request.fault);
    QCOMPARE(request.id.toString(), QStringLiteral("seven"));
    QCOMPARE(request.name, QStringLiteral("dance"));
}

void TstFeedTrack::keepsTheTokenPrivate()
{
    QTemporaryDir folder;
    const QString path = FeedToken::pathIn(folder.path());
    const auto mode = [&path] {
        struct stat facts
        { };
        return stat(QFile::encodeName(path).constData(), &facts) == 0 ? int(facts.st_mode & 07777) : -1;
    };
    const auto first = FeedToken::ensure(path);
    QVERIFY(first);
    QCOMPARE(mode(), 0600);
    QCOMPARE(first->text().size(), 64);
    QVERIFY(first->matches(first->text()));
    QVERIFY(!first->matches({}));
    QVERIFY(!first->matches(first->text().left(63)));
    QCOMPARE(FeedToken::ensure(path)->text(), first->text()); // clients may come back after a restart
    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadOther));
    const auto second = FeedToken::ensure(path);
    QVERIFY(second);
    QVERIFY(second->text() != first->text()); // somebody may have read it
    QCOMPARE(mode(), 0600);
    QVERIFY(!FeedToken::ensure(folder.path() + QStringLiteral("/missing/feed.token")));
}

QTEST_GUILESS_MAIN(TstFeedTrack)
#include "tst_feedtrack.moc"
