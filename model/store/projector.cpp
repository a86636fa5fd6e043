// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projector.h"

#include "core/identity.h"

#include <algorithm>
#include <array>
#include <set>

namespace cmbagent {

namespace {

/// What the fold or the blob store says about a run is held against that run, never against the database.
tl::unexpected<Error> contradiction(Error error)
{
    if (error.code != ErrorCode::IllegalMove && error.code != ErrorCode::NotFound) {
        error.code = ErrorCode::Conflict;
    }
    return fail(std::move(error));
}

/// A question answered in another run, whose rows are there.
bool isInherited(const RunProjection& fold, const Approval& approval)
{
    const auto& inheritance = fold.inheritance();
    return inheritance
        && std::any_of(inheritance->answers.begin(), inheritance->answers.end(),
                       [&](const InheritedAnswer& answer) { return answer.request.id == approval.request.id; });
}

qint64 lastCheckpointOf(const RunProjection& fold)
{
    return fold.checkpoints().empty() ? 0 : fold.checkpoints().back().seq;
}

/// Whether an error is about the run it was met in, and other runs can go on.
bool isOfRun(const Error& error)
{
    switch (error.code) {
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::Locked:
    case ErrorCode::Io:
    case ErrorCode::Internal:
        return false;
    default:
        return true;
    }
}

} // namespace

/// One run the projector knows: its fold, and which rows no longer match it.
struct Projector::Tracked
{
    struct Category
    {
        int step;
        int attempt;
        QString name;
    };

    qint64 key = 0;
    RunProjection fold;
    bool isNew = false;
    bool isTouched = false;
    bool isMoved = false; ///< more than its progress changed
    std::vector<std::pair<int, int>> attempts; ///< with doubles, until written
    std::vector<int> steps;
    std::set<ApprovalId> approvals;
    std::vector<Category> categories;
    std::vector<std::pair<int, int>> checks;
    qint64 fileBytes = 0;
    qint64 workBytes = 0;
    qint64 lastCheckpoint = 0; ///< seq of the last one that has a row

    Tracked(qint64 number, RunProjection projection) : key(number), fold(std::move(projection)) { }
    void clear()
    {
        isNew = false;
        isTouched = false;
        isMoved = false;
        steps.clear();
        attempts.clear();
        approvals.clear();
        categories.clear();
        checks.clear();
        fileBytes = 0;
        workBytes = 0;
    }
};

void Beginnings::add(const RunProjection& fresh)
{
    constexpr size_t most = 8;
    const std::lock_guard lock(m_mutex);
    m_kept.push_back(fresh);
    if (m_kept.size() > most) {
        m_kept.pop_front();
    }
}

std::optional<RunProjection> Beginnings::take(const RunId& run)
{
    const std::lock_guard lock(m_mutex);
    const auto found =
        std::find_if(m_kept.begin(), m_kept.end(), [&](const RunProjection& fresh) { return fresh.run() == run; });
    if (found == m_kept.end()) {
        return std::nullopt;
    }
    std::optional<RunProjection> fresh = std::move(*found);
    m_kept.erase(found);
    return fresh;
}

Projector::Projector(sqlite3* database, Blobs& blobs, Beginnings* beginnings)
    : m_database(database), m_blobs(blobs), m_beginnings(beginnings), m_journal(database), m_rows(database),
      m_definitions(database)
{ }

Projector::~Projector() = default;

Result<void> Projector::prepare()
{
    if (const auto done = m_rows.prepare(); !done) {
        return done;
    }
    if (const auto done = m_definitions.prepare(); !done) {
        return done;
    }
    return m_journal.prepareWriting();
}

/// From memory only when what the event cites is on disk as well.
Result<RunProjection> Projector::begin(const RunEvent& first)
{
    auto fresh = m_beginnings ? m_beginnings->take(first.run) : std::nullopt;
    const auto* created = std::get_if<RunCreated>(&first.body);
    if (fresh && created && first.seq == 1 && fresh->seq() == 0
        && created->origin.has_value() == (fresh->inheritance() != nullptr) && m_blobs.pathOf(created->workflow)
        && (!created->origin || m_blobs.pathOf(created->origin->inheritance))) {
        return std::move(*fresh);
    }
    return startFold(first, m_blobs, &m_journal.workflows());
}

/// `key` 0: the run is new to the journal too.
Result<Projector::Tracked*> Projector::startRun(const RunEvent& event, qint64 key)
{
    auto fold = begin(event);
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
    run->lastCheckpoint = lastCheckpointOf(run->fold);
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
    const auto change = run.fold.apply(event);
    if (!change) {
        return contradiction(change.error());
    }
    if (const auto there = checkForeign(run.fold, event); !there) {
        return there;
    }
    if (const auto stored = m_journal.insert(run.key, event); !stored) {
        return stored;
    }
    return mark(run, event, *change);
}

/// Whoever takes over results of another run cites content it did not put. As long as that run is there, so is the
/// content; if it was deleted meanwhile, the collector may have been quicker.
Result<void> Projector::checkForeign(const RunProjection& fold, const RunEvent& event)
{
    const auto check = [this](const RunId& run, const auto& reports) -> Result<void> {
        const auto key = m_journal.keyOf(run);
        if (!key || *key > 0) {
            return key ? Result<void>() : tl::unexpected(key.error());
        }
        for (const StepReport* report : reports) {
            for (size_t i = 0; report && i < report->outputs.size(); ++i) {
                if (const auto path = m_blobs.pathOf(report->outputs[i].blob.hash); !path) {
                    Error error = path.error();
                    error.what = QStringLiteral("The run %1 was deleted before its results could be taken over. %2")
                                     .arg(run.toString(), error.what);
                    return contradiction(error);
                }
            }
        }
        return {};
    };
    if (const auto* created = std::get_if<RunCreated>(&event.body); created && created->origin) {
        std::vector<const StepReport*> reports;
        for (const InheritedStep& step : fold.inheritance()->steps) {
            reports.push_back(step.report.get());
        }
        return check(created->origin->parent, reports);
    }
    if (const auto* adopted = std::get_if<ResultAdopted>(&event.body)) {
        return check(adopted->origin.run, std::array { adopted->report.get() });
    }
    const auto* finished = std::get_if<StepFinished>(&event.body);
    if (finished && finished->report && finished->report->origin) {
        return check(finished->report->origin->run, std::array { finished->report.get() });
    }
    return {};
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
    Done files(int index, int number, const StepReport* report)
    {
        for (size_t i = 0; report && i < report->outputs.size(); ++i) {
            const OutputFile& file = report->outputs[i];
            run.fileBytes += file.blob.size;
            if (const auto done =
                    projector.m_rows.addFile(run.key, index, number, file.name, file.mediaType, file.blob);
                !done) {
                return done;
            }
        }
        return {};
    }
    /// What failed attempts said, and what completed ones may stand for.
    Done history(const StepFinished& e)
    {
        if (e.to == StepState::Failed) {
            return e.report && e.report->error ? projector.m_rows.addError(run.key, event, e) : Done();
        }
        const Workflow& workflow = *run.fold.workflow();
        if (e.to != StepState::Completed || !workflow.reusesResults
            || workflow.steps[size_t(e.step)].effect.kind == EffectKind::External) {
            return {};
        }
        return projector.m_rows.putResult(run.key, event, e, run.fold.step(e.step).started(),
                                          identityOf(run.fold, e.step).hash());
    }
    Done operator()(const RunCreated&) { return {}; }
    Done operator()(const RunMoved& e)
    {
        run.isMoved = true;
        for (int i = 0; e.from == RunState::Failed && i < run.fold.stepCount(); ++i) {
            // Reopened: no failure counts any more. What was taken over has one attempt, and no row.
            const StepStatus& status = run.fold.step(i);
            if (status.attempts.size() > 1 || (!status.attempts.empty() && !status.origin)) {
                run.steps.push_back(i);
            }
        }
        return {};
    }
    Done operator()(const StepStarted& e)
    {
        if (e.isCheck) {
            run.checks.emplace_back(e.step, e.attempt);
        }
        return attempt(e.step, e.attempt);
    }
    Done operator()(const StepInterrupted& e) { return attempt(e.step, e.attempt); }
    Done operator()(const StepRetryScheduled& e)
    {
        if (!e.category.isEmpty()) {
            run.categories.push_back({ e.step, e.nextAttempt - 1, e.category });
        }
        return step(e.step);
    }
    Done operator()(const StepSkipped& e) { return step(e.step); }
    Done operator()(const StepCancelled& e) { return step(e.step); }
    Done operator()(const StepFinished& e)
    {
        auto done = files(e.step, e.attempt, e.report.get());
        done = done ? history(e) : done;
        run.workBytes += e.report ? e.report->diskBytes : 0;
        return done ? attempt(e.step, e.attempt) : done;
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
    Done operator()(const EffectIntended& e)
    {
        const auto done = projector.m_rows.intendEffect(run.key, event, e);
        return done ? step(e.step) : done;
    }
    Done operator()(const EffectSettled& e)
    {
        const auto done = projector.m_rows.settleEffect(run.key, event, e);
        return done ? step(e.step) : done;
    }
    Done operator()(const ResultAdopted& e)
    {
        auto done = projector.m_rows.clearStep(run.key, e.step);
        done = done ? files(e.step, e.origin.attempt, e.report.get()) : done;
        return done ? attempt(e.step, e.origin.attempt) : done;
    }
    Done operator()(const CheckpointTaken&) { return {}; }
    Done operator()(const StepStalled& e) { return step(e.step); }
    Done operator()(const HeartbeatRecorded&) { return {}; }
    Done operator()(const MetricRecorded& e) { return projector.m_rows.addMetric(run.key, event, e); }
    Done operator()(const NoteRecorded& e)
    {
        const auto done = projector.m_rows.addNote(run.key, event, e);
        return done && e.step >= 0 ? step(e.step) : done; // guidance is a note
    }
};

Result<void> Projector::mark(Tracked& run, const RunEvent& event, const ChangeSet& change)
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
    if (change.approvals) {
        run.isMoved = true;
        for (const Approval& approval : run.fold.approvals()) {
            if ((change.step < 0 || approval.request.step == change.step) && !isInherited(run.fold, approval)) {
                run.approvals.insert(approval.request.id); // one of them may have been withdrawn
            }
        }
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
    run.isMoved = true;
    const auto definition = m_definitions.keyOf(run.fold.created(), *run.fold.workflow());
    if (!definition) {
        return tl::unexpected(definition.error());
    }
    const auto added = m_rows.addRun(run.key, run.fold, *definition);
    return added && run.fold.inheritance() ? m_rows.addInherited(run.key, *run.fold.inheritance()) : added;
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
    Result<void> done = m_rows.setRun(run.key, fold, run.isMoved);
    if (done && (run.fileBytes != 0 || run.workBytes != 0)) {
        done = m_rows.addBytes(run.key, run.fileBytes, run.workBytes);
    }
    for (auto it = run.steps.begin(); done && it != run.steps.end(); ++it) {
        done = m_rows.putStep(run.key, *it, fold.step(*it));
    }
    for (auto it = run.attempts.begin(); done && it != run.attempts.end(); ++it) {
        done = writeAttempt(run, it->first, it->second);
    }
    for (auto it = run.checks.begin(); done && it != run.checks.end(); ++it) {
        done = m_rows.setCheck(run.key, it->first, it->second);
    }
    for (auto it = run.categories.begin(); done && it != run.categories.end(); ++it) {
        done = m_rows.setCategory(run.key, it->step, it->attempt, it->name);
    }
    for (auto it = run.approvals.begin(); done && it != run.approvals.end(); ++it) {
        if (const Approval* approval = fold.approval(*it)) {
            done = m_rows.putApproval(run.key, *approval);
        }
    }
    if (done && lastCheckpointOf(fold) != run.lastCheckpoint) {
        done = m_rows.setCheckpoints(run.key, fold.checkpoints(), run.lastCheckpoint);
        run.lastCheckpoint = lastCheckpointOf(fold);
    }
    return done;
}

Result<void> Projector::writeAttempt(const Tracked& run, int step, int attempt)
{
    const auto& attempts = run.fold.step(step).attempts;
    const auto found =
        std::find_if(attempts.rbegin(), attempts.rend(), [attempt](const Attempt& a) { return a.number == attempt; });
    // Another result may have taken its place in the same group.
    return found == attempts.rend() ? Result<void>() : m_rows.putAttempt(run.key, step, *found);
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
    const QString doing = QStringLiteral("The run %1 could not be read again").arg(run.toString());
    const auto say = [&](const char* sql) {
        Statement statement;
        const auto prepared = statement.prepare(m_database, sql);
        return prepared ? statement.run(doing) : prepared;
    };
    if (const auto begun = say("SAVEPOINT one_run"); !begun) {
        return begun;
    }
    auto done = replayEvents(key, run);
    forget();
    if (!done && isOfRun(done.error())) {
        // One damaged run must not keep a person from all others.
        const auto undone = say("ROLLBACK TO one_run");
        done = undone ? writeUnreadable(key, run, Error(done.error())) : undone;
    }
    return done ? say("RELEASE one_run") : done;
}

Result<void> Projector::replayEvents(qint64 key, const RunId& run)
{
    constexpr int page = 10'000;
    Tracked* entry = nullptr;
    for (;;) {
        const auto events = m_journal.read(key, run, entry ? entry->fold.seq() : 0, page);
        if (!events || events->isEmpty()) {
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
            const auto change = entry->fold.apply(event);
            if (!change) {
                return contradiction(change.error());
            }
            if (const auto marked = mark(*entry, event, *change); !marked) {
                return marked;
            }
        }
        if (const auto written = writeRows(); !written) {
            return written;
        }
    }
}

/// Nothing when not even its first event can be read: then nobody knows whose it is.
Result<void> Projector::writeUnreadable(qint64 key, const RunId& run, const Error& error)
{
    const auto first = m_journal.read(key, run, 0, 1);
    if (!first) {
        return isOfRun(first.error()) ? Result<void>() : tl::unexpected(first.error());
    }
    if (first->isEmpty() || !std::holds_alternative<RunCreated>(first->first().body)) {
        return {};
    }
    const auto last = m_journal.lastSeq(key);
    return last ? m_rows.addUnreadable(key, first->first(), *last, error) : tl::unexpected(last.error());
}

Result<void> Projector::removeUnusedDefinitions()
{
    return m_definitions.removeUnused();
}

} // namespace cmbagent
