// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/agentyaml.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace cmbagent;

/// Agents from their files.
class TestAgentYaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheProgramsOwn();
    void readsCmbagentsOwn();
    void tellsWhereItIsWrong();
    void aPersonsOwnGoesFirst();
    void staysInItsFolders();
};

void TestAgentYaml::readsTheProgramsOwn()
{
    const AgentFolders shelf({});
    const QStringList names = shelf.names();
    QVERIFY(names.size() >= 15);
    for (const QString& name : names) {
        const auto agent = shelf.agent(name);
        QVERIFY2(agent, agent ? "" : qPrintable(agent.error().toText()));
        QCOMPARE(agent->name, name);
        QCOMPARE(agent->version, QStringLiteral("1.0.0"));
        QVERIFY2(!agent->description.isEmpty() && !agent->tags.isEmpty() && !agent->capabilities.isEmpty(),
                 qPrintable(name));
        QCOMPARE(AgentDefinition::fromJson(agent->toJson()).value(), *agent);
    }
    QCOMPARE(shelf.agent(QStringLiteral("engineer"))->answer, AgentAnswer::Code);
    QVERIFY(!shelf.agent(QStringLiteral("planner"))->outputSchema.isEmpty());
    QCOMPARE(shelf.agent(QStringLiteral("executor"))->kind, AgentKind::Executor);
}

// Fields as CMBAgent's own definitions have them; the words are ours.
void TestAgentYaml::readsCmbagentsOwn()
{
    const auto engineer = agentFromYaml(R"(name: "engineer"
instructions: |
    Write code for {current_sub_task}.
    A dictionary is {{'a': 1}}.
description: Writes code.
)",
                                        {}, QStringLiteral("engineer.yaml"));
    QVERIFY2(engineer, engineer ? "" : qPrintable(engineer.error().toText()));
    QCOMPARE(engineer->answer, AgentAnswer::Code);
    QCOMPARE(engineer->kind, AgentKind::Model);
    const auto executor = agentFromYaml("name: executor_bash\ninstructions: Runs.\nhuman_input_mode: NEVER\n"
                                        "max_consecutive_auto_reply: 50\ntimeout: 7200\n",
                                        {}, QStringLiteral("executor.yaml"));
    QVERIFY2(executor, executor ? "" : qPrintable(executor.error().toText()));
    QCOMPARE(executor->kind, AgentKind::Executor);
    const auto admin = agentFromYaml("name: admin\ninstructions: A person.\ncode_execution_config: False\n", {},
                                     QStringLiteral("admin.yaml"));
    QVERIFY(admin);
    QCOMPARE(admin->kind, AgentKind::Human);
}

void TestAgentYaml::tellsWhereItIsWrong()
{
    const auto broken = agentFromYaml("name: a\ninstructions: 'x\n", {}, QStringLiteral("a.yaml"));
    QVERIFY(!broken);
    QCOMPARE(broken.error().place.file, QStringLiteral("a.yaml"));
    QVERIFY(broken.error().place.line > 0);
    const auto brace = agentFromYaml("name: a\ninstructions: 'x {'\n", {}, QStringLiteral("a.yaml"));
    QVERIFY(!brace);
    QCOMPARE(brace.error().code, ErrorCode::BadInput);
    QVERIFY(!agentFromYaml("- a\n", {}, QStringLiteral("a.yaml")));
}

void TestAgentYaml::aPersonsOwnGoesFirst()
{
    QTemporaryDir folder;
    QDir(folder.path()).mkdir(QStringLiteral("engineer"));
    QFile file(folder.filePath(QStringLiteral("engineer/engineer.yaml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name: engineer\nversion: 2\ninstructions: Mine.\n");
    file.close();
    const AgentFolders shelf({ folder.path() });
    QCOMPARE(shelf.agent(QStringLiteral("engineer"))->instructions, QStringLiteral("Mine."));
    QCOMPARE(shelf.agent(QStringLiteral("engineer"))->version, QStringLiteral("2.0.0"));
    QVERIFY(shelf.agent(QStringLiteral("researcher")));
}

void TestAgentYaml::staysInItsFolders()
{
    const AgentFolders shelf({});
    QCOMPARE(shelf.agent(QStringLiteral("../engineer")).error().code, ErrorCode::NotFound);
    QCOMPARE(shelf.agent(QStringLiteral("nobody")).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestAgentYaml)
#include "tst_agentyaml.moc"
