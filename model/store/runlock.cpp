// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runlock.h"

#include "store/systemerror.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cmbagent {

namespace {

struct flock wholeFile()
{
    struct flock lock
    { };
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

/// Whether the open file is still the one the path names; its holder removes it when done.
bool isStillThere(int file, const QByteArray& name)
{
    struct stat open
    { };
    struct stat named
    { };
    return ::fstat(file, &open) == 0 && ::stat(name.constData(), &named) == 0 && open.st_ino == named.st_ino
        && open.st_dev == named.st_dev;
}

bool isLocked(int file)
{
    struct flock lock = wholeFile();
    return ::fcntl(file, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

LockOwner readOwner(int file)
{
    QByteArray text(4096, Qt::Uninitialized);
    const ssize_t size = ::pread(file, text.data(), size_t(text.size()), 0);
    text.truncate(size < 0 ? 0 : qsizetype(size));
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    return { json.value(QLatin1String("pid")).toInteger(),
             json.value(QLatin1String("socket")).toString(),
             { json.value(QLatin1String("started")).toInteger() } };
}

bool writeOwner(int file, const QString& socket)
{
    const QJsonObject json { { QStringLiteral("pid"), QCoreApplication::applicationPid() },
                             { QStringLiteral("socket"), socket },
                             { QStringLiteral("started"), QDateTime::currentMSecsSinceEpoch() * 1000 } };
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
    return ::ftruncate(file, 0) == 0
        && ::pwrite(file, text.constData(), size_t(text.size()), 0) == ssize_t(text.size());
}

} // namespace

Result<RunLock> RunLock::tryLock(const QString& path, const QString& socket)
{
    const QByteArray name = QFile::encodeName(path);
    // Whoever held it may remove the file between our open and our lock: then we hold a file nobody sees, and start
    // over.
    for (;;) {
        const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0) {
            return fail(systemError(errno, QStringLiteral("The lock file %1 could not be opened").arg(path)));
        }
        struct flock lock = wholeFile();
        if (::fcntl(file, F_OFD_SETLK, &lock) != 0) {
            const int number = errno;
            const LockOwner other = readOwner(file);
            ::close(file);
            if (number != EAGAIN && number != EACCES) {
                return fail(systemError(number, QStringLiteral("The lock file %1 could not be locked").arg(path)));
            }
            return fail(ErrorCode::Conflict,
                        QStringLiteral("Another program works on this already (process %1).").arg(other.pid),
                        QStringLiteral("Use that window, or end it and try again."), QString::number(other.pid));
        }
        if (!isStillThere(file, name)) {
            ::close(file);
            continue;
        }
        if (!writeOwner(file, socket)) {
            const Error error = systemError(errno, QStringLiteral("The lock file %1 could not be written").arg(path));
            ::close(file);
            return fail(error);
        }
        return RunLock(path, file);
    }
}

bool RunLock::isHeld(const QString& path)
{
    return owner(path).has_value();
}

std::optional<LockOwner> RunLock::owner(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return std::nullopt;
    }
    std::optional<LockOwner> owner;
    if (isLocked(file)) {
        owner = readOwner(file);
    }
    ::close(file);
    return owner;
}

RunLock::RunLock(RunLock&& other) noexcept
    : m_path(std::move(other.m_path)), m_file(std::exchange(other.m_file, -1)) { }

RunLock& RunLock::operator=(RunLock&& other) noexcept
{
    if (this != &other) {
        release();
        m_path = std::move(other.m_path);
        m_file = std::exchange(other.m_file, -1);
    }
    return *this;
}

RunLock::~RunLock()
{
    release();
}

void RunLock::release()
{
    if (m_file < 0) {
        return;
    }
    // Removed while we still hold it, so nobody else can have locked this very file.
    ::unlink(QFile::encodeName(m_path).constData());
    ::close(std::exchange(m_file, -1));
}

} // namespace cmbagent
