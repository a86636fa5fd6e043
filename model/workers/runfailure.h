// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "workers/interpreter.h"
#include "workers/steplauncher.h"

namespace cmbagent {

/// Why an attempt failed, and whether trying the same again could help.
struct RunFailure
{
    Error error;
    bool retryable = true;
    QString missingModule {}; ///< the Python module that could not be imported; empty: it is something else
};

/// What is needed to explain the end of a program.
struct RunContext
{
    const StepJob& job;
    const LaunchSpec& launch;
    QString scriptName; ///< as in the work folder
    QString interpreter; ///< for people; of the form of Interpreter::toText
    bool isPython = false;
    QByteArray errorTail; ///< the end of standard error
};

/// The modules a Python script imports, by their first names, each once.
QStringList importsIn(const QString& script);

/// Explains a program that did not end with exit code 0 by itself: the last line of its traceback, the signal, the
/// limit, or what could not be started.
RunFailure explainFailure(const LaunchResult& result, const RunContext& context);

/// What a Python traceback says, with copies in the work folder named by their originals.
struct Traceback
{
    QString message; ///< "ValueError: ..."; empty when there is none
    QString text; ///< from "Traceback" on
    SourcePlace place; ///< innermost line in a file of the workflow
    QString missingModule;
};
Traceback readTraceback(const QByteArray& errorTail, const QString& workFolder, const QString& sourceFolder,
                        const QStringList& files);

} // namespace cmbagent
