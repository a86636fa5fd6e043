// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "store/runlock.h"

#include "support/workflowtext.h"

#include <QtTest>

#include <thread>

using namespace cmbagent;

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wantsADatabase();
    void listsSessionsProjectsAndRuns();
    void pagesRuns();
    void findsByBeginningOfId();
    void loadsWhatTheFoldSays();
    void readsEventsSince();
    void tellsOpenApprovals();
    void tellsHowFarRunsHaveCome();
    void sessionsAreIsolated();
    void noticesWrites();
    void readsWhileOthersWrite();
    void tellsAnUnreadableRun();
};

void TestReader::wantsADatabase()
{
    const QTemporaryDir temporary;
    const auto dir = DataDir::open(temporary.filePath(QStringLiteral("data"))).value();
    Reader reader(dir);
    QCOMPARE(reader.open().error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(dir.databasePath()));
    QVERIFY(change(dir.databasePath(), "CREATE TABLE t (x)"));
    QCOMPARE(reader.open().error().code, ErrorCode::Foreign);
}

void TestReader::listsSessionsProjectsAndRuns()
{
    StoreFixture fixture;
    const RunEvents story = fixture.story();
    QVERIFY(fixture.storeAll(story));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto sessions = reader.sessions().value();
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(sessions.first().id, fixture.defaults.session);
    QCOMPARE(sessions.first().name, QStringLiteral("Default"));
    QCOMPARE(sessions.first().projectCount, 1);
    QCOMPARE(sessions.first().runCount, 1);
    const auto projects = reader.projects(fixture.scope()).value();
    QCOMPARE(projects.size(), 1);
    QCOMPARE(projects.first().id, fixture.defaults.project);
    QCOMPARE(projects.first().runCount, 1);

    const auto run = reader.run(fixture.scope(), story.first().run).value();
    QCOMPARE(reader.runs(fixture.scope()).value(), QList<RunSummary> { run });
    const auto& created = std::get<RunCreated>(story.first().body);
    QCOMPARE(run.id, story.first().run);
    QCOMPARE(run.project, fixture.defaults.project);
    QCOMPARE(run.name, created.name);
    QCOMPARE(run.sourcePath, created.sourcePath);
    QCOMPARE(run.state, RunState::Completed);
    QCOMPARE(run.stepCount(), 5);
    QCOMPARE(run.steps[size_t(StepState::Completed)], 4);
    QCOMPARE(run.steps[size_t(StepState::Skipped)], 1);
    QCOMPARE(run.created, story.first().at);
    QCOMPARE(run.started, story.at(1).at);
    QCOMPARE(run.ended, story.last().at);
    QCOMPARE(run.lastSeq, qint64(story.size()));
    QVERIFY(!run.isOwned);

    const auto steps = reader.stepRows(fixture.scope(), run.id).value();
    QCOMPARE(steps.size(), 5);
    QCOMPARE(steps.at(1).id, QStringLiteral("fit"));
    QCOMPARE(steps.at(1).attempts, 2);
    QCOMPARE(steps.at(2).kind, QStringLiteral("approval"));
    QCOMPARE(steps.at(4).state, StepState::Skipped);

    const RunEvents open = fixture.story().mid(0, 9);
    QVERIFY(fixture.storeAll(open));
    QVERIFY(reader.run(fixture.scope(), open.first().run)->isInterrupted());
    const auto lock = RunLock::tryLock(fixture.dir.lockPath(open.first().run));
    QVERIFY(reader.run(fixture.scope(), open.first().run)->isOwned);
    QVERIFY(!reader.run(fixture.scope(), open.first().run)->isInterrupted());
}

void TestReader::pagesRuns()
{
    StoreFixture fixture;
    const auto other = fixture.store->createProject(fixture.scope(), QStringLiteral("other")).value();
    QList<RunId> made;
    for (int i = 0; i < 7; ++i) {
        RunEvent event = fixture.created(chainWorkflow(2), QString::number(i));
        if (i % 3 == 0) {
            std::get<RunCreated>(event.body).project = other;
        }
        QVERIFY(fixture.storeAll({ event }));
        made.prepend(event.run);
    }
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    QList<RunId> seen;
    for (;;) {
        const auto page = reader.runs(fixture.scope(), 3, seen.isEmpty() ? RunId() : seen.last()).value();
        if (page.isEmpty()) {
            break;
        }
        for (const RunSummary& run : page) {
            seen.append(run.id);
        }
    }
    QCOMPARE(seen, made);
    QCOMPARE(reader.runs(fixture.scope(), 100, {}, other)->size(), 3);
    QCOMPARE(reader.runs(fixture.scope(), 100, {}, fixture.defaults.project)->size(), 4);
    QCOMPARE(reader.runs(fixture.scope(), 100, {}, fixture.ids.next<ProjectId>())->size(), 0);
    QCOMPARE(reader.runs(fixture.scope(), 3, fixture.ids.next<RunId>()).error().code, ErrorCode::NotFound);
}

void TestReader::findsByBeginningOfId()
{
    StoreFixture fixture;
    QList<RunId> made;
    for (int i = 0; i < 3; ++i) {
        const RunEvent event = fixture.created(chainWorkflow(2));
        fixture.clock.advance(1'000'000);
        QVERIFY(fixture.storeAll({ event }));
        made.append(event.run);
    }
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    QCOMPARE(reader.findRuns(fixture.scope(), QStringLiteral("last"))->first().id, made.last());
    QCOMPARE(reader.findRuns(fixture.scope(), made.first().toString().left(8))->size(), 3);
    for (const RunId& run : made) {
        QString id = run.toString();
        for (const QString& typed : { id, id.toUpper(), QString(id).remove(QLatin1Char('-')), id.left(35),
                                      QStringLiteral(" ") + id.left(14) }) {
            const auto found = reader.findRuns(fixture.scope(), typed).value();
            QVERIFY(!found.isEmpty());
            if (typed.size() > 30) {
                QCOMPARE(found.size(), 1);
                QCOMPARE(found.first().id, run);
            }
        }
    }
    QCOMPARE(reader.findRuns(fixture.scope(), QStringLiteral("ffff"))->size(), 0);
    for (const char* wrong :
         { "", "xyz", "'; DROP TABLE runs", "%", "*", "0123456789012345678901234567890123456789" }) {
        QCOMPARE(reader.findRuns(fixture.scope(), QString::fromLatin1(wrong)).error().code, ErrorCode::BadInput);
    }
    QCOMPARE(reader.findRuns(SessionScope(fixture.ids.next<SessionId>()), QStringLiteral("last"))->size(), 0);
}

void TestReader::loadsWhatTheFoldSays()
{
    StoreFixture fixture;
    const WorkflowPtr graph = randomWorkflow(3000, 1.5, 3);
    for (const RunEvents& run : { fixture.plainRun(graph), fixture.plainRun(chainWorkflow(1)) }) {
        QVERIFY(fixture.storeAll(run));
        RunProjection expected(
            run.first().run,
            workflowFromJson(fixture.blobs->read(std::get<RunCreated>(run.first().body).workflow).value()).value());
        for (const RunEvent& event : run) {
            QVERIFY(expected.apply(event));
        }
        Reader reader(fixture.dir);
        QVERIFY(reader.open());
        const auto loaded = reader.load(fixture.scope(), run.first().run, *fixture.blobs);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toText()));
        QVERIFY(*loaded == expected);
    }
}

void TestReader::readsEventsSince()
{
    StoreFixture fixture;
    RunEvents story = fixture.story();
    story.removeIf([](const RunEvent& event) {
        return std::holds_alternative<MetricRecorded>(event.body);
    }); // infinity equals nothing
    for (qsizetype i = 0; i < story.size(); ++i) {
        story[i].seq = i + 1;
    }
    QVERIFY(fixture.storeAll(story));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const RunId run = story.first().run;
    QCOMPARE(reader.events(fixture.scope(), run).value(), story);
    QCOMPARE(reader.events(fixture.scope(), run, 5, 3).value(), story.mid(5, 3));
    QCOMPARE(reader.events(fixture.scope(), run, story.size()).value(), RunEvents());
    QCOMPARE(reader.events(fixture.scope(), fixture.ids.next<RunId>()).error().code, ErrorCode::NotFound);
}

void TestReader::tellsOpenApprovals()
{
    // S06-M14: several pending requests, over all runs.
    StoreFixture fixture;
    const RunEvents first = fixture.story();
    const RunEvents second = fixture.story();
    const auto asked = std::find_if(first.begin(), first.end(),
                                    [](const RunEvent& e) { return std::holds_alternative<ApprovalRequested>(e.body); })
        - first.begin();
    const auto answered =
        std::find_if(first.begin(), first.end(),
                     [](const RunEvent& e) { return std::holds_alternative<ApprovalResolved>(e.body); })
        - first.begin();
    QVERIFY(fixture.storeAll(first.mid(0, answered)));
    QVERIFY(fixture.storeAll(second.mid(0, asked + 1)));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto open = reader.openApprovals(fixture.scope()).value();
    QCOMPARE(open.size(), 2);
    QCOMPARE(open.first().run, first.first().run);
    QCOMPARE(open.first().id, std::get<ApprovalRequested>(first.at(asked).body).id);
    QCOMPARE(open.first().stepId, QStringLiteral("look"));
    QCOMPARE(open.first().question, QStringLiteral("noise?"));
    QVERIFY(open.first().deadline.isSet());
    QCOMPARE(reader.run(fixture.scope(), first.first().run)->openApprovals, 1);
    QCOMPARE(reader.openApprovals(SessionScope(fixture.ids.next<SessionId>()))->size(), 0);
    QVERIFY(fixture.storeAll(first.mid(answered)));
    QCOMPARE(reader.openApprovals(fixture.scope())->size(), 1);
}

void TestReader::tellsHowFarRunsHaveCome()
{
    StoreFixture fixture;
    const RunEvent draft = fixture.created(chainWorkflow(2), QStringLiteral("draft"));
    const RunEvents story = fixture.story();
    QVERIFY(fixture.storeAll({ draft }));
    QVERIFY(fixture.storeAll(story));
    const SessionScope other(fixture.store->createSession(QStringLiteral("other")).value());
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const RunSummary told = reader.run(fixture.scope(), story.first().run).value();
    QCOMPARE(reader.positions(fixture.scope()).value(),
             (QList<RunPosition> { { draft.run, 1, false }, { told.id, story.last().seq, isEnded(told.state) } }));
    QVERIFY(reader.positions(other)->isEmpty());
}

void TestReader::sessionsAreIsolated()
{
    // S02-M5, S02-S1, S02-S9
    StoreFixture fixture;
    const RunEvents story = fixture.story();
    QVERIFY(fixture.storeAll(story));
    const SessionScope other(fixture.store->createSession(QStringLiteral("other")).value());
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const RunId run = story.first().run;
    QCOMPARE(reader.run(other, run).error().code, ErrorCode::NotFound);
    QCOMPARE(reader.events(other, run).error().code, ErrorCode::NotFound);
    QCOMPARE(reader.load(other, run, *fixture.blobs).error().code, ErrorCode::NotFound);
    QCOMPARE(reader.stepRows(other, run).error().code, ErrorCode::NotFound);
    QCOMPARE(reader.runs(other)->size(), 0);
    QCOMPARE(reader.projects(other)->size(), 0);
    QCOMPARE(reader.findRuns(other, run.toString())->size(), 0);
    QCOMPARE(reader.sessionOf(run).value(), fixture.defaults.session);
}

void TestReader::noticesWrites()
{
    StoreFixture fixture;
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const qint64 before = reader.dataVersion().value();
    QCOMPARE(reader.dataVersion().value(), before);
    QVERIFY(fixture.storeAll(fixture.story()));
    QVERIFY(reader.dataVersion().value() != before);
}

void TestReader::readsWhileOthersWrite()
{
    StoreFixture fixture;
    const RunEvents run = fixture.plainRun(chainWorkflow(300));
    QVERIFY(fixture.storeAll({ run.first() }));
    std::atomic<bool> isDone = false;
    std::atomic<int> loads = 0;
    std::atomic<int> faults = 0;
    std::thread thread([&] {
        Reader reader(fixture.dir);
        faults += reader.open() ? 0 : 1;
        while (!isDone) {
            const auto loaded = reader.load(fixture.scope(), run.first().run, *fixture.blobs);
            faults += loaded ? 0 : 1;
            ++loads;
        }
    });
    bool isStored = true;
    for (qsizetype i = 1; i < run.size(); i += 3) {
        isStored = isStored && fixture.storeAll(run.mid(i, 3));
    }
    while (loads == 0) {
        std::this_thread::yield();
    }
    isDone = true;
    thread.join();
    QVERIFY(isStored);
    QCOMPARE(faults.load(), 0);
}

void TestReader::tellsAnUnreadableRun()
{
    StoreFixture fixture;
    const RunEvents story = fixture.story();
    QVERIFY(fixture.storeAll(story));
    const QString workflow = fixture.blobs->pathOf(std::get<RunCreated>(story.first().body).workflow).value();
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    QVERIFY(change(fixture.dir.databasePath(), "UPDATE events SET body = '{\"to\": 7}' WHERE seq = 2"));
    const auto unreadable = reader.load(fixture.scope(), story.first().run, *fixture.blobs);
    QVERIFY(!unreadable);
    QVERIFY2(unreadable.error().what.contains(QStringLiteral("Event 2")), qPrintable(unreadable.error().toText()));
    QVERIFY(change(fixture.dir.databasePath(), "DELETE FROM events WHERE seq = 2"));
    QCOMPARE(reader.load(fixture.scope(), story.first().run, *fixture.blobs).error().code, ErrorCode::Corrupt);
    QVERIFY(QFile::remove(workflow));
    Reader later(fixture.dir); // the first one knows the workflow still
    QVERIFY(later.open());
    QCOMPARE(later.load(fixture.scope(), story.first().run, *fixture.blobs).error().code, ErrorCode::NotFound);
    QCOMPARE(reader.runs(fixture.scope())->size(), 1); // the list still shows it
}

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
