// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/contextfacts.h"

#include "widgets/common/labels.h"
#include "widgets/costs/costwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace cmbagent {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ContextFacts)
};

/// A value in one or more lines; nothing of it is cut.
QString plain(const QJsonValue& value)
{
    if (value.isObject()) {
        QStringList lines;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.value().isNull()) {
                continue; // left to the program
            }
            lines << Words::tr("%1 = %2", "name, value").arg(it.key(), plain(it.value()));
        }
        return lines.isEmpty() ? Words::tr("none") : lines.join(QLatin1Char('\n'));
    }
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& part : value.toArray()) {
            parts << (part.isString() ? part.toString() : plain(part).replace(QLatin1Char('\n'), QLatin1String(", ")));
        }
        return parts.isEmpty() ? Words::tr("none") : parts.join(QLatin1Char('\n'));
    }
    return value.isNull() ? Words::tr("not known") : Labels::value(value);
}

QString inputs(const QJsonArray& all)
{
    QStringList lines;
    for (const QJsonValue& value : all) {
        const QJsonObject input = value.toObject();
        lines << Words::tr("%1 (%2)", "file, size")
                     .arg(input.value(QStringLiteral("name")).toString(),
                          Labels::fileSize(input.value(QStringLiteral("size")).toInteger()));
    }
    return lines.isEmpty() ? Words::tr("none") : lines.join(QLatin1Char('\n'));
}

QString limits(const QJsonObject& limits)
{
    const auto amount = [&](const char* key, auto words) {
        const QJsonValue value = limits.value(QLatin1String(key));
        return value.isNull() || value.isUndefined() ? Words::tr("no limit") : words(value);
    };
    const auto size = [](const QJsonValue& value) { return Labels::fileSize(value.toInteger()); };
    QStringList lines;
    lines << Words::tr("Processors: %1").arg(plain(limits.value(QStringLiteral("cpus"))))
          << Words::tr("Memory: %1").arg(amount("memory_bytes", size))
          << Words::tr("Disk: %1").arg(amount("disk_bytes", size))
          << Words::tr("Time: %1").arg(amount("timeout_ms", [](const QJsonValue& value) {
                 return Labels::duration(value.toInteger() * 1000);
             }));
    const QJsonValue tokens = limits.value(QStringLiteral("tokens"));
    if (tokens.isObject() && !tokens.toObject().isEmpty()) {
        lines << Words::tr("Tokens: %1").arg(plain(tokens).replace(QLatin1Char('\n'), QLatin1String(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

QString estimate(const QJsonObject& estimate)
{
    const QJsonValue time = estimate.value(QStringLiteral("duration_ms"));
    const QJsonValue cost = estimate.value(QStringLiteral("cost_usd"));
    const QString unknown = Words::tr("nobody knows");
    return Words::tr("Time: %1").arg(time.isDouble() ? Labels::duration(time.toInteger() * 1000) : unknown)
        + QLatin1Char('\n')
        + Words::tr("Cost: %1").arg(cost.isDouble() ? CostWords::money(qRound64(cost.toDouble() * 1e6)) : unknown);
}

QString effect(const QString& name)
{
    const auto kind = effectKindFromName(name);
    return !kind                        ? name
        : *kind == EffectKind::External ? Words::tr("changes something outside that cannot be undone")
        : *kind == EffectKind::Local    ? Words::tr("changes things on this machine that may be repeated")
                                        : Words::tr("none beyond its own folder");
}

QString steps(const QJsonArray& all, int count)
{
    QStringList lines;
    for (const QJsonValue& value : all) {
        const QJsonObject step = value.toObject();
        QStringList parts;
        if (const QString runs = step.value(QStringLiteral("runs")).toString(); !runs.isEmpty()) {
            parts << Words::tr("runs %1").arg(runs);
        }
        if (const QString what = step.value(QStringLiteral("effect")).toString();
            effectKindFromName(what).value_or(EffectKind::None) != EffectKind::None) {
            parts << effect(what);
        }
        if (step.value(QStringLiteral("network")).toBool()) {
            parts << Words::tr("uses the network");
        }
        const QString title = step.value(QStringLiteral("title")).toString();
        const QString name = title.isEmpty() ? step.value(QStringLiteral("id")).toString() : title;
        lines << QStringLiteral("%1. %2")
                     .arg(lines.size() + 1)
                     .arg(parts.isEmpty()
                              ? name
                              : Words::tr("%1 — %2", "step, facts").arg(name, parts.join(QStringLiteral("; "))));
    }
    if (count > all.size()) {
        lines << Words::tr("and %Ln more step(s)", nullptr, count - int(all.size()));
    }
    return lines.join(QLatin1Char('\n'));
}

/// The fields that have words, in the order in which a person wants them.
struct Field
{
    const char* key;
    QString name;
    QString (*words)(const QJsonValue& value);
};

std::vector<Field> fields()
{
    return {
        { "reason", Words::tr("Why it is asked"), &plain },
        { "rule", Words::tr("Rule"), &plain },
        { "expected", Words::tr("Expected"), &plain },
        { "found", Words::tr("Found"),
          [](const QJsonValue& value) { return value.isNull() ? Words::tr("no such value") : Labels::value(value); } },
        { "runs", Words::tr("Runs"), &plain },
        { "interpreter", Words::tr("Interpreter"),
          [](const QJsonValue& value) { return value.isNull() ? Words::tr("the one that is found") : plain(value); } },
        { "parameters", Words::tr("Parameters"), &plain },
        { "options", Words::tr("Options"), &plain },
        { "edits", Words::tr("Changes of this branch"), &plain },
        { "inputs", Words::tr("Files it gets"), [](const QJsonValue& value) { return inputs(value.toArray()); } },
        { "outputs", Words::tr("Files it promises"), &plain },
        { "effect", Words::tr("Effect"), [](const QJsonValue& value) { return effect(value.toString()); } },
        { "network", Words::tr("Network"),
          [](const QJsonValue& value) { return value.toBool() ? Words::tr("yes") : Words::tr("no"); } },
        { "sandbox", Words::tr("Kept in its place by"), &plain },
        { "limits", Words::tr("Limits"), [](const QJsonValue& value) { return limits(value.toObject()); } },
        { "estimate", Words::tr("Will take"), [](const QJsonValue& value) { return estimate(value.toObject()); } },
        { "environment", Words::tr("Environment"), &plain },
        { "redos", Words::tr("Times done again"), &plain },
        { "guidance", Words::tr("What was said of it"), &plain },
        { "values", Words::tr("Values"), &plain },
        { "metrics", Words::tr("Metrics"), &plain },
    };
}

} // namespace

QList<Fact> contextFacts(const QJsonObject& context)
{
    // Said elsewhere on the same page, or part of a field above.
    QStringList done { QStringLiteral("step"),   QStringLiteral("title"), QStringLiteral("kind"),
                       QStringLiteral("inline"), QStringLiteral("steps"), QStringLiteral("step_count") };
    QList<Fact> facts;
    for (const Field& field : fields()) {
        const QJsonValue value = context.value(QLatin1String(field.key));
        done << QLatin1String(field.key);
        const bool isEmpty = value.isUndefined() || (value.isObject() && value.toObject().isEmpty())
            || (value.isArray() && value.toArray().isEmpty());
        if (!isEmpty) {
            facts.append({ field.name, field.words(value), {} });
        }
    }
    if (const QJsonArray all = context.value(QStringLiteral("steps")).toArray(); !all.isEmpty()) {
        facts.append({ Words::tr("Steps"), steps(all, context.value(QStringLiteral("step_count")).toInt()), {} });
    }
    for (auto it = context.begin(); it != context.end(); ++it) {
        if (!done.contains(it.key())) {
            facts.append({ it.key(), plain(it.value()), {} });
        }
    }
    return facts;
}

} // namespace cmbagent
