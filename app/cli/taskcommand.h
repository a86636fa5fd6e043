// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/runcommands.h"

namespace cmbagent {

/// `cmbagent task TEXT`, and `cmbagent demo`, which does a task of the examples with recorded answers: begins the run
/// of a task and follows it, and where that one plans, the one that carries the plan out.
class TaskCommand final : public FollowingCommand
{
    Q_OBJECT

public:
    using FollowingCommand::FollowingCommand;
    void start() override;

private:
    /// What is to be done, how, and with which files; the error says what is wrong.
    Result<TaskOrder> readOrder() const;
    Result<TaskOrder> readDemo() const;
    void begin(const TaskOrder& order);
};

} // namespace cmbagent
