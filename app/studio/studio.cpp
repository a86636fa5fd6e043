// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio.h"

#include "app/backend/programplaces.h"
#include "app/backend/workflowopener.h"
#include "app/studio/settingscatalogue.h"
#include "widgets/window/windowstate.h"

#include <QApplication>
#include <QDir>
#include <QScreen>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr QPoint besideTheOther(32, 32); ///< where a new window stands, from the one it was opened in; pixels

} // namespace

Studio::Studio(std::unique_ptr<Backend> backend, int workers)
    : m_backend(std::move(backend)),
      m_settings(m_backend->dataDir().path() + QStringLiteral("/settings.ini"), QSettings::IniFormat),
      m_workers(workers > 0 ? workers : m_settings.value(QStringLiteral("workers"), 3).toInt()),
      m_overview(*m_backend, m_runs, m_approvals),
      m_bookmark(m_backend->dataDir().path() + QStringLiteral("/bookmark.json")),
      m_places(m_backend->dataDir().path() + QStringLiteral("/places")), m_left(m_bookmark.read()),
      m_undo(std::make_unique<UndoDesk>(*m_backend, m_overview, m_runs, m_open, m_settings)),
      m_settingsDesk(std::make_unique<SettingsDesk>(*m_backend, m_open, m_settings)),
      m_agentsDesk(std::make_unique<AgentsDesk>(*m_backend, m_open)),
      m_models(std::make_unique<ModelsDesk>(*m_backend, m_settings)),
      m_budgets(std::make_unique<BudgetsDesk>(*m_backend, m_overview, m_open)),
      m_readyModels(std::make_unique<ReadyModels>(m_backend->dataDir().path(), m_settings, m_backend->keys())),
      m_tasks(std::make_unique<TasksDesk>(*m_backend, *m_readyModels, m_backend->agents(), m_open)),
      m_sessions(std::make_unique<SessionsDesk>(*m_backend, *m_undo, m_open, m_settings)),
      m_features(std::make_unique<FeatureFlags>(m_open, m_settings)),
      m_storage(std::make_unique<StorageDesk>(*m_backend, m_open)),
      m_meter(std::make_unique<DataMeter>(m_backend->dataDir().path(), m_open)),
      m_notifier(std::make_unique<Notifier>(*m_backend, m_approvals, m_runs, m_open, m_settings))
{
    m_backend->setWorkers(stepsAtOnce());
    listExamples();
    const int layout = m_left.isEmpty() ? 1 : m_left.front().layout;
    // The theme comes before the first window: one that is there already is polished anew with all that is in it.
    setScheme(WindowState(StudioWindow::layoutFile(m_backend->dataDir(), layout)).scheme());
    makeWindow(layout);
    m_feed = std::make_unique<FeedDesk>(*m_backend, m_settings, m_open);
    m_backend->agents().reload();
    m_backend->agents().watch();
    connectBackend();
    connectDesks();
    m_meter->measure();
    m_tasks->takeUpPlans();
}

Studio::~Studio() = default;

// --- windows --------------------------------------------------------------------------------------------------------

StudioWindow* Studio::find(const MainWindow* window) const
{
    const auto found = std::find_if(m_windows.begin(), m_windows.end(),
                                    [window](const auto& each) { return &each->window() == window; });
    return found == m_windows.end() ? nullptr : found->get();
}

StudioWindow& Studio::active()
{
    return *find(&m_open.active());
}

int Studio::freeLayout() const
{
    int layout = 1;
    const auto isTaken = [&layout](const auto& each) { return each->layout() == layout; };
    while (std::any_of(m_windows.begin(), m_windows.end(), isTaken)
           || std::any_of(m_closed.begin(), m_closed.end(), isTaken)) {
        ++layout;
    }
    return layout;
}

StudioWindow& Studio::openWindow(const RunId& run)
{
    MainWindow& other = window();
    other.saveLayout();
    const int layout = freeLayout();
    const QString file = StudioWindow::layoutFile(m_backend->dataDir(), layout);
    QFile::remove(file);
    QFile::copy(StudioWindow::layoutFile(m_backend->dataDir(), active().layout()), file);
    StudioWindow& opened = makeWindow(layout);
    MainWindow& made = opened.window();
    if (!made.isMaximized() && !made.isFullScreen()) {
        made.setGeometry(other.geometry().translated(besideTheOther) & other.screen()->availableGeometry());
    }
    if (!run.isNull()) {
        opened.shown().show(run);
    }
    made.comeForward();
    m_open.setActive(made);
    return opened;
}

StudioWindow& Studio::makeWindow(int layout)
{
    m_windows.push_back(std::make_unique<StudioWindow>(
        SharedParts { *m_backend, m_settings, m_runs, m_approvals, m_overview, m_places }, layout));
    StudioWindow& made = *m_windows.back();
    MainWindow& window = made.window();
    window.setExamples(m_examples);
    window.setStorageHalted(m_halt);
    made.play().setWorkers(stepsAtOnce());
    if (!m_open.all().isEmpty()) {
        window.adoptScheme(m_open.active().scheme());
    }
    connectWindow(made);
    connectChoices(made);
    m_open.add(window);
    updateStatus();
    return made;
}

void Studio::connectWindow(StudioWindow& made)
{
    MainWindow& window = made.window();
    const RunGraph* graph = &made.graph();
    connect(graph, &RunGraph::approvalsChanged, this, [this, graph] { takeQuestions(*graph); });
    connect(graph, &RunGraph::wasReset, this, [this, graph] { takeQuestions(*graph); });
    connect(&window, &MainWindow::windowRequested, this, [this](const RunId& run) { openWindow(run); });
    connect(&window, &MainWindow::closed, this, [this, &made] { closeWindow(made); });
    connect(&window, &MainWindow::quitRequested, this, &Studio::shutDown);
    connect(&made.place(), &WindowPlace::changed, &m_bookmark, &Bookmark::note);
    made.editor().setFinder([this](const QString& journal) -> MainWindow* {
        for (const auto& each : m_windows) {
            const DraftSession* draft = each->editor().session();
            if (draft && draft->journal() == journal) {
                return &each->window();
            }
        }
        return nullptr;
    });
    made.shell().addSource([this](std::vector<PaletteEntry>& entries) { m_settingsDesk->addEntries(entries); });
    made.shell().addSource([this](std::vector<PaletteEntry>& entries) { m_agentsDesk->addEntries(entries); });
}

/// What a person chooses in one window holds in all of them.
void Studio::connectChoices(StudioWindow& made)
{
    connect(&made.window(), &MainWindow::schemeChanged, this, [this](Scheme scheme) {
        for (const auto& each : m_windows) {
            each->window().adoptScheme(scheme);
        }
        setScheme(scheme);
    });
    connect(&made.window(), &MainWindow::workersChanged, this, &Studio::setWorkers);
    connect(&made.controller(), &RunController::recentChanged, this, [this](const QStringList& paths) {
        for (const auto& each : m_windows) {
            each->window().setRecentFiles(paths);
        }
        m_backend->agents().setProject(paths.isEmpty() ? QString()
                                                       : QFileInfo(paths.front()).path()); // the one opened last
    });
    connect(&made.shell().registry(), &ActionRegistry::keysKept, this, [this, &made] {
        for (const auto& each : m_windows) {
            if (each.get() != &made) {
                each->shell().registry().reload();
            }
        }
    });
}

void Studio::closeWindow(StudioWindow& closed)
{
    m_open.remove(closed.window());
    const auto at =
        std::find_if(m_windows.begin(), m_windows.end(), [&closed](const auto& each) { return each.get() == &closed; });
    Q_ASSERT(at != m_windows.end());
    m_closed.push_back(std::move(*at));
    m_windows.erase(at);
    updateStatus();
    QMetaObject::invokeMethod(this, &Studio::forgetClosed, Qt::QueuedConnection);
}

void Studio::forgetClosed()
{
    for (auto& closed : std::exchange(m_closed, {})) {
        const QString file = StudioWindow::layoutFile(m_backend->dataDir(), closed->layout());
        const bool wasEditing = closed->editor().session() != nullptr;
        closed.reset();
        QFile::remove(file);
        if (wasEditing) {
            active().editor().offerLeftDrafts(); // what was not saved there
        }
    }
}

void Studio::begin(const OpenOrder& order, const Backend::Done& done)
{
    const QList<Place> left = std::exchange(m_left, {});
    for (qsizetype i = 1; i < left.size(); ++i) {
        makeWindow(left[i].layout).place().goTo(left[i]);
    }
    // The one used last comes last, so that it is in front.
    for (auto window = m_windows.rbegin(); window + 1 != m_windows.rend(); ++window) {
        (*window)->window().show();
    }
    StudioWindow& first = *m_windows.front();
    m_open.setActive(first.window());
    if (order == OpenOrder {}) {
        if (!left.isEmpty()) {
            first.place().goTo(left.front());
        }
        first.shell().offerTour();
    } else {
        carryOut(order, done);
    }
    m_bookmark.begin([this] {
        QList<Place> places;
        for (const MainWindow* window : m_open.all()) {
            places.append(find(window)->place().here());
        }
        return places;
    });
    first.editor().offerLeftDrafts();
}

void Studio::carryOut(const OpenOrder& order, const Backend::Done& done)
{
    if (!order.run.isEmpty()) {
        return controller().showRun(order.run, done);
    }
    if (order.begins && !order.file.isEmpty()) {
        return controller().runFile(order.file, done);
    }
    const auto opened = order.file.isEmpty() ? Result<void>() : controller().open(order.file);
    if (done) {
        done(opened);
    }
}

// --- the program ----------------------------------------------------------------------------------------------------

void Studio::connectBackend()
{
    connect(&m_overview, &Overview::changed, this, [this] {
        for (const auto& each : m_windows) {
            takeQuestions(each->graph()); // what the overview read may be older than what a run on show knows
        }
        updateStatus();
    });
    connect(m_backend.get(), &Backend::runEnded, m_meter.get(), &DataMeter::measure);
    const auto showHalt = [this](const std::optional<Error>& error) {
        m_halt = error;
        for (const auto& each : m_windows) {
            each->window().setStorageHalted(error);
        }
    };
    connect(m_backend.get(), &Backend::halted, this, [showHalt](const Error& error) { showHalt(error); });
    connect(m_backend.get(), &Backend::unhalted, this, [showHalt] { showHalt(std::nullopt); });
    connect(m_backend.get(), &Backend::closed, this, [this] {
        m_feed->finish([this] {
            for (const auto& each : m_windows) {
                each->window().closeNow();
            }
            QApplication::quit();
        });
    });
}

/// A run on show tells its questions at once; the database tells those of all runs a moment later. Of several windows
/// that show the run, the one that knows most counts.
void Studio::takeQuestions(const RunGraph& graph)
{
    if (!graph.isRun()) {
        return;
    }
    const RunGraph* newest = &graph;
    for (const auto& each : m_windows) {
        const RunGraph& other = each->graph();
        if (other.isRun() && other.run() == graph.run() && other.projection().seq() > newest->projection().seq()) {
            newest = &other;
        }
    }
    m_approvals.setRun(newest->projection());
}

void Studio::connectDesks()
{
    connect(&m_desktop, &ColourScheme::changed, this, &Studio::applyTheme);
    connect(&m_open, &OpenWindows::changed, &m_bookmark, &Bookmark::note);
    connect(m_storage.get(), &StorageDesk::freed, m_meter.get(), &DataMeter::measure);
    connect(m_storage.get(), &StorageDesk::runSelected, this,
            [this](const RunId& run) { Q_EMIT window().runSelected(run); });
    connect(m_settingsDesk.get(), &SettingsDesk::storageRequested, m_storage.get(), &StorageDesk::open);
    connect(m_settingsDesk.get(), &SettingsDesk::dataFolderRequested, this,
            [this] { Q_EMIT window().openDataFolderRequested(); });
    connect(m_settingsDesk.get(), &SettingsDesk::changed, this, [this](const QString& key) {
        if (key.startsWith(SettingKeys::featurePrefix)) {
            m_features->apply();
            m_feed->setOffered(m_features->isOn(Features::feed));
            adoptWorkers();
        } else if (key.startsWith(QLatin1String("appearance/"))) {
            m_appearance.apply();
        }
    });
    connect(m_settingsDesk.get(), &SettingsDesk::made, m_models.get(), &ModelsDesk::addTo);
    connect(m_models.get(), &ModelsDesk::changed, m_tasks.get(), &TasksDesk::refresh);
    connect(m_tasks.get(), &TasksDesk::settingsRequested, m_settingsDesk.get(),
            [this] { m_settingsDesk->open(ModelsDesk::sectionId()); });
    m_settingsDesk->addPageEntry(ModelsDesk::sectionId(), ModelsDesk::sectionTitle());
    connect(m_settingsDesk.get(), &SettingsDesk::made, m_budgets.get(), &BudgetsDesk::addTo);
    m_settingsDesk->addPageEntry(BudgetsDesk::sectionId(), BudgetsDesk::sectionTitle());
    const auto openBudgets = [this] { m_settingsDesk->open(BudgetsDesk::sectionId()); };
    connect(m_budgets.get(), &BudgetsDesk::pageRequested, this, openBudgets);
    connect(m_budgets.get(), &BudgetsDesk::told, this, [this, openBudgets](const QString& title, const QString& text) {
        m_notifier->tellElsewhere(title, text, [openBudgets](MainWindow&) { openBudgets(); });
    });
    connect(m_undo.get(), &UndoDesk::hidden, this, [this](const RunId& run) {
        for (const auto& each : m_windows) {
            if (each->shown().run() == run) {
                each->putAway();
            }
        }
    });
    connect(m_sessions.get(), &SessionsDesk::sessionChanged, this, [this] {
        for (const auto& each : m_windows) {
            each->putAway();
        }
        m_overview.refresh();
    });
    if (const int days = m_settings.value(SettingKeys::freeAfterDays, 0).toInt(); days > 0) {
        m_storage->freeOlderThan(days);
    }
}

void Studio::listExamples()
{
    const QDir folder(ProgramPlaces::examplesFolder());
    for (const QString& id : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (const auto file = openWorkflow(QStringLiteral("%1/%2/%2.workflow.yaml").arg(folder.path(), id))) {
            m_examples.append({ id, file->workflow->name, file->workflow->description });
        }
    }
}

void Studio::setWorkers(int workers)
{
    m_workers = workers;
    m_settings.setValue(QStringLiteral("workers"), workers);
    adoptWorkers();
}

int Studio::stepsAtOnce() const
{
    return m_features->isOn(Features::parallel) ? m_workers : 1;
}

void Studio::adoptWorkers()
{
    m_backend->setWorkers(stepsAtOnce());
    for (const auto& each : m_windows) {
        each->play().setWorkers(stepsAtOnce());
    }
    updateStatus();
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
    for (const auto& each : m_windows) {
        each->window().setTheme(theme);
    }
}

void Studio::updateStatus()
{
    for (const auto& each : m_windows) {
        each->window().setStatus({ stepsAtOnce(), m_overview.runningSteps(), m_backend->unsavedCount() > 0 });
        each->window().setLast(m_windows.size() == 1);
    }
}

void Studio::shutDown()
{
    m_bookmark.save();
    // What can still be taken back is deleted now: nobody is there any more who could.
    m_undo->carryOut([this] { m_backend->close(); });
}

} // namespace cmbagent
