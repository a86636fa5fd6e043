// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/keyring.h"

#include "core/enumnames.h"

#include <QPointer>

#include <algorithm>
#include <mutex>

namespace cmbagent {

namespace {

constexpr std::array keyPlaceNames { "none", "keychain", "session", "environment" };
constexpr qsizetype longestKey = 4096;

/// A key travels in a header, so it is one word of visible ASCII.
bool canBeKey(const QString& key)
{
    return !key.isEmpty() && key.size() <= longestKey
        && std::all_of(key.begin(), key.end(), [](QChar c) { return c.unicode() > 32 && c.unicode() < 127; });
}

} // namespace

QString keyPlaceName(KeyPlace place)
{
    return nameIn(keyPlaceNames, place);
}

KeyRing::KeyRing(KeyVault& vault, QProcessEnvironment environment, QObject* parent)
    : QObject(parent), m_vault(vault), m_environment(std::move(environment))
{ }

void KeyRing::load(const std::vector<ProviderFacts>& providers, const std::function<void()>& done)
{
    if (done) {
        m_waiting.push_back(done);
    }
    ++m_loading; // so that answers that come at once do not end it
    for (const ProviderFacts& provider : providers) {
        if (m_variables.contains(provider.id)) {
            continue;
        }
        m_variables.insert(provider.id, provider.keyVariable);
        ++m_loading;
        m_vault.read(provider.id, [self = QPointer(this), provider](const Result<QString>& read) {
            if (self) {
                self->takeRead(provider, read);
            }
        });
    }
    finishLoad();
}

void KeyRing::takeRead(const ProviderFacts& provider, const Result<QString>& read)
{
    if (!read && read.error().code != ErrorCode::NotFound) {
        m_fault = read.error();
    }
    if (place(provider.id) == KeyPlace::None) { // else it was set meanwhile
        if (read) {
            hold(provider.id, *read, KeyPlace::Keychain);
        } else {
            const Held held = fromEnvironment(provider.id);
            hold(provider.id, held.key, held.place);
        }
    }
    finishLoad();
}

void KeyRing::finishLoad()
{
    if (--m_loading > 0) {
        return;
    }
    for (const auto& done : std::exchange(m_waiting, {})) {
        done();
    }
}

QString KeyRing::key(const QString& provider) const
{
    const std::shared_lock lock(m_mutex);
    return m_held.value(provider).key;
}

KeyPlace KeyRing::place(const QString& provider) const
{
    const std::shared_lock lock(m_mutex);
    return m_held.value(provider).place;
}

KeyRing::Held KeyRing::fromEnvironment(const QString& provider) const
{
    const QString variable = m_variables.value(provider);
    const QString key = variable.isEmpty() ? QString() : m_environment.value(variable).trimmed();
    return canBeKey(key) ? Held { key, KeyPlace::Environment } : Held();
}

void KeyRing::hold(const QString& provider, const QString& key, KeyPlace place)
{
    if (!key.isEmpty()) {
        m_redactor.add(provider, key);
    }
    {
        const std::unique_lock lock(m_mutex);
        Held& held = m_held[provider];
        if (held.key == key && held.place == place) {
            return;
        }
        held = { key, place };
    }
    Q_EMIT changed(provider);
}

void KeyRing::set(const QString& provider, const QString& key, const Done& done)
{
    const QString trimmed = key.trimmed();
    if (!canBeKey(trimmed)) {
        if (done) {
            done(fail(ErrorCode::BadInput, QStringLiteral("This cannot be a key of %1.").arg(provider),
                      QStringLiteral("A key is one word of letters, digits and signs, without blanks.")));
        }
        return;
    }
    m_redactor.add(provider, trimmed); // from now on, whatever becomes of it
    m_vault.write(provider, trimmed, [self = QPointer(this), provider, trimmed, done](const Result<void>& written) {
        if (!self) {
            return;
        }
        self->m_fault = written ? std::nullopt : std::optional(written.error());
        self->hold(provider, trimmed, written ? KeyPlace::Keychain : KeyPlace::Session);
        if (done) {
            done({});
        }
    });
}

void KeyRing::remove(const QString& provider, const Done& done)
{
    m_vault.remove(provider, [self = QPointer(this), provider, done](const Result<void>& removed) {
        if (!self) {
            return;
        }
        const bool isLeft = !removed && self->place(provider) == KeyPlace::Keychain;
        if (!isLeft) {
            const Held held = self->fromEnvironment(provider);
            self->hold(provider, held.key, held.place);
        }
        if (done) {
            done(isLeft ? removed : Result<void>());
        }
    });
}

} // namespace cmbagent
