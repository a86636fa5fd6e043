// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

namespace cmbagent {

/// What a person asks for in words. A value.
struct TaskOrder
{
    QString task;
    TaskMode mode = TaskMode::OneShot;
    QString agent = QStringLiteral("engineer"); ///< of one_shot
    QMap<QString, QString> files; ///< name in the task's folder → where it lies now
    int planSteps = 3; ///< most steps of a plan, in every mode
    int planReviews = 1; ///< 0..5
    int attempts = 3; ///< of each step
    bool choosesAgents = false; ///< the plan setter first says which agents the task needs
    QString planInstructions; ///< for the planner and its reviewers
    QMap<QString, QString> instructions {}; ///< for all steps of an agent: name → what it is told beside its tasks
    QString hardware {}; ///< what there is of a machine for scripts, in words; "auto": of this one; empty: not told
    QString documentation; ///< a folder whose texts agents may search, as it lies now; empty: none
    qint64 pauseMicros = 0; ///< the task pauses whenever so much more was paid, in micro-dollars; 0: never
    bool usesOnlyBuiltInAgents = false; ///< whatever a person has changed, added or switched off
    RunOptions options; ///< models, when a person is asked, …
    bool operator==(const TaskOrder&) const = default;
};

/// The first line of a task as a name for it, of 80 letters at most: a longer one ends with a word and "…".
QString taskTitle(const QString& task);

/// The model a person names to get the answers of a recording: "recorded/NAME".
QString recordedModel(const QString& recording);
/// The recording such a name means; empty: it names a model.
QString recordingIn(const QString& model);
/// Whether a run was begun with the answers of a recording.
bool isRecorded(const RunOptions& options);

} // namespace cmbagent
