// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/filegate.h"
#include "core/workflow.h"

namespace cmbagent {

/// A step named in `needs` or `independent_of`, as written.
struct NeedRef
{
    QString step;
    bool optional = false;
    Mark at;
};

/// A step's output named in `inputs` or `show`, as written.
struct OutputRef
{
    QString name; ///< of the input; empty in `show`
    QString step; ///< empty: a file beside the workflow
    QString output;
    Mark at;
};

/// A step as far as it can be read without the others; `linkSteps` does the rest.
struct StepDraft
{
    StepSpec spec;
    Mark at;
    Mark idAt;
    bool hasId = false;
    bool examined = true; ///< false: of an unknown kind, so nothing is said about its outputs
    std::vector<NeedRef> needs;
    std::vector<NeedRef> independentOf;
    std::vector<OutputRef> inputs;
    std::vector<OutputRef> shown;
    std::vector<Mark> parametersAt; ///< where each of `spec.parameters` is named
};

/// Reads one item of `steps:`. Faults are told; the draft has what could be read.
StepDraft readStep(const YamlNode& map, FaultList& faults, FileGate& gate);

/// A map of environment variables.
QMap<QString, QString> readEnvironment(const YamlNode& map, const FaultSink& sink);

} // namespace cmbagent
