// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agentdefinition.h"

#include <QHash>
#include <QJsonArray>
#include <QTest>

namespace cmbagent {

/// Agents as values: their JSON, their hash, their template.
class AgentDefinitionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesThroughJsonUnchanged();
    void hashTellsAgentsApart();
    void refusesWhatIsWrong_data();
    void refusesWhatIsWrong();
    void fillsItsFields();
    void tellsWhichFieldIsMissing();
    void refusesLonelyBraces_data();
    void refusesLonelyBraces();
    void findsAllItMayHandOverTo();
    void findsWhoSpeaksInItsChats();
};

namespace {

AgentDefinition engineer()
{
    AgentDefinition agent;
    agent.name = QStringLiteral("engineer");
    agent.description = QStringLiteral("Writes scripts.");
    agent.tags = { QStringLiteral("code") };
    agent.instructions = QStringLiteral("Do {current_sub_task}; a set is {{1, 2}}.");
    agent.answer = AgentAnswer::Code;
    agent.tools = { QStringLiteral("read_file") };
    agent.handoffs = { { QStringLiteral("installer"), QStringLiteral("a module is missing") } };
    agent.history = HistoryPolicy::Summary;
    agent.maxTokens = 20'000;
    agent.temperature = 0.25;
    agent.resources = { 2, 1'000'000, 0, { { QStringLiteral("gpu"), 1 } } };
    return agent;
}

class Shelf : public AgentSource
{
public:
    QHash<QString, AgentDefinition> agents;
    [[nodiscard]] Result<AgentDefinition> agent(const QString& name) const override
    {
        const auto found = agents.constFind(name);
        return found == agents.constEnd() ? fail(ErrorCode::NotFound, name) : Result<AgentDefinition>(*found);
    }
};

} // namespace

void AgentDefinitionTest::goesThroughJsonUnchanged()
{
    const auto back = AgentDefinition::fromJson(engineer().toJson());
    QVERIFY2(back, back ? "" : qPrintable(back.error().toText()));
    QCOMPARE(*back, engineer());
}

void AgentDefinitionTest::hashTellsAgentsApart()
{
    AgentDefinition other = engineer();
    QCOMPARE(other.contentHash(), engineer().contentHash());
    other.instructions += QLatin1Char('!');
    QVERIFY(other.contentHash() != engineer().contentHash());
}

void AgentDefinitionTest::refusesWhatIsWrong_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("name") << QStringLiteral("name") << QJsonValue(QStringLiteral("no name"));
    QTest::newRow("version") << QStringLiteral("version") << QJsonValue(QStringLiteral("two"));
    QTest::newRow("kind") << QStringLiteral("kind") << QJsonValue(QStringLiteral("oracle"));
    QTest::newRow("tools") << QStringLiteral("tools") << QJsonValue(QStringLiteral("read_file"));
    QTest::newRow("tokens") << QStringLiteral("max_tokens") << QJsonValue(-1);
    QTest::newRow("temperature") << QStringLiteral("temperature") << QJsonValue(2.5);
    QTest::newRow("choices of no part") << QStringLiteral("choices")
                                        << QJsonValue(QJsonObject { { "nothing", "list" } });
    QTest::newRow("half a processor") << QStringLiteral("resources") << QJsonValue(QJsonObject { { "cpus", 0.5 } });
    QTest::newRow("no tokens") << QStringLiteral("resources")
                               << QJsonValue(QJsonObject { { "tokens", QJsonArray { "gpu" } } });
    QTest::newRow("braces") << QStringLiteral("instructions") << QJsonValue(QStringLiteral("{"));
    QTest::newRow("no schema") << QStringLiteral("answer") << QJsonValue(QStringLiteral("json"));
    QTest::newRow("two ways on") << QStringLiteral(
        "handoffs") << QJsonValue(QJsonArray { QJsonObject { { "to", "a" } }, QJsonObject { { "to", "b" } } });
}

void AgentDefinitionTest::refusesWhatIsWrong()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QJsonObject json = engineer().toJson();
    json.insert(key, value);
    const auto read = AgentDefinition::fromJson(json);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
}

void AgentDefinitionTest::fillsItsFields()
{
    const auto fields = instructionFields(engineer().instructions);
    QCOMPARE(fields.value(), QStringList { QStringLiteral("current_sub_task") });
    const auto text = fillInstructions(engineer().instructions,
                                       { { QStringLiteral("current_sub_task"), QStringLiteral("fit {T}") } });
    QCOMPARE(text.value(), QStringLiteral("Do fit {T}; a set is {1, 2}."));
}

void AgentDefinitionTest::tellsWhichFieldIsMissing()
{
    const auto text = fillInstructions(engineer().instructions, {});
    QVERIFY(!text);
    QVERIFY(text.error().what.contains(QStringLiteral("'current_sub_task'")));
}

void AgentDefinitionTest::refusesLonelyBraces_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("open") << QStringLiteral("a\nb {");
    QTest::newRow("closed") << QStringLiteral("a\nb }");
    QTest::newRow("no name") << QStringLiteral("a\nb {a b}");
    QTest::newRow("json") << QStringLiteral("a\n{\"x\": 1}");
}

void AgentDefinitionTest::refusesLonelyBraces()
{
    QFETCH(const QString, text);
    const auto fields = instructionFields(text);
    QVERIFY(!fields);
    QVERIFY(fields.error().what.startsWith(QStringLiteral("Line 2 ")));
}

void AgentDefinitionTest::findsAllItMayHandOverTo()
{
    Shelf shelf;
    AgentDefinition installer;
    installer.name = QStringLiteral("installer");
    installer.handoffs = { { QStringLiteral("engineer"), {} } };
    shelf.agents = { { engineer().name, engineer() }, { installer.name, installer } };
    const auto agents = agentsFor(engineer().name, shelf);
    QVERIFY(agents);
    QCOMPARE(agents->size(), size_t(2));
    QCOMPARE(agents->front(), engineer());
    // Of an agent that is asked for in a version that one is there, even where another leads back to it by name.
    AgentDefinition older = engineer();
    older.version = QStringLiteral("0.9.0");
    shelf.agents.insert(QStringLiteral("engineer@0.9"), older);
    const auto asked = agentsFor(QStringLiteral("engineer@0.9"), shelf);
    QVERIFY(asked);
    QCOMPARE(asked->size(), size_t(2));
    QCOMPARE(asked->front(), older);
    shelf.agents.remove(installer.name);
    QCOMPARE(agentsFor(engineer().name, shelf).error().code, ErrorCode::NotFound);
}

/// Who speaks in a nested chat goes with the agent, and has no nested chats itself.
void AgentDefinitionTest::findsWhoSpeaksInItsChats()
{
    Shelf shelf;
    AgentDefinition nest;
    nest.name = QStringLiteral("nest");
    nest.nestedChats = { { { QStringLiteral("critic") }, 2 } };
    AgentDefinition critic;
    critic.name = QStringLiteral("critic");
    shelf.agents = { { nest.name, nest }, { critic.name, critic } };
    const auto agents = agentsFor(nest.name, shelf);
    QVERIFY(agents && agents->size() == 2);
    QCOMPARE(firstSpeaker(*agents), critic);
    QCOMPARE(agentsFrom(frozenAgents(*agents)).value(), *agents);
    shelf.agents[critic.name].nestedChats = { { { nest.name }, 2 } };
    QCOMPARE(agentsFor(nest.name, shelf).error().code, ErrorCode::BadInput);
    for (const NestedChat& wrong :
         { NestedChat { {}, 2 }, NestedChat { { nest.name }, 2 }, NestedChat { { critic.name, critic.name }, 2 },
           NestedChat { { critic.name }, 0 }, NestedChat { { critic.name }, NestedChat::mostRounds + 1 } }) {
        nest.nestedChats = { wrong };
        QVERIFY(!nest.check());
    }
}

} // namespace cmbagent

QTEST_GUILESS_MAIN(cmbagent::AgentDefinitionTest)
#include "tst_agentdefinition.moc"
