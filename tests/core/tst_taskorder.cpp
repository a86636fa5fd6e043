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
    void titlesEndWithAWord();
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

void TestTaskOrder::titlesEndWithAWord()
{
    QCOMPARE(taskTitle(QStringLiteral("  Fit the   temperature.\nAnd more.")), QStringLiteral("Fit the temperature."));
    QCOMPARE(taskTitle(QString(80, u'x')), QString(80, u'x'));
    QCOMPARE(taskTitle(QStringLiteral("Find the temperature of the cosmic microwave background in the table of "
                                      "COBE/FIRAS, and report how well a black body fits.")),
             QStringLiteral("Find the temperature of the cosmic microwave background in the table of…"));
    QCOMPARE(taskTitle(QString(74, u'x') + QStringLiteral(", and")), QString(74, u'x') + QStringLiteral(", and")); // 79
    QCOMPARE(taskTitle(QString(74, u'x') + QStringLiteral(", and so on")),
             QString(74, u'x') + QStringLiteral(", and…"));
    QCOMPARE(taskTitle(QString(74, u'x') + QStringLiteral(", anders")), QString(74, u'x') + u'…');
    QCOMPARE(taskTitle(QString(200, u'x')), QString(79, u'x') + u'…'); // no word ends early enough
    const QString stars = QStringLiteral("x") + QStringLiteral("🔭").repeated(60);
    QCOMPARE(taskTitle(stars), QStringLiteral("x") + QStringLiteral("🔭").repeated(39) + u'…');
    QCOMPARE(taskTitle(stars.mid(1)), QStringLiteral("🔭").repeated(39) + u'…'); // never half of one
}

QTEST_GUILESS_MAIN(TestTaskOrder)
#include "tst_taskorder.moc"
