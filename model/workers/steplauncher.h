// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/usagesample.h"
#include "workers/launcher/protocol.h"

#include <QByteArrayList>
#include <QByteArrayView>
#include <QStringList>

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace cmbagent {

class LauncherConnection;

/// One program to run, complete. Limits of 0 mean none.
struct LaunchSpec
{
    QStringList command; ///< the path of the program and its arguments
    QByteArrayList environment; ///< "NAME=value"; the whole of it
    QString directory;
    QString stdoutLog; ///< made when the first byte comes
    QString stderrLog;
    qint64 timeoutMillis = 0;
    qint64 graceMillis = 2000;
    qint64 memoryBytes = 0;
    qint64 outputBytes = 100'000'000;
    qint64 fileBytes = 0;
    qint64 diskBytes = 0; ///< of all in `ownFolders`
    qint64 sampleMillis = 0; ///< until it is first told what the program takes; 0: that is never told
    bool syncLogs = false;
    bool confinesFiles = false; ///< the sandbox: only what is named here can be written, nothing hidden be read
    bool blocksNetwork = false; ///< no sockets but those between programs of this machine
    QStringList ownFolders; ///< the program's own, which it may write
    QStringList writable; ///< what else it may write
    QStringList readable; ///< what it may read although it lies in something hidden, such as its own folders
    QStringList hidden; ///< what it cannot read, with all below; canonical
    QStringList wrapper; ///< the program that makes the sandbox, with its arguments; empty: the launcher does
    bool isWarm = false; ///< a Python script: fork it from an interpreter that has imported `modules`
    QStringList modules;
};

/// How it ended and what it took. Times in microseconds.
struct LaunchResult
{
    using Reason = launcher::EndReason;

    Reason reason = Reason::SpawnFailed;
    int exitCode = -1;
    int signal = 0;
    int error = 0; ///< errno, for SpawnFailed and LogFailed
    QString what; ///< what could not be done
    int leftBehind = 0; ///< processes that were still there when the program had ended, and were ended
    QString leftBehindNames;
    int survivors = 0;
    qint64 wallMicros = 0;
    qint64 cpuMicros = 0;
    qint64 peakRssBytes = 0; ///< all processes together, or the largest one where it ended before we looked
    qint64 diskBytes = 0; ///< what lay in its own folders at the end
    bool wasWarm = false;
    qint64 stdoutBytes = 0;
    qint64 stderrBytes = 0;
};

/// Runs programs through `cmbagent-step`, one launcher for each at a time, and keeps idle launchers for the next.
/// Safe from every thread; `run` blocks the calling one. Nothing a program started outlives its run.
class StepLauncher
{
public:
    /// Hears every byte of output in order, on the thread of `run`.
    using Listener = std::function<void(bool isError, QByteArrayView data)>;

    /// Hears what all of its processes take, now and then, on the same thread.
    using UsageListener = std::function<void(const UsageSample& sample)>;

    explicit StepLauncher(QString launcherProgram);
    ~StepLauncher();
    Q_DISABLE_COPY_MOVE(StepLauncher)

    Result<LaunchResult> run(const LaunchSpec& spec, const std::stop_token& stop, const Listener& listener,
                             const UsageListener& usage = {});

    /// Where the launcher lies, seen from the folder of the application's program: installed or in the build folder.
    /// Empty when it is nowhere.
    static QString locate(const QString& applicationFolder);

private:
    Result<std::unique_ptr<LauncherConnection>> begin(const LaunchSpec& spec);
    std::unique_ptr<LauncherConnection> takeIdle(const QByteArray& key, bool offline);
    void keep(std::unique_ptr<LauncherConnection> connection);

    QString m_program;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<LauncherConnection>> m_idle;
};

} // namespace cmbagent
