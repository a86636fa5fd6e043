// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dependencies.h"

#include <QJsonArray>

#include <array>
#include <cmath>

namespace cmbagent {

namespace {

constexpr std::array<const char*, 6> dependencyKinds { "data", "file", "api", "logic", "order", "none" };

} // namespace

QString dependencyKindName(DependencyKind kind)
{
    return QString::fromLatin1(dependencyKinds[size_t(kind)]);
}

std::optional<DependencyKind> dependencyKindFromName(QStringView name)
{
    for (size_t i = 0; i < dependencyKinds.size(); ++i) {
        if (name == QLatin1String(dependencyKinds[i])) {
            return DependencyKind(i);
        }
    }
    return std::nullopt;
}

QJsonObject DependencyPlan::toJson() const
{
    QJsonArray edges;
    for (const Suggestion& edge : suggestions) {
        edges.append(QJsonObject { { "from", ids[edge.from] },
                                   { "to", ids[edge.to] },
                                   { "type", dependencyKindName(edge.kind) },
                                   { "reason", edge.reason },
                                   { "confidence", std::round(edge.confidence * 100) / 100 },
                                   { "declared", edge.isDeclared },
                                   { "override", edge.isOverride },
                                   { "files", QJsonArray::fromStringList(edge.files) } });
    }
    QJsonArray levels;
    for (const std::vector<int>& group : groups) {
        QJsonArray level;
        for (const int step : group) {
            level.append(ids[step]);
        }
        levels.append(level);
    }
    QJsonArray clashes;
    for (const FileConflict& conflict : conflicts) {
        clashes.append(QJsonObject { { "file", conflict.file },
                                     { "first", ids[conflict.first] },
                                     { "second", ids[conflict.second] },
                                     { "declared", conflict.isDeclared } });
    }
    QJsonArray rings;
    for (const QStringList& circle : circles) {
        rings.append(QJsonArray::fromStringList(circle));
    }
    QJsonArray denied;
    for (const IndependentPair& pair : independent) {
        denied.append(QJsonObject { { "from", ids[pair.from] }, { "to", ids[pair.to] } });
    }
    return { { "dependencies", edges }, { "parallel_groups", levels },
             { "conflicts", clashes },  { "circles", rings },
             { "independent", denied }, { "unclear", QJsonArray::fromStringList(unclear) } };
}

QString DependencyPlan::toText() const
{
    QStringList lines { QStringLiteral("Dependencies") };
    for (const Suggestion& edge : suggestions) {
        const QString origin = edge.isOverride ? QStringLiteral("a person")
            : edge.isDeclared                  ? QStringLiteral("declared")
                                               : QStringLiteral("%1 %").arg(std::lround(edge.confidence * 100));
        lines << QStringLiteral("  %1 after %2  [%3, %4]  %5")
                     .arg(ids[edge.to], ids[edge.from], dependencyKindName(edge.kind), origin, edge.reason);
    }
    if (suggestions.empty()) {
        lines << QStringLiteral("  none");
    }
    lines << QStringLiteral("Groups that may run at the same time");
    for (size_t level = 0; level < groups.size(); ++level) {
        QStringList names;
        for (const int step : groups[level]) {
            names << ids[step];
        }
        lines << QStringLiteral("  %1. %2").arg(level + 1).arg(names.join(QStringLiteral(", ")));
    }
    for (const FileConflict& conflict : conflicts) {
        lines << QStringLiteral("Both '%1' and '%2' write %3%4.")
                     .arg(ids[conflict.first], ids[conflict.second], conflict.file,
                          conflict.isDeclared ? QStringLiteral(" as a declared output") : QString());
    }
    for (const QStringList& circle : circles) {
        lines
            << QStringLiteral("Left out, because it would close a circle: %1.").arg(circle.join(QStringLiteral(" → ")));
    }
    for (const IndependentPair& pair : independent) {
        lines << QStringLiteral("Said to be independent: %1 of %2.").arg(ids[pair.to], ids[pair.from]);
    }
    for (const QString& what : unclear) {
        lines << QStringLiteral("Not clear: %1.").arg(what);
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace cmbagent
