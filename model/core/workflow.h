// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/approvalpolicy.h"
#include "core/blob.h"
#include "core/result.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace cmbagent {

/// A value a person may change before a run; `unit` is shown beside it, never converted.
struct Parameter
{
    enum class Type : quint8 { Number, Integer, String, Boolean, Choice };

    QString name;
    Type type = Type::Number;
    QJsonValue defaultValue; ///< Undefined: must be given
    std::optional<double> minimum;
    std::optional<double> maximum;
    QStringList choices;
    QString unit;
    QString description;

    /// Reads what a person typed; the error says what is allowed.
    [[nodiscard]] Result<QJsonValue> parse(const QString& text) const;
    /// Checks a value against type and bounds.
    [[nodiscard]] Result<QJsonValue> check(const QJsonValue& value) const;
};

QString parameterTypeName(Parameter::Type type);
std::optional<Parameter::Type> parameterTypeFromName(QStringView name);

/// Kinds of steps. Simulated tasks come from recorded traces and only sleep. An agent writes the code of its step, or a
/// document, by asking language models.
enum class StepKind : quint8 { Code, Approval, Simulated, Agent };
QString stepKindName(StepKind kind);
std::optional<StepKind> stepKindFromName(QStringView name);

/// What a step needs before it starts: the index of another step in the same workflow.
struct Need
{
    int step = -1;
    bool optional = false; ///< waited for, but its failure or skipping does not stop us
    bool operator==(const Need&) const = default;
};

/// A file laid into the work folder before the step starts.
struct InputSpec
{
    QString name; ///< file name in the work folder
    int fromStep = -1; ///< index of the producing step, or -1 for a file beside the workflow
    QString path; ///< the producer's output name, or the path relative to the workflow file
    bool operator==(const InputSpec&) const = default;
};

/// A file, glob ("*.png") or folder ("plots/") the step promises to write.
struct OutputSpec
{
    QString pattern;
    QString mediaType;
    bool isOptional = false; ///< kept if it is there; its absence is no failure
    bool operator==(const OutputSpec&) const = default;
};

/// One thing shown before a person answers.
struct ShownSpec
{
    int step = -1;
    QString output;
    bool operator==(const ShownSpec&) const = default;
};

/// How a person may answer: the first three at a gate, the next four when a step failed for good, the last two when
/// nobody knows whether an effect happened (where Retried means: do it again).
enum class Resolution : quint8 { Approved, Rejected, Modified, Retried, Skipped, Aborted, Happened, Checked };
QString resolutionName(Resolution resolution);
std::optional<Resolution> resolutionFromName(QStringView name); ///< accepts "approve" and "approved" alike

/// What is asked of a person, and what happens when nobody answers.
struct ApprovalSpec
{
    QString question;
    std::vector<ShownSpec> show;
    std::vector<Resolution> options { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
    qint64 deadlineMillis = 0; ///< 0: waits for ever
    std::optional<Resolution> onDeadline; ///< nothing: goes on waiting
    bool operator==(const ApprovalSpec&) const = default;
};

/// What a plan may be that an agent is to make.
struct PlanLimits
{
    int steps = 0; ///< the most there may be; 0: as many as it takes
    QStringList agents {}; ///< who may be given work; empty: anybody
    bool operator==(const PlanLimits&) const = default;
};

/// What an agent is to do in a step.
struct AgentSpec
{
    QString name; ///< of the agent, see isAgentName
    QString task; ///< the step's text; it comes from the workflow and never from what a model remembers
    QString model; ///< for this step; empty: as role, mode and settings say
    QString instructions; ///< more of them, for this step alone
    int maxRounds = 0; ///< answers of models in one attempt; 0: the agent's or the usual limit
    std::optional<PlanLimits> plan {}; ///< the answer is a plan, and has to be one that can be carried out
    QString version {}; ///< asked for, such as "1.2"; empty: whichever is used

    /// As a file names it, and as a run keeps it: "engineer", "engineer@1.2".
    [[nodiscard]] QString reference() const { return version.isEmpty() ? name : name + QLatin1Char('@') + version; }
    bool operator==(const AgentSpec&) const = default;
};
inline constexpr int usualAgentRounds = 50;

/// What the step of an agent leaves behind beside the outputs it declares, as far as it made any: its summary, its
/// conversation, the code it wrote, the data that code made and the values it carries on. Other steps may read them
/// without a declaration.
const std::vector<OutputSpec>& agentOutputs();

struct RetrySpec
{
    int attempts = 3; ///< in all, the first included
    qint64 delayMillis = -1; ///< before the second attempt; doubles for each later one; -1: by the kind of error
    bool operator==(const RetrySpec&) const = default;
};

/// What a step takes while it runs. `memoryBytes` and `diskBytes` are also its limits.
struct ResourceSpec
{
    int cpus = 1;
    qint64 memoryBytes = 0; ///< of the whole process group; 0: no limit
    qint64 diskBytes = 0; ///< of its work folder; 0: no limit
    QMap<QString, int> tokens {}; ///< named things there are only so many of, such as gpu or api

    /// These, and where they say nothing (one processor, no limit, no such token) those of `others`.
    [[nodiscard]] ResourceSpec orElse(const ResourceSpec& others) const;
    bool operator==(const ResourceSpec&) const = default;
};
/// What is said, under stable names; empty: nothing is.
QJsonObject resourcesToObject(const ResourceSpec& resources);
/// Nothing when a value is of the wrong kind or out of bounds.
std::optional<ResourceSpec> resourcesFromObject(const QJsonObject& json);

/// What running a step changes beyond its work folder.
enum class EffectKind : quint8 {
    None, ///< nothing: it may be repeated at will
    Local, ///< things on this machine that may be repeated, such as a cache
    External, ///< something that cannot be undone; it is never repeated silently
};
QString effectKindName(EffectKind kind);
std::optional<EffectKind> effectKindFromName(QStringView name);

struct EffectSpec
{
    EffectKind kind = EffectKind::None;
    QString check {}; ///< script that finds out whether it happened: exit code 0 yes, 10 no; may be empty
    bool operator==(const EffectSpec&) const = default;
};

/// One step of a workflow. Other steps are named by index, so the graph needs no look-ups.
struct StepSpec
{
    QString id; ///< [A-Za-z][A-Za-z0-9_-]{0,63}
    QString title;
    QString description;
    QString group; ///< steps of one group belong together on screen; it changes nothing about how they run
    StepKind kind = StepKind::Code;
    QString script; ///< path relative to the workflow file; empty for inline code
    QString inlineCode;
    QString interpreter; ///< empty: the workflow's, the setting's, or found
    std::vector<Need> needs; ///< explicit and implied by inputs and shown outputs; no doubles
    std::vector<int> independentOf; ///< steps it does not wait for, though it may look so: no suggestion says so again
    std::vector<InputSpec> inputs;
    std::vector<OutputSpec> outputs;
    ApprovalSpec approval;
    AgentSpec agent;
    RetrySpec retry;
    ResourceSpec resources;
    EffectSpec effect;
    std::optional<QStringList> parameters; ///< the only ones it gets to see; nothing: all of them
    QJsonObject values; ///< of parameters, where this step gets others than the run: what a person changed at it
    bool usesNetwork = false; ///< in the sandbox, only steps that say so reach the network
    qint64 timeoutMillis = 0; ///< 0: none
    qint64 stallMillis = 0; ///< without output or progress for this long it is marked stalled; 0: the engine's default
    qint64 simulatedMillis = 0; ///< recorded runtime of a simulated task
    QMap<QString, QString> environment;

    /// Whether it makes files in a work folder, in attempts that may fail.
    [[nodiscard]] bool works() const { return kind == StepKind::Code || kind == StepKind::Agent; }
    /// The title, or the id where there is none.
    [[nodiscard]] const QString& label() const { return title.isEmpty() ? id : title; }
};

/// An immutable graph of steps, ordered so that every need has a smaller index than who needs it is *not* promised;
/// `Workflow::order` gives such an order. Built through `WorkflowBuilder`, which checks it.
class Workflow
{
public:
    QString name;
    QString description;
    std::vector<Parameter> parameters;
    QStringList pythonModules;
    QString interpreter;
    QStringList files; ///< globs of files that travel with every step
    QMap<QString, QString> environment;
    bool reusesResults = false; ///< a step may take the result of an identical earlier step of another run
    bool isWarm = false; ///< Python steps are forked from a worker that has imported `pythonModules` already
    ApprovalPolicy approval {}; ///< when its runs ask, beside its approval steps
    std::vector<StepSpec> steps;

    [[nodiscard]] int size() const { return int(steps.size()); }
    [[nodiscard]] int indexOf(const QString& stepId) const; ///< -1: no such step
    /// Steps that need step `index`, in order of appearance.
    [[nodiscard]] const std::vector<Need>& dependents(int index) const { return m_dependents[size_t(index)]; }
    /// Step indexes so that every need comes before who needs it.
    [[nodiscard]] const std::vector<int>& order() const { return m_order; }
    /// Length of the longest chain of needs above each step; the column it is drawn in.
    [[nodiscard]] const std::vector<int>& levels() const { return m_levels; }
    [[nodiscard]] const Parameter* parameter(const QString& parameterName) const;

    /// Checks ids, needs and cycles, and works out dependents, order and levels. Call once after filling the fields.
    /// All faults are returned, not just the first; a cycle is told by its path.
    std::vector<Error> seal();

private:
    void findOrder();
    [[nodiscard]] QStringList cyclePath() const;

    QHash<QString, int> m_index;
    std::vector<std::vector<Need>> m_dependents;
    std::vector<int> m_order;
    std::vector<int> m_levels;
};

using WorkflowPtr = std::shared_ptr<const Workflow>;

/// One change to a step: fields as in the normalised JSON form, where a null puts a field back to its default. What an
/// agent is to do can be changed word by word, too: "agent" (a name, or "name@1.2"), "task", "model", "instructions",
/// "max_rounds" (a number). A title that is the beginning of the task follows it.
struct StepEdit
{
    QString step; ///< id
    QJsonObject fields;
    bool operator==(const StepEdit&) const = default;
};

/// The field "agent" of a step, as a StepEdit has it.
QJsonObject agentToJson(const AgentSpec& agent);

/// One step with the fields of a StepEdit changed; whether it still fits its workflow is not looked at.
Result<StepSpec> editStep(const StepSpec& base, const QJsonObject& fields);
/// The workflow with these changes made. Refused when a step or field does not exist or the result is no valid
/// workflow. Needs and inputs are indexes into the same workflow; ids, kinds and the number of steps cannot change.
Result<WorkflowPtr> editWorkflow(const Workflow& base, const std::vector<StepEdit>& edits);

/// The normalised form that a run freezes; compact, and read back by `workflowFromJson`.
QByteArray workflowToJson(const Workflow& workflow);
Result<WorkflowPtr> workflowFromJson(const QByteArray& json);

/// Fills in defaults and checks what was given; every fault is returned.
tl::expected<QJsonObject, std::vector<Error>> resolveParameters(const Workflow& workflow, const QJsonObject& given);

/// Whether a text may be a step id.
bool isStepId(QStringView text);

} // namespace cmbagent
