// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/commands.h"

namespace cmbagent {

/// `cmbagent retry|modify|skip|abort|happened|check|kill|wait RUN STEP`
///
/// With --json prints {"run_id", "step", "action", "state", "owned"}; `owned`: a process works on the run and does it
/// at once.
class StepCommandLine final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void consider(const RunSummary& summary, const RunProjection& run);
    [[nodiscard]] Result<StepCommand> commandFor(const RunProjection& run) const;
    void send(const RunSummary& summary, const StepCommand& command);
    void tellWhatNext(const RunSummary& now, const StepCommand& command);
};

} // namespace cmbagent
