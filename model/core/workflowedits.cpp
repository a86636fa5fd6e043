// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stepjson.h"
#include "core/taskorder.h"

#include <QJsonArray>

namespace cmbagent {

namespace {

/// Fields of a step that an edit may change, with what they are in the normalised form.
const QMap<QString, QJsonValue::Type>& editableFields()
{
    using Type = QJsonValue::Type;
    static const QMap<QString, Type> fields {
        { QStringLiteral("title"), Type::String },  { QStringLiteral("description"), Type::String },
        { QStringLiteral("group"), Type::String },  { QStringLiteral("script"), Type::String },
        { QStringLiteral("inline"), Type::String }, { QStringLiteral("interpreter"), Type::String },
        { QStringLiteral("needs"), Type::Array },   { QStringLiteral("inputs"), Type::Array },
        { QStringLiteral("outputs"), Type::Array }, { QStringLiteral("approval"), Type::Object },
        { QStringLiteral("retry"), Type::Array },   { QStringLiteral("resources"), Type::Array },
        { QStringLiteral("effect"), Type::Array },  { QStringLiteral("parameters"), Type::Array },
        { QStringLiteral("network"), Type::Bool },  { QStringLiteral("timeout"), Type::Double },
        { QStringLiteral("stall"), Type::Double },  { QStringLiteral("simulated"), Type::Double },
        { QStringLiteral("env"), Type::Object },    { QStringLiteral("values"), Type::Object },
        { QStringLiteral("agent"), Type::Object },
    };
    return fields;
}

/// Parts of what an agent is to do, each of which can be changed in words. Its name is "agent", as in the file.
const QMap<QString, QString>& agentWords()
{
    static const QMap<QString, QString> words { { QStringLiteral("agent"), QStringLiteral("name") },
                                                { QStringLiteral("task"), QStringLiteral("task") },
                                                { QStringLiteral("model"), QStringLiteral("model") },
                                                { QStringLiteral("instructions"), QStringLiteral("instructions") },
                                                { QStringLiteral("max_rounds"), QStringLiteral("max_rounds") } };
    return words;
}

/// Whether a change is one of these words; the whole of it can be changed as "agent", too.
bool isAgentWord(const QString& name, const QJsonValue& value)
{
    return agentWords().contains(name) && (name != QLatin1String("agent") || !value.isObject());
}

void putOrRemove(QJsonObject& agent, const QString& part, const QString& text)
{
    text.isEmpty() ? agent.remove(part) : void(agent.insert(part, text));
}

/// How many answers an agent may give in one attempt; null: as many as are usual.
Result<void> putRounds(QJsonObject& step, const QString& id, const QJsonValue& value)
{
    constexpr int mostRounds = 1000; // as in a workflow file
    const qint64 rounds = value.toInteger(0);
    if (!value.isNull() && (rounds < 1 || rounds > mostRounds)) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("'max_rounds' of step '%1' is not a number of answers.").arg(id),
                    QStringLiteral("Give a whole number from 1 to %1.").arg(mostRounds));
    }
    QJsonObject agent = step.value(QStringLiteral("agent")).toObject();
    if (value.isNull()) {
        agent.remove(QStringLiteral("max_rounds"));
    } else {
        agent.insert(QStringLiteral("max_rounds"), rounds);
    }
    step.insert(QStringLiteral("agent"), agent);
    return {};
}

/// Puts a word in its place. What a step of an agent cannot be without is neither empty nor put back to nothing.
Result<void> putAgentWord(QJsonObject& step, const QString& id, const QString& name, const QJsonValue& value)
{
    if (step.value(QStringLiteral("kind")).toString() != stepKindName(StepKind::Agent)) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("Step '%1' is not done by an agent: it has no '%2'.").arg(id, name),
                    QStringLiteral("Change its script or inline code instead."));
    }
    if (name == QLatin1String("max_rounds")) {
        return putRounds(step, id, value);
    }
    const bool isNeeded = name == QLatin1String("agent") || name == QLatin1String("task");
    if (!value.isString() && !(value.isNull() && !isNeeded)) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' of step '%2' is a text.").arg(name, id),
                    QStringLiteral("Give it in words."));
    }
    const QString text = value.toString().trimmed();
    if (isNeeded && text.isEmpty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' of step '%2' is empty.").arg(name, id),
                    name == QLatin1String("task") ? QStringLiteral("Say what the agent is to do.")
                                                  : QStringLiteral("Name the agent that is to do it."));
    }
    QJsonObject agent = step.value(QStringLiteral("agent")).toObject();
    const bool isName = name == QLatin1String("agent");
    putOrRemove(agent, agentWords().value(name), isName ? text.section(QLatin1Char('@'), 0, 0) : text);
    if (isName) {
        putOrRemove(agent, QStringLiteral("version"), text.section(QLatin1Char('@'), 1));
    }
    step.insert(QStringLiteral("agent"), agent);
    return {};
}

QStringList editableFieldNames()
{
    QStringList names = editableFields().keys() + agentWords().keys();
    names.removeDuplicates();
    names.sort();
    return names;
}

Result<void> checkField(const QString& step, const QString& name, const QJsonValue& value)
{
    const auto field = editableFields().constFind(name);
    if (field == editableFields().constEnd()) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' of step '%2' cannot be changed.").arg(name, step),
                    QStringLiteral("What can: %1.").arg(editableFieldNames().join(QStringLiteral(", "))));
    }
    if (!value.isNull() && value.type() != *field) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("'%1' of step '%2' has a value of the wrong kind.").arg(name, step),
                    QStringLiteral("Give what the workflow's normalised form has there."));
    }
    return {};
}

QString taskIn(const QJsonObject& step)
{
    return step.value(QStringLiteral("agent")).toObject().value(QStringLiteral("task")).toString();
}

/// A title that only says how the task of an agent begins is no title of the next task.
void letTitleFollow(QJsonObject& step, const QJsonObject& was, const QJsonObject& fields)
{
    const QString key = QStringLiteral("title");
    const QString title = was.value(key).toString();
    const bool isOfTask = !title.isEmpty() && taskTitle(title) == taskTitle(taskIn(was));
    if (isOfTask && taskIn(step) != taskIn(was) && !fields.contains(key)) {
        step.insert(key, taskTitle(taskIn(step)));
    }
}

Result<void> changeFields(QJsonObject& json, const StepEdit& edit)
{
    const QJsonObject was = json;
    for (auto it = edit.fields.begin(); it != edit.fields.end(); ++it) {
        const bool isWord = isAgentWord(it.key(), it.value());
        const auto allowed =
            isWord ? putAgentWord(json, edit.step, it.key(), it.value()) : checkField(edit.step, it.key(), it.value());
        if (!allowed) {
            return allowed;
        }
        if (!isWord && it.value().isNull()) {
            json.remove(it.key());
        } else if (!isWord) {
            json.insert(it.key(), it.value());
        }
    }
    letTitleFollow(json, was, edit.fields);
    return {};
}

} // namespace

Result<StepSpec> editStep(const StepSpec& base, const QJsonObject& fields)
{
    QJsonObject json = stepToJson(base);
    const auto done = changeFields(json, { base.id, fields });
    return done ? Result<StepSpec>(stepFromJson(json)) : tl::unexpected(done.error());
}

Result<WorkflowPtr> editWorkflow(const Workflow& base, const std::vector<StepEdit>& edits)
{
    auto workflow = std::make_shared<Workflow>(base);
    for (const StepEdit& edit : edits) {
        const int index = base.indexOf(edit.step);
        if (index < 0) {
            return fail(ErrorCode::NotFound, QStringLiteral("The workflow has no step '%1'.").arg(edit.step));
        }
        auto step = editStep(workflow->steps[size_t(index)], edit.fields);
        if (!step) {
            return tl::unexpected(step.error());
        }
        workflow->steps[size_t(index)] = std::move(*step);
    }
    if (const auto faults = workflow->seal(); !faults.empty()) {
        return fail(faults.front());
    }
    return WorkflowPtr(std::move(workflow));
}

} // namespace cmbagent
