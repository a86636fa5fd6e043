// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskorder.h"
#include "widgets/models/modelrows.h"

#include <QMap>

#include <functional>

namespace cmbagent {

/// Somebody who can do a task alone.
struct TaskAgent
{
    QString name;
    QString title;
    QString description; ///< one sentence
    QString role; ///< whose model it gets
    bool operator==(const TaskAgent&) const = default;
};

/// What there is to do a task with. A value.
struct TaskMeans
{
    QList<TaskAgent> agents;
    std::array<QStringList, taskModeCount>
        roles; ///< whose models a way asks; of one_shot: those of its agent beside it
    QList<ModelRow> models; ///< that can be asked now
    QMap<QString, QString> usual; ///< role → the model it gets when nobody chooses one; roles without one are not in it
    std::array<QString, taskModeCount> usualOfMode; ///< what all roles of a way get then; goes before `usual`
    bool isLooking = false; ///< for keys and servers: there may be more models in a moment
    /// Why a model cannot be asked, with the mend; empty: it can, as far as is known.
    std::function<QString(const QString& model)> fault;
};

} // namespace cmbagent
