// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio.h"

#include "analysis/graphtext.h"
#include "app/backend/programplaces.h"
#include "app/backend/workflowopener.h"
#include "app/studio/settingscatalogue.h"
#include "widgets/canvas/canvasview.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace cmbagent {

Studio::Studio(std::unique_ptr<Backend> backend, int workers)
    : m_backend(std::move(backend)),
      m_settings(m_backend->dataDir().path() + QStringLiteral("/settings.ini"), QSettings::IniFormat),
      m_workers(workers > 0 ? workers : m_settings.value(QStringLiteral("workers"), 3).toInt()),
      m_files(*m_backend, m_graph),
      m_window(std::make_unique<MainWindow>(
          WindowModels { &m_runs, &m_approvals, &m_graph, &m_log, &m_events, &m_files }, m_backend->clock(),
          m_backend->dataDir().path() + QStringLiteral("/window.ini"))),
      m_shown(*m_backend, m_graph, m_log, m_events), m_overview(*m_backend, m_runs, m_approvals),
      m_controller(std::make_unique<RunController>(*m_backend, m_shown, *m_window, m_settings)),
      m_editor(std::make_unique<EditController>(*m_backend, *m_controller, m_shown, m_graph, *m_window)),
      m_play(std::make_unique<PlayController>(*m_backend, m_shown, *m_window)),
      m_why(std::make_unique<WhyController>(*m_backend, m_graph, m_shown, *m_window)),
      m_retries(std::make_unique<RetryController>(m_graph, *m_window)),
      m_branches(std::make_unique<BranchController>(*m_backend, m_shown, m_overview, *m_window)),
      m_shell(std::make_unique<WindowShell>(
          *m_window, WindowModels { &m_runs, &m_approvals, &m_graph, &m_log, &m_events, &m_files }, &m_settings)),
      m_undo(std::make_unique<UndoDesk>(*m_backend, m_overview, m_runs, *m_window, m_settings)),
      m_settingsDesk(std::make_unique<SettingsDesk>(*m_backend, *m_window, m_settings)),
      m_sessions(std::make_unique<SessionsDesk>(*m_backend, *m_undo, *m_window, m_settings)),
      m_features(std::make_unique<FeatureFlags>(*m_window, m_settings)),
      m_answers(std::make_unique<ApprovalController>(*m_backend, m_approvals, m_graph, m_overview, *m_window)),
      m_notifier(std::make_unique<Notifier>(*m_backend, m_approvals, m_runs, *m_window, m_settings))
{
    m_backend->setWorkers(m_workers);
    m_play->setWorkers(m_workers);
    m_layout.start([] {
        return std::make_unique<GraphLayout>(ProgramPlaces::helperFolder() + QStringLiteral("/cmbagent-layout"));
    });
    connectLayout();
    connectSettings();
    // The run on show tells its questions at once; the database tells those of all runs a moment later.
    const auto takeQuestions = [this] {
        if (m_graph.isRun()) {
            m_approvals.setRun(m_graph.projection());
        }
    };
    connect(&m_overview, &Overview::changed, this, [this, takeQuestions] {
        takeQuestions(); // what the overview read may be older than what the run on show knows
        m_shown.catchUp();
        updateStatus();
    });
    connect(&m_graph, &RunGraph::approvalsChanged, this, takeQuestions);
    connect(&m_graph, &RunGraph::wasReset, this, takeQuestions);
    connect(m_backend.get(), &Backend::runEnded, this, &Studio::measureData);
    connect(m_window.get(), &MainWindow::quitRequested, this, &Studio::shutDown);
    connect(m_backend.get(), &Backend::closed, this, [this] {
        m_window->closeNow();
        QApplication::quit();
    });
    m_storage = std::make_unique<StorageDesk>(*m_backend, *m_window);
    connect(m_storage.get(), &StorageDesk::freed, this, &Studio::measureData);
    connect(m_storage.get(), &StorageDesk::runSelected, m_window.get(), &MainWindow::runSelected);
    connectDesks();
    listExamples();
    setScheme(m_window->scheme());
    updateStatus();
    measureData();
    m_window->showWelcome();
    m_feed = std::make_unique<FeedDesk>(*m_backend, m_settings, *m_window);
    m_bookmark = std::make_unique<Bookmark>(*m_backend, m_shown, m_graph, *m_controller, *m_editor, *m_window);
}

Studio::~Studio()
{
    m_layout.stop();
    m_notifier.reset();
    m_answers.reset();
    m_bookmark.reset();
    m_feed.reset();
    m_features.reset();
    m_sessions.reset();
    m_settingsDesk.reset();
    m_undo.reset();
    m_shell.reset();
    m_branches.reset();
    m_storage.reset();
    m_editor.reset();
    m_retries.reset();
    m_why.reset();
    m_play.reset();
    m_controller.reset();
    m_window.reset();
}

void Studio::begin(const OpenOrder& order)
{
    if (order == OpenOrder {}) {
        m_bookmark->restore();
        m_shell->offerTour();
    } else {
        carryOut(order, {});
        m_bookmark->begin();
    }
    m_editor->offerLeftDrafts();
}

void Studio::carryOut(const OpenOrder& order, const Backend::Done& done)
{
    if (!order.run.isEmpty()) {
        return m_controller->showRun(order.run, done);
    }
    if (!order.file.isEmpty()) {
        order.begins ? m_controller->runFile(order.file) : m_controller->open(order.file);
    }
    if (done) {
        done({});
    }
}

void Studio::connectLayout()
{
    CanvasView* canvas = m_window->canvas();
    GraphLayout& layout = m_layout.object();
    connect(canvas, &CanvasView::layoutRequested, &layout, &GraphLayout::request);
    connect(canvas, &CanvasView::layoutCancelRequested, &layout, &GraphLayout::cancel);
    connect(&layout, &GraphLayout::ready, canvas, &CanvasView::applyLayout);
    connect(&layout, &GraphLayout::progressed, canvas, &CanvasView::showProgress);
    connect(m_window.get(), &MainWindow::graphTextRequested, this, &Studio::writeGraphText);
}

void Studio::writeGraphText(const QString& path, const QString& format, bool readsDown)
{
    const QByteArray text =
        graphText(m_graph.projection(), graphFormatFromName(format).value_or(GraphFormat::Mermaid), readsDown);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        m_window->showNotice(tr("The graph was written to %1.").arg(path));
    } else {
        m_window->showError({ ErrorCode::Io,
                              tr("The graph could not be written to %1.").arg(path),
                              tr("Choose a place you may write to."),
                              file.errorString(),
                              {},
                              {} });
    }
}

void Studio::connectSettings()
{
    connect(m_window.get(), &MainWindow::schemeChanged, this, &Studio::setScheme);
    connect(&m_desktop, &ColourScheme::changed, this, &Studio::applyTheme);
    connect(m_window.get(), &MainWindow::workersChanged, this, [this](int workers) {
        m_workers = workers;
        m_settings.setValue(QStringLiteral("workers"), workers);
        m_backend->setWorkers(workers);
        m_play->setWorkers(workers);
        updateStatus();
    });
}

void Studio::connectDesks()
{
    m_shell->addSource([this](std::vector<PaletteEntry>& entries) { m_settingsDesk->addEntries(entries); });
    connect(m_settingsDesk.get(), &SettingsDesk::storageRequested, m_storage.get(), &StorageDesk::open);
    connect(m_settingsDesk.get(), &SettingsDesk::dataFolderRequested, m_window.get(),
            &MainWindow::openDataFolderRequested);
    connect(m_settingsDesk.get(), &SettingsDesk::changed, this, [this](const QString& key) {
        if (key.startsWith(SettingKeys::featurePrefix)) {
            m_features->apply();
        } else if (key.startsWith(QLatin1String("appearance/"))) {
            m_appearance.apply();
        }
    });
    const auto putAway = [this] {
        m_shown.clear();
        m_window->showWelcome();
    };
    connect(m_undo.get(), &UndoDesk::hidden, this, [this, putAway](const RunId& run) {
        if (run == m_shown.run()) {
            putAway();
        }
    });
    connect(m_sessions.get(), &SessionsDesk::sessionChanged, this, [this, putAway] {
        putAway();
        m_overview.refresh();
    });
    if (const int days = m_settings.value(SettingKeys::freeAfterDays, 0).toInt(); days > 0) {
        m_storage->freeOlderThan(days);
    }
}

void Studio::listExamples()
{
    QList<ExampleInfo> examples;
    const QDir folder(ProgramPlaces::examplesFolder());
    for (const QString& id : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (const auto file = openWorkflow(QStringLiteral("%1/%2/%2.workflow.yaml").arg(folder.path(), id))) {
            examples.append({ id, file->workflow->name, file->workflow->description });
        }
    }
    m_window->setExamples(examples);
}

void Studio::setScheme(Scheme scheme)
{
    m_scheme = scheme;
    applyTheme();
}

void Studio::applyTheme()
{
    const Theme& theme = Theme::forScheme(m_scheme, m_desktop.isDark());
    theme.applyTo(*qApp);
    m_window->setTheme(theme);
}

void Studio::updateStatus()
{
    m_window->setStatus({ m_workers, m_overview.runningSteps(), m_backend->unsavedCount() > 0 });
}

/// Sums up the data folder away from the main thread.
void Studio::measureData()
{
    QThreadPool::globalInstance()->start(
        [path = m_backend->dataDir().path(), window = QPointer<MainWindow>(m_window.get())] {
            qint64 bytes = 0;
            QDirIterator files(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                files.next();
                bytes += files.fileInfo().size();
            }
            QMetaObject::invokeMethod(qApp, [path, bytes, window] {
                if (window) {
                    window->setDataPlace(path, bytes);
                }
            });
        });
}

void Studio::shutDown()
{
    // What can still be taken back is deleted now: nobody is there any more who could.
    m_undo->carryOut([this] { m_backend->close(); });
}

} // namespace cmbagent
