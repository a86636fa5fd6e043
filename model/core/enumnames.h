// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace cmbagent {

/// The name of an enumeration's value, from the list of its names in the order of the values.
template <typename Value, size_t N>
QString nameIn(const std::array<const char*, N>& names, Value value)
{
    return QString::fromLatin1(names[size_t(value)]);
}

/// The value with that name; none when there is no such name.
template <typename Value, size_t N>
std::optional<Value> valueIn(const std::array<const char*, N>& names, QStringView name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i])) {
            return Value(i);
        }
    }
    return std::nullopt;
}

} // namespace cmbagent
