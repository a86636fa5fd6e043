// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/listedchoices.h"

#include <QJsonArray>
#include <QTest>

using namespace cmbagent;

/// What an agent had to choose from a list is in that list, word for word.
class TestListedChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsListsAsPeopleWriteThem_data();
    void readsListsAsPeopleWriteThem();
    void tellsWhatIsInNoList();
    void aSingleWordIsAChoiceToo();
};

void TestListedChoices::readsListsAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("list");
    QTest::newRow("a line each") << QStringLiteral("  Dark matter \nQuasars\n\n");
    QTest::newRow("with bullets") << QStringLiteral("- Dark  matter\n* Quasars");
    QTest::newRow("with commas") << QStringLiteral("Dark matter, Quasars,");
    QTest::newRow("JSON") << QStringLiteral("[\"Dark matter\", \"Quasars\"]");
    QTest::newRow("CMBAgent's table") << QStringLiteral(
        "{\"Dark matter\": \"https://example.org/1\", \"Quasars\": \"https://example.org/2\"}");
}

void TestListedChoices::readsListsAsPeopleWriteThem()
{
    QFETCH(const QString, list);
    QCOMPARE(listedWords(list), QStringList({ "Dark matter", "Quasars" }));
}

void TestListedChoices::tellsWhatIsInNoList()
{
    QCOMPARE(listedWords(QStringLiteral("Galaxies, nearby\nQuasars")), // one a line, so a comma is part of it
             QStringList({ "Galaxies, nearby", "Quasars" }));
    AgentDefinition agent;
    agent.choices = { { QStringLiteral("keywords"), QStringLiteral("list") },
                      { QStringLiteral("fields"), QStringLiteral("none") } };
    const QJsonObject answer { { "keywords", QJsonArray { "Quasars", "quasars", "Stars" } },
                               { "fields", QJsonArray { "Anything" } },
                               { "reason", "Stars shine." } };
    const auto choices =
        listedChoices(agent, answer, { { QStringLiteral("list"), QStringLiteral("Dark matter, Quasars") } });
    QCOMPARE(choices.strangers, QStringList({ "quasars", "Stars" }));
    QCOMPARE(choices.emptyLists, QStringList { QStringLiteral("none") });
    QJsonObject left = answer;
    left.insert(QStringLiteral("keywords"), QJsonArray { "Quasars" });
    QCOMPARE(choices.left, left);
    QCOMPARE(strangersText(choices.strangers), QStringLiteral("Not in the list: 'quasars', 'Stars'."));
}

void TestListedChoices::aSingleWordIsAChoiceToo()
{
    AgentDefinition agent;
    agent.choices = { { QStringLiteral("field"), QStringLiteral("list") } };
    const QMap<QString, QString> fields { { QStringLiteral("list"), QStringLiteral("Physics, Chemistry") } };
    QVERIFY(listedChoices(agent, { { "field", "Physics" } }, fields).strangers.isEmpty());
    const auto wrong = listedChoices(agent, { { "field", "Magic" } }, fields);
    QCOMPARE(wrong.strangers, QStringList { QStringLiteral("Magic") });
    QVERIFY(wrong.left.isEmpty());
}

QTEST_GUILESS_MAIN(TestListedChoices)
#include "tst_listedchoices.moc"
