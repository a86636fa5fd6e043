// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/projectenvironments.h"

#include "core/packages.h"
#include "workers/environment.h"

#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>
#include <memory>

namespace cmbagent {

namespace {

constexpr int lookMillis = 100; // between looks whether to stop
constexpr int keptOutput = 64 * 1024; // of what a program wrote, from its end
const QString readyMark = QStringLiteral("/cmbagent-ready"); // the last thing that is written when one is made

/// What pip may know of the outside: how to get there, and what a person has set for it.
QProcessEnvironment pipEnvironment(const QProcessEnvironment& own)
{
    static const QStringList ways { QStringLiteral("HOME"),         QStringLiteral("XDG_CONFIG_HOME"),
                                    QStringLiteral("TMPDIR"),       QStringLiteral("HTTP_PROXY"),
                                    QStringLiteral("HTTPS_PROXY"),  QStringLiteral("NO_PROXY"),
                                    QStringLiteral("ALL_PROXY"),    QStringLiteral("SSL_CERT_FILE"),
                                    QStringLiteral("SSL_CERT_DIR"), QStringLiteral("REQUESTS_CA_BUNDLE") };
    QProcessEnvironment allowed = allowedEnvironment(own);
    const QStringList names = own.keys();
    for (const QString& name : names) {
        if (ways.contains(name.toUpper()) || name.startsWith(QLatin1String("PIP_"))) {
            allowed.insert(name, own.value(name));
        }
    }
    allowed.insert(QStringLiteral("PYTHONNOUSERSITE"), QStringLiteral("1"));
    allowed.insert(QStringLiteral("PYTHONUNBUFFERED"), QStringLiteral("1"));
    return allowed;
}

Error notInstalled(const QString& what, const QString& mend, const QString& detail, const QStringList& packages)
{
    return withMissingPackages({ ErrorCode::Missing, what, mend, detail, {}, {} }, packages);
}

/// What pip says in its own words, as one says it to a person.
Error explained(const QString& output, const QStringList& packages)
{
    static const QRegularExpression offline(QStringLiteral(
        "NewConnectionError|ConnectTimeoutError|ReadTimeoutError|Failed to establish a new connection"
        "|name resolution|Name or service not known|Network is unreachable|ProxyError|No route to host"));
    static const QRegularExpression unknown(QStringLiteral("No matching distribution found for ([^\\s(]+)"));
    static const QRegularExpression error(QStringLiteral("^ERROR: (.+)$"), QRegularExpression::MultilineOption);
    if (offline.match(output).hasMatch()) {
        return notInstalled(
            QStringLiteral("The package index cannot be reached, so %1 could not be installed.")
                .arg(packages.join(QStringLiteral(", "))),
            QStringLiteral("Connect to the network and agree again; or put the wheels into a folder and start "
                           "the program with PIP_NO_INDEX=1 and PIP_FIND_LINKS set to it."),
            output, packages);
    }
    if (const auto match = unknown.match(output); match.hasMatch()) {
        return notInstalled(
            QStringLiteral("There is no package '%1' that fits this Python.").arg(match.captured(1)),
            QStringLiteral("Look whether it is spelled so, and whether it comes as a wheel: others would run "
                           "code while they are installed, and are not taken. The step can be told to do "
                           "without it."),
            output, packages);
    }
    const auto match = error.match(output);
    return notInstalled(QStringLiteral("pip could not install %1: %2")
                            .arg(packages.join(QStringLiteral(", ")),
                                 match.hasMatch() ? match.captured(1) : QStringLiteral("it does not say why.")),
                        QStringLiteral("The details have all it wrote."), output, packages);
}

} // namespace

namespace {

/// The version of Python, as venv writes it down.
QString versionIn(const QString& folder)
{
    QFile file(folder + QStringLiteral("/pyvenv.cfg"));
    static const QRegularExpression line(QStringLiteral("^version(?:_info)?\\s*=\\s*([0-9.]+)"),
                                         QRegularExpression::MultilineOption);
    return file.open(QIODevice::ReadOnly) ? line.match(QString::fromUtf8(file.readAll())).captured(1) : QString();
}

/// What was installed, by the folders that say so; what every environment begins with is left out, as pip does.
QStringList packagesIn(const QString& folder)
{
    static const QStringList own { QStringLiteral("pip"), QStringLiteral("setuptools"), QStringLiteral("wheel") };
    const QString ending = QStringLiteral(".dist-info");
    QStringList packages;
    const QDir lib(folder + QStringLiteral("/lib"));
    for (const QString& python : lib.entryList({ QStringLiteral("python3*") }, QDir::Dirs | QDir::NoSymLinks)) {
        const QDir site(lib.filePath(python + QStringLiteral("/site-packages")));
        for (const QString& info : site.entryList({ u'*' + ending }, QDir::Dirs | QDir::NoSymLinks)) {
            const QString name = info.section(u'-', 0, 0);
            if (!own.contains(name.toLower())) {
                packages << QStringLiteral("%1==%2").arg(name, info.chopped(ending.size()).section(u'-', 1));
            }
        }
    }
    packages.sort(Qt::CaseInsensitive);
    return packages;
}

/// A link counts as nothing, whatever it leads to.
qint64 bytesIn(const QString& folder, const std::stop_token& stop)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext() && !stop.stop_requested()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

/// Only one at a time changes an environment; whoever died while it did is found by its process.
std::unique_ptr<QLockFile> lockOf(const QString& folder)
{
    auto lock = std::make_unique<QLockFile>(folder + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // an installation may take long
    return lock;
}

} // namespace

struct ProjectEnvironments::Ended
{
    bool isGood = false;
    QString output; ///< both streams, its end
};

ProjectEnvironments::ProjectEnvironments(QString folder, QProcessEnvironment environment)
    : m_folder(std::move(folder)), m_environment(pipEnvironment(environment))
{ }

QString ProjectEnvironments::folderIn(const QString& dataFolder)
{
    return dataFolder + QStringLiteral("/environments");
}

QString ProjectEnvironments::folderOf(const ProjectId& project) const
{
    return m_folder + u'/' + project.toString();
}

QString ProjectEnvironments::python(const ProjectId& project) const
{
    const QString folder = folderOf(project);
    return QFileInfo::exists(folder + readyMark) ? folder + QStringLiteral("/bin/python") : QString();
}

void ProjectEnvironments::noteUse(const ProjectId& project) const
{
    QFile mark(folderOf(project) + readyMark);
    if (mark.exists() && mark.open(QIODevice::ReadWrite)) {
        mark.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
    }
}

QList<EnvironmentRow> ProjectEnvironments::list(const std::stop_token& stop) const
{
    QList<EnvironmentRow> rows;
    const QStringList names = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString& name : names) {
        const auto project = ProjectId::fromString(name);
        if (!project || stop.stop_requested()) {
            continue;
        }
        EnvironmentRow row;
        row.project = *project;
        row.path = m_folder + u'/' + name;
        const QFileInfo mark(row.path + readyMark);
        row.lastUsed.micros = (mark.exists() ? mark : QFileInfo(row.path)).lastModified().toMSecsSinceEpoch() * 1000;
        row.python = mark.exists() ? versionIn(row.path) : QString();
        row.packages = packagesIn(row.path);
        row.bytes = bytesIn(row.path, stop);
        rows.append(row);
    }
    return rows;
}

Result<void> ProjectEnvironments::remove(const ProjectId& project) const
{
    const QString folder = folderOf(project);
    if (!QFileInfo(folder).isDir()) {
        return fail(ErrorCode::NotFound, QStringLiteral("This project has no environment of its own."),
                    QStringLiteral("One is made when a person agrees to have a package installed."));
    }
    const auto lock = lockOf(folder);
    if (!lock->tryLock()) {
        return fail(ErrorCode::Refused, QStringLiteral("The environment %1 is being changed now.").arg(folder),
                    QStringLiteral("Wait until its packages are installed."));
    }
    // Gone at once for whoever looks for it, and piece by piece from the disk.
    const QString doomed = m_folder + QStringLiteral("/.removed-") + project.toString();
    const bool isFree = !QFileInfo::exists(doomed) || QDir(doomed).removeRecursively();
    if (!isFree || !QDir().rename(folder, doomed) || !QDir(doomed).removeRecursively()) {
        return fail(ErrorCode::Io, QStringLiteral("Not all of %1 could be removed.").arg(isFree ? folder : doomed),
                    QStringLiteral("Check the permissions of what is left of it."));
    }
    return {};
}

Result<QStringList> ProjectEnvironments::install(const ProjectId& project, const QString& base,
                                                 const QStringList& packages, const std::stop_token& stop,
                                                 const Told& told) const
{
    if (const auto wrong = std::find_if_not(packages.begin(), packages.end(), isPackageName); wrong != packages.end()) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' is no name of a package.").arg(*wrong));
    }
    const QString folder = folderOf(project);
    QDir().mkpath(m_folder);
    const auto lock = lockOf(folder);
    while (!lock->tryLock(lookMillis)) {
        if (lock->error() != QLockFile::LockFailedError || stop.stop_requested()) {
            return fail(ErrorCode::Io, QStringLiteral("The environment %1 cannot be changed now.").arg(folder),
                        QStringLiteral("Check permissions and space on the disk."));
        }
    }
    if (const auto made = make(folder, base, stop, told); !made) {
        return fail(withMissingPackages(made.error(), packages));
    }
    const QString python = folder + QStringLiteral("/bin/python");
    const QStringList pip { QStringLiteral("-I"), QStringLiteral("-m"), QStringLiteral("pip"),
                            QStringLiteral("--disable-pip-version-check") };
    told(QStringLiteral("Installing %1").arg(packages.join(QStringLiteral(", "))));
    const auto ended = run(python,
                           pip
                               + QStringList { QStringLiteral("install"), QStringLiteral("--no-input"),
                                               QStringLiteral("--only-binary=:all:"), QStringLiteral("--retries=1"),
                                               QStringLiteral("--timeout=15"), QStringLiteral("--progress-bar=off") }
                               + packages,
                           stop, told);
    if (!ended) {
        return tl::unexpected(ended.error());
    }
    if (!ended->isGood) {
        return fail(explained(ended->output, packages));
    }
    const auto list = run(python, pip + QStringList { QStringLiteral("freeze"), QStringLiteral("--local") }, stop, {});
    return list ? list->output.split(u'\n').filter(QStringLiteral("==")) : Result<QStringList>(fail(list.error()));
}

/// An environment somebody began and did not finish is made anew.
Result<void> ProjectEnvironments::make(const QString& folder, const QString& base, const std::stop_token& stop,
                                       const Told& told) const
{
    if (QFileInfo::exists(folder + readyMark)) {
        return {};
    }
    QDir(folder).removeRecursively();
    told(QStringLiteral("Making a Python environment for this project"));
    const auto ended = run(base,
                           { QStringLiteral("-I"), QStringLiteral("-m"), QStringLiteral("venv"),
                             QStringLiteral("--system-site-packages"), folder },
                           stop, told);
    if (!ended) {
        return tl::unexpected(ended.error());
    }
    QFile mark(folder + readyMark);
    if (!ended->isGood || !mark.open(QIODevice::WriteOnly)) {
        QDir(folder).removeRecursively();
        return fail(ErrorCode::Missing, QStringLiteral("%1 cannot make an environment for the project.").arg(base),
                    QStringLiteral("Install what it lacks, on Debian and Ubuntu with: sudo apt-get install "
                                   "python3-venv; and look whether there is space on the disk."),
                    ended->output);
    }
    return {};
}

Result<ProjectEnvironments::Ended> ProjectEnvironments::run(const QString& program, const QStringList& arguments,
                                                            const std::stop_token& stop, const Told& told) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    Ended ended;
    bool isOver = false;
    while (!isOver) {
        isOver = process.waitForFinished(lookMillis) || process.state() == QProcess::NotRunning;
        while (process.canReadLine() || (isOver && process.bytesAvailable() > 0)) {
            const QString line = QString::fromUtf8(process.readLine()).trimmed();
            ended.output = (ended.output + line + u'\n').right(keptOutput);
            if (told && !line.isEmpty()) {
                told(line);
            }
        }
        if (stop.stop_requested() && !isOver) {
            process.kill();
            process.waitForFinished();
            return fail(ErrorCode::Refused, QStringLiteral("The step was stopped while packages were installed."));
        }
    }
    if (process.error() == QProcess::FailedToStart) {
        return fail(ErrorCode::Missing, QStringLiteral("%1 could not be started.").arg(program),
                    QStringLiteral("Choose another interpreter in the settings."), process.errorString());
    }
    ended.isGood = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return ended;
}

} // namespace cmbagent
