// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskorder.h"

#include <QJsonObject>

namespace cmbagent {

/// A task as it is kept in its folder, and back: what is needed when its plan is there. The rest of the options is
/// those of the run that made the plan.
QJsonObject taskToJson(const TaskOrder& order);
TaskOrder taskFromJson(const QJsonObject& json);

} // namespace cmbagent
