// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/keycommands.h"

#include "app/models/modelsettings.h"

#include <QJsonArray>

#include <termios.h>
#include <unistd.h>

namespace cmbagent {

struct HiddenTyping::Before
{
    termios state {};
};

HiddenTyping::HiddenTyping()
{
    auto before = std::make_unique<Before>();
    if (!isatty(STDIN_FILENO) || tcgetattr(STDIN_FILENO, &before->state) != 0) {
        return;
    }
    termios hidden = before->state;
    hidden.c_lflag &= ~tcflag_t(ECHO);
    hidden.c_lflag |= ECHONL;
    if (tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden) == 0) {
        m_before = std::move(before);
    }
}

HiddenTyping::~HiddenTyping()
{
    if (m_before) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before->state);
    }
}

QString keyText(const ProviderFacts& provider, KeyPlace place)
{
    const bool hasVariable = !provider.keyVariable.isEmpty();
    switch (place) {
    case KeyPlace::Keychain:
        return QStringLiteral("%1: the key is in the keychain.").arg(provider.label);
    case KeyPlace::Session:
        return QStringLiteral("%1: the key is in memory until the program ends.").arg(provider.label);
    case KeyPlace::Environment:
        return QStringLiteral("%1: %2 is set, and is used.").arg(provider.label, provider.keyVariable);
    case KeyPlace::None:
        break;
    }
    return hasVariable ? QStringLiteral("%1: no key; %2 is not set either.").arg(provider.label, provider.keyVariable)
                       : QStringLiteral("%1: no key, and most servers of this kind need none.").arg(provider.label);
}

void KeysCommand::start()
{
    QSettings settings(m_backend.dataDir().path() + QStringLiteral("/settings.ini"), QSettings::IniFormat);
    const auto catalogue = ModelSettings(m_backend.dataDir().path(), settings).catalogue();
    if (!catalogue) {
        return finish(catalogue.error());
    }
    m_providers = catalogue->providers();
    if (m_invocation.verb != Invocation::Verb::KeysList) {
        const ProviderFacts* wanted = catalogue->provider(m_invocation.arguments.first());
        if (!wanted) {
            QStringList ids;
            for (const ProviderFacts& provider : m_providers) {
                ids << provider.id;
            }
            return refuse(ErrorCode::BadInput,
                          QStringLiteral("There is no provider '%1'.").arg(m_invocation.arguments.first()),
                          QStringLiteral("Those there are: %1.").arg(ids.join(QStringLiteral(", "))));
        }
        m_providers = { ProviderFacts(*wanted) };
    }
    m_keys.load(m_providers, [this] {
        m_invocation.verb == Invocation::Verb::KeysList      ? list()
            : m_invocation.verb == Invocation::Verb::KeysSet ? askForKey()
                                                             : remove();
    });
}

void KeysCommand::interrupt()
{
    m_hidden.reset();
    Command::interrupt();
}

QJsonObject KeysCommand::json(const ProviderFacts& provider) const
{
    return { { "provider", provider.id },
             { "place", keyPlaceName(m_keys.place(provider.id)) },
             { "variable", provider.keyVariable } };
}

QString KeysCommand::line(const ProviderFacts& provider) const
{
    return keyText(provider, m_keys.place(provider.id));
}

void KeysCommand::list()
{
    QJsonArray keys;
    for (const ProviderFacts& provider : m_providers) {
        m_terminal.line(line(provider));
        keys << json(provider);
    }
    if (const auto& fault = m_keys.vaultFault()) {
        m_terminal.line(QStringLiteral("\n%1 %2 Until then only variables of the environment are used here.")
                            .arg(fault->what, fault->mend));
    }
    m_terminal.json({ { "keychain", !m_keys.vaultFault() }, { "keys", keys } });
    finish(ExitCode::Done);
}

void KeysCommand::askForKey()
{
    // A key that lives as long as this command would be no use to anybody.
    if (const auto& fault = m_keys.vaultFault()) {
        Error error = *fault;
        error.mend += m_providers.front().keyVariable.isEmpty()
            ? QString()
            : QStringLiteral(" Or set %1 in the environment of the program; nothing was kept.")
                  .arg(m_providers.front().keyVariable);
        return finish(error);
    }
    m_hidden = std::make_unique<HiddenTyping>();
    if (m_terminal.canAsk() && !m_terminal.isJson()) {
        m_terminal.part(QStringLiteral("Key of %1 (it is not shown): ").arg(m_providers.front().label));
    }
    m_input = std::make_unique<LineInput>();
    connect(m_input.get(), &LineInput::lineTyped, this, &KeysCommand::takeKey);
    connect(m_input.get(), &LineInput::ended, this, [this] {
        if (!m_isGiven) {
            m_hidden.reset();
            refuse(ErrorCode::BadInput, QStringLiteral("No key was given."),
                   QStringLiteral("Type it, or let a program write it to standard input."));
        }
    });
}

void KeysCommand::takeKey(const QString& key)
{
    if (std::exchange(m_isGiven, true)) {
        return;
    }
    m_hidden.reset();
    const ProviderFacts provider = m_providers.front();
    m_keys.set(provider.id, key, [this, provider](const Result<void>& kept) {
        if (!kept) {
            return finish(kept.error());
        }
        if (m_keys.place(provider.id) != KeyPlace::Keychain) {
            return finish(m_keys.vaultFault().value_or(Error {}));
        }
        m_terminal.line(QStringLiteral("The key of %1 is in the keychain.").arg(provider.label));
        m_terminal.json({ { "provider", provider.id }, { "place", keyPlaceName(KeyPlace::Keychain) } });
        finish(ExitCode::Done);
    });
}

void KeysCommand::remove()
{
    if (const auto& fault = m_keys.vaultFault()) {
        return finish(*fault);
    }
    const ProviderFacts provider = m_providers.front();
    const bool wasThere = m_keys.place(provider.id) == KeyPlace::Keychain;
    m_keys.remove(provider.id, [this, provider, wasThere](const Result<void>& removed) {
        if (!removed) {
            return finish(removed.error());
        }
        m_terminal.line(wasThere ? QStringLiteral("Removed from the keychain.")
                                 : QStringLiteral("The keychain had no key of %1.").arg(provider.label));
        if (m_keys.place(provider.id) == KeyPlace::Environment) {
            m_terminal.line(QStringLiteral("%1 is still set, and is used.").arg(provider.keyVariable));
        }
        m_terminal.json({ { "provider", provider.id }, { "place", keyPlaceName(m_keys.place(provider.id)) } });
        finish(ExitCode::Done);
    });
}

} // namespace cmbagent
