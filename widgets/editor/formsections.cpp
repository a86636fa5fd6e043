// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/formsections.h"

#include "widgets/common/labels.h"
#include "widgets/editor/editwords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace cmbagent {

namespace {

using FieldKind = FieldSpec::Kind;

FieldSpec field(const char* keys, FieldKind kind, const QString& hint = {}, const QString& tip = {})
{
    const QStringList path = QString::fromLatin1(keys).split(QLatin1Char('.'));
    return { path, kind, EditWords::key(path.front()), hint, tip };
}

FieldSpec named(FieldSpec spec, const QString& label)
{
    spec.label = label;
    return spec;
}

FieldSpec choice(const char* keys, const QStringList& choices, const QStringList& names, bool isRequired = false)
{
    FieldSpec spec = field(keys, FieldKind::Choice);
    spec.choices = choices;
    spec.choiceNames = names;
    spec.isRequired = isRequired;
    return spec;
}

FieldSpec pairs(const char* keys, const QString& first, const QString& second, const QString& tip)
{
    FieldSpec spec = field(keys, FieldKind::Pairs, {}, tip);
    spec.choiceNames = { first, second };
    return spec;
}

QStringList groupsOf(const DraftView& view)
{
    QSet<QString> groups;
    for (const DraftStep& step : view.steps) {
        groups.insert(step.group());
    }
    groups.remove({});
    QStringList sorted = groups.values();
    sorted.sort();
    return sorted;
}

FormSection identity(const DraftView& view)
{
    FieldSpec id = field(
        "id", FieldKind::Line, {},
        formWords(QT_TRANSLATE_NOOP(
            "DraftForm", "A short name for scripts and other steps: a letter, then letters, digits, '-' or '_'")));
    id.isRequired = true;
    FieldSpec group =
        field("group", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "none")),
              formWords(QT_TRANSLATE_NOOP(
                  "DraftForm", "Steps of one group belong together on screen; it changes nothing about how they run")));
    group.completions = groupsOf(view);
    return { {},
             { field("title", FieldKind::Line,
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "What the step does, in a few words"))),
               id,
               choice("kind", { QStringLiteral("code"), QStringLiteral("agent"), QStringLiteral("approval") },
                      { Labels::kind(StepKind::Code), Labels::kind(StepKind::Agent), Labels::kind(StepKind::Approval) },
                      true),
               field("description", FieldKind::Text), group } };
}

FormSection codeSection()
{
    return { formWords(QT_TRANSLATE_NOOP("DraftForm", "What it runs")),
             { field("run", FieldKind::Line,
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "a script beside the workflow file, such as fit.py")),
                     formWords(QT_TRANSLATE_NOOP(
                         "DraftForm", "Naming a script takes the code below away, and the other way round"))),
               field("inline", FieldKind::Code, formWords(QT_TRANSLATE_NOOP("DraftForm", "or the code itself"))),
               field("interpreter", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "the workflow's"))) } };
}

FormSection agentSection()
{
    FieldSpec agent = field("agent", FieldKind::Line, {},
                            formWords(QT_TRANSLATE_NOOP("DraftForm",
                                                        "Who does the step: the name of an agent, such as engineer, or "
                                                        "engineer@1.2 for one of its versions")));
    FieldSpec task = field("task", FieldKind::Text,
                           formWords(QT_TRANSLATE_NOOP("DraftForm", "What it is to do, with all it has to know")));
    agent.isRequired = true;
    task.isRequired = true;
    return { formWords(QT_TRANSLATE_NOOP("DraftForm", "Who does what")),
             { agent, task,
               field("model", FieldKind::Line,
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "as set for the agent's role"))),
               field("instructions", FieldKind::Text,
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "for this step alone, beside the agent's own"))),
               field("max_rounds", FieldKind::Number, QString::number(usualAgentRounds),
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "How many answers of models one attempt may take"))),
               field("interpreter", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "the workflow's"))) } };
}

FormSection links(bool isCode)
{
    FormSection section {
        formWords(QT_TRANSLATE_NOOP("DraftForm", "What it needs and gives")),
        { field("needs", FieldKind::Needs, formWords(QT_TRANSLATE_NOOP("DraftForm", "nothing")),
                formWords(QT_TRANSLATE_NOOP(
                    "DraftForm", "Ids of steps with commas between; 'load?' goes on even when load was skipped"))),
          field("independent_of", FieldKind::Words, formWords(QT_TRANSLATE_NOOP("DraftForm", "none")),
                formWords(QT_TRANSLATE_NOOP("DraftForm",
                                            "Ids of steps it does not wait for although it may look so: they are not "
                                            "suggested again"))) }
    };
    if (!isCode) {
        section.fields.push_back(
            field("show", FieldKind::Words, formWords(QT_TRANSLATE_NOOP("DraftForm", "step/output, step/output")),
                  formWords(QT_TRANSLATE_NOOP("DraftForm",
                                              "Outputs of earlier steps that the person sees before answering"))));
        return section;
    }
    section.fields.push_back(
        pairs("inputs", formWords(QT_TRANSLATE_NOOP("DraftForm", "File in the work folder")),
              formWords(QT_TRANSLATE_NOOP("DraftForm", "Comes from")),
              formWords(QT_TRANSLATE_NOOP("DraftForm", "step/output, or file:PATH for a file beside the workflow"))));
    section.fields.push_back(pairs(
        "outputs", formWords(QT_TRANSLATE_NOOP("DraftForm", "File, pattern or folder/")),
        formWords(QT_TRANSLATE_NOOP("DraftForm", "Media type")),
        formWords(QT_TRANSLATE_NOOP("DraftForm", "What the step promises to write, such as table.csv and text/csv"))));
    section.fields.push_back(
        field("parameters", FieldKind::Words, formWords(QT_TRANSLATE_NOOP("DraftForm", "all")),
              formWords(QT_TRANSLATE_NOOP("DraftForm",
                                          "The only parameters the step gets to see; fewer make branches cheaper"))));
    return section;
}

/// What to do at a deadline; the first stands for nothing.
FieldSpec atDeadline(const char* keys)
{
    return choice(keys, { QStringLiteral("wait"), QStringLiteral("approve"), QStringLiteral("reject") },
                  { formWords(QT_TRANSLATE_NOOP("DraftForm", "Goes on waiting")),
                    formWords(QT_TRANSLATE_NOOP("DraftForm", "Approve")),
                    formWords(QT_TRANSLATE_NOOP("DraftForm", "Reject")) });
}

FormSection question()
{
    return { formWords(QT_TRANSLATE_NOOP("DraftForm", "What it asks")),
             { field("question", FieldKind::Text),
               field("options", FieldKind::Words, QStringLiteral("approve, reject, modify"),
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "How a person may answer: approve, reject, modify"))),
               field("deadline", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "waits for ever")),
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "Such as 2h or 3d"))),
               atDeadline("on_deadline") } };
}

/// When the runs ask: a mode; or a mapping with a mode, a deadline and rules, where the rules alone stand for their
/// mode. The rules have sections of their own.
FormSection asking(const DraftView& view)
{
    using Mode = ApprovalMode;
    const bool isMapping = view.fields.value(QStringLiteral("approval")).isObject();
    std::vector<Mode> modes { Mode::None,           Mode::AfterPlanning, Mode::BeforeEachStep, Mode::AfterEachStep,
                              Mode::AroundEachStep, Mode::OnError,       Mode::Manual };
    modes.insert(isMapping ? modes.begin() : modes.end(), Mode::Custom);
    QStringList choices;
    QStringList names;
    for (const Mode mode : modes) {
        choices << approvalModeName(mode);
        names << Labels::approvalMode(mode);
    }
    FormSection section { formWords(QT_TRANSLATE_NOOP("DraftForm", "When its runs ask")),
                          { named(choice(isMapping ? "approval.mode" : "approval", choices, names, isMapping),
                                  formWords(QT_TRANSLATE_NOOP("DraftForm", "Mode"))) } };
    if (!isMapping) {
        return section;
    }
    section.fields.push_back(
        named(field("approval.deadline", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "waits for ever")),
                    formWords(QT_TRANSLATE_NOOP("DraftForm", "Such as 2h or 3d"))),
              EditWords::key(QStringLiteral("deadline"))));
    section.fields.push_back(named(atDeadline("approval.on_deadline"), EditWords::key(QStringLiteral("on_deadline"))));
    section.fields.push_back(
        named(field("approval.redo_limit", FieldKind::Number, QString::number(usualRedos),
                    formWords(QT_TRANSLATE_NOOP("DraftForm",
                                                "How often you may have one step done again after you looked at "
                                                "its results, 0 to 10"))),
              formWords(QT_TRANSLATE_NOOP("DraftForm", "Done again at most"))));
    return section;
}

/// Named things there are only so many of.
FieldSpec tokens()
{
    FieldSpec spec = named(pairs("resources.tokens", formWords(QT_TRANSLATE_NOOP("DraftForm", "Name")),
                                 formWords(QT_TRANSLATE_NOOP("DraftForm", "How many")),
                                 formWords(QT_TRANSLATE_NOOP(
                                     "DraftForm",
                                     "Things there are only so many of, such as gpu or api: the step waits until this "
                                     "many are free. How many there are stands in the settings, under Running; one "
                                     "of each unless they say otherwise."))),
                           formWords(QT_TRANSLATE_NOOP("DraftForm", "Other resources")));
    spec.kind = FieldKind::Counts;
    return spec;
}

FormSection limits()
{
    const QString never = formWords(QT_TRANSLATE_NOOP("DraftForm", "none"));
    const QString times = formWords(QT_TRANSLATE_NOOP("DraftForm", "A number with ms, s, m, h or d, such as 90s"));
    const QString sizes = formWords(QT_TRANSLATE_NOOP("DraftForm", "A number with KB, MB or GB, such as 512MB"));
    return { formWords(QT_TRANSLATE_NOOP("DraftForm", "Limits and retries")),
             { field("timeout", FieldKind::Line, never, times), field("stall", FieldKind::Line, {}, times),
               named(field("retry.attempts", FieldKind::Number, QStringLiteral("3"),
                           formWords(QT_TRANSLATE_NOOP("DraftForm", "How often it is tried in all, 1 to 10"))),
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "Attempts"))),
               named(field("retry.delay", FieldKind::Line,
                           formWords(QT_TRANSLATE_NOOP("DraftForm", "by the kind of error")), times),
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "Wait before trying again"))),
               named(field("resources.cpus", FieldKind::Number, QStringLiteral("1")),
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "Processors"))),
               named(field("resources.memory", FieldKind::Line, never, sizes),
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "Memory"))),
               named(field("resources.disk", FieldKind::Line, never, sizes),
                     formWords(QT_TRANSLATE_NOOP("DraftForm", "Disk"))),
               tokens() } };
}

FormSection surroundings(const QJsonValue& effect, bool isAgent)
{
    const bool isMapping = effect.isObject();
    FormSection section { formWords(QT_TRANSLATE_NOOP("DraftForm", "Effect and surroundings")),
                          { choice(isMapping ? "effect.kind" : "effect",
                                   { QStringLiteral("none"), QStringLiteral("local"), QStringLiteral("external") },
                                   effectNames(), isMapping) } };
    if (isMapping || effect.toString() == QLatin1String("external")) {
        section.fields.push_back(
            named(field("effect.check", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "none")),
                        formWords(QT_TRANSLATE_NOOP(
                            "DraftForm", "A script that finds out whether it happened: exit code 0 yes, 10 no"))),
                  formWords(QT_TRANSLATE_NOOP("DraftForm", "Script that checks the effect"))));
    }
    if (isAgent) { // what it writes stays in its work folder
        section = { formWords(QT_TRANSLATE_NOOP("DraftForm", "Surroundings")), {} };
    }
    section.fields.push_back(
        named(field("network", FieldKind::Flag), formWords(QT_TRANSLATE_NOOP("DraftForm", "May use the network"))));
    section.fields.push_back(pairs("env", formWords(QT_TRANSLATE_NOOP("DraftForm", "Variable")),
                                   formWords(QT_TRANSLATE_NOOP("DraftForm", "Value")), {}));
    return section;
}

FormSection parameterSection(const QString& name, const QString& typeName)
{
    const auto at = [&](const char* key, FieldKind kind, const QString& label, const QString& hint = {}) {
        return FieldSpec { { QStringLiteral("parameters"), name, QLatin1String(key) }, kind, label, hint };
    };
    FieldSpec type = at("type", FieldKind::Choice, formWords(QT_TRANSLATE_NOOP("DraftForm", "Type")));
    for (const Parameter::Type one : { Parameter::Type::Number, Parameter::Type::Integer, Parameter::Type::String,
                                       Parameter::Type::Boolean, Parameter::Type::Choice }) {
        type.choices << parameterTypeName(one);
        type.choiceNames << Labels::parameterType(one);
    }
    type.isRequired = true;
    const auto known = parameterTypeFromName(typeName);
    const bool isTruth = known == Parameter::Type::Boolean;
    const bool isNumber = known == Parameter::Type::Number || known == Parameter::Type::Integer;
    FieldSpec standard = at("default",
                            isTruth        ? FieldKind::Flag
                                : isNumber ? FieldKind::Number
                                           : FieldKind::Line,
                            isTruth ? formWords(QT_TRANSLATE_NOOP("DraftForm", "On by default"))
                                    : formWords(QT_TRANSLATE_NOOP("DraftForm", "Default")),
                            formWords(QT_TRANSLATE_NOOP("DraftForm", "must be given")));
    standard.isRequired = isTruth;
    FormSection section { formWords(QT_TRANSLATE_NOOP("DraftForm", "Parameter %1")).arg(name), { type } };
    section.removal = edits::SetValue { {}, { QStringLiteral("parameters"), name }, QJsonValue::Undefined };
    section.removalName = formWords(QT_TRANSLATE_NOOP("DraftForm", "Remove parameter %1")).arg(name);
    if (known == Parameter::Type::Choice) {
        section.fields.push_back(at("choices", FieldKind::Words, formWords(QT_TRANSLATE_NOOP("DraftForm", "Choices"))));
    }
    section.fields.push_back(standard);
    if (isNumber) {
        section.fields.push_back(at("unit", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "Unit"))));
        section.fields.push_back(at("minimum", FieldKind::Number, formWords(QT_TRANSLATE_NOOP("DraftForm", "Least"))));
        section.fields.push_back(at("maximum", FieldKind::Number, formWords(QT_TRANSLATE_NOOP("DraftForm", "Most"))));
    }
    section.fields.push_back(
        at("description", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "Description"))));
    return section;
}

} // namespace

QString formWords(const char* text)
{
    return QCoreApplication::translate("DraftForm", text);
}

std::vector<FormSection> stepSections(const DraftView& view, int step)
{
    const QJsonObject& fields = view.steps[size_t(step)].fields;
    const QString kind = fields.value(QStringLiteral("kind")).toString();
    const bool isAgent = kind == QLatin1String("agent");
    const bool isWork = kind != QLatin1String("approval");
    std::vector<FormSection> sections { identity(view) };
    if (isWork) {
        sections.push_back(isAgent ? agentSection() : codeSection());
        sections.push_back(links(true));
        sections.push_back(limits());
        sections.push_back(surroundings(fields.value(QStringLiteral("effect")), isAgent));
    } else {
        sections.push_back(question());
        sections.push_back(links(false));
    }
    return sections;
}

std::vector<FormSection> workflowSections(const DraftView& view)
{
    FieldSpec name = field("name", FieldKind::Line);
    name.isRequired = true;
    std::vector<FormSection> sections {
        { {}, { name, field("description", FieldKind::Text) } },
        { formWords(QT_TRANSLATE_NOOP("DraftForm", "For every step")),
          { field(
                "requires.python", FieldKind::Words, formWords(QT_TRANSLATE_NOOP("DraftForm", "none")),
                formWords(QT_TRANSLATE_NOOP("DraftForm", "Modules that Python must have, such as numpy, matplotlib"))),
            field("interpreter", FieldKind::Line, formWords(QT_TRANSLATE_NOOP("DraftForm", "found by itself"))),
            field("files", FieldKind::Words, formWords(QT_TRANSLATE_NOOP("DraftForm", "none")),
                  formWords(QT_TRANSLATE_NOOP(
                      "DraftForm", "Paths or patterns of files that travel with every step, such as common/*.py"))),
            pairs("env", formWords(QT_TRANSLATE_NOOP("DraftForm", "Variable")),
                  formWords(QT_TRANSLATE_NOOP("DraftForm", "Value")), {}),
            named(field("reuse", FieldKind::Flag),
                  formWords(QT_TRANSLATE_NOOP("DraftForm", "Take results of identical earlier steps"))),
            named(field("warm", FieldKind::Flag),
                  formWords(QT_TRANSLATE_NOOP("DraftForm", "Keep Python with its modules ready between steps"))) } },
        asking(view)
    };
    for (FormSection& section : ruleSections(view)) {
        sections.push_back(std::move(section));
    }
    QStringList names;
    for (const Parameter& parameter : view.workflow->parameters) {
        names << parameter.name; // in the order of the file
    }
    const QJsonObject all = view.fields.value(QStringLiteral("parameters")).toObject();
    for (const QString& key : all.keys()) {
        if (!names.contains(key)) {
            names << key; // one that is at fault
        }
    }
    for (const QString& key : names) {
        sections.push_back(parameterSection(key, all.value(key).toObject().value(QStringLiteral("type")).toString()));
    }
    return sections;
}

} // namespace cmbagent
