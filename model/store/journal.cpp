// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include <QElapsedTimer>

#include <sqlite3.h>

#include <algorithm>
#include <optional>

namespace cmbagent {

Result<WorkflowPtr> WorkflowCache::read(const BlobHash& hash, const Blobs& blobs)
{
    constexpr int mostSteps = 40'000;
    constexpr size_t most = 16;
    const auto found = std::find_if(m_kept.begin(), m_kept.end(), [&](const auto& kept) { return kept.first == hash; });
    if (found != m_kept.end()) {
        auto entry = std::move(*found);
        m_kept.erase(found);
        m_kept.push_front(std::move(entry));
        return m_kept.front().second;
    }
    const auto json = blobs.read(hash);
    auto workflow = json ? workflowFromJson(*json) : tl::unexpected(json.error());
    if (!workflow) {
        return workflow;
    }
    m_kept.emplace_front(hash, *workflow);
    int steps = 0;
    size_t kept = 0;
    while (kept < m_kept.size() && kept < most && (steps += m_kept[kept].second->size()) <= mostSteps) {
        ++kept;
    }
    m_kept.resize(kept);
    return workflow;
}

Result<void> Journal::prepareReading()
{
    if (auto done = m_last.prepare(m_database, "SELECT coalesce(max(seq), 0) FROM events WHERE run = ?"); !done) {
        return done;
    }
    if (auto done = m_key.prepare(m_database, "SELECT key FROM run_keys WHERE id = ?"); !done) {
        return done;
    }
    return m_read.prepare(m_database,
                          "SELECT seq, at, type, body FROM events WHERE run = ? AND seq > ? ORDER BY seq LIMIT ?");
}

Result<void> Journal::prepareWriting()
{
    if (auto done = prepareReading(); !done) {
        return done;
    }
    if (auto done = m_addKey.prepare(m_database, "INSERT INTO run_keys (id) VALUES (?)"); !done) {
        return done;
    }
    return m_insert.prepare(m_database, "INSERT INTO events (run, seq, at, type, body) VALUES (?, ?, ?, ?, ?)");
}

Result<qint64> Journal::keyOf(const RunId& run)
{
    const auto row = m_key.bind(run).next(QStringLiteral("The run could not be looked up"));
    if (!row) {
        return tl::unexpected(row.error());
    }
    const qint64 key = *row ? m_key.integer(0) : 0;
    m_key.reset();
    return key;
}

Result<qint64> Journal::lastSeq(qint64 key)
{
    const auto row = m_last.bind(key).next(QStringLiteral("The run could not be looked up"));
    if (!row) {
        return tl::unexpected(row.error());
    }
    const qint64 seq = *row ? m_last.integer(0) : 0;
    m_last.reset();
    return seq;
}

Result<qint64> Journal::addKey(const RunId& run)
{
    if (const auto done = m_addKey.bind(run).run(QStringLiteral("The run could not be recorded")); !done) {
        return tl::unexpected(done.error());
    }
    return sqlite3_last_insert_rowid(m_database);
}

Result<void> Journal::insert(qint64 key, const RunEvent& event)
{
    const QByteArray type = eventTypeName(event.body).toUtf8();
    const QByteArray body = encodeBody(event.body);
    return m_insert.bind(key)
        .bind(event.seq)
        .bind(event.at.micros)
        .bind(type)
        .bind(body)
        .run(QStringLiteral("Events could not be stored"));
}

Result<bool> Journal::contains(qint64 key, const RunEvent& event)
{
    Statement same;
    const auto prepared =
        same.prepare(m_database, "SELECT 1 FROM events WHERE run = ? AND seq = ? AND at = ? AND type = ? AND body = ?");
    if (!prepared) {
        return tl::unexpected(prepared.error());
    }
    const QByteArray body = encodeBody(event.body);
    same.bind(key).bind(event.seq).bind(event.at.micros).bind(eventTypeName(event.body)).bind(body);
    return same.next(QStringLiteral("The run could not be looked up"));
}

Result<qint64> Journal::each(qint64 key, const RunId& run, qint64 sinceSeq, qint64 limit, int budgetMillis,
                             const std::function<Result<void>(RunEvent&&)>& take)
{
    const QString doing = QStringLiteral("The events of run %1 could not be read").arg(run.toString());
    QElapsedTimer timer;
    timer.start();
    m_read.bind(key).bind(sinceSeq).bind(limit);
    for (qint64 count = 0;; ++count) {
        if (budgetMillis > 0 && count > 0 && count % 64 == 0 && timer.elapsed() >= budgetMillis) {
            m_read.reset();
            return count;
        }
        const auto row = m_read.next(doing);
        if (!row || !*row) {
            return row ? Result<qint64>(count) : tl::unexpected(row.error());
        }
        auto body = decodeBody(m_read.text(2), m_read.rawText(3));
        if (!body) {
            Error error = body.error();
            error.what = QStringLiteral("Event %1 of run %2 cannot be understood: %3")
                             .arg(m_read.integer(0))
                             .arg(run.toString(), error.what);
            m_read.reset();
            return fail(error);
        }
        if (const auto taken = take({ run, m_read.integer(0), m_read.time(1), std::move(*body) }); !taken) {
            m_read.reset();
            return tl::unexpected(taken.error());
        }
    }
}

Result<RunEvents> Journal::read(qint64 key, const RunId& run, qint64 sinceSeq, int limit, int budgetMillis)
{
    RunEvents events;
    const auto count = each(key, run, sinceSeq, limit, budgetMillis, [&events](RunEvent&& event) -> Result<void> {
        events.append(std::move(event));
        return {};
    });
    return count ? Result<RunEvents>(std::move(events)) : tl::unexpected(count.error());
}

namespace {

Result<RunProjection> startBranch(const RunId& run, const RunOrigin& origin, WorkflowPtr workflow, const Blobs& blobs)
{
    if (!origin.edits.empty()) {
        auto edited = editWorkflow(*workflow, origin.edits);
        if (!edited) {
            return tl::unexpected(edited.error());
        }
        workflow = std::move(*edited);
    }
    const auto bytes = blobs.read(origin.inheritance);
    if (!bytes) {
        Error error = bytes.error();
        error.what =
            QStringLiteral("What run %1 keeps of its parent cannot be read. %2").arg(run.toString(), error.what);
        return fail(error);
    }
    auto inheritance = decodeInheritance(*bytes);
    if (!inheritance) {
        return tl::unexpected(inheritance.error());
    }
    return RunProjection(run, std::move(workflow), std::move(*inheritance));
}

} // namespace

Result<RunProjection> startFold(const RunEvent& first, const Blobs& blobs, WorkflowCache* workflows)
{
    const auto* created = std::get_if<RunCreated>(&first.body);
    if (!created || first.seq != 1) {
        return fail(
            ErrorCode::Corrupt,
            QStringLiteral("The journal of run %1 does not begin with its creation.").arg(first.run.toString()));
    }
    WorkflowCache none;
    auto workflow = (workflows ? workflows : &none)->read(created->workflow, blobs);
    if (!workflow) {
        Error error = workflow.error();
        error.what = QStringLiteral("The workflow of run %1 cannot be read. %2").arg(first.run.toString(), error.what);
        return fail(error);
    }
    if (!created->origin) {
        return RunProjection(first.run, std::move(*workflow));
    }
    return startBranch(first.run, *created->origin, std::move(*workflow), blobs);
}

Result<RunProjection> Journal::fold(qint64 key, const RunId& run, const Blobs& blobs, int budgetMillis, qint64 untilSeq)
{
    constexpr qint64 page = 10'000;
    std::optional<RunProjection> projection;
    const auto take = [&](RunEvent&& event) -> Result<void> {
        if (!projection) {
            auto started = startFold(event, blobs, &m_workflows);
            if (!started) {
                return tl::unexpected(started.error());
            }
            projection.emplace(std::move(*started));
        }
        const auto change = projection->apply(event);
        return change ? Result<void>() : tl::unexpected(change.error());
    };
    for (;;) {
        const qint64 seq = projection ? projection->seq() : 0;
        const qint64 limit = untilSeq > 0 ? std::min(page, untilSeq - seq) : page;
        const auto count = each(key, run, seq, limit, budgetMillis, take);
        if (!count) {
            return tl::unexpected(count.error());
        }
        if (*count == 0) {
            break;
        }
    }
    if (!projection) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no run %1.").arg(run.toString()));
    }
    return std::move(*projection);
}

} // namespace cmbagent
