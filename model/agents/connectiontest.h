// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/httpclient.h"
#include "agents/modelcatalogue.h"

namespace cmbagent {

/// Whether a provider can be reached, and what it offers.
struct ConnectionReport
{
    QString provider;
    QUrl url;
    qint64 millis = 0; ///< until the list of models was there
    QStringList models;
    std::optional<Error> error;

    [[nodiscard]] bool isReachable() const { return !error; }
};

/// The endpoint of a provider with a key.
Endpoint endpointOf(const ProviderFacts& provider, const QString& key = {});

/// Asks a provider for its models. Blocks until the answer is there, stop is requested, or nothing has come for
/// `timeoutMillis`; twice as long where it comes in drops.
ConnectionReport testConnection(HttpClient& client, const Clock& clock, const ProviderFacts& provider,
                                const QString& key, const std::stop_token& stop, qint64 timeoutMillis = 15'000);

/// Model servers on this machine, asked at the same time; those that do not answer in time are left out. Blocks as long
/// as `timeoutMillis`, and twice as long where an answer comes in drops. No key is sent.
QList<ConnectionReport> findLocalServers(HttpClient& client, const Clock& clock, const ModelCatalogue& catalogue,
                                         const std::stop_token& stop, qint64 timeoutMillis = 800);

} // namespace cmbagent
