// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/runcosts.h"
#include "core/states.h"

#include <QJsonValue>
#include <QString>

#include <vector>

namespace cmbagent {

/// Several runs side by side: what was different about each, and what came out. A plain value.
struct RunTable
{
    struct Column
    {
        enum class Kind : quint8 { Parameter, Outcome };

        Kind kind = Kind::Parameter;
        QString name;
        QString step; ///< of an outcome: the id of the step that reported it
        QString unit;
    };
    struct Row
    {
        RunId run;
        QString name;
        QString hypothesis;
        RunState state = RunState::Draft;
        qint64 wallMicros = -1; ///< -1: it has not started
        std::vector<QJsonValue> cells; ///< one for each column; undefined: it has none
        std::optional<RunCost> cost {}; ///< of what it did itself; nothing: no model was asked
        Timestamp created {};
    };

    std::vector<Column> columns; ///< parameters that are not the same everywhere, then outcomes
    std::vector<Row> rows;
};

} // namespace cmbagent
