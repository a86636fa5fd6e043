// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runrows.h"

#include "core/rememberkey.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cmbagent {

namespace {

QString doing()
{
    return QStringLiteral("Events could not be stored");
}

QByteArray compact(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}
QByteArray compact(const QJsonArray& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray endName(Attempt::End end)
{
    switch (end) {
    case Attempt::End::Open:
        return QByteArrayLiteral("running");
    case Attempt::End::Completed:
        return QByteArrayLiteral("completed");
    case Attempt::End::Failed:
        return QByteArrayLiteral("failed");
    case Attempt::End::Cancelled:
        return QByteArrayLiteral("cancelled");
    case Attempt::End::Interrupted:
        break;
    }
    return QByteArrayLiteral("interrupted");
}

/// NULL instead of an empty text. The bytes must live until the statement is run.
Statement& bindFilled(Statement& row, const QByteArray& text)
{
    return text.isEmpty() ? row.bindNull() : row.bind(text);
}
Statement& bindFilled(Statement& row, const QString& text)
{
    return text.isEmpty() ? row.bindNull() : row.bind(text);
}

} // namespace

struct RunRows::Statements
{
    Statement addRun;
    Statement addInherited;
    Statement setRun;
    Statement setProgress;
    Statement setPlan;
    Statement addBytes;
    Statement putStep;
    Statement putAttempt;
    Statement setCategory;
    Statement setCheck;
    Statement clearAttempts;
    Statement clearFiles;
    Statement putApproval;
};

RunRows::RunRows(sqlite3* database) : m_database(database), m_statements(std::make_unique<Statements>()) { }

RunRows::~RunRows() = default;

Result<void> RunRows::prepare()
{
    struct Source
    {
        Statement& statement;
        const char* sql;
    };
    Statements& s = *m_statements;
    const Source sources[] = {
        { s.addRun,
          "INSERT INTO runs (key, id, session, project, name, workflow_name, workflow, definition, source, "
          "source_path, "
          "parameters, created, parent, parent_seq, depth, from_step, inheritance, hypothesis, last_at, state, reason, "
          "last_seq, open_approvals, pending, running, waiting_approval, paused, completed, failed, skipped, "
          "cancelled) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?12, ?19, ?20, "
          "?21, 0, 0, 0, 0, 0, 0, 0, 0, 0)" },
        { s.addInherited,
          "INSERT INTO inherited (run, first, last, state, reason, kind, origin, attempt) VALUES (?, ?, ?, ?, ?, ?, ?, "
          "?)" },
        { s.setRun,
          "UPDATE runs SET last_at = ?, last_seq = ?, pending = ?, running = ?, waiting_approval = ?, paused = ?, "
          "completed = ?, failed = ?, skipped = ?, cancelled = ?, state = ?, reason = ?, started = ?, ended = ?, "
          "open_approvals = ? WHERE key = ?" },
        { s.setProgress,
          "UPDATE runs SET last_at = ?, last_seq = ?, pending = ?, running = ?, waiting_approval = ?, paused = ?, "
          "completed = ?, failed = ?, skipped = ?, cancelled = ? WHERE key = ?" },
        { s.setPlan, "UPDATE runs SET parameters = ?, definition = ? WHERE key = ?" },
        { s.addBytes, "UPDATE runs SET file_bytes = file_bytes + ?, work_bytes = work_bytes + ? WHERE key = ?" },
        { s.putStep,
          "INSERT OR REPLACE INTO steps (run, step, state, reason, attempts, failures, started, ended, not_before, "
          "cause, effect, is_stalled, guidance, changes, origin_kind, origin_run, origin_step, origin_attempt) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
        { s.putAttempt,
          "INSERT INTO attempts (run, step, attempt, state, started, ended, exit_code, signal, wall, cpu, peak_rss, "
          "log_bytes, disk, interpreter, error, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
          "ON CONFLICT DO UPDATE SET state = excluded.state, started = excluded.started, ended = excluded.ended, "
          "exit_code = excluded.exit_code, signal = excluded.signal, wall = excluded.wall, cpu = excluded.cpu, "
          "peak_rss = excluded.peak_rss, log_bytes = excluded.log_bytes, disk = excluded.disk, "
          "interpreter = excluded.interpreter, error = excluded.error, result = excluded.result" },
        { s.setCategory, "UPDATE attempts SET category = ? WHERE run = ? AND step = ? AND attempt = ?" },
        { s.setCheck, "UPDATE attempts SET is_check = 1 WHERE run = ? AND step = ? AND attempt = ?" },
        { s.clearAttempts, "DELETE FROM attempts WHERE run = ? AND step = ?" },
        { s.clearFiles, "DELETE FROM files WHERE run = ? AND step = ?" },
        { s.putApproval,
          "INSERT OR REPLACE INTO approvals (run, id, step, kind, question, options, shown, hash, requested, deadline, "
          "is_withdrawn, context, on_deadline, resolution, comment, answered_by, who, answered, remember, subject, "
          "origin) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
    };
    for (const Source& source : sources) {
        if (const auto done = source.statement.prepare(m_database, source.sql); !done) {
            return done;
        }
    }
    return {};
}

namespace {

/// The columns that every row of `runs` begins with, up to the hypothesis.
Statement& bindCreated(Statement& row, qint64 key, const RunId& run, const RunCreated& created,
                       const QString& workflowName, qint64 definition, Timestamp at)
{
    row.bind(key).bind(run).bind(created.session).bind(created.project).bind(created.name).bind(workflowName);
    row.bind(created.workflow);
    (definition > 0 ? row.bind(definition) : row.bindNull()).bind(created.source).bind(created.sourcePath);
    row.bind(QString::fromUtf8(compact(created.parameters))).bind(at.micros);
    if (!created.origin) {
        return row.bindNull().bindNull().bind(0).bindNull().bindNull().bind(QString());
    }
    const RunOrigin& origin = *created.origin;
    row.bind(origin.parent).bind(origin.parentSeq).bind(origin.depth);
    return bindFilled(row, origin.fromStep).bind(origin.inheritance).bind(origin.hypothesis);
}

} // namespace

Result<void> RunRows::addRun(qint64 key, const RunProjection& fold, qint64 definition)
{
    const auto added = bindCreated(m_statements->addRun, key, fold.run(), fold.created(), fold.workflow()->name,
                                   definition, fold.createdAt())
                           .bind(stateName(RunState::Draft))
                           .bind(QString())
                           .bind(0)
                           .run(doing());
    if (added || !added.error().detail.startsWith(QLatin1String("FOREIGN KEY"))) {
        return added;
    }
    // Another program has deleted it since we looked.
    return fail(ErrorCode::Conflict,
                QStringLiteral("The session or project of this run is not there any more, so it was not begun."),
                QStringLiteral("Begin it in another one; see 'cmbagent session list'."), added.error().detail);
}

Result<void> RunRows::addUnreadable(qint64 key, const RunEvent& first, qint64 lastSeq, const Error& error)
{
    return bindCreated(m_statements->addRun, key, first.run, std::get<RunCreated>(first.body), QString(), 0, first.at)
        .bind(stateName(RunState::Failed))
        .bind(error.what)
        .bind(lastSeq)
        .run(doing());
}

Result<void> RunRows::addInherited(qint64 run, const Inheritance& inheritance)
{
    const auto& steps = inheritance.steps;
    const auto goesOn = [](const InheritedStep& a, const InheritedStep& b) {
        return b.step == a.step + 1 && a.state == b.state && a.origin.kind == b.origin.kind
            && a.origin.run == b.origin.run && a.origin.attempt == b.origin.attempt && a.reason == b.reason;
    };
    Result<void> done;
    for (size_t first = 0, i = 0; done && i < steps.size(); ++i) {
        if (i + 1 < steps.size() && goesOn(steps[i], steps[i + 1])) {
            continue;
        }
        const InheritedStep& step = steps[i];
        done = m_statements->addInherited.bind(run)
                   .bind(steps[first].step)
                   .bind(step.step)
                   .bind(stateName(step.state))
                   .bind(step.reason)
                   .bind(originKindName(step.origin.kind))
                   .bind(step.origin.run)
                   .bind(step.origin.attempt)
                   .run(doing());
        first = i + 1;
    }
    return done;
}

Result<void> RunRows::setRun(qint64 key, const RunProjection& fold, bool isAll)
{
    Statement& row = isAll ? m_statements->setRun : m_statements->setProgress;
    row.bind(fold.lastAt().micros).bind(fold.seq());
    for (int state = 0; state < stepStateCount; ++state) {
        row.bind(fold.count(StepState(state)));
    }
    if (isAll) {
        row.bind(stateName(fold.state()))
            .bind(fold.reason())
            .bind(fold.startedAt())
            .bind(fold.endedAt())
            .bind(fold.openApprovalCount());
    }
    return row.bind(key).run(doing());
}

Result<void> RunRows::setPlan(qint64 key, const RunProjection& fold, qint64 definition)
{
    return m_statements->setPlan.bind(QString::fromUtf8(compact(fold.parameters())))
        .bind(definition)
        .bind(key)
        .run(doing());
}

Result<void> RunRows::addBytes(qint64 key, qint64 fileBytes, qint64 workBytes)
{
    return m_statements->addBytes.bind(fileBytes).bind(workBytes).bind(key).run(doing());
}

Result<void> RunRows::putStep(qint64 run, int step, const StepStatus& status)
{
    Statement& row = m_statements->putStep;
    row.bind(run).bind(step).bind(stateName(status.state)).bind(status.reason);
    row.bind(int(status.attempts.size())).bind(status.failures);
    row.bind(status.started()).bind(status.ended()).bind(status.notBefore);
    (status.cause >= 0 ? row.bind(status.cause) : row.bindNull());
    (status.effect != EffectState::None ? row.bind(effectStateName(status.effect)) : row.bindNull());
    (status.isStalled ? row.bind(1) : row.bindNull());
    const QByteArray changes = status.changes.isEmpty() ? QByteArray() : compact(status.changes);
    bindFilled(bindFilled(row, status.guidance), changes);
    if (status.origin) {
        row.bind(originKindName(status.origin->kind))
            .bind(status.origin->run)
            .bind(status.origin->step)
            .bind(status.origin->attempt);
    }
    return row.run(doing());
}

Result<void> RunRows::putAttempt(qint64 run, int step, const Attempt& attempt)
{
    Statement& row = m_statements->putAttempt;
    const QByteArray state = endName(attempt.end);
    row.bind(run).bind(step).bind(attempt.number).bind(state).bind(attempt.started.micros).bind(attempt.ended);
    if (!attempt.report) {
        return row.run(doing()); // what is not bound is NULL
    }
    const StepReport& report = *attempt.report;
    row.bind(report.exitCode)
        .bind(report.signal)
        .bind(report.wallMicros)
        .bind(report.cpuMicros)
        .bind(report.peakRssBytes)
        .bind(report.logBytes)
        .bind(report.diskBytes);
    const QByteArray interpreter = report.interpreter.toUtf8();
    const QByteArray error = report.error ? compact(errorToJson(*report.error)) : QByteArray();
    const QByteArray values = report.values.isEmpty() ? QByteArray() : compact(report.values);
    return bindFilled(bindFilled(bindFilled(row, interpreter), error), values).run(doing());
}

Result<void> RunRows::setCategory(qint64 run, int step, int attempt, const QString& category)
{
    return m_statements->setCategory.bind(category).bind(run).bind(step).bind(attempt).run(doing());
}

Result<void> RunRows::setCheck(qint64 run, int step, int attempt)
{
    return m_statements->setCheck.bind(run).bind(step).bind(attempt).run(doing());
}

Result<void> RunRows::clearStep(qint64 run, int step)
{
    const auto cleared = m_statements->clearAttempts.bind(run).bind(step).run(doing());
    return cleared ? m_statements->clearFiles.bind(run).bind(step).run(doing()) : cleared;
}

namespace {

void bindAnswer(Statement& row, const ApprovalRequested& asked, const QString& stepId, const ApprovalResolved& answer,
                Timestamp at)
{
    row.bind(resolutionName(answer.resolution)).bind(answer.comment).bind(answer.by).bind(answer.who).bind(at);
    if (answer.remember == RememberScope::Once) {
        row.bindNull().bindNull();
    } else {
        row.bind(rememberScopeName(answer.remember)).bind(rememberKey(asked, stepId));
    }
    if (answer.origin) {
        row.bind(QString::fromUtf8(compact(answerOriginToJson(*answer.origin))));
    }
}

} // namespace

Result<void> RunRows::putApproval(qint64 run, const Approval& approval, const QString& stepId)
{
    const ApprovalRequested& asked = approval.request;
    QJsonArray options;
    for (const Resolution option : asked.options) {
        options.append(resolutionName(option));
    }
    QJsonArray shown;
    for (const Evidence& evidence : asked.shown) {
        shown.append(QJsonObject { { QStringLiteral("name"), evidence.name },
                                   { QStringLiteral("type"), evidence.mediaType },
                                   { QStringLiteral("hash"), evidence.blob.hash.toHex() },
                                   { QStringLiteral("size"), evidence.blob.size } });
    }
    Statement& row = m_statements->putApproval;
    row.bind(run).bind(asked.id);
    (asked.step >= 0 ? row.bind(asked.step) : row.bindNull())
        .bind(approvalKindName(asked.kind))
        .bind(asked.question)
        .bind(QString::fromUtf8(compact(options)))
        .bind(QString::fromUtf8(compact(shown)))
        .bind(asked.hash)
        .bind(approval.requestedAt.micros)
        .bind(asked.deadline)
        .bind(approval.isWithdrawn ? 1 : 0);
    asked.context.isEmpty() ? row.bindNull() : row.bind(QString::fromUtf8(compact(asked.context)));
    asked.onDeadline ? row.bind(resolutionName(*asked.onDeadline)) : row.bindNull();
    if (approval.answer) {
        bindAnswer(row, asked, stepId, *approval.answer, approval.answeredAt);
    }
    return row.run(doing());
}

} // namespace cmbagent
