// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/workarea.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cmbagent {

namespace {

/// The errors a file system gives, as ours. Reads errno.
tl::unexpected<Error> systemFailure(const QString& what)
{
    const int error = errno;
    const QString detail = QString::fromLocal8Bit(strerror(error));
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return fail(ErrorCode::DiskFull, what,
                    QStringLiteral("There is no space left: free some and run the step again."), detail);
    case EROFS:
    case EACCES:
    case EPERM:
        return fail(ErrorCode::ReadOnly, what,
                    QStringLiteral("Make the data folder writable for you and run the step again."), detail);
    default:
        return fail(ErrorCode::Io, what,
                    QStringLiteral("Look whether the disk of the data folder is in order, and run the step again."),
                    detail);
    }
}

bool makeFolder(const QString& path)
{
    return mkdir(QFile::encodeName(path).constData(), 0700) == 0;
}

/// Makes a folder and those above it that are missing.
bool makePath(const QString& path)
{
    if (makeFolder(path) || errno == EEXIST) {
        return true;
    }
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    return errno == ENOENT && slash > 0 && makePath(path.left(slash)) && (makeFolder(path) || errno == EEXIST);
}

bool writeAll(int fd, const char* data, qint64 size)
{
    while (size > 0) {
        const ssize_t written = ::write(fd, data, size_t(size));
        if (written < 0 && errno != EINTR) {
            return false;
        }
        data += qMax<ssize_t>(written, 0);
        size -= qMax<ssize_t>(written, 0);
    }
    return true;
}

bool copyByHand(int from, int to)
{
    char buffer[64 * 1024];
    for (;;) {
        const ssize_t got = ::read(from, buffer, sizeof buffer);
        if (got == 0) {
            return true;
        }
        if ((got < 0 && errno != EINTR) || (got > 0 && !writeAll(to, buffer, got))) {
            return false;
        }
    }
}

bool copyContent(int from, int to)
{
    if (ioctl(to, FICLONE, from) == 0) {
        return true;
    }
    bool any = false;
    for (;;) {
        const ssize_t copied = copy_file_range(from, nullptr, to, nullptr, size_t(1) << 30, 0);
        if (copied == 0) {
            return any || copyByHand(from, to); // some file systems say 0 for what they cannot copy
        }
        if (copied < 0) {
            return errno == ENOSPC || errno == EDQUOT ? false : copyByHand(from, to); // goes on where it stopped
        }
        any = true;
    }
}

bool moveAside(const QString& path)
{
    for (int i = 1; i < 10'000; ++i) {
        const QByteArray to = QFile::encodeName(QStringLiteral("%1.unrecorded-%2").arg(path, QString::number(i)));
        if (access(to.constData(), F_OK) != 0) {
            return ::rename(QFile::encodeName(path).constData(), to.constData()) == 0;
        }
    }
    return false;
}

/// Copies by reflink, else within the kernel, else by reading and writing, into a new file. Returns the size.
Result<qint64> cloneFile(const QString& from, const PathGuard& folder, const QString& name)
{
    const Descriptor source(::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC));
    if (!source.isOpen()) {
        return systemFailure(QStringLiteral("The file %1 could not be read.").arg(from));
    }
    char start[2] = {};
    const bool isScript = pread(source.fd(), start, 2, 0) == 2 && std::memcmp(start, "#!", 2) == 0;
    const Descriptor target = folder.create(name, isScript ? 0700 : 0600);
    struct stat info
    { };
    if (!target.isOpen() || !copyContent(source.fd(), target.fd()) || fstat(target.fd(), &info) != 0) {
        return systemFailure(QStringLiteral("The file %1 could not be written.").arg(name));
    }
    return qint64(info.st_size);
}

} // namespace

Result<WorkArea> WorkArea::make(const QString& runFolder, const QString& stepId, int attempt)
{
    const QString step = QStringLiteral("%1/steps/%2").arg(runFolder, stepId);
    const QString folder = QStringLiteral("%1/attempt-%2").arg(step, QString::number(attempt));
    bool made = makePath(step) && makeFolder(folder);
    if (!made && errno == EEXIST) {
        made = moveAside(folder) && makeFolder(folder);
    }
    for (const char* name : { "/work", "/home", "/tmp" }) {
        made = made && makeFolder(folder + QLatin1String(name));
    }
    if (!made) {
        return systemFailure(QStringLiteral("The work folder %1 could not be made.").arg(folder));
    }
    return WorkArea(folder);
}

Result<void> WorkArea::claim(const QString& name)
{
    if (!isSafeRelativePath(name)) {
        return fail(ErrorCode::Refused,
                    QStringLiteral("The file name '%1' leads out of the work folder of the step.").arg(name),
                    QStringLiteral("Use a path below the folder of the workflow, without '..'."));
    }
    if (m_laid.contains(name)) {
        return fail(ErrorCode::BadInput, QStringLiteral("Two files of the step are called '%1'.").arg(name),
                    QStringLiteral("Give one of the inputs another name."));
    }
    m_laid.insert(name);
    return {};
}

Result<void> WorkArea::lay(const QString& name, const BlobRef& blob, const Blobs& blobs)
{
    const auto from = blobs.pathOf(blob.hash);
    if (!from) {
        return fail(from.error());
    }
    if (auto claimed = claim(name); !claimed) {
        return claimed;
    }
    const auto size = cloneFile(*from, *m_guard, name);
    if (!size) {
        return fail(size.error());
    }
    if (*size != blob.size) {
        return fail(ErrorCode::Corrupt,
                    QStringLiteral("The stored content of '%1' has %2 bytes instead of %3.")
                        .arg(name, QString::number(*size), QString::number(blob.size)),
                    QStringLiteral("The blob store is damaged: restore it from a backup, or start a new run."));
    }
    return {};
}

Result<void> WorkArea::write(const QString& name, const QByteArray& content)
{
    if (auto claimed = claim(name); !claimed) {
        return claimed;
    }
    const Descriptor file = m_guard->create(name, content.startsWith("#!") ? 0700 : 0600);
    if (!file.isOpen() || !writeAll(file.fd(), content.constData(), content.size())) {
        return systemFailure(QStringLiteral("The file %1 could not be written.").arg(name));
    }
    return {};
}

} // namespace cmbagent
