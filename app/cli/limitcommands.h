// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/models/modelsettings.h"

namespace cmbagent {

/// `cmbagent models limits`: what providers are asked for in a minute at most. Whatever program works on a run takes it
/// up for its next call. With --json prints one object, with the provider that was named or with all; 0 is no limit:
///
///   {"limits": [{"provider", "requests_per_minute", "tokens_per_minute", "set": bool, "usual":
///   {"requests_per_minute", "tokens_per_minute"}}]}
class ModelLimitsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    /// Does what the flags say with the one provider that was named.
    [[nodiscard]] Result<void> change(QSettings& file, ModelSettings& settings) const;
    [[nodiscard]] Result<void> checkWords(const ModelCatalogue& usual) const;
    void show(const ModelSettings& settings, const ModelCatalogue& usual);
};

} // namespace cmbagent
