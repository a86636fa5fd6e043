// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/firstguess.h"

#include <QTest>

using namespace cmbagent;

namespace {

ModelCatalogue catalogue()
{
    // No raw text: moc takes the rest of the file for a part of it.
    return ModelCatalogue::fromJson(
               "{\"dated\": \"2026-01-01\","
               " \"providers\": [{\"id\": \"p\", \"protocol\": \"openai\", \"url\": \"https://p.example/v1\"}],"
               " \"models\": [{\"name\": \"cheap\", \"provider\": \"p\", \"context\": 100000, \"output\": 4000,"
               " \"prices\": [{\"input\": 1000000, \"output\": 1000000}]},"
               " {\"name\": \"dear\", \"provider\": \"p\", \"context\": 100000, \"output\": 4000,"
               " \"prices\": [{\"input\": 10000000, \"output\": 10000000}]}]}")
        .value();
}

} // namespace

/// What is said of a workflow that nobody has paid for yet. Requirements 15.2.
class TestFirstGuess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isARangeByTheModelsPrices()
    {
        const FirstGuess guess =
            firstGuess({ { QStringLiteral("p/cheap"), 100 }, { QStringLiteral("p/dear"), 100 } }, catalogue());
        QCOMPARE(guess.calls, 2);
        QVERIFY(guess.estimate);
        QCOMPARE(guess.estimate->runs, 0);
        // Twice the letters by a factor of two: 400 tokens at 1 and at 10 micro-dollars.
        QCOMPARE(guess.estimate->likelyMicros, 400 + 4000);
        QCOMPARE(guess.estimate->lowMicros, 440);
        QCOMPARE(guess.estimate->highMicros, 44'000);
    }

    void saysWhosePriceIsUnknown()
    {
        const FirstGuess guess =
            firstGuess({ { QStringLiteral("p/cheap"), 8 }, { QStringLiteral("p/of-nobody"), 7 } }, catalogue());
        QVERIFY(!guess.estimate); // half a guess is none
        QCOMPARE(guess.unpriced, QStringLiteral("p/of-nobody"));
    }

    void saysWhenNoModelIsChosen()
    {
        const FirstGuess guess = firstGuess({ { {}, 8 } }, catalogue());
        QVERIFY(!guess.estimate && guess.unpriced.isEmpty());
        QCOMPARE(guess.calls, 1);
    }

    void codeCostsNothing()
    {
        const FirstGuess guess = firstGuess(std::vector<GuessedCalls> {}, catalogue());
        QCOMPARE(guess.calls, 0);
        QVERIFY(!guess.estimate);
    }

    void recordingsCostNothing()
    {
        const FirstGuess guess = firstGuess({ { QStringLiteral("recorded/demo"), 100 } }, catalogue());
        QVERIFY(guess.estimate);
        QCOMPARE(guess.estimate->highMicros, 0);
    }

    /// A mode says how many calls there are, and how long each is.
    void countsTheCallsOfAMode()
    {
        TaskOrder order;
        order.agent = QStringLiteral("researcher");
        QCOMPARE(typicalCalls(order), (QList<AgentCalls> { { QStringLiteral("researcher"), 1 } }));
        const auto calls = [&order](TaskMode mode) {
            order.mode = mode;
            int sum = 0;
            for (const AgentCalls& each : typicalCalls(order)) {
                sum += each.calls;
            }
            return sum;
        };
        QCOMPARE(calls(TaskMode::PlanningAndControl), 6); // plan, review, revise, three steps
        QCOMPARE(calls(TaskMode::DeepResearch), 6); // of as many steps, unless a person says otherwise
        QCOMPARE(calls(TaskMode::IdeaGeneration), 6);
        order.planSteps = 5;
        order.planReviews = 0;
        order.choosesAgents = true;
        QCOMPARE(calls(TaskMode::HumanInTheLoop), 7);
        const GuessedCalls thrice { QStringLiteral("p/cheap"), 100, 3, workModeOf(TaskMode::DeepResearch) };
        QCOMPARE(firstGuess({ thrice }, catalogue()).estimate->likelyMicros, 3 * 1000); // 2 × 100 × 5 tokens each
    }
};

QTEST_GUILESS_MAIN(TestFirstGuess)
#include "tst_firstguess.moc"
