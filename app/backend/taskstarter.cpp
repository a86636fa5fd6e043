// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/taskstarter.h"

#include "app/agents/agentregistry.h"
#include "app/backend/machinewatch.h"
#include "app/backend/programplaces.h"
#include "app/backend/taskjson.h"
#include "app/backend/taskwriter.h"
#include "store/runlock.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QPointer>
#include <QSaveFile>

namespace cmbagent {

namespace {

const auto planFile = QStringLiteral("/plan.workflow.yaml"); // in the folder of the task
const auto workFile = QStringLiteral("/task.workflow.yaml");
const auto orderFile = QStringLiteral("/task.json");
const auto workflowEnding = QStringLiteral(".workflow.yaml");
const auto planOutput = QStringLiteral("plan.json");
const auto demonstrationName = QStringLiteral("firas-agents");

/// One that no earlier plan of the task has.
QString freeWorkFile(const QString& folder)
{
    QString file = folder + workFile;
    for (int number = 2; QFile::exists(file); ++number) {
        file = QStringLiteral("%1/task-%2.workflow.yaml").arg(folder, QString::number(number));
    }
    return file;
}

Result<void> keepJson(const QString& path, const QJsonObject& object)
{
    QSaveFile file(path);
    const QByteArray json = QJsonDocument(object).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        return fail(ErrorCode::Io, QStringLiteral("%1 cannot be written.").arg(file.fileName()),
                    QStringLiteral("Check permissions and space on the disk."), file.errorString());
    }
    return {};
}

/// Beside the lock of a run, which is that of its engine.
const auto lockEnd = QStringLiteral(".plan");

Result<TaskRun> carriedOutAlready(const RunId& run)
{
    return fail(ErrorCode::Conflict, QStringLiteral("The plan is carried out already, by run %1.").arg(run.toString()),
                QStringLiteral("Go on with that run."));
}

/// The run that one replays with its own recording; null: it replays none.
RunId replayedBy(const RunProjection& run)
{
    const auto& origin = run.created().origin;
    const bool isReplay =
        origin && run.created().options.models.values().contains(recordedModel(origin->parent.toString()));
    return isReplay ? origin->parent : RunId();
}

/// Of a replayed planning, what carries out the plan gets the answers of the run that did so then; null: none did.
void replayFrom(const RunId& then, const RunProjection& planned, RunOptions& options)
{
    const RunId replayed = then.isNull() ? RunId() : replayedBy(planned);
    for (QString& model : options.models) {
        if (!replayed.isNull() && recordingIn(model) == replayed.toString()) {
            model = recordedModel(then.toString());
        }
    }
}

AgentReach reachOf(const TaskOrder& order)
{
    return order.usesOnlyBuiltInAgents ? AgentReach::BuiltIn : AgentReach::All;
}

/// Keeps a plan beside the workflow that carries it out, for its steps to read, and gives its name there.
Result<QString> keepPlan(const QString& workflowFile, const Plan& plan)
{
    const QString path = workflowFile.chopped(workflowEnding.size()) + QStringLiteral(".plan.json");
    const auto kept = keepJson(path, plan.toJson());
    return kept ? Result<QString>(QFileInfo(path).fileName()) : tl::unexpected(kept.error());
}

/// What each of the program's agents that a plan may give work to is for, whatever a person has made of them.
QMap<QString, QString> builtInAmong(const AgentShelf& shelf, const QStringList& names)
{
    QMap<QString, QString> agents;
    for (const QString& name : names) {
        if (const ShelvedAgent* agent = shelf.builtIn(name)) {
            agents.insert(name, agent->file.agent.description);
        }
    }
    return agents;
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
    TaskOrder order = taskFromJson(demo);
    const QJsonObject files = demo.value(QStringLiteral("files")).toObject();
    for (auto it = files.begin(); it != files.end(); ++it) {
        order.files.insert(it.key(), folder + u'/' + it.value().toString());
    }
    order.options.models.insert(QString(), recordedModel(demonstrationName));
    order.usesOnlyBuiltInAgents = true; // nothing else was recorded
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
    return taskFromJson(json);
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

Result<std::vector<RunProjection>> TaskStarter::plansLeft(Reader& reader, const SessionScope& scope, const Blobs& blobs)
{
    const auto runs = reader.plansLeft(scope, planFile);
    if (!runs) {
        return tl::unexpected(runs.error());
    }
    std::vector<RunProjection> left;
    for (const RunId& run : *runs) {
        auto planned = reader.load(scope, run, blobs);
        if (planned && hasPlan(*planned)) { // one that cannot be read is told about where it is opened
            left.push_back(std::move(*planned));
        }
    }
    return left;
}

/// Those a plan may give work to, with what each is for: some of the program's, and all of a person's own.
QMap<QString, QString> TaskStarter::plannedWith(const TaskOrder& order) const
{
    AgentRegistry& registry = m_backend.agents();
    registry.load();
    const auto shelf = registry.shelf();
    const QStringList readers =
        order.documentation.isEmpty() ? QStringList() : QStringList(QStringLiteral("documentation"));
    if (order.usesOnlyBuiltInAgents) {
        return builtInAmong(*shelf, plannable() + readers);
    }
    QMap<QString, QString> agents;
    for (const ShelvedAgent* agent : shelf->search({})) {
        const bool isOwn = agent->origin == AgentOrigin::Own && agent->file.agent.kind == AgentKind::Model
            && !shelf->builtIn(agent->name()); // a changed planner plans, and is not planned with
        const bool isOffered = (plannable() + readers).contains(agent->name());
        if ((isOwn || isOffered) && registry.agent(agent->name())) {
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
    choices.instructions = order.instructions;
    choices.hardware = order.hardware;
    choices.agents = plannedWith(order);
    return choices;
}

Result<void> TaskStarter::checkSaid(const TaskOrder& order) const
{
    if (!order.instructions.isEmpty()) {
        m_backend.agents().load();
    }
    for (auto it = order.instructions.begin(); it != order.instructions.end(); ++it) {
        if (const auto agent = m_backend.agents().agent(it.key()); !agent) {
            return tl::unexpected(agent.error());
        }
    }
    return {};
}

void TaskStarter::start(TaskOrder order, const QString& parent, const Backend::Callback<TaskRun>& done)
{
    if (const auto said = checkSaid(order); !said) {
        return done(tl::unexpected(said.error()));
    }
    order.hardware = order.hardware == QLatin1String("auto") ? machineInWords() : order.hardware;
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
    order.options.taskMode = order.mode;
    const auto kept = !brought ? Result<void>(tl::unexpected(brought.error()))
        : !docs                ? Result<void>(tl::unexpected(docs.error()))
                               : keepJson(*folder + orderFile, taskToJson(order));
    if (!kept) {
        return done(tl::unexpected(kept.error()));
    }
    choices.inputs = *brought;
    choices.documentation = order.documentation;
    const QString title = taskTitle(order.task);
    const ProjectId project = m_backend.project();
    if (isPlanned(order.mode)) {
        RunOptions options = order.options;
        options.approvalMode.reset(); // the plan is asked about when it is there
        const QString name = QStringLiteral("Plan: %1").arg(title);
        return begin({ *folder + planFile, name, planningWorkflow(choices), options, { {}, reachOf(order) }, project },
                     done);
    }
    begin({ *folder + workFile,
            title,
            order.mode == TaskMode::IdeaGeneration ? ideaWorkflow(choices) : oneShotWorkflow(choices),
            order.options,
            { {}, reachOf(order) },
            project },
          done);
}

void TaskStarter::carryOut(const RunProjection& planned, int workers, const Backend::Callback<TaskRun>& done)
{
    // Held until the run is on disk: nobody else, in whatever process, looks and begins one meanwhile.
    m_backend.awaitLock(m_backend.dataDir().lockPath(planned.run()) + lockEnd,
                        [self = QPointer(this), planned, workers, done](Result<RunLock> locked) {
                            if (!self || !locked) {
                                return self ? done(tl::unexpected(locked.error())) : void();
                            }
                            const auto lock = std::make_shared<RunLock>(std::move(*locked));
                            self->beginUnlessCarriedOut(planned, workers, [lock, done](const Result<TaskRun>& begun) {
                                lock->release();
                                done(begun);
                            });
                        });
}

/// Where there is no run of the plan yet.
void TaskStarter::beginUnlessCarriedOut(const RunProjection& planned, int workers,
                                        const Backend::Callback<TaskRun>& done)
{
    using Carriers = std::pair<RunId, RunId>; // of this plan, and of the one it replays
    m_backend.read<Carriers>(
        [scope = m_backend.scope(), run = planned.run(),
         replayed = replayedBy(planned)](Reader& reader) -> Result<Carriers> {
            const auto other = reader.carriedOutBy(scope, run);
            const auto then = replayed.isNull() ? Result<RunId>(RunId()) : reader.carriedOutBy(scope, replayed);
            return other ? Result<Carriers>(Carriers { *other, then.value_or(RunId()) })
                         : tl::unexpected(other.error());
        },
        [self = QPointer(this), planned, workers, done](const Result<Carriers>& carriers) {
            if (carriers && carriers->first.isNull() && self) {
                return self->beginWork(planned, carriers->second, workers, done);
            }
            if (self) {
                done(carriers ? carriedOutAlready(carriers->first) : tl::unexpected(carriers.error()));
            }
        });
}

/// Makes the workflow of the plan and begins its run.
void TaskStarter::beginWork(const RunProjection& planned, const RunId& then, int workers,
                            const Backend::Callback<TaskRun>& done)
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
    if (order->mode == TaskMode::DeepResearch) {
        const auto kept = keepPlan(file, *plan);
        if (!kept) {
            return done(tl::unexpected(kept.error()));
        }
        choices.agreedPlan = *kept;
    }
    RunOptions options = planned.created().options;
    replayFrom(then, planned, options);
    options.taskMode = order->mode;
    options.workers = workers > 0 ? workers : options.workers;
    options.approvalMode = order->options.approvalMode;
    if (order->mode == TaskMode::HumanInTheLoop && !options.approvalMode) {
        options.approvalMode = ApprovalMode::AroundEachStep;
        options.asksOnError = true;
    }
    begin({ file,
            taskTitle(order->task),
            planWorkflow(*plan, choices),
            options,
            { planned.run(), reachOf(*order) },
            planned.created().project },
          [file, done](const Result<TaskRun>& begun) {
              if (!begun) {
                  QFile::remove(file); // so that it can be tried again
              }
              done(begun);
          });
}

/// Writes the workflow and starts its run.
void TaskStarter::begin(const Beginning& beginning, const Backend::Callback<TaskRun>& done)
{
    const auto file = writeWorkflow(beginning.file, beginning.title, beginning.edits);
    if (!file) {
        return done(tl::unexpected(file.error()));
    }
    TaskRun begun { {}, beginning.project, file->workflow, beginning.file, beginning.file.endsWith(planFile) };
    const auto said = resolveParameters(*file->workflow, {}); // what agents are told beside the task
    if (!said) {
        return done(tl::unexpected(said.error().front()));
    }
    m_backend.startRun(
        *file, *said, beginning.options,
        [done, begun](const Result<RunId>& run) mutable {
            begun.run = run.value_or(RunId {});
            done(run ? Result<TaskRun>(begun) : tl::unexpected(run.error()));
        },
        beginning.source);
}

} // namespace cmbagent
