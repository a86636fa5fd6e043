// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/modeldesk.h"

#include "agents/connectiontest.h"
#include "agents/httpmodel.h"

namespace cmbagent {

/// One provider: the same connection serves all its models.
struct ModelDesk::Entry
{
    std::unique_ptr<HttpModel> model;
    std::unique_ptr<RecordingModel> recorder;
};

QString keyFromEnvironment(const ProviderFacts& provider)
{
    return provider.keyVariable.isEmpty() ? QString()
                                          : qEnvironmentVariable(qPrintable(provider.keyVariable)).trimmed();
}

ModelDesk::ModelDesk(ModelDeskOptions options, const Clock& clock)
    : m_options(std::move(options)), m_clock(clock),
      m_replay(m_options.replay ? std::make_unique<ReplayModel>(m_options.replay, m_redactor) : nullptr)
{ }

ModelDesk::~ModelDesk() = default;

ModelChoice ModelDesk::usual() const
{
    ModelChoice choice = m_options.usual;
    if (m_replay && choice.forAll.isEmpty()) {
        choice.forAll = m_options.replay->firstModel(); // so that a recording needs no other setting
    }
    return choice;
}

Result<ReadyModel> ModelDesk::ready(const QString& name)
{
    const ModelRef ref = m_options.catalogue.resolve(name);
    if (m_replay) {
        return ReadyModel { m_replay.get(), ref, true };
    }
    const auto model = live(ref);
    return model ? Result<ReadyModel>(ReadyModel { *model, ref, false }) : tl::unexpected(model.error());
}

Result<ChatModel*> ModelDesk::live(const ModelRef& ref)
{
    const ProviderFacts* provider = m_options.catalogue.provider(ref.provider);
    if (!provider) {
        return fail(ErrorCode::BadInput, QStringLiteral("Nobody is known who offers the model '%1'.").arg(ref.toText()),
                    QStringLiteral("See 'cmbagent models list'."));
    }
    const std::lock_guard lock(m_mutex);
    auto& entry = m_providers[provider->id];
    if (!entry) {
        const QString key = m_options.keyOf ? m_options.keyOf(*provider) : QString();
        if (key.isEmpty() && !provider->keyVariable.isEmpty()) {
            return fail(ErrorCode::Missing, QStringLiteral("There is no key for %1.").arg(provider->label),
                        QStringLiteral("Set %1, or choose a model on this machine, such as ollama/llama3.2.")
                            .arg(provider->keyVariable));
        }
        m_redactor.add(provider->keyVariable, key);
        if (!m_client) {
            m_client = std::make_unique<HttpClient>(m_clock);
        }
        entry = std::make_unique<Entry>();
        // One for all who ask this provider: when it wants silence, everybody is silent.
        const auto limiter = std::make_shared<RateLimiter>(m_clock, provider->limits);
        entry->model =
            std::make_unique<HttpModel>(*m_client, m_clock, endpointOf(*provider, key), PatienceOptions(), limiter);
        if (m_options.record) {
            entry->recorder = std::make_unique<RecordingModel>(*entry->model, m_options.record, m_redactor, m_clock);
        }
    }
    return entry->recorder ? static_cast<ChatModel*>(entry->recorder.get()) : entry->model.get();
}

} // namespace cmbagent
