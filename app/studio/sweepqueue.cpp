// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/sweepqueue.h"

namespace cmbagent {

SweepQueue::SweepQueue(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    connect(&backend, &Backend::runEnded, this, &SweepQueue::beginWaiting);
}

void SweepQueue::make(const QList<BranchOrder>& orders, bool begins)
{
    Q_ASSERT(m_orders.isEmpty());
    m_orders = orders;
    m_made.clear();
    m_begins = begins;
    m_isFull = !m_waiting.isEmpty(); // first come, first served
    makeNext();
}

void SweepQueue::goOnAlone(std::unique_ptr<SweepQueue> queue, std::shared_ptr<void> needed)
{
    if (queue->m_orders.isEmpty() && queue->m_made.isEmpty()) {
        return; // it was never used
    }
    queue->m_needed = std::move(needed);
    QObject* owner = &queue->m_backend;
    queue.release()->setParent(owner);
}

void SweepQueue::makeNext()
{
    if (m_orders.isEmpty()) {
        const int waiting = m_begins && m_isFull ? int(std::min(m_made.size(), m_waiting.size())) : 0;
        Q_EMIT made(m_made, waiting);
        beginWaiting(); // one may have ended meanwhile
        return;
    }
    const bool beginsNow = m_begins && !m_isFull;
    m_backend.branch(m_orders.first(), beginsNow, [this, beginsNow](const Result<BegunRun>& begun) {
        if (begun) {
            takeMade(begun->initial.run());
        } else if (beginsNow && begun.error().code == ErrorCode::Limit) {
            m_isFull = true; // as a draft, then
        } else {
            m_orders.clear();
            Q_EMIT refused(begun.error(), m_made);
            return;
        }
        makeNext();
    });
}

void SweepQueue::takeMade(const RunId& run)
{
    m_orders.removeFirst();
    m_made.append(run);
    if (m_begins && m_isFull) {
        m_waiting.append(run);
    }
}

/// Takes up the next draft where the session has room for it.
void SweepQueue::beginWaiting()
{
    if (m_waiting.isEmpty() || m_isLooking) {
        return;
    }
    m_isLooking = true;
    m_backend.read<bool>(
        [scope = m_backend.scope()](Reader& reader) -> Result<bool> {
            const auto limits = reader.limits(scope);
            const auto usage = reader.usage(scope);
            return limits && usage && usage->executingRuns < limits->concurrentRuns;
        },
        [this](const Result<bool>& hasRoom) {
            m_isLooking = false;
            if (!hasRoom.value_or(false) || m_waiting.isEmpty()) {
                return;
            }
            const RunId next = m_waiting.takeFirst();
            m_backend.resumeRun(next, [this, next](const Result<void>& begun) {
                if (!begun && begun.error().code == ErrorCode::Limit) {
                    m_waiting.prepend(next); // somebody else took the place
                    return;
                }
                beginWaiting(); // one that is gone or was begun by somebody else is passed over
            });
        });
}

} // namespace cmbagent
