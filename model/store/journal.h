// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

#include "core/events.h"
#include "core/ports.h"
#include "core/projection.h"

namespace cmbagent {

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
    /// In order, from `sinceSeq` on; stops early when `limit` events are read or after about `budgetMillis` (0: no
    /// budget).
    Result<RunEvents> read(qint64 key, const RunId& run, qint64 sinceSeq, int limit, int budgetMillis = 0);
    /// The whole run, folded. A run without events is NotFound.
    Result<RunProjection> fold(qint64 key, const RunId& run, const Blobs& blobs, int budgetMillis = 0);

private:
    sqlite3* m_database;
    Statement m_key;
    Statement m_addKey;
    Statement m_insert;
    Statement m_read;
};

/// The empty projection an event of this kind starts, with its workflow read and checked.
Result<RunProjection> startFold(const RunEvent& first, const Blobs& blobs);

} // namespace cmbagent
