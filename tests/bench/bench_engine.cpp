// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the engine costs per step, alone and with the store. `bench_engine [part of a name] [folder]`.

#include "calibration.h"

#include "engine/engine.h"
#include "engine/scheduler.h"
#include "store/store.h"
#include "support/workflowtext.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QThread>

#include <condition_variable>
#include <mutex>

using namespace cmbagent;

namespace {

/// Does nothing, at once.
class NoopRunner final : public StepRunner
{
public:
    StepOutcome run(const StepJob&, std::stop_token, StepObserver&) override { return {}; }
};

/// Lets one thread wait for something another one says.
class Bell
{
public:
    void ring()
    {
        const std::lock_guard lock(m_mutex);
        m_isRung = true;
        m_wake.notify_all();
    }
    void wait()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_isRung; });
        m_isRung = false;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isRung = false;
};

/// An object on a thread of its own.
template <typename Object>
class Housed
{
public:
    explicit Housed(std::unique_ptr<Object> object) : m_object(std::move(object))
    {
        m_object->moveToThread(&m_thread);
        m_thread.start();
    }
    ~Housed()
    {
        call([this] { m_object.reset(); });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Housed)

    template <typename Function>
    void call(Function function)
    {
        QMetaObject::invokeMethod(m_object.get(), std::move(function), Qt::BlockingQueuedConnection);
    }
    Object* operator->() const { return m_object.get(); }
    Object* object() const { return m_object.get(); }

private:
    QThread m_thread;
    std::unique_ptr<Object> m_object;
};

enum class Journal { None, Normal, Full };

/// A whole engine, with a store in a fresh folder or without one, wired as the application does it.
class House
{
public:
    House(Journal journal, const QString& place, int workers = 3)
        : m_folder(place + QStringLiteral("/bench-XXXXXX")),
          m_engine(std::make_unique<Engine>(m_runner, m_clock, m_ids, workers))
    {
        QObject::connect(m_engine.object(), &Engine::runEnded, m_engine.object(), [this](RunId) { m_ended.ring(); });
        if (journal == Journal::None) {
            QObject::connect(m_engine.object(), &Engine::recorded, m_engine.object(), &Engine::takeCommitted,
                             Qt::QueuedConnection);
            return;
        }
        const DataDir dir = DataDir::open(m_folder.path()).value();
        m_blobs = BlobStore::open(dir.blobsPath()).value();
        StoreOptions options;
        options.isFullSync = journal == Journal::Full;
        m_store = std::make_unique<Housed<Store>>(std::make_unique<Store>(dir, *m_blobs, m_clock, options));
        m_store->call([this] {
            if (const auto opened = m_store->object()->open(); !opened) {
                qFatal("%s", qPrintable(opened.error().toText()));
            }
            m_defaults = m_store->object()->ensureDefaults().value();
        });
        QObject::connect(m_engine.object(), &Engine::recorded, m_store->object(), &Store::append, Qt::DirectConnection);
        QObject::connect(m_store->object(), &Store::committed, m_engine.object(), &Engine::takeCommitted);
        QObject::connect(m_store->object(), &Store::commitFailed, m_store->object(),
                         [](const Error& error) { qFatal("%s", qPrintable(error.toText())); });
    }

    /// Microseconds a step, from the command until the commit of the last event.
    double run(const WorkflowPtr& workflow)
    {
        RunRequest request;
        request.id = m_ids.next<RunId>();
        request.runFolder = QStringLiteral("/nowhere");
        request.workflow = workflow;
        request.created.session = m_defaults.session;
        request.created.project = m_defaults.project;
        request.created.name = workflow->name;
        if (m_blobs) {
            request.created.workflow = m_blobs->put(workflowToJson(*workflow)).value().hash;
        }
        const double millis = bench::millisOf([&] {
            m_engine.call([&] { m_engine->startRun(request); });
            m_ended.wait();
        });
        return millis * 1'000 / workflow->size();
    }

private:
    SystemClock m_clock;
    IdSource m_ids { m_clock };
    NoopRunner m_runner;
    Bell m_ended;
    QTemporaryDir m_folder;
    std::unique_ptr<BlobStore> m_blobs;
    Defaults m_defaults;
    std::unique_ptr<Housed<Store>> m_store;
    Housed<Engine> m_engine; ///< last: goes first
};

/// Nanoseconds a step for taking and settling every step of a workflow.
double scheduleOnce(const RunProjection& projection)
{
    int taken = 0;
    const double millis = bench::millisOf([&] {
        Scheduler scheduler(projection);
        while (const auto step = scheduler.take()) {
            ++taken;
            scheduler.settle(*step, StepState::Completed);
        }
    });
    return millis * 1e6 / taken;
}

struct Shape
{
    const char* name;
    WorkflowPtr (*make)(int);
    int steps;
};

void benchScheduler(const QString& wanted)
{
    const auto random = [](int n) { return randomWorkflow(n, 1.7, 1); };
    for (const Shape& shape : { Shape { "chain", chainWorkflow, 100'000 }, Shape { "fan", fanWorkflow, 100'000 },
                                Shape { "random", random, 100'000 } }) {
        const QString name = QStringLiteral("engine.schedule.%1.%2").arg(QLatin1String(shape.name)).arg(shape.steps);
        if (name.contains(wanted)) {
            const RunProjection projection(RunId(), shape.make(shape.steps));
            bench::report(qPrintable(name), "ns/step", [&] { return scheduleOnce(projection); });
        }
    }
}

void benchRuns(const QString& wanted, const QString& place)
{
    struct Kind
    {
        const char* name;
        Journal journal;
    };
    for (const Kind& kind :
         { Kind { "memory", Journal::None }, Kind { "normal", Journal::Normal }, Kind { "full", Journal::Full } }) {
        for (const Shape& shape : { Shape { "chain", chainWorkflow, 1'000 }, Shape { "chain", chainWorkflow, 10'000 },
                                    Shape { "chain", chainWorkflow, 100'000 }, Shape { "fan", fanWorkflow, 1'000 },
                                    Shape { "fan", fanWorkflow, 10'000 }, Shape { "fan", fanWorkflow, 100'000 } }) {
            const QString name = QStringLiteral("engine.%1.%2.%3")
                                     .arg(QLatin1String(kind.name), QLatin1String(shape.name))
                                     .arg(shape.steps);
            if (!name.contains(wanted)) {
                continue;
            }
            const WorkflowPtr workflow = shape.make(shape.steps);
            bench::report(qPrintable(name), "us/step", [&] { return House(kind.journal, place).run(workflow); });
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString wanted = arguments.value(1);
    benchScheduler(wanted);
    benchRuns(wanted, arguments.value(2, QDir::tempPath()));
    return 0;
}
