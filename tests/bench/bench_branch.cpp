// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/storebench.h"
#include "engine/branchplanner.h"

#include <QCoreApplication>
#include <QDirIterator>

// A branch of a run of 10,000 completed steps, each with a file: planned, stored and begun. The files themselves are
// never touched, so their size does not matter.

using namespace cmbagent;
using namespace cmbagent::bench;

namespace {

constexpr int stepCount = 10'000;

qint64 bytesBelow(const QString& folder)
{
    qint64 bytes = 0;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        bytes += it.fileInfo().size();
    }
    return bytes;
}

/// The finished parent, folded.
RunProjection makeParent(StoreBench& bench, const WorkflowPtr& workflow)
{
    const RunEvent first = bench.created(workflow);
    Feed feed { bench, first.run };
    RunEvents events { first, feed.next(RunMoved { RunState::Draft, RunState::Executing, {} }) };
    for (const int step : workflow->order()) {
        auto report = std::make_shared<StepReport>();
        report->wallMicros = 1'000;
        const BlobRef file = bench.blobs->put(QByteArray("result of step ") + QByteArray::number(step)).value();
        report->outputs = { { QStringLiteral("out.csv"), QStringLiteral("text/csv"), file } };
        events << feed.next(StepStarted { step, 1 })
               << feed.next(StepFinished { step, 1, StepState::Completed, report });
    }
    events << feed.next(RunMoved { RunState::Executing, RunState::Completed, {} });
    bench.storeAndWait(events);
    RunProjection parent(first.run, workflow);
    for (const RunEvent& event : events) {
        const auto change = parent.apply(event);
        Q_ASSERT(change);
    }
    return parent;
}

/// Milliseconds from the decision to the branch's first events on disk.
double branchOnce(StoreBench& bench, const RunProjection& parent)
{
    return millisOf([&] {
        BranchRequest request;
        request.fromStep = parent.workflow()->steps[size_t(parent.workflow()->order().back())].id;
        auto plan = planBranch(parent, request);
        plan->created.origin->inheritance = bench.blobs->put(encodeInheritance(*plan->inheritance)).value().hash;
        const auto run = bench.ids.next<RunId>();
        bench.store->expect(RunProjection(run, plan->workflow, plan->inheritance));
        bench.storeAndWait({ { run, 1, bench.clock.now(), plan->created },
                             { run, 2, bench.clock.now(), RunMoved { RunState::Draft, RunState::Executing, {} } } });
    });
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv); // the store's thread has an event loop
    StoreBench bench;
    const RunProjection parent = makeParent(bench, fanWorkflow(stepCount - 2));
    const qint64 before = bytesBelow(bench.dir.blobsPath())
        + qint64(query(bench.dir.databasePath(),
                       "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"));
    report("branch_10000_steps", "ms", [&] { return branchOnce(bench, parent); });
    const qint64 after = bytesBelow(bench.dir.blobsPath())
        + qint64(query(bench.dir.databasePath(),
                       "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"));
    report(
        "branch_10000_steps_disk", "bytes", [&] { return double(after - before) / 5; }, 1);
    return 0;
}
