// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/programplaces.h"
#include "app/backend/programstart.h"
#include "app/backend/signalwatch.h"
#include "app/cli/command.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProcess>

#include <algorithm>

using namespace cmbagent;

namespace {

/// `cmbagent run` without a file opens the window, as it always did.
int openWindow(const Invocation& invocation)
{
    QStringList arguments;
    if (!invocation.dataPath.isEmpty()) {
        arguments << QStringLiteral("--data-dir") << invocation.dataPath;
    }
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/cmbagent-studio");
    if (!QProcess::startDetached(program, arguments)) {
        Terminal(false).error({ ErrorCode::Missing,
                                QStringLiteral("%1 cannot be started.").arg(program),
                                QStringLiteral("Install the whole program."),
                                {},
                                {},
                                {} });
        return int(ExitCode::Failed);
    }
    return int(ExitCode::Done);
}

int work(const Invocation& invocation)
{
    const Terminal terminal(invocation.json);
    BackendOptions options;
    options.dataPath = invocation.dataPath;
    options.session = invocation.session;
    options.isSandboxed = !invocation.has("--no-sandbox");
    options.workers = std::max(options.workers, invocation.options.workers); // or a run could not have more
    options.recordPath = invocation.value("--record");
    options.replayPath = invocation.value("--replay");
    options.usesOnlyBuiltInAgents = invocation.verb == Invocation::Verb::Demo; // nothing else was recorded
    options.helperFolder = ProgramPlaces::helperFolder();
    options.lockWaitSeconds = 120; // nobody is here to press a button that tries again
    options.lockAwaited = [&terminal] { terminal.lockAwaited(); };
    auto backend = Backend::open(options);
    if (!backend) {
        terminal.error(backend.error());
        // A name that is not there was mistyped; everything else is the machine's fault.
        return int(backend.error().code == ErrorCode::NotFound ? ExitCode::Usage : ExitCode::Failed);
    }
    const auto command = makeCommand(**backend, terminal, invocation);
    QObject::connect(
        command.get(), &Command::finished, qApp, [](ExitCode code) { QCoreApplication::exit(int(code)); },
        Qt::QueuedConnection);
    const SignalWatch signalWatch;
    QObject::connect(&signalWatch, &SignalWatch::asked, backend->get(), &Backend::hurry);
    QObject::connect(&signalWatch, &SignalWatch::asked, command.get(), &Command::interrupt);
    QMetaObject::invokeMethod(command.get(), &Command::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int answer()
{
    const auto invocation = readInvocation(QCoreApplication::arguments().mid(1));
    if (!invocation) {
        Terminal(false).error(invocation.error());
        return int(ExitCode::Usage);
    }
    switch (invocation->verb) {
    case Invocation::Verb::Help:
        Terminal(false).part(helpText(invocation->helpOn));
        return int(ExitCode::Done);
    case Invocation::Verb::Version:
        Terminal(false).line(QStringLiteral("cmbagent %1").arg(QCoreApplication::applicationVersion()));
        return int(ExitCode::Done);
    case Invocation::Verb::OpenWindow:
        return openWindow(*invocation);
    default:
        return work(*invocation);
    }
}

/// What was asked for is done, but whoever reads the output must not take a part of it for the whole.
int withOutput(int code)
{
    const int number = Terminal::lostOutput();
    if (number == 0) {
        return code;
    }
    Terminal(false).error({ ErrorCode::Io,
                            QStringLiteral("Standard output could not be written: the end of it is missing."),
                            QStringLiteral("Free some space where it goes, then ask again; what was done is kept."),
                            qt_error_string(number),
                            {},
                            {} });
    return code == int(ExitCode::Done) ? int(ExitCode::Failed) : code;
}

} // namespace

int main(int argc, char* argv[])
{
    ProgramStart::prepare();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("cmbagent"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CMBAGENT_VERSION));
    QLocale::setDefault({ QLocale::English, QLocale::UnitedStates }); // as the texts: "4.542 tokens" would be few
    if (const auto readable = ProgramStart::checkArguments(argc, argv); !readable) {
        Terminal(false).error(readable.error());
        return int(ExitCode::Usage);
    }
    return withOutput(answer());
}
