// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/simulatedrunner.h"

#include "workersupport.h"

#include <QTest>

#include <thread>

using namespace cmbagent;
using namespace cmbagent::test;

class TestSimulatedRunner : public QObject
{
    Q_OBJECT

private:
    static StepJob job(qint64 millis, double speedup)
    {
        StepSpec spec;
        spec.id = "task";
        spec.kind = StepKind::Simulated;
        spec.simulatedMillis = millis;
        StepJob made = makeJob("/nonexistent", spec);
        made.simulateSpeedup = speedup;
        return made;
    }

private Q_SLOTS:
    void sleepsItsTime()
    {
        SimulatedRunner runner;
        RecordingObserver observer;
        const StepOutcome outcome = runner.run(job(60'000, 100), {}, observer);
        QCOMPARE(outcome.end, StepOutcome::End::Completed);
        QVERIFY(outcome.report->wallMicros >= 600'000);
        QCOMPARE(outcome.report->progress, 1.0);
        QVERIFY(observer.progress().size() >= 1);
        QVERIFY(observer.progress().size() <= 5);
    }

    void takesNoTimeForNothing()
    {
        SimulatedRunner runner;
        RecordingObserver observer;
        QCOMPARE(runner.run(job(0, 1), {}, observer).end, StepOutcome::End::Completed);
        QCOMPARE(observer.progress(), QStringList {});
    }

    void stopsAtOnce()
    {
        SimulatedRunner runner;
        RecordingObserver observer;
        std::stop_source stop;
        std::thread other([&] {
            while (observer.progress().isEmpty()) {
                std::this_thread::yield();
            }
            stop.request_stop();
        });
        const StepOutcome outcome = runner.run(job(3'600'000'000, 0.001), stop.get_token(), observer);
        other.join();
        QCOMPARE(outcome.end, StepOutcome::End::Cancelled);
        QVERIFY(outcome.report->wallMicros < 60'000'000);
    }
};

QTEST_GUILESS_MAIN(TestSimulatedRunner)
#include "tst_simulatedrunner.moc"
