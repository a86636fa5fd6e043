// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agentcapabilities.h"

#include <QTest>

using namespace cmbagent;

/// What an agent may do, by what it declares.
class TestAgentCapabilities : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understandsBothWords();
    void tellsWhatIsNeeded();
    void namesAgentAndCapability();
};

void TestAgentCapabilities::understandsBothWords()
{
    AgentDefinition agent;
    const AgentCapability all[] { AgentCapability::Code, AgentCapability::Files, AgentCapability::Network };
    agent.capabilities = { "plotting", "llm_calls", "encode", "file" };
    for (const AgentCapability capability : all) {
        QVERIFY(!declares(agent, capability));
    }
    agent.capabilities = { "code", "Files", "network" };
    for (const AgentCapability capability : all) {
        QVERIFY(declares(agent, capability));
    }
    agent.capabilities = { "code_generation", "file_operations", "network_access" };
    for (const AgentCapability capability : all) {
        QVERIFY(declares(agent, capability));
    }
}

void TestAgentCapabilities::tellsWhatIsNeeded()
{
    AgentDefinition agent;
    QVERIFY(neededCapabilities(agent).empty());
    agent.tools = { "search", "read_file", "list_files" };
    QCOMPARE(neededCapabilities(agent), std::vector { AgentCapability::Files });
    agent.answer = AgentAnswer::Code;
    QCOMPARE(neededCapabilities(agent), (std::vector { AgentCapability::Code, AgentCapability::Files }));
    agent.kind = AgentKind::Executor; // the workers run its code, by rules of their own
    QVERIFY(neededCapabilities(agent).empty());
    QVERIFY(!capabilityOfTool(QStringLiteral("search")));
}

void TestAgentCapabilities::namesAgentAndCapability()
{
    AgentDefinition agent;
    agent.name = QStringLiteral("fitter");
    agent.answer = AgentAnswer::Code;
    const auto refused = checkCapabilities(agent);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(refused.error().what,
             QStringLiteral("The agent 'fitter' may not answer with a script that is run: it does not declare the "
                            "capability 'code'."));
    QVERIFY(refused.error().mend.contains(QStringLiteral("manifest.yaml")));
    agent.capabilities << QStringLiteral("code");
    QVERIFY(checkCapabilities(agent));
}

QTEST_GUILESS_MAIN(TestAgentCapabilities)
#include "tst_agentcapabilities.moc"
