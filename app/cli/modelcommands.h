// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/connectiontest.h"
#include "agents/keyring.h"
#include "app/cli/command.h"

#include <thread>

namespace cmbagent {

/// `cmbagent models list` and `models test`. Keys come from the keychain or the environment and are never printed. With
/// --json each prints one object:
///
///   models list   {"dated", "models": [{"model", "provider", "context", "output", "price": {"input", "cached",
///   "output"}
///                 in micro-dollars per million tokens or null}], "providers": [{"provider", "url", "key_variable",
///                 "has_key", "key_place"}], "local": [{"provider", "url", "models"}]}
///   models test   {"tests": [{"provider", "url", "reachable", "ms", "models", "error"}], "answer": {"model", "text",
///                 "usage", "cost_micros"} with MODEL, which stands in the ledger}
class ModelsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    ~ModelsCommand() override;
    void start() override;
    void interrupt() override;

private:
    struct Asked
    {
        ChatReply reply;
        std::optional<qint64> costMicros;
    };

    /// Does `work` on a thread of its own, then `done` with what it gave here.
    template <typename Value>
    void workThen(std::function<Value(const std::stop_token&)> work, std::function<void(const Value&)> done);
    void list();
    void showList(const QList<ConnectionReport>& local);
    void test();
    /// Whose connection the flags and keys say is tested; BadInput when there is no such provider.
    Result<std::vector<ProviderFacts>> wantedProviders() const;
    void showTests(const QList<ConnectionReport>& reports);
    void ask(const QList<ConnectionReport>& reports);
    Result<Asked> answerOf(const ProviderFacts& provider, const ModelRef& ref, const CallPlace& place,
                           const std::function<void(const ModelCall&)>& note, const std::stop_token& stop);
    void finishTest(const QList<ConnectionReport>& reports, const Result<Asked>& answer);

    const SystemClock m_clock;
    HttpClient m_client { m_clock };
    ModelCatalogue m_catalogue;
    KeyRing& m_keys { m_backend.keys() };
    std::jthread m_worker; ///< uses what stands above
};

} // namespace cmbagent
