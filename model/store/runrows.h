// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

#include "core/projection.h"

#include <memory>

namespace cmbagent {

/// Writes the rows of runs, most of them as a fold says they are now; on the store thread, inside a transaction.
class RunRows
{
public:
    explicit RunRows(sqlite3* database);
    ~RunRows();
    Q_DISABLE_COPY_MOVE(RunRows)

    Result<void> prepare();

    Result<void> addRun(qint64 key, const RunProjection& fold, qint64 definition);
    /// A run whose journal or workflow cannot be read: listed as failed, with the reason.
    Result<void> addUnreadable(qint64 key, const RunEvent& first, qint64 lastSeq, const Error& error);
    /// What a branch takes over.
    Result<void> addInherited(qint64 run, const Inheritance& inheritance);
    /// How far it is; `isAll`: where it stands too, which touches more pages.
    Result<void> setRun(qint64 key, const RunProjection& fold, bool isAll);
    /// What a person changed of the plan: the run's parameters and its graph.
    Result<void> setPlan(qint64 key, const RunProjection& fold, qint64 definition);
    Result<void> addBytes(qint64 key, qint64 fileBytes, qint64 workBytes);

    Result<void> putStep(qint64 run, int step, const StepStatus& status);
    Result<void> putAttempt(qint64 run, int step, const Attempt& attempt);
    Result<void> setCategory(qint64 run, int step, int attempt, const QString& category);
    Result<void> setCheck(qint64 run, int step, int attempt);
    /// Before another result takes its place.
    Result<void> clearStep(qint64 run, int step);
    Result<void> putApproval(qint64 run, const Approval& approval, const QString& stepId);

private:
    struct Statements;

    sqlite3* m_database;
    std::unique_ptr<Statements> m_statements;
};

} // namespace cmbagent
