// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QProcessEnvironment>
#include <QStringList>

#include <mutex>

namespace cmbagent {

/// A program that runs scripts, found and tried.
struct Interpreter
{
    QString program; ///< absolute path
    QString version; ///< of Python "3.11.2"; empty for others

    /// "/usr/bin/python3 (Python 3.11.2)"
    [[nodiscard]] QString toText() const;
    bool operator==(const Interpreter&) const = default;
};

/// Finds interpreters and checks that a Python has the modules a workflow requires; remembers the good ones by path,
/// time of change and modules. Safe from every thread; blocks while a Python is tried.
class InterpreterFinder
{
public:
    /// `environment` is what steps get (see allowedEnvironment): its PATH is searched, and a Python is tried in it.
    explicit InterpreterFinder(QProcessEnvironment environment);

    /// The first of /usr/bin/python3 and the python3 of PATH that has all modules.
    Result<Interpreter> findPython(const QStringList& modules);
    /// The Python a person chose, if it has all modules.
    Result<Interpreter> checkPython(const QString& program, const QStringList& modules);
    /// Those of the modules a Python has not; what cannot be asked has all.
    [[nodiscard]] QStringList missingIn(const QString& program, const QStringList& modules) const;
    /// A name is searched in PATH, a path with a slash is taken from `folder`; the error names it.
    [[nodiscard]] Result<QString> findProgram(const QString& nameOrPath, const QString& folder) const;

private:
    struct Tried
    {
        Interpreter interpreter;
        QStringList missing; ///< modules it has not
    };

    Result<Tried> tryPython(const QString& program, const QStringList& modules);
    [[nodiscard]] Result<Tried> ask(const QString& program, const QStringList& modules) const;

    QProcessEnvironment m_environment;
    std::mutex m_mutex;
    QHash<QString, Interpreter> m_good;
};

/// Tells that a module is not there, and how to get it for that interpreter.
Error moduleMissing(const QStringList& modules, const Interpreter& interpreter);

} // namespace cmbagent
