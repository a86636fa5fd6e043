// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/floors.h"
#include "bench/storebench.h"

#include "store/reader.h"

#include <QCoreApplication>

#include <chrono>
#include <functional>
#include <thread>

using namespace cmbagent;
using Bench = cmbagent::bench::StoreBench;
using cmbagent::bench::begin;
using cmbagent::bench::Feed;
using cmbagent::bench::query;

// How long the store takes, with the engine's part played by this thread: each figure is one JSON line.

namespace {

/// Every commit is waited for before the next step starts.
bench::Cost chainStep(int steps, bool isFullSync)
{
    Bench bench(isFullSync);
    Feed feed = begin(bench, chainWorkflow(steps));
    bench.storeAndWait({ feed.next(StepStarted { 0, 1 }) });
    const double processor = bench::processorMicros();
    const double millis = bench::millisOf([&] {
        for (int i = 0; i < steps - 1; ++i) {
            bench.storeAndWait({ feed.next(StepFinished { i, 1, StepState::Completed, nullptr }),
                                 feed.next(StepStarted { i + 1, 1 }) });
        }
    });
    return { millis * 1000 / (steps - 1), (bench::processorMicros() - processor) / (steps - 1) };
}

/// Prints both figures of one measurement, five times over.
void reportCost(const QByteArray& name, const std::function<bench::Cost()>& once)
{
    std::vector<double> processor;
    bench::report(name.constData(), "us", [&] {
        const bench::Cost cost = once();
        processor.push_back(cost.processor);
        return cost.time;
    });
    size_t next = 0;
    bench::report((name + "_processor").constData(), "us", [&] { return processor[next++]; });
}

/// One commit a step, and what it cannot cost less than here and now.
void reportChain()
{
    bench::report("floor_fdatasync_4_kB", "us", bench::flushedWrite);
    bench::report("floor_wake_up_there_and_back", "us", bench::wakeUp);
    for (const bool isFullSync : { true, false }) {
        const QByteArray mode = isFullSync ? "full_1000" : "normal_1000";
        reportCost("floor_plain_sqlite_step_" + mode, [&] { return bench::plainCommit(1000, isFullSync); });
        reportCost("store_chain_step_" + mode, [&] { return chainStep(1000, isFullSync); });
    }
}

/// All events of 1 → N → 1, handed over as they come, as by an engine with in-process steps.
double fanStep(int wide)
{
    Bench bench;
    Feed feed = begin(bench, fanWorkflow(wide));
    const double millis = bench::millisOf([&] {
        bench.store->append({ feed.next(StepStarted { 0, 1 }) });
        bench.store->append({ feed.next(StepFinished { 0, 1, StepState::Completed, nullptr }) });
        for (int i = 1; i <= wide + 1; ++i) {
            bench.store->append(
                { feed.next(StepStarted { i, 1 }), feed.next(StepFinished { i, 1, StepState::Completed, nullptr }) });
        }
        bench.waitFor(bench.sent += 2 * (wide + 2));
    });
    return millis * 1000 / (wide + 2);
}

/// Milliseconds from `append` to the commit at a steady rate for a second: {median, 99th of 100}.
std::pair<double, double> latency(int perSecond)
{
    Bench bench;
    Feed feed = begin(bench, chainWorkflow(2));
    bench.storeAndWait({ feed.next(StepStarted { 0, 1 }) });
    using Steady = std::chrono::steady_clock;
    const qint64 first = feed.seq + 1;
    std::vector<Steady::time_point> sent(static_cast<size_t>(perSecond));
    std::vector<double> millis;
    bench.onCommit = [&](const RunEvents& events) {
        const auto now = Steady::now();
        for (const RunEvent& event : events) {
            millis.push_back(std::chrono::duration<double, std::milli>(now - sent[size_t(event.seq - first)]).count());
        }
    };
    const auto start = Steady::now();
    for (int i = 0; i < perSecond; ++i) {
        std::this_thread::sleep_until(start + std::chrono::nanoseconds(qint64(1e9) * i / perSecond));
        const RunEvent event =
            feed.next(MetricRecorded { 0, 1, QStringLiteral("chi2"), double(i), QStringLiteral("1") });
        sent[size_t(i)] = Steady::now();
        bench.store->append({ event });
    }
    bench.waitFor(bench.sent += perSecond);
    std::sort(millis.begin(), millis.end());
    return { millis[millis.size() / 2], millis[millis.size() * 99 / 100] };
}

/// Prints both figures of one measurement, five times over.
void reportLatency(int perSecond)
{
    std::vector<double> worst;
    const QByteArray rate = QByteArray::number(perSecond) + "_per_second";
    bench::report(("store_arrival_to_durable_p50_" + rate).constData(), "ms", [&] {
        const auto [half, most] = latency(perSecond);
        worst.push_back(most);
        return half;
    });
    size_t next = 0;
    bench::report(("store_arrival_to_durable_p99_" + rate).constData(), "ms", [&] { return worst[next++]; });
}

/// Events of a run that 20,000 steps and as many metrics make, given at once.
RunEvents bulkEvents(Feed& feed, int steps)
{
    RunEvents events;
    for (int i = 0; i < steps; ++i) {
        events << feed.next(StepStarted { i, 1 })
               << feed.next(MetricRecorded { i, 1, QStringLiteral("chi2"), 45.089, QStringLiteral("1") })
               << feed.next(StepFinished { i, 1, StepState::Completed, nullptr });
    }
    return events;
}

double bulkPerSecond(int steps)
{
    Bench bench;
    Feed feed = begin(bench, chainWorkflow(steps));
    const RunEvents events = bulkEvents(feed, steps);
    return double(events.size()) * 1000 / bench::millisOf([&] { bench.storeAndWait(events); });
}

/// Bytes the journal takes for an event, its share of pages included.
double bytesPerRow(int steps)
{
    Bench bench;
    Feed feed = begin(bench, chainWorkflow(steps));
    bench.storeAndWait(bulkEvents(feed, steps));
    return query(bench.dir.databasePath(), "SELECT sum(pgsize) FROM dbstat WHERE name = 'events'") / double(bench.sent);
}

/// All tables and indexes together.
double bytesPerEventInAll(int steps)
{
    Bench bench;
    Feed feed = begin(bench, chainWorkflow(steps));
    bench.storeAndWait(bulkEvents(feed, steps));
    return query(bench.dir.databasePath(), "SELECT sum(pgsize) FROM dbstat") / double(bench.sent);
}

void reportReading()
{
    Bench bench;
    constexpr int steps = 10'000;
    Feed feed = begin(bench, fanWorkflow(steps - 2));
    for (int i = 0; i < steps; ++i) {
        bench.store->append(
            { feed.next(StepStarted { i, 1 }), feed.next(StepFinished { i, 1, StepState::Completed, nullptr }) });
    }
    bench.waitFor(bench.sent += 2 * steps);
    const RunId large = feed.run;
    for (int i = 0; i < 1000; ++i) {
        bench.storeAndWait({ bench.created(chainWorkflow(5)) });
    }
    const SessionScope scope(bench.defaults.session);
    bench::report("store_open_run_10000_steps", "ms", [&] {
        return bench::millisOf([&] {
            Reader reader(bench.dir);
            if (!reader.open() || !reader.load(scope, large, *bench.blobs)) {
                qFatal("the run cannot be loaded");
            }
        });
    });
    constexpr int many = 50'000;
    Feed wide = begin(bench, fanWorkflow(many - 2));
    RunEvents all;
    for (int i = 0; i < many; ++i) {
        all << wide.next(StepStarted { i, 1 }) << wide.next(StepFinished { i, 1, StepState::Completed, nullptr });
    }
    bench.storeAndWait(all);
    bench::report("store_fold_100000_events", "ms", [&] {
        Reader reader(bench.dir);
        const auto opened = reader.open();
        return opened ? bench::millisOf([&] { reader.load(scope, wide.run, *bench.blobs).value(); }) : -1;
    });
    bench::report("store_read_100000_events", "ms", [&] {
        Reader reader(bench.dir);
        const auto opened = reader.open();
        return opened ? bench::millisOf([&] { reader.events(scope, wide.run, 0, 200'000).value(); }) : -1;
    });
    bench::report("store_step_rows_10000_steps", "ms", [&] {
        Reader reader(bench.dir);
        const auto opened = reader.open();
        return opened ? bench::millisOf([&] { reader.stepRows(scope, large).value(); }) : -1;
    });
    bench::report("store_open_and_list_100_of_1000_runs", "ms", [&] {
        return bench::millisOf([&] {
            Reader reader(bench.dir);
            if (!reader.open() || reader.runs(scope, 100)->size() != 100) {
                qFatal("the runs cannot be listed");
            }
        });
    });
    bench::report("store_usage_of_1000_runs", "ms", [&] {
        Reader reader(bench.dir);
        const auto opened = reader.open();
        return opened ? bench::millisOf([&] { reader.usage(scope).value(); }) : -1;
    });
    bench::report("store_create_run_10000_steps", "ms", [&] {
        const RunEvent created = bench.created(fanWorkflow(steps - 2));
        return bench::millisOf([&] { bench.storeAndWait({ created }); });
    });
}

/// A branch of a run of 10,000 steps that keeps all but the last, from its first event to the commit.
void reportBranches()
{
    Bench bench;
    constexpr int steps = 10'000;
    const WorkflowPtr graph = fanWorkflow(steps - 2);
    Feed feed = begin(bench, graph);
    for (int i = 0; i < steps; ++i) {
        bench.store->append(
            { feed.next(StepStarted { i, 1 }), feed.next(StepFinished { i, 1, StepState::Completed, nullptr }) });
    }
    bench.waitFor(bench.sent += 2 * steps);
    Inheritance kept;
    for (int i = 0; i < steps - 1; ++i) {
        StepReport report;
        report.wallMicros = i;
        const QByteArray content = QByteArray::number(i);
        report.outputs = {
            { QStringLiteral("out.txt"), QStringLiteral("text/plain"), { BlobHash::of(content), content.size() } }
        };
        kept.steps.push_back({ i,
                               StepState::Completed,
                               { OriginKind::Inherited, feed.run, graph->steps[size_t(i)].id, 1 },
                               { 1'000'000 + i },
                               { 2'000'000 + i },
                               {},
                               std::make_shared<const StepReport>(report) });
    }
    const auto blob = bench.blobs->put(encodeInheritance(kept)).value();
    const auto used = [&] { return query(bench.dir.databasePath(), "SELECT sum(pgsize) FROM dbstat"); };
    double grown = 0;
    bench::report("store_branch_of_10000_steps", "ms", [&] {
        RunEvent first = bench.created(graph);
        RunOrigin origin;
        origin.parent = feed.run;
        origin.inheritance = blob.hash;
        std::get<RunCreated>(first.body).origin = origin;
        const double before = used();
        bench.store->expect(RunProjection(first.run, graph, std::make_shared<const Inheritance>(kept)));
        const double millis = bench::millisOf([&] { bench.storeAndWait({ first }); });
        grown = used() - before + double(blob.size);
        return millis;
    });
    bench::report(
        "store_branch_of_10000_steps_takes", "B", [&] { return grown; }, 1);
}

/// A checkpoint where a run has a state of 1 MB (a thousand results of 1 KB) of which 1 KB is new: the new result, the
/// end of its step, both durable. Goals: 300 us and 2 KB.
void reportCheckpoints()
{
    Bench bench;
    constexpr int steps = 1'000;
    constexpr int fresh = 200;
    Feed feed = begin(bench, fanWorkflow(steps + fresh));
    int content = 0;
    const auto finish = [&](int step) {
        auto report = std::make_shared<StepReport>();
        const BlobRef file = bench.blobs->put(QByteArray(1'000, 's') + QByteArray::number(++content)).value();
        report->outputs = { { QStringLiteral("state.json"), QStringLiteral("application/json"), file } };
        bench.storeAndWait({ feed.next(StepFinished { step, 1, StepState::Completed, report }) });
    };
    for (int i = 0; i < steps + fresh; ++i) {
        bench.storeAndWait({ feed.next(StepStarted { i, 1 }) });
    }
    for (int i = 0; i < steps; ++i) {
        finish(i);
    }
    int step = steps;
    const double before = query(bench.dir.databasePath(), "SELECT sum(pgsize) FROM dbstat");
    bench::report("store_checkpoint_1_kB_of_1_MB", "us", [&] {
        constexpr int each = fresh / 5;
        return bench::millisOf([&] {
                   for (int i = 0; i < each; ++i) {
                       finish(step++);
                   }
               })
            * 1'000 / each;
    });
    const double grown = query(bench.dir.databasePath(), "SELECT sum(pgsize) FROM dbstat") - before;
    bench::report(
        "store_checkpoint_takes", "B", [&] { return grown / fresh + 1'000; }, 1);
}

void reportBlobs()
{
    const Bench bench;
    int count = 0;
    bench::report("blob_put_10_kB", "us", [&] {
        constexpr int blobs = 200;
        return bench::millisOf([&] {
                   for (int i = 0; i < blobs; ++i) {
                       bench.blobs->put(QByteArray(10'000, 'x') + QByteArray::number(++count)).value();
                   }
               })
            * 1000 / blobs;
    });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--bulk"))) { // for a profiler
        bench::report("store_bulk", "events/s", [] { return bulkPerSecond(100'000); });
        return 0;
    }
    if (application.arguments().contains(QStringLiteral("--chain"))) {
        reportChain();
        return 0;
    }
    if (application.arguments().contains(QStringLiteral("--reading"))) {
        reportReading();
        reportBranches();
        return 0;
    }
    reportChain();
    reportCost("store_chain_step_full_10000", [] { return chainStep(10'000, true); });
    bench::report("store_fan_step_full_1000", "us", [] { return fanStep(1000); });
    bench::report("store_fan_step_full_10000", "us", [] { return fanStep(10'000); });
    bench::report("store_fan_step_full_100000", "us", [] { return fanStep(100'000); });
    reportLatency(1000);
    reportLatency(20'000);
    bench::report("store_bulk", "events/s", [] { return bulkPerSecond(100'000); });
    bench::report(
        "store_bytes_per_event_journal", "B", [] { return bytesPerRow(20'000); }, 1);
    bench::report(
        "store_bytes_per_event_in_all", "B", [] { return bytesPerEventInAll(20'000); }, 1);
    reportReading();
    reportBranches();
    reportCheckpoints();
    reportBlobs();
    return 0;
}
