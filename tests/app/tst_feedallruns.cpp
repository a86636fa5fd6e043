// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/feed/feedallruns.h"

#include "support/mockclock.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace cmbagent;

namespace {

/// Runs that grow, and a client that is sent their events one at a time when the test says so.
class Bench
{
public:
    explicit Bench(const std::optional<FeedAllRuns::Seqs>& since = {}) { connectAgain(since); }

    RunId add(qint64 lastSeq, bool isEnded = false)
    {
        runs.append({ ids.next<RunId>(), lastSeq, isEnded });
        return runs.back().run;
    }
    RunPosition& at(const RunId& run)
    {
        return *std::find_if(runs.begin(), runs.end(), [&run](const RunPosition& one) { return one.run == run; });
    }
    /// A new connection; what was on its way is lost.
    void connectAgain(const std::optional<FeedAllRuns::Seqs>& since)
    {
        waiting = {};
        followed.clear();
        const auto start = FeedAllRuns::start(runs, since);
        QVERIFY(start);
        has = *start;
        all = std::make_unique<FeedAllRuns>(
            *start,
            FeedAllRuns::Ports { [this](const FeedAllRuns::Positions& done) {
                                    ++looks;
                                    waiting = [this, now = runs, done] { done(now); };
                                },
                                 [this](const RunId& run) { return followed.contains(run); },
                                 [this](const RunId& run) { return run == workedOn; },
                                 [this](const RunId& run) {
                                     order.append(run);
                                     followed.append(run);
                                 },
                                 [this](const Error& error) { failure = error; } });
        all->look();
    }
    /// Answers the look that is under way; false: there is none.
    bool answer()
    {
        const auto call = std::exchange(waiting, {});
        if (call) {
            call();
        }
        return bool(call);
    }
    /// Sends one event of a run that is followed; lets it go when it has ended and all is sent. False: nothing is left.
    bool sendOne(const RunId& run)
    {
        const RunPosition now = at(run);
        if (all->sentSeq(run) < now.lastSeq) {
            const qint64 seq = all->sentSeq(run) + 1;
            sent[run].append(seq);
            has[run] = seq;
            all->reach(run, seq);
            return true;
        }
        if (now.isEnded) {
            followed.removeAll(run);
        }
        all->caughtUp(run);
        return false;
    }
    void settle()
    {
        for (bool isBusy = true; isBusy;) {
            isBusy = answer();
            const QList<RunId> now = followed;
            for (const RunId& run : now) {
                while (sendOne(run)) {
                    isBusy = true;
                }
            }
            isBusy = isBusy || !all->isIdle();
        }
    }

    MockClock clock;
    IdSource ids { clock };
    QList<RunPosition> runs;
    RunId workedOn;
    QMap<RunId, QList<qint64>> sent;
    FeedAllRuns::Seqs has; ///< what the client would send when it comes back
    QList<RunId> followed;
    QList<RunId> order;
    int looks = 0;
    std::optional<Error> failure;
    std::function<void()> waiting;
    std::unique_ptr<FeedAllRuns> all;
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

/// Which runs a client of the feed is sent, without a network: S05-M2, S05-M6, S05-S2.
class TstFeedAllRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsWithWhatHappensNow();
    void sendsWhatTheClientLacks();
    void followsWhatIsUnderWayFirst();
    void letsEndedRunsGoAndTakesThemUpAgain();
    void refusesWhatNeverWas();
    void tellsAFailure();
    void missesNothingWhateverHappens();
};

void TstFeedAllRuns::beginsWithWhatHappensNow()
{
    Bench bench;
    const RunId old = bench.add(9, true);
    bench.connectAgain({});
    bench.settle();
    QVERIFY(bench.sent.isEmpty());
    QCOMPARE(bench.has.value(old), 9); // so the client can say it has that
    const RunId fresh = bench.add(3);
    bench.all->look();
    bench.settle();
    QCOMPARE(bench.sent.value(fresh), range(1, 3));
    QVERIFY(!bench.sent.contains(old));
    QVERIFY(bench.all->isIdle());
}

void TstFeedAllRuns::sendsWhatTheClientLacks()
{
    Bench bench;
    const RunId known = bench.add(5, true);
    const RunId unknown = bench.add(4, true);
    const RunId whole = bench.add(2, true);
    bench.connectAgain(FeedAllRuns::Seqs { { known, 3 }, { whole, 2 } });
    bench.settle();
    QCOMPARE(bench.sent.value(known), range(4, 5));
    QCOMPARE(bench.sent.value(unknown), range(1, 4));
    QVERIFY(!bench.order.contains(whole)); // nothing is read of it
}

void TstFeedAllRuns::followsWhatIsUnderWayFirst()
{
    Bench bench;
    for (int i = 0; i < 5; ++i) {
        bench.add(10, true);
    }
    const RunId live = bench.add(10);
    bench.connectAgain(FeedAllRuns::Seqs {});
    bench.answer();
    QCOMPARE(bench.order, QList<RunId> { live });
    const RunId later = bench.add(1);
    bench.all->look();
    bench.answer();
    while (bench.sendOne(live)) { }
    QCOMPARE(bench.order, (QList<RunId> { live, later })); // one at a time, and not behind the long history
    bench.settle();
    QCOMPARE(bench.order.size(), 7);
    // A run that is worked on and has nothing new is followed from the first look on, for its progress.
    bench.order.clear();
    bench.workedOn = live;
    bench.connectAgain({});
    bench.settle();
    QCOMPARE(bench.order, QList<RunId> { live });
}

void TstFeedAllRuns::letsEndedRunsGoAndTakesThemUpAgain()
{
    Bench bench;
    bench.connectAgain({});
    const RunId run = bench.add(4, true);
    bench.all->look();
    bench.settle();
    QVERIFY(bench.followed.isEmpty());
    bench.at(run) = { run, 6, false }; // resumed
    bench.all->look();
    bench.settle();
    QCOMPARE(bench.sent.value(run), range(1, 6));
    QCOMPARE(bench.followed, QList<RunId> { run });
    bench.all->giveUp(run);
    bench.followed.clear();
    bench.at(run).lastSeq = 9;
    bench.all->look();
    bench.settle();
    QCOMPARE(bench.sent.value(run), range(1, 6)); // what cannot be read is not tried for ever
}

void TstFeedAllRuns::refusesWhatNeverWas()
{
    Bench bench;
    const RunId run = bench.add(4);
    const auto start = FeedAllRuns::start(bench.runs, FeedAllRuns::Seqs { { run, 5 } });
    QVERIFY(!start);
    QCOMPARE(start.error().code, ErrorCode::Conflict);
    QVERIFY(start.error().what.contains(run.toString()));
    // A run that was deleted meanwhile is no reason to refuse.
    QVERIFY(FeedAllRuns::start(bench.runs, FeedAllRuns::Seqs { { bench.ids.next<RunId>(), 5 } }));
}

void TstFeedAllRuns::tellsAFailure()
{
    std::optional<Error> failure;
    FeedAllRuns all({},
                    { [](const FeedAllRuns::Positions& done) { done(fail(ErrorCode::Io, QStringLiteral("gone"))); },
                      {},
                      {},
                      {},
                      [&failure](const Error& error) { failure = error; } });
    all.look();
    QVERIFY(failure);
    QCOMPARE(failure->code, ErrorCode::Io);
}

/// Growth, new runs, ends, looks, answers, sending and lost connections in any order: each event once, in order.
void TstFeedAllRuns::missesNothingWhateverHappens()
{
    for (quint32 seed = 1; seed <= 150; ++seed) {
        std::mt19937 random(seed);
        const auto upTo = [&random](int most) { return int(random() % quint32(most + 1)); };
        Bench bench;
        for (int move = 0; move < 300; ++move) {
            switch (upTo(7)) {
            case 0:
                bench.add(1 + upTo(5), upTo(2) == 0);
                bench.all->look();
                break;
            case 1:
                if (!bench.runs.isEmpty()) {
                    RunPosition& run = bench.runs[upTo(int(bench.runs.size()) - 1)];
                    run.lastSeq += upTo(4);
                    run.isEnded = upTo(1) == 0;
                    bench.all->look();
                }
                break;
            case 2:
                if (upTo(9) == 0) {
                    bench.connectAgain(FeedAllRuns::Seqs(bench.has));
                }
                break;
            case 3:
                bench.answer();
                break;
            default:
                if (!bench.followed.isEmpty()) {
                    bench.sendOne(bench.followed[upTo(int(bench.followed.size()) - 1)]);
                }
                break;
            }
        }
        bench.all->look();
        bench.settle();
        for (const RunPosition& run : std::as_const(bench.runs)) {
            QVERIFY2(bench.sent.value(run.run) == range(1, run.lastSeq),
                     qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
}

QTEST_GUILESS_MAIN(TstFeedAllRuns)
#include "tst_feedallruns.moc"
