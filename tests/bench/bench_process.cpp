// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one command step (/bin/true, output captured) costs, two at a time: as a bare spawn, through the launcher, in
// the sandbox, and through the whole runner with its folders, parameters and environment. And what an empty Python
// script that needs numpy costs, from a fresh interpreter and forked from a warm one.

#include "calibration.h"
#include "workers/processsteprunner.h"
#include "workers/workarea.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>

using namespace cmbagent;

namespace {

constexpr int steps = 500; // on each of two threads
constexpr int pythonSteps = 25;

class NoBlobs final : public Blobs
{
public:
    Result<QString> pathOf(const BlobHash&) const override { return fail(ErrorCode::NotFound, {}); }
    Result<QByteArray> read(const BlobHash&) const override { return fail(ErrorCode::NotFound, {}); }
    Result<BlobRef> put(QByteArrayView) override { return BlobRef {}; }
    Result<BlobRef> putFile(const QString&) override { return BlobRef {}; }
};

class NoObserver final : public StepObserver
{
public:
    void progressed(double, const QString&) override { }
    void metricReported(const QString&, double, const QString&) override { }
    void lineWritten(bool, const QString&) override { }
    void noted(const QString&, const QString&) override { }
};

/// Microseconds a step when two threads do `count` each.
template <typename Function>
double twoAtATime(Function step, int count = steps)
{
    return bench::millisOf([&step, count] {
               const auto work = [&step, count](int thread) {
                   for (int i = 0; i < count; ++i) {
                       step(thread, i);
                   }
               };
               std::thread other(work, 1);
               work(0);
               other.join();
           })
        * 1000 / (2 * count);
}

void require(bool good, const char* what)
{
    if (!good) {
        std::fprintf(stderr, "bench_process: %s failed\n", what);
        std::exit(1);
    }
}

void bareSpawn()
{
    char path[] = "/bin/true";
    char* arguments[] = { path, nullptr };
    char* environment[] = { nullptr };
    pid_t pid = -1;
    require(posix_spawn(&pid, path, nullptr, nullptr, arguments, environment) == 0 && waitpid(pid, nullptr, 0) == pid,
            "a bare spawn");
}

/// A launch in the sandbox of an attempt's folders.
LaunchSpec sandboxed(LaunchSpec spec, const QString& dataFolder)
{
    const auto area = WorkArea::make(dataFolder + QStringLiteral("/run"), QStringLiteral("step"), 1);
    require(bool(area), "a work area");
    spec.directory = area->work();
    ScriptSandbox(SandboxSetting::Auto, dataFolder).apply(spec, *area, false);
    return spec;
}

LaunchSpec pythonSpec(const QString& folder)
{
    QFile script(folder + QStringLiteral("/script.py"));
    require(script.open(QIODevice::WriteOnly), "a script");
    LaunchSpec spec;
    spec.command = { QStringLiteral("/usr/bin/python3"), script.fileName() };
    spec.environment = { "PATH=/usr/bin:/bin", "OPENBLAS_NUM_THREADS=1" };
    spec.modules = QStringList { QStringLiteral("numpy") };
    return spec;
}

/// Two at a time, so two launchers have to be warm.
void warmUp(StepLauncher& launcher, const LaunchSpec& spec)
{
    for (int streak = 0; streak < 20;) {
        bool isWarm[2] = {};
        const auto launch = [&](int i) {
            const auto result = launcher.run(spec, {}, {});
            isWarm[i] = result && result->wasWarm;
        };
        std::thread other(launch, 1);
        launch(0);
        other.join();
        streak = isWarm[0] && isWarm[1] ? streak + 1 : 0;
    }
}

WorkflowPtr makeWorkflow()
{
    auto workflow = std::make_shared<Workflow>();
    for (int i = 0; i < 2; ++i) {
        StepSpec spec;
        spec.id = QStringLiteral("true%1").arg(i);
        spec.inlineCode = QStringLiteral("nothing");
        spec.interpreter = QStringLiteral("/bin/true"); // the script is its argument, and it reads none
        workflow->steps.push_back(spec);
    }
    workflow->seal();
    return workflow;
}

} // namespace

int main()
{
    bench::report("process_spawn_floor", "us", [] { return twoAtATime([](int, int) { bareSpawn(); }); });

    StepLauncher launcher(QStringLiteral(CMBAGENT_STEP_LAUNCHER));
    LaunchSpec spec;
    spec.command = { QStringLiteral("/bin/true") };
    bench::report("process_launcher_overhead", "us", [&] {
        return twoAtATime([&](int, int) {
            const auto result = launcher.run(spec, {}, {});
            require(result && result->exitCode == 0, "a launch");
        });
    });

    const auto launch = [&launcher](const LaunchSpec& launched, int count = steps) {
        return twoAtATime(
            [&](int, int) {
                const auto result = launcher.run(launched, {}, {});
                require(result && result->exitCode == 0, "a launch");
            },
            count);
    };
    QTemporaryDir data;
    const LaunchSpec inSandbox = sandboxed(spec, data.path());
    bench::report("process_sandbox_overhead", "us", [&] { return launch(inSandbox); });
    LaunchSpec python = sandboxed(pythonSpec(data.path()), data.path());
    python.readable = { data.path() };
    bench::report("process_python_fresh", "us", [&] { return launch(python, pythonSteps); });
    python.isWarm = true;
    warmUp(launcher, python);
    bench::report("process_python_warm", "us", [&] { return launch(python, pythonSteps); });

    SystemClock clock;
    NoBlobs blobs;
    WorkersConfig config;
    config.launcherProgram = QStringLiteral(CMBAGENT_STEP_LAUNCHER);
    config.dataFolder = data.path();
    ProcessStepRunner runner(config, blobs, clock);
    IdSource ids(clock);
    const WorkflowPtr workflow = makeWorkflow();
    bench::report("process_step_overhead", "us", [&] {
        const RunId run = ids.next<RunId>();
        return twoAtATime([&](int thread, int i) {
            StepJob job;
            job.run = run;
            job.workflow = workflow;
            job.step = thread;
            job.attempt = i + 1;
            job.runFolder = data.filePath(run.toString());
            NoObserver observer;
            require(runner.run(job, {}, observer).end == StepOutcome::End::Completed, "a step");
        });
    });
    return 0;
}
