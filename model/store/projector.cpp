// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projector.h"

#include "core/stepchanges.h"

#include <algorithm>

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

void addContents(std::vector<BlobHash>& contents, const StepReport* report)
{
    for (size_t i = 0; report && i < report->outputs.size(); ++i) {
        contents.push_back(report->outputs[i].blob.hash);
    }
}

/// What a branch cites of what its parent made, and of what a person put in its place.
std::vector<BlobHash> contentsOf(const Inheritance& kept)
{
    std::vector<BlobHash> contents;
    for (const InheritedStep& step : kept.steps) {
        addContents(contents, step.report.get());
    }
    for (const InheritedAnswer& answer : kept.answers) {
        for (const FrozenFile& output : outputsIn(answer.answer.changes)) {
            contents.push_back(output.blob.hash);
        }
    }
    return contents;
}

} // namespace

Projector::Projector(sqlite3* database, Blobs& blobs, Beginnings* beginnings)
    : m_database(database), m_blobs(blobs), m_beginnings(beginnings), m_journal(database), m_rows(database)
{ }

Projector::~Projector() = default;

Result<void> Projector::prepare()
{
    const auto done = m_rows.prepare();
    return done ? m_journal.prepareWriting() : done;
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
Result<TrackedRun*> Projector::startRun(const RunEvent& event, qint64 key)
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
    auto run = std::make_shared<TrackedRun>(key, std::move(*fold), true);
    m_runs.insert(event.run, run);
    return run.get();
}

Result<TrackedRun*> Projector::tracked(const RunEvent& event)
{
    if (const auto found = m_runs.constFind(event.run); found != m_runs.constEnd()) {
        const auto isCurrent = isStillCurrent(**found);
        if (!isCurrent) {
            return tl::unexpected(isCurrent.error());
        }
        if (*isCurrent) {
            return found->get();
        }
        m_runs.erase(found);
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
    auto run = std::make_shared<TrackedRun>(*key, std::move(*fold), false);
    m_runs.insert(event.run, run);
    return run.get();
}

/// Nobody changes an event, so a journal that ends where the fold does is the one that was folded. A run that was
/// deleted has none.
Result<bool> Projector::isStillCurrent(TrackedRun& run)
{
    if (!run.isDistrusted()) {
        return true;
    }
    const auto last = m_journal.lastSeq(run.key());
    if (!last) {
        return tl::unexpected(last.error());
    }
    run.setDistrusted(*last != run.fold().seq());
    return !run.isDistrusted();
}

Result<void> Projector::record(const RunEvent& event)
{
    const auto found = tracked(event);
    if (!found) {
        return tl::unexpected(found.error());
    }
    TrackedRun& run = **found;
    const auto change = run.apply(event);
    if (!change) {
        return contradiction(change.error());
    }
    if (const auto there = checkForeign(run.fold(), event); !there) {
        return there;
    }
    if (const auto stored = m_journal.insert(run.key(), event); !stored) {
        return stored;
    }
    return mark(run, event, *change);
}

Result<void> Projector::mark(TrackedRun& run, const RunEvent& event, const ChangeSet& change)
{
    if (!run.isTouched()) {
        m_touched.push_back(m_runs.value(event.run));
    }
    return run.mark(event, change, m_rows);
}

Result<bool> Projector::isRecorded(const RunEvents& events)
{
    for (const RunEvent& event : events) {
        const auto key = m_journal.keyOf(event.run);
        const auto isThere = key && *key > 0 ? m_journal.contains(*key, event)
            : key                            ? Result<bool>(false)
                                             : tl::unexpected(key.error());
        if (!isThere || !*isThere) {
            return isThere;
        }
    }
    return true;
}

/// Whoever takes over results of another run cites content it did not put. As long as that run is there, so is the
/// content; if it was deleted meanwhile, the collector may have been quicker.
Result<void> Projector::checkForeign(const RunProjection& fold, const RunEvent& event)
{
    const auto check = [this](const RunId& run, const std::vector<BlobHash>& contents) -> Result<void> {
        const auto key = m_journal.keyOf(run);
        if (!key || *key > 0) {
            return key ? Result<void>() : tl::unexpected(key.error());
        }
        for (const BlobHash& content : contents) {
            if (const auto path = m_blobs.pathOf(content); !path) {
                Error error = path.error();
                error.what = QStringLiteral("The run %1 was deleted before its results could be taken over. %2")
                                 .arg(run.toString(), error.what);
                return contradiction(error);
            }
        }
        return {};
    };
    if (const auto* created = std::get_if<RunCreated>(&event.body); created && created->origin) {
        return check(created->origin->parent, contentsOf(*fold.inheritance()));
    }
    std::vector<BlobHash> contents;
    if (const auto* adopted = std::get_if<ResultAdopted>(&event.body)) {
        addContents(contents, adopted->report.get());
        return check(adopted->origin.run, contents);
    }
    const auto* finished = std::get_if<StepFinished>(&event.body);
    if (finished && finished->report && finished->report->origin) {
        addContents(contents, finished->report.get());
        return check(finished->report->origin->run, contents);
    }
    return {};
}

Result<void> Projector::writeRows()
{
    for (const auto& run : m_touched) {
        if (const auto done = run->write(m_rows); !done) {
            return done;
        }
    }
    m_touched.clear();
    return {};
}

void Projector::forget()
{
    m_runs.clear();
    m_touched.clear();
}

void Projector::distrust()
{
    for (const auto& run : std::as_const(m_runs)) {
        run->setDistrusted(true);
    }
}

void Projector::trim()
{
    constexpr qsizetype most = 32;
    if (m_runs.size() > most) {
        m_runs.clear();
        return;
    }
    m_runs.removeIf([](const auto& entry) { return isEnded(entry.value()->fold().state()); });
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
    TrackedRun* entry = nullptr;
    for (;;) {
        const auto events = m_journal.read(key, run, entry ? entry->fold().seq() : 0, page);
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
            const auto change = entry->apply(event);
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
    return last ? m_rows.runs.addUnreadable(key, first->first(), *last, error) : tl::unexpected(last.error());
}

Result<void> Projector::removeUnusedDefinitions()
{
    return m_rows.definitions.removeUnused();
}

} // namespace cmbagent
