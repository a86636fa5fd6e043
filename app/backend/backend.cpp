// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/backend.h"
#include "app/backend/diskuse.h"

#include "agents/modeldesk.h"
#include "agents/runrecordings.h"
#include "app/agents/agentregistry.h"
#include "app/control/controlserver.h"
#include "app/models/keyfetcher.h"
#include "core/approvalrules.h"
#include "store/memoryledger.h"
#include "store/spendingledger.h"
#include "workers/strayfinder.h"
#include "workers/workerrunner.h"

#include <QPointer>
#include <QSettings>

namespace cmbagent {

Backend::Backend(DataDir dir) : m_dir(std::move(dir)) { }

QMap<QString, int> tokenTotals(const QSettings& settings)
{
    QMap<QString, int> totals;
    for (const QString& key : settings.allKeys()) {
        if (key.startsWith(QLatin1String("tokens/"))) {
            totals.insert(key.section(QLatin1Char('/'), 1), settings.value(key).toInt());
        }
    }
    return totals;
}

Result<std::unique_ptr<Backend>> Backend::open(BackendOptions options)
{
    auto dir = DataDir::open(options.dataPath.isEmpty() ? DataDir::defaultPath() : options.dataPath);
    if (!dir) {
        return tl::unexpected(dir.error());
    }
    // What a person set for this data folder; a flag of this start goes first.
    const QSettings settings(dir->path() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    if (settings.value(QStringLiteral("synchronous")).toString().toLower() == QLatin1String("normal")) {
        options.isFullSync = false;
    }
    if (options.interpreter.isEmpty()) {
        options.interpreter = settings.value(QStringLiteral("python")).toString();
    }
    if (settings.value(QStringLiteral("sandbox")).toString().toLower() == QLatin1String("off")) {
        options.isSandboxed = false;
    }
    options.allowsWarm = options.allowsWarm && settings.value(QStringLiteral("warm_python"), true).toBool();
    options.writesPickles = settings.value(QStringLiteral("pickle_snapshots"), options.writesPickles).toBool();
    if (const int seconds = settings.value(QStringLiteral("lock_wait")).toInt(); seconds > 0) {
        options.lockWaitSeconds = seconds;
    }
    options.tokens = tokenTotals(settings);
    std::unique_ptr<Backend> backend(new Backend(std::move(*dir)));
    if (const auto started = backend->start(options); !started) {
        return tl::unexpected(started.error());
    }
    if (options.remembersPlace && options.session.isEmpty()) {
        backend->enterRemembered(settings.value(QStringLiteral("session")).toString(),
                                 settings.value(QStringLiteral("project")).toString());
    }
    backend->m_isOpen = true;
    backend->refreshBudgets();
    return backend;
}

// The parts end in the reverse order of who uses whom: the engine's steps first, then the store, which writes the last
// events.
Backend::~Backend()
{
    m_control.reset();
    if (m_fetcher) {
        m_fetcher->close(); // steps may wait for a key that only this thread could bring
    }
    m_engine.stop();
    m_reader.stop();
    m_store.stop();
}

void Backend::onMain(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

Engine::Reply Backend::replyOnMain(const Done& done)
{
    return [this, done](const Result<void>& result) {
        if (done) {
            onMain([done, result] { done(result); });
        }
    };
}

QString Backend::runFolder(const RunId& run, const ProjectId& project) const
{
    return m_dir.runFolder(m_defaults.session, project, run);
}

void Backend::startRun(const WorkflowFile& file, const QJsonObject& parameters, const RunOptions& options,
                       const Callback<RunId>& done, const RunSource& source)
{
    const auto run = m_ids.next<RunId>();
    auto known = source.agents == AgentReach::BuiltIn ? AgentRegistry::builtInSelection() : m_agents->selection();
    read<RunRequest>(
        [this, run, file, parameters, options, plannedBy = source.plannedBy,
         agents = std::move(known)](Reader& reader) -> Result<RunRequest> {
            const auto allowed = checkLimits(reader, true);
            const auto project = allowed ? projectFor(reader, plannedBy) : tl::unexpected(allowed.error());
            if (!project) {
                return tl::unexpected(project.error());
            }
            if (const auto possible = checkAsking(*file.workflow, options); !possible) {
                return tl::unexpected(possible.error());
            }
            auto frozen = freezeRun(file, *m_blobs, *agents.forWorkflowIn(file.folder));
            if (!frozen) {
                return tl::unexpected(frozen.error());
            }
            RunRequest request { run, runFolder(run, *project), file.workflow, std::move(*frozen) };
            request.created.session = m_defaults.session;
            request.created.project = *project;
            request.created.plannedBy = plannedBy;
            request.created.parameters = parameters;
            request.created.options = options;
            request.aids = aidsFor(reader, *file.workflow, options, *project, {});
            return request;
        },
        [this, run, done](const Result<RunRequest>& request) {
            if (!request) {
                return done(tl::unexpected(request.error()));
            }
            beginRun(*request, [run, done](const Result<void>& result) {
                done(result ? Result<RunId>(run) : tl::unexpected(result.error()));
            });
        });
}

Result<ProjectId> Backend::projectFor(Reader& reader, const RunId& plannedBy) const
{
    if (plannedBy.isNull()) {
        return m_defaults.project;
    }
    const auto planning = reader.run(scope(), plannedBy);
    return planning ? Result<ProjectId>(planning->project) : tl::unexpected(planning.error());
}

/// So that each run is counted before the next one is begun, by whatever process: the limit of runs is for all. It is
/// not waited for for ever, since one run too many harms less than none.
void Backend::takeTurn(const std::function<void(const Turn&)>& then)
{
    awaitLock(m_dir.locksPath() + QStringLiteral("/begin"), Patience(Awaited::Turn),
              [then](Result<RunLock> lock) { then(lock ? std::make_shared<RunLock>(std::move(*lock)) : Turn()); });
}

/// The turn is over when it is known what came of it.
Backend::Done Backend::inTurn(const Turn& turn, const Done& done)
{
    return [turn, done](const Result<void>& result) {
        if (turn) {
            turn->release();
        }
        done(result);
    };
}

void Backend::beginRun(const RunRequest& request, const Done& done)
{
    if (!request.begins) {
        return recordRun(request, done);
    }
    takeTurn([this, request, done](const Turn& turn) {
        read<void>([this](Reader& reader) { return checkLimits(reader, true); },
                   [this, request, ended = inTurn(turn, done)](const Result<void>& allowed) {
                       allowed ? recordRun(request, ended) : ended(allowed);
                   });
    });
}

void Backend::recordRun(const RunRequest& request, const Done& done)
{
    auto lock = RunLock::tryLock(m_dir.lockPath(request.id), m_control->address());
    if (!lock) {
        return done(tl::unexpected(lock.error()));
    }
    m_locks.emplace(request.id, std::move(*lock));
    const auto ended = [this, run = request.id, done](const Result<void>& result) {
        if (!result) {
            forgetLock(run);
        } else {
            Q_EMIT ownershipChanged(run);
        }
        done(result);
    };
    m_store.object().expect(RunProjection(request.id, request.workflow, request.inheritance));
    m_engine.post([request, reply = replyOnMain(ended)](Engine& engine) { engine.startRun(request, reply); });
}

void Backend::writeSnapshots(const RunEvents& events)
{
    for (const RunId& run : m_snapshots.due(events)) {
        m_reader.post([this, run](Reader& reader) {
            const auto loaded = reader.load(scope(), run, *m_blobs);
            // A snapshot that cannot be written harms nothing: the journal has it all.
            if (loaded) {
                const auto written =
                    SnapshotWriter::write(*loaded, runFolder(run, loaded->created().project), m_writesPickles);
                if (!written) {
                    qWarning("%s", qPrintable(written.error().toText()));
                }
            }
        });
    }
}

Result<void> Backend::checkLimits(Reader& reader, bool begins, const RunId& except)
{
    const SessionScope scope = this->scope();
    const auto limits = reader.limits(scope);
    const auto usage = reader.usage(scope, except);
    if (!limits || !usage) {
        return tl::unexpected(limits ? usage.error() : limits.error());
    }
    // Another process may have changed them.
    onMain([this, session = scope.session, limits = *limits] { setLimits(session, limits); });
    if (begins && usage->executingRuns >= limits->concurrentRuns) {
        return fail(ErrorCode::Limit,
                    QStringLiteral("This session runs %1 at once already, which is its limit.")
                        .arg(limits->concurrentRuns == 1 ? QStringLiteral("one run")
                                                         : QStringLiteral("%1 runs").arg(usage->executingRuns)),
                    QStringLiteral("Wait until one has ended, pause one, or raise 'runs' with 'cmbagent limits'."));
    }
    const auto open = openDiskUse(reader, scope, m_dir);
    return open ? checkDisk(*limits, usage->diskBytes() + open->bytes) : tl::unexpected(open.error());
}

Result<void> Backend::checkDisk(const SessionLimits& limits, qint64 bytes)
{
    const double megabytes = double(bytes) / 1e6;
    if (megabytes >= limits.diskMegabytes) {
        return fail(ErrorCode::Limit,
                    QStringLiteral("This session's runs take %1 MB, and its limit is %2 MB.")
                        .arg(megabytes, 0, 'f', 0)
                        .arg(limits.diskMegabytes, 0, 'f', 0),
                    QStringLiteral("Delete runs, or raise 'disk_mb' with 'cmbagent limits'."));
    }
    return {};
}

void Backend::adopt(const RunId& run, Engine::Adoption adoption, const Done& done, int workers)
{
    auto lock = RunLock::tryLock(m_dir.lockPath(run), m_control->address());
    if (!lock) {
        Error error = lock.error();
        // It has an owner now, who can be asked.
        error.code = error.code == ErrorCode::Conflict ? ErrorCode::Moving : error.code;
        return done(fail(error));
    }
    m_locks.emplace(run, std::move(*lock));
    const auto ended = [this, run, done](const Result<void>& result) {
        if (!result) {
            forgetLock(run);
        } else {
            Q_EMIT ownershipChanged(run);
        }
        done(result);
    };
    const bool begins = adoption != Engine::Adoption::Hold && adoption != Engine::Adoption::HoldFailed;
    if (!begins) {
        return load(run, adoption, ended, workers);
    }
    takeTurn(
        [this, run, adoption, ended, workers](const Turn& turn) { load(run, adoption, inTurn(turn, ended), workers); });
}

namespace {

/// Who leaves a session lets go of its runs, also of those that are only just being read.
tl::unexpected<Error> letGoMeanwhile()
{
    return fail(ErrorCode::Conflict, QStringLiteral("The run was let go of before it was taken up."),
                QStringLiteral("Try again in its session."));
}

} // namespace

/// Hands a run that is locked to the engine.
void Backend::load(const RunId& run, Engine::Adoption adoption, const Done& done, int workers)
{
    const bool begins = adoption != Engine::Adoption::Hold && adoption != Engine::Adoption::HoldFailed;
    using Left = std::pair<RunProjection, RunAids>;
    read<Left>(
        [this, run, begins, workers](Reader& reader) -> Result<Left> {
            if (const auto allowed = begins ? checkLimits(reader, true, run) : Result<void>(); !allowed) {
                return tl::unexpected(allowed.error());
            }
            StrayFinder::endRun(StrayFinder::dataId(m_dir.path()), run); // the run is ours now, and so is what it left
            auto loaded = reader.load(scope(), run, *m_blobs);
            if (!loaded) {
                return tl::unexpected(loaded.error());
            }
            RunAids aids =
                aidsFor(reader, *loaded->workflow(), loaded->created().options, loaded->created().project, run);
            aids.workers = workers;
            return Left { std::move(*loaded), std::move(aids) };
        },
        [this, run, adoption, done](const Result<Left>& left) {
            if (!left || !owns(run)) {
                return done(left ? letGoMeanwhile() : tl::unexpected(left.error()));
            }
            const QString folder = runFolder(left->first.run(), left->first.created().project);
            m_engine.post([left = *left, folder, adoption, reply = replyOnMain(done)](Engine& engine) {
                engine.adoptRun(left.first, folder, adoption, reply, left.second);
            });
        });
}

void Backend::forgetLock(const RunId& run)
{
    if (m_locks.erase(run) > 0) {
        Q_EMIT ownershipChanged(run);
    }
}

void Backend::change(std::function<Result<void>(Store&)> question, const Done& done)
{
    m_store.post([this, question = std::move(question), done](Store& store) {
        onMain([answer = question(store), done] { done(answer); });
    });
}

QString Backend::ownerSocket(const RunId& run) const
{
    const auto owner = owns(run) ? std::nullopt : RunLock::owner(m_dir.lockPath(run));
    return owner ? owner->socket : QString();
}

void Backend::setWorkers(int workers)
{
    m_engine.post([workers](Engine& engine) { engine.setWorkers(workers); });
}

void Backend::setTokens(const QMap<QString, int>& tokens)
{
    m_capacity.tokens = tokens;
    m_engine.post([capacity = m_capacity](Engine& engine) { engine.setCapacity(capacity); });
    Q_EMIT tokensChanged();
}

void Backend::retryCommit()
{
    m_store.post([](Store& store) { store.retryPending(); });
}

void Backend::close()
{
    m_fetcher->close();
    m_engine.post([](Engine& engine) { engine.close(); });
}

} // namespace cmbagent
