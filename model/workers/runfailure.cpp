// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/runfailure.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace cmbagent {

namespace {

using Reason = LaunchResult::Reason;

constexpr int longestMessage = 500;

QString lastLine(const QString& text)
{
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (auto it = lines.rbegin(); it != lines.rend(); ++it) {
        if (!it->trimmed().isEmpty()) {
            return it->trimmed().left(longestMessage);
        }
    }
    return {};
}

QString bytesText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString secondsText(qint64 millis)
{
    return QStringLiteral("%1 s").arg(double(millis) / 1000);
}

/// The name of a signal a person may have seen: "SIGKILL".
QString signalText(int number)
{
    const char* name = sigabbrev_np(number);
    return name ? QStringLiteral("SIG") + QLatin1String(name) : QStringLiteral("signal %1").arg(number);
}

/// What a script that was stopped by the sandbox should do instead; empty when it does not look like that.
QString sandboxAdvice(const LaunchSpec& launch, const QString& message)
{
    static const QRegularExpression network(QStringLiteral(
        "gaierror|[Nn]ame resolution|Name or service not known|Could not resolve host|Network is unreachable"
        "|\\[Errno 1\\] Operation not permitted(?!: ['\"])"));
    if (launch.blocksNetwork && network.match(message).hasMatch()) {
        return QStringLiteral("The sandbox gives a step no network unless it asks for it: write 'network: true' in the "
                              "step if it needs one.");
    }
    static const QRegularExpression files(
        QStringLiteral("Permission denied|Read-only file system|PermissionError|EACCES|EROFS"));
    if (launch.confinesFiles && files.match(message).hasMatch()) {
        return QStringLiteral("The sandbox allows writing only in the step's own folder (the current one, $HOME and "
                              "$TMPDIR), and no reading in the folders of other runs: use paths below the current "
                              "folder, and declare what the step needs as 'inputs:'.");
    }
    return {};
}

RunFailure scriptFailure(const LaunchResult& result, const RunContext& context)
{
    QStringList files { context.scriptName };
    for (const FrozenFile& file : context.job.files) {
        files.append(file.path);
    }
    const Traceback traceback =
        readTraceback(context.errorTail, context.launch.directory, context.job.sourceFolder, files);
    Error error { ErrorCode::Script, {}, {}, {}, traceback.place, {} };
    const QString said = lastLine(QString::fromUtf8(context.errorTail));
    if (context.isPython && !traceback.message.isEmpty()) {
        error.what = traceback.message;
        error.detail = traceback.text;
    } else {
        error.what = said.isEmpty()
            ? QStringLiteral("The script ended with exit code %1 and wrote nothing to standard error.")
                  .arg(result.exitCode)
            : QStringLiteral("The script ended with exit code %1: %2").arg(result.exitCode).arg(said);
        error.detail = QString::fromUtf8(context.errorTail);
    }
    if (context.isPython && !traceback.missingModule.isEmpty()) {
        const QString version = context.interpreter.section(QStringLiteral(" (Python "), 1)
                                    .chopped(context.interpreter.endsWith(QLatin1Char(')')) ? 1 : 0);
        const Error missing = moduleMissing(
            { traceback.missingModule }, { context.interpreter.section(QStringLiteral(" (Python "), 0, 0), version });
        error.code = ErrorCode::Missing;
        error.mend =
            missing.mend + QStringLiteral(" Naming it under 'requires:' finds this out before the run begins.");
        return { error, false, traceback.missingModule };
    }
    const QString advice = sandboxAdvice(context.launch, error.what);
    error.mend = advice.isEmpty()
        ? QStringLiteral("The log of the attempt has all it wrote; correct the script or its inputs.")
        : advice;
    return { error, advice.isEmpty() };
}

RunFailure signalFailure(const LaunchResult& result, const RunContext& context)
{
    Error error { ErrorCode::Script,
                  QStringLiteral("The script was ended by %1.").arg(signalText(result.signal)),
                  {},
                  QString::fromUtf8(context.errorTail),
                  {},
                  {} };
    switch (result.signal) {
    case SIGKILL:
        error.mend = QStringLiteral(
            "Often the system ends the largest process when memory runs out: look at the peak memory of the step.");
        break;
    case SIGXFSZ:
        error.code = ErrorCode::Limit;
        error.mend = QStringLiteral("It wrote a larger file than it may.");
        return { error, false };
    case SIGSEGV:
    case SIGBUS:
    case SIGABRT:
    case SIGFPE:
    case SIGILL:
        error.mend = QStringLiteral("A compiled part of it crashed; the log of the attempt may say where.");
        break;
    default:
        error.mend = QStringLiteral("Somebody or something outside ended it; run the step again.");
    }
    return { error, true };
}

RunFailure startFailure(const LaunchResult& result, const RunContext& context)
{
    const QString program = context.launch.command.value(0);
    const QString detail = QStringLiteral("%1: %2").arg(result.what, QString::fromLocal8Bit(strerror(result.error)));
    switch (result.error) {
    case ENOENT:
    case EACCES:
    case ENOEXEC:
    case ENOTDIR:
        if (result.what == QLatin1String("exec")) {
            return {
                { ErrorCode::Missing,
                  QStringLiteral("The program %1 could not be executed.").arg(program),
                  QStringLiteral(
                      "Look whether it is there, is executable and fits this machine, or choose another interpreter."),
                  detail,
                  {},
                  {} },
                false
            };
        }
        return { { ErrorCode::Io,
                   QStringLiteral("The work folder %1 could not be entered.").arg(context.launch.directory),
                   QStringLiteral("Look whether somebody has removed it; run the step again."),
                   detail,
                   {},
                   {} },
                 true };
    case E2BIG:
        return { { ErrorCode::Limit,
                   QStringLiteral("The parameters and environment of the step are too large to start a program with."),
                   QStringLiteral("Pass large values in a file."),
                   detail,
                   {},
                   {} },
                 false };
    default:
        return { { ErrorCode::Io,
                   QStringLiteral("The program %1 could not be started.").arg(program),
                   QStringLiteral("Run the step again when the machine has more memory and fewer processes in use."),
                   detail,
                   {},
                   {} },
                 true };
    }
}

RunFailure logFailure(const LaunchResult& result, const RunContext& context)
{
    const bool full = result.error == ENOSPC || result.error == EDQUOT;
    return { { full ? ErrorCode::DiskFull : ErrorCode::Io,
               QStringLiteral("The output of the step could not be written to its log file, so the step was ended."),
               full ? QStringLiteral("Free some space and run the step again.")
                    : QStringLiteral("Look whether the data folder can be written."),
               QStringLiteral("%1 of %2: %3")
                   .arg(result.what, context.launch.directory, QString::fromLocal8Bit(strerror(result.error))),
               {},
               {} },
             true };
}

} // namespace

Traceback readTraceback(const QByteArray& errorTail, const QString& workFolder, const QString& sourceFolder,
                        const QStringList& files)
{
    Traceback traceback;
    QString text = QString::fromUtf8(errorTail);
    // The copies are ours; a person wants to see, and to click on, the file that was written.
    for (const QString& file : files) {
        if (!sourceFolder.isEmpty() && !file.isEmpty()) {
            text.replace(QString(QLatin1Char('"') + workFolder + QLatin1Char('/') + file + QLatin1Char('"')),
                         QString(QLatin1Char('"') + sourceFolder + QLatin1Char('/') + file + QLatin1Char('"')));
        }
    }
    qsizetype start = text.lastIndexOf(QLatin1String("Traceback (most recent call last):"));
    if (start < 0) { // a syntax error has none
        static const QRegularExpression firstFile(QStringLiteral("^  File \""), QRegularExpression::MultilineOption);
        start = text.indexOf(firstFile);
    }
    if (start < 0) {
        return traceback;
    }
    traceback.text = text.mid(start); // keep the blanks before "File"
    while (!traceback.text.isEmpty() && traceback.text.back().isSpace()) {
        traceback.text.chop(1);
    }
    static const QRegularExpression exceptionLine(QStringLiteral("^(?!Traceback )[A-Za-z_][\\w.]*(?::.*)?$"),
                                                  QRegularExpression::MultilineOption);
    const auto match = exceptionLine.match(traceback.text);
    traceback.message = match.hasMatch() ? match.captured().left(longestMessage) : QString();

    static const QRegularExpression frame(QStringLiteral("^  File \"(.*)\", line (\\d+)"),
                                          QRegularExpression::MultilineOption);
    for (auto it = frame.globalMatch(traceback.text); it.hasNext();) {
        const auto at = it.next();
        const QString file = at.captured(1);
        const bool ours = std::any_of(files.begin(), files.end(), [&](const QString& name) {
            return file == QString(sourceFolder + QLatin1Char('/') + name)
                || file == QString(workFolder + QLatin1Char('/') + name);
        });
        if (ours) {
            traceback.place = { file, at.captured(2).toInt(), 0 };
        }
    }
    static const QRegularExpression module(QStringLiteral("^ModuleNotFoundError: No module named '([^']+)'"));
    traceback.missingModule = module.match(traceback.message).captured(1);
    return traceback;
}

QStringList importsIn(const QString& script)
{
    static const QRegularExpression form(
        QStringLiteral("^[ \\t]*(?:from[ \\t]+(\\w+)[\\w.]*[ \\t]+import\\b|import[ \\t]+([^#;\\n]+))"),
        QRegularExpression::MultilineOption);
    QStringList modules;
    auto found = form.globalMatch(script);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString names = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        for (const QString& name : names.split(u',')) {
            modules << name.trimmed().section(u' ', 0, 0).section(u'.', 0, 0);
        }
    }
    modules.removeAll(QString());
    modules.removeDuplicates();
    return modules;
}

RunFailure explainFailure(const LaunchResult& result, const RunContext& context)
{
    const QString log = QString::fromUtf8(context.errorTail);
    switch (result.reason) {
    case Reason::Timeout:
        return { { ErrorCode::Timeout,
                   QStringLiteral("The step took longer than the %1 it may and was ended.")
                       .arg(secondsText(context.launch.timeoutMillis)),
                   QStringLiteral("Raise 'timeout:' of the step, or make it do less."),
                   log,
                   {},
                   {} },
                 true };
    case Reason::MemoryLimit:
        return { { ErrorCode::Limit,
                   QStringLiteral("The step used %1 of memory, more than the %2 it may, and was ended.")
                       .arg(bytesText(result.peakRssBytes), bytesText(context.launch.memoryBytes)),
                   QStringLiteral("Raise 'memory:' under 'resources:' of the step, or make it use less."),
                   log,
                   {},
                   {} },
                 false };
    case Reason::DiskLimit:
        return { { ErrorCode::Limit,
                   QStringLiteral("The step used %1 of disk in its folder, more than the %2 it may, and was ended.")
                       .arg(bytesText(result.diskBytes), bytesText(context.launch.diskBytes)),
                   QStringLiteral("Raise 'disk:' under 'resources:' of the step, or make it write less."),
                   log,
                   {},
                   {} },
                 false };
    case Reason::OutputLimit:
        return { { ErrorCode::Limit,
                   QStringLiteral("The step wrote more than %1 to its output and was ended.")
                       .arg(bytesText(context.launch.outputBytes)),
                   QStringLiteral(
                       "Write large data to files and declare them as outputs; print only what people read."),
                   {},
                   {},
                   {} },
                 false };
    case Reason::LogFailed:
        return logFailure(result, context);
    case Reason::SpawnFailed:
        return startFailure(result, context);
    case Reason::Signalled:
        return signalFailure(result, context);
    case Reason::Exited:
    case Reason::Cancelled:
        break;
    }
    return scriptFailure(result, context);
}

} // namespace cmbagent
