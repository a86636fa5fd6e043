// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "branchstory.h"

#include "store/runlock.h"

#include "core/identity.h"

#include "support/workflowtext.h"

#include <QtTest>

using namespace cmbagent;

/// What earlier runs and the session's sums tell.
class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void similarErrorsWereResolved();
    void anyTextMayBeAsked_data();
    void anyTextMayBeAsked();
    void durationsAreMedians();
    void earlierResultsByIdentity();
    void limitsAndUsage();
    void namesAndMarks();
    void sessionsHaveNamesOfTheirOwn();
    void plansAreCarriedOutOnce();
    void cleanupTestCase() { m_asked.reset(); } // while there is an application

private:
    std::unique_ptr<StoreFixture> m_asked; ///< one store for all texts
};

namespace {

RunEvents failingOnce(StoreFixture& fixture, const char* what, bool isResolved)
{
    Script script(fixture.created(chainWorkflow(1)), fixture.clock);
    StepReport report;
    report.error = Error { ErrorCode::Io, QString::fromUtf8(what), {}, {}, {}, {} };
    StepRetryScheduled retry { 0, 2, {}, {} };
    retry.category = QStringLiteral("file_not_found");
    retry.guidance = QStringLiteral("use the other table");
    script.add(RunMoved { RunState::Draft, RunState::Executing, {} })
        .add(StepStarted { 0, 1 })
        .add(StepFinished { 0, 1, StepState::Failed, std::make_shared<const StepReport>(report) });
    if (isResolved) {
        script.add(retry).add(StepStarted { 0, 2 }).add(StepFinished { 0, 2, StepState::Completed, nullptr });
    }
    return script.events;
}

} // namespace

void TestHistory::similarErrorsWereResolved()
{
    // S07-S1
    StoreFixture fixture;
    const RunEvents resolved = failingOnce(fixture, "FileNotFoundError: firas.csv is missing", true);
    QVERIFY(fixture.storeAll(resolved));
    QVERIFY(fixture.storeAll(failingOnce(fixture, "FileNotFoundError: planck.csv is missing", false)));
    QVERIFY(fixture.storeAll(failingOnce(fixture, "division by zero", true)));
    QVERIFY(fixture.storeAll(eventfulRun(fixture)));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto found =
        reader.similarErrors(fixture.scope(), QStringLiteral("FileNotFoundError: 'wmap.csv' is missing")).value();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().run, resolved.first().run);
    QCOMPARE(found.first().step, QStringLiteral("s0"));
    QCOMPARE(found.first().attempts, 2);
    QCOMPARE(found.first().category, QStringLiteral("file_not_found"));
    QCOMPARE(found.first().guidance, QStringLiteral("use the other table"));
    const auto changed = reader.similarErrors(fixture.scope(), QStringLiteral("Connection reset by peer")).value();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().changes.value(QStringLiteral("parameters")).toObject().value(QStringLiteral("t0")), 3);
    QCOMPARE(reader.similarErrors(fixture.scope(), QStringLiteral("out of memory"))->size(), 0); // never completed
    QCOMPARE(reader.similarErrors(SessionScope(fixture.ids.next<SessionId>()), QStringLiteral("missing"))->size(), 0);
    QVERIFY(fixture.store->deleteRun(fixture.scope(), resolved.first().run));
    QCOMPARE(reader.similarErrors(fixture.scope(), QStringLiteral("firas missing"))->size(), 0);
    QVERIFY(fixture.store->checkIntegrity());
}

void TestHistory::anyTextMayBeAsked_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : { "", " ", "\"", "'", "NOT", "AND OR NEAR(", "a:b", "text:missing", "*", "^", "-missing",
                              "((", "x\\\"y\" OR", "missing*", "{missing}", "💥", "NULL", "--", ";DROP TABLE runs" }) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
    QTest::newRow("nul") << QString(QChar(0)) + QStringLiteral("missing") + QString(QChar(0));
    QTest::newRow("long") << QString(1'000'000, QLatin1Char('x'));
    QTest::newRow("many words") << QStringLiteral("word0 ").repeated(1000) + QStringLiteral("missing");
    QTest::newRow("half a surrogate") << QString(QChar(0xd83d)) + QStringLiteral(" missing");
}

void TestHistory::anyTextMayBeAsked()
{
    QFETCH(QString, text);
    if (!m_asked) {
        m_asked = std::make_unique<StoreFixture>();
        QVERIFY(m_asked->storeAll(failingOnce(*m_asked, "firas.csv is missing", true)));
    }
    Reader reader(m_asked->dir);
    QVERIFY(reader.open());
    const auto found = reader.similarErrors(m_asked->scope(), text);
    QVERIFY2(found, found ? "" : qPrintable(found.error().toText()));
    QCOMPARE(found->size(), text.contains(QLatin1String("missing")) ? 1 : 0);
}

void TestHistory::durationsAreMedians()
{
    StoreFixture fixture;
    const WorkflowPtr graph = workflowFromText("a\nb < a");
    for (int i = 0; i < 25; ++i) {
        Script script(fixture.created(graph), fixture.clock);
        StepReport report;
        report.wallMicros = i < 5 ? 1'000'000 : 1000 + i; // the oldest five are not asked
        script.add(RunMoved { RunState::Draft, RunState::Executing, {} })
            .add(StepStarted { 0, 1 })
            .add(StepFinished { 0, 1, StepState::Completed, std::make_shared<const StepReport>(report) });
        QVERIFY(fixture.storeAll(script.events));
    }
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto medians = reader.durations(fixture.scope(), graph->name).value();
    QCOMPARE(medians, (QHash<QString, qint64> { { QStringLiteral("a"), 1014 } }));
    QCOMPARE(reader.durations(fixture.scope(), QStringLiteral("unknown"))->size(), 0);
    QCOMPARE(reader.durations(SessionScope(fixture.ids.next<SessionId>()), graph->name)->size(), 0);
}

void TestHistory::earlierResultsByIdentity()
{
    StoreFixture fixture;
    Workflow reusing = *workflowFromText("a\nb < a");
    reusing.reusesResults = true;
    reusing.steps[0].inlineCode = QStringLiteral("a"); // or both steps would be the same
    const auto graph = std::make_shared<const Workflow>(reusing);
    const RunEvents first = reportedRun(fixture, graph, "x");
    const RunEvents second = reportedRun(fixture, graph, "y");
    const RunEvents closed = reportedRun(fixture, workflowFromText("a\nb < a"), "z"); // does not share
    QVERIFY(fixture.storeAll(first + second + closed));
    QCOMPARE(ask(fixture.dir.databasePath(), "SELECT count(*) FROM results"), QStringLiteral("4"));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto results = reader.earlierResults(fixture.scope()).value();
    const RunProjection fold = foldOf(second, *fixture.blobs);
    const InheritedStep newest = results.value(identityOf(fold, 0).hash());
    QCOMPARE(newest.origin, (ResultOrigin { OriginKind::Reused, second.first().run, QStringLiteral("a"), 1 }));
    QVERIFY(newest.report && *newest.report == *fold.step(0).report());
    QCOMPARE(newest.ended, fold.step(0).ended());
    QCOMPARE(reader.earlierResults(fixture.scope(), 1)->size(), 1);
    QCOMPARE(reader.earlierResults(SessionScope(fixture.ids.next<SessionId>()))->size(), 0);
    QVERIFY(fixture.store->deleteRun(fixture.scope(), second.first().run));
    QCOMPARE(reader.earlierResults(fixture.scope())->value(identityOf(fold, 0).hash()).origin.run, first.first().run);
}

void TestHistory::limitsAndUsage()
{
    // S08-M7
    StoreFixture fixture;
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    QCOMPARE(reader.limits(fixture.scope()).value(), (SessionLimits { 10'000, 3, 100, 4'000 }));
    QVERIFY(fixture.store->setLimit(fixture.scope(), SessionLimit::ConcurrentRuns, 5));
    QVERIFY(fixture.store->setLimit(fixture.scope(), SessionLimit::CostUsd, 0.5));
    QCOMPARE(fixture.store->setLimit(fixture.scope(), SessionLimit::CostUsd, -1).error().code, ErrorCode::BadInput);
    QCOMPARE(fixture.store->setLimit(fixture.scope(), SessionLimit::CostUsd, qQNaN()).error().code,
             ErrorCode::BadInput);
    QCOMPARE(reader.limits(fixture.scope()).value(), (SessionLimits { 10'000, 5, 0.5, 4'000 }));
    const SessionScope other(fixture.store->createSession(QStringLiteral("other")).value());
    QCOMPARE(reader.limits(other).value(), SessionLimits());

    const RunEvents done = reportedRun(fixture, chainWorkflow(3), "abc");
    const RunEvents live = reportedRun(fixture, chainWorkflow(3), "abc").first(3);
    QVERIFY(fixture.storeAll(done + live));
    const qint64 frozen = std::get<RunCreated>(done.first().body).files.front().blob.size;
    SessionUsage usage = reader.usage(fixture.scope()).value();
    QCOMPARE(usage.fileBytes, 2 * frozen + 3 * 4);
    QCOMPARE(usage.executingRuns, 0); // nobody works on it
    const auto lock = RunLock::tryLock(fixture.dir.lockPath(live.first().run));
    QCOMPARE(reader.usage(fixture.scope())->executingRuns, 1);
    QCOMPARE(reader.usage(other).value(), SessionUsage());
    const auto sessions = reader.sessions().value();
    QCOMPARE(sessions.size(), 2);
    for (const SessionSummary& session : sessions) {
        QCOMPARE(session.diskBytes, session.id == other.session ? 0 : usage.diskBytes());
    }
    const auto storage = reader.storage(fixture.scope()).value();
    QCOMPARE(storage.size(), 2);
    QCOMPARE(storage.first().run, done.first().run);
    QCOMPARE(storage.first().fileBytes, frozen + 3 * 4);
    QCOMPARE(storage.first().projectName, QStringLiteral("My research"));
    QCOMPARE(reader.runsAtWork(storage.first().project).value().size(), 1);
    QVERIFY(reader.runsAtWork(ProjectId()).value().isEmpty());
}

void TestHistory::namesAndMarks()
{
    StoreFixture fixture;
    const auto scope = fixture.scope();
    const RunId run = fixture.created(chainWorkflow(1)).run;
    const RunEvent created = fixture.created(chainWorkflow(1));
    QVERIFY(fixture.storeAll({ created }));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    QVERIFY(fixture.store->archiveRun(scope, created.run));
    QVERIFY(fixture.store->starRun(scope, created.run));
    QVERIFY(fixture.store->setBranchStatus(scope, created.run, BranchStatus::Merged));
    QVERIFY(fixture.store->setHypothesis(scope, created.run, QStringLiteral(" h ")));
    RunSummary summary = reader.run(scope, created.run).value();
    QVERIFY(summary.isArchived && summary.isStarred);
    QCOMPARE(summary.branchStatus, BranchStatus::Merged);
    QCOMPARE(summary.hypothesis, QStringLiteral("h"));
    QVERIFY(fixture.store->unarchiveRun(scope, created.run));
    QVERIFY(fixture.store->starRun(scope, created.run, false));
    summary = reader.run(scope, created.run).value();
    QVERIFY(!summary.isArchived && !summary.isStarred);
    const SessionScope stranger(fixture.ids.next<SessionId>());
    for (const auto& done :
         { fixture.store->archiveRun(scope, run), fixture.store->archiveRun(stranger, created.run),
           fixture.store->starRun(stranger, created.run),
           fixture.store->setHypothesis(stranger, created.run, QString()),
           fixture.store->setBranchStatus(stranger, created.run, BranchStatus::Active),
           fixture.store->renameSession(stranger, QStringLiteral("x")), fixture.store->archiveSession(stranger),
           fixture.store->setLimit(stranger, SessionLimit::CostUsd, 1) }) {
        QCOMPARE(done.error().code, ErrorCode::NotFound);
    }
    QVERIFY(fixture.store->renameSession(scope, QStringLiteral("mine")));
    QVERIFY(fixture.store->archiveSession(scope));
    QCOMPARE(reader.sessions()->first().name, QStringLiteral("mine"));
    QVERIFY(reader.sessions()->first().isArchived);
    QVERIFY(fixture.store->unarchiveSession(scope));
    QVERIFY(!reader.sessions()->first().isArchived);
    QCOMPARE(fixture.store->renameSession(scope, QStringLiteral(" ")).error().code, ErrorCode::BadInput);
}

/// Whoever names a session means one, also where it is archived.
void TestHistory::sessionsHaveNamesOfTheirOwn()
{
    StoreFixture fixture;
    const auto scope = fixture.scope();
    const SessionScope other(fixture.store->createSession(QStringLiteral("other")).value());
    QVERIFY(fixture.store->archiveSession(other));
    const auto refused = fixture.store->renameSession(scope, QStringLiteral(" other "));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::BadInput);
    QVERIFY2(refused.error().what.contains(QStringLiteral("'other'")), qPrintable(refused.error().what));
    QVERIFY(!refused.error().mend.isEmpty());
    const auto name = [&fixture] {
        return ask(fixture.dir.databasePath(), "SELECT name FROM sessions WHERE is_archived = 0");
    };
    const auto renamings = [&fixture] {
        return ask(fixture.dir.databasePath(), "SELECT count(*) FROM session_events WHERE type = 'session_renamed'");
    };
    QCOMPARE(name(), QStringLiteral("Default"));
    QCOMPARE(renamings(), QStringLiteral("0"));
    QVERIFY(fixture.store->renameSession(scope, QStringLiteral("Default"))); // its own
    QVERIFY(fixture.store->renameSession(scope, QStringLiteral("mine")));
    QVERIFY(fixture.store->renameSession(other, QStringLiteral("Default"))); // free again
    QVERIFY(!fixture.store->renameSession(scope, QStringLiteral("Default")));
    QCOMPARE(name(), QStringLiteral("mine"));
}

void TestHistory::plansAreCarriedOutOnce()
{
    StoreFixture fixture;
    const auto told = [&fixture](const QString& file, const RunId& plannedBy) {
        Script script(fixture.created(chainWorkflow(1)), fixture.clock);
        auto& created = std::get<RunCreated>(script.events.first().body);
        created.sourcePath = file;
        created.plannedBy = plannedBy;
        return script.add(RunMoved { RunState::Draft, RunState::Executing, {} });
    };
    const auto ended = [&fixture, &told](const QString& file, const RunId& plannedBy = {}) {
        Script script = told(file, plannedBy);
        script.add(StepStarted { 0, 1 }).add(StepFinished { 0, 1, StepState::Completed, nullptr });
        script.add(RunMoved { RunState::Executing, RunState::Completed, {} });
        const bool isStored = fixture.storeAll(script.events);
        return isStored ? script.events.first().run : RunId();
    };
    const QString end = QStringLiteral("/plan.workflow.yaml");
    const RunId plan = ended(QStringLiteral("/a/plan.workflow.yaml"));
    const RunId second = ended(QStringLiteral("/a/plan.workflow.yaml"));
    const RunId archived = ended(QStringLiteral("/b/plan.workflow.yaml"));
    const RunId other = ended(QStringLiteral("/a/myplan.workflow.yaml"));
    QVERIFY(!plan.isNull() && !second.isNull() && !archived.isNull() && !other.isNull());
    QVERIFY(fixture.storeAll(told(QStringLiteral("/c/plan.workflow.yaml"), {}).events)); // still plans
    QVERIFY(fixture.store->archiveRun(fixture.scope(), archived));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    QCOMPARE(reader.plansLeft(fixture.scope(), end).value(), (QList<RunId> { plan, second }));
    QVERIFY(reader.carriedOutBy(fixture.scope(), plan)->isNull());

    const Script begun = told(QStringLiteral("/a/task.workflow.yaml"), plan); // it need not have come far
    QVERIFY(fixture.storeAll(begun.events));
    const RunId carrying = begun.events.first().run;
    QCOMPARE(reader.carriedOutBy(fixture.scope(), plan).value(), carrying);
    QVERIFY(reader.carriedOutBy(fixture.scope(), second)->isNull());
    QCOMPARE(reader.plansLeft(fixture.scope(), end).value(), (QList<RunId> { second }));
    const SessionScope stranger(fixture.ids.next<SessionId>());
    QVERIFY(reader.carriedOutBy(stranger, plan)->isNull());
    QVERIFY(reader.plansLeft(stranger, end)->isEmpty());

    // Deleted, it was there once: the plan was carried out.
    QVERIFY(fixture.store->deleteRun(fixture.scope(), carrying));
    QCOMPARE(reader.carriedOutBy(fixture.scope(), plan).value(), carrying);
    QCOMPARE(reader.plansLeft(fixture.scope(), end).value(), (QList<RunId> { second }));
    QVERIFY(fixture.store->checkIntegrity());
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
