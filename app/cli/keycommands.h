// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/keyring.h"
#include "app/cli/command.h"
#include "app/cli/lineinput.h"

#include <memory>

namespace cmbagent {

/// A terminal that does not show what is typed, as long as this lives; nothing where input is no terminal.
class HiddenTyping
{
public:
    HiddenTyping();
    ~HiddenTyping();
    Q_DISABLE_COPY_MOVE(HiddenTyping)

private:
    struct Before;
    std::unique_ptr<Before> m_before;
};

/// `cmbagent keys list`, `keys set` and `keys remove`. A key is read from standard input, is never an argument (other
/// programs see those), and never printed. With --json each prints one object:
///
///   keys list    {"keychain": bool, "keys": [{"provider", "place": "none" | "keychain" | "environment", "variable"}]}
///   keys set     {"provider", "place": "keychain"}
///   keys remove  {"provider", "place"} afterwards
class KeysCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
    void interrupt() override;

private:
    void list();
    void askForKey();
    void takeKey(const QString& key);
    void remove();
    /// What one provider's key is, as a line and in JSON.
    [[nodiscard]] QString line(const ProviderFacts& provider) const;
    [[nodiscard]] QJsonObject json(const ProviderFacts& provider) const;

    KeyRing& m_keys { m_backend.keys() };
    std::vector<ProviderFacts> m_providers; ///< all, or the one that was named
    std::unique_ptr<LineInput> m_input;
    std::unique_ptr<HiddenTyping> m_hidden;
    bool m_isGiven = false; ///< the key has been typed
};

/// "OpenAI: the key is in the keychain." and its kind.
QString keyText(const ProviderFacts& provider, KeyPlace place);

} // namespace cmbagent
