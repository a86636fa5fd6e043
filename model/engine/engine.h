// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/records.h"
#include "engine/approvaldesk.h"
#include "engine/livefeed.h"
#include "engine/resourceledger.h"
#include "engine/runmachine.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <variant>

namespace cmbagent {

class LifeSign;
class MemoryQuota;
class StepPool;

/// A run to begin: its id, where its files go, and everything its first event says.
struct RunRequest
{
    RunId id;
    QString runFolder;
    WorkflowPtr workflow;
    RunCreated created;
    InheritancePtr inheritance {}; ///< of a branch
    std::vector<ResultAdopted> adopted {};
    bool begins = true; ///< false: it stays a draft until it is resumed
    RunAids aids {};
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
        HoldFailed, ///< the same for what a person decides about a step; a failed run is taken up, too
        Continue, ///< goes on if it was executing; a paused run stays paused
        ContinueFailed, ///< the same; a failed run goes on when such a decision reopens it
        Resume, ///< also lifts a pause and reopens a failed run
    };
    void adoptRun(const RunProjection& projection, const QString& runFolder, Adoption adoption, const Reply& reply = {},
                  const RunAids& aids = {});
    /// A copy of where the run stands, for whoever begins to look at it; null when it is not active here.
    [[nodiscard]] std::shared_ptr<const RunProjection> snapshot(RunId run) const;
    void command(RunId run, RunCommand command, const QString& reason, const Reply& reply = {});
    void answer(RunId run, const ApprovalAnswer& answer, const Reply& reply = {});
    void stepCommand(RunId run, const StepCommand& command, const Reply& reply = {});
    /// Changes when a run asks, see RunMachine::change.
    void changeAsking(RunId run, const AskingCommand& command, const Reply& reply = {});
    /// The remembered answers a run may use from here on; nothing happens when it is not active here.
    void setMemory(RunId run, const AnswerMemoryPtr& memory);
    /// The run can be gone back to as it is now, for ever.
    void nameCheckpoint(RunId run, const QString& name, const Reply& reply = {});
    /// Replies whether the run is worked on here and goes on being so. Moving: it is, or will be, let go of.
    void confirm(RunId run, const Reply& reply);
    /// Lets go of a run that is paused, waiting or over and has nothing running; the lock may then be given back.
    void release(RunId run, const Reply& reply = {});
    void setWorkers(int workers);
    void setCapacity(const Capacity& capacity);
    /// What is shared with other processes; it outlives the engine. Null: nothing is.
    void setMemoryQuota(MemoryQuota* quota) { m_quota = quota; }
    /// How much memory the machine has left, in bytes: below a fifth nothing starts beside what runs.
    void setMachineMemory(qint64 available, qint64 total);
    /// Microseconds between two checkpoints of a run that goes on; 0: none.
    void setCheckpointInterval(qint64 micros) { m_checkpointInterval = micros; }
    /// Starts nothing more and stops what runs; `closed` follows when the last step has ended and everything is
    /// committed. Where the disk takes nothing it follows all the same: what was not written is decided again when the
    /// run is taken up.
    void close();

public Q_SLOTS:
    void takeCommitted(const cmbagent::RunEvents& events);
    /// The disk does not take our events: nothing new starts until it does.
    void takeCommitFailed(const cmbagent::Error& error);
    /// This run's events contradict its journal: it is let go of, the others go on.
    void takeParked(cmbagent::RunId run, const cmbagent::Error& error);

Q_SIGNALS:
    void recorded(const cmbagent::RunEvents& events);
    /// The run has ended and all of it is on disk.
    void runEnded(cmbagent::RunId run);
    /// The run cannot be written down any more; what it had on disk is all there is.
    void runLost(cmbagent::RunId run, const cmbagent::Error& error);
    /// How many of each named resource running steps hold now, of all runs together.
    void tokensTaken(const QMap<QString, int>& taken);
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
    struct CallSeen
    {
        RunId run;
        int step;
        int attempt;
        ModelCall call;
    };
    struct UsageSeen
    {
        RunId run;
        int step;
        int attempt;
        UsageSample sample;
    };
    using Message = std::variant<Done, MetricSeen, NoteSeen, CallSeen, UsageSeen>;
    class Observer;
    class Inbox;

    void take(Message& message);
    void start(Active& active, StepJob job);
    void submitHeld(Active& active);
    void dropHeld(Active& active);
    [[nodiscard]] bool fits(Active& active, int step);
    [[nodiscard]] bool isGranted(Active& active, int step, qint64 memoryBytes);
    void awaitMemory();
    Active* nextToServe();
    void scheduleBeat();
    void beat();
    void lookAfter(Active& active, qint64 now);
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
    /// Likewise, for a command; while the program closes none is taken any more.
    Active* findFor(RunId run, const Reply& reply);
    Active& add(std::unique_ptr<RunMachine> machine);

    const Clock& m_clock;
    IdSource& m_ids;
    LiveFeed m_feed;
    int m_workers;
    int m_running = 0;
    ResourceLedger m_ledger;
    QMap<QString, int> m_toldTokens; ///< as `tokensTaken` told them last
    MemoryQuota* m_quota = nullptr;
    enum class Awaiting : quint8 { Nothing, Others, Answer } m_awaiting = Awaiting::Nothing; ///< of the quota
    bool m_isAwaitScheduled = false;
    bool m_isMemoryLow = false;
    qint64 m_checkpointInterval = 600'000'000;
    qint64 m_beatDue = 0; ///< by the steady clock; 0: none is scheduled
    bool m_isHalted = false;
    bool m_isClosing = false;
    bool m_isClosed = false;
    std::map<RunId, std::unique_ptr<Active>> m_active;
    RunId m_lastServed; ///< runs take turns
    std::shared_ptr<Inbox> m_inbox;
    std::unique_ptr<StepPool> m_pool; ///< last: its threads use what is above
};

} // namespace cmbagent
