// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agentdefinition.h"

#include "core/enumnames.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace cmbagent {

namespace {

constexpr std::array agentKindNames { "model", "executor", "human" };
constexpr std::array agentAnswerNames { "text", "code", "markdown", "json" };
constexpr std::array historyPolicyNames { "full", "last", "summary" };

tl::unexpected<Error> badAgent(const QString& what, const QString& mend = {})
{
    return fail(ErrorCode::BadInput, what, mend);
}

/// Calls `text` with what stands between fields and `field` with their names.
Result<void> walkInstructions(const QString& instructions, const std::function<void(QStringView)>& text,
                              const std::function<Result<void>(const QString&)>& field)
{
    const QStringView all(instructions);
    const auto fault = [&all](qsizetype at) {
        return badAgent(QStringLiteral("Line %1 of the instructions has a brace that stands alone.")
                            .arg(all.left(at).count(QLatin1Char('\n')) + 1),
                        QStringLiteral("Write {{ and }} for braces that are meant as such."));
    };
    qsizetype begin = 0;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QChar c = all.at(i);
        if (c != QLatin1Char('{') && c != QLatin1Char('}')) {
            continue;
        }
        if (i + 1 < all.size() && all.at(i + 1) == c) {
            text(all.mid(begin, i + 1 - begin)); // one of the two
            begin = i + 2;
            ++i;
            continue;
        }
        const qsizetype end = all.indexOf(QLatin1Char('}'), i);
        const QString name = end < 0 ? QString() : all.mid(i + 1, end - i - 1).trimmed().toString();
        if (c == QLatin1Char('}') || !isAgentName(name)) {
            return fault(i);
        }
        text(all.mid(begin, i - begin));
        if (auto done = field(name); !done) {
            return done;
        }
        begin = end + 1;
        i = end;
    }
    text(all.mid(begin));
    return {};
}

/// Reads fields of one kind each and remembers the first that is wrong.
class AgentFields
{
public:
    explicit AgentFields(const QJsonObject& json) : m_json(json) { }

    QString text(const char* key) { return value(key, QJsonValue::String).toString(); }
    QJsonObject object(const char* key) { return value(key, QJsonValue::Object).toObject(); }
    QJsonArray array(const char* key) { return value(key, QJsonValue::Array).toArray(); }
    QStringList texts(const char* key)
    {
        QStringList list;
        for (const QJsonValue& item : array(key)) {
            if (!item.isString()) {
                m_wrong = QString::fromLatin1(key);
            }
            list << item.toString();
        }
        return list;
    }
    std::optional<double> number(const char* key)
    {
        const QJsonValue found = value(key, QJsonValue::Double);
        return found.isDouble() ? std::optional(found.toDouble()) : std::nullopt;
    }
    template <typename Value>
    Value named(const char* key, std::optional<Value> (*fromName)(QStringView), Value fallback)
    {
        if (!m_json.contains(QLatin1String(key))) {
            return fallback;
        }
        const auto found = fromName(text(key));
        if (!found) {
            m_wrong = QString::fromLatin1(key);
        }
        return found.value_or(fallback);
    }
    ResourceSpec resources(const char* key)
    {
        const auto found = resourcesFromObject(object(key));
        if (!found) {
            m_wrong = QString::fromLatin1(key);
        }
        return found.value_or(ResourceSpec {});
    }
    [[nodiscard]] const QString& wrong() const { return m_wrong; }

private:
    QJsonValue value(const char* key, QJsonValue::Type type)
    {
        const QJsonValue found = m_json.value(QLatin1String(key));
        if (!found.isUndefined() && found.type() != type) {
            m_wrong = QString::fromLatin1(key);
            return QJsonValue::Undefined;
        }
        return found;
    }

    const QJsonObject m_json;
    QString m_wrong;
};

template <typename Value>
void putSet(QJsonObject& json, const char* key, const Value& value)
{
    if (value != Value {}) {
        if constexpr (std::is_same_v<Value, QStringList>) {
            json.insert(QLatin1String(key), QJsonArray::fromStringList(value));
        } else {
            json.insert(QLatin1String(key), value);
        }
    }
}

QJsonArray handoffsToJson(const std::vector<AgentHandoff>& handoffs)
{
    QJsonArray json;
    for (const AgentHandoff& handoff : handoffs) {
        QJsonObject item { { "to", handoff.to } };
        putSet(item, "when", handoff.when);
        json.append(item);
    }
    return json;
}

QJsonObject choicesToJson(const QMap<QString, QString>& choices)
{
    QJsonObject json;
    for (auto it = choices.begin(); it != choices.end(); ++it) {
        json.insert(it.key(), it.value());
    }
    return json;
}

/// Parts of an answer that have to be chosen are parts its schema knows, and lists are fields.
bool areChoicesClear(const AgentDefinition& agent)
{
    const QJsonObject parts = agent.outputSchema.value(QLatin1String("properties")).toObject();
    for (auto it = agent.choices.begin(); it != agent.choices.end(); ++it) {
        if (agent.answer != AgentAnswer::Json || !parts.contains(it.key()) || !isAgentName(it.value())) {
            return false;
        }
    }
    return true;
}

bool isBetween(const std::optional<double>& value, double least, double most)
{
    return !value || (*value >= least && *value <= most);
}

} // namespace

QString agentKindName(AgentKind kind)
{
    return nameIn(agentKindNames, kind);
}
std::optional<AgentKind> agentKindFromName(QStringView name)
{
    return valueIn<AgentKind>(agentKindNames, name);
}
QString agentAnswerName(AgentAnswer answer)
{
    return nameIn(agentAnswerNames, answer);
}
std::optional<AgentAnswer> agentAnswerFromName(QStringView name)
{
    return valueIn<AgentAnswer>(agentAnswerNames, name);
}
QString historyPolicyName(HistoryPolicy policy)
{
    return nameIn(historyPolicyNames, policy);
}
std::optional<HistoryPolicy> historyPolicyFromName(QStringView name)
{
    return valueIn<HistoryPolicy>(historyPolicyNames, name);
}

QJsonObject AgentDefinition::toJson() const
{
    QJsonObject json { { "name", name },
                       { "version", version },
                       { "kind", agentKindName(kind) },
                       { "answer", agentAnswerName(answer) },
                       { "history", historyPolicyName(history) } };
    putSet(json, "description", description);
    putSet(json, "tags", tags);
    putSet(json, "capabilities", capabilities);
    putSet(json, "role", role);
    putSet(json, "model", model);
    putSet(json, "instructions", instructions);
    putSet(json, "output_schema", outputSchema);
    putSet(json, "choices", choicesToJson(choices));
    putSet(json, "tools", tools);
    putSet(json, "handoffs", handoffsToJson(handoffs));
    putSet(json, "nested_chats", nestedChatsToJson(nestedChats));
    putSet(json, "max_rounds", maxRounds);
    putSet(json, "max_tokens", maxTokens);
    if (temperature) {
        json.insert(QStringLiteral("temperature"), *temperature);
    }
    if (topP) {
        json.insert(QStringLiteral("top_p"), *topP);
    }
    putSet(json, "resources", resourcesToObject(resources));
    return json;
}

Result<AgentDefinition> AgentDefinition::fromJson(const QJsonObject& json)
{
    AgentFields f(json);
    AgentDefinition agent;
    agent.name = f.text("name");
    agent.version = json.contains(QStringLiteral("version")) ? f.text("version") : agent.version;
    agent.description = f.text("description");
    agent.tags = f.texts("tags");
    agent.capabilities = f.texts("capabilities");
    agent.kind = f.named("kind", agentKindFromName, agent.kind);
    agent.role = f.text("role");
    agent.model = f.text("model");
    agent.instructions = f.text("instructions");
    agent.answer = f.named("answer", agentAnswerFromName, agent.answer);
    agent.outputSchema = f.object("output_schema");
    const QJsonObject choices = f.object("choices");
    for (auto it = choices.begin(); it != choices.end(); ++it) {
        agent.choices.insert(it.key(), it.value().toString());
    }
    agent.tools = f.texts("tools");
    for (const QJsonValue& handoff : f.array("handoffs")) {
        AgentFields h(handoff.toObject());
        agent.handoffs.push_back({ h.text("to"), h.text("when") });
    }
    agent.nestedChats = nestedChatsFrom(f.array("nested_chats"));
    agent.history = f.named("history", historyPolicyFromName, agent.history);
    agent.maxRounds = int(f.number("max_rounds").value_or(0));
    agent.maxTokens = int(std::clamp(f.number("max_tokens").value_or(0), -1.0, double(mostAnswerTokens)));
    agent.temperature = f.number("temperature");
    agent.topP = f.number("top_p");
    agent.resources = f.resources("resources");
    if (!f.wrong().isEmpty()) {
        return badAgent(QStringLiteral("'%1' of agent '%2' has a value of the wrong kind.").arg(f.wrong(), agent.name));
    }
    if (auto sound = agent.check(); !sound) {
        return tl::unexpected(sound.error());
    }
    return agent;
}

BlobHash AgentDefinition::contentHash() const
{
    return BlobHash::of(QJsonDocument(toJson()).toJson(QJsonDocument::Compact));
}

Result<void> AgentDefinition::check() const
{
    static const QRegularExpression threeNumbers(QStringLiteral("^\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}([-+].{0,64})?$"));
    if (!isAgentName(name)) {
        return badAgent(QStringLiteral("'%1' is not a name for an agent.").arg(name),
                        QStringLiteral("Use a letter, then at most 63 letters, digits, '_' or '-'."));
    }
    if (!threeNumbers.match(version).hasMatch()) {
        return badAgent(QStringLiteral("The version '%1' of agent '%2' is not three numbers.").arg(version, name),
                        QStringLiteral("Write it like 1.0.0."));
    }
    if (maxRounds < 0 || maxTokens < 0 || !isBetween(temperature, 0, 2) || !isBetween(topP, 0, 1)) {
        return badAgent(
            QStringLiteral("A limit of agent '%1' is out of bounds.").arg(name),
            QStringLiteral("max_rounds and max_tokens are at least 0, temperature is 0 to 2, top_p is 0 to 1."));
    }
    if (answer == AgentAnswer::Json && outputSchema.isEmpty()) {
        return badAgent(QStringLiteral("Agent '%1' answers with JSON but says not which.").arg(name),
                        QStringLiteral("Give it an output_schema."));
    }
    if (!areChoicesClear(*this)) {
        return badAgent(
            QStringLiteral("What agent '%1' has to choose from a list is not clear.").arg(name),
            QStringLiteral("Write 'choices' as a part of its JSON answer and the field with the list, such as "
                           "'keywords: AAS_keywords_string'."));
    }
    const auto isAlways = [](const AgentHandoff& handoff) { return handoff.when.isEmpty(); };
    const auto isNamed = [](const AgentHandoff& handoff) { return isAgentName(handoff.to); };
    if (std::count_if(handoffs.begin(), handoffs.end(), isAlways) > 1
        || !std::all_of(handoffs.begin(), handoffs.end(), isNamed)) {
        return badAgent(QStringLiteral("The hand-offs of agent '%1' are not clear.").arg(name),
                        QStringLiteral("Each names an agent, and at most one has no 'when'."));
    }
    if (const auto nested = checkNestedChats(*this); !nested) {
        return nested;
    }
    const auto fields = instructionFields(instructions);
    return fields ? Result<void>() : Result<void>(tl::unexpected(fields.error()));
}

bool isAgentName(QStringView text)
{
    const auto isLetter = [](QChar c) { return c.unicode() < 128 && c.isLetter(); };
    return !text.isEmpty() && text.size() <= 64 && isLetter(text.front())
        && std::all_of(text.begin(), text.end(), [&isLetter](QChar c) {
               return isLetter(c) || (c.unicode() < 128 && c.isDigit()) || c == QLatin1Char('_')
                   || c == QLatin1Char('-');
           });
}

bool isAgentVersion(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\d{1,9}(\\.\\d{1,9})?(\\.\\d{1,9}([-+][0-9A-Za-z.+-]{0,64})?)?$"));
    return form.match(text).hasMatch();
}

Result<QStringList> instructionFields(const QString& instructions)
{
    QStringList fields;
    const auto walked = walkInstructions(
        instructions, [](QStringView) {},
        [&fields](const QString& name) {
            if (!fields.contains(name)) {
                fields << name;
            }
            return Result<void>();
        });
    return walked ? Result<QStringList>(fields) : tl::unexpected(walked.error());
}

Result<QString> fillInstructions(const QString& instructions, const QMap<QString, QString>& fields)
{
    QString filled;
    const auto walked = walkInstructions(
        instructions, [&filled](QStringView text) { filled += text; },
        [&](const QString& name) -> Result<void> {
            const auto value = fields.constFind(name);
            if (value == fields.constEnd()) {
                return badAgent(QStringLiteral("The instructions name '%1', which is not known here.").arg(name),
                                QStringLiteral("Correct the name, or double the braces if they are meant as such."));
            }
            filled += *value;
            return {};
        });
    return walked ? Result<QString>(filled) : tl::unexpected(walked.error());
}

} // namespace cmbagent
