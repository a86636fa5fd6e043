// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/pathguard.h"

#include <QByteArrayList>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace cmbagent {

namespace {

constexpr int mostTries = 1000; // while somebody renames folders all the time

bool isLink(int fd)
{
    struct stat info
    { };
    return fstat(fd, &info) == 0 && S_ISLNK(info.st_mode);
}

int failWith(int error)
{
    errno = error;
    return -1;
}

} // namespace

bool isSafeRelativePath(const QString& path)
{
    if (path.isEmpty() || path.contains(QChar(QChar::Null))) {
        return false;
    }
    const QStringList parts = path.split(QLatin1Char('/'));
    return std::none_of(parts.begin(), parts.end(), [](const QString& part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
    });
}

Descriptor::~Descriptor()
{
    if (m_fd >= 0) {
        const int error = errno;
        ::close(m_fd);
        errno = error;
    }
}

PathGuard::PathGuard(const QString& folder, Way way)
    : m_folder(::open(QFile::encodeName(folder).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC)), m_way(way)
{ }

Descriptor PathGuard::find(const QString& name) const
{
    Descriptor found = open(QFile::encodeName(name), O_PATH | O_CLOEXEC);
    if (!found.isOpen() && errno == EXDEV) {
        const QString other = insteadOfLink(name);
        if (!other.isEmpty()) {
            return open(QFile::encodeName(other), O_PATH | O_CLOEXEC);
        }
        errno = EXDEV;
    }
    return found;
}

/// Scripts like to make links with absolute paths. Where such a link leads to may change before it is opened, but what
/// is opened then is guarded again.
QString PathGuard::insteadOfLink(const QString& name) const
{
    const QString folder = QFile::symLinkTarget(m_folder.path());
    const QString real = QFileInfo(folder + QLatin1Char('/') + name).canonicalFilePath();
    return real.startsWith(folder + QLatin1Char('/')) ? real.mid(folder.size() + 1) : QString();
}

bool PathGuard::exists(const QString& name) const
{
    return open(QFile::encodeName(name), O_PATH | O_NOFOLLOW | O_CLOEXEC).isOpen() || errno == EXDEV || errno == ELOOP;
}

Descriptor PathGuard::openFolder(const QString& name) const
{
    return open(name.isEmpty() ? QByteArray(".") : QFile::encodeName(name), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

Descriptor PathGuard::create(const QString& name, mode_t mode) const
{
    const QByteArray path = QFile::encodeName(name);
    constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    Descriptor made = open(path, flags, mode);
    if (made.isOpen() || errno != ENOENT || !makeFolders(path)) {
        return made;
    }
    return open(path, flags, mode);
}

bool PathGuard::makeFolders(const QByteArray& name) const
{
    for (qsizetype slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
        const QByteArray folder = name.left(slash);
        const qsizetype before = folder.lastIndexOf('/');
        const Descriptor above =
            open(before > 0 ? folder.left(before) : QByteArray("."), O_PATH | O_DIRECTORY | O_CLOEXEC);
        if (!above.isOpen() || (mkdirat(above.fd(), folder.constData() + before + 1, 0700) != 0 && errno != EEXIST)) {
            return false;
        }
    }
    return true;
}

Descriptor PathGuard::open(const QByteArray& name, int flags, mode_t mode) const
{
    if (m_way == Way::Walk) {
        return walk(name, flags, mode);
    }
    open_how how {};
    how.flags = quint64(flags);
    how.mode = mode;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    int fd = -1;
    int tries = 0;
    do {
        fd = int(syscall(SYS_openat2, m_folder.fd(), name.constData(), &how, sizeof how));
    } while (fd < 0 && (errno == EAGAIN || errno == EINTR) && ++tries < mostTries);
    return fd < 0 && (errno == ENOSYS || errno == EPERM) ? walk(name, flags, mode) : Descriptor(fd);
}

/// One part of the name after the other, none of which may be a link.
Descriptor PathGuard::walk(const QByteArray& name, int flags, mode_t mode) const
{
    const QByteArrayList parts = name.split('/');
    Descriptor at;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        if (parts[i] == ".." || parts[i].isEmpty()) {
            return Descriptor(failWith(EXDEV));
        }
        Descriptor next(openat(at.isOpen() ? at.fd() : m_folder.fd(), parts[i].constData(),
                               isLast ? flags | O_NOFOLLOW : O_PATH | O_NOFOLLOW | O_CLOEXEC, mode));
        if (!next.isOpen()) {
            return next;
        }
        if ((!isLast || (flags & O_NOFOLLOW) == 0) && isLink(next.fd())) {
            return Descriptor(failWith(ELOOP));
        }
        at = std::move(next);
    }
    return at;
}

} // namespace cmbagent
