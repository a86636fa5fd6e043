// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/scriptcommand.h"

#include "workers/interpreter.h"

#include <QFile>
#include <QFileInfo>

namespace cmbagent {

namespace {

constexpr auto shell = QLatin1String("/bin/sh");

/// The words of "#! program argument", with "/usr/bin/env program" resolved to the program. Empty when there is none.
QStringList shebangOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray line = file.readLine(4096);
    if (!line.startsWith("#!")) {
        return {};
    }
    QStringList words = QString::fromUtf8(line.mid(2)).simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!words.isEmpty() && words[0].endsWith(QLatin1String("/env"))) {
        words.removeFirst();
        if (!words.isEmpty() && words[0] == QLatin1String("-S")) {
            words.removeFirst();
        }
    }
    return words;
}

bool looksLikePython(const QString& program)
{
    return QFileInfo(program).fileName().startsWith(QLatin1String("python"));
}

ScriptCommand pythonCommand(const Interpreter& interpreter, const QString& path)
{
    return { { interpreter.program, path }, interpreter.toText(), true };
}

Result<ScriptCommand> byChoice(const QString& choice, const StepJob& job, const QString& path,
                               InterpreterFinder& finder)
{
    const auto program = finder.findProgram(choice, job.sourceFolder);
    if (!program) {
        return fail(program.error());
    }
    const bool isPython = looksLikePython(*program) || path.endsWith(QLatin1String(".py"));
    if (!isPython) {
        return ScriptCommand { { *program, path }, *program, false };
    }
    const auto python = finder.checkPython(*program, job.workflow->pythonModules);
    return python ? Result<ScriptCommand>(pythonCommand(*python, path)) : fail(python.error());
}

Result<ScriptCommand> byShebang(const QStringList& words, const QString& path, InterpreterFinder& finder)
{
    const auto program = finder.findProgram(words[0], {});
    if (!program) {
        return fail(
            ErrorCode::Missing,
            QStringLiteral("The script begins with '#!' and the interpreter '%1', which is not there.").arg(words[0]),
            QStringLiteral("Install it, or name another one by 'interpreter:' in the workflow."));
    }
    return ScriptCommand { QStringList { *program } + words.mid(1) + QStringList { path }, *program, false };
}

} // namespace

QString scriptName(const StepSpec& spec)
{
    return spec.script.isEmpty() ? QStringLiteral("inline_%1.py").arg(spec.id) : spec.script;
}

Result<ScriptCommand> scriptCommand(const StepJob& job, const QString& path, const QString& setting,
                                    InterpreterFinder& finder)
{
    for (const QString& choice : { job.interpreter, job.spec().interpreter, job.workflow->interpreter }) {
        if (!choice.isEmpty()) {
            return byChoice(choice, job, path, finder);
        }
    }
    const QStringList words = shebangOf(path);
    const bool isInline = job.spec().script.isEmpty();
    const bool isPython = isInline ? words.isEmpty() || looksLikePython(words[0]) : path.endsWith(QLatin1String(".py"));
    if (isPython) {
        if (!setting.isEmpty()) {
            return byChoice(setting, job, path, finder);
        }
        const auto python = finder.findPython(job.workflow->pythonModules);
        return python ? Result<ScriptCommand>(pythonCommand(*python, path)) : fail(python.error());
    }
    if (!words.isEmpty() && looksLikePython(words[0])) {
        return byChoice(words[0], job, path, finder);
    }
    if (!words.isEmpty()) {
        return byShebang(words, path, finder);
    }
    if (path.endsWith(QLatin1String(".sh"))) {
        return ScriptCommand { { shell, path }, shell, false };
    }
    return fail(ErrorCode::BadInput,
                QStringLiteral("Nothing tells how to run '%1': it is no .py or .sh file and does not begin with '#!'.")
                    .arg(scriptName(job.spec())),
                QStringLiteral(
                    "Add 'interpreter:' to the step, or a first line such as '#!/usr/bin/env Rscript' to the script."));
}

} // namespace cmbagent
