// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace cmbagent {

/// A named value a step reported in outputs.json: a number with an optional error and unit, or a text.
struct Measured
{
    QString name;
    std::optional<double> value;
    std::optional<double> error; ///< one standard deviation, in the unit of the value
    QString unit;
    QString text; ///< when it is not a number

    /// "2.7250156 ± 0.0000081 K", "(−0.10 ± 3.61)e-6": two digits of the error, and the value to the same place.
    [[nodiscard]] QString toText() const;
    bool operator==(const Measured&) const = default;
};

/// Reads `StepReport::values`; what is neither number, text, truth value nor an object with "value" is left out.
std::vector<Measured> measuredFrom(const QJsonObject& values);

} // namespace cmbagent
