// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace cmbagent {

/// How a task in words is gone about.
enum class TaskMode : quint8 {
    OneShot, ///< one agent does all of it
    PlanningAndControl, ///< a plan is made and reviewed, then its steps are done
    DeepResearch, ///< the same, for longer work: one step after the other, each with all that came of those before it
    HumanInTheLoop, ///< the same, and a person is asked before and after each step
    IdeaGeneration, ///< ideas are proposed, criticised and mended
};
inline constexpr int taskModeCount = 5;
QString taskModeName(TaskMode mode); ///< "one_shot", …
std::optional<TaskMode> taskModeFromName(QStringView name);
/// Whether it makes two runs: one that plans, and one that carries the plan out.
bool isPlanned(TaskMode mode);

} // namespace cmbagent
