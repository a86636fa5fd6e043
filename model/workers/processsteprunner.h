// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "workers/interpreter.h"
#include "workers/projectenvironments.h"
#include "workers/scriptsandbox.h"
#include "workers/steplauncher.h"

#include <QProcessEnvironment>
#include <QSet>

#include <atomic>
#include <mutex>

namespace cmbagent {

class Clock;
class WorkArea;
struct CollectedOutputs;
struct RunFailure;
struct ScriptCommand;

/// What the room needs to know once. Paths are absolute.
struct WorkersConfig
{
    QString launcherProgram; ///< see StepLauncher::locate
    QString dataFolder;
    QString pythonSetting; ///< the interpreter a person has chosen for Python; empty: find one
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment(); ///< of which steps see a few variables
    qint64 graceMillis = 2000; ///< between asking a step to end and ending it
    qint64 outputBytes = 100'000'000; ///< of text one attempt may print
    qint64 memoryBytes = 0; ///< limit of a step that names none; 0: none
    qint64 sampleMillis = 2000; ///< what a step takes is told from then on; of one that is over sooner only at its end
    SandboxSetting sandbox = SandboxSetting::Auto;
    bool allowsWarm = true; ///< workflows that ask for a warm interpreter get one
    bool syncLogs = true; ///< logs are on the disk before a step counts as finished
};

/// Does code steps: lays out the folders of the attempt, runs the script through the launcher, follows its output and
/// stores what it made. Safe from every thread; each call belongs to the thread of its step.
class ProcessStepRunner final : public StepRunner
{
public:
    ProcessStepRunner(WorkersConfig config, Blobs& blobs, const Clock& clock);

    StepOutcome run(const StepJob& job, std::stop_token stop, StepObserver& observer) override;
    /// See WorkersConfig::memoryBytes; for attempts that begin from now on.
    void setMemoryLimit(qint64 bytes) { m_memoryBytes = bytes; }
    [[nodiscard]] const ScriptSandbox& sandbox() const { return m_sandbox; }

private:
    void noteWeakness(const StepJob& job, StepObserver& observer);
    Result<void> layOut(const StepJob& job, WorkArea& area) const;
    Result<void> installAgreed(const StepJob& job, const std::stop_token& stop, StepObserver& observer);
    [[nodiscard]] bool mayInstallFor(const StepJob& job) const;
    void tellPackages(const StepJob& job, const WorkArea& area, const ScriptCommand& command,
                      RunFailure& failure) const;
    Result<ScriptCommand> findCommand(const StepJob& job, const WorkArea& area);
    [[nodiscard]] LaunchSpec launchSpec(const StepJob& job, const WorkArea& area, const ScriptCommand& command) const;
    StepOutcome execute(const StepJob& job, const WorkArea& area, const ScriptCommand& command,
                        const std::stop_token& stop, StepObserver& observer);
    StepOutcome collect(const StepJob& job, const WorkArea& area, const std::shared_ptr<StepReport>& report,
                        const std::stop_token& stop);

    WorkersConfig m_config;
    Blobs& m_blobs;
    const Clock& m_clock;
    std::atomic<qint64> m_memoryBytes;
    QString m_dataId;
    QString m_matplotlibFolder;
    ScriptSandbox m_sandbox; ///< after the folders have been made
    InterpreterFinder m_finder;
    ProjectEnvironments m_environments;
    StepLauncher m_launcher;
    std::mutex m_mutex;
    QSet<QString> m_warned; ///< runs that know what the sandbox cannot do
};

} // namespace cmbagent
