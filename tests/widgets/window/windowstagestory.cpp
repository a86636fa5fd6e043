// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What happens on the stage: the COBE/FIRAS analysis as it runs, asks, fails and ends, and runs beside it.
#include "stagefiles.h"
#include "windowstage.h"

namespace cmbagent {

namespace {

constexpr qint64 second = 1'000'000;

} // namespace

void WindowStage::start(const char* id)
{
    record(StepStarted { step(id), int(graph.status(step(id)).attempts.size()) + 1 });
}

void WindowStage::complete(const char* id, std::vector<OutputFile> outputs, const QJsonObject& values)
{
    StepReport report;
    report.outputs = std::move(outputs);
    report.values = values;
    report.interpreter = QStringLiteral("/usr/bin/python3 (3.11.2)");
    report.wallMicros = clock.now().micros - graph.status(step(id)).started().micros;
    report.cpuMicros = report.wallMicros * 8 / 10;
    report.peakRssBytes = 62 * 1024 * 1024;
    record(StepFinished { step(id), int(graph.status(step(id)).attempts.size()), StepState::Completed,
                          std::make_shared<const StepReport>(report) });
}

void WindowStage::runHalfway()
{
    start("load");
    clock.advance(second * 4 / 10);
    complete("load",
             { { QStringLiteral("table.csv"), QStringLiteral("text/csv"),
                 put("nu,monopole,sigma,galaxy\n2.27,200.723,14,4\n2.72,249.508,19,3\n3.18,293.024,25,-1\n") } });
    for (const char* id : { "fit-temperature", "fit-y", "bootstrap" }) {
        start(id);
    }
    clock.advance(second * 12 / 10);
    QJsonObject values;
    values.insert(QStringLiteral("temperature"),
                  QJsonObject { { QStringLiteral("value"), 2.7250156 },
                                { QStringLiteral("error"), 0.0000081 },
                                { QStringLiteral("unit"), QStringLiteral("K") } });
    complete("fit-temperature",
             { { QStringLiteral("temperature.json"), QStringLiteral("application/json"),
                 put(StageFiles::temperatureJson()) },
               { QStringLiteral("residuals.png"), QStringLiteral("image/png"), put(StageFiles::residualPlot()) } },
             values);
    record(MetricRecorded { step("bootstrap"), 1, QStringLiteral("temperature_error"), 8.1e-6, QStringLiteral("K") });
    start("fit-mu");
    clock.advance(second * 9);
    graph.setProgress(step("bootstrap"), 0.42, QStringLiteral("840 of 2,000 resamples"));
}

void WindowStage::runToQuestion()
{
    runHalfway();
    complete("fit-y",
             { { QStringLiteral("y.json"), QStringLiteral("application/json"),
                 put("{\"y\": {\"value\": -0.10e-6, \"error\": 3.61e-6}}") } });
    complete("fit-mu",
             { { QStringLiteral("mu.json"), QStringLiteral("application/json"),
                 put("{\"mu\": {\"value\": -1.11e-5, \"error\": 3.43e-5}}") } });
    clock.advance(second * 8);
    complete("bootstrap",
             { { QStringLiteral("bootstrap.json"), QStringLiteral("application/json"), put("{\"error\": 8.1e-6}") } });
    ApprovalRequested request;
    request.id = question = ids.next<ApprovalId>();
    request.step = step("look");
    request.question = m_workflow->steps[size_t(request.step)].approval.question;
    request.options = m_workflow->steps[size_t(request.step)].approval.options;
    for (const OutputFile& output : graph.status(step("fit-temperature")).report()->outputs) {
        request.shown.insert(request.shown.begin(),
                             { QStringLiteral("fit-temperature/") + output.name, output.mediaType, output.blob });
    }
    request.hash = evidenceHash(request.question, request.options, request.shown);
    record(request);
}

void WindowStage::answer(Resolution resolution)
{
    const Approval* asked = graph.projection().approval(question);
    record(ApprovalResolved { question, step("look"), resolution, {}, QStringLiteral("person"), asked->request.hash });
}

void WindowStage::finish()
{
    clock.advance(second * 5);
    start("report");
    clock.advance(second);
    complete("report",
             { { QStringLiteral("report.md"), QStringLiteral("text/markdown"), put(StageFiles::reportMarkdown()) },
               { QStringLiteral("residuals.png"), QStringLiteral("image/png"), put(StageFiles::residualPlot()) } });
    record(RunMoved { RunState::Executing, RunState::Completed, {} });
}

void WindowStage::failFit()
{
    start("load");
    clock.advance(second / 2);
    complete("load");
    start("fit-temperature");
    clock.advance(second);
    StepReport report;
    report.exitCode = 1;
    report.error = Error {
        ErrorCode::Missing,
        QStringLiteral(
            "Step 'Fit the temperature' needs the Python module 'numpy', which /usr/bin/python3 does not have."),
        QStringLiteral("Install python3-numpy, or choose another interpreter."),
        QStringLiteral("Traceback (most recent call last):\n  File \"fit_temperature.py\", line 3\n    import "
                       "numpy\nModuleNotFoundError: No module named 'numpy'"),
        {},
        QStringLiteral("fit-temperature")
    };
    record(StepFinished { step("fit-temperature"), 1, StepState::Failed, std::make_shared<const StepReport>(report) });
    for (const char* id : { "fit-y", "fit-mu", "bootstrap", "look", "report" }) {
        record(StepSkipped { step(id), QStringLiteral("a step before it failed"), step("fit-temperature") });
    }
    record(RunMoved { RunState::Executing, RunState::Failed, QStringLiteral("Step 'Fit the temperature' failed.") });
}

AskedQuestion WindowStage::questionAboutFailure()
{
    Approval approval;
    approval.request.id = ids.next<ApprovalId>();
    approval.request.step = step("fit-temperature");
    approval.request.kind = ApprovalKind::Error;
    approval.request.question =
        QStringLiteral("Step 'Fit the temperature' failed in attempt 3: FileNotFoundError: firas.csv. What now?");
    approval.request.options = { Resolution::Retried, Resolution::Modified, Resolution::Skipped, Resolution::Aborted };
    return askedQuestion(graph.projection(), approval);
}

void WindowStage::pause()
{
    record(RunMoved { RunState::Executing, RunState::Paused, QStringLiteral("Paused by a person.") });
}

void WindowStage::cancel()
{
    record(RunMoved { graph.projection().state(), RunState::Cancelled, QStringLiteral("Cancelled by a person.") });
}

void WindowStage::orphan()
{
    graph.setOwned(false);
    publish();
}

void WindowStage::addOtherRuns()
{
    struct Other
    {
        const char* name;
        const char* workflow;
        RunState state;
        bool isOwned;
        qint64 minutesAgo;
        int done;
        int steps;
    };
    for (const Other& other :
         { Other { "T0 sweep", "COBE/FIRAS monopole", RunState::Paused, false, 47, 3, 7 },
           Other { "Hubble 1929", "The expanding universe", RunState::Completed, false, 190, 4, 4 },
           Other { "without the Galaxy", "COBE/FIRAS monopole", RunState::Failed, false, 60 * 26, 2, 7 },
           Other { "montage 1,312 tasks × 100", "montage-chameleon", RunState::Executing, false, 60 * 50, 611, 1312 },
           Other { "first try", "COBE/FIRAS monopole", RunState::Cancelled, false, 60 * 24 * 6, 1, 7 } }) {
        RunSummary line;
        line.id = ids.next<RunId>();
        line.project = project;
        line.name = QString::fromUtf8(other.name);
        line.workflowName = QString::fromUtf8(other.workflow);
        line.state = other.state;
        line.isOwned = other.isOwned;
        line.steps[size_t(StepState::Completed)] = other.done;
        line.steps[size_t(StepState::Pending)] = other.steps - other.done;
        line.created = line.started = Timestamp { clock.now().micros - other.minutesAgo * 60 * second };
        if (isEnded(other.state)) {
            line.ended = Timestamp { line.created.micros + 24 * second };
        }
        runs.updateRun(line);
    }
}

ApprovalId WindowStage::addForeignQuestion()
{
    OpenApproval open;
    open.run = ids.next<RunId>();
    open.project = project;
    open.runName = QStringLiteral("T0 sweep");
    open.id = ids.next<ApprovalId>();
    open.step = 5;
    open.stepId = QStringLiteral("look");
    open.stepTitle = QStringLiteral("Look at the residuals");
    open.question = QStringLiteral("Is the sweep fine enough?");
    open.requested = Timestamp { clock.now().micros - 300 * second };
    QList<OpenApproval> all { open };
    for (int row = 0; row < approvals.count(); ++row) {
        all.append(approvals.at(row).open);
    }
    approvals.setAll(all);
    return open.id;
}

void WindowStage::addLog()
{
    log.post(step("load"), false, QStringLiteral("read 43 channels, 2.27 to 21.33 1/cm"));
    log.post(step("load"), false, QStringLiteral("largest difference to the black body of the table: 0.31 kJy/sr"));
    log.post(step("fit-temperature"), false, QStringLiteral("T = 2.7250156 +- 0.0000081 K, chi2 = 45.089 / 41"));
    log.post(step("fit-y"), true, QStringLiteral("fit_y.py:41: RuntimeWarning: overflow encountered in expm1"));
    for (int i = 1; i <= 8; ++i) {
        log.post(step("bootstrap"), false,
                 QStringLiteral("resample %1 of 2000: T = 2.725015%2 K").arg(i * 105).arg((i * 7) % 10));
    }
    log.flush();
}

} // namespace cmbagent
