// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/parameterreader.h"

#include <QSet>

namespace cmbagent {

namespace {

const QStringList& typeNames()
{
    static const QStringList names { QStringLiteral("number"), QStringLiteral("integer"), QStringLiteral("string"),
                                     QStringLiteral("boolean"), QStringLiteral("choice") };
    return names;
}

void readRange(const MapReader& map, Parameter& parameter)
{
    if (parameter.type != Parameter::Type::Number && parameter.type != Parameter::Type::Integer) {
        for (const char* key : { "minimum", "maximum" }) {
            if (const Field field = map.field(key)) {
                map.sink().add("bad-parameter", field.at(),
                               QStringLiteral("Parameter '%1' is of type %2, which has no '%3'.")
                                   .arg(parameter.name, parameterTypeName(parameter.type), field.name()),
                               QStringLiteral("Remove it, or change the type to number or integer."));
            }
        }
        return;
    }
    const auto bound = [&](const char* key) -> std::optional<double> {
        constexpr qint64 most = 9'000'000'000'000'000; // whole numbers up to here are exact
        if (parameter.type == Parameter::Type::Integer) {
            const auto whole = map.integer(key, -most, most);
            return whole ? std::optional(double(*whole)) : std::nullopt;
        }
        return map.number(key);
    };
    parameter.minimum = bound("minimum");
    parameter.maximum = bound("maximum");
    if (parameter.minimum && parameter.maximum && *parameter.minimum > *parameter.maximum) {
        map.sink().add("bad-parameter", map.field("minimum").at(),
                       QStringLiteral("Parameter '%1' has a minimum above its maximum.").arg(parameter.name),
                       QStringLiteral("Correct one of them."));
        parameter.minimum.reset();
        parameter.maximum.reset();
    }
}

/// False when nothing can be said about a default because the choices are at fault.
bool readChoices(const MapReader& map, Parameter& parameter)
{
    const Field field = map.field("choices");
    if (parameter.type != Parameter::Type::Choice) {
        if (field) {
            map.sink().add("bad-parameter", field.at(),
                           QStringLiteral("Parameter '%1' is of type %2, which has no 'choices'.")
                               .arg(parameter.name, parameterTypeName(parameter.type)),
                           QStringLiteral("Remove them, or change the type to choice."));
        }
        return true;
    }
    if (!map.require("choices", QStringLiteral("Add a list such as choices: [fast, exact]."))) {
        return false;
    }
    const YamlNode* list = map.list("choices");
    if (!list) {
        return false;
    }
    if (list->children.empty()) {
        map.sink().add("bad-value", field.at(),
                       QStringLiteral("Parameter '%1' has no choices to choose from.").arg(parameter.name),
                       QStringLiteral("List at least one."));
        return false;
    }
    QSet<QString> seen;
    for (const YamlNode& item : list->children) {
        const auto text = textOf(item);
        if (!text) {
            map.sink().add("bad-type", item.at,
                           QStringLiteral("A choice must be a text, and this is %1.").arg(inWords(item)),
                           QStringLiteral("Correct it."));
        } else if (seen.contains(*text)) {
            map.sink().add("bad-value", item.at, QStringLiteral("The choice '%1' is there twice.").arg(*text),
                           QStringLiteral("Remove one of them."));
        } else {
            seen.insert(*text);
            parameter.choices << *text;
        }
    }
    return !parameter.choices.isEmpty();
}

/// The value of a node as the type wants it; Undefined when it is of another type.
QJsonValue valueFor(Parameter::Type type, const YamlNode& node)
{
    switch (type) {
    case Parameter::Type::Number:
    case Parameter::Type::Integer:
        if (const auto number = numberOf(node)) {
            const bool whole = *number == double(qint64(*number)) && std::abs(*number) < 9.0e15;
            return whole ? QJsonValue(qint64(*number)) : QJsonValue(*number);
        }
        break;
    case Parameter::Type::Boolean:
        if (const auto boolean = booleanOf(node)) {
            return *boolean;
        }
        break;
    case Parameter::Type::String:
    case Parameter::Type::Choice:
        if (const auto text = textOf(node)) {
            return *text; // as written, so that 2024 and no stay what they are
        }
        break;
    }
    return QJsonValue(QJsonValue::Undefined);
}

void readDefault(const MapReader& map, Parameter& parameter)
{
    const Field field = map.field("default");
    if (!field) {
        return;
    }
    if (field.value->isNull()) {
        map.sink().add("bad-type", field.at(),
                       QStringLiteral("'default' of parameter '%1' has no value.").arg(parameter.name),
                       QStringLiteral("Give one, or remove the key; then whoever starts the run gives it."));
        return;
    }
    const QJsonValue value = valueFor(parameter.type, *field.value);
    if (value.isUndefined()) {
        map.sink().add("bad-parameter", field.at(),
                       QStringLiteral("The default of parameter '%1' must be of type %2, and is %3.")
                           .arg(parameter.name, parameterTypeName(parameter.type), inWords(*field.value)),
                       parameter.type == Parameter::Type::Boolean
                           ? QStringLiteral("Write true or false, without quotes.")
                           : QStringLiteral("Correct it, or change the type."));
        return;
    }
    if (const auto checked = parameter.check(value)) {
        parameter.defaultValue = value;
    } else {
        map.sink().add("bad-parameter", field.at(), checked.error().what, checked.error().mend);
    }
}

void readParameter(const MapReader& map, Parameter& parameter)
{
    static const QStringList keys { QStringLiteral("type"),       QStringLiteral("default"), QStringLiteral("minimum"),
                                    QStringLiteral("maximum"),    QStringLiteral("choices"), QStringLiteral("unit"),
                                    QStringLiteral("description") };
    map.allow(keys);
    parameter.unit = map.text("unit").value_or(QString());
    parameter.description = map.text("description").value_or(QString());
    if (!map.require("type", QStringLiteral("Add one of: %1.").arg(typeNames().join(QStringLiteral(", "))))) {
        return;
    }
    const auto typeText = map.text("type");
    const auto type = typeText ? parameterTypeFromName(*typeText) : std::nullopt;
    if (!type) {
        if (typeText) {
            map.sink().add("bad-value", map.field("type").at(),
                           QStringLiteral("There is no parameter type '%1'.").arg(*typeText),
                           map.sink().suggest(*typeText, typeNames()));
        }
        return;
    }
    parameter.type = *type;
    readRange(map, parameter);
    if (readChoices(map, parameter)) {
        readDefault(map, parameter);
    }
}

} // namespace

std::vector<Parameter> readParameters(const YamlNode& map, const FaultSink& sink)
{
    std::vector<Parameter> parameters;
    QHash<QString, QString> variables;
    for (const Field& field : MapReader(map, sink, QStringLiteral("list of parameters")).fields()) {
        Parameter parameter;
        parameter.name = field.name();
        parameter.defaultValue = QJsonValue(QJsonValue::Undefined);
        if (!isStepId(parameter.name)) {
            sink.add("bad-parameter", field.key->at,
                     QStringLiteral("'%1' cannot be the name of a parameter.").arg(parameter.name),
                     QStringLiteral("Use a letter, then up to 63 letters, digits, '_' or '-'."));
        }
        const QString variable = parameter.name.toUpper().replace(QLatin1Char('-'), QLatin1Char('_'));
        if (variables.contains(variable)) {
            sink.add("conflict", field.key->at,
                     QStringLiteral("Parameters '%1' and '%2' would both reach scripts as CMBAGENT_PARAM_%3.")
                         .arg(variables.value(variable), parameter.name, variable),
                     QStringLiteral("Rename one of them."));
        }
        variables.insert(variable, parameter.name);
        if (!field.value->isMap() || field.value->strange) {
            sink.add("bad-type", field.at(),
                     QStringLiteral("Parameter '%1' must be a mapping, and is %2.")
                         .arg(parameter.name, inWords(*field.value)),
                     QStringLiteral("Write %1: {type: number, default: 1}.").arg(parameter.name));
            continue;
        }
        readParameter(MapReader(*field.value, sink, QStringLiteral("parameter")), parameter);
        parameters.push_back(std::move(parameter));
    }
    return parameters;
}

} // namespace cmbagent
