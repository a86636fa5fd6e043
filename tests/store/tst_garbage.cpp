// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "branchstory.h"

#include "store/runlock.h"

#include "support/workflowtext.h"

#include <QDir>
#include <QDirIterator>
#include <QtTest>

#include <random>

using namespace cmbagent;

/// What is taken away and what never is.
class TestGarbage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverFreesWhatARunNeeds();
    void refusesWhenNobodyKnows();
    void listsTheLargest();
    void deletingAProjectLeavesTheRest();
    void deletingASessionLeavesOthersUntouched();
    void deletingWaitsForLiveRuns();
};

namespace {

/// Everything a run cites, read from its own events.
bool isWhole(const RunProjection& fold, const BlobStore& blobs)
{
    const RunCreated& created = fold.created();
    bool isWhole = blobs.read(created.workflow).has_value() && blobs.read(created.source).has_value();
    for (const FrozenFile& file : created.files) {
        isWhole = isWhole && blobs.read(file.blob.hash);
    }
    for (int i = 0; i < fold.stepCount(); ++i) {
        for (const Attempt& attempt : fold.step(i).attempts) {
            for (size_t n = 0; attempt.report && n < attempt.report->outputs.size(); ++n) {
                isWhole = isWhole && blobs.read(attempt.report->outputs[n].blob.hash);
            }
        }
    }
    for (const Approval& approval : fold.approvals()) {
        for (const Evidence& evidence : approval.request.shown) {
            isWhole = isWhole && blobs.read(evidence.blob.hash);
        }
    }
    return isWhole;
}

/// A world of runs that grows, forks and loses members, collected after every single event.
class World
{
public:
    explicit World(quint32 seed) : m_random(seed) { }

    StoreFixture fixture;
    int collected = 0;
    int events = 0;

    /// Empty, or what went wrong.
    QString go(int moves)
    {
        for (int i = 0; i < moves; ++i) {
            const int die = int(m_random() % 10);
            if (m_runs.empty() || die == 0) {
                begin({});
            } else if (die == 1) {
                branch();
            } else if (die == 2 && m_runs.size() > 1) {
                remove();
            } else {
                advance(m_runs[m_random() % m_runs.size()]);
            }
            if (const QString fault = check(); !fault.isEmpty()) {
                return fault;
            }
        }
        return {};
    }

private:
    struct Run
    {
        RunProjection fold;
    };
    bool store(RunProjection& fold, EventBody body)
    {
        fixture.clock.advance(1000);
        const RunEvent event { fold.run(), fold.seq() + 1, fixture.clock.now(), std::move(body) };
        ++events;
        return fold.apply(event) && fixture.storeAll({ event });
    }
    void begin(const std::optional<RunEvent>& first)
    {
        RunEvent event = first ? *first : fixture.created(randomWorkflow(6, 1.4, m_random()));
        if (!first) {
            std::get<RunCreated>(event.body).files.push_back({ QStringLiteral("x"), content() });
        }
        m_runs.push_back({ foldOf({ event }, *fixture.blobs) });
        ++events;
        m_isWell = m_isWell && fixture.storeAll({ event });
        if (first && m_runs.size() > 2) {
            adopt(m_runs.back().fold);
        }
        m_isWell = m_isWell && store(m_runs.back().fold, RunMoved { RunState::Draft, RunState::Executing, {} });
    }
    void branch()
    {
        const RunProjection& parent = m_runs[m_random() % m_runs.size()].fold;
        begin(branchOf(fixture, parent, int(m_random() % quint32(parent.stepCount()))));
    }
    void adopt(RunProjection& into)
    {
        const RunProjection& from = m_runs[m_random() % m_runs.size()].fold;
        const int step = int(m_random() % quint32(from.stepCount()));
        if (from.step(step).state != StepState::Completed || from.step(step).attempts.empty()) {
            return;
        }
        const Attempt& made = from.step(step).attempts.back();
        m_isWell = m_isWell
            && store(into,
                     ResultAdopted { step,
                                     { OriginKind::Adopted, from.run(), QStringLiteral("s"), made.number },
                                     made.started,
                                     made.ended,
                                     made.report });
    }
    void remove()
    {
        const size_t victim = m_random() % m_runs.size();
        m_isWell = m_isWell && fixture.store->deleteRun(fixture.scope(), m_runs[victim].fold.run()).has_value();
        m_runs.erase(m_runs.begin() + std::ptrdiff_t(victim));
    }
    void advance(Run& run)
    {
        for (const int step : run.fold.workflow()->order()) {
            const StepStatus& status = run.fold.step(step);
            const int attempt = int(status.attempts.size());
            if (status.state == StepState::Running) {
                StepReport report;
                report.outputs = { { QStringLiteral("o"), QStringLiteral("text/plain"), content() } };
                const StepState end = m_random() % 5 == 0 ? StepState::Failed : StepState::Completed;
                m_isWell = m_isWell
                    && store(run.fold, StepFinished { step, attempt, end, std::make_shared<const StepReport>(report) });
                return;
            }
            if (status.state == StepState::Failed) {
                m_isWell = m_isWell && store(run.fold, StepRetryScheduled { step, attempt + 1, {}, {} });
                return;
            }
            if (status.state == StepState::Pending) {
                m_isWell = m_isWell && store(run.fold, StepStarted { step, attempt + 1 });
                return;
            }
        }
    }
    BlobRef content() { return fixture.blobs->put(QByteArray::number(m_random())).value(); }
    QString check()
    {
        const auto report = fixture.store->collectGarbage(false, 0);
        if (!report || !m_isWell) {
            return report ? QStringLiteral("an event was not stored") : report.error().toText();
        }
        collected += report->count;
        for (const Run& run : m_runs) {
            if (!isWhole(run.fold, *fixture.blobs)) {
                return QStringLiteral("run %1 lost something").arg(run.fold.run().toString());
            }
        }
        return {};
    }

    std::mt19937 m_random;
    std::vector<Run> m_runs;
    bool m_isWell = true;
};

QStringList filesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        files << (file.open(QIODevice::ReadOnly) ? file.fileName() + BlobHash::of(file.readAll()).toHex() : QString());
    }
    files.sort();
    return files;
}

/// A file in the run's folder, as an attempt leaves it.
void work(const StoreFixture& fixture, const SessionId& session, const ProjectId& project, const RunId& run)
{
    const QString folder = fixture.dir.runFolder(session, project, run) + QStringLiteral("/steps/a/attempt-1/work");
    QDir().mkpath(folder);
    QFile file(folder + QStringLiteral("/x"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("x");
}

RunEvents runIn(StoreFixture& fixture, const SessionId& session, const ProjectId& project, const QByteArray& salt)
{
    RunEvents run = reportedRun(fixture, workflowFromText("a\nb < a"), salt);
    auto& created = std::get<RunCreated>(run.first().body);
    created.session = session;
    created.project = project;
    work(fixture, session, project, run.first().run);
    return run;
}

} // namespace

void TestGarbage::neverFreesWhatARunNeeds()
{
    // The collector runs between every two events, with nothing too young for it.
    int collected = 0;
    int events = 0;
    for (quint32 seed = 1; seed <= 12; ++seed) {
        World world(seed);
        const QString fault = world.go(60);
        QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(fault)));
        collected += world.collected;
        events += world.events;
    }
    QVERIFY(collected > 20); // deleted runs did leave something
    QVERIFY(events > 500);
}

void TestGarbage::refusesWhenNobodyKnows()
{
    StoreFixture fixture;
    const RunEvents parent = reportedRun(fixture, chainWorkflow(3), "p");
    const RunEvent branch = branchOf(fixture, foldOf(parent, *fixture.blobs), 2);
    QVERIFY(fixture.storeAll(parent + RunEvents { branch }));
    QVERIFY(QFile::remove(fixture.blobs->pathOf(std::get<RunCreated>(branch.body).origin->inheritance).value()));
    QVERIFY(fixture.blobs->put("loose"));
    const auto refused = fixture.store->collectGarbage(false, 0);
    QVERIFY(!refused);
    QVERIFY(refused.error().what.contains(branch.run.toString()));
    QVERIFY(fixture.blobs->read(BlobHash::of("loose")));
    QVERIFY(fixture.store->deleteRun(fixture.scope(), branch.run));
    QCOMPARE(fixture.store->collectGarbage(false, 0)->count, 1);
}

void TestGarbage::listsTheLargest()
{
    StoreFixture fixture;
    for (int i = 1; i <= 30; ++i) {
        QVERIFY(fixture.blobs->put(QByteArray(i * 10, char('a' + i % 20))));
    }
    const GarbageReport report = fixture.store->collectGarbage(true, 0).value();
    QCOMPARE(report.count, 30);
    QCOMPARE(report.bytes, 30 * 31 / 2 * 10);
    QCOMPARE(report.largest.size(), 20);
    QCOMPARE(report.largest.first().bytes, 300);
    QCOMPARE(report.largest.last().bytes, 110);
    QCOMPARE(fixture.store->collectGarbage(false, 0)->count, 30);
    QCOMPARE(fixture.store->collectGarbage(false, 0)->count, 0);
}

void TestGarbage::deletingAProjectLeavesTheRest()
{
    StoreOptions options;
    options.blobGraceSeconds = 0;
    StoreFixture fixture(options);
    const auto session = fixture.defaults.session;
    const auto other = fixture.store->createProject(fixture.scope(), QStringLiteral("other")).value();
    const RunEvents kept = runIn(fixture, session, fixture.defaults.project, "kept");
    const RunEvents gone = runIn(fixture, session, other, "gone");
    QVERIFY(fixture.storeAll(kept + gone));
    QCOMPARE(fixture.store->deleteProject(fixture.scope(), other, QStringLiteral("Other")).error().code,
             ErrorCode::Refused);
    QVERIFY(fixture.store->deleteProject(fixture.scope(), other, QStringLiteral("other")));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    QCOMPARE(reader.projects(fixture.scope())->size(), 1);
    QCOMPARE(reader.runs(fixture.scope())->size(), 1);
    QVERIFY(isWhole(foldOf(kept, *fixture.blobs), *fixture.blobs));
    QVERIFY(!fixture.blobs->pathOf(BlobHash::of("gone0")));
    QVERIFY(!QFile::exists(fixture.dir.runFolder(session, other, gone.first().run)));
    QVERIFY(QFile::exists(fixture.dir.runFolder(session, fixture.defaults.project, kept.first().run)));
    QCOMPARE(fixture.store->deleteProject(fixture.scope(), other, QStringLiteral("other")).error().code,
             ErrorCode::NotFound);
}

void TestGarbage::deletingASessionLeavesOthersUntouched()
{
    // S02-M5, S02-S9
    StoreOptions options;
    options.blobGraceSeconds = 0;
    StoreFixture fixture(options);
    const SessionScope doomed(fixture.store->createSession(QStringLiteral("doomed")).value());
    const auto project = fixture.store->createProject(doomed, QStringLiteral("p")).value();
    const RunEvents kept = runIn(fixture, fixture.defaults.session, fixture.defaults.project, "kept");
    const RunEvents gone = runIn(fixture, doomed.session, project, "gone");
    const RunEvents shared = runIn(fixture, doomed.session, project, "kept"); // the same content twice
    QVERIFY(fixture.storeAll(kept + gone + shared));
    QVERIFY(fixture.store->setLimit(doomed, SessionLimit::CostUsd, 1));
    const QString others = fixture.dir.sessionsPath() + QLatin1Char('/') + fixture.defaults.session.toString();
    const QByteArray rows = "SELECT e.* FROM events e JOIN runs r ON r.key = e.run WHERE r.session = '"
        + fixture.defaults.session.toString().toUtf8() + "'";
    const QByteArray own = "SELECT * FROM runs WHERE session = '" + fixture.defaults.session.toString().toUtf8() + "'";
    const QString path = fixture.dir.databasePath();
    const QStringList before { ask(path, rows), ask(path, own) };
    const QStringList files = filesBelow(others);
    QVERIFY(!files.isEmpty());

    QCOMPARE(fixture.store->deleteSession(doomed, QString()).error().code, ErrorCode::Refused);
    const auto deleted = fixture.store->deleteSession(doomed, QStringLiteral("doomed"));
    QVERIFY2(deleted, deleted ? "" : qPrintable(deleted.error().toText()));
    QCOMPARE((QStringList { ask(path, rows), ask(path, own) }), before);
    QCOMPARE(filesBelow(others), files);
    QVERIFY(isWhole(foldOf(kept, *fixture.blobs), *fixture.blobs));
    QVERIFY(!fixture.blobs->pathOf(BlobHash::of("gone0")));
    QVERIFY(!QFile::exists(fixture.dir.sessionsPath() + QLatin1Char('/') + doomed.session.toString()));
    QCOMPARE(ask(path, "SELECT count(*) FROM sessions"), QStringLiteral("1"));
    QCOMPARE(ask(path, "SELECT count(*) FROM limits"), QStringLiteral("0"));
    QCOMPARE(ask(path, "SELECT count(*) FROM session_events WHERE type = 'session_deleted'"), QStringLiteral("1"));
    QCOMPARE(fixture.store->deleteSession(doomed, QStringLiteral("doomed")).error().code, ErrorCode::NotFound);
    const QStringList after = dump(path);
    QVERIFY(fixture.store->rebuildProjections());
    QCOMPARE(dump(path), after);
}

void TestGarbage::deletingWaitsForLiveRuns()
{
    StoreFixture fixture;
    const RunEvents ended = reportedRun(fixture, chainWorkflow(2), "e");
    const RunEvents live = reportedRun(fixture, chainWorkflow(2), "l").first(3);
    QVERIFY(fixture.storeAll(ended + live));
    const QStringList before = dump(fixture.dir.databasePath());
    for (const RunId& run : { ended.first().run, live.first().run }) {
        const auto lock = RunLock::tryLock(fixture.dir.lockPath(run));
        QVERIFY(lock);
        QCOMPARE(fixture.store->deleteSession(fixture.scope(), QStringLiteral("Default")).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(dump(fixture.dir.databasePath()), before);
    }
    QVERIFY(fixture.store->deleteSession(fixture.scope(), QStringLiteral("Default")));
    QVERIFY(fixture.store->ensureDefaults()->session != fixture.defaults.session); // a first start again
}

QTEST_GUILESS_MAIN(TestGarbage)
#include "tst_garbage.moc"
