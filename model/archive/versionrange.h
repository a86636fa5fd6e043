// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVersionNumber>

#include <optional>
#include <vector>

namespace cmbagent {

/// Which versions will do: ">=0.2.0", ">=0.2,<1", "~=1.4", "!=0.3.1", "0.3" (any 0.3). A value.
class VersionRange
{
public:
    /// Conditions with commas or blanks between them, all of which have to hold; nothing when one cannot be read.
    static std::optional<VersionRange> fromText(const QString& text);
    [[nodiscard]] bool holds(const QVersionNumber& version) const;

private:
    enum class Relation : quint8 { AtLeast, Above, AtMost, Below, Same, Not, Alike };
    struct Condition
    {
        Relation relation = Relation::Same;
        QVersionNumber bound;
    };
    static std::optional<Condition> conditionFrom(const QString& text);
    static bool holds(const Condition& condition, const QVersionNumber& version);

    std::vector<Condition> m_conditions;
};

} // namespace cmbagent
