// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/memoryledger.h"

#include "store/systemerror.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace cmbagent {

namespace {

constexpr int placeCount = 256;

/// What one process has reserved.
struct Entry
{
    std::array<quint8, 16> session {};
    qint64 bytes = 0;
    std::array<quint8, 8> unused {};
};
static_assert(sizeof(Entry) == 32);

/// The first byte is locked for the length of a round, that of each place by its process.
off_t offsetOf(int place)
{
    return off_t(sizeof(Entry)) * (place + 1);
}

struct flock lockAt(off_t offset, short kind)
{
    struct flock lock
    { };
    lock.l_type = kind;
    lock.l_whence = SEEK_SET;
    lock.l_start = offset;
    lock.l_len = 1;
    return lock;
}

bool setLock(int file, off_t offset, short kind)
{
    struct flock lock = lockAt(offset, kind);
    return ::fcntl(file, F_OFD_SETLK, &lock) == 0;
}

/// Open-file-description locks go with the process, whatever becomes of it, and mean no other one that comes later.
bool isAlive(int file, int place)
{
    struct flock lock = lockAt(offsetOf(place), F_WRLCK);
    return ::fcntl(file, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

} // namespace

Result<std::unique_ptr<MemoryLedger>> MemoryLedger::open(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    // Its room on the disk is taken now, so that no later write fails for want of it.
    const int error = file < 0 ? errno : ::posix_fallocate(file, 0, offsetOf(placeCount));
    if (error != 0) {
        if (file >= 0) {
            ::close(file);
        }
        return fail(systemError(error, QStringLiteral("The ledger of memory %1 could not be opened").arg(path)));
    }
    for (int place = 0; place < placeCount; ++place) {
        if (setLock(file, offsetOf(place), F_WRLCK)) {
            std::unique_ptr<MemoryLedger> ledger(new MemoryLedger(file, place));
            ledger->write(); // over what somebody left there
            return ledger;
        }
    }
    ::close(file);
    return fail(ErrorCode::Limit,
                QStringLiteral("More than %1 programs work on this data folder already.").arg(placeCount),
                QStringLiteral("End some of them."));
}

MemoryLedger::~MemoryLedger()
{
    m_reserved = 0;
    write();
    ::close(m_file);
}

void MemoryLedger::enter(const SessionId& session, qint64 limitBytes)
{
    m_session = session;
    m_limit = limitBytes;
    write();
}

MemoryQuota::Room MemoryLedger::roomFor(qint64 bytes)
{
    if (m_limit <= 0) {
        return Room::Free;
    }
    if (!m_isInRound) {
        m_isInRound = setLock(m_file, 0, F_WRLCK);
        if (!m_isInRound) {
            return errno == EAGAIN || errno == EACCES ? Room::Unknown : Room::Free;
        }
        m_others = reservedByOthers();
    }
    const qint64 taken = m_reserved + m_others;
    return taken == 0 || bytes <= m_limit - taken ? Room::Free : Room::Taken;
}

void MemoryLedger::reserve(qint64 bytes)
{
    if (bytes != m_reserved) {
        m_reserved = bytes;
        write();
    }
}

void MemoryLedger::endRound()
{
    if (m_isInRound) {
        setLock(m_file, 0, F_UNLCK);
        m_isInRound = false;
    }
}

qint64 MemoryLedger::reservedByOthers() const
{
    std::array<Entry, placeCount> entries;
    const ssize_t size = ::pread(m_file, entries.data(), sizeof entries, offsetOf(0));
    qint64 sum = 0;
    for (int place = 0; place < int(std::max<ssize_t>(size, 0) / ssize_t(sizeof(Entry))); ++place) {
        const Entry& entry = entries[size_t(place)];
        if (place != m_place && entry.bytes > 0 && entry.session == m_session.uuid().bytes && isAlive(m_file, place)) {
            sum += entry.bytes;
        }
    }
    return sum;
}

/// A few bytes into a page that lies in memory; the disk is not waited for.
void MemoryLedger::write() const
{
    const Entry entry { m_session.uuid().bytes, m_reserved, {} };
    const ssize_t written = ::pwrite(m_file, &entry, sizeof entry, offsetOf(m_place));
    Q_UNUSED(written)
}

} // namespace cmbagent
