// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/interpreter.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace cmbagent {

namespace {

constexpr int patienceMillis = 30'000; // a cold disk, a busy machine
constexpr auto systemPython = QLatin1String("/usr/bin/python3");

/// Prints the real program, its version and, one a line, the modules that are not there. It asks each finder without
/// importing more than parent packages, so it is quick and nothing of a module runs.
constexpr auto question = QLatin1String(R"(
import importlib.util, platform, sys
print(sys.executable or '')
print(platform.python_version())
for name in sys.argv[1:]:
    try:
        found = importlib.util.find_spec(name) is not None
    except Exception:
        found = False
    if not found:
        print(name)
)");

/// Debian's package of a module.
QString packageOf(const QString& module)
{
    static const QHash<QString, QString> odd {
        { QStringLiteral("PIL"), QStringLiteral("python3-pil") },
        { QStringLiteral("cv2"), QStringLiteral("python3-opencv") },
        { QStringLiteral("skimage"), QStringLiteral("python3-skimage") },
        { QStringLiteral("bs4"), QStringLiteral("python3-bs4") },
        { QStringLiteral("tables"), QStringLiteral("python3-tables") },
        { QStringLiteral("dateutil"), QStringLiteral("python3-dateutil") },
    };
    const QString top = module.section(QLatin1Char('.'), 0, 0);
    QString name = top.toLower();
    name.replace(QLatin1Char('_'), QLatin1Char('-'));
    return odd.value(top, QStringLiteral("python3-") + name);
}

QString quoted(const QStringList& names)
{
    return QStringLiteral("'") + names.join(QStringLiteral("', '")) + QStringLiteral("'");
}

QString installHint(const QStringList& modules, const QString& program)
{
    QStringList packages;
    if (program == systemPython) {
        for (const QString& module : modules) {
            packages.append(packageOf(module));
        }
        packages.removeDuplicates();
        return QStringLiteral("Install with: sudo apt-get install %1").arg(packages.join(QLatin1Char(' ')));
    }
    for (const QString& module : modules) {
        packages.append(module.section(QLatin1Char('.'), 0, 0));
    }
    packages.removeDuplicates();
    return QStringLiteral("Install with: %1 -m pip install %2").arg(program, packages.join(QLatin1Char(' ')));
}

QString cacheKey(const QString& program, const QStringList& modules)
{
    const QFileInfo info(program);
    QStringList sorted = modules;
    sorted.sort();
    return QStringLiteral("%1\n%2\n%3")
        .arg(program)
        .arg(info.lastModified().toMSecsSinceEpoch())
        .arg(sorted.join(QLatin1Char('\n')));
}

} // namespace

QString Interpreter::toText() const
{
    return version.isEmpty() ? program : QStringLiteral("%1 (Python %2)").arg(program, version);
}

Error moduleMissing(const QStringList& modules, const Interpreter& interpreter)
{
    const QString what = modules.size() == 1 ? QStringLiteral("The Python module %1 is not installed for %2.")
                                             : QStringLiteral("The Python modules %1 are not installed for %2.");
    return { ErrorCode::Missing,
             what.arg(quoted(modules), interpreter.toText()),
             QStringLiteral("%1; or choose another interpreter in the settings or by 'interpreter:' in the workflow.")
                 .arg(installHint(modules, interpreter.program)),
             {},
             {},
             {} };
}

InterpreterFinder::InterpreterFinder(QProcessEnvironment environment) : m_environment(std::move(environment))
{
    m_environment.insert(QStringLiteral("HOME"), QStringLiteral("/nonexistent")); // steps do not see your home either
    m_environment.insert(QStringLiteral("PYTHONDONTWRITEBYTECODE"), QStringLiteral("1"));
}

Result<QString> InterpreterFinder::findProgram(const QString& nameOrPath, const QString& folder) const
{
    QString found;
    if (nameOrPath.contains(QLatin1Char('/'))) {
        const QString path =
            nameOrPath.startsWith(QLatin1String("~/")) ? QString(QDir::homePath() + nameOrPath.mid(1)) : nameOrPath;
        const QFileInfo info(QDir(folder), path);
        found = info.isFile() && info.isExecutable() ? info.absoluteFilePath() : QString();
    } else if (!nameOrPath.isEmpty()) {
        const QStringList paths =
            m_environment.value(QStringLiteral("PATH")).split(QLatin1Char(':'), Qt::SkipEmptyParts);
        found = QStandardPaths::findExecutable(nameOrPath, paths);
    }
    if (found.isEmpty()) {
        return fail(ErrorCode::Missing,
                    QStringLiteral("The interpreter '%1' is not there, or is no program.").arg(nameOrPath),
                    QStringLiteral(
                        "Install it, or correct 'interpreter:' in the workflow or the interpreter in the settings."));
    }
    return found;
}

Result<InterpreterFinder::Tried> InterpreterFinder::ask(const QString& program, const QStringList& modules) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(QStringLiteral("/"));
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, QStringList { QStringLiteral("-c"), question } + modules);
    const bool hasEnded = process.waitForFinished(patienceMillis);
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(1000);
        return fail(ErrorCode::Missing,
                    QStringLiteral("%1 gave no answer within %2 s, as a Python 3 interpreter would.")
                        .arg(program, QString::number(patienceMillis / 1000)),
                    QStringLiteral("See what it waits for, or choose another interpreter in the settings or by "
                                   "'interpreter:' in the workflow."));
    }
    if (!hasEnded || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QString detail = QString::fromUtf8(process.readAllStandardError());
        return fail(ErrorCode::Missing, QStringLiteral("%1 does not work as a Python 3 interpreter.").arg(program),
                    QStringLiteral("Choose another interpreter in the settings or by 'interpreter:' in the workflow."),
                    detail.isEmpty() ? process.errorString() : detail);
    }
    const QStringList lines =
        QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (lines.size() < 2) {
        return fail(ErrorCode::Missing, QStringLiteral("%1 does not work as a Python 3 interpreter.").arg(program));
    }
    // Version managers put shell scripts in front; the real program starts quicker and needs nothing of your home.
    return Tried { { QFileInfo(lines[0]).isExecutable() ? lines[0] : program, lines[1] }, lines.mid(2) };
}

Result<InterpreterFinder::Tried> InterpreterFinder::tryPython(const QString& program, const QStringList& modules)
{
    const std::lock_guard lock(m_mutex); // whoever asks the same meanwhile gets the answer
    const QString key = cacheKey(program, modules);
    if (const auto known = m_good.constFind(key); known != m_good.cend()) {
        return Tried { *known, {} };
    }
    auto tried = ask(program, modules);
    if (tried && tried->missing.isEmpty()) {
        m_good.insert(key, tried->interpreter); // what is missing may be installed any moment
    }
    return tried;
}

Result<Interpreter> InterpreterFinder::checkPython(const QString& program, const QStringList& modules)
{
    const auto tried = tryPython(program, modules);
    if (!tried) {
        return fail(tried.error());
    }
    if (!tried->missing.isEmpty()) {
        return fail(moduleMissing(tried->missing, tried->interpreter));
    }
    return tried->interpreter;
}

QStringList InterpreterFinder::missingIn(const QString& program, const QStringList& modules) const
{
    const auto tried = ask(program, modules);
    return tried ? tried->missing : QStringList();
}

Result<Interpreter> InterpreterFinder::findPython(const QStringList& modules)
{
    QStringList candidates;
    if (QFileInfo(systemPython).isExecutable()) {
        candidates.append(systemPython);
    }
    if (const auto other = findProgram(QStringLiteral("python3"), {}); other && !candidates.contains(*other)) {
        candidates.append(*other);
    }
    if (candidates.isEmpty()) {
        return fail(
            ErrorCode::Missing,
            QStringLiteral("There is no Python on this machine: neither /usr/bin/python3 nor python3 in PATH."),
            QStringLiteral("Install it with: sudo apt-get install python3; or choose an interpreter in the settings."));
    }
    Error first;
    QStringList others;
    for (const QString& candidate : std::as_const(candidates)) {
        auto checked = checkPython(candidate, modules);
        if (checked) {
            return checked;
        }
        if (first.what.isEmpty()) {
            first = checked.error();
        } else {
            others.append(checked.error().what);
        }
    }
    if (!others.isEmpty()) {
        first.what += QLatin1Char(' ') + others.join(QLatin1Char(' '));
    }
    return fail(first);
}

} // namespace cmbagent
