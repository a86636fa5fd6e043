// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

#include <QJsonObject>

namespace cmbagent {

/// What happens to a session beside its runs: its own small journal and the rows made from it. Used on the store
/// thread, inside a transaction.
class SessionJournal
{
public:
    explicit SessionJournal(sqlite3* database) : m_database(database) { }

    Result<void> prepare();
    /// Adds the fact and applies it. Facts: session_created, project_created, run_renamed, run_deleted.
    Result<void> record(const SessionId& session, Timestamp at, const QString& type, const QJsonObject& body);
    /// Applies what is recorded again; renames come last, when the runs are there.
    Result<void> replay(bool isAfterRuns);

private:
    Result<void> apply(const QString& session, qint64 at, const QString& type, const QJsonObject& body);

    sqlite3* m_database;
    Statement m_insert;
    Statement m_addSession;
    Statement m_addProject;
    Statement m_rename;
};

} // namespace cmbagent
