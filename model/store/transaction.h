// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

namespace cmbagent {

class Database;

/// The writing transactions of one connection, one after another; on its thread.
class Transaction
{
public:
    explicit Transaction(Database& database);

    Result<void> prepare();

    /// Takes the write lock; whether another connection wrote since the last time.
    Result<bool> begin();
    Result<void> commit();
    void rollback();

    /// Whether the last commit failed: what it should have stored may be there all the same.
    [[nodiscard]] bool isInDoubt() const { return m_isInDoubt; }
    /// Makes sure that what is there stays there when the power goes.
    Result<void> flush();

private:
    Database& m_database;
    const QString m_doing;
    Statement m_begin;
    Statement m_commit;
    Statement m_rollback;
    Statement m_dataVersion;
    qint64 m_lastVersion = -1;
    bool m_isInDoubt = false;
};

} // namespace cmbagent
