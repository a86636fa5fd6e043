// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"

namespace cmbagent {

class InterpreterFinder;

/// How to run a script that lies in the work folder.
struct ScriptCommand
{
    QStringList command; ///< the program, what belongs between, the script
    QString interpreter; ///< for people
    bool isPython = false;
};

/// The name in the work folder of a step's script: its path, or one made up for inline code that shadows no module.
QString scriptName(const StepSpec& spec);

/// Chooses the interpreter. For Python (`.py`, inline code, or by "#!"): the run's, the step's, the workflow's, the
/// setting, else one that has the required modules. For others: the step's, the workflow's, what "#!" says, the shell
/// for
/// `.sh`. `path` is where the script lies now.
Result<ScriptCommand> scriptCommand(const StepJob& job, const QString& path, const QString& setting,
                                    InterpreterFinder& finder);

} // namespace cmbagent
