// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/costoutlook.h"
#include "app/backend/tasklimits.h"
#include "app/backend/taskstarter.h"
#include "app/cli/asker.h"
#include "app/cli/command.h"
#include "app/cli/runview.h"
#include "app/feed/feedserver.h"

namespace cmbagent {

/// Follows a run this process works on until it ends, waits for an answer nobody here can give, or is paused. When one
/// that plans a task has come to its plan, it has that carried out and follows the run that does.
class FollowingCommand : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void interrupt() override { stop(ExitCode::Interrupted); }

protected:
    void takeHalt(const Error& error) override;
    void clearLive() override;
    /// Shows the run from `projection` on.
    void follow(RunProjection projection, const QString& folder);
    void buffer(const RunEvents& events) { m_early.append(events); }
    /// Events that come before those buffered; the same ones may be in both.
    void bufferFirst(const RunEvents& events) { m_early = events + m_early; }
    /// Opens the event feed where the flags ask for it; false: that failed, and the command is over.
    bool openFeed();

    /// Says beside the output what is likely to be paid, and begins; with --estimate says only that, and the command is
    /// over. `unit`: see outlookText.
    void afterOutlook(const OutlookQuestion& question, const QString& unit, const std::function<void()>& begin);

    /// Has the plan carried out that a planning run has come to, and follows that run.
    void carryOut(const RunProjection& planned);
    /// Follows the run of a task that was begun.
    virtual void take(const Result<TaskRun>& begun);

    TaskStarter m_starter { m_backend };

private:
    void takeEvents(const RunEvents& events);
    void takeLimit(const RunId& run, qint64 limitMicros, qint64 spentMicros);
    bool goesOn(const RunProjection& run);
    void look();
    void giveBack();
    void stop(ExitCode code);
    void letGo();
    void tellEnd();
    void answerFromPerson(const ApprovalAnswer& answer);
    void tellHowToAnswer();
    void tellSandbox();

    TaskLimits m_limits { m_backend };
    QString m_limitWord; ///< to be told at the end, as below
    std::unique_ptr<RunView> m_view;
    std::unique_ptr<Asker> m_asker;
    std::unique_ptr<FeedServer> m_feed;
    QList<BudgetAlert> m_alerts; ///< to be told at the end, where no line is drawn again
    RunEvents m_early; ///< committed before we knew what to fold them onto
    bool m_isBetween = false; ///< the plan is there, and the run that carries it out is not yet
    bool m_isGivingBack = false;
    bool m_isClosing = false;
    std::optional<ExitCode> m_stopCode; ///< nothing: the run says how it ended
};

/// `cmbagent run FILE`
class RunCommandLine final : public FollowingCommand
{
    Q_OBJECT

public:
    using FollowingCommand::FollowingCommand;
    void start() override;

private:
    void begin(const WorkflowFile& file, const QJsonObject& parameters);
};

} // namespace cmbagent
