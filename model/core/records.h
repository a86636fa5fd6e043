// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id.h"
#include "core/states.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <array>

namespace cmbagent {

/// One line of the list of runs: what the store's tables say without folding the journal.
struct RunSummary
{
    RunId id;
    ProjectId project;
    QString name;
    QString workflowName;
    QString sourcePath; ///< the workflow file it came from; may be empty
    RunState state = RunState::Draft;
    bool isOwned = false; ///< a live process holds its lock
    int openApprovals = 0;
    std::array<int, stepStateCount> steps {}; ///< steps by state
    Timestamp created;
    Timestamp started;
    Timestamp ended;
    qint64 lastSeq = 0;

    [[nodiscard]] int stepCount() const
    {
        int sum = 0;
        for (const int count : steps) {
            sum += count;
        }
        return sum;
    }
    /// Executing on paper, but no live process works on it.
    [[nodiscard]] bool isInterrupted() const
    {
        return !isOwned && (state == RunState::Executing || state == RunState::Planning);
    }
    bool operator==(const RunSummary&) const = default;
};

struct ProjectSummary
{
    ProjectId id;
    SessionId session;
    QString name;
    Timestamp created;
    int runCount = 0;
};

struct SessionSummary
{
    SessionId id;
    QString name;
    Timestamp created;
    int projectCount = 0;
    int runCount = 0;
};

/// One step of a run as the tables show it, without folding the journal.
struct StepRow
{
    int step = -1; ///< index in the run's workflow
    QString id;
    QString title;
    QString kind;
    StepState state = StepState::Pending;
    int attempts = 0;
    QString reason;
    Timestamp started; ///< of the last attempt
    Timestamp ended;
};

/// A question that waits for a person, in whatever run it was asked.
struct OpenApproval
{
    RunId run;
    ProjectId project;
    QString runName;
    ApprovalId id;
    int step = -1;
    QString stepId;
    QString stepTitle;
    QString question;
    Timestamp requested;
    Timestamp deadline;
};

/// What a person may do to a run from anywhere; carried by the control channel and handled by its engine.
enum class RunCommand : quint8 { Pause, PauseAndStop, Resume, Cancel };

} // namespace cmbagent

Q_DECLARE_METATYPE(cmbagent::RunSummary)
Q_DECLARE_METATYPE(QList<cmbagent::RunSummary>)
