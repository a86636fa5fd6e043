// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/oldrunworkflow.h"

#include "core/agentdefinition.h"
#include "core/mediatype.h"
#include "core/pathpattern.h"
#include "core/stepsummary.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr qint64 largestScript = 16 * 1024 * 1024;

/// A script without the line that names its file and the space around it, for comparing.
QString essence(QString code)
{
    code = code.trimmed();
    return code.startsWith(QLatin1String("# filename:")) ? code.section(QLatin1Char('\n'), 1).trimmed() : code;
}

QString usualScript(const OldStep& step)
{
    return QStringLiteral("codebase/step_%1.py").arg(step.number);
}

/// Who does a step without code when it is played again: the one CMBAgent named, or who does any task in it.
QString agentOf(const OldStep& step)
{
    return isAgentName(step.agent) ? step.agent : QStringLiteral("engineer");
}

/// Whether a file is what somebody wrote for people, or a list of ideas.
bool isDocument(const OldFile& file)
{
    return file.use == QLatin1String("notes") || file.use == QLatin1String("ideas")
        || file.use == QLatin1String("document");
}

void readFrom(StepSpec& spec, const QString& name, int step, const QString& path)
{
    spec.inputs.push_back({ name, step, path });
    const Need need { step, false };
    if (std::find(spec.needs.begin(), spec.needs.end(), need) == spec.needs.end()) {
        spec.needs.push_back(need);
    }
}

/// Makes the workflow of one run; lives for one call of workflowOfOldRun.
class Builder
{
public:
    explicit Builder(const OldRun& run) : m_run(run) { }

    Result<OldRunWorkflow> build();

private:
    void findOwners();
    void freezeFiles();
    void freezeContexts();
    void addStep(const OldStep& step);
    [[nodiscard]] bool hasCode(const OldStep& step) const;
    void giveCode(const OldStep& step, StepSpec& spec);
    void giveFiles(const OldStep& step, StepSpec& spec) const;
    [[nodiscard]] QString taskOf(const OldStep& step) const;
    void giveAgent(const OldStep& step, const QString& task, StepSpec& spec);
    void giveResults(const OldStep& earlier, StepSpec& spec) const;
    void freezePlan();
    void warnOfOldPlace(const OldStep& step, const QString& code);
    [[nodiscard]] static QString codeOf(const OldStep& step, QString* path);

    const OldRun& m_run;
    OldRunWorkflow m_made;
    std::shared_ptr<Workflow> m_workflow = std::make_shared<Workflow>();
    QMap<QString, QString> m_owners; ///< the code that had a path last, by the path
    QSet<QString> m_scripts; ///< paths of scripts that are frozen
    std::vector<InputSpec> m_planned; ///< what the planning left, for the first step
};

Result<OldRunWorkflow> Builder::build()
{
    m_workflow->name = m_run.name;
    m_workflow->description = m_run.task;
    m_workflow->files = { QStringLiteral("codebase/*"), QStringLiteral("data/.keep") };
    m_workflow->environment.insert(QStringLiteral("PYTHONPATH"), QStringLiteral(".:codebase"));
    findOwners();
    freezeFiles();
    freezeContexts();
    freezePlan();
    for (const OldStep& step : m_run.steps) {
        addStep(step);
    }
    if (const auto faults = m_workflow->seal(); !faults.empty()) {
        return fail(faults.front());
    }
    m_made.workflow = m_workflow;
    return std::move(m_made);
}

/// Of steps whose scripts have one name, the last one's is what lay in the folder in the end.
void Builder::findOwners()
{
    for (const OldStep& step : m_run.steps) {
        QString path;
        if (const QString code = codeOf(step, &path); !code.isEmpty()) {
            m_owners.insert(path, code);
        }
    }
}

/// What no step wrote goes with the run; and the folder data, which scripts expect to be there.
void Builder::freezeFiles()
{
    for (const OldFile& file : m_run.files) {
        const QString path = oldOutputName(file);
        const bool isScript = file.use == QLatin1String("code") && path.startsWith(QLatin1String("codebase/"));
        if (!isScript) {
            if (file.step == 0) {
                m_made.frozen.push_back({ file.path, file.absolutePath, {} });
            }
            continue;
        }
        QFile script(file.absolutePath);
        const QString there =
            script.open(QIODevice::ReadOnly) ? QString::fromUtf8(script.read(largestScript)) : QString();
        const bool isChanged = m_owners.contains(path) && essence(m_owners.value(path)) != essence(there);
        if (isChanged) {
            m_made.warnings << QStringLiteral(
                                   "%1 was changed after it ran. What ran is what is played again; the changed "
                                   "file is kept as changed/%2.")
                                   .arg(file.path, path);
        } else {
            m_scripts.insert(path);
        }
        m_made.frozen.push_back({ isChanged ? QStringLiteral("changed/") + path : path, file.absolutePath, {} });
    }
    m_made.frozen.push_back({ QStringLiteral("data/.keep"), {}, "" });
}

/// Contexts of no step. What the planning said and left is what the first step begins with.
void Builder::freezeContexts()
{
    const auto planned = m_run.isFlat() ? m_run.contexts.end() : m_run.contexts.find(0);
    if (planned != m_run.contexts.end()) {
        for (OldRunPart& part : partsOfContext(QStringLiteral("context/context_step_0"), *planned)) {
            m_planned.push_back({ part.path, -1, part.path });
            m_made.frozen.push_back(std::move(part));
        }
    }
    if (!m_run.planning.empty()) {
        const QString path = QStringLiteral("planning/conversation.md");
        m_planned.push_back({ path, -1, path });
        m_made.frozen.push_back({ path, {}, conversationText(QStringLiteral("Planning"), m_run.planning) });
    }
    const auto isFrozen = [this](const QString& path) {
        return std::any_of(m_made.frozen.begin(), m_made.frozen.end(),
                           [&path](const OldRunPart& part) { return part.path == path; });
    };
    for (const OldContext& context : m_run.furtherContexts) {
        for (OldRunPart& part : partsOfContext(context.path, context.value)) {
            if (!m_run.keeps(context.step) && !isFrozen(part.path)) {
                m_made.frozen.push_back(std::move(part));
            }
        }
    }
}

void Builder::addStep(const OldStep& step)
{
    StepSpec spec;
    spec.id = oldStepId(step.number);
    spec.title = step.title.left(200);
    spec.description = step.agent.isEmpty() ? QString() : QStringLiteral("Agent: %1\n").arg(step.agent);
    for (const QString& instruction : step.instructions) {
        spec.description += QStringLiteral("- %1\n").arg(instruction);
    }
    spec.description = spec.description.trimmed();
    if (step.number > 1) {
        spec.needs.push_back({ step.number - 2, false });
    }
    if (step.number == 1) {
        spec.inputs = m_planned;
    }
    const QString task = hasCode(step) ? QString() : taskOf(step);
    if (task.isEmpty()) {
        giveCode(step, spec);
        giveFiles(step, spec);
    } else {
        giveAgent(step, task, spec);
    }
    m_workflow->steps.push_back(std::move(spec));
}

/// The last code of a step, and the path it had, made plain.
QString Builder::codeOf(const OldStep& step, QString* path)
{
    for (auto attempt = step.attempts.rbegin(); attempt != step.attempts.rend(); ++attempt) {
        if (!attempt->code.isEmpty()) {
            const QString named = pathInside(attempt->codePath).value_or(QString());
            *path = named.endsWith(QLatin1String(".py")) ? named : usualScript(step);
            return attempt->code;
        }
    }
    return {};
}

bool Builder::hasCode(const OldStep& step) const
{
    QString path;
    return !codeOf(step, &path).isEmpty() || m_scripts.contains(usualScript(step));
}

/// What a step was to do, in words; empty: nobody knows, or no agent of ours would do it.
QString Builder::taskOf(const OldStep& step) const
{
    const bool isOfTool = m_run.kind == OldRunKind::Tool;
    if (isOfTool || (m_run.kind == OldRunKind::Keywords && step.agent.isEmpty())) {
        return {};
    }
    const bool isWhole = m_run.steps.size() == 1 && (m_run.isFlat() || step.agent.isEmpty());
    QString task = isWhole ? m_run.task.trimmed() : step.title.trimmed();
    if (task.isEmpty() || (!isWhole && task == QStringLiteral("Step %1").arg(step.number))) {
        return {};
    }
    for (const QString& instruction : step.instructions) {
        task += QStringLiteral("\n- ") + instruction.trimmed();
    }
    return task;
}

/// A step of an agent: its text as the plan has it, and all that came of the steps before it.
void Builder::giveAgent(const OldStep& step, const QString& task, StepSpec& spec)
{
    if (!isAgentName(step.agent)) {
        m_made.warnings << QStringLiteral(
                               "Nobody knows which agent did step %1; the engineer does it when it is played again.")
                               .arg(step.number);
    }
    const auto isContext = [](const InputSpec& input) { // tells of folders and settings CMBAgent had
        return input.name.startsWith(QLatin1String("context/"));
    };
    spec.kind = StepKind::Agent;
    spec.agent.name = agentOf(step);
    spec.agent.task = task;
    spec.agent.instructions = saidToOldAgent(m_run, spec.agent.name);
    spec.description.clear(); // the agent and its task say it
    spec.inputs.erase(std::remove_if(spec.inputs.begin(), spec.inputs.end(), isContext), spec.inputs.end());
    if (!m_run.isFlat()) {
        spec.inputs.push_back({ agreedPlanPath, -1, agreedPlanPath });
    }
    for (const OldStep& earlier : m_run.steps) {
        if (earlier.number < step.number) {
            giveResults(earlier, spec);
        }
    }
    for (const OldFile& file : m_run.files) {
        const QString name = oldOutputName(file);
        if (file.step == step.number && isDocument(file) && !isPattern(name)) {
            spec.outputs.push_back({ name, mediaTypeOf(name), true });
        }
    }
}

/// What an agent may read of an earlier step: what it did in words, its documents and its data.
void Builder::giveResults(const OldStep& earlier, StepSpec& spec) const
{
    const int index = earlier.number - 1;
    const QString id = oldStepId(earlier.number);
    readFrom(spec, QStringLiteral("summaries/%1.md").arg(id), index, summaryName);
    bool hasData = false;
    for (const OldFile& file : m_run.files) {
        const bool isData = file.use == QLatin1String("data");
        if (file.step == earlier.number && (isData || isDocument(file))) {
            const QString name = oldOutputName(file);
            readFrom(spec, name, index, name);
            hasData = hasData || isData;
        }
    }
    if (!hasData && !hasCode(earlier)) {
        readFrom(spec, QStringLiteral("data/%1/").arg(id), index, QStringLiteral("data/"));
        readFrom(spec, QStringLiteral("codebase/%1.py").arg(id), index, QStringLiteral("codebase/%1.py").arg(id));
    }
}

/// The plan in the form in which agents of ours are told it.
void Builder::freezePlan()
{
    if (m_run.isFlat()) {
        return;
    }
    QJsonArray tasks;
    for (const OldStep& step : m_run.steps) {
        tasks.append(QJsonObject { { "id", oldStepId(step.number) },
                                   { "sub_task", step.title },
                                   { "sub_task_agent", agentOf(step) },
                                   { "bullet_points", QJsonArray::fromStringList(step.instructions) } });
    }
    m_made.frozen.push_back({ agreedPlanPath, {}, QJsonDocument(QJsonObject { { "sub_tasks", tasks } }).toJson() });
}

void Builder::giveCode(const OldStep& step, StepSpec& spec)
{
    const QString code = codeOf(step, &spec.script);
    if (code.isEmpty() && m_scripts.contains(usualScript(step))) {
        spec.script = usualScript(step);
        return;
    }
    if (code.isEmpty()) {
        const QString who = step.agent.isEmpty() ? QStringLiteral("a language model") : step.agent;
        const QString why =
            QStringLiteral("CMBAgent's %1 did this step, and neither code of it nor its task in words is known. "
                           "Keep its result, or give the step a script of its own.")
                .arg(who);
        const QByteArray quoted = QJsonDocument(QJsonArray { why }).toJson(QJsonDocument::Compact);
        spec.inlineCode = QStringLiteral("import sys\n\nsys.exit(%1[0])\n").arg(QString::fromUtf8(quoted));
        return;
    }
    warnOfOldPlace(step, code);
    if (essence(m_owners.value(spec.script)) != essence(code)) { // a later step wrote another one under this name
        spec.script =
            QStringLiteral("codebase_of_step_%1/%2").arg(step.number).arg(spec.script.section(QLatin1Char('/'), -1));
    }
    if (!m_scripts.contains(spec.script)) {
        m_scripts.insert(spec.script);
        m_made.frozen.push_back({ spec.script, {}, code.toUtf8() });
    }
}

void Builder::warnOfOldPlace(const OldStep& step, const QString& code)
{
    for (const QJsonValue& context : m_run.contexts) {
        const QString place = context[u"work_dir"].toString();
        if (place.size() > 1 && code.contains(place)) {
            m_made.warnings << QStringLiteral(
                                   "The code of step %1 names the folder it ran in, %2; change that before it "
                                   "is played again.")
                                   .arg(step.number)
                                   .arg(place);
            return;
        }
    }
}

void Builder::giveFiles(const OldStep& step, StepSpec& spec) const
{
    QString named;
    const QString code = codeOf(step, &named);
    bool hasData = false;
    for (const OldFile& file : m_run.files) {
        if (file.use != QLatin1String("data") || file.step == 0) {
            continue;
        }
        const QString name = oldOutputName(file);
        hasData = hasData || file.step == step.number;
        if (file.step < step.number && code.contains(name.section(QLatin1Char('/'), -1))) {
            readFrom(spec, name, file.step - 1, name);
        }
    }
    if (hasData && !code.isEmpty()) {
        spec.outputs.push_back({ QStringLiteral("data/"), {} });
    }
}

} // namespace

QString oldStepId(int number)
{
    return QStringLiteral("step-%1").arg(number);
}

QString oldOutputName(const OldFile& file)
{
    constexpr auto control = QLatin1String("control/");
    return file.path.startsWith(control) ? file.path.mid(control.size()) : file.path;
}

Result<OldRunWorkflow> workflowOfOldRun(const OldRun& run)
{
    return Builder(run).build();
}

} // namespace cmbagent
