// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowstage.h"

#include <QFile>

namespace cmbagent {

namespace {

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
    events.setWorkflow(graph.namedWorkflow());
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
