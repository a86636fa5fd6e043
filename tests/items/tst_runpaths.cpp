// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/runpaths.h"

#include "runstory.h"

#include <QTest>

using namespace cmbagent;

class TestRunPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheLongestTimes()
    {
        // One second an event: b takes 1 s, c 3 s (d and its start lie between).
        RunStory story(workflowFromText("a; b < a; c < a; d < b c"));
        story.created();
        story.moved(RunState::Draft, RunState::Planning);
        story.moved(RunState::Planning, RunState::Executing);
        story.started(0);
        story.finished(0, StepState::Completed);
        story.started(2);
        story.started(1);
        story.finished(1, StepState::Completed);
        story.finished(2, StepState::Completed);
        story.started(3);
        const RunProjection run = story.fold();
        const CriticalPath path = criticalPathOf(run, { run.lastAt().micros + 4'000'000 });
        QCOMPARE(path.steps, (std::vector<int> { 0, 2, 3 }));
        QCOMPARE(path.micros, 1'000'000 + 3'000'000 + 4'000'000); // d still runs
    }

    void isEmptyWhileNothingTookTime()
    {
        const RunStory story(workflowFromText("a; b < a"));
        QVERIFY(criticalPathOf(story.start(), {}).steps.empty());
        QVERIFY(criticalPathOf(RunProjection(), {}).steps.empty());
    }

    void takesRecordedTimesOfATrace()
    {
        auto workflow = std::make_shared<Workflow>(*workflowFromText("a; b < a; c < a"));
        workflow->steps[0].simulatedMillis = 10;
        workflow->steps[2].simulatedMillis = 5;
        QVERIFY(workflow->seal().empty());
        const CriticalPath path = criticalPathOf(RunProjection(RunId(), workflow), {});
        QCOMPARE(path.steps, (std::vector<int> { 0, 2 }));
        QCOMPARE(path.micros, 15'000);
    }

    void findsWhatAFailureNeeded()
    {
        RunStory story(workflowFromText("a; b < a; c; d < b; e < b c"));
        story.created();
        story.moved(RunState::Draft, RunState::Planning);
        story.moved(RunState::Planning, RunState::Executing);
        for (const int step : { 0, 1 }) {
            story.started(step);
            story.finished(step, StepState::Completed);
        }
        story.started(3);
        story.finished(3, StepState::Failed);
        QCOMPARE(failuresAndCauses(story.fold()), (std::vector<char> { 1, 1, 0, 1, 0 }));
    }
};

QTEST_GUILESS_MAIN(TestRunPaths)
#include "tst_runpaths.moc"
