// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projector.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <set>

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

/// What the fold or the blob store says about a run is held against that run, never against the database.
tl::unexpected<Error> contradiction(Error error)
{
    if (error.code != ErrorCode::IllegalMove && error.code != ErrorCode::NotFound) {
        error.code = ErrorCode::Conflict;
    }
    return fail(std::move(error));
}

} // namespace

/// One run the projector knows: its fold, and which rows no longer match it.
struct Projector::Tracked
{
    qint64 key = 0;
    RunProjection fold;
    bool isNew = false;
    bool isTouched = false;
    std::vector<std::pair<int, int>> attempts; ///< with doubles, until written
    std::vector<int> steps;
    std::set<ApprovalId> approvals;

    Tracked(qint64 number, RunProjection projection) : key(number), fold(std::move(projection)) { }
    void clear()
    {
        isNew = false;
        isTouched = false;
        steps.clear();
        attempts.clear();
        approvals.clear();
    }
};

struct Projector::Rows
{
    Statement addRun;
    Statement setRun;
    Statement addStep;
    Statement setStep;
    Statement addEdge;
    Statement putAttempt;
    Statement putApproval;
    Statement addFile;
    Statement addMetric;
    Statement addNote;
};

Projector::Projector(sqlite3* database, Blobs& blobs)
    : m_database(database), m_blobs(blobs), m_journal(database), m_rows(std::make_unique<Rows>())
{ }

Projector::~Projector() = default;

Result<void> Projector::prepare()
{
    struct Source
    {
        Statement& statement;
        const char* sql;
    };
    const Source sources[] = {
        { m_rows->addRun,
          "INSERT INTO runs (key, id, session, project, name, workflow_name, workflow, source, source_path, "
          "parameters, created, state, reason, "
          "started, ended, last_at, last_seq, open_approvals, pending, running, waiting_approval, paused, completed, "
          "failed, skipped, cancelled) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 'draft', '', NULL, NULL, ?11, 0, 0, 0, 0, 0, 0, 0, 0, "
          "0, 0)" },
        { m_rows->setRun,
          "UPDATE runs SET state = ?, reason = ?, started = ?, ended = ?, last_at = ?, last_seq = ?, open_approvals = "
          "?, pending = ?, running = ?, "
          "waiting_approval = ?, paused = ?, completed = ?, failed = ?, skipped = ?, cancelled = ? WHERE key = ?" },
        { m_rows->addStep,
          "INSERT INTO steps (run, step, id, title, kind, state, reason, attempts, failures) VALUES (?, ?, ?, ?, ?, "
          "'pending', '', 0, 0)" },
        { m_rows->setStep,
          "UPDATE steps SET state = ?, reason = ?, attempts = ?, failures = ?, started = ?, ended = ?, not_before = ?, "
          "cause = ? "
          "WHERE run = ? AND step = ?" },
        { m_rows->addEdge, "INSERT INTO edges (run, target, source, optional) VALUES (?, ?, ?, ?)" },
        { m_rows->putAttempt,
          "INSERT OR REPLACE INTO attempts (run, step, attempt, state, started, ended, exit_code, signal, wall, cpu, "
          "peak_rss, log_bytes, "
          "interpreter, error, result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
        { m_rows->putApproval,
          "INSERT OR REPLACE INTO approvals (run, id, step, question, options, shown, hash, requested, deadline, "
          "on_deadline, resolution, "
          "comment, answered_by, answered) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" },
        { m_rows->addFile,
          "INSERT OR REPLACE INTO files (run, step, attempt, name, media_type, hash, size) VALUES (?, ?, ?, ?, ?, ?, "
          "?)" },
        { m_rows->addMetric,
          "INSERT INTO metrics (run, seq, step, attempt, name, value, unit, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)" },
        { m_rows->addNote, "INSERT INTO notes (run, seq, step, code, text, at) VALUES (?, ?, ?, ?, ?, ?)" },
    };
    for (const Source& source : sources) {
        if (const auto done = source.statement.prepare(m_database, source.sql); !done) {
            return done;
        }
    }
    return m_journal.prepareWriting();
}

/// `key` 0: the run is new to the journal too.
Result<Projector::Tracked*> Projector::startRun(const RunEvent& event, qint64 key)
{
    auto fold = startFold(event, m_blobs);
    if (!fold) {
        return contradiction(fold.error());
    }
    if (key == 0) {
        const auto added = m_journal.addKey(event.run);
        if (!added) {
            return tl::unexpected(added.error());
        }
        key = *added;
    }
    auto run = std::make_shared<Tracked>(key, std::move(*fold));
    run->isNew = true;
    m_runs.insert(event.run, run);
    return run.get();
}

Result<Projector::Tracked*> Projector::tracked(const RunEvent& event)
{
    if (const auto found = m_runs.constFind(event.run); found != m_runs.constEnd()) {
        return found->get();
    }
    if (std::holds_alternative<RunCreated>(event.body)) {
        return startRun(event, 0);
    }
    const auto key = m_journal.keyOf(event.run);
    if (!key) {
        return tl::unexpected(key.error());
    }
    if (*key == 0) {
        return fail(ErrorCode::NotFound,
                    QStringLiteral("There is no run %1 (any more), so event %2 cannot be stored.")
                        .arg(event.run.toString())
                        .arg(event.seq));
    }
    auto fold = m_journal.fold(*key, event.run, m_blobs);
    if (!fold) {
        return contradiction(fold.error());
    }
    auto run = std::make_shared<Tracked>(*key, std::move(*fold));
    m_runs.insert(event.run, run);
    return run.get();
}

Result<void> Projector::record(const RunEvent& event)
{
    const auto found = tracked(event);
    if (!found) {
        return tl::unexpected(found.error());
    }
    Tracked& run = **found;
    if (const auto change = run.fold.apply(event); !change) {
        return contradiction(change.error());
    }
    if (const auto stored = m_journal.insert(run.key, event); !stored) {
        return stored;
    }
    return mark(run, event);
}

/// Notes which rows an event made stale; rows that never change again are written at once.
struct Projector::Marker
{
    Projector& projector;
    Tracked& run;
    const RunEvent& event;

    using Done = Result<void>;
    Done step(int index)
    {
        run.steps.push_back(index);
        return {};
    }
    Done attempt(int index, int number)
    {
        run.attempts.emplace_back(index, number);
        return step(index);
    }
    Done operator()(const RunCreated&) { return {}; }
    Done operator()(const RunMoved&) { return {}; }
    Done operator()(const StepStarted& e) { return attempt(e.step, e.attempt); }
    Done operator()(const StepInterrupted& e) { return attempt(e.step, e.attempt); }
    Done operator()(const StepRetryScheduled& e) { return step(e.step); }
    Done operator()(const StepSkipped& e) { return step(e.step); }
    Done operator()(const StepCancelled& e) { return step(e.step); }
    Done operator()(const StepFinished& e)
    {
        for (size_t i = 0; e.report && i < e.report->outputs.size(); ++i) {
            const OutputFile& file = e.report->outputs[i];
            if (const auto done = projector.writeFile(run.key, e.step, e.attempt, file.name, file.mediaType, file.blob);
                !done) {
                return done;
            }
        }
        return attempt(e.step, e.attempt);
    }
    Done operator()(const ApprovalRequested& e)
    {
        run.approvals.insert(e.id);
        return step(e.step);
    }
    Done operator()(const ApprovalResolved& e)
    {
        run.approvals.insert(e.id);
        return step(e.step);
    }
    Done operator()(const EffectIntended& e) { return step(e.step); }
    Done operator()(const EffectSettled& e) { return step(e.step); }
    Done operator()(const ResultAdopted& e) { return step(e.step); }
    Done operator()(const CheckpointTaken&) { return {}; }
    Done operator()(const StepStalled& e) { return step(e.step); }
    Done operator()(const HeartbeatRecorded&) { return {}; }
    Done operator()(const MetricRecorded& e)
    {
        Statement& metric =
            projector.m_rows->addMetric.bind(run.key).bind(event.seq).bind(e.step).bind(e.attempt).bind(e.name);
        // JSON knows no infinity; the row says what the journal can say.
        (std::isfinite(e.value) ? metric.bind(e.value) : metric.bindNull()).bind(e.unit).bind(event.at.micros);
        return metric.run(doing());
    }
    Done operator()(const NoteRecorded& e)
    {
        Statement& note = projector.m_rows->addNote.bind(run.key).bind(event.seq);
        (e.step >= 0 ? note.bind(e.step) : note.bindNull()).bind(e.code).bind(e.text).bind(event.at.micros);
        return note.run(doing());
    }
};

Result<void> Projector::mark(Tracked& run, const RunEvent& event)
{
    if (!run.isTouched) {
        run.isTouched = true;
        m_touched.push_back(m_runs.value(event.run));
    }
    // Rows below hang on the run's row, so that one comes first.
    if (run.isNew) {
        if (const auto done = writeNewRun(run); !done) {
            return done;
        }
        run.isNew = false;
    }
    return std::visit(Marker { *this, run, event }, event.body);
}

Result<void> Projector::writeRows()
{
    for (const auto& run : m_touched) {
        if (const auto done = writeRun(*run); !done) {
            return done;
        }
        run->clear();
    }
    m_touched.clear();
    return {};
}

Result<void> Projector::writeNewRun(Tracked& run)
{
    const RunCreated& created = run.fold.created();
    const Workflow& workflow = *run.fold.workflow();
    auto done = m_rows->addRun.bind(run.key)
                    .bind(run.fold.run())
                    .bind(created.session)
                    .bind(created.project)
                    .bind(created.name)
                    .bind(workflow.name)
                    .bind(created.workflow)
                    .bind(created.source)
                    .bind(created.sourcePath)
                    .bind(QString::fromUtf8(compact(created.parameters)))
                    .bind(run.fold.createdAt().micros)
                    .run(doing());
    for (int i = 0; done && i < workflow.size(); ++i) {
        const StepSpec& spec = workflow.steps[size_t(i)];
        done = m_rows->addStep.bind(run.key)
                   .bind(i)
                   .bind(spec.id)
                   .bind(spec.label())
                   .bind(stepKindName(spec.kind))
                   .run(doing());
        for (size_t n = 0; done && n < spec.needs.size(); ++n) {
            done = m_rows->addEdge.bind(run.key)
                       .bind(i)
                       .bind(spec.needs[n].step)
                       .bind(spec.needs[n].optional ? 1 : 0)
                       .run(doing());
        }
    }
    for (size_t i = 0; done && i < created.files.size(); ++i) {
        done = writeFile(run.key, -1, 0, created.files[i].path, QString(), created.files[i].blob);
    }
    return done;
}

Result<void> Projector::writeRun(Tracked& run)
{
    const auto unite = [](auto& touched) {
        std::sort(touched.begin(), touched.end());
        touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    };
    unite(run.steps);
    unite(run.attempts);
    const RunProjection& fold = run.fold;
    m_rows->setRun.bind(stateName(fold.state()))
        .bind(fold.reason())
        .bind(fold.startedAt())
        .bind(fold.endedAt())
        .bind(fold.lastAt().micros)
        .bind(fold.seq())
        .bind(fold.openApprovalCount());
    for (int state = 0; state < stepStateCount; ++state) {
        m_rows->setRun.bind(fold.count(StepState(state)));
    }
    Result<void> done = m_rows->setRun.bind(run.key).run(doing());
    for (auto it = run.steps.begin(); done && it != run.steps.end(); ++it) {
        done = writeStep(run, *it);
    }
    for (auto it = run.attempts.begin(); done && it != run.attempts.end(); ++it) {
        done = writeAttempt(run, it->first, it->second);
    }
    for (auto it = run.approvals.begin(); done && it != run.approvals.end(); ++it) {
        if (const Approval* approval = fold.approval(*it)) {
            done = writeApproval(run, *approval);
        }
    }
    return done;
}

Result<void> Projector::writeStep(const Tracked& run, int step)
{
    const StepStatus& status = run.fold.step(step);
    Statement& row = m_rows->setStep;
    row.bind(stateName(status.state))
        .bind(status.reason)
        .bind(int(status.attempts.size()))
        .bind(status.failures)
        .bind(status.started())
        .bind(status.ended())
        .bind(status.notBefore);
    return (status.cause >= 0 ? row.bind(status.cause) : row.bindNull()).bind(run.key).bind(step).run(doing());
}

Result<void> Projector::writeAttempt(const Tracked& run, int step, int attempt)
{
    const Attempt& that = run.fold.step(step).attempts[size_t(attempt - 1)];
    Statement& row = m_rows->putAttempt;
    const QByteArray state = endName(that.end);
    row.bind(run.key).bind(step).bind(attempt).bind(state).bind(that.started.micros).bind(that.ended);
    if (!that.report) {
        return row.run(doing()); // what is not bound is NULL
    }
    const StepReport& report = *that.report;
    row.bind(report.exitCode)
        .bind(report.signal)
        .bind(report.wallMicros)
        .bind(report.cpuMicros)
        .bind(report.peakRssBytes)
        .bind(report.logBytes);
    const QByteArray interpreter = report.interpreter.toUtf8();
    const QByteArray error = report.error ? compact(errorToJson(*report.error)) : QByteArray();
    const QByteArray values = report.values.isEmpty() ? QByteArray() : compact(report.values);
    for (const QByteArray* text : { &interpreter, &error, &values }) {
        if (text->isEmpty()) {
            row.bindNull();
        } else {
            row.bind(*text);
        }
    }
    return row.run(doing());
}

Result<void> Projector::writeApproval(const Tracked& run, const Approval& approval)
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
    Statement& row = m_rows->putApproval;
    row.bind(run.key).bind(asked.id);
    (asked.step >= 0 ? row.bind(asked.step) : row.bindNull())
        .bind(asked.question)
        .bind(QString::fromUtf8(compact(options)))
        .bind(QString::fromUtf8(compact(shown)))
        .bind(asked.hash)
        .bind(approval.requestedAt.micros)
        .bind(asked.deadline);
    asked.onDeadline ? row.bind(resolutionName(*asked.onDeadline)) : row.bindNull();
    if (approval.answer) {
        row.bind(resolutionName(approval.answer->resolution))
            .bind(approval.answer->comment)
            .bind(approval.answer->by)
            .bind(approval.answeredAt);
    }
    return row.run(doing());
}

Result<void> Projector::writeFile(qint64 run, int step, int attempt, const QString& name, const QString& mediaType,
                                  const BlobRef& blob)
{
    return m_rows->addFile.bind(run)
        .bind(step)
        .bind(attempt)
        .bind(name)
        .bind(mediaType)
        .bind(blob.hash)
        .bind(blob.size)
        .run(doing());
}

void Projector::forget()
{
    m_runs.clear();
    m_touched.clear();
}

void Projector::trim()
{
    constexpr qsizetype most = 32;
    if (m_runs.size() > most) {
        m_runs.clear();
        return;
    }
    m_runs.removeIf([](const auto& entry) { return isEnded(entry.value()->fold.state()); });
}

Result<void> Projector::replay(qint64 key, const RunId& run)
{
    constexpr int page = 10'000;
    Tracked* entry = nullptr;
    for (;;) {
        const auto events = m_journal.read(key, run, entry ? entry->fold.seq() : 0, page);
        if (!events || events->isEmpty()) {
            forget();
            return events ? Result<void>() : tl::unexpected(events.error());
        }
        for (const RunEvent& event : *events) {
            if (!entry) {
                const auto started = startRun(event, key);
                if (!started) {
                    return tl::unexpected(started.error());
                }
                entry = *started;
            }
            if (const auto change = entry->fold.apply(event); !change) {
                return tl::unexpected(change.error());
            }
            if (const auto marked = mark(*entry, event); !marked) {
                return marked;
            }
        }
        if (const auto written = writeRows(); !written) {
            return written;
        }
    }
}

} // namespace cmbagent
