// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/projection.h"

namespace cmbagent {

/// What a step left behind for others: the report of the attempt that completed it. Null when it did not complete;
/// files of a failed attempt are nobody's input.
const StepReport* resultOf(const RunProjection& projection, int step);

/// The outputs a path means: the file of that name, or with a trailing slash everything below that folder.
std::vector<const OutputFile*> outputsAt(const StepReport& report, const QString& path);

/// Puts together everything one attempt needs. A pure object of one run, owned by its RunMachine; it remembers which
/// steps come after which question, so that a job costs no walk through the graph.
class JobBuilder
{
public:
    explicit JobBuilder(QString runFolder) : m_runFolder(std::move(runFolder)) { }

    StepJob build(const RunProjection& projection, int step, int attempt);

private:
    static void addInputs(StepJob& job, const RunProjection& projection);
    QJsonObject answersFor(const RunProjection& projection, int step);

    QString m_runFolder;
    QString m_sourceFolder;
    std::vector<std::vector<bool>> m_after; ///< by approval: the steps that come after it
};

} // namespace cmbagent
