// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/scriptsandbox.h"

#include "workers/launcher/landlock.h"
#include "workers/steplauncher.h"
#include "workers/workarea.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <linux/seccomp.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace cmbagent {

namespace {

/// Where keys and passwords usually lie, below the home folder. Scripts have a home folder of their own.
constexpr const char* secretPlaces[] = {
    ".ssh", ".gnupg", ".aws", ".kube", ".netrc", ".docker/config.json", ".config/gcloud", ".local/share/keyrings"
};

bool hasSystemCallFilter()
{
#if defined(__x86_64__) || defined(__aarch64__)
    const quint32 action = SECCOMP_RET_ERRNO;
    return syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
#else
    return false;
#endif
}

/// Empty where it is not installed, or the system does not let it make namespaces.
QString workingBubblewrap()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("bwrap"));
    QProcess trial;
    trial.setProcessChannelMode(QProcess::ForwardedOutputChannel);
    trial.start(program,
                { QStringLiteral("--ro-bind"), QStringLiteral("/"), QStringLiteral("/"),
                  QStringLiteral("--unshare-net"), QStringLiteral("--"), QStringLiteral("/bin/true") });
    const bool works = !program.isEmpty() && trial.waitForFinished(5000) && trial.exitStatus() == QProcess::NormalExit
        && trial.exitCode() == 0;
    return works ? program : QString();
}

QStringList hiddenPlaces(const QString& dataFolder)
{
    QStringList places { QFileInfo(dataFolder).canonicalFilePath() };
    for (const char* name : secretPlaces) {
        places.append(QFileInfo(QDir::homePath() + QLatin1Char('/') + QLatin1String(name)).canonicalFilePath());
    }
    places.removeAll(QString()); // not there
    places.removeAll(QStringLiteral("/"));
    return places;
}

bool isBelow(const QString& path, const QString& folder)
{
    return path.startsWith(folder + QLatin1Char('/'));
}

} // namespace

QString sandboxSettingName(SandboxSetting setting)
{
    switch (setting) {
    case SandboxSetting::Off:
        return QStringLiteral("off");
    case SandboxSetting::Bubblewrap:
        return QStringLiteral("bubblewrap");
    case SandboxSetting::Auto:
        break;
    }
    return QStringLiteral("auto");
}

std::optional<SandboxSetting> sandboxSettingFromName(QStringView name)
{
    for (const SandboxSetting setting : { SandboxSetting::Auto, SandboxSetting::Off, SandboxSetting::Bubblewrap }) {
        if (name == sandboxSettingName(setting)) {
            return setting;
        }
    }
    return std::nullopt;
}

ScriptSandbox::ScriptSandbox(SandboxSetting setting, const QString& dataFolder)
    : m_setting(setting), m_hidden(hiddenPlaces(dataFolder)), m_cacheFolder(dataFolder + QStringLiteral("/cache/mpl"))
{
    if (setting == SandboxSetting::Off) {
        return;
    }
    if (setting == SandboxSetting::Auto) {
        m_landlock = launcher::landlock::version();
        m_hasFilter = hasSystemCallFilter();
    }
    if (m_landlock == 0) {
        m_bubblewrap = workingBubblewrap();
    }
}

void ScriptSandbox::apply(LaunchSpec& launch, const WorkArea& area, bool usesNetwork) const
{
    launch.ownFolders = { area.work(), area.home(), area.temporary() };
    launch.confinesFiles = confinesFiles();
    launch.blocksNetwork = blocksNetwork() && !usesNetwork;
    if (!confinesFiles()) {
        return;
    }
    launch.writable = { m_cacheFolder };
    launch.hidden = m_hidden;
    launch.readable = readableIn(launch) << area.attemptFolder().section(QLatin1Char('/'), 0, -4); // its run
    if (!m_bubblewrap.isEmpty()) {
        launch.wrapper = wrapper(launch);
    }
}

/// An interpreter may have been installed into a hidden folder.
QStringList ScriptSandbox::readableIn(const LaunchSpec& launch) const
{
    const QString program = launch.command.value(0);
    const bool isHidden = std::any_of(m_hidden.begin(), m_hidden.end(),
                                      [&program](const QString& folder) { return isBelow(program, folder); });
    const QString prefix = program.section(QLatin1Char('/'), 0, -3); // of <prefix>/bin/python
    return isHidden && !m_hidden.contains(prefix) ? QStringList { prefix } : QStringList();
}

QStringList ScriptSandbox::wrapper(const LaunchSpec& launch) const
{
    QStringList words {
        m_bubblewrap,        QStringLiteral("--die-with-parent"), QStringLiteral("--ro-bind"), QStringLiteral("/"),
        QStringLiteral("/"), QStringLiteral("--dev-bind"),        QStringLiteral("/dev"),      QStringLiteral("/dev")
    };
    for (const QString& place : launch.hidden) {
        words += QFileInfo(place).isDir()
            ? QStringList { QStringLiteral("--tmpfs"), place }
            : QStringList { QStringLiteral("--ro-bind"), QStringLiteral("/dev/null"), place };
    }
    for (const QString& place : launch.readable) {
        words += { QStringLiteral("--ro-bind"), place, place };
    }
    for (const QString& place : launch.ownFolders + launch.writable) {
        words += { QStringLiteral("--bind-try"), place, place };
    }
    for (const QString& place : launch.hidden) {
        if (QFileInfo(place).isDir()) {
            words += { QStringLiteral("--remount-ro"), place };
        }
    }
    if (launch.blocksNetwork) {
        words += QStringLiteral("--unshare-net");
    }
    return words += QStringLiteral("--");
}

QString ScriptSandbox::description() const
{
    if (m_setting == SandboxSetting::Off) {
        return QStringLiteral("Scripts run without a sandbox, because it is switched off.");
    }
    if (!m_bubblewrap.isEmpty()) {
        return QStringLiteral("Scripts run in a sandbox (bubblewrap): they write only in their own folders and have no "
                              "network unless the step asks for it.");
    }
    if (m_landlock > 0 && m_hasFilter) {
        return QStringLiteral(
                   "Scripts run in a sandbox (Landlock version %1 and seccomp): they write only in their own "
                   "folders and have no network unless the step asks for it.")
            .arg(m_landlock);
    }
    return weakness();
}

QString ScriptSandbox::weakness() const
{
    if (m_setting == SandboxSetting::Off || (confinesFiles() && blocksNetwork())) {
        return {};
    }
    if (confinesFiles()) {
        return QStringLiteral(
            "The sandbox keeps scripts to their own folders, but this system cannot keep them off the "
            "network (seccomp is missing).");
    }
    return m_hasFilter
        ? QStringLiteral("Scripts can write wherever you can: this system has no Landlock (Linux 5.13 or newer) and no "
                         "working bubblewrap. They have no network unless the step asks for it.")
        : QStringLiteral("Scripts run without a sandbox: this system has no Landlock (Linux 5.13 or newer), no seccomp "
                         "and no working bubblewrap. They can do all that you can.");
}

} // namespace cmbagent
