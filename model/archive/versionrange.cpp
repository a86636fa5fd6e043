// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/versionrange.h"

#include <QRegularExpression>

#include <algorithm>

namespace cmbagent {

std::optional<VersionRange> VersionRange::fromText(const QString& text)
{
    static const QRegularExpression gaps(QStringLiteral("\\s*,\\s*|\\s+(?=[<>=!~\\d])"));
    static const QRegularExpression afterSign(QStringLiteral("([<>=!~])\\s+"));
    VersionRange range;
    const QString closeUp = QString(text).replace(afterSign, QStringLiteral("\\1")).trimmed();
    for (const QString& part : closeUp.split(gaps)) {
        const auto condition = conditionFrom(part);
        if (!condition) {
            return std::nullopt;
        }
        range.m_conditions.push_back(*condition);
    }
    return range;
}

std::optional<VersionRange::Condition> VersionRange::conditionFrom(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^(>=|>|<=|<|===?|=|!=|~=)?(\\d{1,9}(?:\\.\\d{1,9}){0,3})(?:\\.\\*)?$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString sign = match.captured(1);
    const Relation relation = sign == QLatin1String(">=") ? Relation::AtLeast
        : sign == QLatin1String(">")                      ? Relation::Above
        : sign == QLatin1String("<=")                     ? Relation::AtMost
        : sign == QLatin1String("<")                      ? Relation::Below
        : sign == QLatin1String("!=")                     ? Relation::Not
        : sign == QLatin1String("~=")                     ? Relation::Alike
                                                          : Relation::Same;
    return Condition { relation, QVersionNumber::fromString(match.captured(2)) };
}

bool VersionRange::holds(const QVersionNumber& version) const
{
    return std::all_of(m_conditions.begin(), m_conditions.end(),
                       [&version](const Condition& condition) { return holds(condition, version); });
}

bool VersionRange::holds(const Condition& condition, const QVersionNumber& version)
{
    // 1.2 and 1.2.0 are the same here, and 1.2 alone is any 1.2.
    const int order = QVersionNumber::compare(version.normalized(), condition.bound.normalized());
    const int parts = condition.bound.segmentCount();
    const auto beginsAlike = [&](int count) {
        for (int i = 0; i < count; ++i) {
            if (version.segmentAt(i) != condition.bound.segmentAt(i)) {
                return false;
            }
        }
        return true;
    };
    switch (condition.relation) {
    case Relation::AtLeast:
        return order >= 0;
    case Relation::Above:
        return order > 0;
    case Relation::AtMost:
        return order <= 0;
    case Relation::Below:
        return order < 0;
    case Relation::Same:
        return beginsAlike(parts);
    case Relation::Not:
        return !beginsAlike(parts);
    case Relation::Alike:
        return order >= 0 && beginsAlike(std::max(1, parts - 1));
    }
    return false;
}

} // namespace cmbagent
