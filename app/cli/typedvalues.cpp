// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/typedvalues.h"

#include "app/backend/changedcontents.h"
#include "core/stepchanges.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace cmbagent {

namespace {

QString before(const QString& text, QChar sign)
{
    return text.section(sign, 0, 0);
}
QString after(const QString& text, QChar sign)
{
    return text.section(sign, 1);
}

struct FieldType
{
    QJsonValue::Type type;
    const char* words;
    const char* example;
};

/// What a field of a step holds; nothing for one that does not exist, which is refused where it is changed.
std::optional<FieldType> fieldType(const QString& field)
{
    static const FieldType text { QJsonValue::String, "a text in quotes", "\"…\"" };
    static const FieldType list { QJsonValue::Array, "a list", "[…]" };
    static const FieldType map { QJsonValue::Object, "a map", "{\"NAME\": …}" };
    static const FieldType number { QJsonValue::Double, "a number", "60000" };
    static const FieldType flag { QJsonValue::Bool, "true or false", "true" };
    static const QMap<QString, FieldType> types {
        { QStringLiteral("title"), text },      { QStringLiteral("description"), text },
        { QStringLiteral("group"), text },      { QStringLiteral("script"), text },
        { QStringLiteral("inline"), text },     { QStringLiteral("interpreter"), text },
        { QStringLiteral("needs"), list },      { QStringLiteral("inputs"), list },
        { QStringLiteral("outputs"), list },    { QStringLiteral("retry"), list },
        { QStringLiteral("resources"), list },  { QStringLiteral("effect"), list },
        { QStringLiteral("parameters"), list }, { QStringLiteral("approval"), map },
        { QStringLiteral("env"), map },         { QStringLiteral("timeout"), number },
        { QStringLiteral("stall"), number },    { QStringLiteral("simulated"), number },
        { QStringLiteral("network"), flag },    { QStringLiteral("max_rounds"), number },
    };
    const auto found = types.constFind(field);
    return found == types.constEnd() ? std::nullopt : std::optional(*found);
}

/// What an agent is told is written in words: quotes around them are not needed, and may be there.
bool isInWords(const QString& field)
{
    static const QStringList fields { QStringLiteral("agent"), QStringLiteral("task"), QStringLiteral("model"),
                                      QStringLiteral("instructions") };
    return fields.contains(field);
}

/// `name` as typed, `field` the part of it that names the field.
Result<QJsonValue> jsonFrom(const QString& typed, const QString& name, const QString& field)
{
    // Within an array a single value is a document, too.
    const QJsonDocument document = QJsonDocument::fromJson('[' + typed.toUtf8() + ']');
    QJsonValue value = document.array().size() == 1 ? document.array().at(0) : QJsonValue::Undefined;
    if (isInWords(field)) {
        if (value.isObject() && field == QLatin1String("agent")) {
            return fail(
                ErrorCode::BadInput, QStringLiteral("--set %1 takes the name of an agent, not an object.").arg(name),
                QStringLiteral("Change the parts one by one, for example --set '%1=What it is to do.'; the "
                               "others are agent, model, instructions and max_rounds.")
                    .arg(QString(name).replace(QRegularExpression(QStringLiteral("agent$")), QStringLiteral("task"))));
        }
        return value.isString() || value.isNull() ? value : QJsonValue(typed);
    }
    const auto type = fieldType(field);
    if (!value.isUndefined() && (!type || value.isNull() || value.type() == type->type)) {
        return value;
    }
    const FieldType wanted = type.value_or(FieldType { QJsonValue::String, "JSON", "\"…\"" });
    return fail(ErrorCode::BadInput,
                QStringLiteral("--set %1: '%2' is not %3.").arg(name, typed, QLatin1String(wanted.words)),
                QStringLiteral("For example: --set '%1=%2'; null puts the field back to its default.")
                    .arg(name, QString::fromUtf8(wanted.example)));
}

} // namespace

Result<QJsonObject> parameterValues(const Workflow& workflow, const QMap<QString, QString>& typed)
{
    QJsonObject values;
    for (auto it = typed.begin(); it != typed.end(); ++it) {
        const Parameter* parameter = workflow.parameter(it.key());
        if (!parameter) {
            QStringList names;
            for (const Parameter& known : workflow.parameters) {
                names << known.name;
            }
            return fail(ErrorCode::BadInput, QStringLiteral("The workflow has no parameter '%1'.").arg(it.key()),
                        names.isEmpty() ? QStringLiteral("It has none at all.")
                                        : QStringLiteral("It has: %1.").arg(names.join(QStringLiteral(", "))));
        }
        const auto value = parameter->parse(it.value());
        if (!value) {
            return tl::unexpected(value.error());
        }
        values.insert(it.key(), *value);
    }
    return values;
}

Result<QJsonObject> fieldsFrom(const QStringList& typed)
{
    QJsonObject fields;
    for (const QString& pair : typed) {
        const QString name = before(pair, QLatin1Char('='));
        const auto value = jsonFrom(after(pair, QLatin1Char('=')), name, name);
        if (!value) {
            return tl::unexpected(value.error());
        }
        fields.insert(name, *value);
    }
    return fields;
}

Result<std::vector<StepEdit>> editsFrom(const QStringList& typed)
{
    std::vector<StepEdit> edits;
    for (const QString& pair : typed) {
        const QString name = before(pair, QLatin1Char('='));
        const QString step = before(name, QLatin1Char('.'));
        const QString field = after(name, QLatin1Char('.'));
        if (step.isEmpty() || field.isEmpty()) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("--set takes STEP.FIELD=JSON for a branch, not '%1'.").arg(pair),
                        QStringLiteral("For example: --set 'fit.timeout=60000'."));
        }
        const auto value = jsonFrom(after(pair, QLatin1Char('=')), name, field);
        if (!value) {
            return tl::unexpected(value.error());
        }
        auto edit = std::find_if(edits.begin(), edits.end(), [&](const StepEdit& e) { return e.step == step; });
        if (edit == edits.end()) {
            edit = edits.insert(edits.end(), StepEdit { step, {} });
        }
        edit->fields.insert(field, *value);
    }
    return edits;
}

Result<QMap<QString, EffectChoice>> effectsFrom(const QStringList& typed)
{
    QMap<QString, EffectChoice> choices;
    for (const QString& pair : typed) {
        const auto choice = effectChoiceFromName(after(pair, QLatin1Char('=')));
        if (!choice) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("--effect takes STEP=reuse, STEP=simulate or STEP=again, not '%1'.").arg(pair),
                        QStringLiteral("reuse stands for what was recorded, simulate pretends, again does it again."));
        }
        choices.insert(before(pair, QLatin1Char('=')), *choice);
    }
    return choices;
}

Result<QMap<QString, QString>> filesFrom(const QStringList& typed)
{
    QMap<QString, QString> files;
    for (const QString& pair : typed) {
        const QFileInfo file(after(pair, QLatin1Char('=')));
        if (!file.isFile() || !file.isReadable()) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("--file %1: '%2' is not a file that can be read.")
                            .arg(before(pair, QLatin1Char('=')), file.filePath()),
                        QStringLiteral("Name the file with the new content behind the '='."));
        }
        files.insert(before(pair, QLatin1Char('=')), file.absoluteFilePath());
    }
    return files;
}

Result<QMap<QString, QByteArray>> contentsFrom(const QStringList& typed)
{
    const auto files = filesFrom(typed);
    if (!files) {
        return tl::unexpected(files.error());
    }
    QMap<QString, QByteArray> contents;
    for (auto it = files->begin(); it != files->end(); ++it) {
        QFile file(it.value());
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(ErrorCode::Io, QStringLiteral("'%1' could not be read.").arg(it.value()), file.errorString());
        }
        contents.insert(it.key(), file.readAll());
    }
    return contents;
}

Result<QJsonObject> stepChangesFrom(const RunProjection& run, const Invocation& typed, const AgentSource& agents)
{
    const auto parameters = parameterValues(*run.workflow(), typed.parameters);
    const auto fields = fieldsFrom(typed.values("--set"));
    if (!parameters || !fields) {
        return tl::unexpected(!parameters ? parameters.error() : fields.error());
    }
    const int step = run.workflow()->indexOf(typed.step);
    QJsonObject changes;
    if (!fields->isEmpty()) {
        changes.insert(ChangePart::fields, *fields);
    }
    if (!parameters->isEmpty()) {
        changes.insert(ChangePart::parameters, *parameters);
    }
    const auto known = checkScripts(run.created(), { { typed.step, *fields } });
    const auto complete = withAgents(ApprovalKind::Step, changes, run.created(), agents);
    if (!complete) {
        return complete;
    }
    const auto possible = known ? checkChanges(run, step, *complete) : known;
    return possible ? Result<QJsonObject>(changes) : tl::unexpected(possible.error());
}

Result<void> checkScripts(const RunCreated& run, const std::vector<StepEdit>& edits)
{
    for (const StepEdit& edit : edits) {
        const QString script = edit.fields.value(QStringLiteral("script")).toString();
        const bool isThere = std::any_of(run.files.begin(), run.files.end(),
                                         [&script](const FrozenFile& file) { return file.path == script; });
        if (!script.isEmpty() && !isThere) {
            return fail(ErrorCode::BadInput, QStringLiteral("The run took no script '%1' with it.").arg(script),
                        QStringLiteral("Give the step another text with --set '%1.inline=\"…\"', or the script another "
                                       "content with --file PATH=FILE.")
                            .arg(edit.step));
        }
    }
    return {};
}

Result<void> checkAnswers(const Workflow& workflow, const PresetAnswers& answers)
{
    for (auto it = answers.bySteps.begin(); it != answers.bySteps.end(); ++it) {
        const int step = workflow.indexOf(it.key());
        if (step < 0 || workflow.steps[size_t(step)].kind != StepKind::Approval) {
            return fail(
                ErrorCode::BadInput,
                QStringLiteral("--answer names '%1', which is not an approval step of this workflow.").arg(it.key()),
                QStringLiteral("Name one of its approval steps."));
        }
    }
    return {};
}

RunOptions optionsOver(const RunOptions& parent, const Invocation& typed)
{
    RunOptions options = parent;
    const RunOptions& given = typed.options;
    options.workers = given.workers > 0 ? given.workers : options.workers;
    options.asksOnError = options.asksOnError || given.asksOnError;
    options.approvalMode = given.approvalMode ? given.approvalMode : options.approvalMode;
    options.gates += given.gates;
    options.answers.forAll = given.answers.forAll ? given.answers.forAll : options.answers.forAll;
    options.answers.bySteps.insert(given.answers.bySteps);
    if (given.models.contains(QString())) {
        options.models.clear(); // a model for all roles is meant for those that had one, too
    }
    options.models.insert(given.models);
    return options;
}

} // namespace cmbagent
