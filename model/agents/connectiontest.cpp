// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/connectiontest.h"

#include <memory>
#include <utility>
#include <vector>

namespace cmbagent {

namespace {

/// A question for the list of models that is under way.
struct Probe
{
    ProviderFacts provider;
    Endpoint endpoint;
    std::unique_ptr<HttpExchange> exchange;
    qint64 began = 0;
};

Probe beginProbe(HttpClient& client, const Clock& clock, const ProviderFacts& provider, const QString& key,
                 qint64 timeoutMillis)
{
    Probe probe { provider, endpointOf(provider, key), nullptr, clock.steadyMicros() };
    const HttpLimits limits { timeoutMillis, timeoutMillis, 2 * timeoutMillis, 8 * 1024 * 1024 };
    probe.exchange = client.start(protocolOf(provider.protocol).listCall(probe.endpoint), limits, provider.label);
    return probe;
}

CallResult<QStringList> readProbe(const Probe& probe, const Clock& clock, const std::stop_token& stop)
{
    const auto head = probe.exchange->head(stop);
    if (!head) {
        return tl::unexpected(head.error());
    }
    const auto body = probe.exchange->rest(stop);
    if (!body) {
        return tl::unexpected(body.error());
    }
    if (head->status != 200) {
        return tl::unexpected(failureOfStatus(probe.provider.label, head->status, head->headers, *body, clock.now()));
    }
    return protocolOf(probe.provider.protocol).readList(probe.endpoint, *body);
}

ConnectionReport finishProbe(const Probe& probe, const Clock& clock, const std::stop_token& stop)
{
    const auto models = readProbe(probe, clock, stop);
    ConnectionReport report { probe.provider.id, probe.provider.base, (clock.steadyMicros() - probe.began) / 1000,
                              models.value_or(QStringList()), std::nullopt };
    if (!models) {
        report.error = models.error().error;
    }
    return report;
}

} // namespace

Endpoint endpointOf(const ProviderFacts& provider, const QString& key)
{
    Endpoint endpoint;
    endpoint.protocol = provider.protocol;
    endpoint.label = provider.label;
    endpoint.base = provider.base;
    endpoint.key = key;
    endpoint.keyHeader = provider.keyHeader;
    endpoint.apiVersion = provider.apiVersion;
    return endpoint;
}

ConnectionReport testConnection(HttpClient& client, const Clock& clock, const ProviderFacts& provider,
                                const QString& key, const std::stop_token& stop, qint64 timeoutMillis)
{
    return finishProbe(beginProbe(client, clock, provider, key, timeoutMillis), clock, stop);
}

QList<ConnectionReport> findLocalServers(HttpClient& client, const Clock& clock, const ModelCatalogue& catalogue,
                                         const std::stop_token& stop, qint64 timeoutMillis)
{
    std::vector<Probe> probes;
    for (const ProviderFacts& provider : catalogue.providers()) {
        if (provider.isLocal) {
            probes.push_back(beginProbe(client, clock, provider, {}, timeoutMillis));
        }
    }
    QList<ConnectionReport> found;
    for (const Probe& probe : probes) {
        const ConnectionReport report = finishProbe(probe, clock, stop);
        if (report.isReachable()) {
            found << report;
        }
    }
    return found;
}

} // namespace cmbagent
