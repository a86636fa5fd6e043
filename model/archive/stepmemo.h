// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/stepreader.h"
#include "archive/yamltree.h"
#include "core/draft.h"

#include <memory>
#include <vector>

namespace cmbagent {

/// Remembers the steps of one reading of a workflow for the next: a step whose text says the same, be it in other
/// lines, is not read again. Those at fault, and those that name files, are always read: what is wrong with a step is
/// told anew each time, and a file may have come or gone. Lives for one reading.
class StepMemo
{
public:
    /// A step as it was read.
    struct Step
    {
        YamlNode node;
        StepDraft draft; ///< not linked
        DraftStep shown;
        bool isSettled = false; ///< the same text is read as the same again
    };
    using Steps = std::vector<std::shared_ptr<const Step>>;

    /// `before` are the steps of `workflow`, in its order, as the reading before took them; none: all are read.
    StepMemo(const Steps& before, WorkflowPtr workflow) : m_before(before), m_workflow(std::move(workflow)) { }

    /// What `readStep` reads.
    StepDraft read(const YamlNode& node, FaultList& faults, FileGate& gate);
    /// All steps that were read, in order.
    [[nodiscard]] Steps take() { return std::move(m_read); }

private:
    [[nodiscard]] std::shared_ptr<const Step> known(const YamlNode& node) const;

    const Steps& m_before;
    const WorkflowPtr m_workflow;
    Steps m_read;
};

/// A step as the file has it.
DraftStep shownStep(const YamlNode& node);

} // namespace cmbagent
