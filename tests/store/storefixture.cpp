// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "support/workflowtext.h"

#include <QFile>
#include <QtTest>

#include <sqlite3.h>

namespace cmbagent {

StoreFixture::StoreFixture(const StoreOptions& options, DataDir::Network network, const QString& folder)
    : dir(DataDir::open(folder.isEmpty() ? temporary.filePath(QStringLiteral("data")) : folder, network).value())
{
    blobs = std::move(BlobStore::open(dir.blobsPath()).value());
    store = std::make_unique<Store>(dir, *blobs, clock, options);
    if (const auto opened = store->open(); !opened) {
        qFatal("%s", qPrintable(opened.error().toText()));
    }
    defaults = store->ensureDefaults().value();
}

RunEvent StoreFixture::created(const WorkflowPtr& workflow, const QString& name)
{
    RunCreated body;
    body.session = defaults.session;
    body.project = defaults.project;
    body.name = name;
    body.workflow = blobs->put(workflowToJson(*workflow)).value().hash;
    body.source = blobs->put(QByteArrayLiteral("name: the text of it")).value().hash;
    body.sourcePath = QStringLiteral("/somewhere/it's \"a\" 星.workflow.yaml");
    body.files = { { QStringLiteral("load.py"), blobs->put(QByteArrayLiteral("print(1)")).value() } };
    body.parameters = { { QStringLiteral("t0"), 2.725 } };
    clock.advance(1000);
    return { ids.next<RunId>(), 1, clock.now(), body };
}

RunEvents StoreFixture::story()
{
    Script script(created(workflowFromText("load\nfit < load\nlook! < fit\nreport < look fit?\nextra < load")), clock);
    const BlobRef table = blobs->put(QByteArrayLiteral("nu,value\n1,2\n")).value();
    StepReport good;
    good.wallMicros = 1234;
    good.outputs = { { QStringLiteral("table.csv"), QStringLiteral("text/csv"), table } };
    good.values = { { QStringLiteral("chi2"), 45.089 } };
    good.interpreter = QStringLiteral("/usr/bin/python3 3.11");
    StepReport bad;
    bad.exitCode = 1;
    bad.error = Error { ErrorCode::Io,        QStringLiteral("it said 'no' 💥"), {}, QStringLiteral("traceback"), {},
                        QStringLiteral("fit") };
    const auto question = ids.next<ApprovalId>();
    const std::vector<Resolution> options { Resolution::Approved, Resolution::Rejected };
    const std::vector<Evidence> shown { { QStringLiteral("load/table.csv"), QStringLiteral("text/csv"), table } };
    const BlobHash hash = evidenceHash(QStringLiteral("noise?"), options, shown);
    script.add(RunMoved { RunState::Draft, RunState::Executing, {} })
        .add(StepStarted { 0, 1 })
        .add(MetricRecorded { 0, 1, QStringLiteral("rows"), 43, QStringLiteral("1") })
        .add(MetricRecorded { 0, 1, QStringLiteral("worst"), std::numeric_limits<double>::infinity(), {} })
        .add(StepFinished { 0, 1, StepState::Completed, std::make_shared<const StepReport>(good) })
        .add(StepStarted { 1, 1 })
        .add(StepFinished { 1, 1, StepState::Failed, std::make_shared<const StepReport>(bad) })
        .add(StepRetryScheduled { 1, 2, { clock.now().micros + 5'000'000 }, QStringLiteral("once more") })
        .add(StepStarted { 1, 2 })
        .add(StepStarted { 4, 1 })
        .add(StepInterrupted { 4, 1, QStringLiteral("the program ended") })
        .add(StepFinished { 1, 2, StepState::Completed, std::make_shared<const StepReport>(good) })
        .add(ApprovalRequested { question,
                                 2,
                                 QStringLiteral("noise?"),
                                 options,
                                 shown,
                                 hash,
                                 { clock.now().micros + 1 },
                                 Resolution::Rejected })
        .add(NoteRecorded { -1, QStringLiteral("paused_by"), QStringLiteral("about the run") })
        .add(NoteRecorded { 1, QStringLiteral("slow"), QStringLiteral("about a step") })
        .add(RunMoved { RunState::Executing, RunState::Paused, QStringLiteral("lunch") })
        .add(RunMoved { RunState::Paused, RunState::Executing, {} })
        .add(ApprovalResolved { question, 2, Resolution::Approved, QStringLiteral("fine"), QStringLiteral("person"),
                                hash })
        .add(StepSkipped { 4, QStringLiteral("not needed"), 1 })
        .add(StepStarted { 3, 1 })
        .add(StepFinished { 3, 1, StepState::Completed, nullptr })
        .add(RunMoved { RunState::Executing, RunState::Completed, {} });
    return script.events;
}

RunEvents StoreFixture::plainRun(const WorkflowPtr& workflow)
{
    Script script(created(workflow), clock);
    script.add(RunMoved { RunState::Draft, RunState::Executing, {} });
    for (const int step : workflow->order()) {
        script.add(StepStarted { step, 1 }).add(StepFinished { step, 1, StepState::Completed, nullptr });
    }
    script.add(RunMoved { RunState::Executing, RunState::Completed, {} });
    return script.events;
}

bool StoreFixture::storeOneByOne(const RunEvents& events)
{
    QList<RunEvents> batches;
    for (const RunEvent& event : events) {
        batches.append({ event });
    }
    return storeBatches(batches);
}

bool StoreFixture::storeBatches(const QList<RunEvents>& batches)
{
    QSignalSpy spy(store.get(), &Store::committed);
    QSignalSpy faults(store.get(), &Store::commitFailed);
    QSignalSpy parked(store.get(), &Store::runParked);
    qsizetype sent = 0;
    for (const RunEvents& batch : batches) {
        store->append(batch);
        sent += batch.size();
    }
    const auto stored = [&] {
        qsizetype count = 0;
        for (const auto& arguments : spy) {
            count += arguments.first().value<RunEvents>().size();
        }
        return count;
    };
    const auto isFailed = [&] { return !faults.isEmpty() || !parked.isEmpty(); };
    return QTest::qWaitFor([&] { return stored() >= sent || isFailed(); }, 60'000) && !isFailed();
}

namespace {

struct Connection
{
    sqlite3* handle = nullptr;

    explicit Connection(const QString& path, int flags = SQLITE_OPEN_READWRITE)
    {
        sqlite3_open_v2(path.toUtf8().constData(), &handle, flags, nullptr);
        sqlite3_busy_timeout(handle, 30'000);
    }
    ~Connection() { sqlite3_close(handle); }
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] QStringList rows(const QByteArray& sql) const
    {
        sqlite3_stmt* statement = nullptr;
        QStringList lines;
        if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) {
            return { QString::fromUtf8(sqlite3_errmsg(handle)) };
        }
        int code = SQLITE_DONE;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
            QStringList cells;
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
                cells << (text ? QString::fromUtf8(text) : QStringLiteral("∅"));
            }
            lines << cells.join(QLatin1Char('|'));
        }
        if (code != SQLITE_DONE) {
            lines << QString::fromUtf8(sqlite3_errmsg(handle));
        }
        sqlite3_finalize(statement);
        return lines;
    }
};

} // namespace

QStringList runTables()
{
    return { QStringLiteral("inherited"),   QStringLiteral("steps"),   QStringLiteral("attempts"),
             QStringLiteral("approvals"),   QStringLiteral("files"),   QStringLiteral("metrics"),
             QStringLiteral("notes"),       QStringLiteral("errors"),  QStringLiteral("results"),
             QStringLiteral("checkpoints"), QStringLiteral("effects"), QStringLiteral("costs") };
}

QStringList projectionTables()
{
    return QStringList { QStringLiteral("sessions"),
                         QStringLiteral("projects"),
                         QStringLiteral("limits"),
                         QStringLiteral("workflows"),
                         QStringLiteral("workflow_steps"),
                         QStringLiteral("workflow_edges"),
                         QStringLiteral("forgotten_answers"),
                         QStringLiteral("runs"),
                         QStringLiteral("run_steps"),
                         QStringLiteral("budget_alerts"),
                         QStringLiteral("spent_by_deleted") }
    + runTables();
}

QStringList dump(const QString& databasePath, const QStringList& tables)
{
    const Connection connection(databasePath, SQLITE_OPEN_READONLY);
    QStringList names = tables;
    if (names.isEmpty()) {
        names = projectionTables()
            + QStringList { QStringLiteral("session_events"), QStringLiteral("run_keys"), QStringLiteral("events") };
    }
    QStringList lines;
    for (const QString& name : names) {
        const QStringList rows = connection.rows("SELECT * FROM " + name.toUtf8() + " ORDER BY 1, 2, 3");
        for (const QString& row : rows) {
            lines << name + QStringLiteral(": ") + row;
        }
    }
    return lines;
}

QString ask(const QString& databasePath, const QByteArray& sql)
{
    return Connection(databasePath, SQLITE_OPEN_READONLY).rows(sql).join(QLatin1Char('\n'));
}

bool change(const QString& databasePath, const QByteArray& sql)
{
    const Connection connection(databasePath, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    return sqlite3_exec(connection.handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

QStringList fingerprints(const QString& databasePath)
{
    QStringList prints;
    for (const char* suffix : { "", "-wal", "-shm", "-journal" }) {
        QFile file(databasePath + QLatin1String(suffix));
        const bool isThere = file.open(QIODevice::ReadOnly);
        prints << QLatin1String(suffix) + QLatin1Char('=')
                + (isThere ? BlobHash::of(file.readAll()).toHex() : QStringLiteral("none"));
    }
    return prints;
}

} // namespace cmbagent
