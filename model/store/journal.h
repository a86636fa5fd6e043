// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

#include "core/events.h"
#include "core/ports.h"
#include "core/projection.h"

#include <deque>
#include <functional>

namespace cmbagent {

/// Workflows read before, so that the many runs and branches of one do not read it again and again. Few and not large:
/// what a large one costs to keep is more than what it costs to read.
class WorkflowCache
{
public:
    Result<WorkflowPtr> read(const BlobHash& hash, const Blobs& blobs);

private:
    std::deque<std::pair<BlobHash, WorkflowPtr>> m_kept; ///< last used first
};

/// The events of runs as rows, in and out, through one connection and on its thread.
class Journal
{
public:
    explicit Journal(sqlite3* database) : m_database(database) { }

    Result<void> prepareReading();
    Result<void> prepareWriting();

    /// The run's short number; 0 when there is none.
    Result<qint64> keyOf(const RunId& run);
    Result<qint64> addKey(const RunId& run);
    Result<void> insert(qint64 key, const RunEvent& event);
    /// Whether exactly this event is there.
    Result<bool> contains(qint64 key, const RunEvent& event);
    /// In order, from `sinceSeq` on; stops early when `limit` events are read or after about `budgetMillis` (0: no
    /// budget).
    Result<RunEvents> read(qint64 key, const RunId& run, qint64 sinceSeq, int limit, int budgetMillis = 0);
    /// The run as it was after event `untilSeq` (0: as it is), folded. A run without events is NotFound.
    Result<RunProjection> fold(qint64 key, const RunId& run, const Blobs& blobs, int budgetMillis = 0,
                               qint64 untilSeq = 0);

    /// The seq of the last event; 0 when there is none.
    Result<qint64> lastSeq(qint64 key);
    [[nodiscard]] WorkflowCache& workflows() { return m_workflows; }

private:
    /// Gives events one by one to `take`, as `read` would list them; how many.
    Result<qint64> each(qint64 key, const RunId& run, qint64 sinceSeq, qint64 limit, int budgetMillis,
                        const std::function<Result<void>(RunEvent&&)>& take);

    sqlite3* m_database;
    WorkflowCache m_workflows;
    Statement m_key;
    Statement m_addKey;
    Statement m_insert;
    Statement m_read;
    Statement m_last;
};

/// The empty projection an event of this kind starts, with its workflow read and checked.
Result<RunProjection> startFold(const RunEvent& first, const Blobs& blobs, WorkflowCache* workflows = nullptr);

} // namespace cmbagent
