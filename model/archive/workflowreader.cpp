// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/workflowreader.h"

#include "archive/detect.h"
#include "archive/parameterreader.h"
#include "archive/steplinks.h"
#include "archive/stepmemo.h"
#include "archive/stepparts.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace cmbagent {

namespace {

/// Reads one normalised text; lives for one call of checkWorkflowText.
class WorkflowTextReader
{
public:
    /// `memo` may be null.
    WorkflowTextReader(FaultList& faults, const QString& folder, StepMemo* memo)
        : m_faults(faults), m_sink { faults, {} }, m_gate(folder), m_memo(memo)
    { }

    std::shared_ptr<Workflow> read(const YamlNode& root);
    /// After `read` told faults: the workflow all the same, if its steps still make a graph.
    WorkflowPtr sketched();
    [[nodiscard]] const QMap<QString, QString>& frozen() const { return m_gate.frozen(); }

private:
    bool readVersion(const MapReader& map);
    void readTexts(const MapReader& map);
    void readModules(const MapReader& map);
    void readFiles(const MapReader& map);
    void readSteps(const MapReader& map);
    void checkOwnParameters(const MapReader& map);
    void seal();

    FaultList& m_faults;
    const FaultSink m_sink;
    FileGate m_gate;
    StepMemo* m_memo;
    std::vector<StepDraft> m_drafts;
    std::shared_ptr<Workflow> m_workflow = std::make_shared<Workflow>();
};

/// False when nothing else can be said about the file.
bool WorkflowTextReader::readVersion(const MapReader& map)
{
    if (!map.require("cmbagent", QStringLiteral("Begin the file with cmbagent: 1."))) {
        return true;
    }
    const Field field = map.field("cmbagent");
    if (field.value->isNull()) {
        m_sink.add("bad-type", field.at(), QStringLiteral("'cmbagent' has no value."),
                   QStringLiteral("Write cmbagent: 1."));
        return true;
    }
    const auto version = numberOf(*field.value);
    if (version && *version == 1) {
        return true;
    }
    m_sink.add(
        "bad-version", field.at(),
        QStringLiteral("The version of the format is %1; this program reads version 1.").arg(inWords(*field.value)),
        version && *version > 1 ? QStringLiteral("Open the file with a newer CMBAgent Studio.")
                                : QStringLiteral("Write cmbagent: 1, without quotes."));
    return false;
}

void WorkflowTextReader::readTexts(const MapReader& map)
{
    map.require("name", QStringLiteral("Add name: with what the workflow is called."));
    m_workflow->name = map.label("name").value_or(QString());
    m_workflow->description = map.text("description").value_or(QString());
    m_workflow->interpreter = map.filledText("interpreter").value_or(QString());
    m_workflow->reusesResults = map.boolean("reuse").value_or(false);
    m_workflow->isWarm = map.boolean("warm").value_or(false);
    if (const YamlNode* env = map.map("env")) {
        m_workflow->environment = readEnvironment(*env, m_sink);
    }
    if (const YamlNode* parameters = map.map("parameters")) {
        m_workflow->parameters = readParameters(*parameters, m_sink);
    }
}

void WorkflowTextReader::readModules(const MapReader& map)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*$"));
    const YamlNode* node = map.map("requires");
    if (!node) {
        return;
    }
    const MapReader required(*node, m_sink, QStringLiteral("mapping of requirements"));
    required.allow({ QStringLiteral("python") });
    const YamlNode* modules = required.list("python");
    if (!modules) {
        return;
    }
    QSet<QString> seen;
    for (const YamlNode& item : modules->children) {
        const auto name = textOf(item);
        if (!name) {
            m_sink.add("bad-type", item.at,
                       QStringLiteral("A Python module must be named by a text, and this is %1.").arg(inWords(item)),
                       QStringLiteral("Correct it."));
        } else if (!form.match(*name).hasMatch()) {
            m_sink.add("bad-value", item.at, QStringLiteral("'%1' cannot be the name of a Python module.").arg(*name),
                       QStringLiteral("Write it as after 'import', such as matplotlib.pyplot."));
        } else if (seen.contains(*name)) {
            m_sink.add("bad-value", item.at, QStringLiteral("The module '%1' is there twice.").arg(*name),
                       QStringLiteral("Remove one of them."));
        } else {
            seen.insert(*name);
            m_workflow->pythonModules << *name;
        }
    }
}

void WorkflowTextReader::readFiles(const MapReader& map)
{
    const YamlNode* list = map.list("files");
    if (!list) {
        return;
    }
    for (const YamlNode& item : list->children) {
        const auto pattern = textOf(item);
        if (!pattern) {
            m_sink.add("bad-type", item.at,
                       QStringLiteral("A file must be a path or pattern, and this is %1.").arg(inWords(item)),
                       QStringLiteral("Correct it."));
        } else if (const auto inside = m_gate.files(*pattern, item.at, m_sink)) {
            m_workflow->files << *inside;
        }
    }
}

void WorkflowTextReader::readSteps(const MapReader& map)
{
    map.require("steps", QStringLiteral("Add steps: with at least one step."));
    const YamlNode* list = map.list("steps");
    if (!list) {
        return;
    }
    if (list->children.empty()) {
        m_sink.add("bad-value", map.field("steps").at(), QStringLiteral("There are no steps."),
                   QStringLiteral("Add at least one."));
    }
    m_drafts.reserve(list->children.size());
    for (const YamlNode& item : list->children) {
        if (item.isMap() && !item.strange) {
            m_drafts.push_back(m_memo ? m_memo->read(item, m_faults, m_gate) : readStep(item, m_faults, m_gate));
        } else {
            m_sink.add("bad-type", item.at,
                       QStringLiteral("A step must be a mapping, and this is %1.").arg(inWords(item)),
                       QStringLiteral("Begin it with - id: NAME."));
        }
    }
    linkSteps(m_drafts, m_faults);
    checkOwnParameters(map);
}

/// Every parameter a step asks for must be one of the workflow's, even if something is wrong with that one.
void WorkflowTextReader::checkOwnParameters(const MapReader& map)
{
    QStringList known;
    if (const Field field = map.field("parameters"); field && field.value->isMap()) {
        for (size_t i = 0; i < field.value->pairs(); ++i) {
            known << field.value->key(i).text;
        }
    }
    for (const StepDraft& draft : m_drafts) {
        const QStringList names = draft.spec.parameters.value_or(QStringList());
        for (qsizetype i = 0; i < names.size(); ++i) {
            if (!known.contains(names[i])) {
                const FaultSink sink { m_faults, draft.spec.id };
                sink.add("unknown-parameter", draft.parametersAt[size_t(i)],
                         QStringLiteral("The workflow has no parameter '%1'.").arg(names[i]),
                         sink.suggest(names[i], known));
            }
        }
    }
}

/// The reader has told every fault the graph can have, so this only works out its order; what it finds is still told.
void WorkflowTextReader::seal()
{
    m_workflow->steps.reserve(m_drafts.size());
    for (StepDraft& draft : m_drafts) {
        m_workflow->steps.push_back(std::move(draft.spec));
    }
    for (const Error& error : m_workflow->seal()) {
        const auto step = std::find_if(m_workflow->steps.begin(), m_workflow->steps.end(),
                                       [&](const StepSpec& spec) { return spec.id == error.step; });
        const auto index = size_t(step - m_workflow->steps.begin());
        m_faults.add("conflict", index < m_drafts.size() ? m_drafts[index].at : Mark {}, error.what, error.mend,
                     error.step);
    }
}

WorkflowPtr WorkflowTextReader::sketched()
{
    if (m_workflow->steps.empty()) {
        for (StepDraft& draft : m_drafts) {
            m_workflow->steps.push_back(std::move(draft.spec));
        }
        if (!m_workflow->seal().empty()) {
            return nullptr;
        }
    }
    return m_workflow;
}

std::shared_ptr<Workflow> WorkflowTextReader::read(const YamlNode& root)
{
    static const QStringList keys { QStringLiteral("cmbagent"),    QStringLiteral("name"),
                                    QStringLiteral("description"), QStringLiteral("parameters"),
                                    QStringLiteral("requires"),    QStringLiteral("interpreter"),
                                    QStringLiteral("files"),       QStringLiteral("env"),
                                    QStringLiteral("reuse"),       QStringLiteral("warm"),
                                    QStringLiteral("approval"),    QStringLiteral("steps") };
    if (root.isNull()) {
        m_faults.add("empty", {}, QStringLiteral("The file is empty."), QStringLiteral("Begin it with cmbagent: 1."));
        return nullptr;
    }
    if (!root.isMap() || root.strange) {
        m_faults.add("bad-type", root.at,
                     QStringLiteral("A workflow file is a mapping, and this is %1.").arg(inWords(root)),
                     QStringLiteral("Begin it with cmbagent: 1."));
        return nullptr;
    }
    const MapReader map(root, m_sink, QStringLiteral("workflow"));
    if (!readVersion(map)) {
        return nullptr;
    }
    map.allow(keys);
    readTexts(map);
    readModules(map);
    readFiles(map);
    readPolicy(map, m_workflow->approval);
    readSteps(map);
    if (m_faults.isEmpty()) {
        seal();
    }
    return m_workflow;
}

} // namespace

tl::expected<WorkflowFile, WorkflowFaults> checkWorkflowText(const QByteArray& text, const QString& pathForMessages,
                                                             const QString& folder)
{
    FaultList rawFaults(text, pathForMessages);
    if (detectFileFormat(text) == FileFormat::WfFormat) {
        rawFaults.add("bad-type", {}, QStringLiteral("This is a WfFormat trace, not a workflow file."),
                      QStringLiteral("Open it with File ▸ Import ▸ WfFormat."));
    } else {
        checkText(text, rawFaults);
    }
    if (!rawFaults.isEmpty()) {
        return tl::unexpected(rawFaults.take());
    }
    FaultList faults(normalisedText(text), pathForMessages);
    const YamlNode root = readYaml(faults.text(), faults);
    if (!faults.isEmpty()) {
        return tl::unexpected(faults.take());
    }
    WorkflowTextReader reader(faults, folder, nullptr);
    auto workflow = reader.read(root);
    if (!faults.isEmpty()) {
        return tl::unexpected(faults.take());
    }
    WorkflowFile file { std::move(workflow), pathForMessages, folder, text, {}, {} };
    for (auto it = reader.frozen().begin(); it != reader.frozen().end(); ++it) {
        file.files.push_back({ it.key(), it.value() });
    }
    return file;
}

WorkflowSketch sketchWorkflow(const QByteArray& normalised, const YamlNode& root, const QString& pathForMessages,
                              const QString& folder, StepMemo& memo)
{
    static const QStringList breaking = words("bad-id duplicate-id duplicate-key cycle self-dependency unknown-kind "
                                              "bad-version empty too-many");
    FaultList faults(normalised, pathForMessages);
    WorkflowTextReader reader(faults, folder, &memo);
    const auto workflow = reader.read(root);
    WorkflowSketch sketch { nullptr, faults.take() };
    const auto isHarmless = [](const WorkflowFault& fault) { return !breaking.contains(fault.code); };
    if (!std::all_of(sketch.faults.begin(), sketch.faults.end(), isHarmless)) {
        std::erase_if(sketch.faults, isHarmless);
    } else if (workflow) {
        sketch.workflow = reader.sketched();
    }
    return sketch;
}

tl::expected<WorkflowFile, std::vector<Error>> readWorkflowText(const QByteArray& text, const QString& pathForMessages,
                                                                const QString& folder)
{
    auto checked = checkWorkflowText(text, pathForMessages, folder);
    if (checked) {
        return std::move(*checked);
    }
    std::vector<Error> errors;
    errors.reserve(checked.error().size());
    for (WorkflowFault& fault : checked.error()) {
        errors.push_back(std::move(fault.error));
    }
    return tl::unexpected(std::move(errors));
}

tl::expected<WorkflowFile, std::vector<Error>> readWorkflow(const QString& path)
{
    const QFileInfo info(path);
    const auto refuse = [&](ErrorCode code, QString what, QString mend, QString detail = {}) {
        return tl::unexpected(std::vector<Error> {
            Error { code, std::move(what), std::move(mend), std::move(detail), { path, 0, 0 }, {} } });
    };
    if (!info.exists()) {
        return refuse(ErrorCode::NotFound, QStringLiteral("There is no such file."), QStringLiteral("Check the path."));
    }
    if (!info.isFile()) {
        return refuse(ErrorCode::BadInput, QStringLiteral("This is not a regular file."),
                      QStringLiteral("Choose a workflow file."));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return refuse(ErrorCode::Io, QStringLiteral("The file cannot be opened."),
                      QStringLiteral("Check its permissions."), file.errorString());
    }
    const QByteArray text = file.read(largestWorkflowFile + 1); // a byte too many tells that it is too large
    if (file.error() != QFile::NoError) {
        return refuse(ErrorCode::Io, QStringLiteral("The file cannot be read."), QStringLiteral("Check the disk."),
                      file.errorString());
    }
    auto result = readWorkflowText(text, path, info.absolutePath());
    if (result) {
        result->path = info.absoluteFilePath();
    }
    return result;
}

} // namespace cmbagent
