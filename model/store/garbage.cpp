// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/garbage.h"

#include "store/blobstore.h"
#include "store/statement.h"

#include "core/stepchanges.h"

#include <algorithm>
#include <functional>

namespace cmbagent {

namespace {

constexpr qsizetype mostListed = 20;

#define CMBAGENT_CHOSEN                                                                                                \
    "WITH chosen AS (SELECT key, id, definition, workflow, source, inheritance FROM runs WHERE ?1 IS NULL OR "         \
    "(session "                                                                                                        \
    "= ?1 AND (?2 IS NULL OR project = ?2))) "

using EachRow = std::function<Result<void>(const Statement&)>;

Result<void> forEach(sqlite3* database, const char* sql, const RunsOf& runs, const EachRow& take)
{
    Statement rows;
    if (const auto prepared = rows.prepare(database, sql); !prepared) {
        return prepared;
    }
    if (!runs.session.isNull()) {
        rows.bind(runs.session);
        if (!runs.project.isNull()) {
            rows.bind(runs.project);
        }
    }
    for (;;) {
        const auto row = rows.next(QStringLiteral("The database could not be read"));
        if (!row || !*row) {
            return row ? Result<void>() : tl::unexpected(row.error());
        }
        if (const auto taken = take(rows); !taken) {
            return taken;
        }
    }
}

void addStep(QSet<BlobHash>& cited, const InheritedStep& step)
{
    for (size_t i = 0; step.report && i < step.report->outputs.size(); ++i) {
        cited.insert(step.report->outputs[i].blob.hash);
    }
}

Result<void> addInheritance(QSet<BlobHash>& cited, const QString& run, const BlobHash& hash, const Blobs& blobs)
{
    const auto bytes = blobs.read(hash);
    const auto inheritance = bytes ? decodeInheritance(*bytes) : tl::unexpected(bytes.error());
    if (!inheritance) {
        Error error = inheritance.error();
        error.what =
            QStringLiteral("What run %1 keeps of its parent cannot be read, so nobody knows what it needs, and "
                           "nothing was removed. %2")
                .arg(run, error.what);
        error.mend = QStringLiteral("Restore the blobs folder from a backup, or delete this run.");
        return fail(error);
    }
    for (const InheritedStep& step : (*inheritance)->steps) {
        addStep(cited, step);
    }
    for (const InheritedAnswer& answer : (*inheritance)->answers) {
        for (const Evidence& evidence : answer.request.shown) {
            cited.insert(evidence.blob.hash);
        }
        for (const FrozenFile& output : outputsIn(answer.answer.changes)) {
            cited.insert(output.blob.hash);
        }
    }
    return {};
}

/// Everything that looks like the name of content.
void addMentioned(QSet<BlobHash>& cited, const QByteArray& text)
{
    constexpr qsizetype digits = 64;
    qsizetype first = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const char c = i < text.size() ? text.at(i) : ' ';
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'f')) {
            continue;
        }
        if (i - first == digits) {
            cited.insert(BlobHash::fromHex(QString::fromLatin1(text.mid(first, digits))).value_or(BlobHash {}));
        }
        first = i + 1;
    }
}

} // namespace

Result<QSet<BlobHash>> citedContent(sqlite3* database, const Blobs& blobs, const RunsOf& runs)
{
    QSet<BlobHash> cited;
    auto done = forEach(database,
                        CMBAGENT_CHOSEN "SELECT workflow FROM chosen UNION SELECT source FROM chosen UNION SELECT "
                                        "inheritance FROM chosen UNION SELECT hash FROM files WHERE run IN (SELECT key "
                                        "FROM chosen) UNION SELECT e.value ->> 'hash' FROM approvals a, "
                                        "json_each(a.shown) e WHERE a.run IN (SELECT key FROM chosen) UNION "
                                        "SELECT f.value ->> 'hash' FROM steps s, json_each(s.changes, '$.files') f "
                                        "WHERE s.run IN (SELECT key FROM chosen) UNION "
                                        "SELECT o.value ->> 'hash' FROM steps s, json_each(s.changes, '$.outputs') o "
                                        "WHERE s.run IN (SELECT key FROM chosen)",
                        runs, [&cited](const Statement& row) -> Result<void> {
                            cited.insert(row.hash(0));
                            return {};
                        });
    done = done
        ? forEach(database, CMBAGENT_CHOSEN "SELECT DISTINCT inheritance, id FROM chosen WHERE inheritance IS NOT NULL",
                  runs, [&](const Statement& row) { return addInheritance(cited, row.text(1), row.hash(0), blobs); })
        : done;
    // A run without a graph has no rows that say what it needs; one without a row belongs to nobody we could ask.
    done = done ? forEach(database,
                          CMBAGENT_CHOSEN
                          "SELECT body FROM events WHERE run IN (SELECT key FROM chosen WHERE definition IS NULL "
                          "UNION ALL SELECT k.key FROM run_keys k WHERE ?1 IS NULL AND NOT EXISTS (SELECT 1 FROM "
                          "runs r WHERE r.key = k.key))",
                          runs,
                          [&cited](const Statement& row) -> Result<void> {
                              addMentioned(cited, row.rawText(0));
                              return {};
                          })
                : done;
    return done ? Result<QSet<BlobHash>>(std::move(cited)) : tl::unexpected(done.error());
}

Result<GarbageReport> removeUncited(BlobStore& blobs, QList<GarbageItem> items, const QSet<BlobHash>& cited,
                                    bool isDryRun, qint64 minAgeSeconds)
{
    GarbageReport report;
    report.isDryRun = isDryRun;
    QList<GarbageItem> gone;
    for (const GarbageItem& item : std::as_const(items)) {
        if (cited.contains(item.hash)) {
            continue;
        }
        const auto removed = isDryRun ? Result<bool>(true) : blobs.removeIfOlder(item.hash, minAgeSeconds);
        if (!removed) {
            return tl::unexpected(removed.error());
        }
        if (*removed) {
            ++report.count;
            report.bytes += item.bytes;
            gone.append(item);
        }
    }
    const auto last = gone.begin() + std::min(mostListed, gone.size());
    std::partial_sort(gone.begin(), last, gone.end(), [](const GarbageItem& a, const GarbageItem& b) {
        return a.bytes != b.bytes ? a.bytes > b.bytes : a.hash < b.hash;
    });
    report.largest = QList<GarbageItem>(gone.begin(), last);
    return report;
}

} // namespace cmbagent
