// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/keyring.h"
#include "agents/modelsource.h"

#include <chrono>
#include <memory>

namespace cmbagent {

/// Keys for threads that may wait, from a ring that lives on another one. The keychain is asked when a key is needed
/// and not before, because it may ask a person to unlock it. Safe from every thread.
class KeyFetcher
{
public:
    /// `ring` outlives the fetcher.
    explicit KeyFetcher(KeyRing& ring);

    /// The key of a provider; empty: there is none. Waits until the ring has looked it up the first time, at most
    /// `patience` and until `wait` is stopped, and on the ring's own thread not at all.
    [[nodiscard]] QString key(const ProviderFacts& provider, const KeyWait& wait = {});
    /// Looks keys up, so that `key` does not wait for them any more. Only on the ring's thread; `done` comes there too.
    void prepare(const std::vector<ProviderFacts>& providers, const std::function<void()>& done);
    /// Lets go all who wait, now and later: the ring's thread is about to wait for them.
    void close();

    static constexpr std::chrono::seconds unnoticed { 1 }; ///< what an open keychain may take without a word of it
    static constexpr std::chrono::seconds patience { 120 }; ///< for a person who looks for the keychain's password

private:
    struct Shared;

    KeyRing& m_ring;
    const std::shared_ptr<Shared> m_shared; ///< answers of the ring may come after the fetcher is gone
};

} // namespace cmbagent
