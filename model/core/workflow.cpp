// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow.h"

#include "core/enumnames.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace cmbagent {

namespace {

constexpr std::array<const char*, 5> typeNames { "number", "integer", "string", "boolean", "choice" };
constexpr std::array<const char*, 4> kindNames { "code", "approval", "simulated", "agent" };
constexpr std::array<const char*, 8> resolutionNames { "approved", "rejected", "modified", "retried",
                                                       "skipped",  "aborted",  "happened", "checked" };
constexpr std::array<const char*, 8> optionNames { "approve", "reject", "modify",   "retry",
                                                   "skip",    "abort",  "happened", "check" };
constexpr std::array<const char*, 3> effectNames { "none", "local", "external" };

Error aboutStep(const StepSpec& step, ErrorCode code, QString what, QString mend)
{
    return { code, std::move(what), std::move(mend), {}, {}, step.id };
}

/// Whether every input and everything shown comes from one of `size` steps.
bool refersWell(const StepSpec& step, int size)
{
    const auto& inputs = step.inputs;
    const auto& shown = step.approval.show;
    return std::all_of(inputs.begin(), inputs.end(),
                       [&](const InputSpec& i) { return i.fromStep >= -1 && i.fromStep < size; })
        && std::all_of(shown.begin(), shown.end(), [&](const ShownSpec& s) { return s.step >= 0 && s.step < size; });
}

/// Whether everything it is said to be independent of is one of `size` steps.
bool namesSteps(const std::vector<int>& steps, int size)
{
    return std::all_of(steps.begin(), steps.end(), [size](int step) { return step >= 0 && step < size; });
}

bool isWhole(double value)
{
    return std::isfinite(value) && value == std::floor(value) && std::abs(value) < 9.0e15;
}

} // namespace

QString parameterTypeName(Parameter::Type type)
{
    return nameIn(typeNames, type);
}

std::optional<Parameter::Type> parameterTypeFromName(QStringView name)
{
    return valueIn<Parameter::Type>(typeNames, name);
}

QString stepKindName(StepKind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<StepKind> stepKindFromName(QStringView name)
{
    return valueIn<StepKind>(kindNames, name);
}

const std::vector<OutputSpec>& agentOutputs()
{
    static const std::vector<OutputSpec> outputs {
        { QStringLiteral("summary.md"), QStringLiteral("text/markdown"), true },
        { QStringLiteral("chat.json"), QStringLiteral("application/json"), true },
        { QStringLiteral("context.json"), QStringLiteral("application/json"), true },
        { QStringLiteral("codebase/"), {}, true },
        { QStringLiteral("data/"), {}, true },
    };
    return outputs;
}

QString resolutionName(Resolution resolution)
{
    return nameIn(resolutionNames, resolution);
}

std::optional<Resolution> resolutionFromName(QStringView name)
{
    for (size_t i = 0; i < resolutionNames.size(); ++i) {
        if (name == QLatin1String(resolutionNames[i]) || name == QLatin1String(optionNames[i])) {
            return Resolution(i);
        }
    }
    return std::nullopt;
}

QString effectKindName(EffectKind kind)
{
    return nameIn(effectNames, kind);
}

std::optional<EffectKind> effectKindFromName(QStringView name)
{
    return valueIn<EffectKind>(effectNames, name);
}

bool isStepId(QStringView text)
{
    const auto isLetter = [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z'));
    };
    const auto isRest = [&](QChar c) {
        return isLetter(c) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('_')
            || c == QLatin1Char('-');
    };
    return !text.isEmpty() && text.size() <= 64 && isLetter(text.front())
        && std::all_of(text.begin(), text.end(), isRest);
}

Result<QJsonValue> Parameter::parse(const QString& text) const
{
    switch (type) {
    case Type::Number:
    case Type::Integer: {
        bool ok = false;
        const double value = text.trimmed().toDouble(&ok);
        if (!ok) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("Parameter '%1' is '%2', which is not a number.").arg(name, text),
                        QStringLiteral("Give a number such as %1.").arg(type == Type::Integer ? "2000" : "2.725"));
        }
        return check(value);
    }
    case Type::Boolean: {
        const QString lower = text.trimmed().toLower();
        if (lower == QLatin1String("true") || lower == QLatin1String("yes") || lower == QLatin1String("1")) {
            return QJsonValue(true);
        }
        if (lower == QLatin1String("false") || lower == QLatin1String("no") || lower == QLatin1String("0")) {
            return QJsonValue(false);
        }
        return fail(ErrorCode::BadInput,
                    QStringLiteral("Parameter '%1' is '%2', which is neither true nor false.").arg(name, text),
                    QStringLiteral("Give true or false."));
    }
    case Type::String:
    case Type::Choice:
        return check(text);
    }
    return check(text);
}

Result<QJsonValue> Parameter::check(const QJsonValue& value) const
{
    const auto wrongType = [&] {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("Parameter '%1' must be of type %2.").arg(name, parameterTypeName(type)),
                    QStringLiteral("Change its value."));
    };
    switch (type) {
    case Type::Number:
    case Type::Integer: {
        if (!value.isDouble() || !std::isfinite(value.toDouble())
            || (type == Type::Integer && !isWhole(value.toDouble()))) {
            return wrongType();
        }
        const double number = value.toDouble();
        if ((minimum && number < *minimum) || (maximum && number > *maximum)) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("Parameter '%1' is %2, outside its bounds.").arg(name).arg(number),
                        QStringLiteral("Allowed: %1 to %2.")
                            .arg(minimum ? QString::number(*minimum) : QStringLiteral("no lower bound"),
                                 maximum ? QString::number(*maximum) : QStringLiteral("no upper bound")));
        }
        return value;
    }
    case Type::Boolean:
        return value.isBool() ? Result<QJsonValue>(value) : wrongType();
    case Type::String:
        return value.isString() ? Result<QJsonValue>(value) : wrongType();
    case Type::Choice:
        if (!value.isString() || !choices.contains(value.toString())) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("Parameter '%1' is '%2', which is not one of its choices.")
                            .arg(name, value.toVariant().toString()),
                        QStringLiteral("Choose one of: %1.").arg(choices.join(QStringLiteral(", "))));
        }
        return value;
    }
    return wrongType();
}

int Workflow::indexOf(const QString& stepId) const
{
    return m_index.value(stepId, -1);
}

const Parameter* Workflow::parameter(const QString& parameterName) const
{
    const auto found =
        std::find_if(parameters.begin(), parameters.end(), [&](const Parameter& p) { return p.name == parameterName; });
    return found == parameters.end() ? nullptr : &*found;
}

std::vector<Error> Workflow::seal()
{
    std::vector<Error> faults;
    m_index.clear();
    m_dependents.assign(steps.size(), {});
    for (int i = 0; i < size(); ++i) {
        const StepSpec& step = steps[size_t(i)];
        if (!isStepId(step.id)) {
            faults.push_back(aboutStep(step, ErrorCode::BadInput, QStringLiteral("'%1' is not a step id.").arg(step.id),
                                       QStringLiteral("Use a letter, then up to 63 letters, digits, '_' or '-'.")));
        }
        if (m_index.contains(step.id)) {
            faults.push_back(aboutStep(step, ErrorCode::BadInput,
                                       QStringLiteral("Two steps are called '%1'.").arg(step.id),
                                       QStringLiteral("Rename one of them.")));
        }
        m_index.insert(step.id, i);
    }
    for (int i = 0; i < size(); ++i) {
        for (const Need& need : steps[size_t(i)].needs) {
            if (need.step < 0 || need.step >= size()) {
                faults.push_back(aboutStep(steps[size_t(i)], ErrorCode::BadInput,
                                           QStringLiteral("It needs a step that does not exist."),
                                           QStringLiteral("Correct its 'needs'.")));
                continue;
            }
            m_dependents[size_t(need.step)].push_back({ i, need.optional });
        }
        for (const QString& wanted :
             steps[size_t(i)].parameters.value_or(QStringList {}) + steps[size_t(i)].values.keys()) {
            if (!parameter(wanted)) {
                faults.push_back(aboutStep(steps[size_t(i)], ErrorCode::BadInput,
                                           QStringLiteral("The workflow has no parameter '%1'.").arg(wanted),
                                           QStringLiteral("Correct the step's 'parameters'.")));
            }
        }
        if (!namesSteps(steps[size_t(i)].independentOf, size())) {
            faults.push_back(aboutStep(steps[size_t(i)], ErrorCode::BadInput,
                                       QStringLiteral("It is said to be independent of a step that does not exist."),
                                       QStringLiteral("Correct its 'independent_of'.")));
        }
        if (!refersWell(steps[size_t(i)], size())) {
            faults.push_back(aboutStep(steps[size_t(i)], ErrorCode::BadInput,
                                       QStringLiteral("It reads or shows the output of a step that does not exist."),
                                       QStringLiteral("Correct its 'inputs' and 'show'.")));
        }
    }
    if (!faults.empty()) {
        return faults;
    }
    findOrder();
    if (int(m_order.size()) != size()) {
        const QStringList path = cyclePath();
        faults.push_back(aboutStep(
            steps[size_t(indexOf(path.front()))], ErrorCode::BadInput,
            QStringLiteral("The steps need each other in a circle: %1.").arg(path.join(QStringLiteral(" → "))),
            QStringLiteral("Remove one of these needs.")));
    }
    return faults;
}

// Kahn's algorithm; a step's level is one more than the highest level among its needs.
void Workflow::findOrder()
{
    m_order.clear();
    m_order.reserve(steps.size());
    m_levels.assign(steps.size(), 0);
    std::vector<int> open(steps.size());
    for (size_t i = 0; i < steps.size(); ++i) {
        open[i] = int(steps[i].needs.size());
        if (open[i] == 0) {
            m_order.push_back(int(i));
        }
    }
    for (size_t next = 0; next < m_order.size(); ++next) {
        const int done = m_order[next];
        for (const Need& dependent : m_dependents[size_t(done)]) {
            int& level = m_levels[size_t(dependent.step)];
            level = std::max(level, m_levels[size_t(done)] + 1);
            if (--open[size_t(dependent.step)] == 0) {
                m_order.push_back(dependent.step);
            }
        }
    }
}

// Every step left over has a need that is left over too, so walking needs must come back to a step already seen.
QStringList Workflow::cyclePath() const
{
    std::vector<char> ordered(steps.size(), 0);
    for (const int step : m_order) {
        ordered[size_t(step)] = 1;
    }
    int at = int(std::find(ordered.begin(), ordered.end(), 0) - ordered.begin());
    std::vector<int> seenAt(steps.size(), -1);
    std::vector<int> walk;
    while (seenAt[size_t(at)] < 0) {
        seenAt[size_t(at)] = int(walk.size());
        walk.push_back(at);
        for (const Need& need : steps[size_t(at)].needs) {
            if (!ordered[size_t(need.step)]) {
                at = need.step;
                break;
            }
        }
    }
    QStringList path;
    path << steps[size_t(at)].id;
    for (size_t i = walk.size(); i-- > size_t(seenAt[size_t(at)]);) {
        path << steps[size_t(walk[i])].id;
    }
    return path;
}

tl::expected<QJsonObject, std::vector<Error>> resolveParameters(const Workflow& workflow, const QJsonObject& given)
{
    std::vector<Error> faults;
    QJsonObject values;
    for (const Parameter& parameter : workflow.parameters) {
        const QJsonValue value = given.contains(parameter.name) ? given.value(parameter.name) : parameter.defaultValue;
        if (value.isUndefined() || value.isNull()) {
            faults.push_back(
                { ErrorCode::BadInput,
                  QStringLiteral("Parameter '%1' has no value.").arg(parameter.name),
                  QStringLiteral("Give one with --param %1=VALUE, or a default in the workflow.").arg(parameter.name),
                  {},
                  {},
                  {} });
            continue;
        }
        if (const auto checked = parameter.check(value)) {
            values.insert(parameter.name, *checked);
        } else {
            faults.push_back(checked.error());
        }
    }
    for (auto it = given.begin(); it != given.end(); ++it) {
        if (!workflow.parameter(it.key())) {
            QStringList known;
            for (const Parameter& parameter : workflow.parameters) {
                known << parameter.name;
            }
            faults.push_back({ ErrorCode::BadInput,
                               QStringLiteral("The workflow has no parameter '%1'.").arg(it.key()),
                               known.isEmpty() ? QStringLiteral("It has no parameters at all.")
                                               : QStringLiteral("It has: %1.").arg(known.join(QStringLiteral(", "))),
                               {},
                               {},
                               {} });
        }
    }
    if (!faults.empty()) {
        return tl::unexpected(std::move(faults));
    }
    return values;
}

} // namespace cmbagent
