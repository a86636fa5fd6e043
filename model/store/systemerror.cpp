// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/systemerror.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace cmbagent {

namespace {

struct Fault
{
    int number;
    const char* why;
    const char* mend;
};

/// Of a path, or of what the machine allows.
const Fault* knownFault(int number)
{
    constexpr const char* files = "Raise the limit with 'ulimit -n', or close other programs, then try again.";
    static constexpr std::array<Fault, 6> faults { {
        { ENOTDIR, "a part of its path is a file, not a folder", "Correct the path." },
        { ENAMETOOLONG, "its name is too long", "Choose a shorter one." },
        { ELOOP, "its links lead in a circle", "Correct the links." },
        { EMFILE, "too many files are open", files },
        { ENFILE, "too many files are open", files },
        { EFBIG, "it would be larger than a file may be here",
          "Raise the limit with 'ulimit -f', then try again; what was stored before is safe." },
    } };
    const auto* found =
        std::find_if(faults.begin(), faults.end(), [number](const Fault& fault) { return fault.number == number; });
    return found == faults.end() ? nullptr : found;
}

} // namespace

Error systemError(int number, const QString& what)
{
    Error error { ErrorCode::Io, {}, {}, QString::fromLocal8Bit(std::strerror(number)), {}, {} };
    QString why = error.detail;
    switch (number) {
    case ENOSPC:
    case EDQUOT:
        error.code = ErrorCode::DiskFull;
        why = number == ENOSPC ? QStringLiteral("the disk is full") : QStringLiteral("your disk quota is used up");
        error.mend = QStringLiteral("Free some space, then try again; what was stored before is safe.");
        break;
    case EROFS:
    case EACCES:
    case EPERM:
        error.code = ErrorCode::ReadOnly;
        why = number == EROFS ? QStringLiteral("the file system is mounted read-only")
                              : QStringLiteral("it may not be written by you");
        error.mend =
            QStringLiteral("Give yourself write permission there, or choose another data folder with --data-dir.");
        break;
    case ENOENT:
        error.code = ErrorCode::NotFound;
        why = QStringLiteral("it is not there");
        break;
    default:
        error.mend = QStringLiteral("Check the disk, then try again.");
        if (const Fault* fault = knownFault(number)) {
            why = QString::fromLatin1(fault->why);
            error.mend = QString::fromLatin1(fault->mend);
        }
        break;
    }
    error.what = QStringLiteral("%1: %2.").arg(what, why);
    return error;
}

Result<void> syncFolder(const QString& folder)
{
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) {
        return fail(systemError(errno, QStringLiteral("The folder %1 could not be opened").arg(folder)));
    }
    const int result = ::fsync(file);
    const int number = errno;
    ::close(file);
    // Some network file systems cannot flush folders; there is nothing more to be done there.
    if (result != 0 && number != EINVAL) {
        return fail(systemError(number, QStringLiteral("The folder %1 could not be flushed to disk").arg(folder)));
    }
    return {};
}

} // namespace cmbagent
