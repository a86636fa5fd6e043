// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fills the main window with a run in many states and writes PNG files: window_pictures FOLDER [--font POINTS] [ONLY…]
#include "windowstage.h"

#include "widgets/common/messagebar.h"

#include "layout/graphlayout.h"
#include "widgets/approvals/approvalpanel.h"
#include "widgets/approvals/approvalpanels.h"
#include "widgets/canvas/canvasview.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/shortcutspage.h"
#include "widgets/shell/welcometour.h"
#include "widgets/shell/windowshell.h"
#include "widgets/window/bottompart.h"
#include "widgets/window/confirmdialog.h"
#include "widgets/window/eventspane.h"
#include "widgets/window/launchpane.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/messagearea.h"
#include "widgets/window/parameterform.h"
#include "widgets/window/runpage.h"
#include "widgets/window/runprompts.h"
#include "widgets/window/storagedialog.h"
#include "widgets/window/windowactions.h"
#include "widgets/window/windowparts.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QThreadPool>
#include <QTreeView>

#include <cstdio>
#include <functional>

using namespace cmbagent;

namespace {

struct Shot
{
    QString folder;
    QString suffix;
    QSize size;
    const Theme* theme = nullptr;
    QStringList only;
};

/// Lets queued work happen: layouts, previews, timers.
void settle(int millis = 250)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < millis) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThreadPool::globalInstance()->waitForDone(5);
    }
}

void take(const Shot& shot, const char* name, const std::function<QWidget*(WindowStage&, MainWindow&)>& play)
{
    if (!shot.only.isEmpty() && !shot.only.contains(QLatin1String(name))) {
        return;
    }
    shot.theme->applyTo(*qApp);
    WindowStage stage;
    MainWindow window(stage.models(), stage.clock, {});
    GraphLayout layout { QString() };
    QObject::connect(window.canvas(), &CanvasView::layoutRequested, &layout, &GraphLayout::request);
    QObject::connect(&layout, &GraphLayout::ready, window.canvas(), &CanvasView::applyLayout);
    window.setTheme(*shot.theme);
    window.setExamples(WindowStage::examples());
    window.setDataPlace(QStringLiteral("/home/ada/.local/share/cmbagent"), 12'400'000);
    window.resize(shot.size);
    window.show();
    QWidget* target = play(stage, window);
    settle();
    const QString path = QStringLiteral("%1/%2%3.png").arg(shot.folder, QLatin1String(name), shot.suffix);
    if (target != &window && target->isWindow()) {
        QImage both(window.size(), QImage::Format_RGB32);
        window.render(&both);
        QPixmap front = target->grab();
        QPainter painter(&both);
        painter.fillRect(both.rect(), QColor(0, 0, 0, 40));
        const QPoint at((both.width() - front.width()) / 2, std::max(0, (both.height() - front.height()) / 2));
        painter.drawPixmap(at, front);
        painter.end();
        both.save(path);
    } else {
        target->grab().save(path);
    }
    std::printf("%s\n", qPrintable(path));
}

void takeAll(const Shot& shot)
{
    take(shot, "welcome-first", [](WindowStage&, MainWindow& window) { return &window; });
    take(shot, "welcome", [](WindowStage& stage, MainWindow& window) {
        stage.addOtherRuns();
        return &window;
    });
    take(shot, "workflow", [](WindowStage& stage, MainWindow& window) {
        stage.addOtherRuns();
        stage.openWorkflow();
        window.showWorkflow(QStringLiteral("/home/ada/sky/firas.workflow.yaml"));
        return &window;
    });
    take(shot, "workflow-fault", [](WindowStage& stage, MainWindow& window) {
        stage.openWorkflow();
        window.showWorkflow(QStringLiteral("/home/ada/sky/firas.workflow.yaml"));
        static_cast<QLineEdit*>(window.parts().runPage->launch()->form()->editor(QStringLiteral("t0")))
            ->setText(QStringLiteral("3.5"));
        return &window;
    });
    take(shot, "running", [](WindowStage& stage, MainWindow& window) {
        stage.addOtherRuns();
        stage.create();
        stage.runHalfway();
        stage.addLog();
        window.showRun(stage.run);
        window.setStatus({ 3, 3, false });
        window.parts().runPage->selectStep(stage.step("fit-temperature"));
        window.parts().bottom->showPane(0);
        return &window;
    });
    take(shot, "question", [](WindowStage& stage, MainWindow& window) {
        stage.addOtherRuns();
        stage.create();
        stage.runToQuestion();
        stage.addForeignQuestion();
        window.showRun(stage.run);
        return &window;
    });
    take(shot, "approval", [](WindowStage& stage, MainWindow& window) -> QWidget* {
        stage.addOtherRuns();
        stage.create();
        stage.runToQuestion();
        stage.addForeignQuestion();
        window.showRun(stage.run);
        return window.parts().panels->open(stage.question);
    });
    const auto finished = [](WindowStage& stage, MainWindow& window) {
        stage.addOtherRuns();
        stage.create();
        stage.runToQuestion();
        stage.answer(Resolution::Approved);
        stage.finish();
        window.showRun(stage.run);
    };
    take(shot, "finished", [&](WindowStage& stage, MainWindow& window) {
        finished(stage, window);
        window.parts().runPage->selectStep(stage.step("fit-temperature"));
        window.parts().bottom->showPane(1);
        return &window;
    });
    take(shot, "report", [&](WindowStage& stage, MainWindow& window) {
        finished(stage, window);
        window.parts().actions->viewReport->trigger();
        return &window;
    });
    take(shot, "files", [&](WindowStage& stage, MainWindow& window) {
        finished(stage, window);
        window.parts().actions->viewFiles->trigger();
        return &window;
    });
    take(shot, "steps", [&](WindowStage& stage, MainWindow& window) {
        finished(stage, window);
        window.parts().actions->viewSteps->trigger();
        return &window;
    });
    take(shot, "timeline", [&](WindowStage& stage, MainWindow& window) {
        stage.create();
        stage.runToQuestion();
        stage.clock.advance(5'400'000'000); // a long lunch
        stage.answer(Resolution::Approved);
        stage.finish();
        stage.addLog();
        window.showRun(stage.run);
        window.parts().actions->viewTimeline->trigger();
        window.parts().runPage->selectStep(stage.step("bootstrap"));
        window.parts().bottom->showPane(0);
        return &window;
    });
    take(shot, "metrics", [&](WindowStage& stage, MainWindow& window) {
        stage.create();
        stage.runHalfway();
        for (int i = 1; i < 40; ++i) {
            stage.clock.advance(200'000);
            stage.record(MetricRecorded { stage.step("bootstrap"), 1, QStringLiteral("temperature_error"),
                                          8.1e-6 * (1 + 1.0 / i), QStringLiteral("K") });
            for (const char* id : { "bootstrap", "fit-mu" }) {
                const int step = stage.step(id);
                const qint64 ran = stage.clock.now().micros - stage.graph.status(step).started().micros;
                stage.record(
                    UsageSampled { step, 1, { ran, (40 + step * i) * 1'000'000LL, ran + ran * step * i / 200 } });
            }
        }
        window.showRun(stage.run);
        window.parts().actions->viewMetrics->trigger();
        return &window;
    });
    take(shot, "events", [&](WindowStage& stage, MainWindow& window) {
        finished(stage, window);
        window.parts().bottom->showPane(1);
        QTreeView* list = window.parts().bottom->events->list();
        list->setCurrentIndex(list->model()->index(3, 1));
        return &window;
    });
    take(shot, "storage", [&](WindowStage& stage, MainWindow& window) -> QWidget* {
        finished(stage, window);
        auto* dialog = new StorageDialog(&window);
        dialog->showRows({ { stage.project, QStringLiteral("Sky"), stage.ids.next<RunId>(),
                             QStringLiteral("COBE/FIRAS monopole"), 9'200'000, 3'100'000 },
                           { stage.project, QStringLiteral("Sky"), stage.ids.next<RunId>(),
                             QStringLiteral("without the Galaxy"), 1'800'000, 0 } });
        GarbageReport report;
        report.count = 34;
        report.bytes = 12'000'000;
        dialog->showGarbage(report);
        dialog->show();
        return dialog;
    });
    take(shot, "failed", [](WindowStage& stage, MainWindow& window) {
        stage.addOtherRuns();
        stage.create();
        stage.failFit();
        window.showRun(stage.run);
        window.parts().runPage->selectStep(stage.step("fit-temperature"));
        window.parts().bottom->showPane(3);
        return &window;
    });
    take(shot, "problems", [](WindowStage&, MainWindow& window) {
        const QString path = QStringLiteral("/home/ada/sky/firas.workflow.yaml");
        window.showProblems(path,
                            { Error { ErrorCode::BadInput,
                                      QStringLiteral("Unknown key 'need'."),
                                      QStringLiteral("Did you mean 'needs'?"),
                                      {},
                                      { path, 23, 5 },
                                      QStringLiteral("fit-y") },
                              Error { ErrorCode::NotFound,
                                      QStringLiteral("The script 'fit_mu.py' is not there."),
                                      QStringLiteral("Put it beside the workflow file, or change 'run'."),
                                      {},
                                      { path, 31, 10 },
                                      QStringLiteral("fit-mu") },
                              Error { ErrorCode::BadInput,
                                      QStringLiteral("The steps need each other in a circle: load → fit-temperature → "
                                                     "look → load. Nothing in a circle can ever start."),
                                      QStringLiteral("Take one of these needs away."),
                                      {},
                                      { path, 12, 12 },
                                      {} } });
        return &window;
    });
    take(shot, "halted", [](WindowStage& stage, MainWindow& window) {
        stage.create();
        stage.runHalfway();
        window.showRun(stage.run);
        window.setStorageHalted(
            Error { ErrorCode::DiskFull,
                    QStringLiteral("The disk is full: nothing that happens can be saved, so the run waits."),
                    QStringLiteral("Make room in /home/ada/.local/share/cmbagent; what is saved is safe."),
                    {},
                    {},
                    {} });
        return &window;
    });
    take(shot, "delete", [](WindowStage& stage, MainWindow& window) -> QWidget* {
        stage.addOtherRuns();
        stage.create();
        window.showRun(stage.run);
        MessageBar* bar = window.parts().messages->undoBar();
        bar->showMessage(MessageBar::Kind::Info, QStringLiteral("“COBE/FIRAS monopole” was deleted."),
                         QStringLiteral("It can be brought back for 20 seconds, and until the program quits."));
        bar->setAction(QStringLiteral("&Undo"));
        return &window;
    });
    take(shot, "long", [](WindowStage& stage, MainWindow& window) {
        stage.addOtherRuns();
        stage.create(QStringLiteral("A run whose name somebody wrote with great care and 🔭 emoji, and which goes on "
                                    "and on until it has one hundred and twenty letters"));
        stage.runHalfway();
        window.showRun(stage.run);
        return &window;
    });
}

/// What lies over the whole window.
void takeShell(const Shot& shot)
{
    const auto shell = [](WindowStage& stage, MainWindow& window) {
        stage.addOtherRuns();
        stage.create();
        stage.runHalfway();
        window.showRun(stage.run);
        window.activateWindow();
        return new WindowShell(window, stage.models(), nullptr, &window);
    };
    take(shot, "palette", [shell](WindowStage& stage, MainWindow& window) {
        shell(stage, window)->openPalette();
        return &window;
    });
    take(shot, "palette-typed", [shell](WindowStage& stage, MainWindow& window) {
        WindowShell* its = shell(stage, window);
        its->openPalette();
        its->palette()->field()->setText(QStringLiteral("fit"));
        return &window;
    });
    take(shot, "palette-why-not", [shell](WindowStage& stage, MainWindow& window) {
        WindowShell* its = shell(stage, window);
        its->openPalette();
        its->palette()->field()->setText(QStringLiteral(">resume"));
        return &window;
    });
    take(shot, "shortcuts", [shell](WindowStage& stage, MainWindow& window) -> QWidget* {
        WindowShell* its = shell(stage, window);
        its->openShortcuts();
        its->shortcuts()->choose(window.parts().actions->compare);
        its->shortcuts()->keys()->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_O));
        return its->shortcuts();
    });
    for (const int stop : { 0, 1, 3, 5 }) {
        const QByteArray name = "tour-" + QByteArray::number(stop);
        take(shot, name.constData(), [shell, stop](WindowStage& stage, MainWindow& window) {
            WindowShell* its = shell(stage, window);
            its->startTour();
            for (int i = 0; i < stop; ++i) {
                its->tour()->next();
            }
            return &window;
        });
    }
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    const QString folder = arguments.isEmpty() ? QStringLiteral(".") : arguments.takeFirst();
    QDir().mkpath(folder);
    QString sizeMark;
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--font")); at >= 0) {
        QFont font = QApplication::font();
        font.setPointSizeF(arguments.value(at + 1).toDouble());
        QApplication::setFont(font);
        sizeMark = QStringLiteral("-font") + arguments.value(at + 1);
        arguments.remove(at, 2);
    }
    QList<QSize> sizes { { 1280, 800 }, { 1920, 1080 }, { 1000, 700 } };
    if (const qsizetype at = arguments.indexOf(QStringLiteral("--small")); at >= 0) {
        sizes = { { 1280, 800 } };
        arguments.removeAt(at);
    }
    for (const QSize size : sizes) {
        for (const Theme* theme : { &Theme::light(), &Theme::dark() }) {
            const QString suffix =
                QStringLiteral("-%1-%2%3")
                    .arg(size.width())
                    .arg(theme->isDark() ? QStringLiteral("dark") : QStringLiteral("light"), sizeMark);
            const Shot shot { folder, suffix, size, theme, arguments };
            takeAll(shot);
            takeShell(shot);
        }
    }
    return 0;
}
