// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/adoption.h"
#include "engine/branchplanner.h"
#include "engine/runmachine.h"
#include "filewitness.h"
#include "store/reader.h"
#include "store/store.h"
#include "support/mockclock.h"
#include "support/workflowtext.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <random>
#include <sqlite3.h>

using namespace cmbagent;

namespace {

using Fate = PlannedStep::Fate;
using test::filesBelow;
using test::FileWitness;

const QString firstTable = QStringLiteral("first.txt");
const QString secondTable = QStringLiteral("second.txt");

/// What a script would write: a function of what it reads, and of nothing else.
QByteArray contentOf(const StepJob& job)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    const AgentSpec& agent = job.spec().agent;
    stream << job.spec().id << job.spec().inlineCode << agent.task << agent.model << agent.instructions
           << QJsonDocument(job.parameters).toJson() << QJsonDocument(job.answers).toJson();
    for (const JobInput& input : job.inputs) {
        stream << input.name << input.blob.hash.toHex();
    }
    return bytes;
}

bool isExternal(const StepSpec& step)
{
    return step.effect.kind == EffectKind::External;
}

/// How one world behaves: the same in a branch and in a fresh run.
struct World
{
    quint32 seed = 0;

    [[nodiscard]] int dice(const QString& what, int sides) const { return int(qHash(what, seed) % uint(sides)); }
    [[nodiscard]] bool fails(const StepJob& job) const
    {
        const QString what = job.spec().inlineCode + job.spec().agent.task;
        return !isExternal(job.spec()) && dice(job.spec().id + QStringLiteral("fails") + what, 23) == 0;
    }
    [[nodiscard]] bool fallsFirst(const StepJob& job) const
    {
        return !isExternal(job.spec()) && dice(job.spec().id + QStringLiteral("falls"), 7) == 0;
    }
    [[nodiscard]] Resolution answer(const QString& step) const
    {
        return dice(step + QStringLiteral("answer"), 5) == 0 ? Resolution::Rejected : Resolution::Approved;
    }
};

/// Where what a step wrote goes.
using Keeper = std::function<BlobRef(const StepJob&, const QByteArray&)>;

/// Nowhere.
BlobRef onlyNamed(const StepJob&, const QByteArray& content)
{
    return { BlobHash::of(content), content.size() };
}

/// Plays one run to where nothing more happens by itself.
struct Play
{
    QStringList ran; ///< ids of the steps that were really started
    RunEvents events;
    RunProjection end;
};

Play play(RunMachine& machine, const World& world, MockClock& clock, bool answers, int mostSteps = 1'000'000,
          const Keeper& keep = onlyNamed)
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
                    report.outputs.push_back(
                        { output.pattern, QStringLiteral("text/plain"), keep(job, contentOf(job)) });
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

/// Whether the branch makes the step itself another one, or it has no result to keep.
bool isChanged(const RunProjection& parent, const BranchRequest& request, const StepSpec& own, int step)
{
    const StepSpec& was = parent.workflow()->steps[size_t(step)];
    const StepState state = parent.step(step).state;
    if (own.id == request.fromStep || own.inlineCode != was.inlineCode || own.agent != was.agent
        || own.inputs != was.inputs || (state != StepState::Completed && state != StepState::Skipped)) {
        return true;
    }
    for (auto it = request.parameters.begin(); it != request.parameters.end(); ++it) {
        if (own.works() && parent.created().parameters.value(it.key()) != it.value()
            && (!own.parameters || own.parameters->contains(it.key()))) {
            return true;
        }
    }
    const auto reads = [&own](const QString& path) {
        return std::any_of(own.inputs.begin(), own.inputs.end(),
                           [&path](const InputSpec& input) { return input.fromStep < 0 && input.path == path; });
    };
    const std::vector<FrozenFile>& had = parent.created().files;
    return std::any_of(request.files.begin(), request.files.end(), [&](const FrozenFile& file) {
        return reads(file.path) && std::find(had.begin(), had.end(), file) == had.end();
    });
}

} // namespace

/// Branches of random runs, through the planner, the machine and the store: S09-M1 to M6, S09-S1, S2, T3.
class BranchPropertyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aWitnessSeesWhatIsWritten();
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
    void checkContents(const std::vector<RunId>& family);
    void drawEdits(const RunProjection& parent, std::mt19937& random, BranchRequest& request);
    void drawEffects(const RunProjection& parent, std::mt19937& random, BranchRequest& request);
    BlobRef keep(const StepJob& job, const QByteArray& content);
    [[nodiscard]] QString folderOf(const RunId& run) const
    {
        return m_dir->runFolder(m_defaults.session, m_defaults.project, run);
    }
    RunProjection atSomeTime(const RunProjection& run, std::mt19937& random);
    void remember(const RunProjection& run);
    QByteArray rowsOf(const RunId& run);
    QByteArray filesOf(const RunId& run);
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
    QHash<RunId, QStringList> m_cited; ///< files of the contents a run goes by
    FileWitness m_witness;
    int m_dags = 0;
    int m_branches = 0;
    int m_kept = 0;
    int m_rerun = 0;
    int m_adopted = 0;
    int m_replayed = 0;
    int m_fromEarlier = 0; ///< branches that begin at an earlier moment of their parent
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
    qInfo("%d graphs, %d branches, %d from an earlier moment, %d results kept, %d adopted, %d effects not repeated, %d "
          "steps run again",
          m_dags, m_branches, m_fromEarlier, m_kept, m_adopted, m_replayed, m_rerun);
    if (m_dags >= 200) {
        QVERIFY(m_fromEarlier > 0 && m_kept > 0 && m_adopted > 0 && m_replayed > 0 && m_rerun > 0);
    }
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
        } else if (roll(6) == 0) {
            step.kind = StepKind::Agent;
            step.inlineCode.clear();
            step.agent.name = QStringLiteral("engineer");
            step.agent.task = QStringLiteral("Do it.");
        } else if (roll(8) == 0) {
            step.effect.kind = EffectKind::External;
        }
        if (step.works() && roll(4) == 0) {
            step.inputs.push_back({ QStringLiteral("table.txt"), -1, roll(2) ? firstTable : secondTable });
        }
    }
    for (StepSpec& step : workflow.steps) {
        for (const Need& need : step.needs) {
            if (step.works() && workflow.steps[size_t(need.step)].works()) {
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
    for (const QString& table : { firstTable, secondTable }) {
        created.files.push_back({ table, m_blobs->put(table.toUtf8()).value() });
    }
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
    if (roll(5) == 0) {
        const QByteArray content = QByteArray("1 2 ") + QByteArray::number(roll(3));
        request.files.push_back({ roll(2) ? firstTable : secondTable, m_blobs->put(content).value() });
    }
    if (!request.fromStep.isEmpty() && roll(4) == 0) {
        request.instructions = QStringLiteral("Mind the gap.");
    }
    drawEdits(parent, random, request);
    drawEffects(parent, random, request);
    return request;
}

/// Scripts, what agents are told and by which model they are, and the files steps read.
void BranchPropertyTest::drawEdits(const RunProjection& parent, std::mt19937& random, BranchRequest& request)
{
    const auto roll = [&random](int sides) { return int(random() % unsigned(sides)); };
    for (int edits = roll(4); edits > 0; --edits) {
        const StepSpec& step = parent.workflow()->steps[size_t(roll(parent.stepCount()))];
        if (step.kind == StepKind::Code) {
            request.edits.push_back({ step.id, { { "inline", QStringLiteral("print(%1)").arg(roll(3)) } } });
        } else if (step.kind == StepKind::Agent) {
            const QJsonObject agent { { "name", step.agent.name },
                                      { "task", QStringLiteral("Do it%1.").arg(roll(2) ? " well" : "") },
                                      { "model", roll(2) ? QStringLiteral("one/small") : QStringLiteral("one/large") },
                                      { "instructions", roll(2) ? QStringLiteral("Be brief.") : QString() } };
            request.edits.push_back({ step.id, { { "agent", agent } } });
        }
        QJsonArray inputs;
        bool isOther = false;
        for (const InputSpec& input : step.inputs) {
            const bool isTable = input.fromStep < 0;
            isOther = isOther || isTable;
            const QString path = !isTable ? input.path : input.path == firstTable ? secondTable : firstTable;
            inputs.append(QJsonArray { input.name, input.fromStep, path });
        }
        if (isOther && roll(2) == 0) {
            request.edits.push_back({ step.id, { { "inputs", inputs } } });
        }
    }
}

/// Anything, but where the planner wants to be told that what may have happened is to happen again.
void BranchPropertyTest::drawEffects(const RunProjection& parent, std::mt19937& random, BranchRequest& request)
{
    for (int step = 0; step < parent.stepCount(); ++step) {
        const StepSpec& spec = parent.workflow()->steps[size_t(step)];
        if (!isExternal(spec)) {
            continue;
        }
        const StepStatus& status = parent.step(step);
        const int drawn = int(random() % 4);
        if (spec.id == request.fromStep
            || (status.state != StepState::Completed && status.effect != EffectState::None)) {
            request.effects.insert(spec.id, EffectChoice::Again);
        } else if (drawn < 3) {
            request.effects.insert(spec.id, EffectChoice(drawn));
        }
    }
}

/// What a runner leaves behind: the content among the blobs, and the folder of the attempt.
BlobRef BranchPropertyTest::keep(const StepJob& job, const QByteArray& content)
{
    const QString folder = QStringLiteral("%1/steps/%2/attempt-%3").arg(job.runFolder, job.spec().id).arg(job.attempt);
    QFile file(folder + QStringLiteral("/out.txt"));
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || file.write(content) != content.size()) {
        qFatal("%s could not be written", qPrintable(file.fileName()));
    }
    return m_blobs->put(content).value();
}

/// The run as it was after one of its events.
RunProjection BranchPropertyTest::atSomeTime(const RunProjection& run, std::mt19937& random)
{
    const RunEvents events = m_reader->events(SessionScope(m_defaults.session), run.run()).value();
    const qint64 last = 1 + qint64(random() % quint64(events.size()));
    RunProjection then(run.run(), run.workflow(), run.inheritance());
    for (const RunEvent& event : events) {
        if (event.seq <= last && !then.apply(event)) {
            qFatal("event %lld does not fit", event.seq);
        }
    }
    return then;
}

/// Notes which contents a run goes by.
void BranchPropertyTest::remember(const RunProjection& run)
{
    const RunCreated& created = run.created();
    QSet<BlobHash> hashes { created.workflow };
    if (created.origin) {
        hashes.insert(created.origin->inheritance);
    }
    for (const FrozenFile& file : created.files) {
        hashes.insert(file.blob.hash);
    }
    for (int step = 0; step < run.stepCount(); ++step) {
        for (const Attempt& attempt : run.step(step).attempts) {
            for (const OutputFile& file : attempt.report ? attempt.report->outputs : std::vector<OutputFile>()) {
                hashes.insert(file.blob.hash);
            }
        }
    }
    QStringList& paths = m_cited[run.run()];
    for (const BlobHash& hash : std::as_const(hashes)) {
        const auto path = m_blobs->pathOf(hash);
        if (!path) {
            qFatal("%s", qPrintable(path.error().toText()));
        }
        paths << *path;
    }
    paths.sort();
}

/// Every file that is the run's: the folders of its attempts, and all content it goes by.
QByteArray BranchPropertyTest::filesOf(const RunId& run)
{
    return m_witness.see(filesBelow(folderOf(run)) + m_cited.value(run));
}

Play BranchPropertyTest::store(RunMachine& machine, const World& world, bool answers, int mostSteps)
{
    Play played = play(machine, world, m_clock, answers, mostSteps,
                       [this](const StepJob& job, const QByteArray& content) { return keep(job, content); });
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

/// The planner against a plain search: what changed, and everything that can be reached from it. A recorded effect that
/// is not repeated stops the change, and a result of another run is a change.
void BranchPropertyTest::checkFates(const RunProjection& parent, const BranchRequest& request, const BranchPlan& plan)
{
    const Workflow& after = *plan.workflow;
    const auto isAdopted = [&](int step) {
        return std::any_of(request.adopted.begin(), request.adopted.end(),
                           [step](const ResultAdopted& adopted) { return adopted.step == step; });
    };
    const auto choice = [&](int step) {
        return request.effects.value(after.steps[size_t(step)].id, EffectChoice::Reuse);
    };
    const auto stops = [&](int step) {
        const StepSpec& own = after.steps[size_t(step)];
        return isExternal(own) && parent.step(step).state == StepState::Completed && own.id != request.fromStep
            && choice(step) != EffectChoice::Again && !isAdopted(step);
    };
    std::vector<bool> isStale(size_t(after.size()), false);
    for (int step = 0; step < after.size(); ++step) {
        std::vector<int> open;
        if (isAdopted(step) || isChanged(parent, request, after.steps[size_t(step)], step)) {
            open.push_back(step);
        }
        while (!open.empty()) {
            const int at = open.back();
            open.pop_back();
            if (isStale[size_t(at)]) {
                continue;
            }
            isStale[size_t(at)] = true;
            for (const Need& need : stops(at) ? std::vector<Need>() : after.dependents(at)) {
                open.push_back(need.step);
            }
        }
    }
    for (int step = 0; step < after.size(); ++step) {
        const Fate wanted = isAdopted(step)       ? Fate::Adopted
            : !isStale[size_t(step)]              ? Fate::Kept
            : !stops(step)                        ? Fate::Runs
            : choice(step) == EffectChoice::Reuse ? Fate::Replayed
                                                  : Fate::Simulated;
        QCOMPARE(plan.steps[size_t(step)].fate, wanted);
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

/// The same by reading every file once more, whatever its time says; then their room is needed.
void BranchPropertyTest::checkContents(const std::vector<RunId>& family)
{
    std::vector<QByteArray> seen;
    for (const RunId& run : family) {
        seen.push_back(filesOf(run));
    }
    m_witness.forget();
    for (size_t i = 0; i < family.size(); ++i) {
        QCOMPARE(filesOf(family[i]), seen[i]);
        QDir(folderOf(family[i])).removeRecursively();
        m_cited.remove(family[i]);
    }
}

void BranchPropertyTest::aWitnessSeesWhatIsWritten()
{
    QFile file(m_folder->filePath(QStringLiteral("witnessed")));
    const auto write = [&file](const QByteArray& text) {
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && (file.close(), true);
    };
    FileWitness witness;
    const QStringList paths { file.fileName() };
    const QByteArray none = witness.see(paths);
    QVERIFY(write("one"));
    const QByteArray one = witness.see(paths);
    QVERIFY(one != none);
    QCOMPARE(witness.see(paths), one);
    QVERIFY(write("two"));
    witness.forget(); // whatever the file's time says
    QVERIFY(witness.see(paths) != one);
    QVERIFY(file.remove());
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
        RunMachine parentMachine(RunProjection(parentId, workflow), folderOf(parentId), m_clock, m_ids);
        parentMachine.create(createdFor(*workflow));
        store(parentMachine, world, isAnswered, most);
        ++m_dags;
        std::vector<RunId> family { parentId };
        // Whose results are those of a new run: nothing stands for something else.
        QHash<RunId, bool> isPlain { { parentId, true } };
        remember(load(parentId));
        for (int generation = 0; generation < 3; ++generation) {
            const RunProjection whole = load(family[random() % family.size()]);
            const bool isEarlier = random() % 4 == 0;
            const RunProjection parent = isEarlier ? atSomeTime(whole, random) : whole;
            m_fromEarlier += isEarlier ? 1 : 0;
            std::vector<QByteArray> before;
            for (const RunId& run : family) {
                before.push_back(rowsOf(run) + filesOf(run));
            }
            BranchRequest request = randomRequest(parent, random);
            if (random() % 4 == 0) {
                const RunProjection other = load(family[random() % family.size()]);
                const StepSpec& step = parent.workflow()->steps[random() % size_t(parent.stepCount())];
                if (const auto taken = adoption(parent, other, step.id)) {
                    request.adopted.push_back(*taken);
                }
            }
            auto plan = planBranch(parent, request);
            QVERIFY2(plan, plan ? "" : qPrintable(plan.error().toText()));
            checkFates(parent, request, *plan);
            const QByteArray kept = encodeInheritance(*plan->inheritance);
            QCOMPARE(**decodeInheritance(kept), *plan->inheritance);
            plan->created.origin->inheritance = m_blobs->put(kept).value().hash;
            const auto id = m_ids.next<RunId>();
            RunMachine machine(RunProjection(id, plan->workflow, plan->inheritance), folderOf(id), m_clock, m_ids);
            machine.create(plan->created, plan->adopted);
            const Play played = store(machine, world, true);
            for (const QString& ran : played.ran) {
                QCOMPARE(plan->steps[size_t(plan->workflow->indexOf(ran))].fate, Fate::Runs);
            }
            m_kept += plan->count(Fate::Kept);
            m_rerun += int(played.ran.size());
            const RunProjection branch = load(id);
            QVERIFY(branch == played.end);
            QCOMPARE(branch.created().origin->depth, parent.created().origin ? parent.created().origin->depth + 1 : 1);
            const int replayed = plan->count(Fate::Replayed) + plan->count(Fate::Simulated);
            isPlain[id] = isPlain.value(whole.run()) && replayed == 0 && plan->adopted.empty();
            if (isPlain[id]) {
                checkAgainstFresh(*plan, branch, world);
            }
            for (size_t i = 0; i < family.size(); ++i) {
                QCOMPARE(rowsOf(family[i]) + filesOf(family[i]), before[i]);
            }
            remember(branch);
            family.push_back(id);
            m_replayed += replayed;
            m_adopted += int(plan->adopted.size());
            ++m_branches;
        }
        checkContents(family);
    }
}

QTEST_GUILESS_MAIN(BranchPropertyTest)
#include "tst_branchproperty.moc"
