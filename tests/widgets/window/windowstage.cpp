// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QPainter>

#include <random>

namespace cmbagent {

namespace {

constexpr qint64 second = 1'000'000;

/// A plot as a script would draw it: residuals with error bars about zero.
QByteArray residualPlot()
{
    QImage image(1000, 620, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, 1.5));
    painter.drawRect(90, 40, 870, 500);
    QFont font = painter.font();
    font.setPixelSize(22);
    painter.setFont(font);
    painter.drawText(QRect(90, 560, 870, 40), Qt::AlignCenter, QStringLiteral("frequency (1/cm)"));
    painter.drawText(QRect(90, 4, 870, 32), Qt::AlignCenter,
                     QStringLiteral("Residuals of the temperature fit, 43 channels"));
    painter.save();
    painter.translate(36, 290);
    painter.rotate(-90);
    painter.drawText(QRect(-250, -20, 500, 40), Qt::AlignCenter, QStringLiteral("residual (kJy/sr)"));
    painter.restore();
    painter.setPen(QPen(QColor(0x99, 0x99, 0x99), 1, Qt::DashLine));
    painter.drawLine(90, 290, 960, 290);
    std::mt19937 random(1996);
    std::normal_distribution<double> noise(0, 45);
    for (int i = 0; i < 43; ++i) {
        const double x = 110 + i * 19.8;
        const double error = 30 + 60.0 * std::abs(i - 14) / 30;
        const double y = 290 + noise(random) * error / 60;
        painter.setPen(QPen(QColor(0x25, 0x63, 0xc9), 2));
        painter.drawLine(QPointF(x, y - error), QPointF(x, y + error));
        painter.setBrush(QColor(0x25, 0x63, 0xc9));
        painter.drawEllipse(QPointF(x, y), 4.5, 4.5);
    }
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

constexpr const char* temperatureJson = R"({
  "temperature": {"value": 2.7250156, "error": 0.0000081, "unit": "K"},
  "galaxy": {"value": -0.0021, "error": 0.0251},
  "chi2": 45.089,
  "degrees_of_freedom": 41,
  "channels": 43
})";

constexpr const char* reportMarkdown = R"(# The temperature of the microwave sky

The 43 channels of the published FIRAS spectrum, fitted by weighted least squares.

| Quantity | Value | Published limit |
|---|---|---|
| Temperature | 2.7250156 ± 0.0000081 K | |
| Compton y | (−0.10 ± 3.61)·10⁻⁶ | 15·10⁻⁶ |
| Chemical potential µ | (−1.11 ± 3.43)·10⁻⁵ | 9·10⁻⁵ |

χ² = 45.089 for 41 degrees of freedom: the sky is a black body as far as FIRAS can tell.

![Residuals](residuals.png)

## Method

The monopole is compared with a Planck function at 2.725 K; what differs is fitted with the change of the Planck function with
temperature and the spectrum of the Galaxy.
)";

StepSpec code(const char* id, const char* title, std::vector<Need> needs = {})
{
    StepSpec step;
    step.id = QString::fromUtf8(id);
    step.title = QString::fromUtf8(title);
    step.script = step.id + QStringLiteral(".py");
    step.needs = std::move(needs);
    return step;
}

Parameter parameter(const char* name, Parameter::Type type, double value, double least, double most, const char* unit,
                    const char* description)
{
    Parameter made;
    made.name = QString::fromUtf8(name);
    made.type = type;
    made.defaultValue = value;
    made.minimum = least;
    made.maximum = most;
    made.unit = QString::fromUtf8(unit);
    made.description = QString::fromUtf8(description);
    return made;
}

} // namespace

WindowStage::WindowStage()
{
    project = ids.next<ProjectId>();
    runs.setProjects({ ProjectSummary { project, {}, QStringLiteral("My research"), clock.now(), 0 } });
}

WindowStage::~WindowStage() = default;

WindowModels WindowStage::models()
{
    return { &runs, &approvals, &graph, &log, &events, this };
}

QList<ExampleInfo> WindowStage::examples()
{
    return { { QStringLiteral("firas"), QStringLiteral("How warm is the sky?"),
               QStringLiteral("Fit the temperature of the cosmic microwave background to the 43 channels COBE/FIRAS "
                              "published, and look at the residuals before they are reported.") },
             { QStringLiteral("hubble-1929"), QStringLiteral("The expanding universe, 1929"),
               QStringLiteral(
                   "Edwin Hubble's 24 nebulae: load, fit a line through distance and velocity, plot it, report.") } };
}

WorkflowPtr WindowStage::firasWorkflow()
{
    auto workflow = std::make_shared<Workflow>();
    workflow->name = QStringLiteral("COBE/FIRAS monopole");
    workflow->description = QStringLiteral("How warm is the sky, and is it a black body? Fits the temperature, the "
                                           "Compton y and the chemical potential µ.");
    workflow->parameters = {
        parameter("t0", Parameter::Type::Number, 2.725, 2.7, 2.75, "K",
                  "temperature about which the Planck function is linearised"),
        parameter("resamples", Parameter::Type::Integer, 2000, 20, 200000, "", "resamples of each bootstrap"),
        parameter("seed", Parameter::Type::Integer, 1996, 0, 2147483647, "", "seed of the bootstrap")
    };
    workflow->steps = { code("load", "Load and check the table"),
                        code("fit-temperature", "Fit the temperature", { { 0, false } }),
                        code("fit-y", "Fit the Compton y distortion", { { 0, false } }),
                        code("fit-mu", "Fit the chemical potential µ", { { 0, false } }),
                        code("bootstrap", "Bootstrap the temperature error", { { 0, false } }),
                        code("look", "Look at the residuals",
                             { { 1, false }, { 2, false }, { 3, false }, { 4, false } }),
                        code("report", "Write the report", { { 5, false }, { 4, true } }) };
    StepSpec& look = workflow->steps[5];
    look.kind = StepKind::Approval;
    look.script.clear();
    look.approval.question = QStringLiteral("Do the residuals look like noise?");
    look.approval.show = { { 1, QStringLiteral("residuals.png") }, { 1, QStringLiteral("temperature.json") } };
    workflow->steps[1].outputs = { { QStringLiteral("temperature.json"), QStringLiteral("application/json") },
                                   { QStringLiteral("residuals.png"), QStringLiteral("image/png") } };
    workflow->steps[6].outputs = { { QStringLiteral("report.md"), QStringLiteral("text/markdown") } };
    const auto faults = workflow->seal();
    Q_ASSERT(faults.empty());
    return workflow;
}

void WindowStage::openWorkflow(WorkflowPtr workflow)
{
    m_workflow = workflow;
    graph.resetToWorkflow(std::move(workflow));
}

void WindowStage::create(const QString& name)
{
    if (!m_workflow) {
        m_workflow = firasWorkflow();
    }
    m_name = name;
    m_seq = 0;
    run = ids.next<RunId>();
    graph.reset(RunProjection(run, m_workflow));
    graph.setOwned(true);
    events.reset(run, m_workflow);
    events.addPage({});
    RunCreated created;
    created.project = project;
    created.name = name;
    created.sourcePath = QStringLiteral("/home/ada/sky/firas.workflow.yaml");
    created.parameters = resolveParameters(*m_workflow, {}).value_or(QJsonObject {});
    for (const StepSpec& spec : m_workflow->steps) {
        if (!spec.script.isEmpty()) {
            const QByteArray text = "import sys\n\nprint('" + spec.id.toUtf8() + "')\n";
            created.files.push_back({ spec.script, put(text) });
        }
    }
    record(created);
    record(RunMoved { RunState::Draft, RunState::Executing, {} });
}

void WindowStage::record(EventBody body)
{
    const RunEvents fresh { RunEvent { run, ++m_seq, clock.now(), std::move(body) } };
    bool isRefused = false;
    const auto guard = QObject::connect(&graph, &RunGraph::broken, &graph, [&isRefused](const Error& error) {
        isRefused = true;
        qWarning("the story is wrong: %s", qPrintable(error.toText()));
    });
    graph.apply(fresh);
    QObject::disconnect(guard);
    Q_ASSERT(!isRefused);
    events.apply(fresh);
    publish();
}

void WindowStage::publish()
{
    approvals.setRun(graph.projection());
    runs.updateRun(summary());
}

RunSummary WindowStage::summary() const
{
    const RunProjection& now = graph.projection();
    RunSummary line;
    line.id = run;
    line.project = project;
    line.name = m_name;
    line.workflowName = m_workflow->name;
    line.sourcePath = now.created().sourcePath;
    line.state = now.state();
    line.isOwned = graph.isOwned();
    line.openApprovals = now.openApprovalCount();
    for (int state = 0; state < stepStateCount; ++state) {
        line.steps[size_t(state)] = now.count(StepState(state));
    }
    line.created = now.createdAt();
    line.started = now.startedAt();
    line.ended = now.endedAt();
    line.lastSeq = m_seq;
    return line;
}

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
             { { QStringLiteral("temperature.json"), QStringLiteral("application/json"), put(temperatureJson) },
               { QStringLiteral("residuals.png"), QStringLiteral("image/png"), put(residualPlot()) } },
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
             { { QStringLiteral("report.md"), QStringLiteral("text/markdown"), put(reportMarkdown) },
               { QStringLiteral("residuals.png"), QStringLiteral("image/png"), put(residualPlot()) } });
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

BlobRef WindowStage::put(const QByteArray& content)
{
    const BlobRef blob { BlobHash::of(content), content.size() };
    QFile file(blobPath(blob.hash));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(content);
    }
    return blob;
}

QString WindowStage::blobPath(const BlobHash& hash) const
{
    return m_folder.filePath(hash.toHex());
}

QString WindowStage::attemptFolder(int index, int attempt) const
{
    return graph.isRun()
        ? m_folder.filePath(QStringLiteral("steps/%1/attempt-%2").arg(m_workflow->steps[size_t(index)].id).arg(attempt))
        : QString();
}

} // namespace cmbagent
