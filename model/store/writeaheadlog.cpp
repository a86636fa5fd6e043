// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/writeaheadlog.h"

#include "store/database.h"

#include <sqlite3.h>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 headerBytes = 32; ///< of the log
constexpr qint64 frameBytes = 24 + 4096; ///< a page of the default size and its header
constexpr int framesToWriteBack = 1000; ///< what SQLite does by itself

} // namespace

WriteAheadLog::WriteAheadLog(Database& database, qint64 limitBytes) : m_database(database), m_limitBytes(limitBytes)
{
    const auto committed = [](void* self, sqlite3*, const char*, int frames) {
        static_cast<WriteAheadLog*>(self)->m_frames = frames;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(database.handle(), committed, this);
}

WriteAheadLog::~WriteAheadLog()
{
    sqlite3_wal_autocheckpoint(m_database.handle(), framesToWriteBack);
}

/// A flush after writes that made a file longer costs about twice one after writes over what is there, for the file
/// system has to write down the new length too. So zeros go ahead of the frames, many frames at a time; to SQLite they
/// are no frames. Nobody else writes to the log while we have the write lock.
void WriteAheadLog::makeRoom()
{
    constexpr qint64 step = 256 * 1024;
    constexpr int piece = 32 * 1024; // SQLite writes no more than 128 KB at once
    static constexpr char zeros[piece] {};
    constexpr qint64 commitBytes = 8 * frameBytes;
    const qint64 most = std::min(headerBytes + (framesToWriteBack + 64) * frameBytes, m_limitBytes / 2);
    const qint64 end = headerBytes + m_frames * frameBytes;
    if (end + commitBytes <= m_fileBytes || end >= most) {
        return;
    }
    sqlite3_file* file = nullptr;
    sqlite3_file_control(m_database.handle(), "main", SQLITE_FCNTL_JOURNAL_POINTER, &file);
    if (!file || !file->pMethods || file->pMethods->xFileSize(file, &m_fileBytes) != SQLITE_OK) {
        return;
    }
    const qint64 target = std::min(m_fileBytes + step, most);
    // Where there is no space for that there may be none for the frames either, and then the commit says so.
    while (m_fileBytes + piece <= target && file->pMethods->xWrite(file, zeros, piece, m_fileBytes) == SQLITE_OK) {
        m_fileBytes += piece;
    }
}

bool WriteAheadLog::checkpoint(int mode) const
{
    return sqlite3_wal_checkpoint_v2(m_database.handle(), "main", mode, nullptr, nullptr) != SQLITE_BUSY;
}

std::optional<qint64> WriteAheadLog::tend(bool isAnybodyWaiting)
{
    if (m_frames >= framesToWriteBack) {
        const bool ignored = checkpoint(SQLITE_CHECKPOINT_PASSIVE); // what a reader keeps from it comes next time
        Q_UNUSED(ignored)
    }
    const qint64 bytes = m_database.walBytes();
    if (bytes <= m_limitBytes) {
        m_reportedBytes = 0;
        return std::nullopt;
    }
    if (isAnybodyWaiting) {
        return std::nullopt; // off the hot path
    }
    // Without waiting: a reader that goes on for ever must not hold up the writer.
    m_database.setWaiting(false);
    const bool isShort = checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
    m_database.setWaiting(true);
    m_fileBytes = 0;
    if (isShort || bytes < m_reportedBytes + m_limitBytes) {
        return std::nullopt;
    }
    m_reportedBytes = bytes;
    return bytes;
}

} // namespace cmbagent
