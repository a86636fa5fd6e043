// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/projection.h"

namespace cmbagent {

/// Puts together everything one attempt needs. A pure object of one run, owned by its RunMachine; it remembers which
/// steps come after which question, so that a job costs no walk through the graph.
class JobBuilder
{
public:
    explicit JobBuilder(QString runFolder) : m_runFolder(std::move(runFolder)) { }

    StepJob build(const RunProjection& projection, int step, int attempt);

private:
    static void makeCheck(StepJob& job);
    static void addHistory(StepJob& job, const RunProjection& projection);
    QJsonObject answersFor(const RunProjection& projection, int step);

    QString m_runFolder;
    QString m_sourceFolder;
    std::vector<std::vector<bool>>
        m_after; ///< by approval: the steps that come after it, once its answer tells them anything
};

} // namespace cmbagent
