// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/trialtalk.h"
#include "app/cli/command.h"

#include <thread>

namespace cmbagent {

/// `cmbagent agents try AGENT TEXT`: asks an agent something outside of any run; the answer appears as it comes.
/// Ctrl+C ends the request. With --json prints one object:
///
///   {"agent", "model", "text", "recorded", "handed_to", "fits", "misfit", "calls", "tokens", "cost_usd", "ms"},
///   "cost_usd" null where nobody knows
class TryCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    ~TryCommand() override;
    void start() override;
    void interrupt() override;

private:
    struct Listener;
    void ask(const AgentDefinition& agent);
    void show(const QString& agent, const Result<TrialReply>& reply);

    std::unique_ptr<TrialTalk> m_talk;
    std::jthread m_worker; ///< uses what stands above
};

} // namespace cmbagent
