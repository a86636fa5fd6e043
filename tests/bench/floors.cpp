// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/floors.h"

#include "bench/storebench.h"

#include <QFile>

#include <sqlite3.h>

#include <semaphore>
#include <thread>

#include <unistd.h>

namespace cmbagent::bench {

namespace {

QString place()
{
    return qEnvironmentVariable("CMBAGENT_BENCH_DIR", QDir::tempPath()) + QStringLiteral("/bench-floor-XXXXXX");
}

/// A connection with prepared statements and nothing else.
class Plain
{
public:
    explicit Plain(sqlite3* database) : m_database(database) { }

    sqlite3_stmt* prepare(const char* sql)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK) {
            qFatal("%s", sqlite3_errmsg(m_database));
        }
        m_statements.push_back(statement);
        return statement;
    }
    void run(sqlite3_stmt* statement)
    {
        const int code = sqlite3_step(statement);
        if (code != SQLITE_DONE && code != SQLITE_ROW) {
            qFatal("%s", sqlite3_errmsg(m_database));
        }
        sqlite3_reset(statement);
    }
    void run(sqlite3_stmt* statement, std::initializer_list<sqlite3_int64> values)
    {
        int column = 0;
        for (const sqlite3_int64 value : values) {
            sqlite3_bind_int64(statement, ++column, value);
        }
        run(statement);
    }
    ~Plain()
    {
        for (sqlite3_stmt* statement : m_statements) {
            sqlite3_finalize(statement);
        }
    }
    Q_DISABLE_COPY_MOVE(Plain)

private:
    sqlite3* m_database;
    std::vector<sqlite3_stmt*> m_statements;
};

constexpr const char* insertEvent =
    "INSERT INTO events (run, seq, at, type, body) VALUES (1, ?, ?, iif(?3, 'StepStarted', 'StepFinished'), "
    "iif(?3, '{\"attempt\":1,\"step\":10000}', '{\"attempt\":1,\"step\":10000}'))";
constexpr const char* putStep =
    "INSERT OR REPLACE INTO steps (run, step, state, reason, attempts, failures, started, ended) "
    "VALUES (1, ?1, iif(?2, 'running', 'completed'), '', 1, 0, ?3, iif(?2, NULL, ?3))";
constexpr const char* putAttempt =
    "INSERT INTO attempts (run, step, attempt, state, started, ended) "
    "VALUES (1, ?1, 1, iif(?2, 'running', 'completed'), ?3, iif(?2, NULL, ?3)) "
    "ON CONFLICT DO UPDATE SET state = excluded.state, started = excluded.started, ended = excluded.ended";
constexpr const char* setProgress =
    "UPDATE runs SET last_at = ?, last_seq = ?, pending = ?, running = 1, completed = ? WHERE key = 1";

} // namespace

double flushedWrite()
{
    const QTemporaryDir folder(place());
    QFile file(folder.filePath(QStringLiteral("floor")));
    constexpr int writes = 300;
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || file.write(QByteArray(writes * 4096, 'x')) < 0
        || ::fsync(file.handle()) != 0) {
        return -1;
    }
    return millisOf([&] {
               for (int i = 0; i < writes; ++i) {
                   file.seek(i * 4096);
                   file.write(QByteArray(4096, 'y'));
                   ::fdatasync(file.handle());
               }
           })
        * 1000 / writes;
}

Cost plainCommit(int commits, bool isFullSync)
{
    StoreBench bench(isFullSync); // makes the database, and a run in it
    begin(bench, chainWorkflow(commits + 1));
    Database::Options options;
    options.isFullSync = isFullSync;
    const auto database = std::move(Database::open(bench.dir.databasePath(), options).value());
    Plain plain(database->handle());
    sqlite3_stmt* const start = plain.prepare("BEGIN IMMEDIATE");
    sqlite3_stmt* const commit = plain.prepare("COMMIT");
    sqlite3_stmt* const event = plain.prepare(insertEvent);
    sqlite3_stmt* const step = plain.prepare(putStep);
    sqlite3_stmt* const attempt = plain.prepare(putAttempt);
    sqlite3_stmt* const progress = plain.prepare(setProgress);
    const sqlite3_int64 now = bench.clock.now().micros;
    const double processor = processorMicros();
    const double millis = millisOf([&] {
        for (int i = 0; i < commits; ++i) {
            plain.run(start);
            for (const int next : { 0, 1 }) {
                plain.run(event, { 3 + 2 * i + next, now + i, next });
            }
            plain.run(progress, { now + i, 4 + 2 * i, commits - i, i });
            for (const int next : { 0, 1 }) {
                plain.run(step, { i + next, next, now + i });
                plain.run(attempt, { i + next, next, now + i });
            }
            plain.run(commit);
        }
    });
    return { millis * 1000 / commits, (processorMicros() - processor) / commits };
}

double wakeUp()
{
    constexpr int rounds = 5000;
    std::binary_semaphore there(0);
    std::binary_semaphore back(0);
    std::thread other([&] {
        for (int i = 0; i < rounds; ++i) {
            there.acquire();
            back.release();
        }
    });
    const double millis = millisOf([&] {
        for (int i = 0; i < rounds; ++i) {
            there.release();
            back.acquire();
        }
    });
    other.join();
    return millis * 1000 / rounds;
}

} // namespace cmbagent::bench
