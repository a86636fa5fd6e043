// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/models/modelsettings.h"

namespace cmbagent {

/// `cmbagent models usual`: which model is asked where neither a person for the run nor a step says anything else: in
/// tasks of a mode, or else (unless the agent wishes for another) by a role, and by all others. With --json prints one
/// object; what is not set is null, and of roles and modes left out:
///
///   {"usual": {"all": MODEL, "roles": {ROLE: MODEL}, "modes": {MODE: MODEL}}}
class UsualModelsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    /// Does what was typed.
    [[nodiscard]] Result<void> change(ModelSettings& settings) const;
    [[nodiscard]] QStringList roles() const;
    void show(const ModelChoice& choice);
};

} // namespace cmbagent
