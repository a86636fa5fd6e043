// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"

#include "store/database.h"

#include "support/workflowtext.h"

#include <QDir>
#include <QJsonDocument>
#include <QtTest>

using namespace cmbagent;

/// A database as the first released schema had it, opened by this version.
class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheFirstSchema();
    void opensTheSecondSchema();
    void opensTheThirdSchema();
    void oneUnreadableRunKeepsNobodyOut();
    void aFailedRefillChangesNothing();
};

namespace {

QByteArray quoted(const QByteArray& text)
{
    return '\'' + QByteArray(text).replace('\'', "''") + '\'';
}
QByteArray quoted(const QString& text)
{
    return quoted(text.toUtf8());
}

/// Takes the place of the fixture's database; its blobs stay.
struct FirstSchema
{
    StoreFixture& fixture;
    QByteArray sql;
    int runs = 0;

    explicit FirstSchema(StoreFixture& that) : fixture(that)
    {
        fixture.store.reset();
        for (const char* suffix : { "", "-wal", "-shm" }) {
            QFile::remove(fixture.dir.databasePath() + QLatin1String(suffix));
        }
        Database::Options options;
        options.migrations = options.migrations.first(1);
        if (!Database::open(fixture.dir.databasePath(), options)) {
            qFatal("the old database could not be made");
        }
        const QByteArray session = quoted(fixture.defaults.session.toString());
        const QByteArray project = quoted(fixture.defaults.project.toString());
        fact(1, "session_created", { { QStringLiteral("name"), QStringLiteral("Default") } });
        fact(2, "project_created",
             { { QStringLiteral("project"), fixture.defaults.project.toString() },
               { QStringLiteral("name"), QStringLiteral("My research") } });
        sql += "INSERT INTO sessions VALUES (" + session + ", 'Default', 5);";
        sql += "INSERT INTO projects VALUES (" + project + ", " + session + ", 'My research', 5);";
    }
    void fact(int seq, const QByteArray& type, const QJsonObject& body)
    {
        sql += "INSERT INTO session_events VALUES (" + quoted(fixture.defaults.session.toString()) + ", "
            + QByteArray::number(seq) + ", 5, " + quoted(type) + ", "
            + quoted(QJsonDocument(body).toJson(QJsonDocument::Compact)) + ");";
    }
    void add(const RunEvents& events)
    {
        const QByteArray key = QByteArray::number(++runs);
        const auto& created = std::get<RunCreated>(events.first().body);
        const QByteArray id = quoted(events.first().run.toString());
        sql += "INSERT INTO run_keys VALUES (" + key + ", " + id + ");";
        for (const RunEvent& event : events) {
            sql += "INSERT INTO events VALUES (" + key + ", " + QByteArray::number(event.seq) + ", "
                + QByteArray::number(event.at.micros) + ", " + quoted(eventTypeName(event.body)) + ", "
                + quoted(encodeBody(event.body)) + ");";
        }
        sql += "INSERT INTO runs VALUES (" + key + ", " + id + ", " + quoted(fixture.defaults.session.toString()) + ", "
            + quoted(fixture.defaults.project.toString()) + ", 'old name', 'test', " + quoted(created.workflow.toHex())
            + ", NULL, '', '{}', 'completed', '', 5, 5, 5, 5, 5, 0, 0, 0, 0, 0, 5, 0, 0, 0);";
        sql += "INSERT INTO steps VALUES (" + key + ", 0, 'load', 'load', 'code', 'completed', '', 1, 0, 5, 5, NULL, "
            + "NULL);";
    }
    void write() const
    {
        QVERIFY(change(fixture.dir.databasePath(), "BEGIN;" + sql + "COMMIT"));
        QCOMPARE(ask(fixture.dir.databasePath(), "PRAGMA user_version"), QStringLiteral("1"));
    }
};

QStringList journals(const QString& path)
{
    return dump(path, { QStringLiteral("session_events"), QStringLiteral("run_keys"), QStringLiteral("events") });
}

} // namespace

void TestMigration::opensTheFirstSchema()
{
    StoreFixture fixture;
    const QString path = fixture.dir.databasePath();
    const RunEvents story = fixture.story();
    const RunEvents half = fixture.story().first(9);
    QVERIFY(fixture.storeAll(story));
    QVERIFY(fixture.storeAll(half));
    QVERIFY(fixture.store->renameRun(fixture.scope(), story.first().run, QStringLiteral("a new name")));
    // What this version makes of the same journals, but for the time of the session's facts.
    const QStringList tables = runTables() + QStringList { QStringLiteral("run_steps"), QStringLiteral("runs") };
    const QStringList expected = dump(path, tables);

    FirstSchema old(fixture);
    old.add(story);
    old.add(half);
    old.fact(3, "run_renamed",
             { { QStringLiteral("run"), story.first().run.toString() },
               { QStringLiteral("name"), QStringLiteral("a new name") } });
    old.write();
    const QStringList before = journals(path);
    fixture.store = std::make_unique<Store>(fixture.dir, *fixture.blobs, fixture.clock);
    const auto opened = fixture.store->open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toText() + opened.error().detail));
    QCOMPARE(ask(path, "PRAGMA user_version").toInt(), builtInMigrations().last().version);
    QCOMPARE(journals(path), before);
    QCOMPARE(dump(path, tables), expected);
    QCOMPARE(QDir(fixture.dir.backupsPath()).entryList({ QStringLiteral("studio-v1-*.db") }).size(), 1);
    QVERIFY(fixture.store->checkIntegrity());
    QCOMPARE(fixture.store->ensureDefaults()->session, fixture.defaults.session);
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto runs = reader.runs(fixture.scope()).value();
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.last().name, QStringLiteral("a new name"));
    QCOMPARE(runs.last().state, RunState::Completed);
    QVERIFY(reader.load(fixture.scope(), half.first().run, *fixture.blobs));
    QVERIFY(fixture.storeAll(fixture.story())); // and life goes on
}

/// Its tables are full, and each of their rows has to make room for the one made from the journal.
void TestMigration::opensTheSecondSchema()
{
    StoreFixture fixture;
    const QString path = fixture.dir.databasePath();
    QVERIFY(fixture.storeAll(fixture.story()));
    QVERIFY(fixture.storeAll(fixture.story().first(9)));
    const QStringList expected = dump(path);
    fixture.store.reset();
    const QString newer = path + QStringLiteral(".new");
    QVERIFY(change(path, "PRAGMA wal_checkpoint(TRUNCATE)") && QFile::rename(path, newer));
    for (const char* suffix : { "-wal", "-shm" }) {
        QFile::remove(path + QLatin1String(suffix));
    }
    Database::Options options;
    options.migrations = options.migrations.first(2);
    QVERIFY(Database::open(path, options));
    QByteArray copy = "ATTACH " + quoted(newer) + " AS n; BEGIN;";
    const QStringList all = projectionTables()
        + QStringList { QStringLiteral("session_events"), QStringLiteral("run_keys"), QStringLiteral("events") };
    for (const QString& table : all) {
        const QStringList others { QStringLiteral("approvals"), QStringLiteral("forgotten_answers"),
                                   QStringLiteral("costs"),     QStringLiteral("budget_alerts"),
                                   QStringLiteral("run_steps"), QStringLiteral("spent_by_deleted") };
        const bool isSame = !others.contains(table);
        if (isSame) {
            copy += "INSERT INTO main." + table.toUtf8() + " SELECT * FROM n." + table.toUtf8() + ";";
        }
    }
    copy += "INSERT INTO main.approvals SELECT run, id, step, kind, question, options, shown, hash, requested, "
            "deadline, on_deadline, resolution, comment, answered_by, answered, is_withdrawn FROM n.approvals; COMMIT";
    QVERIFY(change(path, copy));
    QVERIFY(ask(path, "SELECT count(*) FROM approvals").toInt() > 0);
    fixture.store = std::make_unique<Store>(fixture.dir, *fixture.blobs, fixture.clock);
    const auto opened = fixture.store->open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toText() + opened.error().detail));
    QCOMPARE(ask(path, "PRAGMA user_version").toInt(), builtInMigrations().last().version);
    QCOMPARE(dump(path), expected);
    QCOMPARE(QDir(fixture.dir.backupsPath()).entryList({ QStringLiteral("studio-v2-*.db") }).size(), 1);
    QVERIFY(fixture.store->checkIntegrity());
    QVERIFY(fixture.storeAll(fixture.story()));
}

/// The same for the schema that knew no costs: what its journals tell of them is in the tables afterwards.
void TestMigration::opensTheThirdSchema()
{
    StoreFixture fixture;
    const QString path = fixture.dir.databasePath();
    RunEvents story = fixture.story();
    ModelCall call;
    call.agent = QStringLiteral("engineer");
    call.model = QStringLiteral("gpt-4.1");
    call.costMicros = 1234;
    for (RunEvent& event : story) {
        if (std::holds_alternative<NoteRecorded>(event.body)) {
            event.body = ModelCalled { 1, 2, call };
        }
    }
    QVERIFY(fixture.storeAll(story));
    Budget budget;
    budget.scope = BudgetScope::Global;
    budget.limitMicros = 2'000'000;
    QVERIFY(fixture.store->setBudget(fixture.scope(), budget));
    QVERIFY(fixture.store->noteAlerts(fixture.scope(), { { budget, {}, {}, 50, 1'000'000, { 77 } } }));
    const QStringList expected = dump(path);
    QCOMPARE(ask(path, "SELECT count(*), sum(micros) FROM costs"), QStringLiteral("2|2468"));
    fixture.store.reset();
    const QString newer = path + QStringLiteral(".new");
    QVERIFY(change(path, "PRAGMA wal_checkpoint(TRUNCATE)") && QFile::rename(path, newer));
    for (const char* suffix : { "-wal", "-shm" }) {
        QFile::remove(path + QLatin1String(suffix));
    }
    Database::Options options;
    options.migrations = options.migrations.first(3);
    QVERIFY(Database::open(path, options));
    QByteArray copy = "ATTACH " + quoted(newer) + " AS n; BEGIN;";
    for (const char* table :
         { "session_events", "run_keys", "events", "sessions", "projects", "limits", "workflows", "workflow_steps",
           "workflow_edges", "runs", "steps", "attempts", "approvals", "files" }) {
        copy += QByteArray("INSERT INTO main.") + table + " SELECT * FROM n." + table + ";";
    }
    QVERIFY(change(path, copy + "COMMIT"));
    fixture.store = std::make_unique<Store>(fixture.dir, *fixture.blobs, fixture.clock);
    const auto opened = fixture.store->open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toText() + opened.error().detail));
    QCOMPARE(ask(path, "PRAGMA user_version").toInt(), builtInMigrations().last().version);
    QCOMPARE(dump(path), expected);
    QCOMPARE(QDir(fixture.dir.backupsPath()).entryList({ QStringLiteral("studio-v3-*.db") }).size(), 1);
    QVERIFY(fixture.store->checkIntegrity());
}

void TestMigration::oneUnreadableRunKeepsNobodyOut()
{
    StoreFixture fixture;
    const QString path = fixture.dir.databasePath();
    RunEvents lost = fixture.story();
    const auto& table = std::get<StepFinished>(lost.at(5).body).report->outputs.front().blob;
    std::get<RunCreated>(lost.first().body).workflow = BlobHash::of("gone");
    const RunEvents good = fixture.story();
    RunEvents broken = fixture.story();
    broken.removeAt(4); // an event is missing
    FirstSchema old(fixture);
    old.add(lost);
    old.add(good);
    old.add(broken);
    old.write();
    fixture.store = std::make_unique<Store>(fixture.dir, *fixture.blobs, fixture.clock);
    const auto opened = fixture.store->open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toText() + opened.error().detail));
    QCOMPARE(ask(path, "SELECT state, reason <> '', last_seq FROM runs ORDER BY key"),
             QStringLiteral("failed|1|%1\ncompleted|0|%1\nfailed|1|%1").arg(good.size()));
    QCOMPARE(ask(path, "SELECT count(*) FROM attempts WHERE run <> 2"), QStringLiteral("0"));
    // What it needs is kept all the same: its workflow may come back from a backup.
    QVERIFY(fixture.store->deleteRun(fixture.scope(), good.first().run));
    QVERIFY(fixture.store->deleteRun(fixture.scope(), broken.first().run));
    const auto collected = fixture.store->collectGarbage(false, 0);
    QVERIFY2(collected, collected ? "" : qPrintable(collected.error().toText()));
    QVERIFY(fixture.blobs->read(table.hash));
    const QStringList rows = dump(path);
    QVERIFY(fixture.store->rebuildProjections());
    QCOMPARE(dump(path), rows);
    QVERIFY(fixture.store->deleteRun(fixture.scope(), lost.first().run));
    QVERIFY(fixture.store->collectGarbage(false, 0));
    QVERIFY(!fixture.blobs->pathOf(table.hash));
}

void TestMigration::aFailedRefillChangesNothing()
{
    StoreFixture fixture;
    const QString path = fixture.dir.databasePath();
    const RunEvents story = fixture.story();
    FirstSchema old(fixture);
    old.add(story);
    old.fact(3, "session_created", { { QStringLiteral("name"), QStringLiteral("twice") } });
    old.write();
    const QStringList tables { QStringLiteral("session_events"), QStringLiteral("events"), QStringLiteral("runs"),
                               QStringLiteral("steps"), QStringLiteral("sessions") };
    const QStringList before = dump(path, tables);
    Store store(fixture.dir, *fixture.blobs, fixture.clock);
    const auto opened = store.open();
    QVERIFY(!opened);
    QVERIFY2(opened.error().what.contains(QStringLiteral("stays as it was")), qPrintable(opened.error().toText()));
    QCOMPARE(ask(path, "PRAGMA user_version"), QStringLiteral("1"));
    QCOMPARE(dump(path, tables), before);
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
