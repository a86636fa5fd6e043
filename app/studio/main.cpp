// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/programplaces.h"
#include "app/backend/programstart.h"
#include "app/backend/signalwatch.h"
#include "app/studio/appearance.h"
#include "app/studio/firstframe.h"
#include "app/studio/onewindow.h"
#include "app/studio/pagegrabber.h"
#include "app/studio/startfailure.h"
#include "app/studio/studio.h"
#include "app/studio/windowlanguage.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <algorithm>
#include <cstdio>
#include <optional>

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
    QCommandLineOption newInstance { QStringLiteral("new-instance"),
                                     QStringLiteral(
                                         "Open a window of its own, also where one has the data folder open.") };
    QCommandLineOption quitAfterFrame { QStringLiteral("quit-after-frame"),
                                        QStringLiteral("Quit when the first frame is on screen, with the graph of the "
                                                       "file if one is given (for measuring).") };
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
        parser.addOptions(
            { dataDir, run, workers, python, textScale, language, newInstance, quitAfterFrame, grab, grabSize });
        parser.addPositionalArgument(QStringLiteral("file"),
                                     QStringLiteral("A workflow (*.workflow.yaml), a WfFormat trace, or a link to a "
                                                    "run: cmbagent://run/ID."),
                                     QStringLiteral("[file]"));
        parser.process(application);
    }

    [[nodiscard]] Result<OpenOrder> order() const
    {
        return OpenOrder::fromArgument(parser.positionalArguments().value(0), parser.isSet(run));
    }
    /// Measuring and taking pictures disturb nobody's window.
    [[nodiscard]] bool isAlone() const
    {
        return parser.isSet(newInstance) || parser.isSet(quitAfterFrame) || parser.isSet(grab);
    }
    /// Nothing: there is somebody who looks at it.
    [[nodiscard]] std::optional<FirstFrame::Of> measured() const
    {
        return !parser.isSet(quitAfterFrame)         ? std::nullopt
            : parser.positionalArguments().isEmpty() ? std::optional(FirstFrame::Of::Window)
                                                     : std::optional(FirstFrame::Of::Graph);
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

/// The exit code of a start that came to nothing. A box would wait for ever where nobody looks.
int failStart(const Arguments& arguments, const Error& error)
{
    if (!arguments.measured()) {
        return showStartFailure(error);
    }
    std::fprintf(stderr, "%s\n", qPrintable(error.toText()));
    return 1;
}

/// The exit code of a start that another window takes over.
int handOver(const OneWindow& window, const OpenOrder& order)
{
    const auto taken = window.handOver(order);
    if (taken) {
        return 0;
    }
    if (taken.error().code == ErrorCode::Locked) {
        return showStartFailure(taken.error());
    }
    std::fprintf(stderr, "%s\n", qPrintable(taken.error().toText())); // the window shows it as well
    return 2;
}

/// Becomes the window of the data folder. An exit code: it is not, and this process is over.
std::optional<int> enter(std::optional<OneWindow>& window, const QString& dataPath, const OpenOrder& order)
{
    const auto dir = DataDir::open(dataPath.isEmpty() ? DataDir::defaultPath() : dataPath);
    if (!dir) {
        return showStartFailure(dir.error());
    }
    window.emplace(*dir);
    const auto entered = window->enter();
    if (entered) {
        return std::nullopt;
    }
    return entered.error().code == ErrorCode::Conflict ? handOver(*window, order) : showStartFailure(entered.error());
}

void describeApplication()
{
    QApplication::setApplicationName(QStringLiteral("cmbagent"));
    QApplication::setApplicationDisplayName(QStringLiteral("CMBAgent Studio"));
    QApplication::setApplicationVersion(QStringLiteral(CMBAGENT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(CMBAGENT_APP_ID));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/cmbagent/icons/" CMBAGENT_APP_ID ".svg")));
    QApplication::setQuitOnLastWindowClosed(
        false); // the window asks first; what runs is stopped and written down before we go
}

int work(const Arguments& arguments, const OpenOrder& order)
{
    BackendOptions options;
    options.dataPath = arguments.parser.value(arguments.dataDir);
    options.interpreter = arguments.parser.value(arguments.python);
    options.remembersPlace = true;
    options.helperFolder = ProgramPlaces::helperFolder();
    std::optional<OneWindow> one;
    if (const auto code = arguments.isAlone() ? std::nullopt : enter(one, options.dataPath, order)) {
        return *code;
    }
    auto backend = Backend::open(options);
    if (!backend) {
        return failStart(arguments, backend.error());
    }
    Studio studio(std::move(*backend), arguments.parser.value(arguments.workers).toInt());
    const SignalWatch signalWatch;
    QObject::connect(&signalWatch, &SignalWatch::asked, &studio, &Studio::shutDown);
    std::unique_ptr<PageGrabber> grabber;
    std::optional<FirstFrame> firstFrame;
    if (arguments.parser.isSet(arguments.grab)) {
        grabber = std::make_unique<PageGrabber>(studio, arguments.parser.value(arguments.grab), arguments.size());
    } else if (const auto measured = arguments.measured()) {
        studio.begin(order, firstFrame.emplace(studio, *measured).opened());
    } else {
        studio.begin(order);
    }
    studio.window().show();
    if (one) {
        one->setHandler([&studio](const OpenOrder& asked, const OneWindow::Done& done) {
            studio.window().comeForward();
            studio.carryOut(asked, done);
        });
    }
    const int code = QApplication::exec();
    return firstFrame ? std::max(code, firstFrame->exitCode()) : code;
}

} // namespace

int main(int argc, char* argv[])
{
    ProgramStart::prepare();
    QApplication application(argc, argv);
    describeApplication();
    const Arguments arguments(application);
    const WindowLanguage language = prepareLooks(application, arguments);
    if (const auto readable = ProgramStart::checkArguments(argc, argv); !readable) {
        return failStart(arguments, readable.error());
    }
    const auto order = arguments.order();
    return order ? work(arguments, *order) : failStart(arguments, order.error());
}
