// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelcatalogue.h"
#include "agents/redactor.h"

#include <QHash>
#include <QObject>
#include <QProcessEnvironment>

#include <functional>
#include <shared_mutex>

namespace cmbagent {

/// A place outside the program that keeps keys for good: a port, so that tests need no keychain. Used on the thread of
/// its ring; answers come later, on the same thread, and may come after the ring is gone.
class KeyVault
{
public:
    KeyVault() = default;
    virtual ~KeyVault() = default;
    Q_DISABLE_COPY_MOVE(KeyVault)

    /// NotFound: the place works, and has no key of that provider.
    virtual void read(const QString& provider, const std::function<void(const Result<QString>&)>& done) = 0;
    virtual void write(const QString& provider, const QString& key,
                       const std::function<void(const Result<void>&)>& done) = 0;
    /// No failure when there was none.
    virtual void remove(const QString& provider, const std::function<void(const Result<void>&)>& done) = 0;
};

/// Where the key of a provider comes from.
enum class KeyPlace : quint8 {
    None, ///< there is no key
    Keychain, ///< kept there for good
    Session, ///< in memory alone; gone when the program ends
    Environment, ///< a variable of the environment
};
QString keyPlaceName(KeyPlace place); ///< "none", "keychain", "session", "environment"

/// The keys of providers. Kept in the keychain, in memory where that cannot be reached; a variable of the environment
/// counts where neither has one. Keys leave it only through `key` and are known to `redactor`. Lives on one thread;
/// `key`, `state` and `redactor` are safe from every thread.
class KeyRing : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<void>&)>;

    /// `vault` outlives the ring.
    KeyRing(KeyVault& vault, QProcessEnvironment environment, QObject* parent = nullptr);

    /// Looks up the keys of these providers; `done` comes when all are there, at once if they were looked up before.
    void load(const std::vector<ProviderFacts>& providers, const std::function<void()>& done = {});
    /// Whether a load is under way.
    [[nodiscard]] bool isLoading() const { return m_loading > 0; }
    /// Empty: there is none, or it has not been looked up yet.
    [[nodiscard]] QString key(const QString& provider) const;
    [[nodiscard]] KeyPlace place(const QString& provider) const;
    /// Why keys cannot be kept in the keychain, once that has been tried.
    [[nodiscard]] const std::optional<Error>& vaultFault() const { return m_fault; }
    /// Knows all keys that are or were in use.
    [[nodiscard]] const Redactor& redactor() const { return m_redactor; }

    /// Keeps a key; `place` tells where afterwards. BadInput when it cannot be one: then nothing has changed.
    void set(const QString& provider, const QString& key, const Done& done = {});
    /// Forgets a key here and in the keychain; one of the environment stays, and counts again.
    void remove(const QString& provider, const Done& done = {});

Q_SIGNALS:
    /// The key of a provider, or where it comes from, is another.
    void changed(const QString& provider);

private:
    struct Held
    {
        QString key;
        KeyPlace place = KeyPlace::None;
    };

    void takeRead(const ProviderFacts& provider, const Result<QString>& read);
    void finishLoad();
    void hold(const QString& provider, const QString& key, KeyPlace place);
    [[nodiscard]] Held fromEnvironment(const QString& provider) const;

    KeyVault& m_vault;
    const QProcessEnvironment m_environment;
    Redactor m_redactor;
    mutable std::shared_mutex m_mutex; ///< guards m_held
    QHash<QString, Held> m_held;
    QHash<QString, QString> m_variables; ///< by provider
    int m_loading = 0;
    std::vector<std::function<void()>> m_waiting;
    std::optional<Error> m_fault;
};

} // namespace cmbagent
