// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/readymodels.h"

#include "agents/connectiontest.h"
#include "core/taskorder.h"

#include <QCoreApplication>
#include <QPointer>

namespace cmbagent {

ReadyModels::ReadyModels(const QString& dataPath, QSettings& settings, KeyRing& keys, QObject* parent)
    : QObject(parent), m_settings(dataPath, settings), m_keys(keys), m_catalogue(ModelCatalogue::standard())
{
    connect(&m_keys, &KeyRing::changed, this, &ReadyModels::changed);
}

ReadyModels::~ReadyModels() = default;

void ReadyModels::look()
{
    auto catalogue = m_settings.catalogue();
    m_catalogue = catalogue ? std::move(*catalogue) : ModelCatalogue::standard(); // the settings tell what is wrong
    m_keys.load(m_catalogue.providers(), [self = QPointer(this)] {
        if (self) {
            Q_EMIT self->changed();
        }
    });
    m_isLooking = true;
    m_thread = std::jthread(
        [this, self = QPointer(this), generation = ++m_generation, asked = m_catalogue](const std::stop_token& stop) {
            const QList<ConnectionReport> found = findLocalServers(m_client, m_clock, asked, stop);
            QMetaObject::invokeMethod(qApp, [self, generation, found] {
                if (!self || self->m_generation != generation) {
                    return;
                }
                self->m_isLooking = false;
                self->m_found.clear();
                for (const ConnectionReport& report : found) {
                    self->m_found.insert(report.provider, report.models);
                }
                Q_EMIT self->changed();
            });
        });
    Q_EMIT changed();
}

bool ReadyModels::hasKey(const ProviderFacts& provider) const
{
    return m_keys.place(provider.id) != KeyPlace::None;
}

QList<ModelRow> ReadyModels::foundRows(const QMap<QString, QStringList>& found, const ModelCatalogue& catalogue)
{
    QList<ModelRow> rows;
    for (auto it = found.begin(); it != found.end(); ++it) {
        for (const QString& name : it.value()) {
            ModelFacts facts;
            facts.name = name;
            facts.provider = it.key();
            rows.append(row(facts, catalogue));
        }
    }
    return rows;
}

ModelRow ReadyModels::row(const ModelFacts& facts, const ModelCatalogue& catalogue)
{
    ModelRow row;
    row.ref = facts.provider + QLatin1Char('/') + facts.name;
    row.contextTokens = facts.contextTokens;
    if (!facts.prices.empty()) {
        row.inputMicros = facts.prices.front().input;
        row.outputMicros = facts.prices.front().output;
    }
    const ProviderFacts* provider = catalogue.provider(facts.provider);
    row.isFree = facts.prices.empty() && provider && provider->isLocal;
    return row;
}

QList<ModelRow> ReadyModels::rows() const
{
    QList<ModelRow> rows;
    for (const ModelFacts& facts : m_catalogue.models()) {
        const ProviderFacts* provider = m_catalogue.provider(facts.provider);
        if (provider && hasKey(*provider)) {
            rows.append(row(facts, m_catalogue));
        }
    }
    rows.append(foundRows(m_found, m_catalogue));
    return rows;
}

QString ReadyModels::usual(const QString& role) const
{
    return ModelChoices::of({}, {}, m_settings.choice()).modelFor(role);
}

QString ReadyModels::usualOf(TaskMode mode) const
{
    return m_settings.choice().byMode.value(mode);
}

QString ReadyModels::fault(const QString& model) const
{
    if (!recordingIn(model).isEmpty()) {
        return {};
    }
    const ModelRef ref = m_catalogue.resolve(model);
    const ProviderFacts* provider = m_catalogue.provider(ref.provider);
    if (!provider) {
        return tr("Nobody is known who offers %1. Choose a model from the list.").arg(model);
    }
    const bool lacksKey = !provider->keyVariable.isEmpty() && !hasKey(*provider) && !m_keys.isLoading();
    return lacksKey
        ? tr("There is no key for %1, who offers %2. Set it under Models and keys, or choose another model.")
              .arg(provider->label, ref.model)
        : QString();
}

} // namespace cmbagent
