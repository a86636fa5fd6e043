// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/plan.h"
#include "app/cli/runcommands.h"

namespace cmbagent {

/// `cmbagent task TEXT`, and `cmbagent demo`, which does a task of the examples with recorded answers: makes a workflow
/// of what a person asks for and runs it. The modes with a plan make two runs: one that plans, and one that carries the
/// plan out. Workflow files stay in a folder of the task, where they can be opened, changed and played again.
class TaskCommand final : public FollowingCommand
{
    Q_OBJECT

public:
    using FollowingCommand::FollowingCommand;
    void start() override;

protected:
    bool goesOn(const RunProjection& run) override;

private:
    /// Reads what is to be done, how, and with which files; the error says what is wrong.
    Result<void> readOrder();
    Result<void> readDemo();
    [[nodiscard]] bool isPlanned() const;
    void addAgents();
    void begin(const QString& name, const std::vector<DraftEdit>& edits, const RunOptions& options);
    void carryOut(const Plan& plan);
    Result<Plan> planOf(const RunProjection& run) const;

    TaskChoices m_choices;
    QString m_mode;
    QMap<QString, QString> m_files; ///< name there → where it lies
    QString m_folder;
    bool m_isPlanning = false;
    bool m_isBetween = false; ///< the plan is there, and the run that carries it out is not yet
};

} // namespace cmbagent
