// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/backend.h"

#include "app/control/controlclient.h"
#include "app/control/controlmessages.h"
#include "app/control/controlserver.h"
#include "workers/strayfinder.h"

#include <QPointer>
#include <QSettings>

namespace cmbagent {

Backend::Backend(DataDir dir) : m_dir(std::move(dir)) { }

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
    std::unique_ptr<Backend> backend(new Backend(std::move(*dir)));
    if (const auto started = backend->start(options); !started) {
        return tl::unexpected(started.error());
    }
    return backend;
}

// The parts end in the reverse order of who uses whom: the engine's steps first, then the store, which writes the last
// events.
Backend::~Backend()
{
    m_control.reset();
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
                       const Callback<RunId>& done)
{
    const auto run = m_ids.next<RunId>();
    auto lock = RunLock::tryLock(m_dir.lockPath(run), m_control->address());
    if (!lock) {
        return done(tl::unexpected(lock.error()));
    }
    m_locks.emplace(run, std::move(*lock));
    const auto ended = [this, run, done](const Result<void>& result) {
        if (!result) {
            forgetLock(run);
            return done(tl::unexpected(result.error()));
        }
        Q_EMIT ownershipChanged(run);
        done(run);
    };
    read<RunCreated>(
        [this, file](Reader&) { return freezeRun(file, *m_blobs); },
        [this, run, workflow = file.workflow, parameters, options, ended](const Result<RunCreated>& frozen) {
            if (!frozen) {
                return ended(tl::unexpected(frozen.error()));
            }
            RunRequest request { run, runFolder(run, m_defaults.project), workflow, *frozen };
            request.created.session = m_defaults.session;
            request.created.project = m_defaults.project;
            request.created.parameters = parameters;
            request.created.options = options;
            m_engine.post([request, reply = replyOnMain(ended)](Engine& engine) { engine.startRun(request, reply); });
        });
}

void Backend::adopt(const RunId& run, Engine::Adoption adoption, const Done& done)
{
    auto lock = RunLock::tryLock(m_dir.lockPath(run), m_control->address());
    if (!lock) {
        return done(tl::unexpected(lock.error()));
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
    read<RunProjection>(
        [this, run](Reader& reader) {
            StrayFinder::endRun(StrayFinder::dataId(m_dir.path()), run); // the run is ours now, and so is what it left
            return reader.load(scope(), run, *m_blobs);
        },
        [this, adoption, ended](const Result<RunProjection>& loaded) {
            if (!loaded) {
                return ended(tl::unexpected(loaded.error()));
            }
            const QString folder = runFolder(loaded->run(), loaded->created().project);
            m_engine.post([projection = *loaded, folder, adoption, reply = replyOnMain(ended)](Engine& engine) {
                engine.adoptRun(projection, folder, adoption, reply);
            });
        });
}

void Backend::carryOut(const RunId& run, const Errand& errand, const Done& done)
{
    if (owns(run)) {
        return errand.here(done);
    }
    if (const auto owner = RunLock::owner(m_dir.lockPath(run))) {
        return ControlClient::send(owner->socket, errand.message, this, done);
    }
    adopt(run, errand.adoption, [this, run, errand, done](const Result<void>& adopted) {
        if (!adopted || errand.isDoneByAdopting) {
            return done(adopted);
        }
        errand.here([this, run, errand, done](const Result<void>& result) {
            if (errand.adoption != Engine::Adoption::Hold) {
                return done(result);
            }
            releaseRun(run, [done, result](const Result<void>&) { done(result); });
        });
    });
}

void Backend::command(const RunId& run, RunCommand command, const Done& done)
{
    Errand errand;
    errand.here = [this, run, command](const Done& then) {
        m_engine.post(
            [run, command, reply = replyOnMain(then)](Engine& engine) { engine.command(run, command, {}, reply); });
    };
    errand.message = ControlMessages::command(run, command);
    errand.adoption = command == RunCommand::Resume ? Engine::Adoption::Resume : Engine::Adoption::Hold;
    errand.isDoneByAdopting = command == RunCommand::Resume;
    if (command != RunCommand::Resume || owns(run)) {
        return carryOut(run, errand, done);
    }
    // A run that is over cannot be taken up; say so before anything is locked.
    read<RunSummary>([this, run](Reader& reader) { return reader.run(scope(), run); },
                     [this, run, errand, done](const Result<RunSummary>& summary) {
                         if (!summary) {
                             return done(tl::unexpected(summary.error()));
                         }
                         if (isFinal(summary->state)) {
                             return done(
                                 fail(ErrorCode::IllegalMove,
                                      QStringLiteral("A run that is %1 cannot go on.").arg(stateName(summary->state)),
                                      QStringLiteral("It is final. Start a new run of its workflow.")));
                         }
                         carryOut(run, errand, done);
                     });
}

void Backend::answer(const RunId& run, const ApprovalAnswer& answer, bool takeUp, const Done& done)
{
    Errand errand;
    errand.here = [this, run, answer](const Done& then) {
        m_engine.post([run, answer, reply = replyOnMain(then)](Engine& engine) { engine.answer(run, answer, reply); });
    };
    errand.message = ControlMessages::answer(run, answer);
    errand.adoption = takeUp ? Engine::Adoption::Continue : Engine::Adoption::Hold;
    carryOut(run, errand, done);
}

void Backend::releaseRun(const RunId& run, const Done& done)
{
    const auto released = [this, run, done](const Result<void>& result) {
        if (result || result.error().code == ErrorCode::NotFound) {
            forgetLock(run);
        }
        if (done) {
            done(result);
        }
    };
    m_engine.post([run, reply = replyOnMain(released)](Engine& engine) { engine.release(run, reply); });
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

void Backend::retryCommit()
{
    m_store.post([](Store& store) { store.retryPending(); });
}

void Backend::close()
{
    m_engine.post([](Engine& engine) { engine.close(); });
}

} // namespace cmbagent
