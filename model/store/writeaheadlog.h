// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace cmbagent {

class Database;

/// Looks after the write-ahead log for the writing connection, on its thread: writes it back, keeps it short, and gives
/// it room ahead of what is written.
class WriteAheadLog
{
public:
    /// Takes SQLite's own checkpoints, which would hold up the commit they come after, over from it.
    WriteAheadLog(Database& database, qint64 limitBytes);
    ~WriteAheadLog();
    Q_DISABLE_COPY_MOVE(WriteAheadLog)

    /// Inside a writing transaction, before it writes.
    void makeRoom();
    /// Between transactions. When the log is longer than it may be because some program reads the database without end,
    /// its size in bytes: once, and again each time it has grown by the limit.
    std::optional<qint64> tend(bool isAnybodyWaiting);

private:
    [[nodiscard]] bool checkpoint(int mode) const;

    Database& m_database;
    const qint64 m_limitBytes;
    int m_frames = 0; ///< in the log after our last commit
    qint64 m_fileBytes = 0; ///< as long as the file is at least
    qint64 m_reportedBytes = 0;
};

} // namespace cmbagent
