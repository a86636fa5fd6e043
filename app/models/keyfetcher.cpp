// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/keyfetcher.h"

#include <QSet>
#include <QThread>

#include <condition_variable>
#include <mutex>

namespace cmbagent {

struct KeyFetcher::Shared
{
    std::mutex mutex; ///< guards the two below
    std::condition_variable_any changed; ///< a stopped wait ends, too
    QSet<QString> known; ///< providers that were looked up
    bool isClosed = false;

    void takeKnown(const std::vector<ProviderFacts>& providers)
    {
        {
            const std::lock_guard lock(mutex);
            for (const ProviderFacts& provider : providers) {
                known.insert(provider.id);
            }
        }
        changed.notify_all();
    }
};

KeyFetcher::KeyFetcher(KeyRing& ring) : m_ring(ring), m_shared(std::make_shared<Shared>()) { }

QString KeyFetcher::key(const ProviderFacts& provider, const KeyWait& wait)
{
    if (QThread::currentThread() != m_ring.thread()) {
        std::unique_lock lock(m_shared->mutex);
        const auto isOver = [&] { return m_shared->isClosed || m_shared->known.contains(provider.id); };
        if (!isOver()) {
            QMetaObject::invokeMethod(
                &m_ring,
                [&ring = m_ring, shared = m_shared, provider] {
                    ring.load({ provider }, [shared, provider] { shared->takeKnown({ provider }); });
                },
                Qt::QueuedConnection);
            const bool isQuick = m_shared->changed.wait_for(lock, wait.stop, unnoticed, isOver);
            if (!isQuick && !wait.stop.stop_requested()) {
                if (wait.began) {
                    lock.unlock(); // whoever is told may take its time
                    wait.began();
                    lock.lock();
                }
                m_shared->changed.wait_for(lock, wait.stop, patience, isOver);
            }
        }
    }
    return m_ring.key(provider.id);
}

void KeyFetcher::prepare(const std::vector<ProviderFacts>& providers, const std::function<void()>& done)
{
    m_ring.load(providers, [shared = m_shared, providers, done] {
        shared->takeKnown(providers);
        done();
    });
}

void KeyFetcher::close()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->isClosed = true;
    }
    m_shared->changed.notify_all();
}

} // namespace cmbagent
