// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blob.h"
#include "core/result.h"
#include "core/workflow.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace cmbagent {

/// What speaks for an agent.
enum class AgentKind : quint8 {
    Model, ///< a language model
    Executor, ///< runs code; the workers do that here, so a step never asks it anything
    Human, ///< a person; approvals do that here
};
QString agentKindName(AgentKind kind); ///< "model", "executor", "human"
std::optional<AgentKind> agentKindFromName(QStringView name);

/// What an agent's last answer is, and so what becomes of it.
enum class AgentAnswer : quint8 {
    Text, ///< words: kept as the step's summary
    Code, ///< one Python script, which is run: the step ends as the script ends
    Markdown, ///< a document, saved as a file
    Json, ///< an object that fits the output schema, saved as a file
};
QString agentAnswerName(AgentAnswer answer); ///< "text", "code", "markdown", "json"
std::optional<AgentAnswer> agentAnswerFromName(QStringView name);

/// How much of a conversation an agent sees again, so that what is sent stays bounded.
enum class HistoryPolicy : quint8 {
    Full, ///< all of it
    Last, ///< its task and the last message alone
    Summary, ///< what is old is shortened to its first lines
};
QString historyPolicyName(HistoryPolicy policy); ///< "full", "last", "summary"
std::optional<HistoryPolicy> historyPolicyFromName(QStringView name);

/// Who goes on within the same step when an agent has answered.
struct AgentHandoff
{
    QString to; ///< the name of an agent
    QString when; ///< empty: always; otherwise the agent decides, and this tells it when
    bool operator==(const AgentHandoff&) const = default;
};

/// A conversation of other agents that makes the reply of an agent, as data. They speak in turn, one after the other,
/// and know the task and the message the agent was to reply to. Who runs code ends it: the workers do that part.
struct NestedChat
{
    static constexpr int mostRounds = 20;

    QStringList agents; ///< in their order
    int maxRounds = 3; ///< answers of all of them together; a message that ends with TERMINATE ends it before
    bool returnsAll = false; ///< all that was said is the reply; else the last message alone
    bool operator==(const NestedChat&) const = default;
};

/// An agent, complete: who it is and what it is told. A value; runs freeze the ones they use.
struct AgentDefinition
{
    QString name; ///< see isAgentName
    QString version = QStringLiteral("1.0.0"); ///< three numbers, as in semantic versioning
    QString description; ///< one sentence; planners choose agents by it
    QStringList tags;
    QStringList capabilities; ///< what it is able to do, in words one can search for, such as "code" or "plots"
    AgentKind kind = AgentKind::Model;
    QString role; ///< whose model it gets ("engineer", "formatter"); empty: its name
    QString model; ///< the model it likes best; what a person, step or mode says goes before; empty: none
    QString instructions; ///< the system prompt: {field} is filled in, literal braces are doubled
    AgentAnswer answer = AgentAnswer::Text;
    QJsonObject outputSchema; ///< JSON Schema the answer has to fit; empty: free
    QMap<QString, QString> choices; ///< parts of the answer → the field with the list their words have to be in
    QStringList tools; ///< names of tools it may call, such as "read_file"
    std::vector<AgentHandoff> handoffs; ///< at most one of them without a condition
    std::vector<NestedChat> nestedChats {}; ///< one after the other; where there are any, no model is asked for itself
    HistoryPolicy history = HistoryPolicy::Full;
    int maxRounds = 0; ///< answers in one attempt, tool calls included; 0: the step's or the usual limit
    int maxTokens = 0; ///< most tokens of one answer, thinking included; 0: the usual limit
    std::optional<double> temperature; ///< 0..2
    std::optional<double> topP; ///< 0..1
    ResourceSpec resources; ///< what its steps take, as far as they do not say it themselves

    /// Whose model it gets.
    [[nodiscard]] const QString& modelRole() const { return role.isEmpty() ? name : role; }
    /// What was set, under stable names (snake case), and nothing that was not.
    [[nodiscard]] QJsonObject toJson() const;
    /// BadInput says which field is wrong.
    static Result<AgentDefinition> fromJson(const QJsonObject& json);
    /// SHA-256 of the compact form of `toJson`: equal agents have equal hashes.
    [[nodiscard]] BlobHash contentHash() const;
    /// Checks names, braces and bounds; the first fault.
    [[nodiscard]] Result<void> check() const;
    bool operator==(const AgentDefinition&) const = default;
};

QJsonArray nestedChatsToJson(const std::vector<NestedChat>& chats);
std::vector<NestedChat> nestedChatsFrom(const QJsonArray& json);
/// The first fault of its nested chats.
Result<void> checkNestedChats(const AgentDefinition& agent);

/// Agents by name, wherever they are kept. Safe from every thread.
class AgentSource
{
public:
    AgentSource() = default;
    virtual ~AgentSource() = default;
    Q_DISABLE_COPY_MOVE(AgentSource)

    /// `name` may ask for a version: "engineer@1.2". NotFound when there is none of that name or version, Refused when
    /// it is switched off.
    [[nodiscard]] virtual Result<AgentDefinition> agent(const QString& name) const = 0;
};

/// As many tokens as any agent may ask for in one answer.
inline constexpr int mostAnswerTokens = 1'000'000;

/// Who brings answers into their form when the model that gave them could not.
inline constexpr auto formatterAgent = "formatter";

/// The agent and all it may hand over to or that speak in nested chats, directly or not; the first is the one asked
/// for, with a version or without. Where one of them answers in a form, the formatter is the last of them, if there is
/// one.
Result<std::vector<AgentDefinition>> agentsFor(const QString& reference, const AgentSource& source);

/// Whose model is asked first: that of the first of them, or of who begins its nested chats.
const AgentDefinition& firstSpeaker(const std::vector<AgentDefinition>& agents);

/// Whether a text may name an agent: a letter, then at most 63 letters, digits, '_' or '-'.
bool isAgentName(QStringView text);
/// Whether a text may ask for a version: one to three numbers with dots, of which those not said may be any, or the
/// whole of one, such as 1.0.0-beta.
bool isAgentVersion(QStringView text);

/// Where a run keeps the definition of an agent, and of all it may hand over to, among the files it froze: by what its
/// steps call it, with the version where they ask for one.
QString frozenAgentPath(const QString& reference);
/// What lies there, and back: a JSON list whose first item is the agent itself.
QByteArray frozenAgents(const std::vector<AgentDefinition>& agents);
Result<std::vector<AgentDefinition>> agentsFrom(const QByteArray& frozen);

/// What a person says to all steps of an agent beside their tasks is a text parameter of the workflow, named as in
/// CMBAgent: "engineer_instructions". Instructions name it "engineer_append_instructions".
QString instructionsParameter(const QString& agent);
QString instructionsField(const QString& agent);
/// What there is of a machine for scripts, in words: parameter and field alike.
inline const QString hardwareParameter = QStringLiteral("hardware_constraints");
/// Whether a parameter is one of these, and so is no value for scripts.
bool isSaidToAgents(const QString& parameter);

/// The fields instructions name, in the order of their first use. BadInput when braces do not match.
Result<QStringList> instructionFields(const QString& instructions);
/// Instructions with their fields filled in and doubled braces made single. BadInput names a field that is not there.
Result<QString> fillInstructions(const QString& instructions, const QMap<QString, QString>& fields);

} // namespace cmbagent
