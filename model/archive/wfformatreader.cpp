// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/wfformatreader.h"

#include "archive/detect.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace cmbagent {

namespace {

constexpr qsizetype largestTrace = 64 * 1024 * 1024;
constexpr qsizetype mostTasks = 100'000;
constexpr double longestSeconds = 1.0e12;

QString text(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

QJsonObject object(const QJsonObject& parent, const char* key)
{
    return parent.value(QLatin1String(key)).toObject();
}

qint64 amount(const QJsonObject& object, const char* key)
{
    const double value = object.value(QLatin1String(key)).toDouble();
    return value > 0 && value < 9.0e18 ? qint64(value) : 0;
}

QStringList texts(const QJsonObject& object, const char* key)
{
    QStringList list;
    for (const QJsonValue& value : object.value(QLatin1String(key)).toArray()) {
        list << value.toString();
    }
    return list;
}

SourcePlace placeAt(const QByteArray& json, qsizetype offset, const QString& path)
{
    const QByteArray before = json.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return { path, int(before.count('\n')) + 1, int(QString::fromUtf8(before.mid(lineStart)).size()) + 1 };
}

/// Makes valid, unique step ids that still look like the tasks' own. Long ones keep their end, where they differ.
class StepIds
{
public:
    QString idFor(const QString& taskId)
    {
        constexpr qsizetype longest = 64;
        QString id = taskId.right(longest);
        for (QChar& c : id) {
            const bool plain =
                (c.unicode() < 128 && c.isLetterOrNumber()) || c == QLatin1Char('_') || c == QLatin1Char('-');
            c = plain ? c : QLatin1Char('_');
        }
        if (id.isEmpty() || !id.front().isLetter()) {
            id = (QLatin1Char('t') + id).left(longest);
        }
        QString unique = id;
        while (m_taken.contains(unique)) {
            const QString suffix = QStringLiteral("-%1").arg(++m_doubles[id] + 1);
            unique = id.left(longest - suffix.size()) + suffix;
        }
        m_taken.insert(unique);
        return unique;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_doubles; ///< per id, so that a thousand alike are not tried a thousand times each
};

/// "mProject_ID0000001" and "mProject_ID0000002" are of one category.
QString categoryOf(const QString& name)
{
    static const QRegularExpression number(QStringLiteral("(_|-|\\.)?(ID)?\\d+$"));
    const QString category = QString(name).remove(number);
    return category.isEmpty() ? name : category;
}

/// Reads one parsed trace; lives for one call of readWfFormatText.
class TraceReader
{
public:
    TraceReader(const QJsonObject& root, QString path) : m_root(root), m_path(std::move(path)) { }

    Result<WfTrace> read();

private:
    [[nodiscard]] tl::unexpected<Error>
    refuse(QString what, QString mend = QStringLiteral("Get the file again from where it came from.")) const
    {
        return refuse(ErrorCode::BadInput, std::move(what), std::move(mend));
    }
    [[nodiscard]] tl::unexpected<Error> refuse(ErrorCode code, QString what, QString mend) const
    {
        return fail(Error { code, std::move(what), std::move(mend), {}, { m_path, 0, 0 }, {} });
    }
    Result<QJsonArray> findTasks();
    Result<void> addTask(const QJsonObject& task);
    Result<void> addEdges(const QJsonArray& tasks);
    Result<void> addEdge(const QString& parent, const QString& child, const QString& told);
    void readSurroundings();
    [[nodiscard]] qint64 declaredBytes(const QJsonObject& task, const char* key) const;

    const QJsonObject m_root;
    const QString m_path;
    QHash<QString, QJsonObject> m_executions;
    QHash<QString, qint64> m_fileSizes;
    QHash<QString, int> m_index;
    StepIds m_stepIds;
    QSet<qint64> m_edges;
    std::shared_ptr<Workflow> m_workflow = std::make_shared<Workflow>();
    WfTrace m_trace;
};

/// The tasks of the specification; what was recorded about them goes to m_executions.
Result<QJsonArray> TraceReader::findTasks()
{
    const QJsonObject workflow = object(m_root, "workflow");
    if (workflow.isEmpty()) {
        return refuse(QStringLiteral("The file has no 'workflow' object."));
    }
    m_trace.schemaVersion = text(m_root, "schemaVersion");
    if (m_trace.schemaVersion == QLatin1String("1.4")) {
        // There the tasks stand in one list, each with its own recording.
        const QJsonArray tasks = workflow.value(QStringLiteral("tasks")).toArray();
        for (const QJsonValue& value : tasks) {
            const QJsonObject task = value.toObject();
            m_executions.insert(text(task, "id").isEmpty() ? text(task, "name") : text(task, "id"), task);
        }
        return tasks.isEmpty()
            ? Result<QJsonArray>(refuse(QStringLiteral("The file has no tasks: 'workflow.tasks' is missing or empty.")))
            : tasks;
    }
    if (m_trace.schemaVersion != QLatin1String("1.5")) {
        return refuse(
            ErrorCode::Unsupported,
            m_trace.schemaVersion.isEmpty()
                ? QStringLiteral("The file does not say which version of WfFormat it is in ('schemaVersion').")
                : QStringLiteral("The file is in WfFormat %1; this program reads 1.4 and 1.5.")
                      .arg(m_trace.schemaVersion),
            QStringLiteral("Convert it with WfCommons."));
    }
    const QJsonObject specification = object(workflow, "specification");
    const QJsonArray tasks = specification.value(QStringLiteral("tasks")).toArray();
    if (tasks.isEmpty()) {
        return refuse(QStringLiteral("The file has no tasks: 'workflow.specification.tasks' is missing or empty."));
    }
    for (const QJsonValue& value : object(workflow, "execution").value(QStringLiteral("tasks")).toArray()) {
        m_executions.insert(text(value.toObject(), "id"), value.toObject());
    }
    for (const QJsonValue& value : specification.value(QStringLiteral("files")).toArray()) {
        m_fileSizes.insert(text(value.toObject(), "id"), amount(value.toObject(), "sizeInBytes"));
    }
    return tasks;
}

qint64 TraceReader::declaredBytes(const QJsonObject& task, const char* key) const
{
    constexpr qint64 most = qint64(1) << 60; // two of them still fit
    qint64 sum = 0;
    for (const QString& file : texts(task, key)) {
        sum = std::min(sum + std::min(m_fileSizes.value(file), most), most);
    }
    return sum;
}

Result<void> TraceReader::addTask(const QJsonObject& task)
{
    const QString name = text(task, "name");
    const QString id = text(task, "id").isEmpty() ? name : text(task, "id");
    if (id.isEmpty()) {
        return refuse(QStringLiteral("Task %1 has neither an id nor a name.").arg(m_index.size() + 1));
    }
    if (m_index.contains(id)) {
        return refuse(QStringLiteral("Two tasks are called '%1'.").arg(id));
    }
    const QJsonObject recorded = m_executions.value(id);
    const QJsonValue runtime = recorded.contains(QStringLiteral("runtimeInSeconds"))
        ? recorded.value(QStringLiteral("runtimeInSeconds"))
        : recorded.value(QStringLiteral("runtime"));
    const double seconds = runtime.toDouble(runtime.isUndefined() ? 0 : -1);
    if (!(seconds >= 0 && seconds < longestSeconds)) {
        return refuse(QStringLiteral("Task '%1' has a runtime that cannot be.").arg(id));
    }
    const QJsonObject command = object(recorded, "command");
    WfTask facts;
    facts.id = id;
    facts.category = text(task, "category").isEmpty() ? categoryOf(name.isEmpty() ? id : name) : text(task, "category");
    facts.program = text(command, "program");
    facts.arguments = texts(command, "arguments");
    facts.machines = recorded.contains(QStringLiteral("machine")) ? QStringList { text(recorded, "machine") }
                                                                  : texts(recorded, "machines");
    facts.runtimeSeconds = seconds;
    facts.averageCpuPercent = recorded.value(QStringLiteral("avgCPU")).toDouble();
    facts.cores = int(std::min<qint64>(std::max(amount(recorded, "coreCount"), amount(recorded, "cores")), 1'000'000));
    facts.memoryBytes = amount(recorded, "memoryInBytes");
    facts.readBytes = amount(recorded, "readBytes");
    facts.writtenBytes = amount(recorded, "writtenBytes");
    facts.inputBytes = declaredBytes(task, "inputFiles");
    facts.outputBytes = declaredBytes(task, "outputFiles");

    StepSpec step;
    step.id = m_stepIds.idFor(id);
    step.title = name.isEmpty() ? id : name;
    step.kind = StepKind::Simulated;
    step.retry.attempts = 1;
    step.simulatedMillis = qint64(std::llround(seconds * 1'000));
    step.resources.cpus = std::max(facts.cores, 1);
    step.resources.memoryBytes = facts.memoryBytes;
    m_index.insert(id, m_workflow->size());
    m_workflow->steps.push_back(std::move(step));
    m_trace.tasks.push_back(std::move(facts));
    return {};
}

Result<void> TraceReader::addEdge(const QString& parent, const QString& child, const QString& told)
{
    const int from = m_index.value(parent, -1);
    const int to = m_index.value(child, -1);
    if (from < 0 || to < 0) {
        return refuse(
            QStringLiteral("Task '%1' names a task '%2' that does not exist.").arg(told, from < 0 ? parent : child));
    }
    if (from == to) {
        return refuse(QStringLiteral("Task '%1' needs itself.").arg(told));
    }
    const qint64 edge = qint64(from) << 32 | to;
    if (!m_edges.contains(edge)) {
        m_edges.insert(edge);
        m_workflow->steps[size_t(to)].needs.push_back({ from, false });
    }
    return {};
}

Result<void> TraceReader::addEdges(const QJsonArray& tasks)
{
    for (qsizetype i = 0; i < tasks.size(); ++i) {
        const QJsonObject task = tasks[i].toObject();
        const QString id = m_trace.tasks[size_t(i)].id;
        for (const QString& parent : texts(task, "parents")) {
            if (auto added = addEdge(parent, id, id); !added) {
                return added;
            }
        }
        for (const QString& child : texts(task, "children")) {
            if (auto added = addEdge(id, child, id); !added) {
                return added;
            }
        }
    }
    return {};
}

void TraceReader::readSurroundings()
{
    const QJsonObject workflow = object(m_root, "workflow");
    const QJsonObject execution =
        m_trace.schemaVersion == QLatin1String("1.4") ? workflow : object(workflow, "execution");
    const QJsonObject system = object(m_root, "runtimeSystem");
    m_workflow->name =
        text(m_root, "name").trimmed().isEmpty() ? QFileInfo(m_path).completeBaseName() : text(m_root, "name");
    m_workflow->description = text(m_root, "description");
    m_trace.executedAt = text(execution, "executedAt");
    m_trace.makespanSeconds = execution.value(QStringLiteral("makespanInSeconds")).toDouble();
    m_trace.runtimeSystem = QStringLiteral("%1 %2").arg(text(system, "name"), text(system, "version")).trimmed();
    for (const QJsonValue& value : execution.value(QStringLiteral("machines")).toArray()) {
        const QJsonObject machine = value.toObject();
        m_trace.machines.push_back({ text(machine, "nodeName"),
                                     int(std::min<qint64>(amount(object(machine, "cpu"), "coreCount"), 1'000'000)),
                                     amount(machine, "memoryInBytes") });
    }
}

Result<WfTrace> TraceReader::read()
{
    const auto tasks = findTasks();
    if (!tasks) {
        return tl::unexpected(tasks.error());
    }
    if (tasks->size() > mostTasks) {
        return refuse(
            ErrorCode::Limit,
            QStringLiteral("The trace has %1 tasks; at most %2 can be shown.").arg(tasks->size()).arg(mostTasks),
            QStringLiteral("Choose a smaller trace."));
    }
    m_workflow->steps.reserve(size_t(tasks->size()));
    m_trace.tasks.reserve(size_t(tasks->size()));
    for (const QJsonValue& task : *tasks) {
        if (auto added = addTask(task.toObject()); !added) {
            return tl::unexpected(added.error());
        }
    }
    if (auto added = addEdges(*tasks); !added) {
        return tl::unexpected(added.error());
    }
    readSurroundings();
    if (auto faults = m_workflow->seal(); !faults.empty()) {
        faults.front().place.file = m_path;
        faults.front().mend = QStringLiteral("Get the file again from where it came from.");
        return tl::unexpected(faults.front());
    }
    m_trace.workflow = std::move(m_workflow);
    return std::move(m_trace);
}

} // namespace

Result<WfTrace> readWfFormatText(const QByteArray& json, const QString& pathForMessages)
{
    const auto refuse = [&](ErrorCode code, QString what, QString mend, SourcePlace place, QString detail = {}) {
        return fail(Error { code, std::move(what), std::move(mend), std::move(detail), std::move(place), {} });
    };
    if (json.size() > largestTrace) {
        return refuse(ErrorCode::Limit, QStringLiteral("The file is larger than %1 bytes.").arg(largestTrace),
                      QStringLiteral("Choose a smaller trace."), { pathForMessages, 0, 0 });
    }
    const QByteArray text = json.startsWith("\xef\xbb\xbf") ? json.mid(3) : json;
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parseError);
    if (!document.isObject()) {
        if (detectFileFormat(text) == FileFormat::Workflow) {
            return refuse(ErrorCode::BadInput, QStringLiteral("This is a workflow file, not a WfFormat trace."),
                          QStringLiteral("Open it with File ▸ Open."), { pathForMessages, 1, 1 });
        }
        const bool parsed = parseError.error == QJsonParseError::NoError;
        return refuse(ErrorCode::BadInput,
                      parsed ? QStringLiteral("A WfFormat trace is a JSON object, and this is something else.")
                             : QStringLiteral("This is not JSON: %1.").arg(parseError.errorString()),
                      QStringLiteral("Get the file again from where it came from."),
                      placeAt(text, parsed ? 0 : parseError.offset, pathForMessages));
    }
    return TraceReader(document.object(), pathForMessages).read();
}

Result<WfTrace> readWfFormat(const QString& path)
{
    QFile file(path);
    if (!file.exists()) {
        return fail(Error { ErrorCode::NotFound,
                            QStringLiteral("There is no such file."),
                            QStringLiteral("Check the path."),
                            {},
                            { path, 0, 0 },
                            {} });
    }
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return fail(Error { ErrorCode::Io,
                            QStringLiteral("The file cannot be opened."),
                            QStringLiteral("Choose a file that you may read."),
                            file.errorString(),
                            { path, 0, 0 },
                            {} });
    }
    return readWfFormatText(file.read(largestTrace + 1), path);
}

} // namespace cmbagent
