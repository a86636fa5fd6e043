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
    /// Adds the fact and applies it. Facts about the session: session_created, session_renamed, session_archived,
    /// session_unarchived, session_deleted, limit_set, answer_forgotten; about its projects: project_created,
    /// project_deleted; about its runs: run_renamed, run_archived, run_unarchived, run_starred, run_unstarred,
    /// run_deleted, branch_status_set, hypothesis_set; about its budgets, those of its projects, and with a null id
    /// those of everybody: budget_set, budget_removed, budget_alerted. A fact that has no rows, because it is read
    /// where it stands: model_called, a call of a language model outside of runs.
    Result<void> record(const SessionId& session, Timestamp at, const QString& type, const QJsonObject& body);
    /// Applies what is recorded again; what changes rows of runs comes last, when the runs are there.
    Result<void> replay(bool isAfterRuns);

private:
    Result<void> apply(const QString& session, qint64 at, const QString& type, const QJsonObject& body);
    Result<void> applyToSession(const QString& session, qint64 at, const QString& type, const QJsonObject& body);
    Result<void> applyToBudget(qint64 at, const QString& type, const QJsonObject& body);
    Result<void> removeProject(const QString& session, const QString& project);
    Result<void> removeSession(const QString& session);
    Result<void> addSpending(const QString& session, const QJsonObject& tombstone);
    Result<void> applyToRun(const QString& session, const QString& type, const QJsonObject& body);

    sqlite3* m_database;
    Statement m_insert;
    Statement m_addSession;
    Statement m_renameSession;
    Statement m_renameProject;
    Statement m_archiveSession;
    Statement m_removeSession;
    Statement m_removeLimits;
    Statement m_removeAlerts;
    Statement m_removeProjectLimits;
    Statement m_removeProjectAlerts;
    Statement m_setLimit;
    Statement m_setBudget;
    Statement m_removeBudget;
    Statement m_addAlert;
    Statement m_addSpending;
    Statement m_forgetAnswer;
    Statement m_addProject;
    Statement m_removeProject;
    Statement m_removeProjects;
    Statement m_rename;
    Statement m_archive;
    Statement m_star;
    Statement m_setStatus;
    Statement m_setHypothesis;
};

} // namespace cmbagent
