// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/transaction.h"

#include "store/database.h"
#include "store/systemerror.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <utility>

namespace cmbagent {

Transaction::Transaction(Database& database)
    : m_database(database), m_doing(QStringLiteral("Events could not be stored in %1").arg(database.path()))
{ }

Result<void> Transaction::prepare()
{
    for (const auto& [statement, sql] :
         { std::pair(&m_begin, "BEGIN IMMEDIATE"), std::pair(&m_commit, "COMMIT"), std::pair(&m_rollback, "ROLLBACK"),
           std::pair(&m_dataVersion, "PRAGMA data_version") }) {
        if (const auto done = statement->prepare(m_database.handle(), sql); !done) {
            return done;
        }
    }
    return {};
}

Result<bool> Transaction::begin()
{
    m_isInDoubt = false;
    if (const auto begun = m_begin.run(m_doing); !begun) {
        return tl::unexpected(begun.error());
    }
    const auto row = m_dataVersion.next(m_doing);
    if (!row) {
        rollback();
        return tl::unexpected(row.error());
    }
    const qint64 version = m_dataVersion.integer(0);
    m_dataVersion.reset();
    return std::exchange(m_lastVersion, version) != version;
}

Result<void> Transaction::commit()
{
    auto done = m_commit.run(m_doing);
    if (!done && sqlite3_extended_errcode(m_database.handle()) == SQLITE_IOERR_DIR_FSYNC) {
        // The rollback journal is removed, so the transaction stands; only the folder was not flushed after that. Some
        // network file systems never can.
        done = flush();
    }
    m_isInDoubt = !done;
    return done;
}

void Transaction::rollback()
{
    // SQLite may have rolled back by itself already; then this fails, rightly.
    const auto ignored = m_rollback.run(m_doing);
    Q_UNUSED(ignored)
}

Result<void> Transaction::flush()
{
    return syncFolder(QFileInfo(m_database.path()).path());
}

} // namespace cmbagent
