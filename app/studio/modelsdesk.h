// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/connectiontest.h"
#include "agents/keyring.h"
#include "app/agents/agentregistry.h"
#include "app/backend/backend.h"
#include "app/models/modelsettings.h"
#include "widgets/models/modelspage.h"

#include <QPointer>

#include <map>
#include <thread>

namespace cmbagent {

class SettingsDialog;

/// Fills the page of models and keys and does what a person wants there: keeps keys in the ring and everything else in
/// the settings, tests connections, and looks for model servers on this machine. Asks the keychain only once the page
/// is on show, because it may ask a person to unlock it. Lives on the main thread; tests run on threads of their own.
class ModelsDesk : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the desk.
    ModelsDesk(Backend& backend, QSettings& settings, QObject* parent = nullptr);
    ~ModelsDesk() override;

    /// Puts the page into the settings.
    void addTo(SettingsDialog& dialog);
    /// Null while the settings are closed.
    [[nodiscard]] ModelsPage* page() const { return m_page; }
    static QString sectionId() { return QStringLiteral("models"); }
    static QString sectionTitle() { return tr("Models and keys"); }

Q_SIGNALS:
    /// A person chose a model, set where a server is reached, or how much of it is used.
    void changed();

private:
    void connectPage();
    void begin();
    void fill();
    void fillModels();
    void fillRoles();
    void showKeys();
    void addRates(ProviderRow& row) const;
    void takeKey(const QString& provider, const QString& key);
    void removeKey(const QString& provider);
    void takeAddress(const QString& provider, const QString& url);
    void takeRate(const QString& provider, ProviderRate rate, const QString& value);
    void addServer(const QString& name, const QString& url);
    void test(const QString& provider);
    void cancelTest(const QString& provider);
    void lookForServers();
    void takeReport(const QString& provider, const ConnectionReport& report);
    /// Does `work` on a thread that is named, then `done` here with what it gave; a thread of that name before it is
    /// stopped, and its answer dropped.
    template <typename Value>
    void workThen(const QString& name, std::function<Value(const std::stop_token&)> work,
                  std::function<void(const Value&)> done);

    Backend& m_backend;
    ModelSettings m_modelSettings;
    KeyRing& m_keys;
    const AgentRegistry& m_agents;
    ModelCatalogue m_catalogue;
    ModelCatalogue m_usual; ///< the same with the limits that hold where a person has set none
    QMap<QString, QStringList> m_found; ///< models of servers on this machine, by provider
    QPointer<ModelsPage> m_page;
    const SystemClock m_clock;
    HttpClient m_client { m_clock };
    std::map<QString, int> m_generations; ///< by the name of a thread
    std::map<QString, std::jthread> m_threads; ///< use what stands above
};

} // namespace cmbagent
