// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

namespace cmbagent {

/// One place where two JSON values differ.
struct JsonDifference
{
    QString path; ///< such as messages[2].text; empty: the values as a whole
    QString before; ///< short, around where texts begin to differ; empty: not there
    QString after;
    double weight = 1; ///< up to 1: how much differs; a text that differs at its end weighs less

    bool operator==(const JsonDifference&) const = default;
};

/// Where `after` differs from `before`, in the order of the keys; at most `most` places.
QList<JsonDifference> jsonDifferences(const QJsonValue& before, const QJsonValue& after, int most = 1'000);
/// One line a difference.
QString differencesText(const QList<JsonDifference>& differences, int mostLines = 8);

} // namespace cmbagent
