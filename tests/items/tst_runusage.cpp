// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runusage.h"
#include "runstory.h"

#include <QTest>

using namespace cmbagent;

namespace {

constexpr qint64 second = 1'000'000;
constexpr qint64 megabyte = 1'000'000;

} // namespace

/// What attempts took over time, made of their samples.
class TestRunUsage : public QObject
{
    Q_OBJECT

private:
    /// Events come one second apart, from the third on that the story tells first.
    static RunStory begun()
    {
        RunStory story(workflowFromText("load; fit"));
        story.created();
        story.moved(RunState::Draft, RunState::Executing);
        story.started(0);
        return story;
    }

private Q_SLOTS:
    void isNothingWithoutSamples();
    void isThePartBetweenTwo();
    void keepsAttemptsApart();
    void goesByTheClockOfTheOneThatLooked();
    void leavesOutTheSleepOfTheMachine();
    void takesAnotherProgramOfTheAttemptForOne();
};

void TestRunUsage::isNothingWithoutSamples()
{
    RunStory story = begun();
    story.finished(0, StepState::Completed);
    QVERIFY(usageOf(story.fold()).empty());
    QVERIFY(usageOf(RunProjection()).empty());
}

void TestRunUsage::isThePartBetweenTwo()
{
    RunStory story = begun();
    story.add(UsageSampled { 0, 1, { 2 * second, 50 * megabyte, second } });
    const Timestamp first = story.events().back().at;
    story.add(UsageSampled { 0, 1, { 3 * second, 80 * megabyte, 3 * second } });
    const auto all = usageOf(story.fold());
    QCOMPARE(all.size(), size_t(1));
    const AttemptUsage& usage = all[0];
    QCOMPARE(usage.step, 0);
    QCOMPARE(usage.attempt, 1);
    QCOMPARE(usage.cpuMicros, 3 * second);
    QCOMPARE(usage.peakBytes, 80 * megabyte);
    QCOMPARE(usage.stretches.size(), size_t(2));
    QVERIFY((usage.stretches[0] == UsageStretch { { first.micros - 2 * second }, first, 0.5, 50 * megabyte }));
    QVERIFY((usage.stretches[1] == UsageStretch { first, { first.micros + second }, 2.0, 80 * megabyte }));
}

void TestRunUsage::keepsAttemptsApart()
{
    RunStory story = begun();
    story.started(1);
    story.add(UsageSampled { 0, 1, { 2 * second, 50 * megabyte, second } });
    story.add(UsageSampled { 1, 1, { 2 * second, 10 * megabyte, 2 * second } });
    story.finished(0, StepState::Failed);
    story.add(StepRetryScheduled { 0, 2, {}, {} });
    story.started(0, 2);
    story.add(UsageSampled { 1, 1, { 6 * second, 20 * megabyte, 4 * second } });
    story.add(UsageSampled { 0, 2, { 2 * second, 70 * megabyte, 2 * second } });
    const auto all = usageOf(story.fold());
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE((QList<int> { all[0].step, all[1].step, all[2].step }), (QList<int> { 0, 1, 0 }));
    QCOMPARE((QList<int> { all[0].attempt, all[1].attempt, all[2].attempt }), (QList<int> { 1, 1, 2 }));
    QCOMPARE(all[1].stretches.size(), size_t(2));
    QCOMPARE(all[2].stretches.size(), size_t(1));
    QCOMPARE(all[2].stretches[0].cores, 1.0); // not from where the first attempt ended
}

/// Where the events come late, the processor was no faster and no slower for that.
void TestRunUsage::goesByTheClockOfTheOneThatLooked()
{
    RunStory story = begun();
    story.add(UsageSampled { 0, 1, { 2 * second, megabyte, second } });
    story.add(HeartbeatRecorded {});
    story.add(HeartbeatRecorded {});
    story.add(UsageSampled { 0, 1, { 4 * second, megabyte, 5 * second } }); // three seconds later
    story.add(UsageSampled { 0, 1, { 7 * second, megabyte, 5 * second } }); // one second later
    story.add(UsageSampled { 0, 1, { 7 * second, megabyte, 5 * second } });
    const auto stretches = usageOf(story.fold()).at(0).stretches;
    QCOMPARE(stretches.size(), size_t(3)); // the same once more is nothing new
    QCOMPARE(stretches[1].cores, 2.0);
    QCOMPARE(stretches[2].cores, 0.0);
    for (size_t i = 1; i < stretches.size(); ++i) {
        QVERIFY(stretches[i].from == stretches[i - 1].to);
        QVERIFY(stretches[i].to > stretches[i].from);
    }
}

void TestRunUsage::leavesOutTheSleepOfTheMachine()
{
    RunStory story = begun();
    story.add(UsageSampled { 0, 1, { 2 * second, megabyte, second } });
    for (int i = 0; i < 9; ++i) {
        story.add(HeartbeatRecorded {});
    }
    story.add(UsageSampled { 0, 1, { 3 * second, megabyte, 2 * second } });
    const auto stretches = usageOf(story.fold()).at(0).stretches;
    QCOMPARE(stretches.size(), size_t(2));
    QCOMPARE(stretches[1].from.micros - stretches[0].to.micros, 9 * second);
    QCOMPARE(stretches[1].to.micros - stretches[1].from.micros, second);
    QCOMPARE(stretches[1].cores, 1.0);
}

void TestRunUsage::takesAnotherProgramOfTheAttemptForOne()
{
    RunStory story = begun();
    story.add(UsageSampled { 0, 1, { 5 * second, megabyte, 5 * second } });
    story.add(UsageSampled { 0, 1, { 2 * second, megabyte, second } }); // counts from the beginning again
    const AttemptUsage usage = usageOf(story.fold()).at(0);
    QCOMPARE(usage.stretches.size(), size_t(2));
    QCOMPARE(usage.stretches[1].cores, 0.5);
    QCOMPARE(usage.cpuMicros, 6 * second);
}

QTEST_GUILESS_MAIN(TestRunUsage)
#include "tst_runusage.moc"
