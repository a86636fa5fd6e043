// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/programplaces.h"
#include "app/backend/signalwatch.h"
#include "app/studio/appearance.h"
#include "app/studio/firstframe.h"
#include "app/studio/pagegrabber.h"
#include "app/studio/startfailure.h"
#include "app/studio/studio.h"
#include "app/studio/windowlanguage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

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
    QCommandLineOption textScale { QStringLiteral("text-scale"),
                                   QStringLiteral("How large text is, in percent of the desktop's (100 to 200)."),
                                   QStringLiteral("percent") };
    QCommandLineOption language { QStringLiteral("language"),
                                  QStringLiteral("The language of the window, for example de; default: the setting, "
                                                 "then the desktop's."),
                                  QStringLiteral("name") };
    QCommandLineOption quitAfterFrame { QStringLiteral("quit-after-frame"),
                                        QStringLiteral("Quit when the first frame is on screen (for measuring).") };
    QCommandLineOption grab { QStringLiteral("grab-pages"),
                              QStringLiteral("Run the FIRAS example, keep a picture of every page, and quit."),
                              QStringLiteral("folder") };
    QCommandLineOption grabSize { QStringLiteral("grab-size"), QStringLiteral("The size of those pictures."),
                                  QStringLiteral("pixels"), QStringLiteral("1280x800") };

    explicit Arguments(const QCoreApplication& application)
    {
        parser.setApplicationDescription(QStringLiteral("Runs science as a graph of steps."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({ dataDir, run, workers, python, textScale, language, quitAfterFrame, grab, grabSize });
        parser.addPositionalArgument(QStringLiteral("file"),
                                     QStringLiteral("A workflow (*.workflow.yaml) or a WfFormat trace."),
                                     QStringLiteral("[file]"));
        parser.process(application);
    }

    /// Of the window in pictures; no smaller than it can be.
    [[nodiscard]] QSize size() const
    {
        const QString given = parser.value(grabSize);
        return { given.section(QLatin1Char('x'), 0, 0).toInt(), given.section(QLatin1Char('x'), 1, 1).toInt() };
    }
};

/// Language and size of text are there before anything is said or measured; they need no database.
WindowLanguage prepareLooks(QApplication& application, const Arguments& arguments)
{
    const QString given = arguments.parser.value(arguments.dataDir);
    const QSettings settings((given.isEmpty() ? DataDir::defaultPath() : given) + QStringLiteral("/settings.ini"),
                             QSettings::IniFormat);
    Appearance::scaleText(application, settings, arguments.parser.value(arguments.textScale).toInt());
    const QString language = arguments.parser.value(arguments.language);
    return WindowLanguage(language.isEmpty() ? WindowLanguage::chosen(settings) : language);
}

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

    const Arguments arguments(application);
    BackendOptions options;
    options.dataPath = arguments.parser.value(arguments.dataDir);
    const WindowLanguage language = prepareLooks(application, arguments);
    options.interpreter = arguments.parser.value(arguments.python);
    options.remembersPlace = true;
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
        grabber = std::make_unique<PageGrabber>(studio, arguments.parser.value(arguments.grab), arguments.size());
    } else if (const QString file = arguments.parser.positionalArguments().value(0); !file.isEmpty()) {
        arguments.parser.isSet(arguments.run) ? studio.controller().runFile(file) : studio.controller().open(file);
    }
    if (arguments.parser.positionalArguments().isEmpty() && !arguments.parser.isSet(arguments.grab)) {
        studio.shell().offerTour();
    }
    std::unique_ptr<FirstFrame> firstFrame;
    if (arguments.parser.isSet(arguments.quitAfterFrame)) {
        firstFrame = std::make_unique<FirstFrame>(studio);
    }
    studio.window().show();
    return QApplication::exec();
}
