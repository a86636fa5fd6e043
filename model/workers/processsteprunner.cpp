// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/processsteprunner.h"

#include "core/packages.h"
#include "core/results.h"
#include "core/retrycontext.h"
#include "workers/environment.h"
#include "workers/outputcollector.h"
#include "workers/outputparser.h"
#include "workers/runfailure.h"
#include "workers/scriptcommand.h"
#include "workers/strayfinder.h"
#include "workers/workarea.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace cmbagent {

namespace {

using End = StepOutcome::End;

StepOutcome failed(const StepJob& job, std::shared_ptr<StepReport> report, Error error, bool retryable)
{
    error.step = job.spec().id;
    report->error = std::move(error);
    report->retryable = retryable;
    return { End::Failed, std::move(report) };
}

/// What went wrong before or after the program itself: a full disk may be emptied, a wrong workflow stays wrong.
bool isPassing(const Error& error)
{
    return error.code == ErrorCode::Io || error.code == ErrorCode::DiskFull || error.code == ErrorCode::Locked
        || error.code == ErrorCode::Timeout;
}

/// When it cannot be made, matplotlib makes one of its own and says so.
QString madeFolder(const QString& path)
{
    QDir().mkpath(path);
    return path;
}

void noteLeftovers(const LaunchResult& result, StepObserver& observer)
{
    if (result.leftBehind > 0) {
        observer.noted(QStringLiteral("left-behind"),
                       QStringLiteral("The script ended but left %1 running (%2); they were ended too.")
                           .arg(result.leftBehind == 1 ? QStringLiteral("a process")
                                                       : QStringLiteral("%1 processes").arg(result.leftBehind),
                                result.leftBehindNames));
    }
    if (result.survivors > 0) {
        observer.noted(
            QStringLiteral("survivors"),
            QStringLiteral("%1 of its processes could not be ended: the system holds them. They hold no other step up.")
                .arg(result.survivors));
    }
}

} // namespace

ProcessStepRunner::ProcessStepRunner(WorkersConfig config, Blobs& blobs, const Clock& clock)
    : m_config(std::move(config)), m_blobs(blobs), m_clock(clock), m_memoryBytes(m_config.memoryBytes),
      m_dataId(StrayFinder::dataId(m_config.dataFolder)),
      m_matplotlibFolder(madeFolder(m_config.dataFolder + QStringLiteral("/cache/mpl"))),
      m_sandbox(m_config.sandbox, m_config.dataFolder), m_finder(allowedEnvironment(m_config.environment)),
      m_environments(ProjectEnvironments::folderIn(m_config.dataFolder), m_config.environment),
      m_launcher(m_config.launcherProgram)
{ }

StepOutcome ProcessStepRunner::run(const StepJob& job, std::stop_token stop, StepObserver& observer)
{
    auto report = std::make_shared<StepReport>();
    report->hasBegun = false;
    if (stop.stop_requested()) {
        return { End::Cancelled, report };
    }
    auto area = WorkArea::make(job.runFolder, job.spec().id, job.attempt);
    if (!area) {
        return failed(job, report, area.error(), isPassing(area.error()));
    }
    if (const auto laid = layOut(job, *area); !laid) {
        return failed(job, report, laid.error(), isPassing(laid.error()));
    }
    if (const auto ready = installAgreed(job, stop, observer); !ready) {
        return stop.stop_requested() ? StepOutcome { End::Cancelled, report }
                                     : failed(job, report, ready.error(), false);
    }
    const auto command = findCommand(job, *area);
    if (!command) {
        return failed(job, report, command.error(), false);
    }
    return execute(job, *area, *command, stop, observer);
}

Result<void> ProcessStepRunner::layOut(const StepJob& job, WorkArea& area) const
{
    const StepSpec& spec = job.spec();
    for (const JobInput& input : job.inputs) {
        if (auto laid = area.lay(input.name, input.blob, m_blobs); !laid) {
            return laid;
        }
    }
    bool hasScript = spec.script.isEmpty();
    for (const FrozenFile& file : job.files) {
        const bool isScript = file.path == spec.script;
        if ((!isScript && !travels(file.path, job.workflow->files)) || area.laid().contains(file.path)) {
            continue;
        }
        hasScript = hasScript || isScript;
        if (auto laid = area.lay(file.path, file.blob, m_blobs); !laid) {
            return laid;
        }
    }
    if (!hasScript && !area.laid().contains(spec.script)) {
        return fail(ErrorCode::NotFound,
                    QStringLiteral("The script '%1' is not among the files the run took with it.").arg(spec.script),
                    QStringLiteral("Look whether it lies beside the workflow file, and start a new run."));
    }
    if (spec.script.isEmpty()) {
        if (auto written = area.write(scriptName(spec), spec.inlineCode.toUtf8()); !written) {
            return written;
        }
    }
    if (!job.answers.isEmpty()) {
        if (auto written = area.write(QStringLiteral("answers.json"), QJsonDocument(job.answers).toJson()); !written) {
            return written;
        }
    }
    if (job.retry) {
        const QByteArray history = QJsonDocument(retryContextJson(*job.retry)).toJson();
        if (auto written = area.write(QStringLiteral("retry.json"), history); !written) {
            return written;
        }
    }
    return area.write(QStringLiteral("params.json"), QJsonDocument(job.parameters).toJson());
}

/// Somebody who names an interpreter has its packages in hand as well.
bool ProcessStepRunner::mayInstallFor(const StepJob& job) const
{
    return job.interpreter.isEmpty() && job.spec().interpreter.isEmpty() && job.workflow->interpreter.isEmpty();
}

/// Puts into the project's environment what a person agreed to.
Result<void> ProcessStepRunner::installAgreed(const StepJob& job, const std::stop_token& stop, StepObserver& observer)
{
    if (!job.retry || job.retry->packages.isEmpty() || !mayInstallFor(job)) {
        return {};
    }
    const auto chosen = m_config.pythonSetting.isEmpty() ? Result<QString>(QString())
                                                         : m_finder.findProgram(m_config.pythonSetting, {});
    const auto base = !chosen ? Result<Interpreter>(fail(chosen.error()))
        : chosen->isEmpty()   ? m_finder.findPython({})
                              : m_finder.checkPython(*chosen, {});
    if (!base) {
        return fail(base.error());
    }
    const auto told = [&observer](const QString& line) {
        observer.lineWritten(false, QStringLiteral("[packages] ") + line);
    };
    const auto installed = m_environments.install(job.place.project, base->program, job.retry->packages, stop, told);
    if (!installed) {
        return fail(installed.error());
    }
    observer.noted(QStringLiteral("packages_installed"),
                   QStringLiteral("The project's environment was given %1; beyond the system's Python it has now: %2.")
                       .arg(job.retry->packages.join(QStringLiteral(", ")), installed->join(QStringLiteral(", "))));
    return {};
}

/// Looks for everything the script imports and that is not there, so that a person is asked once.
void ProcessStepRunner::tellPackages(const StepJob& job, const WorkArea& area, const ScriptCommand& command,
                                     RunFailure& failure) const
{
    if (failure.missingModule.isEmpty() || !mayInstallFor(job)) {
        return;
    }
    const QString path = area.work() + QLatin1Char('/') + scriptName(job.spec());
    QFile script(path);
    QStringList modules { failure.missingModule.section(QLatin1Char('.'), 0, 0) };
    if (script.open(QIODevice::ReadOnly)) {
        modules += importsIn(QString::fromUtf8(script.readAll()));
    }
    modules.removeDuplicates();
    const QStringList folders { area.work(), QFileInfo(path).path() };
    modules.removeIf([&folders](const QString& module) { // of the workflow itself
        return std::any_of(folders.begin(), folders.end(), [&module](const QString& folder) {
            const QString own = folder + QLatin1Char('/') + module;
            return QFileInfo::exists(own) || QFileInfo::exists(own + QStringLiteral(".py"));
        });
    });
    QStringList packages;
    for (const QString& module : m_finder.missingIn(command.command.value(0), modules)) {
        packages << packageOfModule(module);
    }
    failure.error = withMissingPackages(std::move(failure.error), packages);
}

/// The project's own Python goes before the one of the settings, over which it was made.
Result<ScriptCommand> ProcessStepRunner::findCommand(const StepJob& job, const WorkArea& area)
{
    const QString own = m_environments.python(job.place.project);
    auto command = scriptCommand(job, area.work() + QLatin1Char('/') + scriptName(job.spec()),
                                 own.isEmpty() ? m_config.pythonSetting : own, m_finder);
    if (command && !own.isEmpty() && command->command.value(0) == own) {
        m_environments.noteUse(job.place.project);
    }
    return command;
}

LaunchSpec ProcessStepRunner::launchSpec(const StepJob& job, const WorkArea& area, const ScriptCommand& command) const
{
    LaunchSpec launch;
    launch.command = command.command;
    launch.environment = stepEnvironment(job, area, m_dataId, m_matplotlibFolder, m_config.environment);
    launch.directory = area.work();
    launch.stdoutLog = area.stdoutLog();
    launch.stderrLog = area.stderrLog();
    launch.timeoutMillis = job.spec().timeoutMillis;
    launch.graceMillis = m_config.graceMillis;
    const qint64 declared = job.spec().resources.memoryBytes;
    launch.memoryBytes = declared > 0 ? declared : m_memoryBytes.load();
    launch.outputBytes = m_config.outputBytes;
    launch.diskBytes = job.spec().resources.diskBytes;
    launch.sampleMillis = m_config.sampleMillis;
    launch.syncLogs = m_config.syncLogs;
    launch.isWarm = m_config.allowsWarm && job.workflow->isWarm && command.isPython;
    launch.modules = job.workflow->pythonModules;
    m_sandbox.apply(launch, area, job.spec().usesNetwork);
    // What it declares to change beyond its folder is expected beside the workflow file, and never among our own data.
    if (launch.confinesFiles && job.spec().effect.kind != EffectKind::None && !job.sourceFolder.isEmpty()
        && !(m_config.dataFolder + QLatin1Char('/')).startsWith(job.sourceFolder + QLatin1Char('/'))) {
        launch.writable << job.sourceFolder;
    }
    return launch;
}

void ProcessStepRunner::noteWeakness(const StepJob& job, StepObserver& observer)
{
    const QString weakness = m_sandbox.weakness();
    if (weakness.isEmpty()) {
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        const qsizetype before = m_warned.size();
        m_warned.insert(job.run.toString());
        if (m_warned.size() == before) {
            return;
        }
    }
    observer.noted(QStringLiteral("no_sandbox"), weakness);
}

StepOutcome ProcessStepRunner::execute(const StepJob& job, const WorkArea& area, const ScriptCommand& command,
                                       const std::stop_token& stop, StepObserver& observer)
{
    auto report = std::make_shared<StepReport>();
    report->interpreter = command.interpreter;
    const LaunchSpec launch = launchSpec(job, area, command);
    noteWeakness(job, observer);
    OutputParser parser(observer, m_clock);
    const auto result = m_launcher.run(
        launch, stop, [&parser](bool isError, QByteArrayView data) { parser.feed(isError, data); },
        [&observer](const UsageSample& sample) { observer.usageSampled(sample); });
    parser.finish();
    report->progress = parser.progress();
    if (!result) {
        return failed(job, report, result.error(), isPassing(result.error()));
    }
    report->exitCode = result->exitCode;
    report->signal = result->signal;
    report->wallMicros = result->wallMicros;
    report->cpuMicros = result->cpuMicros;
    report->peakRssBytes = result->peakRssBytes;
    report->diskBytes = result->diskBytes;
    report->logBytes = result->stdoutBytes + result->stderrBytes;
    noteLeftovers(*result, observer);
    if (result->reason == LaunchResult::Reason::Cancelled) {
        return { End::Cancelled, report };
    }
    if (result->reason == LaunchResult::Reason::Exited && result->exitCode == 0) {
        return collect(job, area, report, stop);
    }
    RunFailure failure = explainFailure(
        *result, { job, launch, scriptName(job.spec()), command.interpreter, command.isPython, parser.errorTail() });
    tellPackages(job, area, command, failure);
    return failed(job, report, std::move(failure.error), failure.retryable);
}

StepOutcome ProcessStepRunner::collect(const StepJob& job, const WorkArea& area,
                                       const std::shared_ptr<StepReport>& report, const std::stop_token& stop)
{
    auto outputs = OutputCollector(area.work(), area.laid(), m_blobs).collect(job.spec().outputs, stop);
    if (!outputs && stop.stop_requested()) {
        return { End::Cancelled, report };
    }
    if (!outputs) {
        return failed(job, report, outputs.error(), isPassing(outputs.error()));
    }
    report->outputs = std::move(outputs->files);
    report->values = std::move(outputs->values);
    return { End::Completed, report };
}

} // namespace cmbagent
