// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/taskorder.h"

#include <QTest>

using namespace cmbagent;

/// Names of the ways a task is gone about, and of recordings where models are named.
class TestTaskOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modesHaveNames();
    void recordingsAreNamedLikeModels();
};

void TestTaskOrder::modesHaveNames()
{
    for (int number = 0; number < taskModeCount; ++number) {
        QCOMPARE(taskModeFromName(taskModeName(TaskMode(number))), std::optional(TaskMode(number)));
    }
    QVERIFY(!taskModeFromName(u"two_shots"));
    QVERIFY(!isPlanned(TaskMode::OneShot) && !isPlanned(TaskMode::IdeaGeneration));
    QVERIFY(isPlanned(TaskMode::PlanningAndControl) && isPlanned(TaskMode::HumanInTheLoop));
}

void TestTaskOrder::recordingsAreNamedLikeModels()
{
    QCOMPARE(recordingIn(recordedModel(QStringLiteral("firas"))), QStringLiteral("firas"));
    QVERIFY(recordingIn(QStringLiteral("ollama/llama3.2")).isEmpty());
    RunOptions options;
    QVERIFY(!isRecorded(options));
    options.models.insert(QStringLiteral("planner"), QStringLiteral("gpt-4.1"));
    QVERIFY(!isRecorded(options));
    options.models.insert(QString(), QStringLiteral("recorded/firas"));
    QVERIFY(isRecorded(options));
}

QTEST_GUILESS_MAIN(TestTaskOrder)
#include "tst_taskorder.moc"
