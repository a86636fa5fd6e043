// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/beginnings.h"
#include "store/journal.h"
#include "store/rowwriters.h"
#include "store/trackedrun.h"

#include <QHash>

#include <memory>
#include <vector>

namespace cmbagent {

/// Keeps the tables a person can ask in step with the journal; works for the store, on its thread, inside its
/// transactions.
///
/// Events are folded first, and the rows they touched are written from the fold at the end of a group: a step that
/// started and finished in one group is one row written once, and rows cannot say anything the fold does not.
class Projector
{
public:
    Projector(sqlite3* database, Blobs& blobs, Beginnings* beginnings = nullptr);
    ~Projector();
    Q_DISABLE_COPY_MOVE(Projector)

    Result<void> prepare();
    /// Adds the event to the journal and the fold. Conflict, IllegalMove or NotFound: it contradicts what is recorded
    /// of its run.
    Result<void> record(const RunEvent& event);
    /// Whether all of these are in the journal already.
    Result<bool> isRecorded(const RunEvents& events);
    /// Writes the rows of everything recorded since the last time.
    Result<void> writeRows();
    /// Drops what is known from memory: after a rollback.
    void forget();
    /// Another process wrote: what is known is looked up again before it is relied upon.
    void distrust();
    /// Keeps memory bounded between groups.
    void trim();
    /// Fills the rows of one run from its journal; they must be gone. A run that cannot be read becomes one row.
    Result<void> replay(qint64 key, const RunId& run);
    /// After runs were deleted.
    Result<void> removeUnusedDefinitions();

private:
    Result<TrackedRun*> tracked(const RunEvent& event);
    Result<bool> isStillCurrent(TrackedRun& run);
    Result<TrackedRun*> startRun(const RunEvent& event, qint64 key);
    Result<RunProjection> begin(const RunEvent& first);
    Result<void> mark(TrackedRun& run, const RunEvent& event, const ChangeSet& change);
    Result<void> checkForeign(const RunProjection& fold, const RunEvent& event);
    Result<void> replayEvents(qint64 key, const RunId& run);
    Result<void> writeUnreadable(qint64 key, const RunId& run, const Error& error);

    sqlite3* m_database;
    Blobs& m_blobs;
    Beginnings* m_beginnings;
    Journal m_journal;
    RowWriters m_rows;
    QHash<RunId, std::shared_ptr<TrackedRun>> m_runs;
    std::vector<std::shared_ptr<TrackedRun>> m_touched;
};

} // namespace cmbagent
