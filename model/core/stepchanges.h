// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

// What a person changed of one step of a run, before it started or after it failed:
//   {"parameters": {NAME: value}, "fields": {as in StepEdit}, "files": {PATH: {"hash", "size"}}}
// `files` has the step's script with another content; nothing else of what the run froze can be replaced.

/// The contents these changes put in place of frozen files.
std::vector<FrozenFile> filesIn(const QJsonObject& changes);
/// Puts `content` in place of the file in these changes.
void setFile(QJsonObject& changes, const QString& path, const BlobRef& content);

/// The files the run froze as this step gets them.
std::vector<FrozenFile> filesFor(const RunProjection& projection, int step);

/// What was changed, and then changed again: the later one counts, name by name.
QJsonObject mergedChanges(const QJsonObject& earlier, const QJsonObject& later);

/// Refuses what the step could not run with: parts, parameters and fields there are not, values that do not fit, and
/// files other than its script.
Result<void> checkChanges(const RunProjection& projection, int step, const QJsonObject& changes);

} // namespace cmbagent
