// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace cmbagent {

/// One named value that differs between two sides. Undefined: not there.
struct ValueChange
{
    QString path; ///< such as "temperature.value" or "rows[3].x"
    QJsonValue a;
    QJsonValue b;
    std::optional<double> relative; ///< |a − b| / max(|a|, |b|), when both are numbers
};

/// How two JSON values differ, leaf by leaf.
struct ValueDiff
{
    qint64 compared = 0; ///< leaves of either side
    qint64 differing = 0;
    double largestRelative = 0; ///< among numbers, those within the tolerance included
    std::vector<ValueChange> changes; ///< the first of them

    [[nodiscard]] bool isEmpty() const { return differing == 0; }
};

/// |a − b| / max(|a|, |b|); 0 for equal numbers, two that are not numbers (NaN) included.
double relativeDifference(double a, double b);

/// Numbers that differ relatively by no more than `tolerance` are equal. `most`: changes kept.
ValueDiff diffValues(const QJsonValue& a, const QJsonValue& b, double tolerance = 0, size_t most = 20);

} // namespace cmbagent
