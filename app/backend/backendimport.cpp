// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/backend.h"

#include <algorithm>

// Runs that were done elsewhere.

namespace cmbagent {

void Backend::addRun(const RunProjection& initial, const RunEvents& events, const Done& done)
{
    const RunId run = initial.run();
    auto lock = RunLock::tryLock(m_dir.lockPath(run), m_control->address());
    if (!lock) {
        return done(tl::unexpected(lock.error()));
    }
    m_locks.emplace(run, std::move(*lock));
    auto* const waiter = new QObject(this); // lives until the run is stored or parked
    const auto ended = [this, waiter, run, done](const Result<void>& result) {
        waiter->deleteLater();
        waiter->disconnect();
        forgetLock(run);
        done(result);
    };
    connect(this, &Backend::committed, waiter, [run, last = events.back().seq, ended](const RunEvents& stored) {
        const bool isWhole = std::any_of(stored.begin(), stored.end(),
                                         [&](const RunEvent& event) { return event.run == run && event.seq == last; });
        if (isWhole) {
            ended({});
        }
    });
    connect(&m_store.object(), &Store::runParked, waiter, [run, ended](const RunId& parked, const Error& error) {
        if (parked == run) {
            ended(tl::unexpected(error));
        }
    });
    m_store.object().expect(initial);
    m_unsaved += events.size();
    m_store.object().append(events);
}

} // namespace cmbagent
