// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/oldrun.h"
#include "core/workflow.h"

namespace cmbagent {

/// A file that goes with a run: one that lies somewhere, or a text.
struct OldRunPart
{
    QString path; ///< in the run
    QString absolutePath; ///< empty: `content` is it
    QByteArray content;
};

/// An old run as a workflow whose steps can be played again where their code is known.
struct OldRunWorkflow
{
    WorkflowPtr workflow;
    std::vector<OldRunPart> frozen; ///< what the run took with it: scripts, and files of no step
    QStringList warnings;
};

/// Steps follow one another, as they did. A step with code is its last code; it gets the data files of earlier steps
/// that its code names, and all scripts lie beside it. A step without code is one of an agent, the one CMBAgent had or
/// the engineer, with its task in words and all that came of earlier steps; where no task is known either, it has code
/// that fails and says so.
Result<OldRunWorkflow> workflowOfOldRun(const OldRun& run);

/// What was said, in Markdown under a heading.
QByteArray conversationText(const QString& title, const std::vector<OldMessage>& chat);
/// The same in the form our own steps of agents keep: a list of {"name", "content", "timestamp"}.
QByteArray conversationJson(const std::vector<OldMessage>& chat);
/// A context as files: `path` with the ending .json, and each table in it, such as that of costs, as CSV beside it.
std::vector<OldRunPart> partsOfContext(const QString& path, const QJsonValue& context);

/// What a step came to, as later steps of CMBAgent were told it: the code and what it printed, or the last words of its
/// agent. Empty: nothing is known.
QByteArray summaryOfOldStep(const OldStep& step);

/// What a person had told CMBAgent for all steps of this agent, as far as a context knows it.
QString saidToOldAgent(const OldRun& run, const QString& agent);

/// "step-3"
QString oldStepId(int number);
/// What a file is called among the outputs of its step: without the folder of the phase.
QString oldOutputName(const OldFile& file);

} // namespace cmbagent
