// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelcatalogue.h"
#include "agents/modelchoice.h"

#include <QSettings>

namespace cmbagent {

struct ModelDeskOptions;

/// What a provider may be asked for in a minute.
enum class ProviderLimit : quint8 {
    Requests,
    Tokens,
};
QString providerLimitName(ProviderLimit limit); ///< "requests_per_minute", "tokens_per_minute"
/// A limit as a person writes it: a whole number, 0 for none. BadInput when it is no such number.
Result<qint64> providerLimitIn(const QString& text, const QString& provider, ProviderLimit limit);

/// What a person has set about language models: prices and models of their own in models.json of the data folder, and
/// in its settings.ini where providers are reached ("endpoints/ID"), which model a role gets ("models/roles/ROLE", for
/// all others "models/usual") and which one tasks of a mode ("models/modes/MODE"), and what a provider may be asked for
/// in a minute ("limits/ID/"). No key is ever in either. Belongs to the thread of its settings.
class ModelSettings
{
public:
    /// `settings` outlives this.
    ModelSettings(QString dataPath, QSettings& settings) : m_dataPath(std::move(dataPath)), m_settings(settings) { }

    /// The list the program ships, with all a person has set over it. The error names models.json and what is wrong.
    [[nodiscard]] Result<ModelCatalogue> catalogue() const;
    /// The same, with the limits that hold where a person has set none here.
    [[nodiscard]] Result<ModelCatalogue> catalogueWithUsualLimits() const;
    /// What holds where nobody says anything else.
    [[nodiscard]] ModelChoice choice() const;
    /// Which model a role gets; an empty role: all that are not named. Empty model: nothing is said any more.
    void setModel(const QString& role, const QString& model);
    /// Which model all roles get in tasks that are gone about like this; it goes before those of roles. Empty model: as
    /// above.
    void setModelOfMode(TaskMode mode, const QString& model);
    /// Where a provider is reached. An id nobody knows makes an OpenAI-compatible provider. An empty address takes it
    /// back. BadInput when it is no web address.
    Result<void> setEndpoint(const QString& provider, const QString& url);
    /// Those a person has set.
    [[nodiscard]] QMap<QString, QUrl> endpoints() const;
    /// Whether runs keep recordings of the calls they make ("recordings/keep"); they do unless a person says otherwise.
    [[nodiscard]] bool keepsRecordings() const;
    /// How much of a provider is used in a minute: a whole number, 0 for no limit; nothing takes it back. BadInput when
    /// it is no such number.
    Result<void> setLimit(const QString& provider, ProviderLimit limit, const QString& value);
    /// What a person has set; none: nothing.
    [[nodiscard]] std::optional<qint64> limit(const QString& provider, ProviderLimit limit) const;

private:
    QString m_dataPath;
    QSettings& m_settings;
};

/// How the models of a program are reached, by what a person has set; who knows the keys says so afterwards. `record`
/// and `replay` are files; empty: none.
Result<ModelDeskOptions> modelOptions(const ModelSettings& settings, const QString& record, const QString& replay);

/// Whether an address is on this machine.
bool isOnThisMachine(const QUrl& url);

} // namespace cmbagent
