// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

#include "core/projection.h"

namespace cmbagent {

/// The graphs of workflows as rows, each once however many runs it has; on the store thread, inside a transaction.
class Definitions
{
public:
    explicit Definitions(sqlite3* database) : m_database(database) { }

    Result<void> prepare();
    /// The number of the graph this run has as it stands, whose rows are there then.
    Result<qint64> keyOf(const RunProjection& run);
    /// Removes what no run has any more.
    Result<void> removeUnused();

private:
    Result<qint64> numberOf(const QString& identity);
    Result<bool> isWritten(qint64 key);
    Result<void> write(qint64 key, const Workflow& workflow);

    sqlite3* m_database;
    Statement m_find;
    Statement m_add;
    Statement m_first;
    Statement m_addStep;
    Statement m_addEdge;
    Statement m_remove;
};

} // namespace cmbagent
