// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/httpclient.h"
#include "agents/keyring.h"
#include "app/models/modelsettings.h"
#include "widgets/models/modelrows.h"

#include <thread>

namespace cmbagent {

/// Which models can be asked now: those of providers with a key, and those that servers on this machine offer. Lives on
/// the main thread; servers are looked for on a thread of its own.
class ReadyModels : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    ReadyModels(const QString& dataPath, QSettings& settings, KeyRing& keys, QObject* parent = nullptr);
    ~ReadyModels() override;

    /// Looks keys up and looks for servers, anew; `changed` follows. The keychain may ask a person to unlock it.
    void look();
    [[nodiscard]] bool isLooking() const { return m_isLooking || m_keys.isLoading(); }
    [[nodiscard]] QList<ModelRow> rows() const;
    /// What the settings say a role gets; empty: nothing.
    [[nodiscard]] QString usual(const QString& role) const;
    /// What they say all roles get in tasks of a mode, before that; empty: nothing.
    [[nodiscard]] QString usualOf(TaskMode mode) const;
    /// Why a model cannot be asked, with the mend; empty: it can, as far as is known.
    [[nodiscard]] QString fault(const QString& model) const;
    /// How a model is shown where one is chosen.
    static ModelRow row(const ModelFacts& facts, const ModelCatalogue& catalogue);
    /// … and those of servers on this machine, by provider.
    static QList<ModelRow> foundRows(const QMap<QString, QStringList>& found, const ModelCatalogue& catalogue);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool hasKey(const ProviderFacts& provider) const;

    ModelSettings m_settings;
    KeyRing& m_keys;
    ModelCatalogue m_catalogue;
    QMap<QString, QStringList> m_found; ///< models of servers on this machine, by provider
    const SystemClock m_clock;
    HttpClient m_client { m_clock };
    bool m_isLooking = false;
    int m_generation = 0;
    std::jthread m_thread; ///< uses what stands above
};

} // namespace cmbagent
