// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <vector>

namespace cmbagent {

/// What was recorded about one task of a trace; numbers that were not recorded are 0.
struct WfTask
{
    QString id; ///< in the trace; the step's id is made from it
    QString category; ///< tasks of one category do the same with other data
    QString program;
    QStringList arguments;
    QStringList machines;
    double runtimeSeconds = 0;
    double averageCpuPercent = 0;
    int cores = 0;
    qint64 memoryBytes = 0;
    qint64 readBytes = 0;
    qint64 writtenBytes = 0;
    qint64 inputBytes = 0; ///< declared sizes of its input files
    qint64 outputBytes = 0; ///< and of its output files
};

/// A machine the tasks ran on.
struct WfMachine
{
    QString name;
    int cores = 0;
    qint64 memoryBytes = 0;
};

/// A recorded execution, readable and simulable but not runnable: every step is of kind Simulated.
struct WfTrace
{
    WorkflowPtr workflow;
    std::vector<WfTask> tasks; ///< of the step with the same index
    std::vector<WfMachine> machines;
    QString schemaVersion;
    QString executedAt;
    QString runtimeSystem; ///< "Pegasus 4.9"
    double makespanSeconds = 0;
};

/// Reads WfCommons WfFormat 1.4 and 1.5. Edges are those of `parents` and `children`, and only those. Callable on every
/// thread.
Result<WfTrace> readWfFormat(const QString& path);
Result<WfTrace> readWfFormatText(const QByteArray& json, const QString& pathForMessages);

} // namespace cmbagent
