// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <QCoreApplication>

namespace cmbagent {

/// Reads the values of a sweep as a person types them: "0.1, 0.2, 0.5", "1..10 step 2", or both mixed.
class SweepValues
{
    Q_DECLARE_TR_FUNCTIONS(SweepValues)

public:
    static constexpr int most = 100; ///< branches in one sweep

    /// Every value once, in the order typed, within the bounds of the parameter. Refused with what is wrong and how to
    /// write it: nothing typed, no number, a range that never ends, too many, out of bounds.
    static Result<std::vector<QJsonValue>> parse(const Parameter& parameter, const QString& text);
    /// "resamples = 500".
    static QString nameOf(const Parameter& parameter, const QJsonValue& value);
    /// The value as `parse` reads it.
    static QString textOf(const QJsonValue& value);
};

} // namespace cmbagent
