// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/httpclient.h"
#include "agents/modelsource.h"
#include "agents/recordedmodel.h"

#include <functional>
#include <map>
#include <mutex>

namespace cmbagent {

/// How models are reached.
struct ModelDeskOptions
{
    ModelCatalogue catalogue = ModelCatalogue::standard();
    /// The key of a provider; empty: there is none. Called from any thread when a model is first asked; may wait, as
    /// long as it is not stopped.
    std::function<QString(const ProviderFacts&, const KeyWait&)> keyOf;
    ModelChoice usual; ///< when nobody says something else
    std::shared_ptr<Recording> record; ///< every call is written down here; null: none is
    std::shared_ptr<Recording> replay; ///< answers in place of the models, without a network; null: they are asked
    /// The recording a person means by the model "recorded/NAME", see recordedModel. Called from any thread when it is
    /// first asked; empty: there are none.
    std::function<Result<std::shared_ptr<Recording>>(const QString& name)> recordingOf;
};

/// The models of a program: asked over the network, asked and recorded, or replayed from a recording. A model called
/// "recorded/NAME" is the recording of that name, for the runs that ask for it, while others are asked. Knows the keys
/// in use and keeps them out of all that is kept. Safe from every thread.
class ModelDesk final : public ModelSource
{
public:
    /// The clock outlives the desk.
    ModelDesk(ModelDeskOptions options, const Clock& clock);
    ~ModelDesk() override;

    Result<ReadyModel> ready(const QString& name, const KeyWait& wait = {}) override;
    [[nodiscard]] ModelChoice usual() const override;
    /// What it gives stays as it is as long as the desk lives, whatever is adopted later.
    [[nodiscard]] const ModelCatalogue& catalogue() const override;
    [[nodiscard]] bool isReproducible() const override { return m_options.record || m_options.replay; }
    [[nodiscard]] const Redactor& redactor() const { return m_redactor; }
    /// From the next call on providers, prices, choices and limits are these; calls under way end as they began.
    void adopt(ModelCatalogue catalogue, ModelChoice usual);
    /// The key of a provider is another: it is looked up again for the next call.
    void forgetKey(const QString& provider);

private:
    struct Entry;
    struct Recorded
    {
        std::shared_ptr<Recording> recording;
        std::unique_ptr<ReplayModel> replay;
    };
    Result<ReadyModel> recorded(const QString& name);
    Result<ChatModel*> live(const ProviderFacts& provider, const KeyWait& wait);
    std::unique_ptr<Entry> connected(const ProviderFacts& provider, const QString& key);
    void retire(const QString& provider);

    const ModelDeskOptions m_options; ///< of its catalogue and usual models those adopted last count
    const Clock& m_clock;
    Redactor m_redactor;
    std::unique_ptr<ReplayModel> m_replay;
    mutable std::mutex m_mutex; ///< guards all below
    std::vector<std::unique_ptr<const ModelCatalogue>> m_catalogues; ///< the last counts; others may be looked at still
    ModelChoice m_usual;
    std::unique_ptr<HttpClient> m_client; ///< made when a model is first asked
    std::map<QString, std::unique_ptr<Entry>> m_providers;
    std::vector<std::unique_ptr<Entry>> m_retired; ///< calls may be under way
    std::map<QString, Recorded> m_recordings;
    std::vector<Recorded> m_retiredRecordings; ///< as above
};

} // namespace cmbagent
