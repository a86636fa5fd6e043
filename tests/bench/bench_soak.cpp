// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/storebench.h"

#include "store/reader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <atomic>
#include <thread>

using namespace cmbagent;

// A long day of the store: `bench_soak [EVENTS]`, 100,000 when not told. Runs are stored one after another while our
// own readers list, open and load without a pause; what the write-ahead log and the database grow to is printed.

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 walBound = 64 * mebibyte;

void printFigure(const char* name, const char* unit, double figure)
{
    std::printf("{\"name\":\"%s\",\"unit\":\"%s\",\"median\":%.6g,\"runs\":1}\n", name, unit, figure);
    std::fflush(stdout);
}

/// Somebody who looks all the time, as a window does and more.
class Onlooker
{
public:
    explicit Onlooker(const bench::StoreBench& bench, int kind) : m_thread([this, &bench, kind] { look(bench, kind); })
    { }
    ~Onlooker()
    {
        m_isOver = true;
        m_thread.join();
    }
    Q_DISABLE_COPY_MOVE(Onlooker)

    [[nodiscard]] qint64 looks() const { return m_looks; }

private:
    void look(const bench::StoreBench& bench, int kind)
    {
        Reader reader(bench.dir);
        if (!reader.open()) {
            qFatal("the reader could not be opened");
        }
        const SessionScope scope(bench.defaults.session);
        for (; !m_isOver; ++m_looks) {
            const auto runs = reader.runs(scope, 20);
            if (!runs) {
                qFatal("%s", qPrintable(runs.error().toText()));
            }
            if (runs->isEmpty()) {
                continue;
            }
            const RunId newest = runs->first().id;
            if (kind == 0 && !reader.load(scope, newest, *bench.blobs)) {
                qFatal("the run could not be loaded");
            } else if (kind == 1 && !reader.stepRows(scope, newest)) {
                qFatal("the steps could not be read");
            }
        }
    }

    std::atomic<bool> m_isOver { false };
    std::atomic<qint64> m_looks { 0 };
    std::thread m_thread;
};

/// The largest size the log had after any commit.
class LogWatch
{
public:
    explicit LogWatch(bench::StoreBench& bench) : m_path(bench.dir.databasePath() + QStringLiteral("-wal"))
    {
        bench.onCommit = [this](const RunEvents&) { m_most = std::max(m_most.load(), QFileInfo(m_path).size()); };
    }
    [[nodiscard]] qint64 most() const { return m_most; }

private:
    const QString m_path;
    std::atomic<qint64> m_most { 0 };
};

/// Runs of 1,000 steps, five events a step, until `count` events are stored; handed over as a busy engine does, but no
/// more than a few groups ahead of the disk.
void storeRuns(bench::StoreBench& bench, qint64 count)
{
    constexpr int steps = 1000;
    const auto workflow = fanWorkflow(steps - 2);
    while (bench.sent < count) {
        bench::Feed feed = bench::begin(bench, workflow);
        for (int i = 0; i < steps && bench.sent < count; ++i) {
            const RunEvents events { feed.next(StepStarted { i, 1 }),
                                     feed.next(MetricRecorded { i, 1, QStringLiteral("chi2"), i + 0.5, {} }),
                                     feed.next(MetricRecorded { i, 1, QStringLiteral("rows"), double(i), {} }),
                                     feed.next(
                                         NoteRecorded { i, QStringLiteral("said"), QStringLiteral("it converged") }),
                                     feed.next(StepFinished { i, 1, StepState::Completed, nullptr }) };
            bench.store->append(events);
            bench.sent += events.size();
            bench.waitFor(bench.sent - 2000);
        }
    }
    bench.waitFor(bench.sent);
}

bool soak(qint64 count)
{
    bench::StoreBench bench;
    const LogWatch log(bench);
    qint64 looks = 0;
    double millis = 0;
    {
        const Onlooker loader(bench, 0);
        const Onlooker lister(bench, 1);
        millis = bench::millisOf([&] { storeRuns(bench, count); });
        looks = loader.looks() + lister.looks();
    }
    const qint64 bytes = QFileInfo(bench.dir.databasePath()).size();
    printFigure("soak_events", "events", double(bench.sent));
    printFigure("soak_events_per_second", "events/s", double(bench.sent) * 1000 / millis);
    printFigure("soak_looks_of_readers", "looks", double(looks));
    printFigure("soak_wal_most", "MiB", double(log.most()) / mebibyte);
    printFigure("soak_database", "MiB", double(bytes) / mebibyte);
    printFigure("soak_bytes_per_event", "B", double(bytes) / double(bench.sent));
    if (log.most() >= walBound) {
        std::fprintf(stderr, "The write-ahead log grew to %lld bytes; it must stay below %lld.\n",
                     static_cast<long long>(log.most()), static_cast<long long>(walBound));
    }
    return log.most() < walBound;
}

/// What a run of this shape adds to the database, in bytes; for the formula of its size.
double sizeOf(int steps, int metricsPerStep, int notesPerStep, int noteLength)
{
    bench::StoreBench bench;
    const auto pages = [&] { return bench::query(bench.dir.databasePath(), "SELECT sum(pgsize) FROM dbstat"); };
    const double before = pages();
    bench::Feed feed = bench::begin(bench, chainWorkflow(steps));
    RunEvents events;
    for (int i = 0; i < steps; ++i) {
        events << feed.next(StepStarted { i, 1 });
        for (int n = 0; n < metricsPerStep; ++n) {
            events << feed.next(MetricRecorded { i, 1, QStringLiteral("chi2"), 45.089, QStringLiteral("1") });
        }
        for (int n = 0; n < notesPerStep; ++n) {
            events << feed.next(NoteRecorded { i, QStringLiteral("said"), QString(noteLength, QLatin1Char('n')) });
        }
        events << feed.next(StepFinished { i, 1, StepState::Completed, nullptr });
    }
    bench.storeAndWait(events);
    return pages() - before;
}

/// Three shapes give the three numbers; a fourth says how well they foretell.
void fitSize()
{
    constexpr int steps = 5000;
    const double bare = sizeOf(steps, 0, 0, 0) / steps;
    const double metric = (sizeOf(steps, 10, 0, 0) / steps - bare) / 10;
    const double note = (sizeOf(steps, 0, 10, 100) / steps - bare) / 10;
    printFigure("size_per_step", "B", bare);
    printFigure("size_per_metric", "B", metric);
    printFigure("size_per_note_of_100", "B", note);
    const double foretold = 2000 * (bare + 3 * metric + 2 * note);
    printFigure("size_foretold_over_measured", "1", foretold / sizeOf(2000, 3, 2, 100));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const qint64 count = arguments.size() > 1 ? arguments.at(1).toLongLong() : 100'000;
    fitSize();
    return soak(count) ? 0 : 1;
}
