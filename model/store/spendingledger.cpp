// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/spendingledger.h"

#include "store/systemerror.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace cmbagent {

namespace {

constexpr int spenderCount = 256;
constexpr qsizetype partCount = 8; ///< a program works in one session, and rarely in more than one of its projects
constexpr auto roundPatience = std::chrono::seconds(2); ///< a round takes microseconds, unless its program is halted

struct SharedPart
{
    std::array<quint8, 16> session {};
    std::array<quint8, 16> project {};
    qint64 micros = 0;
    qint64 since = 0;
};

/// What one program has set aside.
struct Spender
{
    std::array<SharedPart, partCount> parts;
};
static_assert(sizeof(Spender) == 48 * partCount);

/// The first byte is locked for the length of a round, the first of each place by its program.
off_t placeOf(int spender)
{
    return off_t(sizeof(Spender)) * (spender + 1);
}

struct flock byteLock(off_t at, short kind)
{
    struct flock lock
    { };
    lock.l_type = kind;
    lock.l_whence = SEEK_SET;
    lock.l_start = at;
    lock.l_len = 1;
    return lock;
}

bool lockByte(int file, off_t at, short kind)
{
    struct flock lock = byteLock(at, kind);
    return ::fcntl(file, F_OFD_SETLK, &lock) == 0;
}

bool isThere(int file, int spender)
{
    struct flock lock = byteLock(placeOf(spender), F_WRLCK);
    return ::fcntl(file, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

bool isEmpty(const Spender& spender)
{
    return std::all_of(spender.parts.begin(), spender.parts.end(),
                       [](const SharedPart& part) { return part.micros <= 0; });
}

} // namespace

Result<std::unique_ptr<SpendingLedger>> SpendingLedger::open(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    // Its room on the disk is taken now, so that no later write fails for want of it.
    const int error = file < 0 ? errno : ::posix_fallocate(file, 0, placeOf(spenderCount));
    if (error != 0) {
        if (file >= 0) {
            ::close(file);
        }
        return fail(systemError(error, QStringLiteral("The ledger of reservations %1 could not be opened").arg(path)));
    }
    for (int place = 0; place < spenderCount; ++place) {
        if (lockByte(file, placeOf(place), F_WRLCK)) {
            std::unique_ptr<SpendingLedger> ledger(new SpendingLedger(file, place));
            ledger->setOwn({}); // over what somebody left there
            return ledger;
        }
    }
    ::close(file);
    return fail(ErrorCode::Limit,
                QStringLiteral("More than %1 programs work on this data folder already.").arg(spenderCount),
                QStringLiteral("End some of them."));
}

SpendingLedger::~SpendingLedger()
{
    setOwn({});
    ::close(m_file);
}

/// A program that was halted in the middle of its round keeps nobody from going on.
void SpendingLedger::beginRound()
{
    const auto end = std::chrono::steady_clock::now() + roundPatience;
    do {
        m_isInRound = lockByte(m_file, 0, F_WRLCK);
        if (m_isInRound || (errno != EAGAIN && errno != EACCES)) {
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    } while (std::chrono::steady_clock::now() < end);
}

void SpendingLedger::endRound()
{
    if (m_isInRound) {
        lockByte(m_file, 0, F_UNLCK);
        m_isInRound = false;
    }
}

QList<SharedReservations::Reserved> SpendingLedger::ofOthers()
{
    std::vector<Spender> spenders(spenderCount);
    const ssize_t size = ::pread(m_file, spenders.data(), sizeof(Spender) * spenders.size(), placeOf(0));
    QList<Reserved> all;
    for (int place = 0; place < int(std::max<ssize_t>(size, 0) / ssize_t(sizeof(Spender))); ++place) {
        const Spender& spender = spenders[size_t(place)];
        if (place == m_place || isEmpty(spender) || !isThere(m_file, place)) {
            continue;
        }
        for (const SharedPart& part : spender.parts) {
            if (part.micros > 0) {
                const CallPlace where { SessionId(Uuid { part.session }), ProjectId(Uuid { part.project }) };
                all.append({ where, part.micros, { part.since } });
            }
        }
    }
    return all;
}

/// A few bytes into a page that lies in memory; the disk is not waited for. What has no place of its own any more
/// counts for the session, for as long as the first of it does.
void SpendingLedger::setOwn(const QList<Reserved>& own)
{
    Spender spender;
    for (qsizetype i = 0; i < own.size(); ++i) {
        SharedPart& part = spender.parts[size_t(std::min(i, partCount - 1))];
        part.session = own.at(i).place.session.uuid().bytes;
        part.since = i < partCount ? own.at(i).since.micros : part.since;
        part.project = i < partCount - 1 || own.size() == partCount ? own.at(i).place.project.uuid().bytes
                                                                    : std::array<quint8, 16> {};
        part.micros += own.at(i).micros;
    }
    const ssize_t written = ::pwrite(m_file, &spender, sizeof spender, placeOf(m_place));
    Q_UNUSED(written)
}

} // namespace cmbagent
