// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/workflowfault.h"
#include "core/workflow.h"

namespace cmbagent {

class StepMemo;
struct YamlNode;

/// A file that a run takes along when it starts.
struct FrozenSource
{
    QString relativePath; ///< as the workflow names it, without `.` and `..`
    QString absolutePath;
    bool operator==(const FrozenSource&) const = default;
};

/// A workflow file that was read without a fault.
struct WorkflowFile
{
    WorkflowPtr workflow;
    QString path; ///< of the workflow file, absolute
    QString folder; ///< it lies in; every other path is relative to it
    QByteArray source; ///< the bytes as the person wrote them
    std::vector<FrozenSource> files; ///< scripts, `file:` inputs and what fits `files:`; each once, sorted by path
    std::vector<Error> warnings;
};

/// Reads a workflow file (`cmbagent: 1`): one syntax error, or every semantic error at once, each with file, line,
/// column, step and how to mend it. May be called on every thread.
tl::expected<WorkflowFile, std::vector<Error>> readWorkflow(const QString& path);

/// The same for a text that may not be on disk. Where `folder` is empty, no script or input is looked up.
tl::expected<WorkflowFile, std::vector<Error>> readWorkflowText(const QByteArray& text, const QString& pathForMessages,
                                                                const QString& folder);

/// The same with the finer code of each fault.
tl::expected<WorkflowFile, WorkflowFaults> checkWorkflowText(const QByteArray& text, const QString& pathForMessages,
                                                             const QString& folder);

/// A workflow as far as it can be read, for whoever is still writing it.
struct WorkflowSketch
{
    WorkflowPtr workflow; ///< all steps in the order of the file; null: their graph cannot be told
    WorkflowFaults faults; ///< all of them, or only those that break the graph
};

/// Reads a text that `readYaml` has read into `root`; faults that leave the graph whole do not stop it. `memo` knows
/// the steps of the reading before.
WorkflowSketch sketchWorkflow(const QByteArray& normalised, const YamlNode& root, const QString& pathForMessages,
                              const QString& folder, StepMemo& memo);

} // namespace cmbagent
