// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/resident.h"
#include "app/backend/runfreezer.h"
#include "app/backend/snapshotwriter.h"
#include "core/clock.h"
#include "core/records.h"
#include "engine/branchplanner.h"
#include "engine/engine.h"
#include "policy/budgetgate.h"
#include "store/datadir.h"
#include "store/reader.h"
#include "store/runlock.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QMetaMethod>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <map>

class QSettings;

namespace cmbagent {

class AgentRegistry;
class BudgetWatch;
class ControlServer;
class KeyFetcher;
class KeyRing;
class KeyVault;
class MemoryLedger;
class SpendingLedger;
class ModelDesk;
struct OpenDiskUse;
class RunRecordings;
class WorkerRunner;

/// How the model is set up; the window and the command line fill it from settings and flags.
struct BackendOptions
{
    QString dataPath; ///< empty: the default place
    int workers = 3;
    bool isFullSync = true;
    QString interpreter; ///< the person's choice of Python; empty: found
    QString helperFolder; ///< where cmbagent-step lies
    QString session; ///< name or beginning of an id; empty: the oldest
    bool remembersPlace = false; ///< without a session: the one (and project) that settings.ini has, if it is there
    bool allowsWarm = true; ///< Python steps may begin from a warm interpreter
    bool isSandboxed = true; ///< where the machine can
    QMap<QString, int> tokens; ///< how many there are of each
    bool writesPickles = false; ///< snapshots of runs once more as pickles, for tools in Python
    QString recordPath; ///< calls of language models are written down there; empty: they are not
    QString replayPath; ///< a recording that answers in place of all models; empty: they are asked
    bool usesOnlyBuiltInAgents = false; ///< for what has to be the same on every machine
    int lockWaitSeconds = 5; ///< how long another program may keep the database locked before that is an error
    /// Called on any thread, while the backend is being opened, when that has been waited for a while.
    std::function<void()> lockAwaited;
};

/// How many there are of each named resource, as a person set it for a data folder.
QMap<QString, int> tokenTotals(const QSettings& settings);

/// Which agents the steps of a run may name.
enum class AgentReach : quint8 {
    All, ///< those a person has set, and those beside the workflow
    BuiltIn, ///< the program's own alone, as it was delivered
};

/// What a run that is begun comes from, beside its workflow.
struct RunSource
{
    RunId plannedBy {}; ///< the run whose plan it carries out; null: none
    AgentReach agents = AgentReach::All;
};

/// A branch as it is asked for, with names still to be looked up.
struct BranchOrder
{
    RunId parent;
    qint64 atSeq = 0; ///< as the parent was after this event; 0: as it is
    BranchRequest request;
    QMap<QString, QString> files; ///< path as in the workflow → the file that takes its place
    RunId adoptFrom; ///< a run whose result of `adoptStep` is taken; null: none
    QString adoptStep;
};

/// A run that was begun here, before its first event, for whoever follows it.
struct BegunRun
{
    RunProjection initial;
    QString folder;
};

/// The model put together: store, reader, engine and workers on their threads, the locks of the runs worked on here,
/// and the control channel. The window and the command line both stand on it. Lives on the main thread; everything that
/// takes time is asynchronous and answers through a callback on the main thread.
class Backend : public QObject
{
    Q_OBJECT

public:
    template <typename Value>
    using Callback = std::function<void(const Result<Value>&)>;
    using Done = Callback<void>;

    /// Opens the data directory and starts the threads. The error says what is wrong and the data are untouched.
    static Result<std::unique_ptr<Backend>> open(BackendOptions options);
    ~Backend() override;

    [[nodiscard]] const DataDir& dataDir() const { return m_dir; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    /// The agents steps may name.
    [[nodiscard]] AgentRegistry& agents() const { return *m_agents; }
    /// The keys of providers. Their keychain is asked when a key is needed.
    [[nodiscard]] KeyRing& keys() const { return *m_keys; }
    /// Looks up the keys of all providers, so that whoever asks a model does not wait for the keychain.
    void prepareKeys(const std::function<void()>& done);
    /// The language models of runs, for whoever asks one outside of them. Safe from every thread.
    [[nodiscard]] ModelDesk& models() const { return *m_models; }
    /// Providers, prices or which model a role gets were changed in the settings: they count from the next call on.
    void refreshModels();
    [[nodiscard]] Blobs& blobs() const { return *m_blobs; }
    [[nodiscard]] SessionScope scope() const { return SessionScope(m_defaults.session); }
    [[nodiscard]] ProjectId project() const { return m_defaults.project; }
    /// Works in another session and project from now on; a null project is the oldest of the session. Runs of this
    /// process that are at work are not left: then it is refused. `placeChanged` comes before `done`.
    void enter(const SessionId& session, const ProjectId& project, const Done& done);
    [[nodiscard]] QString runFolder(const RunId& run, const ProjectId& project) const;
    /// Whether this process' engine works on the run.
    [[nodiscard]] bool owns(const RunId& run) const { return m_locks.count(run) > 0; }
    /// Whether calls of language models fit the budgets of the session; whoever asks a model asks it first. Safe from
    /// every thread.
    [[nodiscard]] SpendingGate& spendingGate() { return m_gate; }
    /// Puts a call of a language model outside of runs into the ledger, where it counts in budgets; `callNoted` or
    /// `callLost` follows. Safe from every thread.
    void noteCall(const CallPlace& place, CallPurpose purpose, const ModelCall& call);
    /// Calls `done` when whatever point a budget has reached by now is told. For the end of a run, whose last calls may
    /// have been made a moment ago.
    void whenBudgetsAreTold(const std::function<void()>& done);
    /// Budgets were changed here: they count from now on.
    void refreshBudgets();
    /// Whether anybody would show what `budgetsReached` tells.
    [[nodiscard]] bool tellsBudgets() const
    {
        return isSignalConnected(QMetaMethod::fromSignal(&Backend::budgetsReached));
    }
    /// Events decided but not on disk yet.
    [[nodiscard]] qint64 unsavedCount() const { return m_unsaved.load(std::memory_order_relaxed); }
    /// How the process that works on the run is reached; empty when none does or it is this one.
    [[nodiscard]] QString ownerSocket(const RunId& run) const;

    /// Freezes the files and starts the run; the callback comes after its first events are on disk. It is of the
    /// project of the run that planned it; whoever names one has looked that no other run carries its plan out.
    void startRun(const WorkflowFile& file, const QJsonObject& parameters, const RunOptions& options,
                  const Callback<RunId>& done, const RunSource& source = {});
    /// An id for a run that is about to be made. From every thread.
    [[nodiscard]] RunId newRun() { return m_ids.next<RunId>(); }
    /// Stores a run that was done elsewhere, whole: all it takes from `initial` on. It belongs to nobody afterwards.
    void addRun(const RunProjection& initial, const RunEvents& events, const Done& done);
    /// What a branch would keep and run again, and why; nothing is changed.
    void planBranch(const BranchOrder& order, const Callback<BranchPlan>& done);
    /// Makes the branch; it runs at once when it `begins`, else it is a draft until it is resumed.
    void branch(const BranchOrder& order, bool begins, const Callback<BegunRun>& done);
    /// Does something about one step of a run, also of one that failed days ago. `takeUp` as in `answer`.
    void stepCommand(const RunId& run, const StepCommand& command, bool takeUp, const Done& done);
    void nameCheckpoint(const RunId& run, const QString& name, const Done& done);
    /// What keeps scripts where they belong, in words.
    [[nodiscard]] QString sandboxDescription() const;
    /// Limits of the session were changed here: they hold for what begins from now on.
    void refreshLimits();
    /// Takes the run up and goes on, here or (when another process works on it) there. `workers`: steps at a time where
    /// it is taken up here; 0: as it was told when it began.
    void resumeRun(const RunId& run, const Done& done, int workers = 0);
    /// Who works on a run may change while something is ordered about it: then it is tried again for a while. What
    /// `call` orders comes from another process, which does that itself: it is done here or, where the run is not ours
    /// any more, not at all.
    void relay(const std::function<void()>& call);
    /// Reaches the engine that owns the run; where none is alive it is written down, and Resume takes the run up here.
    void command(const RunId& run, RunCommand command, const Done& done);
    /// Likewise. `takeUp`: a run nobody works on is taken up here and goes on after the answer.
    void answer(const RunId& run, const ApprovalAnswer& answer, bool takeUp, const Done& done);
    /// Changes when a run asks, from here on; likewise written down where nobody works on the run.
    void setApprovalMode(const RunId& run, ApprovalMode mode, const Done& done);
    /// A person is asked before this step (an index) starts, or not any more.
    void setGate(const RunId& run, int step, bool isSet, const Done& done);
    void changeAsking(const RunId& run, const AskingCommand& command, const Done& done);
    /// A remembered answer reaches no further, in this and all other processes; what it answered stays answered.
    void forgetAnswer(const ApprovalId& approval, const Done& done);
    /// The remembered answers changed: the run, worked on here, goes by the new ones.
    void recall(const RunId& run, const Done& done);
    /// Who answers here: the account this process belongs to.
    static QString accountName();
    /// Gives a quiet run back, so that another process may take it up.
    void releaseRun(const RunId& run, const Done& done);
    /// Conflict: somebody works on it. One that only changes hands is waited for.
    void deleteRun(const RunId& run, const Done& done);
    /// For who works on the run, here: it goes on being worked on. Moving: it is about to be let go of.
    void confirmWork(const RunId& run, const Done& done);
    /// Waits for a lock as for a run that changes hands; Conflict when it is for too long.
    void awaitLock(const QString& path, const std::function<void(Result<RunLock>)>& then);

    /// What another program does and we wait for.
    enum class Awaited : quint8 {
        Run, ///< it takes a run up, lets go of it or deletes it
        Turn, ///< it begins or resumes a run
    };

    /// Asks the reader thread; `done` is called on the main thread unless the backend is gone by then.
    template <typename Value>
    void read(std::function<Result<Value>(Reader&)> question, const Callback<Value>& done)
    {
        m_reader.post([this, question = std::move(question), done](Reader& reader) {
            onMain([answer = question(reader), done] { done(answer); });
        });
    }
    /// Asks the store thread, for what changes rows outside a run's journal (rename, delete).
    void change(std::function<Result<void>(Store&)> question, const Done& done);

    void setWorkers(int workers);
    /// Of named resources that steps ask for: how many there are (of what is not listed: one), and how many of them the
    /// steps hold that run here.
    [[nodiscard]] const QMap<QString, int>& tokens() const { return m_capacity.tokens; }
    [[nodiscard]] const QMap<QString, int>& takenTokens() const { return m_takenTokens; }
    void setTokens(const QMap<QString, int>& tokens);
    void retryCommit();
    /// Gives up, soon, waiting for a database that another program keeps locked.
    void hurry() { m_lockWait->hurry(); }
    /// Stops what runs, pauses it with a reason, writes everything down; `closed` follows.
    void close();

Q_SIGNALS:
    void committed(const cmbagent::RunEvents& events);
    void progressed(const QList<cmbagent::ProgressUpdate>& updates);
    void linesWritten(const QList<cmbagent::ConsoleLine>& lines);
    void ownershipChanged(const cmbagent::RunId& run);
    void tokensChanged(); ///< `tokens` or `takenTokens`
    void runEnded(const cmbagent::RunId& run);
    /// A run cannot be written down any more, see Engine::runLost.
    void runLost(const cmbagent::RunId& run, const cmbagent::Error& error);
    void halted(const cmbagent::Error& error);
    void unhalted();
    /// Another program has kept the database locked for a while; we wait, and `halted` follows if it is for too long.
    void lockAwaited();
    /// Something has been waited for for a while; once for each wait.
    void othersAwaited(cmbagent::Backend::Awaited what);
    void closed();
    /// Budgets have reached 50, 75, 90 or 100 %, each told once in whatever process.
    void budgetsReached(const QList<cmbagent::BudgetAlert>& alerts);
    /// A call outside of runs is in the ledger.
    void callNoted();
    /// A call outside of runs was made and could not be put into the ledger.
    void callLost(const cmbagent::Error& error);
    /// New runs belong to another session or project.
    void placeChanged();

private:
    explicit Backend(DataDir dir);

    Result<void> start(const BackendOptions& options);
    Result<void> startModels(const BackendOptions& options);
    Result<void> chooseSession(const QString& wanted);
    void enterRemembered(const QString& session, const QString& project);
    void leaveRuns(const Done& done);
    void makeProject(const SessionId& session, const std::function<void(const SessionId&, const ProjectId&)>& made,
                     const Done& failed);
    void startEngine(const BackendOptions& options);
    void openMemoryLedger();
    void shareBudgets();
    void setLimits(const SessionId& session, const SessionLimits& limits);
    /// Whether the session may have one more run at work, and has room for what it makes. `except`: see Reader::usage.
    Result<void> checkLimits(Reader& reader, bool begins, const RunId& except = {});
    static Result<void> checkDisk(const SessionLimits& limits, qint64 bytes);
    /// `run`: the run itself, the parent of a branch that is to come, or null.
    RunAids aidsFor(Reader& reader, const Workflow& workflow, const RunOptions& options, const ProjectId& project,
                    const RunId& run) const;
    void recallAll();
    void recallElsewhere();
    void watchAnswers(const RunEvents& events);
    /// Where a new run belongs: to the project of the run whose plan it carries out, or to that of this place.
    Result<ProjectId> projectFor(Reader& reader, const RunId& plannedBy) const;
    /// Locks the new run and starts it.
    void beginRun(const RunRequest& request, const Done& done);
    void recordRun(const RunRequest& request, const Done& done);
    using Turn = std::shared_ptr<RunLock>; ///< given back with its last copy; null: there was none to be had
    static Done inTurn(const Turn& turn, const Done& done);
    void takeTurn(const std::function<void(const Turn&)>& then);
    /// How long it is waited for what others do.
    struct Patience
    {
        explicit Patience(Awaited awaited) : what(awaited) { since.start(); }
        Awaited what;
        QElapsedTimer since;
        bool isTold = false;
    };
    /// Calls `again` after a pause, with what is left of the patience; false: nothing is left.
    bool waitAgain(Patience patience, const std::function<void(const Patience&)>& again);
    void awaitLock(const QString& path, const Patience& patience, const std::function<void(Result<RunLock>)>& then);
    void watchDisk();
    void pauseForDisk(const QString& reason, const OpenDiskUse& use);
    void writeSnapshots(const RunEvents& events);
    void connectParts();
    void endStrays();
    void onMain(std::function<void()> call);
    Engine::Reply replyOnMain(const Done& done);
    void adopt(const RunId& run, Engine::Adoption adoption, const Done& done, int workers = 0);
    void load(const RunId& run, Engine::Adoption adoption, const Done& done, int workers);
    void forgetLock(const RunId& run);
    /// Runs `work` here when we own the run, through the control channel when another does, else on the adopted run.
    struct Errand
    {
        std::function<void(const Done&)> here;
        QJsonObject message;
        Engine::Adoption adoption = Engine::Adoption::Hold;
        bool isDoneByAdopting = false;
        bool isForEnded = false; ///< a failed run is taken up for it as well
        int workers = 0; ///< see resumeRun
    };
    [[nodiscard]] Errand errandOf(const RunId& run, RunCommand command);
    void carryOut(const RunId& run, const Errand& errand, const Done& done);
    using Attempt = std::function<void(const Done&)>;
    void keepTrying(const Attempt& attempt, const Done& done, const Patience& patience);
    void tryToDelete(const RunId& run, const Done& done);
    [[nodiscard]] Errand confirmationOf(const RunId& run);
    void tryOnce(const RunId& run, const Errand& errand, const Done& done);
    void takeUpFor(const RunId& run, const Errand& errand, const Done& done);
    void doHere(const RunId& run, const Errand& errand, const Done& done);
    void sendOn(const QString& socket, const RunId& run, const Errand& errand, const Done& done);
    void endErrand(const RunId& run, const std::function<void()>& reply);
    void letGo(const RunId& run, const std::function<void()>& then);
    /// What is being written down about a run that was taken up for nothing else.
    struct Hold
    {
        bool isOpen = false; ///< takes errands: it is taken up, and not being let go of
        int errands = 0; ///< not done yet
        std::vector<std::function<void()>> replies;
    };

    const DataDir m_dir;
    SystemClock m_clock;
    IdSource m_ids { m_clock };
    BudgetGate m_gate { m_clock };
    std::unique_ptr<SpendingLedger> m_reservations; ///< of the gate
    Defaults m_defaults;
    std::unique_ptr<BlobStore> m_blobs;
    std::unique_ptr<QSettings> m_settings; ///< of the data folder
    QFileSystemWatcher m_settingsWatch;
    std::unique_ptr<KeyVault> m_vault;
    std::unique_ptr<KeyRing> m_keys; ///< uses the vault
    std::unique_ptr<KeyFetcher> m_fetcher; ///< uses the keys
    std::unique_ptr<AgentRegistry> m_agents;
    std::unique_ptr<ModelDesk> m_models; ///< asks the fetcher
    std::unique_ptr<RunRecordings> m_recordings;
    std::unique_ptr<WorkerRunner> m_workers;
    std::unique_ptr<StepRunner> m_runner; ///< uses those above
    std::unique_ptr<MemoryLedger> m_memory; ///< of the engine's thread
    Capacity m_capacity; ///< as the engine has it
    QMap<QString, int> m_takenTokens;
    qint64 m_memoryLimit = -1; ///< of the session, in bytes; below 0: not known yet
    SessionId m_limitedSession; ///< whose it is
    QTimer m_diskTimer;
    bool m_looksAtDisk = false; ///< and has not seen it yet
    std::shared_ptr<LockWait> m_lockWait;
    std::atomic<bool> m_isOpen { false };
    bool m_writesPickles = false; ///< set before the threads start
    SnapshotWriter m_snapshots { m_clock };
    Resident<Store> m_store { QStringLiteral("store") };
    Resident<Reader> m_reader { QStringLiteral("reader-1") };
    Resident<Engine> m_engine { QStringLiteral("engine") };
    std::unique_ptr<ControlServer> m_control;
    BudgetWatch* m_budgets = nullptr;
    std::map<RunId, RunLock> m_locks;
    std::map<RunId, Hold> m_holds;
    bool m_isRelaying = false;
    std::atomic<qint64> m_unsaved { 0 };
};

} // namespace cmbagent
