// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one command step (/bin/true, output captured) costs, two at a time: as a bare spawn, through the launcher, and
// through the whole runner with its folders, parameters and environment.

#include "calibration.h"
#include "workers/processsteprunner.h"

#include <QTemporaryDir>

#include <cstdlib>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>

using namespace cmbagent;

namespace {

constexpr int steps = 500; // on each of two threads

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

/// Microseconds a step when two threads do `steps` each.
template <typename Function>
double twoAtATime(Function step)
{
    return bench::millisOf([&step] {
               const auto work = [&step](int thread) {
                   for (int i = 0; i < steps; ++i) {
                       step(thread, i);
                   }
               };
               std::thread other(work, 1);
               work(0);
               other.join();
           })
        * 1000 / (2 * steps);
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

    QTemporaryDir data;
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
