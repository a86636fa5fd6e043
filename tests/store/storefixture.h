// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/blobstore.h"
#include "store/reader.h"
#include "store/store.h"

#include "support/mockclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>

namespace cmbagent {

/// A data folder of its own with an open store on the test's thread.
struct StoreFixture
{
    explicit StoreFixture(const StoreOptions& options = {}, DataDir::Network network = DataDir::Network::Refuse,
                          const QString& folder = {});

    QTemporaryDir temporary;
    DataDir dir;
    std::unique_ptr<BlobStore> blobs;
    MockClock clock;
    IdSource ids { clock };
    std::unique_ptr<Store> store;
    Defaults defaults;

    [[nodiscard]] SessionScope scope() const { return SessionScope(defaults.session); }
    /// The first event of a new run of this workflow, whose text is put into the blob store.
    RunEvent created(const WorkflowPtr& workflow, const QString& name = QStringLiteral("a run"));
    /// Every kind of event once at least: attempts, a retry, an interruption, an approval, outputs, metrics, notes, a
    /// skip.
    RunEvents story();
    /// A run of a workflow in which every step starts and completes in order.
    RunEvents plainRun(const WorkflowPtr& workflow);
    /// Appends and waits until all is committed.
    bool storeAll(const RunEvents& events) { return storeBatches({ events }); }
    /// The same with each event a batch of its own, for the store to put together.
    bool storeOneByOne(const RunEvents& events);

private:
    bool storeBatches(const QList<RunEvents>& batches);
};

/// Gives events of one run their times and numbers.
struct Script
{
    RunEvents events;
    MockClock& clock;

    Script(RunEvent first, MockClock& time) : clock(time) { events.append(std::move(first)); }
    Script& add(EventBody body)
    {
        clock.advance(1000);
        events.append({ events.first().run, events.last().seq + 1, clock.now(), std::move(body) });
        return *this;
    }
};

/// Every row of every table as text, in a fixed order; `where` names tables, none: all.
QStringList dump(const QString& databasePath, const QStringList& tables = {});
QStringList projectionTables();
/// Those whose rows belong to one run, by its number.
QStringList runTables();
/// One value of a query without parameters; the error's text when it fails.
QString ask(const QString& databasePath, const QByteArray& sql);
/// Runs statements on a connection of its own.
bool change(const QString& databasePath, const QByteArray& sql);
/// Contents of studio.db, -wal and -shm, hashed, for "nothing was touched".
QStringList fingerprints(const QString& databasePath);

} // namespace cmbagent
