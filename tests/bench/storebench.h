// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/calibration.h"

#include "store/database.h"
#include "store/store.h"

#include "support/workflowtext.h"

#include <QDir>
#include <QTemporaryDir>
#include <QThread>

#include <condition_variable>
#include <mutex>

namespace cmbagent::bench {

/// A store on a thread of its own, in a folder of its own. `CMBAGENT_BENCH_DIR` chooses the disk.
class StoreBench
{
public:
    explicit StoreBench(bool isFullSync = true)
        : temporary(qEnvironmentVariable("CMBAGENT_BENCH_DIR", QDir::tempPath())
                    + QStringLiteral("/bench-store-XXXXXX")),
          dir(DataDir::open(temporary.path()).value()), blobs(std::move(BlobStore::open(dir.blobsPath()).value()))
    {
        m_thread.start();
        m_onThread.moveToThread(&m_thread);
        call([&] {
            StoreOptions options;
            options.isFullSync = isFullSync;
            store = std::make_unique<Store>(dir, *blobs, clock, options);
            if (const auto opened = store->open(); !opened) {
                qFatal("%s", qPrintable(opened.error().toText()));
            }
            defaults = store->ensureDefaults().value();
            QObject::connect(store.get(), &Store::committed, &m_onThread,
                             [this](const RunEvents& events) { heard(events); });
            QObject::connect(store.get(), &Store::commitFailed, &m_onThread,
                             [](const Error& error) { qFatal("%s", qPrintable(error.toText())); });
        });
    }
    ~StoreBench()
    {
        call([&] { store.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(StoreBench)

    RunEvent created(const WorkflowPtr& workflow)
    {
        RunCreated body;
        body.session = defaults.session;
        body.project = defaults.project;
        body.name = QStringLiteral("bench");
        body.workflow = blobs->put(workflowToJson(*workflow)).value().hash;
        return { ids.next<RunId>(), 1, clock.now(), body };
    }
    /// Blocks until this many events are committed in all.
    void waitFor(qint64 count)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [&] { return m_committed >= count; });
    }
    void storeAndWait(const RunEvents& events)
    {
        store->append(events);
        waitFor(sent += events.size());
    }
    void call(const std::function<void()>& body)
    {
        QMetaObject::invokeMethod(&m_onThread, body, Qt::BlockingQueuedConnection);
    }

    QTemporaryDir temporary;
    DataDir dir;
    std::unique_ptr<BlobStore> blobs;
    SystemClock clock;
    IdSource ids { clock };
    std::unique_ptr<Store> store;
    Defaults defaults;
    qint64 sent = 0;
    std::function<void(const RunEvents&)> onCommit; ///< on the store thread

private:
    void heard(const RunEvents& events)
    {
        if (onCommit) {
            onCommit(events);
        }
        const std::lock_guard lock(m_mutex);
        m_committed += events.size();
        m_wake.notify_all();
    }

    QThread m_thread;
    QObject m_onThread;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    qint64 m_committed = 0;
};

/// The events of a run in the order an engine with an idle runner makes them.
struct Feed
{
    StoreBench& bench;
    RunId run;
    qint64 seq = 1;

    RunEvent next(EventBody body) { return { run, ++seq, bench.clock.now(), std::move(body) }; }
};

inline Feed begin(StoreBench& bench, const WorkflowPtr& workflow)
{
    const RunEvent first = bench.created(workflow);
    Feed feed { bench, first.run };
    bench.storeAndWait({ first, feed.next(RunMoved { RunState::Draft, RunState::Executing, {} }) });
    return feed;
}

/// The one number a query of a database gives; -1 when it fails.
inline double query(const QString& path, const char* sql)
{
    Database::Options options;
    options.isReadOnly = true;
    const auto database = Database::open(path, options);
    return database ? double((*database)->integer(sql).value_or(-1)) : -1;
}

} // namespace cmbagent::bench
