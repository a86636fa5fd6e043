// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <QHash>
#include <QMap>

namespace cmbagent {

/// One of the two runs, with what is looked up often.
class RunSide
{
public:
    explicit RunSide(const RunProjection& projection);

    [[nodiscard]] const StepSpec& declared(int step) const { return run.workflow()->steps[size_t(step)]; }
    [[nodiscard]] BlobRef file(const QString& path) const { return m_files.value(path); }
    /// A file as this step gets it: a person may have put another content in its place.
    [[nodiscard]] BlobRef fileFor(int step, const QString& path) const;
    /// What a person put in place of outputs this step reads, by "STEP/OUTPUT".
    [[nodiscard]] QMap<QString, BlobHash> replacedInputs(int step) const;

    /// What tells a step that has another id: what it runs or asks.
    [[nodiscard]] QString content(int step) const;
    /// The scripts an agent wrote in the last attempt at this step, by name; none where it is no agent's.
    [[nodiscard]] std::vector<OutputFile> writtenCode(int step) const;
    /// "approved", "modified: use fewer channels"; empty when nobody was asked, or nobody has answered.
    [[nodiscard]] QString answer(int step) const { return m_answers.value(step); }

    const RunProjection& run;

private:
    QHash<QString, BlobRef> m_files;
    QHash<int, QString> m_answers; ///< the last one of each gate
};

/// Steps of the second run by index of the first; -1: it has none. By id, then those left over by what they run, where
/// that is no other step's too.
std::vector<int> alignSteps(const RunSide& a, const RunSide& b);

/// What the workflow and the run say about a step, which may be changed at it (see workflowFor), beside its script,
/// task and parameters.
QJsonObject stepSettings(const RunSide& side, const Workflow& workflow, int step);

} // namespace cmbagent
