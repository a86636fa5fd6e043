// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/agentsteprunner.h"
#include "agents/modeldesk.h"
#include "app/agents/agentregistry.h"
#include "app/backend/backend.h"
#include "app/backend/budgetwatch.h"
#include "app/backend/diskuse.h"
#include "app/backend/historyadvisor.h"
#include "app/backend/machinewatch.h"
#include "app/backend/recordings.h"
#include "app/control/controlserver.h"
#include "app/models/keyfetcher.h"
#include "app/models/modelsettings.h"
#include "app/models/systemkeychain.h"
#include "store/memoryledger.h"
#include "store/spendingledger.h"
#include "workers/strayfinder.h"
#include "workers/workerrunner.h"

// Putting the parts together; what they do afterwards is in backend.cpp.

namespace cmbagent {

namespace {

constexpr int diskInterval = 10'000; ///< milliseconds
constexpr qint64 muchWritten = 1'000'000; ///< bytes of running steps; fewer may be left to end

} // namespace

Result<void> Backend::start(const BackendOptions& options)
{
    auto blobs = BlobStore::open(m_dir.blobsPath());
    if (!blobs) {
        return tl::unexpected(blobs.error());
    }
    m_blobs = std::move(*blobs);
    m_writesPickles = options.writesPickles;
    if (const auto started = startModels(options); !started) {
        return started;
    }
    m_lockWait = std::make_shared<LockWait>(options.lockWaitSeconds * 1000, [this, told = options.lockAwaited] {
        if (m_isOpen) {
            Q_EMIT lockAwaited();
        } else if (told) {
            told();
        }
    });
    StoreOptions storeOptions;
    storeOptions.isFullSync = options.isFullSync;
    storeOptions.lockWait = m_lockWait;
    m_store.start([&] { return std::make_unique<Store>(m_dir, *m_blobs, m_clock, storeOptions); });
    Result<void> opened;
    m_store.call([&](Store& store) {
        opened = store.open();
        if (opened) {
            const auto defaults = store.ensureDefaults();
            defaults ? void(m_defaults = *defaults) : void(opened = tl::unexpected(defaults.error()));
        }
    });
    if (!opened) {
        return opened;
    }
    m_reader.start([&] { return std::make_unique<Reader>(m_dir, m_lockWait); });
    m_reader.call([&](Reader& reader) { opened = reader.open(); });
    if (!opened) {
        return opened;
    }
    if (const auto chosen = chooseSession(options.session); !chosen) {
        return chosen;
    }
    m_control = std::make_unique<ControlServer>(*this, m_dir.key());
    if (const auto listening = m_control->listen(); !listening) {
        return listening;
    }
    endStrays();
    startEngine(options);
    connectParts();
    return {};
}

/// Agents, keys and models, as a person has set them.
Result<void> Backend::startModels(const BackendOptions& options)
{
    m_settings = std::make_unique<QSettings>(m_dir.path() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    m_agents = std::make_unique<AgentRegistry>(m_dir.path(), *m_settings);
    if (options.usesOnlyBuiltInAgents) {
        m_agents->useOnlyBuiltIn();
    }
    auto models = modelOptions(ModelSettings(m_dir.path(), *m_settings), options.recordPath, options.replayPath);
    if (!models) {
        return tl::unexpected(models.error());
    }
    m_vault = std::make_unique<SystemKeychain>();
    m_keys = std::make_unique<KeyRing>(*m_vault, QProcessEnvironment::systemEnvironment());
    m_fetcher = std::make_unique<KeyFetcher>(*m_keys);
    models->recordingOf = [path = m_dir.path()](const QString& name) { return openRecording(path, name); };
    models->keyOf = [fetcher = m_fetcher.get()](const ProviderFacts& provider, const KeyWait& wait) {
        return fetcher->key(provider, wait);
    };
    m_models = std::make_unique<ModelDesk>(std::move(*models), m_clock);
    m_recordings = std::make_unique<RunRecordings>();
    m_recordings->setKeeping(ModelSettings(m_dir.path(), *m_settings).keepsRecordings());
    connect(m_keys.get(), &KeyRing::changed, this, [this](const QString& provider) { m_models->forgetKey(provider); });
    // Another program may set a limit or an address while runs go on here. Files there are replaced, so the folder
    // tells.
    m_settingsWatch.addPath(m_dir.path());
    connect(&m_settingsWatch, &QFileSystemWatcher::directoryChanged, this, &Backend::refreshModels);
    return {};
}

void Backend::prepareKeys(const std::function<void()>& done)
{
    m_fetcher->prepare(m_models->catalogue().providers(), done);
}

void Backend::refreshModels()
{
    m_settings->sync();
    const ModelSettings settings(m_dir.path(), *m_settings);
    m_recordings->setKeeping(settings.keepsRecordings());
    if (auto catalogue = settings.catalogue()) {
        m_models->adopt(std::move(*catalogue), settings.choice());
    }
}

Result<void> Backend::chooseSession(const QString& wanted)
{
    if (wanted.isEmpty()) {
        return {};
    }
    Result<void> chosen = fail(ErrorCode::NotFound, QStringLiteral("There is no session '%1'.").arg(wanted),
                               QStringLiteral("See 'cmbagent session list'."));
    m_reader.call([&](Reader& reader) {
        const auto sessions = reader.sessions();
        for (const SessionSummary& session : sessions.value_or(QList<SessionSummary> {})) {
            if (session.name != wanted && !session.id.toString().startsWith(wanted)) {
                continue;
            }
            const auto projects = reader.projects(SessionScope(session.id));
            if (projects && !projects->isEmpty()) {
                m_defaults = { session.id, projects->front().id };
                chosen = {};
                return;
            }
            m_defaults = { session.id, {} };
            chosen = {};
        }
    });
    if (chosen && m_defaults.project.isNull()) {
        m_store.call([&](Store& store) {
            const auto project = store.createProject(scope(), QStringLiteral("My research"));
            project ? void(m_defaults.project = *project) : void(chosen = tl::unexpected(project.error()));
        });
    }
    return chosen;
}

void Backend::startEngine(const BackendOptions& options)
{
    WorkersConfig workers;
    workers.launcherProgram = options.helperFolder + QStringLiteral("/cmbagent-step");
    workers.dataFolder = m_dir.path();
    workers.pythonSetting = options.interpreter;
    workers.allowsWarm = options.allowsWarm;
    workers.sandbox = options.isSandboxed ? SandboxSetting::Auto : SandboxSetting::Off;
    m_workers = std::make_unique<WorkerRunner>(workers, *m_blobs, m_clock);
    auto agents = std::make_unique<AgentStepRunner>(*m_workers, *m_models, *m_blobs, m_models->redactor(), m_clock,
                                                    &m_gate, m_recordings.get());
    // Steps end before the reader does, so the search finds it alive.
    m_runner = std::make_unique<HistoryAdvisor>(std::move(agents), [this](const QString& text) {
        QList<SimilarError> found;
        m_reader.call(
            [&](Reader& reader) { found = reader.similarErrors(scope(), text).value_or(QList<SimilarError> {}); });
        return found;
    });
    m_capacity = { std::max(QThread::idealThreadCount(), options.workers), 0, options.tokens };
    shareBudgets();
    m_engine.start([&] { return std::make_unique<Engine>(*m_runner, m_clock, m_ids, options.workers); });
    openMemoryLedger();
    SessionLimits limits;
    m_reader.call([&](Reader& reader) { limits = reader.limits(scope()).value_or(SessionLimits {}); });
    setLimits(m_defaults.session, limits);
    const auto* machine = new MachineWatch(this);
    connect(machine, &MachineWatch::measured, &m_engine.object(), &Engine::setMachineMemory);
    m_diskTimer.setInterval(diskInterval);
    connect(&m_diskTimer, &QTimer::timeout, this, &Backend::watchDisk);
    m_diskTimer.start();
}

/// Several programs may spend of one budget: each call is asked about with the ledger as it is then, and with what the
/// others have set aside. Without the file for that a program counts its own calls under way alone.
void Backend::shareBudgets()
{
    if (!m_dir.isOneProcess()) {
        auto opened = SpendingLedger::open(m_dir.locksPath() + QStringLiteral("/spending"));
        opened ? void(m_reservations = std::move(*opened)) : qWarning("%s", qPrintable(opened.error().toText()));
    }
    m_gate.share(m_reservations.get(), [this](const CallPlace& place) {
        if (!m_reader.isRunning()) {
            return; // everything ends: what was known last counts
        }
        m_reader.call([this, &place](Reader& reader) {
            if (const auto states = reader.budgets(SessionScope(place.session), m_clock.now())) {
                m_gate.setBudgets(*states);
            }
        });
    });
}

/// Several processes may work in one session, and its memory is for all of them together. Without the ledger, or where
/// only one process is let in, each keeps to the limit by itself.
void Backend::openMemoryLedger()
{
    if (m_dir.isOneProcess()) {
        return;
    }
    auto ledger = MemoryLedger::open(m_dir.locksPath() + QStringLiteral("/memory"));
    if (!ledger) {
        return qWarning("%s", qPrintable(ledger.error().toText()));
    }
    m_memory = std::move(*ledger);
    m_engine.call([this](Engine& engine) { engine.setMemoryQuota(m_memory.get()); });
}

void Backend::setLimits(const SessionId& session, const SessionLimits& limits)
{
    const auto bytes = qint64(limits.memoryMegabytes * 1e6);
    if (session != m_defaults.session || (bytes == m_memoryLimit && session == m_limitedSession)) {
        return; // of a session that was left meanwhile, or nothing new
    }
    m_limitedSession = session;
    m_memoryLimit = bytes;
    m_workers->setMemoryLimit(bytes);
    const qint64 total = MachineMemory::now().total;
    m_capacity.memoryBytes = total > 0 ? std::min(bytes, total / 5 * 4) : bytes;
    m_engine.post([ledger = m_memory.get(), capacity = m_capacity, session, bytes](Engine& engine) {
        if (ledger) {
            ledger->enter(session, bytes);
        }
        engine.setCapacity(capacity);
    });
}

void Backend::refreshLimits()
{
    read<SessionLimits>([scope = scope()](Reader& reader) { return reader.limits(scope); },
                        [this, session = m_defaults.session](const Result<SessionLimits>& limits) {
                            if (limits) {
                                setLimits(session, *limits);
                            }
                        });
}

QString Backend::sandboxDescription() const
{
    return m_workers->sandboxDescription();
}

/// What a session makes is watched while it runs: at its limit the runs pause, and a run whose steps are writing much
/// has them ended, or one step could fill the disk. What they have written stays.
void Backend::watchDisk()
{
    if (m_locks.empty() || m_looksAtDisk) {
        return;
    }
    m_looksAtDisk = true;
    struct Seen
    {
        SessionLimits limits;
        Result<void> within;
        OpenDiskUse open;
    };
    read<Seen>(
        [this](Reader& reader) -> Result<Seen> {
            const auto limits = reader.limits(scope());
            const auto usage = reader.usage(scope());
            auto open = openDiskUse(reader, scope(), m_dir);
            if (!limits || !usage || !open) {
                return tl::unexpected(!limits ? limits.error() : !usage ? usage.error() : open.error());
            }
            const auto within = checkDisk(*limits, usage->diskBytes() + open->bytes);
            return Seen { *limits, within, std::move(*open) };
        },
        [this, session = m_defaults.session](const Result<Seen>& seen) {
            m_looksAtDisk = false;
            if (seen) {
                setLimits(session, seen->limits);
            }
            if (seen && !seen->within) {
                pauseForDisk(seen->within.error().what, seen->open);
            }
        });
}

void Backend::pauseForDisk(const QString& reason, const OpenDiskUse& use)
{
    for (const auto& [run, lock] : m_locks) {
        const bool isWriting = use.running.value(run) >= muchWritten;
        m_engine.post([run = run, reason, command = isWriting ? RunCommand::PauseAndStop : RunCommand::Pause](
                          Engine& engine) { engine.command(run, command, reason); });
    }
}

/// Ends what runs of a program that was killed left behind, unless somebody works on the run again.
void Backend::endStrays()
{
    m_reader.post([dir = m_dir](Reader&) {
        StrayFinder::end(StrayFinder::dataId(dir.path()), [&dir](const QString& attempt) {
            const auto run = RunId::fromString(attempt.section(QLatin1Char('/'), 0, 0));
            return run && !RunLock::isHeld(dir.lockPath(*run));
        });
    });
}

void Backend::noteCall(const CallPlace& place, CallPurpose purpose, const ModelCall& call)
{
    m_store.post([this, place, purpose, call](Store& store) {
        onMain([this, call, noted = store.noteCall(place, purpose, call)] {
            if (!noted) {
                Q_EMIT callLost(noted.error());
                return;
            }
            m_budgets->takeNoted(call);
            Q_EMIT callNoted();
        });
    });
}

void Backend::whenBudgetsAreTold(const std::function<void()>& done)
{
    m_budgets->lookAndThen(done);
}

void Backend::refreshBudgets()
{
    m_budgets->look();
}

void Backend::connectParts()
{
    Engine& engine = m_engine.object();
    Store& store = m_store.object();
    // `append` is safe from every thread, so an event goes to the store without waiting for its event loop.
    connect(&engine, &Engine::recorded, &store, &Store::append, Qt::DirectConnection);
    connect(
        &engine, &Engine::recorded, this, [this](const RunEvents& events) { m_unsaved += events.size(); },
        Qt::DirectConnection);
    connect(
        &store, &Store::committed, this, [this](const RunEvents& events) { m_unsaved -= events.size(); },
        Qt::DirectConnection);
    // Before the engine hears of it: so whoever gets a reply on the main thread has seen the events it stands for.
    connect(&store, &Store::committed, this, &Backend::committed);
    connect(&store, &Store::committed, this, &Backend::writeSnapshots);
    connect(&store, &Store::committed, this, &Backend::watchAnswers);
    m_budgets = new BudgetWatch(*this, m_gate, this);
    connect(&store, &Store::committed, m_budgets, &BudgetWatch::takeCommitted);
    connect(&m_diskTimer, &QTimer::timeout, m_budgets, &BudgetWatch::forgetUnstored);
    connect(m_budgets, &BudgetWatch::budgetsReached, this, &Backend::budgetsReached);
    connect(&store, &Store::committed, &engine, &Engine::takeCommitted);
    connect(&store, &Store::commitFailed, &engine, [&engine](const Error& error) { engine.takeCommitFailed(error); });
    connect(&store, &Store::runParked, &engine, &Engine::takeParked);
    connect(&engine, &Engine::runLost, this, [this](const RunId& run, const Error& error) {
        forgetLock(run);
        Q_EMIT runLost(run, error);
    });
    connect(&engine, &Engine::tokensTaken, this, [this](const QMap<QString, int>& taken) {
        m_takenTokens = taken;
        Q_EMIT tokensChanged();
    });
    connect(&engine, &Engine::halted, this, &Backend::halted);
    connect(&engine, &Engine::unhalted, this, &Backend::unhalted);
    connect(&engine, &Engine::closed, this, &Backend::closed);
    connect(&engine, &Engine::runEnded, this, [this](const RunId& run) {
        forgetLock(run);
        Q_EMIT runEnded(run);
    });
    connect(&engine.feed(), &LiveFeed::progressed, this, &Backend::progressed);
    connect(&engine.feed(), &LiveFeed::linesWritten, this, &Backend::linesWritten);
}

} // namespace cmbagent
