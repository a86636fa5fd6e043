// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "runharness.h"
#include "support/workflowtext.h"

#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

/// What every step would do, whenever it is asked: so two runs of the same world must end alike, however often they
/// were paused, stopped or killed.
struct World
{
    WorkflowPtr workflow;
    RunOptions options;
    std::vector<int> failures; ///< by step: so many attempts fail before one succeeds
    std::vector<bool> isRetryable;
    std::vector<Resolution> answers;
    std::vector<bool> isAnsweredByPerson;
    int reopens = 0;
};

Resolution randomAnswer(std::mt19937& random)
{
    const int roll = int(random() % 5);
    return roll == 0 ? Resolution::Rejected : roll == 1 ? Resolution::Modified : Resolution::Approved;
}

World randomWorld(quint32 seed)
{
    std::mt19937 random(seed);
    auto workflow = std::make_shared<Workflow>(*randomWorkflow(3 + int(random() % 14), 1.6, seed));
    World world;
    world.options.workers = int(random() % 4); // 0: no limit of its own
    for (StepSpec& step : workflow->steps) {
        const int roll = int(random() % 10);
        const bool fails = roll < 3;
        const bool asks = roll >= 8;
        step.retry = { 1 + int(random() % 3), random() % 2 ? 1'000 : 0 };
        world.failures.push_back(fails ? 1 + int(random() % 4) : 0);
        world.isRetryable.push_back(random() % 4 != 0);
        world.answers.push_back(randomAnswer(random));
        world.isAnsweredByPerson.push_back(true);
        if (asks) {
            step.kind = StepKind::Approval;
            step.approval.question = QStringLiteral("Go on?");
            const int who = int(random() % 3);
            if (who == 0) {
                world.options.answers.bySteps.insert(step.id, world.answers.back());
            } else if (who == 1) {
                step.approval.deadlineMillis = 5'000;
                step.approval.onDeadline = world.answers.back();
            }
            world.isAnsweredByPerson.back() = who == 2;
        }
    }
    workflow->seal();
    world.workflow = workflow;
    world.reopens = int(random() % 3);
    return world;
}

/// Plays a world through one run to its end, in an order the seed decides.
class Player
{
public:
    Player(const World& world, RunHarness& run, quint32 seed) : m_world(world), m_run(run), m_random(seed) { }

    /// Also pauses, stops and resumes at random.
    void setMeddling(bool meddles) { m_meddles = meddles; }

    void playToEnd(int mostMoves = 5'000)
    {
        while (m_run.fault().isEmpty() && move()) {
            if (--mostMoves < 0) {
                m_isStuck = true;
                return;
            }
        }
    }
    [[nodiscard]] bool isStuck() const { return m_isStuck; }

private:
    bool move()
    {
        const RunProjection& now = m_run.projection();
        if (m_meddles && m_random() % 8 == 0 && meddle()) {
            return true;
        }
        const bool answersFirst = m_random() % 2 == 0;
        if ((answersFirst && answerOne()) || finishOne() || answerOne()) {
            return true;
        }
        if (now.state() == RunState::Paused || (now.state() == RunState::Failed && reopened() < m_world.reopens)) {
            const bool resumed = m_run.machine().resume().has_value();
            m_run.settle();
            return resumed;
        }
        if (const auto next = m_run.machine().nextWake()) {
            m_run.advance(*next / 1'000 + 1);
            return true;
        }
        return false;
    }

    bool meddle()
    {
        const RunState state = m_run.projection().state();
        if (state == RunState::Paused) {
            (void)m_run.machine().resume();
        } else if (state == RunState::Executing) {
            (void)m_run.machine().pause(m_random() % 2 == 0, QStringLiteral("test"));
        } else {
            return false;
        }
        m_run.settle();
        return true;
    }

    bool finishOne()
    {
        if (m_run.jobs().empty()) {
            return false;
        }
        auto chosen = m_run.jobs().begin();
        std::advance(chosen, m_random() % m_run.jobs().size());
        const int step = chosen->first;
        const QString id = chosen->second.spec().id;
        if (m_run.isStopping(step) && m_random() % 3 != 0) {
            m_run.finish(id, stopped());
        } else if (failuresOf(step) < m_world.failures[size_t(step)]) {
            m_run.finish(id, failed(m_world.isRetryable[size_t(step)]));
        } else {
            m_run.finish(id, completed({ QStringLiteral("out.txt") }));
        }
        return true;
    }

    bool answerOne()
    {
        for (const Approval& approval : m_run.projection().approvals()) {
            const int step = approval.request.step;
            if (approval.isOpen() && m_world.isAnsweredByPerson[size_t(step)]) {
                return m_run.answer(m_world.workflow->steps[size_t(step)].id, m_world.answers[size_t(step)])
                    .has_value();
            }
        }
        return false;
    }

    [[nodiscard]] int failuresOf(int step) const
    {
        const auto& attempts = m_run.projection().step(step).attempts;
        return int(std::count_if(attempts.begin(), attempts.end(),
                                 [](const Attempt& a) { return a.end == Attempt::End::Failed; }));
    }
    [[nodiscard]] int reopened() const
    {
        const RunEvents& events = m_run.log().events();
        return int(std::count_if(events.begin(), events.end(), [](const RunEvent& event) {
            const auto* moved = std::get_if<RunMoved>(&event.body);
            return moved && moved->from == RunState::Failed;
        }));
    }

    const World& m_world;
    RunHarness& m_run;
    std::mt19937 m_random;
    bool m_meddles = false;
    bool m_isStuck = false;
};

/// What must hold for every run that has ended; empty when it does.
QString unsound(RunHarness& run)
{
    run.compareWithFold();
    if (!run.fault().isEmpty()) {
        return run.fault();
    }
    const RunProjection& end = run.projection();
    const QString story = QLatin1Char('\n') + run.lines().join(QLatin1Char('\n'));
    if (!isEnded(end.state()) || !run.machine().isOver()) {
        return QStringLiteral("the run did not end") + story;
    }
    if (end.openApprovalCount() > 0 || end.count(StepState::Running) > 0) {
        return QStringLiteral("something is left open") + story;
    }
    for (int step = 0; step < end.stepCount(); ++step) {
        int completions = 0;
        int number = 0;
        for (const Attempt& attempt : end.step(step).attempts) {
            completions += attempt.end == Attempt::End::Completed ? 1 : 0;
            if (attempt.number != ++number || attempt.end == Attempt::End::Open) {
                return QStringLiteral("attempts of step %1 are wrong").arg(step) + story;
            }
        }
        if (completions > 1) {
            return QStringLiteral("step %1 completed twice").arg(step) + story;
        }
    }
    return {};
}

} // namespace

/// Whatever is written when the program ends, the run taken up again ends as if nothing had happened.
class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunEndsTheSameInAnyOrder_data();
    void aRunEndsTheSameInAnyOrder();
    void aRunEndsTheSameAfterACrashAtAnyEvent_data();
    void aRunEndsTheSameAfterACrashAtAnyEvent();
    void aRunEndsTheSameAfterManyCrashes();
    void aCancelledRunStaysCancelledAfterACrashAtAnyEvent();

private:
    QString playAgain(const World& world, quint32 seed, qint64 keep, const QStringList& expected);
    QStringList baseline(const World& world, quint32 seed, RunHarness& run);
};

namespace {

constexpr int worlds = 320;
constexpr int worldsARow = 40;

void rowsOfWorlds()
{
    QTest::addColumn<int>("from");
    for (int from = 0; from < worlds; from += worldsARow) {
        QTest::addRow("worlds from %d", from) << from;
    }
}

} // namespace

QStringList RecoveryTest::baseline(const World& world, quint32 seed, RunHarness& run)
{
    run.create();
    Player(world, run, seed).playToEnd();
    return run.finalStates();
}

void RecoveryTest::aRunEndsTheSameInAnyOrder_data()
{
    rowsOfWorlds();
}

void RecoveryTest::aRunEndsTheSameInAnyOrder()
{
    QFETCH(int, from);
    for (int seed = from; seed < from + worldsARow; ++seed) {
        const World world = randomWorld(quint32(seed));
        RunHarness first(world.workflow, world.options);
        const QStringList expected = baseline(world, 1, first);
        QVERIFY2(unsound(first).isEmpty(), qPrintable(unsound(first)));

        RunHarness second(world.workflow, world.options, 2);
        second.create();
        Player player(world, second, 2);
        player.setMeddling(true);
        player.playToEnd();
        QVERIFY2(!player.isStuck(), qPrintable(second.lines().join(QLatin1Char('\n'))));
        QVERIFY2(unsound(second).isEmpty(), qPrintable(unsound(second)));
        QCOMPARE(second.finalStates(), expected);
    }
}

void RecoveryTest::aRunEndsTheSameAfterACrashAtAnyEvent_data()
{
    rowsOfWorlds();
}

void RecoveryTest::aRunEndsTheSameAfterACrashAtAnyEvent()
{
    QFETCH(int, from);
    for (int seed = from; seed < from + worldsARow; ++seed) {
        const World world = randomWorld(quint32(seed));
        RunHarness whole(world.workflow, world.options);
        whole.setThorough(false);
        whole.create();
        Player player(world, whole, quint32(seed));
        player.setMeddling(seed % 2 == 0);
        player.playToEnd();
        const QStringList expected = whole.finalStates();
        const qint64 events = whole.log().lastSeq();
        for (qint64 keep = 1; keep <= events; ++keep) {
            const QString fault = playAgain(world, quint32(seed), keep, expected);
            QVERIFY2(fault.isEmpty(),
                     qPrintable(QStringLiteral("world %1, crash after event %2: %3").arg(seed).arg(keep).arg(fault)));
        }
    }
}

/// Plays the same run, loses everything after event `keep`, takes it up again and plays on in another order.
QString RecoveryTest::playAgain(const World& world, quint32 seed, qint64 keep, const QStringList& expected)
{
    RunHarness run(world.workflow, world.options);
    run.setThorough(false);
    run.create();
    Player before(world, run, seed);
    before.setMeddling(seed % 2 == 0);
    before.playToEnd();
    run.crash(keep);
    Player after(world, run, seed + 7);
    after.playToEnd();
    const QString fault = unsound(run);
    if (!fault.isEmpty() || run.finalStates() == expected) {
        return fault;
    }
    return QStringLiteral("ended differently:\n%1\ninstead of\n%2\n%3")
        .arg(run.finalStates().join(QStringLiteral(", ")), expected.join(QStringLiteral(", ")),
             run.lines().join(QLatin1Char('\n')));
}

void RecoveryTest::aRunEndsTheSameAfterManyCrashes()
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        const World world = randomWorld(seed);
        RunHarness whole(world.workflow, world.options);
        const QStringList expected = baseline(world, seed, whole);

        RunHarness run(world.workflow, world.options, 3);
        run.create();
        std::mt19937 random(seed);
        Player player(world, run, seed);
        player.setMeddling(true);
        for (int crash = 0; crash < 8; ++crash) {
            player.playToEnd(int(random() % 12));
            // The journal may lag behind by a few events, never by more than it has.
            const qint64 lost = std::min<qint64>(qint64(random() % 4), run.log().lastSeq() - 1);
            run.crash(run.log().lastSeq() - lost);
        }
        player.setMeddling(false);
        player.playToEnd();
        QVERIFY2(unsound(run).isEmpty(), qPrintable(unsound(run)));
        QCOMPARE(run.finalStates(), expected);
    }
}

void RecoveryTest::aCancelledRunStaysCancelledAfterACrashAtAnyEvent()
{
    for (quint32 seed = 0; seed < 60; ++seed) {
        const World world = randomWorld(seed);
        const auto playAndCancel = [&](RunHarness& run) {
            run.setThorough(false);
            run.create();
            Player player(world, run, seed);
            player.playToEnd(int(seed % 9));
            const qint64 before = run.log().lastSeq();
            const bool isCancelled = run.machine().cancel({}).has_value();
            run.settle();
            player.playToEnd();
            return isCancelled ? before : -1;
        };
        RunHarness whole(world.workflow, world.options);
        const qint64 cancelAt = playAndCancel(whole);
        if (cancelAt < 0) {
            continue; // it had ended before
        }
        QVERIFY2(unsound(whole).isEmpty(), qPrintable(unsound(whole)));
        QCOMPARE(whole.projection().state(), RunState::Cancelled);
        for (qint64 keep = cancelAt + 1; keep <= whole.log().lastSeq(); ++keep) {
            RunHarness run(world.workflow, world.options);
            playAndCancel(run);
            run.crash(keep);
            QVERIFY(run.running().isEmpty());
            QVERIFY2(unsound(run).isEmpty(), qPrintable(unsound(run)));
            QCOMPARE(run.projection().state(), RunState::Cancelled);
        }
    }
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "tst_recovery.moc"
