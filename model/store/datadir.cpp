// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/datadir.h"

#include "store/systemerror.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <array>
#include <cerrno>

#include <pwd.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace cmbagent {

namespace {

/// The kind of network file system a folder is on; empty when it is a local one. Numbers from <linux/magic.h> and
/// statfs(2).
QString networkKind(const QString& path)
{
    struct statfs info
    { };
    if (::statfs(QFile::encodeName(path).constData(), &info) != 0) {
        return {};
    }
    struct Kind
    {
        quint32 magic;
        const char* name;
    };
    static constexpr std::array kinds {
        Kind { 0x6969, "NFS" },      Kind { 0xFF534D42, "CIFS" },   Kind { 0xFE534D42, "SMB" },
        Kind { 0x517B, "SMB" },      Kind { 0x564C, "NCP" },        Kind { 0x73757245, "Coda" },
        Kind { 0x5346414F, "AFS" },  Kind { 0x0BD00BD0, "Lustre" }, Kind { 0x00C36400, "Ceph" },
        Kind { 0x01021997, "9P" },   Kind { 0x47504653, "GPFS" },   Kind { 0x7461636F, "OCFS2" },
        Kind { 0x01161970, "GFS2" }, Kind { 0x19830326, "BeeGFS" }, Kind { 0x20030528, "PanFS" },
    };
    for (const Kind& kind : kinds) {
        if (quint32(info.f_type) == kind.magic) {
            return QString::fromLatin1(kind.name);
        }
    }
    return {};
}

Result<void> makeFolder(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::mkdir(name.constData(), 0700) == 0) {
        return syncFolder(QFileInfo(path).path()); // or a power cut takes the folder and all that is flushed in it
    }
    if (errno == EEXIST) {
        struct stat info
        { };
        if (::stat(name.constData(), &info) != 0) {
            return fail(
                errno == ENOENT
                    ? Error { ErrorCode::BadInput,
                              QStringLiteral("%1 is a link that leads nowhere.").arg(path),
                              QStringLiteral("Correct the link, or choose another data folder with --data-dir."),
                              {},
                              {},
                              {} }
                    : systemError(errno, QStringLiteral("The folder %1 could not be opened").arg(path)));
        }
        if (!S_ISDIR(info.st_mode)) {
            return fail(ErrorCode::BadInput, QStringLiteral("%1 is a file, not a folder.").arg(path),
                        QStringLiteral("Move it away, or choose another data folder with --data-dir."));
        }
        return {};
    }
    return fail(systemError(errno, QStringLiteral("The folder %1 could not be made").arg(path)));
}

/// Makes the folder and those above it. Only the folder itself is private; those above follow the umask.
Result<void> makePath(const QString& path)
{
    const QString parent = QFileInfo(path).path();
    if (!QFileInfo::exists(parent) && !QDir().mkpath(parent)) {
        Error error =
            systemError(errno != 0 ? errno : EACCES, QStringLiteral("The folder %1 could not be made").arg(parent));
        if (error.code == ErrorCode::NotFound) { // the file system has no place for new folders
            error.code = ErrorCode::Io;
            error.what = QStringLiteral("The folder %1 could not be made.").arg(parent);
            error.mend = QStringLiteral("Choose another data folder with --data-dir.");
        }
        return fail(error);
    }
    return makeFolder(path);
}

/// That of the environment, or where it has none, as in a service, that of the user; empty where there is no such user.
QString homeFolder()
{
    if (const QString told = qEnvironmentVariable("HOME"); QDir::isAbsolutePath(told)) {
        return told;
    }
    std::array<char, 16'384> buffer {};
    passwd entry {};
    passwd* found = nullptr;
    ::getpwuid_r(::geteuid(), &entry, buffer.data(), buffer.size(), &found);
    return found != nullptr ? QFile::decodeName(found->pw_dir) : QString();
}

/// `absolute`: as the current folder makes it.
Result<void> checkNamed(const QString& path, const QString& absolute)
{
    if (!QDir::isAbsolutePath(absolute)) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The data folder %1 would be in the current folder, which is gone.").arg(path),
                    QStringLiteral("Change to another folder, or give an absolute path to --data-dir."));
    }
    if (absolute.contains(QChar(QChar::ReplacementCharacter)) && !QFileInfo::exists(absolute)) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The data folder %1 would be in a folder whose name is not UTF-8.").arg(absolute),
                    QStringLiteral("Rename that folder, or choose another data folder with --data-dir."));
    }
    return {};
}

Result<void> checkUsable(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    if (::access(name.constData(), R_OK | X_OK) != 0) {
        return fail(
            ErrorCode::ReadOnly, QStringLiteral("The data folder %1 cannot be read.").arg(path),
            QStringLiteral("Give yourself permission to read and enter it, or choose another with --data-dir."));
    }
    if (::access(name.constData(), W_OK) != 0) {
        return fail(systemError(errno, QStringLiteral("The data folder %1 cannot be written").arg(path)));
    }
    return {};
}

} // namespace

QString DataDir::defaultPath()
{
    // A relative path is none, says the XDG base directory specification: it would be another folder everywhere.
    if (const QString told = qEnvironmentVariable("XDG_DATA_HOME"); QDir::isAbsolutePath(told)) {
        return QDir::cleanPath(told) + QStringLiteral("/cmbagent");
    }
    const QString home = homeFolder();
    return home.isEmpty() ? QString() : QDir::cleanPath(home + QStringLiteral("/.local/share/cmbagent"));
}

Result<DataDir> DataDir::open(const QString& path, Network network)
{
    if (path.isEmpty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("The data folder has no name."),
                    QStringLiteral("Give a folder to --data-dir, or set HOME."));
    }
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (const auto named = checkNamed(path, absolute); !named) {
        return tl::unexpected(named.error());
    }
    if (const auto made = makePath(absolute); !made) {
        return tl::unexpected(made.error());
    }
    if (const auto usable = checkUsable(absolute); !usable) {
        return tl::unexpected(usable.error());
    }
    DataDir dir;
    dir.m_path = QFileInfo(absolute).canonicalFilePath();
    const QString kind = networkKind(dir.m_path);
    if (!kind.isEmpty() && network == Network::Refuse) {
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("The data folder %1 is on a network file system (%2), where programs cannot safely "
                                   "share the database's write-ahead log.")
                        .arg(dir.m_path, kind),
                    QStringLiteral("Choose a local folder with --data-dir, or allow the slower mode in which one "
                                   "program at a time uses the folder."));
    }
    dir.m_oneProcess = !kind.isEmpty() || network == Network::OneProcessEverywhere;
    for (const QString& folder :
         { dir.blobsPath(), dir.sessionsPath(), dir.locksPath(), dir.backupsPath(), dir.logsPath(), dir.cachePath() }) {
        if (const auto made = makeFolder(folder); !made) {
            return tl::unexpected(made.error());
        }
    }
    dir.m_key =
        QString::fromLatin1(QCryptographicHash::hash(dir.m_path.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
    return dir;
}

QString DataDir::runFolder(const SessionId& session, const ProjectId& project, const RunId& run) const
{
    return QStringLiteral("%1/%2/projects/%3/runs/%4")
        .arg(sessionsPath(), session.toString(), project.toString(), run.toString());
}

QString DataDir::lockPath(const RunId& run) const
{
    return locksPath() + QLatin1Char('/') + run.toString();
}

} // namespace cmbagent
