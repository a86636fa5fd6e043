// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/scriptcommand.h"

#include "workers/interpreter.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr auto shell = QLatin1String("/bin/sh");

/// The words of "#! program argument", with "/usr/bin/env program" resolved to the program. Empty when there is none.
QStringList shebangWords(const QByteArray& line)
{
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

QStringList shebangOf(const StepSpec& spec, const QString& path)
{
    if (spec.script.isEmpty()) {
        const QByteArray code = spec.inlineCode.left(4096).toUtf8();
        return shebangWords(code.left(code.indexOf('\n')));
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? shebangWords(file.readLine(4096)) : QStringList();
}

bool looksLikePython(const QString& program)
{
    return QFileInfo(program).fileName().startsWith(QLatin1String("python"));
}

/// Whether a script is Python by what the step, its first line or its name says, in this order.
bool isPythonScript(const StepSpec& spec, const QStringList& shebang)
{
    if (spec.script.endsWith(QLatin1String(".py"))) {
        return true;
    }
    if (!spec.interpreter.isEmpty()) {
        return looksLikePython(spec.interpreter);
    }
    return shebang.isEmpty() ? spec.script.isEmpty() : looksLikePython(shebang[0]);
}

QString firstOf(std::initializer_list<QString> choices)
{
    const auto found =
        std::find_if(choices.begin(), choices.end(), [](const QString& choice) { return !choice.isEmpty(); });
    return found == choices.end() ? QString() : *found;
}

Result<ScriptCommand> pythonCommand(const StepJob& job, const QString& path, const QString& setting,
                                    InterpreterFinder& finder)
{
    const QStringList& modules = job.workflow->pythonModules;
    const QString choice = firstOf({ job.interpreter, job.spec().interpreter, job.workflow->interpreter, setting });
    const auto program = choice.isEmpty() ? Result<QString>(QString()) : finder.findProgram(choice, job.sourceFolder);
    if (!program) {
        return fail(program.error());
    }
    const auto python = choice.isEmpty() ? finder.findPython(modules) : finder.checkPython(*program, modules);
    if (!python) {
        return fail(python.error());
    }
    return ScriptCommand { { python->program, path }, python->toText(), true };
}

/// A Python chosen for the whole workflow is meant for its Python scripts only.
QString otherChoice(const StepJob& job)
{
    const QString& general = job.workflow->interpreter;
    return firstOf({ job.spec().interpreter, looksLikePython(general) ? QString() : general });
}

Result<ScriptCommand> byShebang(const QStringList& words, const QString& path, const InterpreterFinder& finder)
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
    if (!spec.script.isEmpty()) {
        return spec.script;
    }
    const bool isPython = isPythonScript(spec, shebangOf(spec, {}));
    return QStringLiteral("inline_%1%2").arg(spec.id, isPython ? QStringLiteral(".py") : QString());
}

Result<ScriptCommand> scriptCommand(const StepJob& job, const QString& path, const QString& setting,
                                    InterpreterFinder& finder)
{
    const QStringList shebang = shebangOf(job.spec(), path);
    if (isPythonScript(job.spec(), shebang)) {
        return pythonCommand(job, path, setting, finder);
    }
    if (const QString choice = otherChoice(job); !choice.isEmpty()) {
        const auto program = finder.findProgram(choice, job.sourceFolder);
        return program ? Result<ScriptCommand>(ScriptCommand { { *program, path }, *program, false })
                       : fail(program.error());
    }
    if (!shebang.isEmpty()) {
        return byShebang(shebang, path, finder);
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
