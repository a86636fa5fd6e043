// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/taskcommand.h"

#include "app/agents/agentregistry.h"
#include "app/backend/programplaces.h"
#include "app/backend/taskwriter.h"
#include "app/cli/questions.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace cmbagent {

namespace {

/// Agents of the program that a plan may give work to.
const QStringList& plannable()
{
    static const QStringList names { QStringLiteral("engineer"), QStringLiteral("researcher"),
                                     QStringLiteral("idea_maker"), QStringLiteral("idea_hater"),
                                     QStringLiteral("camb_context") };
    return names;
}

} // namespace

bool TaskCommand::isPlanned() const
{
    return m_mode == QLatin1String("planning_and_control") || m_mode == QLatin1String("deep_research")
        || m_mode == QLatin1String("human_in_the_loop");
}

Result<void> TaskCommand::readOrder()
{
    const auto number = [this](const char* flag, int fallback) {
        return m_invocation.has(flag) ? m_invocation.value(flag).toInt() : fallback;
    };
    m_choices.task = m_invocation.arguments.value(0).trimmed();
    m_choices.agent = m_invocation.has("--agent") ? m_invocation.value("--agent") : m_choices.agent;
    m_choices.planSteps = number("--max-plan-steps", m_choices.planSteps);
    m_choices.planReviews = number("--plan-reviews", m_choices.planReviews);
    m_choices.attempts = number("--attempts", m_choices.attempts);
    m_choices.choosesAgents = m_invocation.has("--choose-agents");
    m_choices.planInstructions = m_invocation.value("--plan-instructions");
    m_mode = m_invocation.value("--mode");
    for (const QString& pair : m_invocation.values("--file")) {
        m_files.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    }
    const auto read = m_invocation.verb == Invocation::Verb::Demo ? readDemo() : Result<void>();
    addAgents();
    if (read && m_choices.task.isEmpty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("The task is empty."),
                    QStringLiteral("Say what is to be done."));
    }
    return read;
}

/// The task of the examples.
Result<void> TaskCommand::readDemo()
{
    const QString folder = ProgramPlaces::examplesFolder() + QStringLiteral("/firas-agents");
    QFile file(folder + QStringLiteral("/demo.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("The demonstration is not installed: %1.").arg(file.fileName()),
                    QStringLiteral("Install the whole program."));
    }
    const QJsonObject demo = QJsonDocument::fromJson(file.readAll()).object();
    m_choices.task = demo.value(QStringLiteral("task")).toString();
    m_mode = demo.value(QStringLiteral("mode")).toString();
    const QJsonObject files = demo.value(QStringLiteral("files")).toObject();
    for (auto it = files.begin(); it != files.end(); ++it) {
        m_files.insert(it.key(), folder + u'/' + it.value().toString());
    }
    m_terminal.line(QStringLiteral("The answers of the language models are recorded; everything else happens now."));
    return {};
}

/// Those a plan may give work to, with what each is for: some of the program's, and all of a person's own.
void TaskCommand::addAgents()
{
    AgentRegistry& registry = m_backend.agents();
    registry.load();
    const auto shelf = registry.shelf();
    for (const ShelvedAgent* agent : shelf->search({})) {
        const bool isOwn = agent->origin == AgentOrigin::Own && agent->file.agent.kind == AgentKind::Model
            && !shelf->builtIn(agent->name()); // a changed planner plans, and is not planned with
        const bool reads = m_invocation.has("--docs") && agent->name() == QLatin1String("documentation");
        if ((isOwn || reads || plannable().contains(agent->name())) && registry.agent(agent->name())) {
            m_choices.agents.insert(agent->name(), agent->file.agent.description);
        }
    }
}

void TaskCommand::start()
{
    if (const auto read = readOrder(); !read) {
        return finish(read.error());
    }
    const QString parent = m_invocation.has("--output") ? m_invocation.value("--output")
                                                        : m_backend.dataDir().path() + QStringLiteral("/tasks");
    const auto folder = makeTaskFolder(QFileInfo(parent).absoluteFilePath(), m_choices.task, m_backend.clock().now());
    if (!folder) {
        return finish(folder.error());
    }
    m_folder = *folder;
    const auto brought = bringFiles(m_folder, m_files);
    if (!brought) {
        return finish(brought.error());
    }
    m_choices.inputs = *brought;
    if (m_invocation.has("--docs")) {
        const auto docs = bringDocumentation(m_folder, m_invocation.value("--docs"));
        if (!docs) {
            return finish(docs.error());
        }
        m_choices.documentation = *docs;
    }
    if (!openFeed()) {
        return;
    }
    m_isPlanning = isPlanned();
    if (m_isPlanning) {
        RunOptions options = m_invocation.options;
        options.approvalMode.reset(); // the plan is asked about when it is there
        begin(QStringLiteral("plan"), planningWorkflow(m_choices), options);
    } else {
        const bool isIdeas = m_mode == QLatin1String("idea_generation");
        begin(QStringLiteral("task"), isIdeas ? ideaWorkflow(m_choices) : oneShotWorkflow(m_choices),
              m_invocation.options);
    }
}

/// Writes the workflow, starts its run and follows it.
void TaskCommand::begin(const QString& name, const std::vector<DraftEdit>& edits, const RunOptions& options)
{
    const QString path = QStringLiteral("%1/%2.workflow.yaml").arg(m_folder, name);
    const QString title = (m_isPlanning ? QStringLiteral("Plan: %1") : QStringLiteral("%1"))
                              .arg(m_choices.task.section(u'\n', 0, 0).simplified().left(80));
    const auto file = writeWorkflow(path, title, edits);
    if (!file) {
        return finish(file.error());
    }
    connect(&m_backend, &Backend::committed, this, &TaskCommand::buffer);
    m_backend.startRun(*file, {}, options, [this, workflow = file->workflow, path](const Result<RunId>& run) {
        if (!run) {
            return finish(run.error());
        }
        m_terminal.line(QStringLiteral("%1 · run %2\n%3")
                            .arg(m_terminal.coloured(workflow->name, Terminal::Colour::Bold), shortId(*run), path));
        m_terminal.json({ { "run_id", run->toString() }, { "workflow_file", path }, { "planning", m_isPlanning } });
        m_isBetween = false;
        follow(RunProjection(*run, workflow), m_backend.runFolder(*run, m_backend.project()));
    });
}

bool TaskCommand::goesOn(const RunProjection& run)
{
    if (m_isBetween) {
        return true;
    }
    if (!m_isPlanning || run.state() != RunState::Completed) {
        return false;
    }
    const auto plan = planOf(run);
    if (!plan) {
        m_terminal.error(plan.error());
        return false;
    }
    m_isPlanning = false;
    m_isBetween = true;
    // Not from within the view that is about to be replaced.
    QMetaObject::invokeMethod(
        this, [this, plan = *plan] { carryOut(plan); }, Qt::QueuedConnection);
    return true;
}

Result<Plan> TaskCommand::planOf(const RunProjection& run) const
{
    const int last = run.stepCount() - 1;
    const OutputFile* file = run.step(last).output(QStringLiteral("plan.json"));
    const auto content = file ? m_backend.blobs().read(file->blob.hash)
                              : Result<QByteArray>(fail(ErrorCode::NotFound, QStringLiteral("There is no plan.")));
    return content ? Plan::fromJson(QJsonDocument::fromJson(*content).object()) : tl::unexpected(content.error());
}

void TaskCommand::carryOut(const Plan& plan)
{
    for (const PlanStep& step : plan.steps) {
        m_terminal.line(QStringLiteral("  %1 (%2): %3").arg(step.id, step.agent, step.task.section(u'\n', 0, 0)));
    }
    disconnect(&m_backend, &Backend::committed, this, nullptr);
    RunOptions options = m_invocation.options;
    if (m_mode == QLatin1String("human_in_the_loop") && !options.approvalMode) {
        options.approvalMode = ApprovalMode::BeforeEachStep;
        options.asksOnError = true;
    }
    begin(QStringLiteral("task"), planWorkflow(plan, m_choices), options);
}

} // namespace cmbagent
