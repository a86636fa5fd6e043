// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/agentfileparts.h"

#include "core/schemakeywords.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace cmbagent {

namespace {

/// Keys that CMBAgent's own files have and that mean something here, keys of ours, and keys that mean nothing here.
const QStringList agentFileKeys {
    QStringLiteral("name"),
    QStringLiteral("instructions"),
    QStringLiteral("description"),
    QStringLiteral("version"),
    QStringLiteral("tags"),
    QStringLiteral("capabilities"),
    QStringLiteral("kind"),
    QStringLiteral("role"),
    QStringLiteral("model"),
    QStringLiteral("answer"),
    QStringLiteral("output_schema"),
    QStringLiteral("choices"),
    QStringLiteral("tools"),
    QStringLiteral("handoffs"),
    QStringLiteral("nested_chats"),
    QStringLiteral("history"),
    QStringLiteral("max_rounds"),
    QStringLiteral("max_tokens"),
    QStringLiteral("temperature"),
    QStringLiteral("top_p"),
    QStringLiteral("human_input_mode"),
    QStringLiteral("timeout"),
    QStringLiteral("max_consecutive_auto_reply"),
    QStringLiteral("code_execution_config"),
    QStringLiteral("allowed_transitions"),
};

constexpr int mostRounds = 1000;
constexpr int longestTimeout = 31 * 86'400; // seconds

/// A value with the type it would have in JSON.
QJsonValue typedJson(const YamlNode& node)
{
    if (node.isList()) {
        QJsonArray list;
        for (const YamlNode& item : node.children) {
            list.append(typedJson(item));
        }
        return list;
    }
    if (node.isMap()) {
        QJsonObject object;
        for (size_t i = 0; i < node.pairs(); ++i) {
            object.insert(node.key(i).text, typedJson(node.value(i)));
        }
        return object;
    }
    if (node.isNull()) {
        return QJsonValue::Null;
    }
    if (const auto number = numberOf(node)) {
        return *number;
    }
    const auto yes = booleanOf(node);
    return yes ? QJsonValue(*yes) : QJsonValue(node.text);
}

bool isFalse(const Field& field)
{
    return field && booleanOf(*field.value) == std::optional(false);
}

/// Reads one agent; each part looks at the keys it is about.
class AgentMapReader
{
public:
    AgentMapReader(const YamlNode& root, const FaultSink& sink, AgentFile& file)
        : m_map(root, sink, QStringLiteral("agent")), m_sink(sink), m_file(file), m_agent(file.agent)
    { }

    void read()
    {
        for (const QString& key : strangeKeys(m_map, agentFileKeys, QStringLiteral("agent"))) {
            m_file.notes << QStringLiteral("'%1' is not used here.").arg(key);
        }
        readIdentity();
        readNestedChats(m_map, m_agent);
        readInstructions();
        readKind();
        readAnswer();
        readChoices();
        readHandoffs();
        readLimits();
        takeHabits();
    }

private:
    template <typename Value>
    void named(const char* key, std::optional<Value> (*fromName)(QStringView), const QString& names, Value& into)
    {
        const auto text = m_map.filledText(key);
        const auto value = text ? fromName(*text) : std::nullopt;
        if (value) {
            into = *value;
        } else if (text) {
            m_sink.add("bad-value", m_map.field(key).at(),
                       QStringLiteral("'%1' cannot be '%2'.").arg(QLatin1String(key), *text),
                       m_sink.suggest(*text, names.split(QLatin1Char(' '))));
        }
    }

    void readIdentity()
    {
        if (m_map.require("name", QStringLiteral("Give it one, such as 'name: engineer'."))) {
            m_agent.name = m_map.filledText("name").value_or(QString()).trimmed();
            if (!m_agent.name.isEmpty() && !isAgentName(m_agent.name)) {
                m_sink.add("bad-name", m_map.field("name").at(),
                           QStringLiteral("'%1' is not a name for an agent.").arg(m_agent.name),
                           QStringLiteral("Use a letter, then at most 63 letters, digits, '_' or '-'."));
            }
        }
        m_agent.description = m_map.text("description").value_or(QString()).simplified();
        readVersion(m_map, m_agent);
        m_agent.tags = wordsIn(m_map, "tags");
        m_agent.capabilities = wordsIn(m_map, "capabilities");
        m_agent.role = m_map.filledText("role").value_or(QString());
        m_agent.model = m_map.filledText("model").value_or(QString());
        m_agent.tools = wordsIn(m_map, "tools");
    }

    void readInstructions()
    {
        m_agent.instructions = m_map.text("instructions").value_or(QString());
        const auto fields = instructionFields(m_agent.instructions);
        if (!fields) {
            m_sink.add("bad-braces", braceAt(), fields.error().what, fields.error().mend);
        }
    }

    /// The line of the instructions with the fault, where each of their lines is one of the file.
    [[nodiscard]] Mark braceAt() const
    {
        const Field field = m_map.field("instructions");
        const QByteArray line = m_sink.faults.text().split('\n').value(field.at().line);
        const QString first = QString::fromUtf8(line.mid(field.at().byte)).trimmed();
        if (!first.startsWith(QLatin1Char('|'))) {
            return field.at();
        }
        const QStringList lines = m_agent.instructions.split(QLatin1Char('\n'));
        for (qsizetype i = 1; i <= lines.size(); ++i) {
            if (!instructionFields(lines.mid(0, i).join(QLatin1Char('\n')))) {
                return { field.at().line + int(i), 0 };
            }
        }
        return field.at();
    }

    /// As CMBAgent tells what speaks for an agent, unless the file says it itself.
    void readKind()
    {
        if (m_agent.name.contains(QLatin1String("executor")) && m_map.has("timeout")) {
            m_agent.kind = AgentKind::Executor;
        } else if (isFalse(m_map.field("code_execution_config"))) {
            m_agent.kind = AgentKind::Human;
        }
        named("kind", agentKindFromName, QStringLiteral("model executor human"), m_agent.kind);
        const bool isAsked = m_agent.kind == AgentKind::Model && m_agent.nestedChats.empty();
        if (isAsked && m_agent.instructions.trimmed().isEmpty()) {
            m_sink.add("missing-key", m_map.has("instructions") ? m_map.field("instructions").at() : Mark(),
                       QStringLiteral("The agent is told nothing."), QStringLiteral("Write its 'instructions'."));
        }
    }

    void readAnswer()
    {
        named("answer", agentAnswerFromName, QStringLiteral("text code markdown json"), m_agent.answer);
        const YamlNode* schema = m_map.map("output_schema");
        if (schema) {
            tellDoubledKeys(*schema, m_sink);
            m_agent.outputSchema = typedJson(*schema).toObject();
            m_file.notes += schemaNotes(m_agent.outputSchema);
            if (!m_map.has("answer")) {
                m_agent.answer = AgentAnswer::Json;
            }
        } else if (m_agent.answer == AgentAnswer::Json) {
            m_sink.add("missing-key", m_map.field("answer").at(),
                       QStringLiteral("The agent answers with JSON, but says not which."),
                       QStringLiteral("Give it an 'output_schema'."));
        }
    }

    void readChoices()
    {
        const QJsonObject parts = m_agent.outputSchema.value(QLatin1String("properties")).toObject();
        const YamlNode* map = m_map.map("choices");
        for (size_t i = 0; map && i < map->pairs(); ++i) {
            const QString part = map->key(i).text;
            const QString list = textOf(map->value(i)).value_or(QString()).trimmed();
            if (m_agent.answer != AgentAnswer::Json || !parts.contains(part) || !isAgentName(list)) {
                m_sink.add("bad-choice", map->key(i).at,
                           QStringLiteral("'%1' is no part of a JSON answer with a field to choose it from.").arg(part),
                           QStringLiteral("Name a property of 'output_schema', and the field with the list, such as "
                                          "'keywords: AAS_keywords_string'."));
                continue;
            }
            m_agent.choices.insert(part, list);
        }
    }

    void readHandoffs()
    {
        const YamlNode* list = m_map.list("handoffs");
        int always = 0;
        for (size_t i = 0; list && i < list->children.size(); ++i) {
            const YamlNode& item = list->children[i];
            AgentHandoff handoff;
            if (const auto name = textOf(item)) {
                handoff.to = *name;
            } else if (item.isMap()) {
                const MapReader map(item, m_sink, QStringLiteral("hand-off"));
                map.allow({ QStringLiteral("to"), QStringLiteral("when") });
                handoff.to = map.require("to", QStringLiteral("Name the agent that goes on."))
                    ? map.filledText("to").value_or(QString())
                    : QString();
                handoff.when = map.filledText("when").value_or(QString()).simplified();
            }
            if (!isAgentName(handoff.to)) {
                m_sink.add("bad-handoff", item.at, QStringLiteral("This names no agent to hand over to."),
                           QStringLiteral("Write '- to: engineer', or only '- engineer'."));
                continue;
            }
            if (handoff.when.isEmpty() && ++always > 1) {
                m_sink.add("bad-handoff", item.at, QStringLiteral("Two agents would always go on."),
                           QStringLiteral("Say with 'when' in which case this one does."));
            }
            m_agent.handoffs.push_back(handoff);
        }
    }

    void readLimits()
    {
        m_agent.maxRounds = int(m_map.integer("max_rounds", 0, mostRounds).value_or(0));
        m_agent.maxTokens = int(m_map.integer("max_tokens", 0, mostAnswerTokens).value_or(0));
        named("history", historyPolicyFromName, QStringLiteral("full last summary"), m_agent.history);
        m_agent.temperature = share("temperature", 2);
        m_agent.topP = share("top_p", 1);
        std::ignore = m_map.integer("timeout", 1, longestTimeout); // only told where it cannot be
        std::ignore = m_map.integer("max_consecutive_auto_reply", 0, mostRounds);
        if (const auto mode = m_map.text("human_input_mode");
            mode && !QStringList { "NEVER", "ALWAYS", "TERMINATE" }.contains(*mode)) {
            m_sink.add("bad-value", m_map.field("human_input_mode").at(),
                       QStringLiteral("'human_input_mode' cannot be '%1'.").arg(*mode),
                       QStringLiteral("Write NEVER, ALWAYS or TERMINATE."));
        }
        for (const char* key : { "timeout", "max_consecutive_auto_reply", "human_input_mode", "allowed_transitions" }) {
            if (m_map.has(key)) {
                m_file.notes << QStringLiteral("'%1' is understood, but steps and workflows say this here.")
                                    .arg(QLatin1String(key));
            }
        }
    }

    std::optional<double> share(const char* key, double most)
    {
        const auto value = m_map.number(key);
        if (value && (*value < 0 || *value > most)) {
            m_sink.add("bad-value", m_map.field(key).at(),
                       QStringLiteral("'%1' is %2.").arg(QLatin1String(key)).arg(*value),
                       QStringLiteral("Allowed: 0 to %1.").arg(most));
            return std::nullopt;
        }
        return value;
    }

    /// What CMBAgent's code knows of agents by their names.
    void takeHabits()
    {
        if (!m_map.has("answer") && !m_map.has("output_schema")) {
            m_agent.answer = m_agent.name == QLatin1String("engineer") || m_agent.name == QLatin1String("engineer_nest")
                ? AgentAnswer::Code
                : m_agent.name == QLatin1String("researcher") ? AgentAnswer::Markdown
                                                              : m_agent.answer;
        }
        const bool formats = m_agent.name.contains(QLatin1String("formatter"));
        if (formats && m_agent.role.isEmpty()) {
            m_agent.role = QStringLiteral("formatter");
        }
        const QStringList others { QStringLiteral("plan_recorder"), QStringLiteral("review_recorder"),
                                   QStringLiteral("researcher_executor") };
        if ((formats || others.contains(m_agent.name)) && !m_map.has("history")) {
            m_agent.history = HistoryPolicy::Last;
        }
    }

    const MapReader m_map;
    const FaultSink m_sink;
    AgentFile& m_file;
    AgentDefinition& m_agent;
};

} // namespace

QStringList wordsIn(const MapReader& map, const char* key)
{
    const Field field = map.field(key);
    if (!field || field.value->isNull()) {
        return {};
    }
    if (const auto word = textOf(*field.value)) {
        QStringList parts = word->split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (QString& part : parts) {
            part = part.trimmed();
        }
        parts.removeAll(QString());
        return parts;
    }
    QStringList words;
    const YamlNode* list = map.list(key);
    for (size_t i = 0; list && i < list->children.size(); ++i) {
        const auto word = textOf(list->children[i]);
        if (word && !word->trimmed().isEmpty() && !hasControlCharacter(*word)) {
            words << word->trimmed();
        } else {
            map.sink().add("bad-type", list->children[i].at,
                           QStringLiteral("An item of '%1' must be a word, and is %2.")
                               .arg(QLatin1String(key), inWords(list->children[i])),
                           QStringLiteral("Correct or remove it."));
        }
    }
    words.removeDuplicates();
    return words;
}

QStringList strangeKeys(const MapReader& map, const QStringList& keys, const QString& what)
{
    QStringList strange;
    for (const Field& field : map.fields()) {
        const QString& name = field.name();
        if (keys.contains(name) || name.startsWith(QLatin1String("x-"))) {
            continue;
        }
        const QString near = map.sink().faults.mayCompare(keys.size()) ? nearestSpelling(name, keys) : QString();
        if (near.isEmpty()) {
            strange << name;
        } else {
            map.sink().add("unknown-key", field.key->at, QStringLiteral("A %1 has no key '%2'.").arg(what, name),
                           QStringLiteral("Did you mean '%1'?").arg(near));
        }
    }
    return strange;
}

void readVersion(const MapReader& map, AgentDefinition& agent)
{
    static const QRegularExpression form(QStringLiteral("^\\d{1,9}(\\.\\d{1,9})?(\\.\\d{1,9}([-+].{0,64})?)?$"));
    const auto version = map.filledText("version");
    if (version && !form.match(*version).hasMatch()) {
        map.sink().add("bad-version", map.field("version").at(),
                       QStringLiteral("The version '%1' is not three numbers.").arg(*version),
                       QStringLiteral("Write it like 1.0.0."));
        return;
    }
    const auto dots = version ? version->section(QLatin1Char('-'), 0, 0).count(QLatin1Char('.')) : 0;
    agent.version = version ? *version + QStringLiteral(".0").repeated(std::max<qsizetype>(0, 2 - dots)) : QString();
}

void tellDoubledKeys(const YamlNode& node, const FaultSink& sink)
{
    if (node.isMap()) {
        const MapReader map(node, sink, {}); // tells them
        Q_UNUSED(map)
    }
    for (const YamlNode& child : node.children) {
        tellDoubledKeys(child, sink);
    }
}

void readAgentMap(const YamlNode& root, const FaultSink& sink, AgentFile& file)
{
    AgentMapReader(root, sink, file).read();
}

} // namespace cmbagent
