// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/backend.h"
#include "app/control/controlserver.h"
#include "workers/strayfinder.h"
#include "workers/workerrunner.h"

// Putting the parts together; what they do afterwards is in backend.cpp.

namespace cmbagent {

Result<void> Backend::start(const BackendOptions& options)
{
    auto blobs = BlobStore::open(m_dir.blobsPath());
    if (!blobs) {
        return tl::unexpected(blobs.error());
    }
    m_blobs = std::move(*blobs);

    StoreOptions storeOptions;
    storeOptions.isFullSync = options.isFullSync;
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
    m_reader.start([&] { return std::make_unique<Reader>(m_dir); });
    m_reader.call([&](Reader& reader) { opened = reader.open(); });
    if (!opened) {
        return opened;
    }
    m_control = std::make_unique<ControlServer>(*this, m_dir.key());
    if (const auto listening = m_control->listen(); !listening) {
        return listening;
    }
    endStrays();
    WorkersConfig workers;
    workers.launcherProgram = options.helperFolder + QStringLiteral("/cmbagent-step");
    workers.dataFolder = m_dir.path();
    workers.pythonSetting = options.interpreter;
    m_runner = std::make_unique<WorkerRunner>(workers, *m_blobs, m_clock);
    m_engine.start([&] { return std::make_unique<Engine>(*m_runner, m_clock, m_ids, options.workers); });
    connectParts();
    return {};
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
    connect(&store, &Store::committed, &engine, &Engine::takeCommitted);
    connect(&store, &Store::commitFailed, &engine, [&engine](const Error& error) { engine.takeCommitFailed(error); });
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
