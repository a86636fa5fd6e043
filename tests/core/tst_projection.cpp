// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projection.h"

#include "support/mockclock.h"
#include "support/workflowtext.h"

#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

/// Feeds bodies to a projection, numbering them.
class Story
{
public:
    explicit Story(const char* text) : Story(workflowFromText(text)) { }
    explicit Story(WorkflowPtr workflow)
        : m_ids(m_clock), m_run(m_ids.next<RunId>()), projection(m_run, std::move(workflow))
    { }

    RunEvent next(EventBody body)
    {
        return { m_run, projection.seq() + 1, { m_clock.now().micros + projection.seq() + 1 }, std::move(body) };
    }
    Result<ChangeSet> tell(EventBody body) { return projection.apply(next(std::move(body))); }
    /// Creates and starts the run.
    void begin()
    {
        QVERIFY(tell(RunCreated {}));
        QVERIFY(tell(RunMoved { RunState::Draft, RunState::Executing, {} }));
    }
    ApprovalRequested question(int step)
    {
        ApprovalRequested request;
        request.id = m_ids.next<ApprovalId>();
        request.step = step;
        request.options = { Resolution::Approved, Resolution::Rejected };
        return request;
    }
    [[nodiscard]] RunId run() const { return m_run; }
    IdSource& ids() { return m_ids; }

private:
    MockClock m_clock;
    IdSource m_ids;
    RunId m_run;

public:
    RunProjection projection;
};

StepFinished finished(int step, int attempt, StepState to)
{
    return { step, attempt, to, nullptr };
}

void checkCounts(const RunProjection& projection)
{
    std::array<int, stepStateCount> counts {};
    for (int i = 0; i < projection.stepCount(); ++i) {
        ++counts[size_t(projection.step(i).state)];
    }
    int sum = 0;
    for (int state = 0; state < stepStateCount; ++state) {
        QCOMPARE(projection.count(StepState(state)), counts[size_t(state)]);
        sum += counts[size_t(state)];
    }
    QCOMPARE(sum, projection.stepCount());
    int open = 0;
    for (const Approval& approval : projection.approvals()) {
        open += approval.isOpen() ? 1 : 0;
        if (approval.isOpen()) {
            QCOMPARE(projection.step(approval.request.step).state, StepState::WaitingApproval);
        }
    }
    QCOMPARE(projection.openApprovalCount(), open);
    QCOMPARE(projection.count(StepState::WaitingApproval), open);
}

} // namespace

class TestProjection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsPending();
    void refusesGapsAndDoubles();
    void refusesOtherRuns();
    void refusalsChangeNothing();
    void countsAttempts();
    void interruptionUsesNoRetry();
    void waitsBeforeRetry();
    void reopeningGivesAttemptsBack();
    void answersOnce();
    void answersInReverseOrder();
    void withdrawsQuestions();
    void knowsWhenItWaitsForAPerson();
    void keepsMetricsAndNotes();
    void tellsWhatChanged();
    void tellsTimes();
    void randomWalkStaysConsistent();
    void sameEventsGiveTheSame();
};

void TestProjection::startsPending()
{
    Story story("a; b < a");
    QCOMPARE(story.projection.state(), RunState::Draft);
    QCOMPARE(story.projection.count(StepState::Pending), 2);
    QCOMPARE(story.projection.seq(), 0);
    checkCounts(story.projection);
}

void TestProjection::refusesGapsAndDoubles()
{
    Story story("a");
    story.begin();
    RunEvent event = story.next(StepStarted { 0, 1 });
    ++event.seq;
    QCOMPARE(story.projection.apply(event).error().code, ErrorCode::Corrupt);
    --event.seq;
    QVERIFY(story.projection.apply(event));
    QCOMPARE(story.projection.apply(event).error().code, ErrorCode::Corrupt); // the same once more
    QCOMPARE(story.projection.seq(), 3);
    QCOMPARE(story.tell(RunCreated {}).error().code, ErrorCode::Corrupt);
}

void TestProjection::refusesOtherRuns()
{
    Story story("a");
    RunEvent event = story.next(RunCreated {});
    event.run = story.ids().next<RunId>();
    QVERIFY(!story.projection.apply(event));
    QCOMPARE(story.projection.seq(), 0);
}

void TestProjection::refusalsChangeNothing()
{
    Story story("a; b < a; look! < a");
    story.begin();
    QVERIFY(story.tell(StepStarted { 0, 1 }));
    const RunProjection before = story.projection;
    const std::vector<EventBody> illegal {
        StepStarted { 0, 2 }, // runs already
        StepStarted { 1, 2 }, // not its next attempt
        StepStarted { -1, 1 },
        StepStarted { 3, 1 },
        finished(0, 2, StepState::Completed), // not the open attempt
        finished(1, 1, StepState::Completed), // never started
        finished(0, 1, StepState::Pending), // no end
        finished(0, 1, StepState::Paused),
        StepInterrupted { 1, 1, {} },
        StepRetryScheduled { 0, 2, {}, {} }, // has not failed
        StepRetryScheduled { 1, 1, {}, {} },
        StepSkipped { 0, {}, -1 }, // runs
        StepCancelled { 0, {} }, // its attempt has not ended
        ApprovalResolved { story.ids().next<ApprovalId>(), 2, Resolution::Approved, {}, {}, {} },
        RunMoved { RunState::Draft, RunState::Executing, {} }, // is not a draft any more
        RunMoved { RunState::Executing, RunState::Draft, {} },
        MetricRecorded { 9, 1, {}, 0, {} },
        UsageSampled { 9, 1, {} },
        NoteRecorded { 9, {}, {} },
    };
    for (const EventBody& body : illegal) {
        QVERIFY2(!story.tell(body), qPrintable(eventTypeName(body)));
        QVERIFY2(story.projection == before, qPrintable(eventTypeName(body)));
        QCOMPARE(story.projection.lastAt(), before.lastAt());
    }
    const auto refusal = story.tell(StepSkipped { 0, {}, -1 });
    QCOMPARE(refusal.error().code, ErrorCode::IllegalMove);
    QVERIFY(refusal.error().what.contains(QStringLiteral("'a'")));
    checkCounts(story.projection);
}

void TestProjection::countsAttempts()
{
    Story story("a");
    story.begin();
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QVERIFY(story.tell(StepStarted { 0, attempt }));
        QVERIFY(story.tell(finished(0, attempt, attempt < 3 ? StepState::Failed : StepState::Completed)));
        if (attempt < 3) {
            QVERIFY(story.tell(StepRetryScheduled { 0, attempt + 1, {}, {} }));
            QVERIFY(story.projection.step(0).isRetrying());
        }
    }
    const StepStatus& status = story.projection.step(0);
    QCOMPARE(status.state, StepState::Completed);
    QCOMPARE(status.attempts.size(), size_t(3));
    QCOMPARE(status.failures, 2);
    QCOMPARE(status.attempts[0].end, Attempt::End::Failed);
    QCOMPARE(status.attempts[2].end, Attempt::End::Completed);
    QCOMPARE(status.attempts[1].number, 2);
    QVERIFY(!story.tell(StepStarted { 0, 4 })); // completed is final
}

void TestProjection::interruptionUsesNoRetry()
{
    Story story("a");
    story.begin();
    QVERIFY(story.tell(StepStarted { 0, 1 }));
    QVERIFY(story.tell(StepInterrupted { 0, 1, QStringLiteral("the program ended") }));
    QCOMPARE(story.projection.step(0).state, StepState::Pending);
    QCOMPARE(story.projection.step(0).failures, 0);
    QVERIFY(!story.projection.step(0).isRetrying());
    QCOMPARE(story.projection.step(0).attempts[0].end, Attempt::End::Interrupted);
    QVERIFY(story.tell(StepStarted { 0, 2 })); // its folder is another
    checkCounts(story.projection);
}

void TestProjection::waitsBeforeRetry()
{
    Story story("a");
    story.begin();
    QVERIFY(story.tell(StepStarted { 0, 1 }));
    QVERIFY(story.tell(finished(0, 1, StepState::Failed)));
    QVERIFY(!story.tell(StepRetryScheduled { 0, 3, {}, {} }));
    QVERIFY(story.tell(StepRetryScheduled { 0, 2, { 5'000 }, {} }));
    QCOMPARE(story.projection.step(0).notBefore, Timestamp { 5'000 });
    QVERIFY(story.tell(StepStarted { 0, 2 }));
    QVERIFY(!story.projection.step(0).notBefore.isSet());
}

void TestProjection::reopeningGivesAttemptsBack()
{
    Story story("a");
    story.begin();
    QVERIFY(story.tell(StepStarted { 0, 1 }));
    QVERIFY(story.tell(finished(0, 1, StepState::Failed)));
    QVERIFY(story.tell(RunMoved { RunState::Executing, RunState::Failed, {} }));
    QVERIFY(story.projection.endedAt().isSet());
    QVERIFY(story.tell(RunMoved { RunState::Failed, RunState::Executing, {} }));
    QVERIFY(!story.projection.endedAt().isSet());
    QCOMPARE(story.projection.step(0).failures, 0);
    QCOMPARE(story.projection.step(0).attempts.size(), size_t(1));
    QVERIFY(story.tell(StepStarted { 0, 2 }));
}

void TestProjection::answersOnce()
{
    Story story("look!");
    story.begin();
    const ApprovalRequested request = story.question(0);
    QVERIFY(story.tell(request));
    QCOMPARE(story.projection.openApprovalCount(), 1);
    QVERIFY(story.projection.openApproval(0));
    ApprovalResolved answer {
        request.id, 0, Resolution::Approved, QStringLiteral("fine"), QStringLiteral("person"), {}
    };
    answer.step = 1;
    QVERIFY(!story.tell(answer)); // of another step
    answer.step = 0;
    QVERIFY(story.tell(answer));
    QCOMPARE(story.projection.step(0).state, StepState::Completed);
    QCOMPARE(story.projection.openApprovalCount(), 0);
    QVERIFY(!story.projection.openApproval(0));
    const RunProjection before = story.projection;
    answer.resolution = Resolution::Rejected;
    QCOMPARE(story.tell(answer).error().code, ErrorCode::Conflict); // answered already
    QVERIFY(story.projection == before);
    QCOMPARE(story.projection.approval(request.id)->answer->comment, QStringLiteral("fine"));
}

void TestProjection::answersInReverseOrder()
{
    Story story("one!; two!; end < one two");
    story.begin();
    const ApprovalRequested first = story.question(0);
    const ApprovalRequested second = story.question(1);
    QVERIFY(story.tell(first));
    QVERIFY(story.tell(second));
    QVERIFY(story.tell(ApprovalResolved { second.id, 1, Resolution::Rejected, {}, {}, {} }));
    QCOMPARE(story.projection.step(1).state, StepState::Skipped);
    QCOMPARE(story.projection.step(0).state, StepState::WaitingApproval);
    QVERIFY(story.tell(ApprovalResolved { first.id, 0, Resolution::Modified, {}, {}, {} }));
    QCOMPARE(story.projection.step(0).state, StepState::Completed);
    checkCounts(story.projection);
}

void TestProjection::withdrawsQuestions()
{
    Story story("look!");
    story.begin();
    const ApprovalRequested request = story.question(0);
    QVERIFY(story.tell(request));
    const auto change = story.tell(StepCancelled { 0, {} });
    QVERIFY(change);
    QVERIFY(change->approvals);
    QCOMPARE(story.projection.openApprovalCount(), 0);
    QVERIFY(story.projection.approval(request.id)->isWithdrawn);
    QVERIFY(!story.tell(ApprovalResolved { request.id, 0, Resolution::Approved, {}, {}, {} }));
    checkCounts(story.projection);
}

void TestProjection::knowsWhenItWaitsForAPerson()
{
    Story story("look!; b < look; free");
    story.begin();
    QVERIFY(!story.projection.isWaitingForApproval());
    QVERIFY(story.tell(story.question(0)));
    QVERIFY(!story.projection.isWaitingForApproval()); // `free` can run by itself
    QVERIFY(story.tell(StepStarted { 2, 1 }));
    QVERIFY(!story.projection.isWaitingForApproval());
    QVERIFY(story.tell(finished(2, 1, StepState::Completed)));
    QVERIFY(story.projection.isWaitingForApproval());
    QVERIFY(story.tell(RunMoved { RunState::Executing, RunState::Paused, {} }));
    QVERIFY(!story.projection.isWaitingForApproval());
}

void TestProjection::keepsMetricsAndNotes()
{
    Story story("a");
    story.begin();
    const auto metric = story.tell(MetricRecorded { 0, 1, QStringLiteral("chi2"), 45.1, QStringLiteral("1") });
    QVERIFY(metric && metric->metrics && metric->step == -1);
    QCOMPARE(story.projection.metrics().size(), size_t(1));
    QCOMPARE(story.projection.metrics()[0].value, 45.1);
    const UsageSample sample { 2'000'000, 1 << 20, 1'500'000 };
    const auto sampled = story.tell(UsageSampled { 0, 1, sample });
    QVERIFY(sampled && sampled->usage && !sampled->metrics && sampled->step == -1);
    QCOMPARE(story.projection.usage().size(), size_t(1));
    QVERIFY(story.projection.usage()[0].sample == sample);
    QCOMPARE(story.projection.usage()[0].at, story.projection.lastAt());
    const auto note = story.tell(NoteRecorded { -1, QStringLiteral("x"), QStringLiteral("y") });
    QVERIFY(note && note->notes);
    QCOMPARE(story.projection.notes().size(), size_t(1));
    ModelCall call;
    call.model = QStringLiteral("gpt-4.1");
    call.costMicros = 3120;
    const auto called = story.tell(ModelCalled { 0, 1, call });
    QVERIFY(called && called->modelCalls && called->step == -1);
    QCOMPARE(story.projection.modelCalls().size(), size_t(1));
    QCOMPARE(story.projection.modelCalls()[0].call, call);
}

void TestProjection::tellsWhatChanged()
{
    Story story("a; b");
    QVERIFY(story.tell(RunCreated {})->run);
    const auto moved = story.tell(RunMoved { RunState::Draft, RunState::Executing, {} });
    QVERIFY(moved->run && moved->step == -1);
    QCOMPARE(story.tell(StepStarted { 1, 1 })->step, 1);
    QCOMPARE(story.tell(StepSkipped { 0, {}, 1 })->step, 0);
    QCOMPARE(story.projection.step(0).cause, 1);
    QCOMPARE(story.projection.settledCount(), 1);
}

void TestProjection::tellsTimes()
{
    Story story("a");
    story.begin();
    const Timestamp started = story.projection.startedAt();
    QVERIFY(started.isSet());
    QVERIFY(story.projection.createdAt() < started);
    auto report = std::make_shared<StepReport>();
    report->outputs = { { QStringLiteral("x.csv"), QStringLiteral("text/csv"), { BlobHash::of("x"), 1 } } };
    QVERIFY(story.tell(StepStarted { 0, 1 }));
    QVERIFY(story.tell(StepFinished { 0, 1, StepState::Completed, report }));
    QVERIFY(story.projection.step(0).started() < story.projection.step(0).ended());
    QVERIFY(story.projection.step(0).output(QStringLiteral("x.csv")));
    QVERIFY(!story.projection.step(0).output(QStringLiteral("y.csv")));
    QVERIFY(story.tell(RunMoved { RunState::Executing, RunState::Paused, {} }));
    QVERIFY(story.tell(RunMoved { RunState::Paused, RunState::Executing, {} }));
    QCOMPARE(story.projection.startedAt(), started); // the first start counts
    QVERIFY(story.tell(RunMoved { RunState::Executing, RunState::Completed, {} }));
    QCOMPARE(story.projection.endedAt(), story.projection.lastAt());
}

// Whatever is thrown at it, legal or not, the counts fit the steps, and what is refused leaves no trace.
void TestProjection::randomWalkStaysConsistent()
{
    std::mt19937 random(42);
    const auto below = [&](int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random); };
    for (int round = 0; round < 20; ++round) {
        Story story(randomWorkflow(12, 1.5, quint32(round + 1)));
        story.begin();
        int taken = 0;
        for (int i = 0; i < 600; ++i) {
            const int step = below(12);
            const StepStatus& status = story.projection.step(step);
            const int attempt = int(status.attempts.size());
            const Approval* open = story.projection.openApproval(step);
            const std::vector<EventBody> bodies {
                StepStarted { step, attempt + 1 },
                finished(step, attempt, StepState(below(stepStateCount))),
                StepInterrupted { step, attempt, {} },
                StepRetryScheduled { step, attempt + 1, {}, {} },
                StepSkipped { step, {}, below(12) },
                StepCancelled { step, {} },
                story.question(step),
                ApprovalResolved { open ? open->request.id : ApprovalId(), step, Resolution(below(3)), {}, {}, {} },
                RunMoved { story.projection.state(), RunState(below(runStateCount)), {} },
            };
            // Moves that end everything are rare, so that the walk goes on.
            const int pick = below(10) == 0 ? below(int(bodies.size())) : below(4);
            const RunProjection before = story.projection;
            const auto change = story.tell(bodies[size_t(pick)]);
            if (change) {
                ++taken;
                QCOMPARE(story.projection.seq(), before.seq() + 1);
            } else {
                QVERIFY(story.projection == before);
            }
            checkCounts(story.projection);
            if (QTest::currentTestFailed()) {
                qInfo("round %d, event %d, %s", round, i, qPrintable(eventTypeName(bodies[size_t(pick)])));
                return;
            }
        }
        QVERIFY(taken > 20);
    }
}

void TestProjection::sameEventsGiveTheSame()
{
    Story story("a; b < a");
    RunEvents events;
    const auto tell = [&](EventBody body) {
        events << story.next(std::move(body));
        QVERIFY(story.projection.apply(events.back()));
    };
    tell(RunCreated {});
    tell(RunMoved { RunState::Draft, RunState::Executing, {} });
    tell(StepStarted { 0, 1 });
    tell(finished(0, 1, StepState::Completed));
    RunProjection again(story.run(), story.projection.workflow());
    for (const RunEvent& event : events) {
        QVERIFY(!(again == story.projection));
        // Through the journal and back.
        const auto body = decodeBody(eventTypeName(event.body), encodeBody(event.body));
        QVERIFY(body);
        QVERIFY(again.apply({ event.run, event.seq, event.at, *body }));
    }
    QVERIFY(again == story.projection);
}

QTEST_GUILESS_MAIN(TestProjection)
#include "tst_projection.moc"
