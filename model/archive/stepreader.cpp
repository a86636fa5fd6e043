// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stepreader.h"

#include <QRegularExpression>
#include <QSet>

namespace cmbagent {

namespace {

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

const QStringList& sharedKeys()
{
    static const QStringList keys = words("id title description kind needs");
    return keys;
}
const QStringList& codeKeys()
{
    static const QStringList keys =
        words("run inline interpreter inputs outputs timeout retry resources env effect parameters network stall");
    return keys;
}
const QStringList& approvalKeys()
{
    static const QStringList keys = words("show question options deadline on_deadline");
    return keys;
}

/// "step/output", told when it is not that.
std::optional<OutputRef> readReference(const YamlNode& node, const FaultSink& sink)
{
    const QString text = node.text;
    const qsizetype slash = text.indexOf(QLatin1Char('/'));
    if (slash <= 0 || slash == text.size() - 1 || hasControlCharacter(text)) {
        sink.add("bad-value", node.at, QStringLiteral("%1 names no output of a step.").arg(inWords(node)),
                 QStringLiteral("Write STEP/OUTPUT%1.")
                     .arg(QStringLiteral(", or file:PATH for a file beside the workflow")));
        return std::nullopt;
    }
    return OutputRef { {}, text.left(slash), text.mid(slash + 1), node.at };
}

void readNeeds(const MapReader& map, StepDraft& draft)
{
    const YamlNode* list = map.list("needs");
    if (!list) {
        return;
    }
    for (const YamlNode& item : list->children) {
        if (const auto text = textOf(item)) {
            draft.needs.push_back({ *text, false, item.at });
            continue;
        }
        if (!item.isMap() || item.strange) {
            map.sink().add("bad-type", item.at,
                           QStringLiteral("A need must be a step id or {step: ID, optional: true}, and this is %1.")
                               .arg(inWords(item)),
                           QStringLiteral("Correct it."));
            continue;
        }
        const MapReader need(item, map.sink(), QStringLiteral("need"));
        need.allow({ QStringLiteral("step"), QStringLiteral("optional") });
        const bool optional = need.boolean("optional").value_or(false);
        need.require("step", QStringLiteral("Say which step: {step: ID, optional: true}."));
        if (const auto step = need.text("step")) {
            draft.needs.push_back({ *step, optional, need.field("step").at() });
        }
    }
}

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

QMap<QString, int> readTokens(const YamlNode& node, const FaultSink& sink)
{
    QMap<QString, int> tokens;
    const MapReader map(node, sink, QStringLiteral("mapping of tokens"));
    for (const Field& field : map.fields()) {
        if (!isStepId(field.name())) {
            sink.add("bad-value", field.key->at,
                     QStringLiteral("'%1' cannot be the name of a token.").arg(field.name()),
                     QStringLiteral("Use a letter, then letters, digits, '_' or '-', such as gpu."));
        } else if (const auto count = map.integer(field.name().toUtf8().constData(), 1, 4096)) {
            tokens.insert(field.name(), int(*count));
        }
    }
    return tokens;
}

void readRetryAndResources(const MapReader& map, StepSpec& spec)
{
    if (const YamlNode* node = map.map("retry")) {
        const MapReader retry(*node, map.sink(), QStringLiteral("retry"));
        retry.allow({ QStringLiteral("attempts"), QStringLiteral("delay") });
        spec.retry.attempts = int(retry.integer("attempts", 1, 10).value_or(spec.retry.attempts));
        spec.retry.delayMillis = retry.duration("delay", true).value_or(0);
    }
    if (const YamlNode* node = map.map("resources")) {
        const MapReader resources(*node, map.sink(), QStringLiteral("mapping of resources"));
        resources.allow(
            { QStringLiteral("cpus"), QStringLiteral("memory"), QStringLiteral("disk"), QStringLiteral("tokens") });
        spec.resources.cpus = int(resources.integer("cpus", 1, 4096).value_or(1));
        spec.resources.memoryBytes = resources.size("memory").value_or(0);
        spec.resources.diskBytes = resources.size("disk").value_or(0);
        if (const YamlNode* tokens = resources.map("tokens")) {
            spec.resources.tokens = readTokens(*tokens, map.sink());
        }
    }
}

void readEffect(const MapReader& map, StepSpec& spec, FileGate& gate)
{
    const Field field = map.field("effect");
    if (!field) {
        return;
    }
    QString kind;
    if (field.value->isMap()) {
        const MapReader effect(*field.value, map.sink(), QStringLiteral("effect"));
        effect.allow({ QStringLiteral("kind"), QStringLiteral("check") });
        effect.require("kind", QStringLiteral("Add kind: none, local or external."));
        kind = effect.text("kind").value_or(QString());
        if (const auto check = effect.filledText("check")) {
            spec.effect.check = gate.file(*check, effect.field("check").at(), map.sink(), QStringLiteral("The check"))
                                    .value_or(QString());
        }
    } else {
        kind = map.text("effect").value_or(QString());
    }
    if (const auto known = effectKindFromName(kind)) {
        spec.effect.kind = *known;
    } else if (!kind.isEmpty()) {
        map.sink().add("bad-value", field.at(), QStringLiteral("There is no effect '%1'.").arg(kind),
                       map.sink().suggest(kind, words("none local external")));
    }
}

void readOwnParameters(const MapReader& map, StepSpec& spec)
{
    const YamlNode* list = map.list("parameters");
    if (!list) {
        return;
    }
    spec.parameters.emplace();
    for (const YamlNode& item : list->children) {
        if (const auto name = textOf(item)) {
            spec.parameters->append(*name);
        } else {
            map.sink().add("bad-type", item.at,
                           QStringLiteral("A parameter must be named by a text, and this is %1.").arg(inWords(item)),
                           QStringLiteral("Correct it."));
        }
    }
}

/// Keys that belong to the other kind of step.
void refuseKeys(const MapReader& map, const QStringList& keys, const QString& kind)
{
    for (const Field& field : map.fields()) {
        if (keys.contains(field.name())) {
            map.sink().add("conflict", field.key->at,
                           QStringLiteral("A step of kind %1 may not have '%2'.").arg(kind, field.name()),
                           QStringLiteral("Remove it, or change the kind."));
        }
    }
}

void readCode(const MapReader& map, StepDraft& draft, FileGate& gate)
{
    StepSpec& spec = draft.spec;
    spec.kind = StepKind::Code;
    refuseKeys(map, approvalKeys(), QStringLiteral("code"));
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
    spec.interpreter = map.filledText("interpreter").value_or(QString());
    readInputs(map, draft, gate);
    readOutputs(map, draft);
    spec.timeoutMillis = map.duration("timeout", false).value_or(0);
    spec.stallMillis = map.duration("stall", false).value_or(0);
    spec.usesNetwork = map.boolean("network").value_or(false);
    readRetryAndResources(map, spec);
    readEffect(map, spec, gate);
    readOwnParameters(map, spec);
    if (const YamlNode* env = map.map("env")) {
        spec.environment = readEnvironment(*env, map.sink());
    }
}

/// An answer by its short name, as a workflow file writes it.
std::optional<Resolution> optionOf(const QString& text)
{
    static const QStringList names = words("approve reject modify");
    const qsizetype index = names.indexOf(text);
    return index < 0 ? std::nullopt : std::optional(Resolution(index));
}

void readOptions(const MapReader& map, ApprovalSpec& approval)
{
    const YamlNode* list = map.list("options");
    if (!list) {
        return;
    }
    std::vector<Resolution> options;
    for (const YamlNode& item : list->children) {
        const auto text = textOf(item);
        const auto option = text ? optionOf(*text) : std::nullopt;
        if (!text) {
            map.sink().add("bad-type", item.at,
                           QStringLiteral("An option must be a word, and this is %1.").arg(inWords(item)),
                           QStringLiteral("Correct it."));
        } else if (!option) {
            map.sink().add("bad-value", item.at, QStringLiteral("There is no option '%1'.").arg(*text),
                           map.sink().suggest(*text, words("approve reject modify")));
        } else if (std::find(options.begin(), options.end(), *option) != options.end()) {
            map.sink().add("bad-value", item.at, QStringLiteral("The option '%1' is there twice.").arg(*text),
                           QStringLiteral("Remove one of them."));
        } else {
            options.push_back(*option);
        }
    }
    if (list->children.empty()) {
        map.sink().add("bad-value", map.field("options").at(), QStringLiteral("There is no option to answer with."),
                       QStringLiteral("Write for example [approve, reject]."));
    }
    if (!options.empty()) {
        approval.options = std::move(options);
    }
}

void readDeadline(const MapReader& map, ApprovalSpec& approval)
{
    approval.deadlineMillis = map.duration("deadline", false).value_or(0);
    const Field field = map.field("on_deadline");
    const auto text = map.text("on_deadline");
    if (field && !map.has("deadline")) {
        map.sink().add("conflict", field.key->at, QStringLiteral("'on_deadline' without a 'deadline' never happens."),
                       QStringLiteral("Add a deadline such as 2h, or remove it."));
    }
    if (!text || *text == QLatin1String("wait")) {
        return;
    }
    // Nobody is there to say what is to be modified.
    approval.onDeadline = *text == QLatin1String("modify") ? std::nullopt : optionOf(*text);
    if (!approval.onDeadline) {
        map.sink().add("bad-value", field.at(), QStringLiteral("'on_deadline' cannot be '%1'.").arg(*text),
                       map.sink().suggest(*text, words("approve reject wait")));
    } else if (std::find(approval.options.begin(), approval.options.end(), *approval.onDeadline)
               == approval.options.end()) {
        map.sink().add("conflict", field.key->at,
                       QStringLiteral("'on_deadline' is '%1', which is not among the options.").arg(*text),
                       QStringLiteral("Add it to 'options', or choose one of those."));
    }
}

void readApproval(const MapReader& map, StepDraft& draft)
{
    draft.spec.kind = StepKind::Approval;
    ApprovalSpec& approval = draft.spec.approval;
    refuseKeys(map, codeKeys(), QStringLiteral("approval"));
    map.require("question", QStringLiteral("Add question: with what the person is asked."));
    approval.question = map.filledText("question").value_or(QString());
    if (const YamlNode* list = map.list("show")) {
        QSet<QString> seen;
        for (const YamlNode& item : list->children) {
            if (!textOf(item)) {
                map.sink().add("bad-type", item.at,
                               QStringLiteral("What is shown must be STEP/OUTPUT, and this is %1.").arg(inWords(item)),
                               QStringLiteral("Correct it."));
            } else if (seen.contains(item.text)) {
                map.sink().add("bad-value", item.at, QStringLiteral("'%1' is shown twice.").arg(item.text),
                               QStringLiteral("Remove one of them."));
            } else if (auto reference = readReference(item, map.sink())) {
                seen.insert(item.text);
                draft.shown.push_back(std::move(*reference));
            }
        }
    }
    readOptions(map, approval);
    readDeadline(map, approval);
}

/// True when the kind is one this version runs.
bool readKind(const MapReader& map, bool& isCode)
{
    static const QStringList planned = words("agent tool human parallel subworkflow");
    static const QStringList known = words("code approval");
    if (!map.require("kind", QStringLiteral("Add kind: code, or kind: approval."))) {
        return false;
    }
    const auto kind = map.text("kind");
    if (!kind) {
        return false;
    }
    isCode = *kind == QLatin1String("code");
    if (known.contains(*kind)) {
        return true;
    }
    const Mark at = map.field("kind").at();
    if (planned.contains(*kind)) {
        map.sink().add("unknown-kind", at,
                       QStringLiteral("Steps of kind '%1' are planned, and not in this version.").arg(*kind),
                       QStringLiteral("This version has: code, approval."));
    } else {
        map.sink().add("unknown-kind", at, QStringLiteral("There is no kind of step '%1'.").arg(*kind),
                       map.sink().suggest(*kind, known));
    }
    return false;
}

void readId(const MapReader& map, StepDraft& draft)
{
    map.require("id", QStringLiteral("Add id: with a short name, such as load."));
    const auto id = map.text("id");
    if (!id) {
        return;
    }
    draft.spec.id = *id;
    draft.hasId = true;
    draft.idAt = map.field("id").at();
    if (!isStepId(*id)) {
        map.sink().add(
            "bad-id", map.field("id").at(), QStringLiteral("'%1' is not a step id.").arg(*id),
            QStringLiteral("Use a letter, then up to 63 letters, digits, '_' or '-'; the title may be anything."));
    }
}

QString idOf(const YamlNode& map)
{
    for (size_t i = 0; i < map.pairs(); ++i) {
        if (map.key(i).text == QLatin1String("id")) {
            return map.value(i).text;
        }
    }
    return {};
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

StepDraft readStep(const YamlNode& node, FaultList& faults, FileGate& gate)
{
    StepDraft draft;
    draft.at = node.at;
    const MapReader map(node, FaultSink { faults, idOf(node) }, QStringLiteral("step"));
    readId(map, draft);
    bool isCode = false;
    draft.examined = readKind(map, isCode);
    if (!draft.examined) {
        return draft;
    }
    map.allow(sharedKeys() + codeKeys() + approvalKeys());
    draft.spec.title = map.label("title").value_or(QString());
    draft.spec.description = map.text("description").value_or(QString());
    readNeeds(map, draft);
    if (isCode) {
        readCode(map, draft, gate);
    } else {
        readApproval(map, draft);
    }
    return draft;
}

} // namespace cmbagent
