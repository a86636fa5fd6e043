// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/modeldesk.h"

#include "agents/answerlimit.h"
#include "agents/connectiontest.h"
#include "agents/httpmodel.h"
#include "core/taskorder.h"

namespace cmbagent {

/// One provider: the same connection serves all its models.
struct ModelDesk::Entry
{
    std::shared_ptr<RateLimiter> limiter; ///< one for all who ask: when the provider wants silence, all are silent
    std::unique_ptr<HttpModel> model;
    std::unique_ptr<LimitedModel> limited;
    std::unique_ptr<RecordingModel> recorder;

    [[nodiscard]] ChatModel* chat() const { return recorder ? static_cast<ChatModel*>(recorder.get()) : limited.get(); }
};

ModelDesk::ModelDesk(ModelDeskOptions options, const Clock& clock)
    : m_options(std::move(options)), m_clock(clock),
      m_replay(m_options.replay ? std::make_unique<ReplayModel>(m_options.replay, m_redactor) : nullptr)
{
    adopt(m_options.catalogue, m_options.usual);
}

ModelDesk::~ModelDesk() = default;

const ModelCatalogue& ModelDesk::catalogue() const
{
    const std::lock_guard lock(m_mutex);
    return *m_catalogues.back();
}

ModelChoice ModelDesk::usual() const
{
    const std::lock_guard lock(m_mutex);
    ModelChoice choice = m_usual;
    if (m_replay && choice.forAll.isEmpty()) {
        choice.forAll = m_options.replay->firstModel(); // so that a recording needs no other setting
    }
    return choice;
}

void ModelDesk::adopt(ModelCatalogue catalogue, ModelChoice usual)
{
    const std::lock_guard lock(m_mutex);
    const ModelCatalogue* before = m_catalogues.empty() ? nullptr : m_catalogues.back().get();
    for (const ProviderFacts& known : before ? before->providers() : std::vector<ProviderFacts> {}) {
        const ProviderFacts* now = catalogue.provider(known.id);
        if (!now || now->base != known.base || now->protocol != known.protocol || now->keyHeader != known.keyHeader
            || now->apiVersion != known.apiVersion) {
            retire(known.id);
        } else if (const auto found = m_providers.find(known.id); found != m_providers.end()) {
            found->second->limiter->setLimits(now->limits);
        }
    }
    if (!before || *before != catalogue) { // all that were ever shown are kept
        m_catalogues.push_back(std::make_unique<const ModelCatalogue>(std::move(catalogue)));
    }
    // What is set here now says nothing about what was recorded.
    m_usual = m_replay ? ModelChoice() : std::move(usual);
}

void ModelDesk::forgetKey(const QString& provider)
{
    const std::lock_guard lock(m_mutex);
    retire(provider);
}

/// Under the lock.
void ModelDesk::retire(const QString& provider)
{
    if (const auto found = m_providers.find(provider); found != m_providers.end()) {
        m_retired.push_back(std::move(found->second));
        m_providers.erase(found);
    }
}

Result<ReadyModel> ModelDesk::ready(const QString& name, const KeyWait& wait)
{
    if (const QString recording = recordingIn(name); !recording.isEmpty()) {
        return recorded(recording);
    }
    const ModelCatalogue& known = catalogue();
    const ModelRef ref = known.resolve(name);
    if (m_replay) {
        return ReadyModel { m_replay.get(), ref, true, m_options.replay };
    }
    const ProviderFacts* provider = known.provider(ref.provider);
    if (!provider) {
        return fail(ErrorCode::BadInput, QStringLiteral("Nobody is known who offers the model '%1'.").arg(ref.toText()),
                    QStringLiteral("See 'cmbagent models list'."));
    }
    const auto model = live(*provider, wait);
    return model ? Result<ReadyModel>(ReadyModel { *model, ref, false }) : tl::unexpected(model.error());
}

Result<ReadyModel> ModelDesk::recorded(const QString& name)
{
    const ModelCatalogue& known = catalogue();
    const std::lock_guard lock(m_mutex);
    Recorded& entry = m_recordings[name];
    if (entry.replay && entry.recording->hasChanged()) { // the run it is of has gone on, or is deleted
        m_retiredRecordings.push_back(std::exchange(entry, {}));
    }
    if (!entry.replay) {
        auto recording = m_options.recordingOf
            ? m_options.recordingOf(name)
            : Result<std::shared_ptr<Recording>>(
                fail(ErrorCode::NotFound, QStringLiteral("There is no recording '%1'.").arg(name)));
        if (!recording) {
            return tl::unexpected(recording.error());
        }
        entry.recording = std::move(*recording);
        entry.replay = std::make_unique<ReplayModel>(entry.recording, m_redactor);
    }
    // The questions are those that model was asked.
    return ReadyModel { entry.replay.get(), known.resolve(entry.recording->firstModel()), true, entry.recording };
}

Result<ChatModel*> ModelDesk::live(const ProviderFacts& provider, const KeyWait& wait)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_providers.find(provider.id); found != m_providers.end()) {
            return found->second->chat();
        }
    }
    // Without the lock: a person may have to unlock the keychain first.
    const QString key = m_options.keyOf ? m_options.keyOf(provider, wait) : QString();
    if (wait.stop.stop_requested()) {
        return fail(ErrorCode::Refused, QStringLiteral("The call of %1 was stopped.").arg(provider.label));
    }
    if (key.isEmpty() && !provider.keyVariable.isEmpty()) {
        return fail(ErrorCode::Missing, QStringLiteral("There is no key for %1.").arg(provider.label),
                    QStringLiteral("Keep one with 'cmbagent keys set %1' or in the settings, set %2, or choose a model "
                                   "on this machine, such as ollama/llama3.2.")
                        .arg(provider.id, provider.keyVariable));
    }
    m_redactor.add(provider.keyVariable.isEmpty() ? provider.id : provider.keyVariable, key);
    const std::lock_guard lock(m_mutex);
    auto& entry = m_providers[provider.id];
    if (!entry) {
        entry = connected(provider, key);
    }
    return entry->chat();
}

/// Under the lock.
std::unique_ptr<ModelDesk::Entry> ModelDesk::connected(const ProviderFacts& provider, const QString& key)
{
    if (!m_client) {
        m_client = std::make_unique<HttpClient>(m_clock);
    }
    auto entry = std::make_unique<Entry>();
    const ProviderFacts* now =
        m_catalogues.back()->provider(provider.id); // it may have changed during a wait for its key
    entry->limiter = std::make_shared<RateLimiter>(m_clock, now ? now->limits : provider.limits);
    entry->model =
        std::make_unique<HttpModel>(*m_client, m_clock, endpointOf(provider, key), PatienceOptions(), entry->limiter);
    entry->limited = std::make_unique<LimitedModel>(*entry->model, provider.id, *this);
    if (m_options.record) {
        entry->recorder = std::make_unique<RecordingModel>(*entry->limited, m_options.record, m_redactor, m_clock);
    }
    return entry;
}

} // namespace cmbagent
