// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/factrows.h"

#include "core/costs.h"
#include "core/importedcalls.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cmbagent {

namespace {

QString doing()
{
    return QStringLiteral("Events could not be stored");
}

/// What is searched for later: the message and the end of the details, where a traceback says what happened.
QString searchText(const Error& error)
{
    constexpr int lines = 20;
    constexpr int characters = 2000;
    const QString detail = error.detail.section(QLatin1Char('\n'), -lines).right(characters);
    return detail.isEmpty() ? error.what : error.what + QLatin1Char('\n') + detail;
}

} // namespace

struct FactRows::Statements
{
    Statement addFile;
    Statement addMetric;
    Statement addCall;
    Statement addNote;
    Statement addCheckpoint;
    Statement trimCheckpoints;
    Statement intendEffect;
    Statement settleEffect;
    Statement addError;
    Statement putResult;
};

FactRows::FactRows(sqlite3* database) : m_database(database), m_statements(std::make_unique<Statements>()) { }

FactRows::~FactRows() = default;

Result<void> FactRows::prepare()
{
    struct Source
    {
        Statement& statement;
        const char* sql;
    };
    Statements& s = *m_statements;
    const Source sources[] = {
        { s.addFile,
          "INSERT OR REPLACE INTO files (run, step, attempt, name, media_type, hash, size) VALUES (?, ?, ?, ?, ?, ?, "
          "?)" },
        { s.addMetric,
          "INSERT INTO metrics (run, seq, step, attempt, name, value, unit, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)" },
        { s.addCall,
          "INSERT INTO costs (run, seq, step, attempt, agent, role, provider, model, served, kind, input, cached, "
          "output, reasoning, micros, price_version, millis, error, request, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
          "?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
        { s.addNote, "INSERT INTO notes (run, seq, step, code, text, at) VALUES (?, ?, ?, ?, ?, ?)" },
        { s.addCheckpoint, "INSERT INTO checkpoints (run, seq, at, cause, name) VALUES (?, ?, ?, ?, ?)" },
        { s.trimCheckpoints, "DELETE FROM checkpoints WHERE run = ? AND cause <> 'named' AND seq < ?" },
        { s.intendEffect,
          "INSERT INTO effects (run, step, attempt, state, intended) VALUES (?, ?, ?, 'intended', ?) "
          "ON CONFLICT DO UPDATE SET state = 'intended', intended = excluded.intended" },
        { s.settleEffect,
          "INSERT INTO effects (run, step, attempt, state, settled_by, settled) VALUES (?, ?, ?, ?, ?, ?) "
          "ON CONFLICT DO UPDATE SET state = excluded.state, settled_by = excluded.settled_by, settled = "
          "excluded.settled" },
        { s.addError, "INSERT INTO errors (key, run, step, attempt, text) VALUES (?1 << 32 | ?2, ?1, ?3, ?4, ?5)" },
        { s.putResult,
          "INSERT OR REPLACE INTO results (run, step, attempt, identity, seq, started, ended) VALUES (?, ?, ?, ?, ?, "
          "?, ?)" },
    };
    for (const Source& source : sources) {
        if (const auto done = source.statement.prepare(m_database, source.sql); !done) {
            return done;
        }
    }
    return {};
}

Result<void> FactRows::addFile(qint64 run, int step, int attempt, const QString& name, const QString& mediaType,
                               const BlobRef& blob)
{
    Statement& row = m_statements->addFile.bind(run).bind(step).bind(attempt).bind(name).bind(mediaType);
    return row.bind(blob.hash).bind(blob.size).run(doing());
}

Result<void> FactRows::addMetric(qint64 run, const RunEvent& event, const MetricRecorded& metric)
{
    Statement& row = m_statements->addMetric.bind(run).bind(event.seq).bind(metric.step).bind(metric.attempt);
    row.bind(metric.name);
    // JSON knows no infinity; the row says what the journal can say.
    (std::isfinite(metric.value) ? row.bind(metric.value) : row.bindNull()).bind(metric.unit).bind(event.at.micros);
    return row.run(doing());
}

Result<void> FactRows::addCall(qint64 run, const RunEvent& event, const ModelCalled& called)
{
    const ModelCall& call = called.call;
    Statement& row = m_statements->addCall.bind(run).bind(event.seq).bind(called.step).bind(called.attempt);
    row.bind(call.agent).bind(call.role).bind(call.provider).bind(call.model).bind(call.servedModel);
    row.bind(costKindName(call.isRecorded        ? CostKind::Recorded
                              : isImported(call) ? CostKind::Imported
                                                 : CostKind::Paid));
    for (const qint64 tokens : { call.usage.input, call.usage.cached, call.usage.output, call.usage.reasoning }) {
        call.usage.isKnown ? row.bind(tokens) : row.bindNull();
    }
    call.costMicros ? row.bind(*call.costMicros) : row.bindNull();
    row.bind(call.priceVersion).bind(call.millis);
    call.error.isEmpty() ? row.bindNull() : row.bind(call.error);
    return row.bind(call.request).bind(event.at.micros).run(doing());
}

Result<void> FactRows::addNote(qint64 run, const RunEvent& event, const NoteRecorded& note)
{
    Statement& row = m_statements->addNote.bind(run).bind(event.seq);
    (note.step >= 0 ? row.bind(note.step) : row.bindNull()).bind(note.code).bind(note.text).bind(event.at.micros);
    return row.run(doing());
}

Result<void> FactRows::setCheckpoints(qint64 run, const std::vector<Checkpoint>& checkpoints, qint64 lastSeq)
{
    qint64 oldestAutomatic = std::numeric_limits<qint64>::max();
    Result<void> done;
    for (auto it = checkpoints.begin(); done && it != checkpoints.end(); ++it) {
        if (it->trigger != CheckpointTrigger::Named) {
            oldestAutomatic = std::min(oldestAutomatic, it->seq);
        }
        if (it->seq > lastSeq) {
            Statement& row = m_statements->addCheckpoint.bind(run).bind(it->seq).bind(it->at.micros);
            done = row.bind(checkpointTriggerName(it->trigger)).bind(it->name).run(doing());
        }
    }
    return done ? m_statements->trimCheckpoints.bind(run).bind(oldestAutomatic).run(doing()) : done;
}

Result<void> FactRows::intendEffect(qint64 run, const RunEvent& event, const EffectIntended& effect)
{
    Statement& row = m_statements->intendEffect.bind(run).bind(effect.step).bind(effect.attempt);
    return row.bind(event.at.micros).run(doing());
}

Result<void> FactRows::settleEffect(qint64 run, const RunEvent& event, const EffectSettled& effect)
{
    Statement& row = m_statements->settleEffect.bind(run).bind(effect.step).bind(effect.attempt);
    return row.bind(effectStateName(effect.state)).bind(effect.by).bind(event.at.micros).run(doing());
}

Result<void> FactRows::addError(qint64 run, const RunEvent& event, const StepFinished& failed)
{
    const QString text = searchText(*failed.report->error);
    return m_statements->addError.bind(run)
        .bind(event.seq)
        .bind(failed.step)
        .bind(failed.attempt)
        .bind(text)
        .run(doing());
}

Result<void> FactRows::putResult(qint64 run, const RunEvent& event, const StepFinished& done, Timestamp started,
                                 const BlobHash& identity)
{
    Statement& row = m_statements->putResult.bind(run).bind(done.step).bind(done.attempt).bind(identity);
    return row.bind(event.seq).bind(started.micros).bind(event.at.micros).run(doing());
}

} // namespace cmbagent
