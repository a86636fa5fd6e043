// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/programplaces.h"
#include "app/backend/signalwatch.h"
#include "app/studio/firstframe.h"
#include "app/studio/pagegrabber.h"
#include "app/studio/startfailure.h"
#include "app/studio/studio.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTranslator>

using namespace cmbagent;

namespace {

/// What the window's command line understands.
struct Arguments
{
    QCommandLineParser parser;
    QCommandLineOption dataDir { QStringLiteral("data-dir"), QStringLiteral("Where everything is kept."),
                                 QStringLiteral("folder") };
    QCommandLineOption run { QStringLiteral("run"), QStringLiteral("Start the workflow at once.") };
    QCommandLineOption workers { QStringLiteral("workers"), QStringLiteral("Steps at a time."),
                                 QStringLiteral("number") };
    QCommandLineOption python { QStringLiteral("python"), QStringLiteral("The Python that runs scripts."),
                                QStringLiteral("path") };
    QCommandLineOption quitAfterFrame { QStringLiteral("quit-after-frame"),
                                        QStringLiteral("Quit when the first frame is on screen (for measuring).") };
    QCommandLineOption grab { QStringLiteral("grab-pages"),
                              QStringLiteral("Run the FIRAS example, keep pictures of every page, and quit."),
                              QStringLiteral("folder") };

    explicit Arguments(const QCoreApplication& application)
    {
        parser.setApplicationDescription(QStringLiteral("Runs science as a graph of steps."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({ dataDir, run, workers, python, quitAfterFrame, grab });
        parser.addPositionalArgument(QStringLiteral("file"),
                                     QStringLiteral("A workflow (*.workflow.yaml) or a WfFormat trace."),
                                     QStringLiteral("[file]"));
        parser.process(application);
    }
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("cmbagent"));
    QApplication::setApplicationDisplayName(QStringLiteral("CMBAgent Studio"));
    QApplication::setApplicationVersion(QStringLiteral(CMBAGENT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(CMBAGENT_APP_ID));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/cmbagent/icons/" CMBAGENT_APP_ID ".svg")));
    QApplication::setQuitOnLastWindowClosed(
        false); // the window asks first; what runs is stopped and written down before we go

    QTranslator words; // English has a catalogue too: for "1 step" and "2 steps"
    if (words.load(QStringLiteral(":/i18n/cmbagent_en.qm"))) {
        QApplication::installTranslator(&words);
    }

    const Arguments arguments(application);
    BackendOptions options;
    options.dataPath = arguments.parser.value(arguments.dataDir);
    options.interpreter = arguments.parser.value(arguments.python);
    options.helperFolder = ProgramPlaces::helperFolder();
    auto backend = Backend::open(options);
    if (!backend) {
        return showStartFailure(backend.error());
    }
    Studio studio(std::move(*backend), arguments.parser.value(arguments.workers).toInt());
    const SignalWatch signalWatch;
    QObject::connect(&signalWatch, &SignalWatch::asked, &studio, &Studio::shutDown);

    std::unique_ptr<PageGrabber> grabber;
    if (arguments.parser.isSet(arguments.grab)) {
        grabber = std::make_unique<PageGrabber>(studio, arguments.parser.value(arguments.grab));
    } else if (const QString file = arguments.parser.positionalArguments().value(0); !file.isEmpty()) {
        arguments.parser.isSet(arguments.run) ? studio.controller().runFile(file) : studio.controller().open(file);
    }
    std::unique_ptr<FirstFrame> firstFrame;
    if (arguments.parser.isSet(arguments.quitAfterFrame)) {
        firstFrame = std::make_unique<FirstFrame>(studio);
    }
    studio.window().show();
    return QApplication::exec();
}
