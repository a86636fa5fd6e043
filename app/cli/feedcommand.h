// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/feed/feedserver.h"

namespace cmbagent {

/// Opens the event feed on the port the flags name, and says where it is.
Result<std::unique_ptr<FeedServer>> openEventFeed(Backend& backend, const Invocation& invocation,
                                                  const Terminal& terminal, bool takesUpRuns);

/// `cmbagent feed`: serves the event feed of a data folder until it is told to end; runs that clients resume go on
/// here.
class FeedCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
    void interrupt() override;

private:
    std::unique_ptr<FeedServer> m_feed;
};

} // namespace cmbagent
