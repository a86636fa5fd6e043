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

QString taskTitle(const QString& task)
{
    constexpr int longest = 80;
    const QString line = task.trimmed().section(u'\n', 0, 0).simplified();
    if (line.size() <= longest) {
        return line;
    }
    QString title = line.left(longest - 1);
    const bool isWordCut = !line.at(title.size()).isSpace();
    if (const qsizetype space = title.lastIndexOf(u' '); isWordCut && space > 0) {
        title.truncate(space);
    } else if (title.back().isHighSurrogate()) {
        title.chop(1); // a text without spaces, cut within one of its letters
    }
    static const QString pauses = QStringLiteral(" ,;:–—-");
    while (title.size() > 1 && pauses.contains(title.back())) {
        title.chop(1);
    }
    return title + u'…';
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
