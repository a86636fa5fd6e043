// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/workflowreader.h"
#include "core/clock.h"
#include "core/draft.h"

namespace cmbagent {

/// A new folder for what a person asked for, below `parent`, called by the day and the first words; created.
Result<QString> makeTaskFolder(const QString& parent, const QString& task, Timestamp now);

/// Copies files beside the workflow that is to come: name there → where it lies. Gives name → path relative to the
/// folder.
Result<QMap<QString, QString>> bringFiles(const QString& folder, const QMap<QString, QString>& files);

/// Copies a folder of documentation beside the workflow that is to come, and gives the name it has there. Hidden files,
/// links and files of more than 20 MB stay behind. Limit: it has more than 2,000 files or 500 MB.
Result<QString> bringDocumentation(const QString& folder, const QString& documentation);

/// Writes a workflow as a file that can be opened, edited and played like any other, and reads it. `edits` make it of
/// an empty one.
Result<WorkflowFile> writeWorkflow(const QString& path, const QString& name, const std::vector<DraftEdit>& edits);

} // namespace cmbagent
