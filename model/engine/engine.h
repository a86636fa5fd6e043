// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/records.h"
#include "engine/approvaldesk.h"
#include "engine/livefeed.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <variant>

namespace cmbagent {

class RunMachine;
class StepPool;

/// A run to begin: its id, where its files go, and everything its first event says.
struct RunRequest
{
    RunId id;
    QString runFolder;
    WorkflowPtr workflow;
    RunCreated created;
};

/// Runs workflows: owns all live run state, without locks, on the `engine` thread. Commands are slots, facts leave as
/// `recorded`; what was recorded counts for others only when the store says `committed`.
class Engine : public QObject
{
    Q_OBJECT

public:
    /// Told when a command's events are on disk, or why it was refused. Called on the engine thread.
    using Reply = std::function<void(const Result<void>&)>;

    /// `workers` steps at a time over all runs.
    Engine(StepRunner& runner, const Clock& clock, IdSource& ids, int workers = 3, QObject* parent = nullptr);
    ~Engine() override;

    [[nodiscard]] LiveFeed& feed() { return m_feed; }

    void startRun(const RunRequest& request, const Reply& reply = {});
    /// How far a run that another process left is taken up.
    enum class Adoption : quint8 {
        Hold, ///< only to write a command or an answer down; nothing starts
        Continue, ///< goes on if it was executing; a paused run stays paused
        Resume, ///< also lifts a pause and reopens a failed run
    };
    void adoptRun(const RunProjection& projection, const QString& runFolder, Adoption adoption,
                  const Reply& reply = {});
    /// A copy of where the run stands, for whoever begins to look at it; null when it is not active here.
    [[nodiscard]] std::shared_ptr<const RunProjection> snapshot(RunId run) const;
    void command(RunId run, RunCommand command, const QString& reason, const Reply& reply = {});
    void answer(RunId run, const ApprovalAnswer& answer, const Reply& reply = {});
    /// Lets go of a run that is paused, waiting or over and has nothing running; the lock may then be given back.
    void release(RunId run, const Reply& reply = {});
    void setWorkers(int workers);
    /// Starts nothing more and stops what runs; `closed` follows when the last step has ended and everything is
    /// committed. Where the disk takes nothing it follows all the same: what was not written is decided again when the
    /// run is taken up.
    void close();

public Q_SLOTS:
    void takeCommitted(const cmbagent::RunEvents& events);
    /// The disk does not take our events: nothing new starts until it does.
    void takeCommitFailed(const cmbagent::Error& error);

Q_SIGNALS:
    void recorded(const cmbagent::RunEvents& events);
    /// The run has ended and all of it is on disk.
    void runEnded(cmbagent::RunId run);
    void halted(const cmbagent::Error& error);
    void unhalted();
    void closed();

private:
    struct Active;
    struct Done
    {
        RunId run;
        int step;
        int attempt;
        StepOutcome outcome;
    };
    struct MetricSeen
    {
        RunId run;
        int step;
        int attempt;
        QString name;
        double value;
        QString unit;
    };
    struct NoteSeen
    {
        RunId run;
        int step;
        QString code;
        QString text;
    };
    using Message = std::variant<Done, MetricSeen, NoteSeen>;
    class Observer;
    class Inbox;

    void take(Message& message);
    void drain();
    void settle(Active& active);
    void dispatch();
    void publish();
    void answerTo(Active& active, const Result<void>& result, const Reply& reply);
    void scheduleWake(Active& active);
    void sweep();
    /// Why a run may not be taken up now, if so.
    [[nodiscard]] Result<void> refuseRun(RunId run) const;
    Active* find(RunId run, const Reply& reply);
    Active& add(std::unique_ptr<RunMachine> machine);

    const Clock& m_clock;
    IdSource& m_ids;
    LiveFeed m_feed;
    int m_workers;
    int m_running = 0;
    bool m_isHalted = false;
    bool m_isClosing = false;
    bool m_isClosed = false;
    std::map<RunId, std::unique_ptr<Active>> m_active;
    RunId m_lastServed; ///< runs take turns
    std::shared_ptr<Inbox> m_inbox;
    std::unique_ptr<StepPool> m_pool; ///< last: its threads use what is above
};

} // namespace cmbagent
