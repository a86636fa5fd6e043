// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/firstguess.h"

#include <QTest>

using namespace cmbagent;

namespace {

StepSpec agentStep(const char* id, const char* agent, const QString& task, const QString& model = {})
{
    StepSpec step;
    step.id = QString::fromLatin1(id);
    step.kind = StepKind::Agent;
    step.agent.name = QString::fromLatin1(agent);
    step.agent.task = task;
    step.agent.model = model;
    return step;
}

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
        Workflow workflow;
        workflow.steps = { agentStep("plan", "planner", QString(100, u'x')),
                           agentStep("fit", "engineer", QString(100, u'x'), QStringLiteral("p/dear")) };
        const FirstGuess guess =
            firstGuess(workflow, catalogue(), { { { QStringLiteral("planner"), QStringLiteral("p/cheap") } }, {} });
        QCOMPARE(guess.steps, 2);
        QVERIFY(guess.estimate);
        QCOMPARE(guess.estimate->runs, 0);
        // Twice the letters by a factor of two: 400 tokens at 1 and at 10 micro-dollars.
        QCOMPARE(guess.estimate->likelyMicros, 400 + 4000);
        QCOMPARE(guess.estimate->lowMicros, 440);
        QCOMPARE(guess.estimate->highMicros, 44'000);
    }

    void saysWhosePriceIsUnknown()
    {
        Workflow workflow;
        workflow.steps = { agentStep("plan", "planner", QStringLiteral("Plan it."), QStringLiteral("p/cheap")),
                           agentStep("fit", "engineer", QStringLiteral("Fit it."), QStringLiteral("p/of-nobody")) };
        const FirstGuess guess = firstGuess(workflow, catalogue(), {});
        QVERIFY(!guess.estimate); // half a guess is none
        QCOMPARE(guess.unpriced, QStringLiteral("p/of-nobody"));
    }

    void saysWhenNoModelIsChosen()
    {
        Workflow workflow;
        workflow.steps = { agentStep("plan", "planner", QStringLiteral("Plan it.")) };
        const FirstGuess guess = firstGuess(workflow, catalogue(), {});
        QVERIFY(!guess.estimate && guess.unpriced.isEmpty());
        QCOMPARE(guess.steps, 1);
    }

    void codeCostsNothing()
    {
        Workflow workflow;
        workflow.steps.resize(3);
        const FirstGuess guess = firstGuess(workflow, catalogue(), { {}, QStringLiteral("p/dear") });
        QCOMPARE(guess.steps, 0);
        QVERIFY(!guess.estimate);
    }
};

QTEST_GUILESS_MAIN(TestFirstGuess)
#include "tst_firstguess.moc"
