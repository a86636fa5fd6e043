// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/dependencyadvice.h"

#include "agentsupport.h"
#include "support/workflowtext.h"

#include <QTest>

using namespace cmbagent;

namespace {

class Gate final : public SpendingGate
{
public:
    Result<Reservation> reserve(const CallPlace& where, std::optional<qint64>) override
    {
        places << where;
        return isOpen ? Result<Reservation>(1) : fail(ErrorCode::Limit, QStringLiteral("used up"));
    }
    void settle(Reservation, std::optional<qint64> micros) override { settled = micros; }

    bool isOpen = true;
    QList<CallPlace> places;
    std::optional<qint64> settled;
};

AgentDefinition finder()
{
    AgentDefinition agent;
    agent.name = QStringLiteral("dependency_finder");
    agent.version = QStringLiteral("1.2.0");
    agent.answer = AgentAnswer::Json;
    agent.instructions = QStringLiteral("Say what depends on what.");
    agent.outputSchema = { { QStringLiteral("type"), QStringLiteral("object") } };
    return agent;
}

} // namespace

/// A model says which steps depend on which, within budgets, and every call is told of for the ledger.
class TestDependencyAdvice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggestsWhatCanBe();
    void asksBudgetsAndTellsOfCalls();
    void asksNobodyWhenABudgetIsUsedUp();
    void oneStepDependsOnNothing();
    void sameQuestionsHaveOneKey();
    void readsBackWhatItSaid();

private:
    Result<DependencyAdvice> ask(AgentStage& stage, Gate& gate, const char* workflow)
    {
        const AdvicePlace place { stage.models,
                                  stage.redactor,
                                  stage.blobs,
                                  stage.clock,
                                  &gate,
                                  m_place,
                                  [this](const ModelCall& call) { m_called.push_back(call); } };
        return adviseDependencies(*workflowFromText(workflow), {}, finder(), {}, place, {});
    }

    const CallPlace m_place { SessionId(Uuid { { 1 } }), ProjectId(Uuid { { 2 } }) };
    std::vector<ModelCall> m_called;

private Q_SLOTS:
    void init() { m_called.clear(); }
};

void TestDependencyAdvice::suggestsWhatCanBe()
{
    AgentStage stage;
    Gate gate;
    stage.model.say(QStringLiteral(
        "{\"dependencies\": [{\"from\": \"a\", \"to\": \"b\", \"type\": \"data\", \"reason\": \"It reads "
        "a.txt.\"}, {\"from\": \"b\", \"to\": \"b\", \"type\": \"order\", \"reason\": \"No.\"}]}"));
    const auto advice = ask(stage, gate, "a\nb");
    QVERIFY2(advice, advice ? "" : qPrintable(advice.error().toText()));
    QCOMPARE(advice->dependencies.size(), size_t(1));
    QCOMPARE(advice->dependencies.front().reason, QStringLiteral("It reads a.txt."));
    QCOMPARE(advice->leftOut.size(), 1);
}

void TestDependencyAdvice::asksBudgetsAndTellsOfCalls()
{
    AgentStage stage;
    Gate gate;
    stage.model.say(QStringLiteral("{\"dependencies\": []}"));
    QVERIFY(ask(stage, gate, "a\nb"));
    QCOMPARE(gate.places, QList<CallPlace>({ m_place }));
    QCOMPARE(m_called.size(), size_t(1));
    const ModelCall& call = m_called.front();
    QCOMPARE(call.agent, QStringLiteral("dependency_finder"));
    QCOMPARE(call.agentVersion, QStringLiteral("1.2.0"));
    QCOMPARE(call.model, QStringLiteral("gpt-4.1"));
    QCOMPARE(call.usage, soundUsage(1000, 100, 50, 0));
    QVERIFY(call.costMicros && *call.costMicros > 0);
    QVERIFY(!call.priceVersion.isEmpty());
    QCOMPARE(gate.settled, call.costMicros);
}

void TestDependencyAdvice::asksNobodyWhenABudgetIsUsedUp()
{
    AgentStage stage;
    Gate gate;
    gate.isOpen = false;
    stage.model.say(QStringLiteral("{\"dependencies\": []}"));
    QCOMPARE(ask(stage, gate, "a\nb").error().code, ErrorCode::Limit);
    QVERIFY(stage.model.asked.isEmpty());
}

void TestDependencyAdvice::oneStepDependsOnNothing()
{
    AgentStage stage;
    Gate gate;
    QVERIFY(ask(stage, gate, "a")->dependencies.empty());
    QVERIFY(stage.model.asked.isEmpty() && m_called.empty());
}

/// What is asked, by whom and which model: nothing else decides, and each of them does.
void TestDependencyAdvice::sameQuestionsHaveOneKey()
{
    const auto workflow = workflowFromText("a\nb");
    const QHash<QString, QString> scripts { { QStringLiteral("a"), QStringLiteral("print(1)") } };
    const QString model = QStringLiteral("gpt-4.1");
    const BlobHash key = adviceKey(*workflow, scripts, finder(), model);
    QCOMPARE(adviceKey(*workflowFromText("a\nb"), scripts, finder(), model), key);
    QVERIFY(adviceKey(*workflow, { { QStringLiteral("a"), QStringLiteral("print(2)") } }, finder(), model) != key);
    QVERIFY(adviceKey(*workflowFromText("a\nb < a"), scripts, finder(), model) != key);
    QVERIFY(adviceKey(*workflow, scripts, finder(), QStringLiteral("ollama/small")) != key);
    AgentDefinition other = finder();
    other.instructions += QStringLiteral(" In one word.");
    QVERIFY(adviceKey(*workflow, scripts, other, model) != key);
}

void TestDependencyAdvice::readsBackWhatItSaid()
{
    const auto workflow = workflowFromText("a\nb");
    DependencyAdvice advice;
    advice.dependencies = { { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("data"),
                              QStringLiteral("It reads a.txt.") } };
    advice.leftOut = QStringList { QStringLiteral("nowhere after b") };
    const DependencyAdvice back = readAdvice(*workflow, advice.toJson());
    QCOMPARE(back.dependencies, advice.dependencies);
    QCOMPARE(back.leftOut, advice.leftOut);
}

QTEST_GUILESS_MAIN(TestDependencyAdvice)
#include "tst_dependencyadvice.moc"
