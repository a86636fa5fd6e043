// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/taskstarter.h"

#include "app/agents/agentregistry.h"
#include "app/backend/programplaces.h"
#include "app/backend/taskwriter.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace cmbagent {

namespace {

const auto planFile = QStringLiteral("/plan.workflow.yaml"); // in the folder of the task
const auto workFile = QStringLiteral("/task.workflow.yaml");
const auto orderFile = QStringLiteral("/task.json");
const auto planOutput = QStringLiteral("plan.json");
const auto demonstrationName = QStringLiteral("firas-agents");

/// One that no earlier plan of the task has.
QString freeWorkFile(const QString& folder)
{
    QString file = folder + workFile;
    for (int number = 2; QFile::exists(file); ++number) {
        file = QStringLiteral("%1/task-%2.workflow.yaml").arg(folder).arg(number);
    }
    return file;
}

QString titleOf(const TaskOrder& order)
{
    return order.task.section(u'\n', 0, 0).simplified().left(80);
}

/// What is needed when the plan is there; the rest of the options is those of the run that made it.
QJsonObject toJson(const TaskOrder& order)
{
    QJsonObject json { { "version", 1 },
                       { "task", order.task },
                       { "mode", taskModeName(order.mode) },
                       { "plan_steps", order.planSteps },
                       { "plan_reviews", order.planReviews },
                       { "attempts", order.attempts },
                       { "documentation", order.documentation },
                       { "files", QJsonArray::fromStringList(order.files.keys()) } };
    if (order.pauseMicros > 0) {
        json.insert(QStringLiteral("pause_micros"), order.pauseMicros);
    }
    if (order.options.approvalMode) {
        json.insert(QStringLiteral("approval_mode"), approvalModeName(*order.options.approvalMode));
    }
    return json;
}

TaskOrder orderFrom(const QJsonObject& json)
{
    const TaskOrder usual;
    TaskOrder order;
    order.task = json.value(QStringLiteral("task")).toString();
    order.mode = taskModeFromName(json.value(QStringLiteral("mode")).toString()).value_or(usual.mode);
    order.planSteps = json.value(QStringLiteral("plan_steps")).toInt(usual.planSteps);
    order.planReviews = json.value(QStringLiteral("plan_reviews")).toInt(usual.planReviews);
    order.attempts = json.value(QStringLiteral("attempts")).toInt(usual.attempts);
    order.documentation = json.value(QStringLiteral("documentation")).toString();
    order.pauseMicros = json.value(QStringLiteral("pause_micros")).toInteger();
    for (const QJsonValue& name : json.value(QStringLiteral("files")).toArray()) {
        order.files.insert(name.toString(), name.toString()); // they lie in the folder by now
    }
    order.options.approvalMode = approvalModeFromName(json.value(QStringLiteral("approval_mode")).toString());
    return order;
}

Result<void> keepOrder(const QString& folder, const TaskOrder& order)
{
    QSaveFile file(folder + orderFile);
    const QByteArray json = QJsonDocument(toJson(order)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        return fail(ErrorCode::Io, QStringLiteral("%1 cannot be written.").arg(file.fileName()),
                    QStringLiteral("Check permissions and space on the disk."), file.errorString());
    }
    return {};
}

} // namespace

TaskStarter::TaskStarter(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend) { }

const QStringList& TaskStarter::plannable()
{
    static const QStringList names { QStringLiteral("engineer"), QStringLiteral("researcher"),
                                     QStringLiteral("idea_maker"), QStringLiteral("idea_hater"),
                                     QStringLiteral("camb_context") };
    return names;
}

QStringList TaskStarter::agentsOf(TaskMode mode)
{
    if (mode == TaskMode::OneShot) {
        return {};
    }
    if (mode == TaskMode::IdeaGeneration) {
        return { QStringLiteral("idea_maker"), QStringLiteral("idea_hater"), QStringLiteral("researcher") };
    }
    return QStringList { QStringLiteral("planner"), QStringLiteral("plan_reviewer") } + plannable();
}

Result<TaskOrder> TaskStarter::demonstration()
{
    const QString folder = ProgramPlaces::examplesFolder() + u'/' + demonstrationName;
    QFile file(folder + QStringLiteral("/demo.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("The demonstration is not installed: %1.").arg(file.fileName()),
                    QStringLiteral("Install the whole program."));
    }
    const QJsonObject demo = QJsonDocument::fromJson(file.readAll()).object();
    TaskOrder order = orderFrom(demo);
    const QJsonObject files = demo.value(QStringLiteral("files")).toObject();
    for (auto it = files.begin(); it != files.end(); ++it) {
        order.files.insert(it.key(), folder + u'/' + it.value().toString());
    }
    order.options.models.insert(QString(), recordedModel(demonstrationName));
    return order;
}

Result<TaskOrder> TaskStarter::orderIn(const QString& folder)
{
    QFile file(folder + orderFile);
    if (folder.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("No task was begun in %1.").arg(folder));
    }
    QJsonParseError fault;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll(), &fault).object();
    if (fault.error != QJsonParseError::NoError) {
        return fail(ErrorCode::Corrupt, QStringLiteral("%1 cannot be read.").arg(file.fileName()),
                    QStringLiteral("Start the task anew."), fault.errorString());
    }
    return orderFrom(json);
}

QString TaskStarter::folderOf(const QString& workflowFile)
{
    return workflowFile.isEmpty() ? QString() : QFileInfo(workflowFile).absolutePath();
}

bool TaskStarter::isPlanFile(const QString& workflowFile)
{
    return workflowFile.endsWith(planFile) && QFile::exists(folderOf(workflowFile) + orderFile);
}

bool TaskStarter::hasPlan(const RunProjection& run)
{
    return run.state() == RunState::Completed && run.stepCount() > 0 && isPlanFile(run.created().sourcePath);
}

Result<Plan> TaskStarter::planOf(const RunProjection& run, const Blobs& blobs)
{
    const OutputFile* file = run.step(run.stepCount() - 1).output(planOutput);
    const auto content = file ? blobs.read(file->blob.hash)
                              : Result<QByteArray>(fail(ErrorCode::NotFound, QStringLiteral("There is no plan.")));
    return content ? Plan::fromJson(QJsonDocument::fromJson(*content).object()) : tl::unexpected(content.error());
}

/// Those a plan may give work to, with what each is for: some of the program's, and all of a person's own.
QMap<QString, QString> TaskStarter::plannedWith(const TaskOrder& order) const
{
    AgentRegistry& registry = m_backend.agents();
    registry.load();
    const auto shelf = registry.shelf();
    QMap<QString, QString> agents;
    for (const ShelvedAgent* agent : shelf->search({})) {
        const bool isOwn = agent->origin == AgentOrigin::Own && agent->file.agent.kind == AgentKind::Model
            && !shelf->builtIn(agent->name()); // a changed planner plans, and is not planned with
        const bool reads = !order.documentation.isEmpty() && agent->name() == QLatin1String("documentation");
        if ((isOwn || reads || plannable().contains(agent->name())) && registry.agent(agent->name())) {
            agents.insert(agent->name(), agent->file.agent.description);
        }
    }
    return agents;
}

TaskChoices TaskStarter::choicesFor(const TaskOrder& order) const
{
    TaskChoices choices;
    choices.task = order.task.trimmed();
    choices.agent = order.agent;
    choices.attempts = order.attempts;
    choices.planSteps = order.planSteps;
    choices.planReviews = order.planReviews;
    choices.choosesAgents = order.choosesAgents;
    choices.planInstructions = order.planInstructions;
    choices.agents = plannedWith(order);
    return choices;
}

void TaskStarter::start(TaskOrder order, const QString& parent, const Backend::Callback<TaskRun>& done)
{
    TaskChoices choices = choicesFor(order);
    if (choices.task.isEmpty()) {
        return done(
            fail(ErrorCode::BadInput, QStringLiteral("The task is empty."), QStringLiteral("Say what is to be done.")));
    }
    const QString below = parent.isEmpty() ? m_backend.dataDir().path() + QStringLiteral("/tasks") : parent;
    const auto folder = makeTaskFolder(QFileInfo(below).absoluteFilePath(), choices.task, m_backend.clock().now());
    const auto brought = folder ? bringFiles(*folder, order.files) : tl::unexpected(folder.error());
    const auto docs = brought && !order.documentation.isEmpty() ? bringDocumentation(*folder, order.documentation)
                                                                : Result<QString>(QString());
    order.documentation = docs.value_or(QString());
    const auto kept = !brought ? Result<void>(tl::unexpected(brought.error()))
        : !docs                ? Result<void>(tl::unexpected(docs.error()))
                               : keepOrder(*folder, order);
    if (!kept) {
        return done(tl::unexpected(kept.error()));
    }
    choices.inputs = *brought;
    choices.documentation = order.documentation;
    if (isPlanned(order.mode)) {
        RunOptions options = order.options;
        options.approvalMode.reset(); // the plan is asked about when it is there
        return begin(*folder + planFile, QStringLiteral("Plan: %1").arg(titleOf(order)), planningWorkflow(choices),
                     options, done);
    }
    const bool isIdeas = order.mode == TaskMode::IdeaGeneration;
    begin(*folder + workFile, titleOf(order), isIdeas ? ideaWorkflow(choices) : oneShotWorkflow(choices), order.options,
          done);
}

void TaskStarter::carryOut(const RunProjection& planned, const Backend::Callback<TaskRun>& done)
{
    const QString folder = folderOf(planned.created().sourcePath);
    const auto order = orderIn(folder);
    const auto plan = order ? planOf(planned, m_backend.blobs()) : tl::unexpected(order.error());
    if (!plan) {
        return done(tl::unexpected(plan.error()));
    }
    const QString file = freeWorkFile(folder); // somebody may have let the task be planned once more
    TaskChoices choices = choicesFor(*order);
    choices.inputs = order->files;
    choices.documentation = order->documentation;
    RunOptions options = planned.created().options;
    options.approvalMode = order->options.approvalMode;
    if (order->mode == TaskMode::HumanInTheLoop && !options.approvalMode) {
        options.approvalMode = ApprovalMode::BeforeEachStep;
        options.asksOnError = true;
    }
    begin(file, titleOf(*order), planWorkflow(*plan, choices), options, [file, done](const Result<TaskRun>& begun) {
        if (!begun) {
            QFile::remove(file); // so that it can be tried again
        }
        done(begun);
    });
}

/// Writes the workflow and starts its run.
void TaskStarter::begin(const QString& path, const QString& title, const std::vector<DraftEdit>& edits,
                        const RunOptions& options, const Backend::Callback<TaskRun>& done)
{
    const auto file = writeWorkflow(path, title, edits);
    if (!file) {
        return done(tl::unexpected(file.error()));
    }
    const bool isPlanning = path.endsWith(planFile);
    m_backend.startRun(*file, {}, options,
                       [done, isPlanning, path, workflow = file->workflow](const Result<RunId>& run) {
                           run ? done(TaskRun { *run, workflow, path, isPlanning }) : done(tl::unexpected(run.error()));
                       });
}

} // namespace cmbagent
