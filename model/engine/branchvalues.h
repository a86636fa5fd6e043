// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <QSet>

namespace cmbagent {

struct BranchRequest;

/// What becomes of a run's parameters and files in a branch, and which steps notice. A pure value.
class BranchValues
{
public:
    /// Refuses values that do not fit `workflow`, which has the branch's edits in it, and contents for files the parent
    /// did not take with it. `parent` must outlive this.
    static Result<BranchValues> merge(const RunProjection& parent, WorkflowPtr workflow, const BranchRequest& request);

    [[nodiscard]] const QJsonObject& parameters() const { return m_parameters; }
    [[nodiscard]] const std::vector<FrozenFile>& files() const { return m_files; }
    /// Which parameter or file of this step is another one in the branch, in words; empty: none.
    [[nodiscard]] QString changeAt(int step) const;

private:
    BranchValues(const RunProjection& parent, WorkflowPtr workflow) : m_parent(&parent), m_workflow(std::move(workflow))
    { }
    Result<void> mergeParameters(const QJsonObject& given);
    Result<void> mergeFiles(const std::vector<FrozenFile>& given);
    [[nodiscard]] bool isOther(int step, const QString& path) const;
    [[nodiscard]] bool usesFile(const StepSpec& spec, const QString& path) const;

    const RunProjection* m_parent;
    WorkflowPtr m_workflow;
    QJsonObject m_parameters;
    std::vector<FrozenFile> m_files;
    QSet<QString> m_changedParameters;
    QSet<QString> m_changedFiles;
};

/// A parameter that the branch is given holds for every step, also where a step of the parent had a value of its own.
std::vector<StepEdit> freedValues(const RunProjection& parent, const QJsonObject& given);

} // namespace cmbagent
