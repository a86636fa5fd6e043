// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/branchplanner.h"
#include "engine/runmachine.h"
#include "store/reader.h"
#include "store/store.h"
#include "support/mockclock.h"
#include "support/workflowtext.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <random>
#include <sqlite3.h>

using namespace cmbagent;

namespace {

using Fate = PlannedStep::Fate;

/// What a script would write: a function of what it reads, and of nothing else.
BlobRef contentOf(const StepJob& job)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << job.spec().id << job.spec().inlineCode << QJsonDocument(job.parameters).toJson()
           << QJsonDocument(job.answers).toJson();
    for (const JobInput& input : job.inputs) {
        stream << input.name << input.blob.hash.toHex();
    }
    return { BlobHash::of(bytes), bytes.size() };
}

/// How one world behaves: the same in a branch and in a fresh run.
struct World
{
    quint32 seed = 0;

    [[nodiscard]] int dice(const QString& what, int sides) const { return int(qHash(what, seed) % uint(sides)); }
    [[nodiscard]] bool fails(const StepJob& job) const
    {
        return dice(job.spec().id + QStringLiteral("fails") + job.spec().inlineCode, 23) == 0;
    }
    [[nodiscard]] bool fallsFirst(const StepJob& job) const
    {
        return dice(job.spec().id + QStringLiteral("falls"), 7) == 0;
    }
    [[nodiscard]] Resolution answer(const QString& step) const
    {
        return dice(step + QStringLiteral("answer"), 5) == 0 ? Resolution::Rejected : Resolution::Approved;
    }
};

/// Plays one run to where nothing more happens by itself.
struct Play
{
    QStringList ran; ///< ids of the steps that were really started
    RunEvents events;
    RunProjection end;
};

Play play(RunMachine& machine, const World& world, MockClock& clock, bool answers, int mostSteps = 1'000'000)
{
    Play played;
    machine.advance();
    for (bool goesOn = true; goesOn;) {
        goesOn = false;
        while (machine.canStart() && played.ran.size() < mostSteps) {
            const StepJob job = machine.startNext();
            clock.advance(1'000);
            const QString& id = job.spec().id;
            StepReport report;
            report.wallMicros = 1'000;
            if (world.fails(job) || (world.fallsFirst(job) && job.attempt == 1)) {
                report.exitCode = 1;
                report.error = Error { ErrorCode::Script, QStringLiteral("It broke."), {}, {}, {}, {} };
            } else {
                for (const OutputSpec& output : job.spec().outputs) {
                    report.outputs.push_back({ output.pattern, QStringLiteral("text/plain"), contentOf(job) });
                }
            }
            played.ran << id;
            machine.finished(job.step, job.attempt,
                             { report.error ? StepOutcome::End::Failed : StepOutcome::End::Completed,
                               std::make_shared<const StepReport>(report) });
            machine.advance();
            goesOn = true;
        }
        const std::vector<Approval> approvals = machine.projection().approvals();
        for (const Approval& approval : approvals) {
            if (answers && approval.isOpen()) {
                const QString& id = machine.projection().workflow()->steps[size_t(approval.request.step)].id;
                if (machine.answer({ approval.request.id, approval.request.hash, world.answer(id), {} })) {
                    machine.advance();
                    goesOn = true;
                }
            }
        }
    }
    played.events = machine.takeEvents();
    played.end = machine.projection();
    return played;
}

} // namespace

/// Branches of random runs, through the planner, the machine and the store: S09-M1 to M6, S09-S1, S2, T3.
class BranchPropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyBranchKeepsWhatItMayAndHarmsNothing_data();
    void everyBranchKeepsWhatItMayAndHarmsNothing();
    void cleanupTestCase();

private:
    struct Made
    {
        RunId id;
        World world;
    };

    WorkflowPtr randomGraph(std::mt19937& random);
    RunCreated createdFor(const Workflow& workflow);
    BranchRequest randomRequest(const RunProjection& parent, std::mt19937& random);
    Play store(RunMachine& machine, const World& world, bool answers, int mostSteps = 1'000'000);
    void checkFates(const RunProjection& parent, const BranchRequest& request, const BranchPlan& plan);
    void checkAgainstFresh(const BranchPlan& plan, const RunProjection& branch, const World& world);
    QByteArray rowsOf(const RunId& run);
    RunProjection load(const RunId& run);

    std::unique_ptr<QTemporaryDir> m_folder;
    MockClock m_clock;
    IdSource m_ids { m_clock };
    std::optional<DataDir> m_dir;
    std::unique_ptr<BlobStore> m_blobs;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Reader> m_reader;
    Defaults m_defaults;
    sqlite3* m_database = nullptr;
    QStringList m_tables;
    int m_dags = 0;
    int m_branches = 0;
    int m_kept = 0;
    int m_rerun = 0;
};

void BranchPropertyTest::initTestCase()
{
    // Many small commits: in memory where there is such a place.
    const QString shared = QStringLiteral("/dev/shm");
    m_folder = std::make_unique<QTemporaryDir>(
        QFileInfo(shared).isWritable() ? shared + QStringLiteral("/branches-XXXXXX") : QString());
    m_dir = DataDir::open(m_folder->filePath(QStringLiteral("data")), DataDir::Network::OneProcess).value();
    m_blobs = BlobStore::open(m_dir->blobsPath()).value();
    StoreOptions options;
    options.isFullSync = false;
    m_store = std::make_unique<Store>(*m_dir, *m_blobs, m_clock, options);
    QVERIFY(m_store->open());
    m_defaults = m_store->ensureDefaults().value();
    m_reader = std::make_unique<Reader>(*m_dir);
    QVERIFY(m_reader->open());
    QCOMPARE(sqlite3_open_v2(m_dir->databasePath().toUtf8().constData(), &m_database, SQLITE_OPEN_READONLY, nullptr),
             SQLITE_OK);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(m_database,
                       "SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND EXISTS "
                       "(SELECT 1 FROM pragma_table_info(m.name) c WHERE c.name = 'run' AND c.type = 'INTEGER')",
                       -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        m_tables << QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    }
    sqlite3_finalize(statement);
    QVERIFY(m_tables.contains(QStringLiteral("events")) && m_tables.contains(QStringLiteral("attempts")));
}

void BranchPropertyTest::cleanupTestCase()
{
    sqlite3_close(m_database);
    qInfo("%d graphs, %d branches, %d results kept, %d steps run again", m_dags, m_branches, m_kept, m_rerun);
}

WorkflowPtr BranchPropertyTest::randomGraph(std::mt19937& random)
{
    const auto roll = [&random](int sides) { return int(random() % unsigned(sides)); };
    Workflow workflow = *randomWorkflow(2 + roll(14), 1.4, random());
    Parameter parameter;
    parameter.name = QStringLiteral("a");
    parameter.defaultValue = 1;
    workflow.parameters.push_back(parameter);
    parameter.name = QStringLiteral("b");
    workflow.parameters.push_back(parameter);
    for (StepSpec& step : workflow.steps) {
        step.script.clear();
        step.inlineCode = QStringLiteral("print(1)");
        step.retry.attempts = 2;
        step.outputs = { { QStringLiteral("out.txt"), QStringLiteral("text/plain") } };
        if (roll(4) == 0) {
            step.parameters = roll(2) ? QStringList { QStringLiteral("a") } : QStringList {};
        }
        if (roll(8) == 0 && !step.needs.empty()) {
            step.kind = StepKind::Approval;
            step.approval.question = QStringLiteral("So?");
            step.outputs.clear();
        }
    }
    for (StepSpec& step : workflow.steps) {
        for (const Need& need : step.needs) {
            if (step.kind == StepKind::Code && workflow.steps[size_t(need.step)].kind == StepKind::Code) {
                step.inputs.push_back(
                    { QStringLiteral("in%1.txt").arg(need.step), need.step, QStringLiteral("out.txt") });
            }
        }
    }
    auto sealed = std::make_shared<Workflow>(std::move(workflow));
    const auto faults = sealed->seal();
    Q_ASSERT(faults.empty());
    return sealed;
}

RunCreated BranchPropertyTest::createdFor(const Workflow& workflow)
{
    RunCreated created;
    created.session = m_defaults.session;
    created.project = m_defaults.project;
    created.name = QStringLiteral("parent");
    created.workflow = m_blobs->put(workflowToJson(workflow)).value().hash;
    created.parameters = resolveParameters(workflow, {}).value();
    return created;
}

BranchRequest BranchPropertyTest::randomRequest(const RunProjection& parent, std::mt19937& random)
{
    const auto roll = [&random](int sides) { return int(random() % unsigned(sides)); };
    const auto anyStep = [&] { return parent.workflow()->steps[size_t(roll(parent.stepCount()))]; };
    BranchRequest request;
    request.name = QStringLiteral("branch");
    if (roll(2) == 0) {
        request.fromStep = anyStep().id;
    }
    if (roll(3) == 0) {
        request.parameters.insert(roll(2) ? QStringLiteral("a") : QStringLiteral("b"), roll(3));
    }
    for (int edits = roll(3); edits > 0; --edits) {
        const StepSpec step = anyStep();
        if (step.kind == StepKind::Code) {
            request.edits.push_back({ step.id, { { "inline", QStringLiteral("print(%1)").arg(roll(3)) } } });
        }
    }
    return request;
}

Play BranchPropertyTest::store(RunMachine& machine, const World& world, bool answers, int mostSteps)
{
    Play played = play(machine, world, m_clock, answers, mostSteps);
    m_store->append(played.events);
    QCoreApplication::sendPostedEvents(m_store.get());
    return played;
}

RunProjection BranchPropertyTest::load(const RunId& run)
{
    auto loaded = m_reader->load(SessionScope(m_defaults.session), run, *m_blobs);
    if (!loaded) {
        qFatal("%s", qPrintable(loaded.error().toText()));
    }
    return std::move(*loaded);
}

/// Every row of every table that is about the run.
QByteArray BranchPropertyTest::rowsOf(const RunId& run)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QByteArray key = "(SELECT key FROM run_keys WHERE id = '" + run.toString().toUtf8() + "')";
    QList<QByteArray> queries { "SELECT * FROM runs WHERE key = " + key };
    for (const QString& table : m_tables) {
        queries << "SELECT * FROM " + table.toUtf8() + " WHERE run = " + key + " ORDER BY 1, 2, 3";
    }
    for (const QByteArray& query : queries) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_database, query.constData(), -1, &statement, nullptr) != SQLITE_OK) {
            qFatal("%s", sqlite3_errmsg(m_database));
        }
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
                hash.addData(QByteArrayView(text ? text : "", text ? qstrlen(text) + 1 : 1));
            }
        }
        sqlite3_finalize(statement);
    }
    return hash.result();
}

/// The planner against a plain search: what changed, and everything that can be reached from it.
void BranchPropertyTest::checkFates(const RunProjection& parent, const BranchRequest& request, const BranchPlan& plan)
{
    const Workflow& before = *parent.workflow();
    const Workflow& after = *plan.workflow;
    std::vector<bool> isStale(size_t(after.size()), false);
    for (int step = 0; step < after.size(); ++step) {
        const StepSpec& own = after.steps[size_t(step)];
        const StepState state = parent.step(step).state;
        bool changed = own.id == request.fromStep || own.inlineCode != before.steps[size_t(step)].inlineCode
            || (state != StepState::Completed && state != StepState::Skipped);
        for (auto it = request.parameters.begin(); it != request.parameters.end(); ++it) {
            changed = changed
                || (own.kind == StepKind::Code && parent.created().parameters.value(it.key()) != it.value()
                    && (!own.parameters || own.parameters->contains(it.key())));
        }
        if (!changed) {
            continue;
        }
        std::vector<int> open { step };
        while (!open.empty()) {
            const int at = open.back();
            open.pop_back();
            if (!isStale[size_t(at)]) {
                isStale[size_t(at)] = true;
                for (const Need& need : after.dependents(at)) {
                    open.push_back(need.step);
                }
            }
        }
    }
    for (int step = 0; step < after.size(); ++step) {
        QCOMPARE(plan.steps[size_t(step)].fate == Fate::Runs, bool(isStale[size_t(step)]));
    }
}

/// Once everything is answered, a branch stands where a new run with the same workflow and values would.
void BranchPropertyTest::checkAgainstFresh(const BranchPlan& plan, const RunProjection& branch, const World& world)
{
    RunCreated created = plan.created;
    created.origin.reset();
    RunMachine machine(RunProjection(m_ids.next<RunId>(), plan.workflow), {}, m_clock, m_ids);
    machine.create(created);
    const Play fresh = play(machine, world, m_clock, true);
    QCOMPARE(branch.state(), fresh.end.state());
    for (int step = 0; step < branch.stepCount(); ++step) {
        QCOMPARE(branch.step(step).state, fresh.end.step(step).state);
        const StepReport* a = branch.step(step).report();
        const StepReport* b = fresh.end.step(step).report();
        QCOMPARE(a != nullptr, b != nullptr);
        QVERIFY(!a || a->outputs == b->outputs);
    }
}

void BranchPropertyTest::everyBranchKeepsWhatItMayAndHarmsNothing_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    const int blocks = qEnvironmentVariableIsSet("CMBAGENT_LONG") ? 50 : 10;
    for (int block = 0; block < blocks; ++block) {
        QTest::addRow("graphs %d to %d", block * 200, block * 200 + 199) << block * 200 << 200;
    }
}

void BranchPropertyTest::everyBranchKeepsWhatItMayAndHarmsNothing()
{
    QFETCH(int, first);
    QFETCH(int, count);
    for (int seed = first; seed < first + count; ++seed) {
        std::mt19937 random { quint32(seed) };
        const World world { quint32(seed) };
        const WorkflowPtr workflow = randomGraph(random);
        // The parent may be anywhere: at its end, waiting for an answer, or in the middle.
        const bool isAnswered = random() % 3 != 0;
        const int most = random() % 4 == 0 ? int(random() % 8) : 1'000'000;
        const auto parentId = m_ids.next<RunId>();
        RunMachine parentMachine(RunProjection(parentId, workflow), {}, m_clock, m_ids);
        parentMachine.create(createdFor(*workflow));
        store(parentMachine, world, isAnswered, most);
        ++m_dags;
        std::vector<RunId> family { parentId };
        for (int generation = 0; generation < 3; ++generation) {
            const RunProjection parent = load(family[random() % family.size()]);
            std::vector<QByteArray> before;
            for (const RunId& run : family) {
                before.push_back(rowsOf(run));
            }
            const BranchRequest request = randomRequest(parent, random);
            auto plan = planBranch(parent, request);
            QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
            checkFates(parent, request, *plan);
            const QByteArray kept = encodeInheritance(*plan->inheritance);
            QCOMPARE(**decodeInheritance(kept), *plan->inheritance);
            plan->created.origin->inheritance = m_blobs->put(kept).value().hash;
            const auto id = m_ids.next<RunId>();
            RunMachine machine(RunProjection(id, plan->workflow, plan->inheritance), {}, m_clock, m_ids);
            machine.create(plan->created);
            const Play played = store(machine, world, true);
            for (const QString& ran : played.ran) {
                QCOMPARE(plan->steps[size_t(plan->workflow->indexOf(ran))].fate, Fate::Runs);
            }
            m_kept += plan->count(Fate::Kept);
            m_rerun += int(played.ran.size());
            const RunProjection branch = load(id);
            QVERIFY(branch == played.end);
            QCOMPARE(branch.created().origin->depth, parent.created().origin ? parent.created().origin->depth + 1 : 1);
            checkAgainstFresh(*plan, branch, world);
            for (size_t i = 0; i < family.size(); ++i) {
                QCOMPARE(rowsOf(family[i]), before[i]);
            }
            family.push_back(id);
            ++m_branches;
        }
    }
}

QTEST_GUILESS_MAIN(BranchPropertyTest)
#include "tst_branchproperty.moc"
