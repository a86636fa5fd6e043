// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stepparts.h"

#include <QRegularExpression>
#include <QSet>

namespace cmbagent {

namespace {

void readInput(const Field& field, const FaultSink& sink, StepDraft& draft, FileGate& gate)
{
    const auto name = FileGate::name(field.name(), field.key->at, sink, QStringLiteral("The input name"));
    if (name && *name == QLatin1String("params.json")) {
        sink.add("conflict", field.key->at,
                 QStringLiteral("An input may not be called params.json: the parameters are laid there."),
                 QStringLiteral("Rename it."));
    }
    if (!textOf(*field.value)) {
        sink.add("bad-type", field.at(),
                 QStringLiteral("Input '%1' must be a text, and is %2.").arg(field.name(), inWords(*field.value)),
                 QStringLiteral("Write STEP/OUTPUT, or file:PATH."));
        return;
    }
    const QString source = field.value->text;
    if (source.startsWith(QLatin1String("file:"))) {
        const auto path = gate.file(source.mid(5), field.at(), sink, QStringLiteral("The input"));
        if (path && name) {
            draft.inputs.push_back({ *name, {}, *path, field.at() });
        }
    } else if (auto reference = readReference(*field.value, sink)) {
        reference->name = name.value_or(QString());
        draft.inputs.push_back(std::move(*reference));
    }
}

void readInputs(const MapReader& map, StepDraft& draft, FileGate& gate)
{
    if (const YamlNode* inputs = map.map("inputs")) {
        for (const Field& field : MapReader(*inputs, map.sink(), QStringLiteral("list of inputs")).fields()) {
            readInput(field, map.sink(), draft, gate);
        }
    }
}

void readOutputs(const MapReader& map, StepDraft& draft)
{
    static const QRegularExpression mediaType(QStringLiteral("^[a-z]+/[A-Za-z0-9.+-]+$"));
    const YamlNode* outputs = map.map("outputs");
    if (!outputs) {
        return;
    }
    const FaultSink& sink = map.sink();
    QSet<QString> inputs;
    for (const OutputRef& input : draft.inputs) {
        inputs.insert(input.name);
    }
    for (const Field& field : MapReader(*outputs, sink, QStringLiteral("list of outputs")).fields()) {
        const auto name = FileGate::name(field.name(), field.key->at, sink, QStringLiteral("The output name"));
        if (name && inputs.contains(*name)) {
            sink.add("conflict", field.key->at,
                     QStringLiteral("'%1' is both an input and an output of the step.").arg(*name),
                     QStringLiteral("Write the result to a file of another name."));
        }
        const auto type = textOf(*field.value);
        if (!type) {
            sink.add("bad-type", field.at(),
                     QStringLiteral("The media type of output '%1' must be a text, and is %2.")
                         .arg(field.name(), inWords(*field.value)),
                     QStringLiteral("Write one such as text/csv or image/png."));
        } else if (!mediaType.match(*type).hasMatch()) {
            sink.add("bad-value", field.at(), QStringLiteral("'%1' is not a media type.").arg(*type),
                     QStringLiteral("Write one such as text/csv or image/png."));
        }
        if (name) {
            draft.spec.outputs.push_back({ *name, type.value_or(QString()) });
        }
    }
}

/// The only parameters the step gets to see; whether the workflow has them is seen later.
void readOwnParameters(const MapReader& map, StepDraft& draft)
{
    const YamlNode* list = map.list("parameters");
    if (!list) {
        return;
    }
    QStringList& names = draft.spec.parameters.emplace();
    for (const YamlNode& item : list->children) {
        const auto name = textOf(item);
        if (!name) {
            map.sink().add("bad-type", item.at,
                           QStringLiteral("A parameter must be named by a text, and this is %1.").arg(inWords(item)),
                           QStringLiteral("Write a list of names, such as [t0, seed]."));
        } else if (names.contains(*name)) {
            map.sink().add("bad-value", item.at, QStringLiteral("The parameter '%1' is there twice.").arg(*name),
                           QStringLiteral("Remove one of them."));
        } else {
            names << *name;
            draft.parametersAt.push_back(item.at);
        }
    }
}

} // namespace

QMap<QString, QString> readEnvironment(const YamlNode& map, const FaultSink& sink)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]*$"));
    QMap<QString, QString> environment;
    for (const Field& field : MapReader(map, sink, QStringLiteral("list of variables")).fields()) {
        if (!form.match(field.name()).hasMatch()) {
            sink.add("bad-value", field.key->at,
                     QStringLiteral("'%1' cannot be the name of an environment variable.").arg(field.name()),
                     QStringLiteral("Use letters, digits and '_'."));
        } else if (field.name().startsWith(QLatin1String("CMBAGENT_"))) {
            sink.add("bad-value", field.key->at,
                     QStringLiteral("'%1' is a name that CMBAgent Studio keeps for itself.").arg(field.name()),
                     QStringLiteral("Use a name that does not begin with CMBAGENT_."));
        }
        const auto value = textOf(*field.value);
        if (!value) {
            sink.add(
                "bad-type", field.at(),
                QStringLiteral("Variable '%1' must be a text, and is %2.").arg(field.name(), inWords(*field.value)),
                QStringLiteral("Put the value in quotes."));
        } else if (value->contains(QChar(0))) {
            sink.add("bad-value", field.at(),
                     QStringLiteral("Variable '%1' has a NUL character in it.").arg(field.name()),
                     QStringLiteral("Remove it."));
        }
        environment.insert(field.name(), value.value_or(QString()));
    }
    return environment;
}

void readCode(const MapReader& map, StepDraft& draft, FileGate& gate)
{
    StepSpec& spec = draft.spec;
    spec.kind = StepKind::Code;
    refuseKeys(map, approvalKeys() + agentKeys(), QStringLiteral("code"));
    const Field run = map.field("run");
    const Field code = map.field("inline");
    if (run && code) {
        const Mark later = std::max(run.key->at, code.key->at);
        map.sink().add("conflict", later, QStringLiteral("The step has both 'run' and 'inline'."),
                       QStringLiteral("Keep one of them."));
    } else if (!run && !code) {
        map.require("run", QStringLiteral("Add run: SCRIPT, or inline: | with the code below."));
    }
    if (const auto path = map.filledText("run")) {
        spec.script = gate.file(*path, run.at(), map.sink(), QStringLiteral("The script")).value_or(QString());
    }
    spec.inlineCode = map.filledText("inline").value_or(QString());
    readEffect(map, spec, gate);
    readWork(map, draft, gate);
}

void readWork(const MapReader& map, StepDraft& draft, FileGate& gate)
{
    StepSpec& spec = draft.spec;
    spec.interpreter = map.filledText("interpreter").value_or(QString());
    readInputs(map, draft, gate);
    readOutputs(map, draft);
    readLimits(map, spec);
    readOwnParameters(map, draft);
    if (const YamlNode* env = map.map("env")) {
        spec.environment = readEnvironment(*env, map.sink());
    }
}

} // namespace cmbagent
