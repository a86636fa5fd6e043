// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/taskorder.h"

#include "core/enumnames.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr std::array<const char*, taskModeCount> taskModeNames { "one_shot", "planning_and_control", "deep_research",
                                                                 "human_in_the_loop", "idea_generation" };
constexpr QLatin1String recordedPrefix("recorded/");

} // namespace

QString taskModeName(TaskMode mode)
{
    return nameIn(taskModeNames, mode);
}

std::optional<TaskMode> taskModeFromName(QStringView name)
{
    return valueIn<TaskMode>(taskModeNames, name);
}

bool isPlanned(TaskMode mode)
{
    return mode == TaskMode::PlanningAndControl || mode == TaskMode::DeepResearch || mode == TaskMode::HumanInTheLoop;
}

QString recordedModel(const QString& recording)
{
    return recordedPrefix + recording;
}

QString recordingIn(const QString& model)
{
    return model.startsWith(recordedPrefix) ? model.mid(recordedPrefix.size()) : QString();
}

bool isRecorded(const RunOptions& options)
{
    return std::any_of(options.models.begin(), options.models.end(),
                       [](const QString& model) { return !recordingIn(model).isEmpty(); });
}

} // namespace cmbagent
