// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stepparts.h"

namespace cmbagent {

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

const QStringList& workKeys()
{
    static const QStringList keys =
        words("interpreter inputs outputs timeout retry resources env parameters network stall");
    return keys;
}
const QStringList& scriptKeys()
{
    static const QStringList keys = words("run inline effect");
    return keys;
}
const QStringList& agentKeys()
{
    static const QStringList keys = words("agent task model instructions max_rounds plan");
    return keys;
}
const QStringList& approvalKeys()
{
    static const QStringList keys = words("show question options deadline on_deadline");
    return keys;
}

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

} // namespace cmbagent
