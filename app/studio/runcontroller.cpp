// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/runcontroller.h"

#include "app/backend/programplaces.h"
#include "app/backend/workflowopener.h"
#include "app/studio/whilealive.h"
#include "widgets/window/mainwindow.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace cmbagent {

namespace {

constexpr int mostRecent = 10;
const QString recentKey = QStringLiteral("recentFiles");

Result<RunSummary> theOne(const Result<QList<RunSummary>>& found, const QString& wanted)
{
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (found->size() == 1 || (!found->isEmpty() && wanted == QLatin1String("last"))) {
        return found->front();
    }
    return found->isEmpty()
        ? fail(ErrorCode::NotFound, RunController::tr("There is no run “%1” here.").arg(wanted),
               RunController::tr("It may have been deleted, or be in another data folder or session; the list shows "
                                 "the runs that are here."))
        : fail(ErrorCode::BadInput, RunController::tr("More than one run begins with “%1”.").arg(wanted),
               RunController::tr("Use more of its id."));
}

} // namespace

RunController::RunController(Backend& backend, ShownRun& shown, MainWindow& window, QSettings& settings,
                             QObject* parent)
    : QObject(parent), m_backend(backend), m_shown(shown), m_window(window), m_settings(settings)
{
    m_window.setRecentFiles(m_settings.value(recentKey).toStringList());
    connectWindow();
}

void RunController::connectWindow()
{
    connect(&m_window, &MainWindow::runRequested, this, &RunController::run);
    connect(&m_window, &MainWindow::openRequested, this, &RunController::open);
    connect(&m_window, &MainWindow::importRequested, this, &RunController::open);
    connect(&m_window, &MainWindow::exampleRequested, this, [this](const QString& id) {
        open(QStringLiteral("%1/%2/%2.workflow.yaml").arg(ProgramPlaces::examplesFolder(), id));
    });
    connect(&m_window, &MainWindow::simulateRequested, this, [this](const QString& path, double speedup) {
        RunOptions options;
        options.simulateSpeedup = speedup;
        run(path, {}, options);
    });
    connect(&m_window, &MainWindow::runSelected, &m_shown, &ShownRun::show);
    connect(&m_window, &MainWindow::pauseRequested, this, [this](const RunId& run, bool stopWhatRuns) {
        m_backend.command(run, stopWhatRuns ? RunCommand::PauseAndStop : RunCommand::Pause, orTell());
    });
    connect(&m_window, &MainWindow::resumeRequested, this,
            [this](const RunId& run) { m_backend.resumeRun(run, orTell()); });
    connect(&m_window, &MainWindow::cancelRequested, this,
            [this](const RunId& run) { m_backend.command(run, RunCommand::Cancel, orTell()); });
    connect(&m_window, &MainWindow::checkpointRequested, this,
            [this](const RunId& run, const QString& name) { m_backend.nameCheckpoint(run, name, orTell()); });
    connect(&m_window, &MainWindow::renameRunRequested, this, [this](const RunId& run, const QString& name) {
        m_backend.change(
            [scope = m_backend.scope(), run, name](Store& store) { return store.renameRun(scope, run, name); },
            orTell());
    });
    connect(&m_window, &MainWindow::openFolderRequested, this, [this](const RunId& run) {
        m_backend.read<RunSummary>([scope = m_backend.scope(), run](Reader& reader) { return reader.run(scope, run); },
                                   whileAlive(this, [this, run](const Result<RunSummary>& summary) {
                                       const ProjectId project = summary ? summary->project : m_backend.project();
                                       QDesktopServices::openUrl(
                                           QUrl::fromLocalFile(m_backend.runFolder(run, project)));
                                   }));
    });
    connect(&m_window, &MainWindow::openDataFolderRequested, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_backend.dataDir().path())); });
    connect(&m_window, &MainWindow::openFileRequested, this,
            [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    connect(&m_window, &MainWindow::retryCommitRequested, &m_backend, &Backend::retryCommit);
    connect(&m_shown, &ShownRun::shown, &m_window, &MainWindow::showRun);
    connect(&m_shown, &ShownRun::failed, &m_window, &MainWindow::showError);
}

Backend::Done RunController::orTell()
{
    return whileAlive(this, [this](const Result<void>& result) {
        if (!result) {
            m_window.showError(result.error());
        }
    });
}

Result<WorkflowFile> RunController::read(const QString& path)
{
    auto file = openWorkflow(path);
    if (!file) {
        m_window.showProblems(path, file.error());
        return fail(file.error().front());
    }
    remember(file->path);
    for (const Error& warning : file->warnings) {
        m_window.showNotice(warning.toText());
    }
    return std::move(*file);
}

Result<void> RunController::open(const QString& path)
{
    const auto file = read(path);
    if (!file) {
        return tl::unexpected(file.error());
    }
    m_shown.showWorkflow(file->workflow, file->path);
    m_window.showWorkflow(file->path);
    Q_EMIT workflowShown(file->path);
    return {};
}

void RunController::runFile(const QString& path, const Backend::Done& done)
{
    begin(
        path, {}, {}, done ? done : [](const Result<void>&) {});
}

void RunController::run(const QString& path, const QJsonObject& parameters, const RunOptions& options)
{
    begin(path, parameters, options, [](const Result<void>&) {});
}

void RunController::begin(const QString& path, const QJsonObject& parameters, const RunOptions& options,
                          const Backend::Done& done)
{
    const auto file = read(path);
    if (!file) {
        return done(tl::unexpected(file.error()));
    }
    const auto resolved = resolveParameters(*file->workflow, parameters);
    if (!resolved) {
        m_window.showProblems(path, resolved.error());
        return done(fail(resolved.error().front()));
    }
    m_backend.startRun(*file, *resolved, options, whileAlive(this, [this, done](const Result<RunId>& run) {
        if (!run) {
            m_window.showError(run.error());
            return done(tl::unexpected(run.error()));
        }
        m_shown.show(*run);
        Q_EMIT started(*run);
        done({});
    }));
}

void RunController::showRun(const QString& wanted, const Backend::Done& done)
{
    m_backend.read<QList<RunSummary>>(
        [scope = m_backend.scope(), wanted](Reader& reader) { return reader.findRuns(scope, wanted); },
        whileAlive(this, [this, wanted, done](const Result<QList<RunSummary>>& found) {
            const Result<RunSummary> run = theOne(found, wanted);
            if (run) {
                m_shown.show(run->id);
            } else {
                m_window.showError(run.error());
            }
            if (done) {
                done(run ? Result<void>() : tl::unexpected(run.error()));
            }
        }));
}

void RunController::answer(const RunId& run, const ApprovalAnswer& answer)
{
    m_backend.answer(run, answer, true, whileAlive(this, [this, id = answer.id](const Result<void>& result) {
                         if (!result) {
                             m_window.showAnswerRefused(id, result.error());
                         }
                     }));
}

void RunController::remember(const QString& path)
{
    if (path.startsWith(ProgramPlaces::examplesFolder())) {
        return;
    }
    QStringList recent = m_settings.value(recentKey).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    recent = recent.mid(0, mostRecent);
    m_settings.setValue(recentKey, recent);
    m_window.setRecentFiles(recent);
    Q_EMIT recentChanged(recent);
}

} // namespace cmbagent
