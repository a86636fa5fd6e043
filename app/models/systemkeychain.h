// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/keyring.h"

namespace cmbagent {

/// The desktop's keychain (Secret Service or KWallet, through QtKeychain). Where there is none, every call says so.
/// Lives on the main thread; a call ends when a person has unlocked the keychain or declined to.
class SystemKeychain final : public KeyVault
{
public:
    void read(const QString& provider, const std::function<void(const Result<QString>&)>& done) override;
    void write(const QString& provider, const QString& key,
               const std::function<void(const Result<void>&)>& done) override;
    void remove(const QString& provider, const std::function<void(const Result<void>&)>& done) override;
};

} // namespace cmbagent
