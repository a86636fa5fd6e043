// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"

#include <QHash>
#include <QString>

namespace cmbagent {

/// A number by which runs can be judged: the last value of a metric that a step of theirs reported, or one it wrote to
/// outputs.json.
struct Outcome
{
    QString step; ///< id
    QString name;
    QString unit;
    QHash<RunId, double> values; ///< of the runs that have it, made by themselves or kept from where they branched off
};

} // namespace cmbagent
