// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "branchstory.h"

#include "store/runlock.h"

#include "support/workflowtext.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace cmbagent;

namespace {

constexpr int patience = 60'000; // far above what anything takes

} // namespace

/// Branches, checkpoints, effects and what a session does to its runs, in the tables and back.
class TestBranchRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEventIsInTheTables();
    void replayGivesIdenticalRows();
    void rowsDoNotDependOnGroups();
    void aBranchShowsWhatItInherits();
    void adoptingTakesTheOldPlace();
    void aBranchOfTenThousandStepsIsSmall();
    void graphsAreStoredOnce();
    void tellsTheFamily();
    void aCircleEnds();
    void goesBackToAnyEvent();
    void refusesABranchOfWhatIsGone();
    void draftsAndDeadRunsDiffer();
    void anExpectedRunIsTheSame();
    void tellsWhatCameOut();
    void countsValuesAsOutcomes();
};

void TestBranchRows::everyEventIsInTheTables()
{
    StoreFixture fixture;
    const RunEvents run = eventfulRun(fixture);
    QVERIFY(fixture.storeAll(run));
    const QString path = fixture.dir.databasePath();
    QCOMPARE(ask(path, "SELECT step, attempt, state, settled_by, intended IS NOT NULL FROM effects"),
             QStringLiteral("1|1|happened|check|1"));
    QCOMPARE(ask(path, "SELECT step, attempt, category, is_check, disk FROM attempts WHERE step = 1 ORDER BY attempt"),
             QStringLiteral("1|1|network|∅|4096\n1|2|∅|1|0"));
    QCOMPARE(ask(path, "SELECT guidance, changes, effect, origin_kind, failures FROM steps WHERE step = 1"),
             QStringLiteral("mind the gap|{\"parameters\":{\"t0\":3}}|happened|confirmed|0"));
    QCOMPARE(ask(path, "SELECT guidance, state FROM steps WHERE step = 3"), QStringLiteral("be careful|failed"));
    QCOMPARE(ask(path, "SELECT kind, resolution FROM approvals"), QStringLiteral("error|retried"));
    QCOMPARE(ask(path, "SELECT count(*), sum(cause = 'named'), sum(cause = 'timed') FROM checkpoints"),
             QStringLiteral("11|1|10"));
    QCOMPARE(ask(path, "SELECT count(*) FROM errors"), QStringLiteral("3"));
    QCOMPARE(ask(path, "SELECT work_bytes FROM runs"), QString::number(3 * 4096));

    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto effects = reader.effects(fixture.scope(), run.first().run).value();
    QCOMPARE(effects.size(), 1);
    QCOMPARE(effects.first().stepId, QStringLiteral("post"));
    QCOMPARE(effects.first().state, EffectState::Happened);
    const auto checkpoints = reader.checkpoints(fixture.scope(), run.first().run).value();
    QCOMPARE(checkpoints.size(), 11 + 6); // six ends of steps
    QCOMPARE(checkpoints.first().name, QStringLiteral("the start"));
    QCOMPARE(checkpoints.at(1).trigger, std::nullopt);
    QCOMPARE(checkpoints.at(1).name, QStringLiteral("get"));
    const SessionScope stranger(fixture.ids.next<SessionId>());
    QCOMPARE(reader.effects(stranger, run.first().run).error().code, ErrorCode::NotFound);
    QCOMPARE(reader.checkpoints(stranger, run.first().run).error().code, ErrorCode::NotFound);
}

namespace {

/// Two families, some of it archived, starred, judged and deleted.
void fill(StoreFixture& fixture)
{
    const RunEvents busy = eventfulRun(fixture);
    const RunEvents parent = reportedRun(fixture, randomWorkflow(60, 1.5, 3), "p");
    QVERIFY(fixture.storeAll(busy));
    QVERIFY(fixture.storeAll(parent));
    const RunProjection fold = foldOf(parent, *fixture.blobs);
    RunEvents children;
    for (const int changed : { 5, 30, 59 }) {
        const RunEvent first = branchOf(
            fixture, fold, changed,
            { { fold.workflow()->steps[size_t(changed)].id, { { QStringLiteral("title"), QStringLiteral("new") } } } });
        Script script(first, fixture.clock);
        script.add(RunMoved { RunState::Draft, RunState::Executing, {} }).add(StepStarted { changed, 1 });
        QVERIFY(fixture.storeAll(script.events));
        children.append(first);
    }
    const auto scope = fixture.scope();
    QVERIFY(fixture.store->archiveRun(scope, busy.first().run));
    QVERIFY(fixture.store->starRun(scope, parent.first().run));
    QVERIFY(fixture.store->setBranchStatus(scope, children.at(0).run, BranchStatus::Abandoned));
    QVERIFY(fixture.store->setHypothesis(scope, children.at(1).run, QStringLiteral("colder")));
    QVERIFY(fixture.store->setLimit(scope, SessionLimit::CostUsd, 12.5));
    QVERIFY(fixture.store->deleteRun(scope, children.at(2).run));
    QVERIFY(fixture.store->renameSession(scope, QStringLiteral("mine")));
    const SessionScope other(fixture.store->createSession(QStringLiteral("other")).value());
    QVERIFY(fixture.store->createProject(other, QStringLiteral("p")));
    QVERIFY(fixture.store->archiveSession(other));
    const SessionScope gone(fixture.store->createSession(QStringLiteral("gone")).value());
    QVERIFY(fixture.store->deleteSession(gone, QStringLiteral("gone")));
}

} // namespace

void TestBranchRows::replayGivesIdenticalRows()
{
    StoreFixture fixture;
    fill(fixture);
    const QStringList before = dump(fixture.dir.databasePath());
    QVERIFY(before.size() > 500);
    const auto rebuilt = fixture.store->rebuildProjections();
    QVERIFY2(rebuilt, rebuilt ? "" : qPrintable(rebuilt.error().toText()));
    const QStringList after = dump(fixture.dir.databasePath());
    for (qsizetype i = 0; i < before.size(); ++i) {
        QCOMPARE(after.value(i), before.at(i));
    }
    QVERIFY(fixture.store->checkIntegrity());
}

void TestBranchRows::rowsDoNotDependOnGroups()
{
    QStringList first;
    for (const int limit : { 4096, 1, 3 }) {
        StoreOptions options;
        options.groupLimit = limit;
        StoreFixture fixture(options);
        QVERIFY(fixture.storeOneByOne(eventfulRun(fixture)));
        QStringList rows = dump(fixture.dir.databasePath(),
                                { QStringLiteral("attempts"), QStringLiteral("checkpoints"), QStringLiteral("effects"),
                                  QStringLiteral("errors") });
        rows += ask(fixture.dir.databasePath(),
                    "SELECT step, state, attempts, failures, effect, guidance, changes FROM steps");
        rows +=
            ask(fixture.dir.databasePath(),
                "SELECT state, reason, started, ended, last_seq, completed, failed, open_approvals, work_bytes FROM "
                "runs");
        if (first.isEmpty()) {
            first = rows;
        }
        QCOMPARE(rows, first);
    }
}

void TestBranchRows::aBranchShowsWhatItInherits()
{
    // S09-M3, S09-M6
    StoreFixture fixture;
    const RunEvents parent = reportedRun(fixture, workflowFromText("a\nb < a\nc < b\nd < a\ne < c d"), "p");
    QVERIFY(fixture.storeAll(parent));
    const QString path = fixture.dir.databasePath();
    const QStringList before = dump(path, { QStringLiteral("events") });
    const RunEvent branch = branchOf(fixture, foldOf(parent, *fixture.blobs), 1);
    QVERIFY(fixture.storeAll({ branch }));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const RunSummary summary = reader.run(fixture.scope(), branch.run).value();
    QCOMPARE(summary.parent, parent.first().run);
    QCOMPARE(summary.depth, 1);
    QCOMPARE(summary.fromStep, QStringLiteral("b"));
    QCOMPARE(summary.hypothesis, QStringLiteral("it's \"warmer\" 星"));
    QCOMPARE(summary.branchStatus, BranchStatus::Active);
    QCOMPARE(summary.steps[size_t(StepState::Completed)], 2);
    QCOMPARE(summary.steps[size_t(StepState::Pending)], 3);
    const auto steps = reader.stepRows(fixture.scope(), branch.run).value();
    QCOMPARE(steps.size(), 5);
    for (const int kept : { 0, 3 }) {
        QCOMPARE(steps.at(kept).state, StepState::Completed);
        QCOMPARE(steps.at(kept).origin,
                 std::optional(ResultOrigin { OriginKind::Inherited, parent.first().run, steps.at(kept).id, 1 }));
    }
    QCOMPARE(steps.at(1).state, StepState::Pending);
    QCOMPARE(steps.at(1).origin, std::nullopt);
    QCOMPARE(ask(path, "SELECT count(*) FROM steps WHERE run = 2"), QStringLiteral("0"));
    // The parent is as it was.
    QCOMPARE(dump(path, { QStringLiteral("events") }).mid(0, before.size()), before);
    QCOMPARE(reader.load(fixture.scope(), branch.run, *fixture.blobs)->step(3).output(QStringLiteral("out.txt"))->blob,
             fixture.blobs->put("p3").value());
}

void TestBranchRows::adoptingTakesTheOldPlace()
{
    StoreFixture fixture;
    const RunEvents parent = reportedRun(fixture, workflowFromText("a\nb < a\nc < b"), "p");
    const RunEvents other = reportedRun(fixture, workflowFromText("a\nb < a\nc < b"), "o");
    QVERIFY(fixture.storeAll(parent + other));
    const RunProjection from = foldOf(other, *fixture.blobs);
    Script script(branchOf(fixture, foldOf(parent, *fixture.blobs), 2), fixture.clock);
    const Attempt& made = from.step(1).attempts.front();
    script.add(ResultAdopted {
        1, { OriginKind::Adopted, from.run(), QStringLiteral("b"), 1 }, made.started, made.ended, made.report });
    script.add(RunMoved { RunState::Draft, RunState::Executing, {} });
    QVERIFY(fixture.storeAll(script.events));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto steps = reader.stepRows(fixture.scope(), script.events.first().run).value();
    QCOMPARE(steps.at(0).origin->kind, OriginKind::Inherited);
    QCOMPARE(steps.at(1).origin->kind, OriginKind::Adopted);
    QCOMPARE(steps.at(1).origin->run, from.run());
    QCOMPARE(steps.at(2).state, StepState::Pending);
    // What it adopted stays when the run it came from is gone.
    QVERIFY(fixture.store->deleteRun(fixture.scope(), from.run()));
    QVERIFY(fixture.store->collectGarbage(false, 0));
    QCOMPARE(fixture.blobs->read(made.report->outputs.front().blob.hash).value(), QByteArray("o1"));
}

void TestBranchRows::aBranchOfTenThousandStepsIsSmall()
{
    // The cost of a branch is what it changes: under 1 MB for 10,000 steps.
    StoreFixture fixture;
    const RunEvents parent = reportedRun(fixture, fanWorkflow(9998), "p", false);
    QVERIFY(fixture.storeAll(parent));
    const RunProjection fold = foldOf(parent, *fixture.blobs);
    const auto pages = [&] {
        return ask(fixture.dir.databasePath(),
                   "SELECT (page_count - freelist_count) * page_size FROM "
                   "pragma_page_count, pragma_freelist_count, pragma_page_size")
            .toLongLong();
    };
    const qint64 before = pages();
    const RunEvent branch = branchOf(fixture, fold, 9999);
    QVERIFY(fixture.storeAll({ branch }));
    const auto inheritance = std::get<RunCreated>(branch.body).origin->inheritance;
    const qint64 blob = QFile(fixture.blobs->pathOf(inheritance).value()).size();
    const qint64 grown = pages() - before;
    QVERIFY2(blob + grown < 1'000'000, qPrintable(QStringLiteral("%1 + %2 bytes").arg(blob).arg(grown)));
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT completed, pending FROM runs WHERE key = 2"),
             QStringLiteral("9999|1"));
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM inherited"), QStringLiteral("1"));
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM workflows"), QStringLiteral("1"));
}

void TestBranchRows::graphsAreStoredOnce()
{
    StoreFixture fixture;
    const RunEvents parent = reportedRun(fixture, workflowFromText("a\nb < a\nc < b"), "p");
    QVERIFY(fixture.storeAll(parent));
    const RunProjection fold = foldOf(parent, *fixture.blobs);
    const QString path = fixture.dir.databasePath();
    const auto count = [&] { return ask(path, "SELECT count(*) FROM workflows"); };
    QVERIFY(fixture.storeAll(
        { branchOf(fixture, fold, 1,
                   { { QStringLiteral("b"), { { QStringLiteral("inline"), QStringLiteral("print(2)") } } } }) }));
    QCOMPARE(count(), QStringLiteral("1")); // another script is the same graph
    const RunEvent cut =
        branchOf(fixture, fold, 2, { { QStringLiteral("c"), { { QStringLiteral("needs"), QJsonArray { 0 } } } } });
    QVERIFY(fixture.storeAll({ cut }));
    QCOMPARE(count(), QStringLiteral("2"));
    QCOMPARE(ask(path,
                 "SELECT e.source FROM workflow_edges e JOIN runs r ON r.definition = e.workflow WHERE r.key = 3 AND "
                 "target = 2"),
             QStringLiteral("0"));
    QVERIFY(fixture.store->deleteRun(fixture.scope(), cut.run));
    QCOMPARE(count(), QStringLiteral("1"));
    QVERIFY(fixture.store->deleteRun(fixture.scope(), fold.run()));
    QCOMPARE(count(), QStringLiteral("1")); // the first branch has it still
}

void TestBranchRows::tellsTheFamily()
{
    // S09-M8, S09-S1, S09-S2
    StoreFixture fixture;
    const RunEvents root = reportedRun(fixture, workflowFromText("a\nb < a"), "p");
    QVERIFY(fixture.storeAll(root));
    const RunProjection fold = foldOf(root, *fixture.blobs);
    const RunEvent left = branchOf(fixture, fold, 1);
    const RunEvent right = branchOf(fixture, fold, 0);
    QVERIFY(fixture.storeAll({ left, right }));
    const RunEvent leaf = branchOf(fixture, foldOf({ left }, *fixture.blobs), 1);
    QVERIFY(fixture.storeAll({ leaf }));
    QVERIFY(fixture.storeAll(reportedRun(fixture, workflowFromText("a\nb < a"), "q"))); // no relative
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    for (const RunId& from : { root.first().run, left.run, right.run, leaf.run }) {
        const auto tree = reader.branchTree(fixture.scope(), from).value();
        QList<RunId> ids;
        QList<int> depths;
        for (const BranchNode& node : tree) {
            ids << node.run;
            depths << node.depth;
        }
        QCOMPARE(ids, (QList<RunId> { root.first().run, left.run, right.run, leaf.run }));
        QCOMPARE(depths, (QList<int> { 0, 1, 1, 2 }));
        QCOMPARE(tree.at(0).status, BranchStatus::Completed);
        QCOMPARE(tree.at(3).parent, left.run);
        QCOMPARE(tree.at(1).fromStep, QStringLiteral("b"));
    }
    // S09-S3: a deleted one leaves the others whole, and its children become roots.
    QVERIFY(fixture.store->deleteRun(fixture.scope(), left.run));
    QVERIFY(fixture.store->collectGarbage(false, 0));
    QCOMPARE(reader.branchTree(fixture.scope(), root.first().run)->size(), 2);
    QCOMPARE(reader.branchTree(fixture.scope(), leaf.run)->size(), 1);
    QVERIFY(reader.load(fixture.scope(), leaf.run, *fixture.blobs));
    QVERIFY(reader.load(fixture.scope(), root.first().run, *fixture.blobs));
    QCOMPARE(reader.branchTree(fixture.scope(), left.run).error().code, ErrorCode::NotFound);
    QCOMPARE(reader.branchTree(SessionScope(fixture.ids.next<SessionId>()), leaf.run).error().code,
             ErrorCode::NotFound);
}

void TestBranchRows::aCircleEnds()
{
    StoreFixture fixture;
    QVERIFY(fixture.storeAll({ fixture.created(chainWorkflow(2)), fixture.created(chainWorkflow(2)) }));
    QVERIFY(
        change(fixture.dir.databasePath(), "UPDATE runs SET parent = (SELECT id FROM runs r WHERE r.key <> runs.key)"));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto runs = reader.runs(fixture.scope()).value();
    QCOMPARE(reader.branchTree(fixture.scope(), runs.first().id)->size(), 2);
}

void TestBranchRows::goesBackToAnyEvent()
{
    StoreFixture fixture;
    const RunEvents run = eventfulRun(fixture);
    QVERIFY(fixture.storeAll(run));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    for (qsizetype seq = 1; seq <= run.size(); ++seq) {
        const auto then = reader.loadAt(fixture.scope(), run.first().run, seq, *fixture.blobs);
        QVERIFY2(then, then ? "" : qPrintable(then.error().toText()));
        QVERIFY(*then == foldOf(run.first(seq), *fixture.blobs));
    }
    for (const qint64 seq : { qint64(0), qint64(-1), qint64(run.size() + 1) }) {
        QCOMPARE(reader.loadAt(fixture.scope(), run.first().run, seq, *fixture.blobs).error().code,
                 ErrorCode::NotFound);
    }
}

void TestBranchRows::refusesABranchOfWhatIsGone()
{
    // The parent was deleted and its content collected while the branch was on its way.
    StoreFixture fixture;
    const RunEvents parent = reportedRun(fixture, chainWorkflow(3), "p");
    QVERIFY(fixture.storeAll(parent));
    const RunProjection fold = foldOf(parent, *fixture.blobs);
    QVERIFY(fixture.store->deleteRun(fixture.scope(), parent.first().run));
    QVERIFY(fixture.store->collectGarbage(false, 0));
    QVERIFY(fixture.blobs->put(workflowToJson(*chainWorkflow(3))));
    const RunEvent branch = branchOf(fixture, fold, 2);
    QSignalSpy parked(fixture.store.get(), &Store::runParked);
    fixture.store->append({ branch });
    QTRY_COMPARE_WITH_TIMEOUT(parked.size(), 1, patience);
    QCOMPARE(parked.first().at(0).value<RunId>(), branch.run);
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM runs"), QStringLiteral("0"));
}

void TestBranchRows::draftsAndDeadRunsDiffer()
{
    StoreFixture fixture;
    const RunEvents root = reportedRun(fixture, chainWorkflow(2), "p");
    const RunEvent dead = fixture.created(chainWorkflow(2)); // its program died before the second event
    const RunEvent draft = branchOf(fixture, foldOf(root, *fixture.blobs), 1);
    QVERIFY(fixture.storeAll(root + RunEvents { dead, draft }));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    QVERIFY(reader.run(fixture.scope(), dead.run)->isInterrupted());
    QVERIFY(!reader.run(fixture.scope(), draft.run)->isInterrupted());
    const auto lock = RunLock::tryLock(fixture.dir.lockPath(dead.run));
    QVERIFY(lock);
    QVERIFY(!reader.run(fixture.scope(), dead.run)->isInterrupted());
}

void TestBranchRows::anExpectedRunIsTheSame()
{
    StoreFixture fixture;
    const RunEvents root = reportedRun(fixture, chainWorkflow(4), "p");
    const RunProjection fold = foldOf(root, *fixture.blobs);
    QVERIFY(fixture.storeAll(root));
    const RunEvent branch = branchOf(fixture, fold, 2);
    const auto& origin = *std::get<RunCreated>(branch.body).origin;
    const auto kept = decodeInheritance(fixture.blobs->read(origin.inheritance).value()).value();
    fixture.store->expect(RunProjection(branch.run, fold.workflow(), kept));
    QVERIFY(fixture.storeAll({ branch }));
    const QStringList rows = dump(fixture.dir.databasePath());
    QVERIFY(fixture.store->rebuildProjections());
    QCOMPARE(dump(fixture.dir.databasePath()), rows);
    // Having it at hand does not stand for having it on disk.
    RunEvent lost = branchOf(fixture, fold, 1);
    std::get<RunCreated>(lost.body).origin->inheritance = BlobHash::of("nowhere");
    fixture.store->expect(RunProjection(lost.run, fold.workflow(), kept));
    QSignalSpy parked(fixture.store.get(), &Store::runParked);
    fixture.store->append({ lost });
    QTRY_COMPARE_WITH_TIMEOUT(parked.size(), 1, patience);
}

void TestBranchRows::tellsWhatCameOut()
{
    // The last value of each metric; of what a branch keeps or takes over, that of the run that made it.
    StoreFixture fixture;
    const WorkflowPtr workflow = workflowFromText("a\nb < a\nc < b");
    const auto measured = [&](const QString& name, double a, double b) {
        Script script(fixture.created(workflow, name), fixture.clock);
        script.add(RunMoved { RunState::Draft, RunState::Executing, {} });
        const auto report = std::make_shared<const StepReport>();
        for (int step = 0; step < 2; ++step) {
            script.add(StepStarted { step, 1 })
                .add(MetricRecorded { step, 1, QStringLiteral("chi2"), 1000, {} })
                .add(MetricRecorded { step, 1, QStringLiteral("chi2"), step == 0 ? a : b, {} })
                .add(StepFinished { step, 1, StepState::Completed, report });
        }
        return script.events;
    };
    const RunEvents parent = measured(QStringLiteral("parent"), 1, 2);
    const RunEvents other = measured(QStringLiteral("other"), 3, 4);
    QVERIFY(fixture.storeAll(parent + other));
    const RunProjection from = foldOf(other, *fixture.blobs);
    Script keeps(branchOf(fixture, foldOf(parent, *fixture.blobs), 1), fixture.clock);
    keeps.add(RunMoved { RunState::Draft, RunState::Executing, {} })
        .add(StepStarted { 1, 1 })
        .add(MetricRecorded { 1, 1, QStringLiteral("chi2"), 5, QStringLiteral("K") });
    Script adopts(branchOf(fixture, foldOf(parent, *fixture.blobs), 2), fixture.clock);
    const Attempt& made = from.step(1).attempts.front();
    adopts.add(ResultAdopted {
        1, { OriginKind::Adopted, from.run(), QStringLiteral("b"), 1 }, made.started, made.ended, made.report });
    QVERIFY(fixture.storeAll(keeps.events));
    QVERIFY(fixture.storeAll(adopts.events));

    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto rows = reader.outcomes(fixture.scope());
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().toText()));
    const auto value = [&](const RunEvents& run, const char* step) {
        QStringList found;
        for (const OutcomeRow& row : *rows) {
            if (row.run == run.first().run && row.step == QLatin1String(step)) {
                found << QStringLiteral("%1%2%3").arg(row.value).arg(
                    row.unit, row.isInherited ? QStringLiteral(" kept") : QString());
            }
        }
        return found.join(QLatin1Char(','));
    };
    QCOMPARE(value(parent, "a"), QStringLiteral("1"));
    QCOMPARE(value(parent, "b"), QStringLiteral("2"));
    QCOMPARE(value(keeps.events, "a"), QStringLiteral("1 kept"));
    QCOMPARE(value(keeps.events, "b"), QStringLiteral("5K"));
    QCOMPARE(value(adopts.events, "a"), QStringLiteral("1 kept"));
    QCOMPARE(value(adopts.events, "b"), QStringLiteral("4 kept"));
    QCOMPARE(rows->size(), 8);
    const SessionScope stranger(fixture.ids.next<SessionId>());
    QVERIFY(reader.outcomes(stranger)->isEmpty());
}

/// Numbers in outputs.json are outcomes as metrics are; where both have one name, the metric counts.
void TestBranchRows::countsValuesAsOutcomes()
{
    StoreFixture fixture;
    const WorkflowPtr workflow = workflowFromText("a\nb < a\nc < b");
    const auto runOf = [&](const QString& name, double temperature) {
        Script script(fixture.created(workflow, name), fixture.clock);
        StepReport report;
        report.values = { { QStringLiteral("temperature"),
                            QJsonObject { { QStringLiteral("value"), temperature }, { QStringLiteral("unit"), "K" } } },
                          { QStringLiteral("channels"), 43 },
                          { QStringLiteral("chi2"), 7 },
                          { QStringLiteral("isGood"), true },
                          { QStringLiteral("note"), QStringLiteral("fine") } };
        script.add(RunMoved { RunState::Draft, RunState::Executing, {} })
            .add(StepStarted { 0, 1 })
            .add(MetricRecorded { 0, 1, QStringLiteral("chi2"), 45, {} })
            .add(StepFinished { 0, 1, StepState::Completed, std::make_shared<const StepReport>(report) })
            .add(StepStarted { 1, 1 })
            .add(StepFinished { 1, 1, StepState::Completed, std::make_shared<const StepReport>() });
        return script.events;
    };
    const RunEvents parent = runOf(QStringLiteral("parent"), 2.725);
    const RunEvents other = runOf(QStringLiteral("other"), 2.731);
    QVERIFY(fixture.storeAll(parent + other));
    const RunEvents keeps { branchOf(fixture, foldOf(parent, *fixture.blobs), 1) };
    const RunProjection from = foldOf(other, *fixture.blobs);
    Script adopts(branchOf(fixture, foldOf(parent, *fixture.blobs), 0), fixture.clock);
    const Attempt& made = from.step(0).attempts.front();
    adopts.add(ResultAdopted {
        0, { OriginKind::Adopted, from.run(), QStringLiteral("a"), 1 }, made.started, made.ended, made.report });
    QVERIFY(fixture.storeAll(keeps));
    QVERIFY(fixture.storeAll(adopts.events));

    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto rows = reader.outcomes(fixture.scope());
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().toText()));
    const auto told = [&](const RunEvents& run) {
        QStringList found;
        for (const OutcomeRow& row : *rows) {
            if (row.run == run.first().run) {
                found << QStringLiteral("%1 %2%3%4")
                             .arg(row.name)
                             .arg(row.value)
                             .arg(row.unit, row.isInherited ? QStringLiteral(" kept") : QString());
            }
        }
        found.sort();
        return found.join(QStringLiteral(", "));
    };
    QCOMPARE(told(parent), QStringLiteral("channels 43, chi2 45, temperature 2.725K"));
    QCOMPARE(told(keeps), QStringLiteral("channels 43 kept, chi2 45 kept, temperature 2.725K kept"));
    // What is adopted is the result: its values come along as this run's own, metrics recorded on the way stay where
    // they were.
    QCOMPARE(told(adopts.events), QStringLiteral("channels 43, chi2 7, temperature 2.731K"));
}

QTEST_GUILESS_MAIN(TestBranchRows)
#include "tst_branchrows.moc"
