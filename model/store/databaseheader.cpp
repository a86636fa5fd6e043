// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/systemerror.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

// The first page of a database, read by hand: https://www.sqlite.org/fileformat2.html, sections 1.3 and 4.
// SQLite itself would replay or checkpoint a write-ahead log on the way, and a file that is not ours must not change.

namespace cmbagent {

namespace {

constexpr qsizetype headerSize = 100;

quint32 big(const uchar* bytes)
{
    return qFromBigEndian<quint32>(bytes);
}

/// SQLite's running checksum over pairs of 32-bit words.
struct WalChecksum
{
    quint32 s1 = 0;
    quint32 s2 = 0;
    bool isBigEndian = false;

    void add(const uchar* bytes, qsizetype size)
    {
        for (qsizetype i = 0; i + 8 <= size; i += 8) {
            s1 += word(bytes + i) + s2;
            s2 += word(bytes + i + 4) + s1;
        }
    }
    [[nodiscard]] bool matches(const uchar* bytes) const { return s1 == big(bytes) && s2 == big(bytes + 4); }

private:
    [[nodiscard]] quint32 word(const uchar* bytes) const
    {
        return isBigEndian ? qFromBigEndian<quint32>(bytes) : qFromLittleEndian<quint32>(bytes);
    }
};

/// The newest committed first page in a write-ahead log; empty when it has none. Read bit by bit and never mapped:
/// other programs append to the log, start it again and cut it short meanwhile, and what is read then ends at the first
/// frame that is not whole.
QByteArray firstPageIn(QIODevice& wal)
{
    constexpr qint64 walHeader = 32;
    constexpr qint64 frameHeader = 24;
    const QByteArray head = wal.read(walHeader);
    const auto* start = reinterpret_cast<const uchar*>(head.constData());
    if (head.size() < walHeader || (big(start) & ~1U) != 0x377f0682U) {
        return {};
    }
    WalChecksum sum;
    sum.isBigEndian = (big(start) & 1U) != 0;
    sum.add(start, 24);
    const qint64 pageSize = big(start + 8);
    if (!sum.matches(start + 24) || pageSize < 512 || pageSize > 65536) {
        return {};
    }
    QByteArray frame(frameHeader + pageSize, Qt::Uninitialized);
    const auto* bytes = reinterpret_cast<const uchar*>(frame.constData());
    QByteArray committed;
    QByteArray pending;
    while (wal.read(frame.data(), frame.size()) == frame.size()) {
        if (big(bytes + 8) != big(start + 16) || big(bytes + 12) != big(start + 20)) {
            break; // left over from before the log was last restarted
        }
        sum.add(bytes, 8);
        sum.add(bytes + frameHeader, pageSize);
        if (!sum.matches(bytes + 16)) {
            break; // torn
        }
        if (big(bytes) == 1) {
            pending = frame.mid(frameHeader, headerSize + 1);
        }
        if (big(bytes + 4) != 0 && !pending.isEmpty()) { // this frame commits
            committed = pending;
        }
    }
    return committed;
}

QByteArray firstPageOfWal(const QString& path)
{
    QFile wal(path);
    return wal.open(QIODevice::ReadOnly) ? firstPageIn(wal) : QByteArray();
}

tl::unexpected<Error> damaged(const QString& path, const QString& why)
{
    return fail(ErrorCode::Corrupt, QStringLiteral("The database %1 is damaged: %2.").arg(path, why),
                QStringLiteral("Nothing was changed. Close every window, keep a copy of the data folder, and restore "
                               "studio.db from its backups folder."));
}

/// What a rollback journal beside the file says of the first page, when a transaction was cut off.
struct CutOff
{
    bool isOne = false; ///< the file is between two states; SQLite takes it back to the old one when it opens it
    bool wasEmpty = false; ///< in the old state
    QByteArray firstPage; ///< in the old state; empty: as it is in the file
};

CutOff cutOffIn(const QString& path)
{
    static const QByteArray magic = QByteArray::fromHex("d9d505f920a163d7");
    QFile journal(path);
    CutOff found;
    const QByteArray bytes = journal.open(QIODevice::ReadOnly) ? journal.readAll() : QByteArray();
    const auto* header = reinterpret_cast<const uchar*>(bytes.constData());
    if (bytes.size() < 28 || !bytes.startsWith(magic)) {
        return found;
    }
    found.wasEmpty = big(header + 16) == 0;
    found.isOne = found.wasEmpty || big(header + 8) != 0; // no page in it yet: then the file was not touched
    const qint64 sector = big(header + 20);
    const qint64 pageSize = big(header + 24);
    if (!found.isOne || sector < 32 || pageSize < 512 || pageSize > 65536) {
        return found;
    }
    const qint64 count = std::min<qint64>(big(header + 8), bytes.size() / pageSize);
    for (qint64 i = 0, at = sector; i < count && at + 8 + pageSize <= bytes.size(); ++i, at += 8 + pageSize) {
        if (big(header + at) == 1) {
            found.firstPage = bytes.mid(at + 4, headerSize + 1);
            break;
        }
    }
    return found;
}

Result<void> checkShape(const QString& path, const uchar* header, qint64 fileSize)
{
    const quint32 stored = qFromBigEndian<quint16>(header + 16);
    const qint64 pageSize = stored == 1 ? 65536 : qint64(stored);
    if (pageSize < 512 || (pageSize & (pageSize - 1)) != 0) {
        return damaged(path, QStringLiteral("its page size is impossible"));
    }
    if (header[100] != 0x0d && header[100] != 0x05) {
        return damaged(path, QStringLiteral("its first page is not a table"));
    }
    // The page count counts only when it was written together with the change counter.
    if (fileSize > 0 && big(header + 24) == big(header + 92) && fileSize < pageSize * qint64(big(header + 28))) {
        return damaged(path, QStringLiteral("it is shorter than it says"));
    }
    return {};
}

} // namespace

Result<std::optional<DatabaseHeader>> Database::inspect(const QString& path)
{
    QFile file(path);
    if (!QFileInfo::exists(path)) {
        return std::nullopt;
    }
    if (!QFileInfo(path).isFile()) {
        return fail(ErrorCode::Foreign, QStringLiteral("%1 is not a file.").arg(path), QStringLiteral("Move it away."));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(systemError(errno, QStringLiteral("The database %1 could not be read").arg(path)));
    }
    // The log before the file: once a program has begun a log, the file is never empty again.
    const QByteArray logged = firstPageOfWal(path + QStringLiteral("-wal"));
    const CutOff cutOff = cutOffIn(path + QStringLiteral("-journal"));
    QByteArray header = cutOff.wasEmpty ? QByteArray() : file.read(headerSize + 1);
    if (!cutOff.firstPage.isEmpty()) {
        header = cutOff.firstPage;
    }
    if (header.isEmpty()) {
        if (!logged.isEmpty()) {
            return damaged(path, QStringLiteral("it is empty, but its write-ahead log is not"));
        }
        return DatabaseHeader { 0, 0, true };
    }
    if (!header.startsWith("SQLite format 3") || header.size() <= headerSize) {
        return fail(
            ErrorCode::Foreign, QStringLiteral("%1 is not a database.").arg(path),
            QStringLiteral("Nothing was changed. Move the file away, or choose another folder with --data-dir."));
    }
    const bool isLogged = !logged.isEmpty();
    if (isLogged) {
        header = logged;
    }
    const auto* bytes = reinterpret_cast<const uchar*>(header.constData());
    if (const auto shape = checkShape(path, bytes, isLogged || cutOff.isOne ? 0 : file.size()); !shape) {
        return tl::unexpected(shape.error());
    }
    DatabaseHeader result { big(bytes + 68), int(big(bytes + 60)), false };
    result.isEmpty = result.applicationId == 0 && result.version == 0 && big(bytes + 40) == 0 && big(bytes + 28) <= 1;
    return result;
}

/// Looked at before SQLite opens the file: it would make a shared-memory file with the same permissions, and that one
/// would stay in the way when they have been mended. A new file is made here, because SQLite does not tell what kept it
/// from doing so.
Result<void> Database::checkWritable() const
{
    const QByteArray path = QFile::encodeName(m_path);
    if (::access(path.constData(), W_OK) != 0 && errno != ENOENT) {
        return fail(ErrorCode::ReadOnly, QStringLiteral("The database %1 may not be written.").arg(m_path),
                    QStringLiteral("Give yourself write permission on it and its folder."));
    }
    if (::access(path.constData(), F_OK) != 0) {
        const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
        if (file < 0) {
            return fail(systemError(errno, QStringLiteral("The database %1 could not be made").arg(m_path)));
        }
        ::close(file); // nobody here has it open yet
    }
    const QByteArray shared = path + "-shm";
    if (::access(shared.constData(), W_OK) != 0 && errno == EACCES) {
        ::chmod(shared.constData(), 0600); // left by a program that could only read
    }
    return {};
}

} // namespace cmbagent
