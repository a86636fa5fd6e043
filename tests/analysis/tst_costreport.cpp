// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/costreport.h"

#include <QJsonDocument>
#include <QtTest>

using namespace cmbagent;

/// Costs as files other programs read. Facts of CMBAgent's report: compatibility facts 1.10.
class TestCostReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLikeCmbagents();
    void recordedIsLabelled();
    void unknownIsNotNothing();
    void tablesAreQuoted();
};

namespace {

CostRow call(const QString& agent, std::optional<qint64> micros)
{
    CostRow row;
    row.agent = agent;
    row.provider = QStringLiteral("openai");
    row.model = QStringLiteral("gpt-4.1");
    row.served = QStringLiteral("gpt-4.1-2025-04-14");
    row.micros = micros;
    row.input = 1000;
    row.output = 200;
    row.at = { 1'700'000'000'000'000 };
    return row;
}

} // namespace

void TestCostReport::readsLikeCmbagents()
{
    const QString coder = QStringLiteral("engineer");
    const QString planner = QStringLiteral("plan_setter");
    // Newest first, as the reader gives them.
    const QJsonArray report = cmbagentCostReport({ call(coder, 30'000), call(coder, 11'200), call(planner, 800) });
    QCOMPARE(report.size(), 3);
    const QJsonObject first = report.at(0).toObject();
    QCOMPARE(first.keys(),
             (QStringList { "Agent", "Completion Tokens", "Cost ($)", "Model", "Prompt Tokens", "Total Tokens" }));
    QCOMPARE(first.value(QStringLiteral("Agent")).toString(), QStringLiteral("plan setter"));
    const QJsonObject second = report.at(1).toObject();
    QCOMPARE(second.value(QStringLiteral("Cost ($)")).toDouble(), 0.0412);
    QCOMPARE(second.value(QStringLiteral("Prompt Tokens")).toDouble(), 2000.0);
    QCOMPARE(second.value(QStringLiteral("Completion Tokens")).toDouble(), 400.0);
    QCOMPARE(second.value(QStringLiteral("Total Tokens")).toDouble(), 2400.0);
    QCOMPARE(second.value(QStringLiteral("Model")).toString(), QStringLiteral("gpt-4.1-2025-04-14"));
    const QJsonObject total = report.at(2).toObject();
    QCOMPARE(total.value(QStringLiteral("Agent")).toString(), QStringLiteral("Total"));
    QCOMPARE(total.value(QStringLiteral("Cost ($)")).toDouble(), 0.042);
    QVERIFY(total.value(QStringLiteral("Model")).isNull());
    const QByteArray text = QJsonDocument(report).toJson();
    QVERIFY(!text.contains("NaN"));
    QVERIFY(QJsonDocument::fromJson(text).isArray());
    QCOMPARE(cmbagentCostReport({}).size(), 1); // a total of nothing
}

/// It is labelled wherever it shows (issue 5: recorded provider).
void TestCostReport::recordedIsLabelled()
{
    CostRow recorded = call(QStringLiteral("engineer"), 30'000);
    recorded.kind = CostKind::Recorded;
    const QJsonArray report = cmbagentCostReport({ recorded });
    for (const QJsonValue& row : report) {
        QVERIFY(row.toObject().value(QStringLiteral("Recorded")).toBool());
    }
    QVERIFY(!cmbagentCostReport({ call(QStringLiteral("engineer"), 1) })
                 .at(0)
                 .toObject()
                 .contains(QStringLiteral("Recorded")));
}

void TestCostReport::unknownIsNotNothing()
{
    const QJsonArray report = cmbagentCostReport({ call(QStringLiteral("a"), std::nullopt) });
    QVERIFY(report.at(0).toObject().value(QStringLiteral("Cost ($)")).isNull());
    QVERIFY(report.at(1).toObject().value(QStringLiteral("Cost ($)")).isNull());
    const QJsonObject row = costRowToJson(call(QStringLiteral("a"), std::nullopt));
    QVERIFY(row.value(QStringLiteral("usd")).isNull() && row.contains(QStringLiteral("usd")));
    CostRow uncounted = call(QStringLiteral("a"), 5);
    uncounted.input.reset();
    QVERIFY(costRowToJson(uncounted).value(QStringLiteral("tokens")).isNull());
}

void TestCostReport::tablesAreQuoted()
{
    CostRow odd = call(QStringLiteral("=1+1"), 1'234'567);
    odd.runName = QStringLiteral("a \"b\", c\nd");
    const QByteArray csv = costRowsToCsv({ odd, call(QStringLiteral("b"), std::nullopt) });
    QVERIFY(csv.contains("\"a \"\"b\"\", c\nd\""));
    QVERIFY(csv.contains(",'=1+1,")); // not a formula
    QVERIFY(csv.contains(",1.234567,"));
    QVERIFY(csv.contains(",paid,,0,1000,")); // unknown is empty
    CostRow trial = call(QStringLiteral("b"), 5);
    trial.purpose = CallPurpose::Trial;
    QVERIFY(costRowsToCsv({ trial }).contains("Z,,,,0,b,")); // no run, no step, no attempt
    QVERIFY(costRowsToCsv({ trial }).endsWith(",trial\r\n"));
    QVERIFY(costRowToJson(trial).value(QStringLiteral("run_id")).isNull());
    QCOMPARE(costRowToJson(trial).value(QStringLiteral("purpose")).toString(), QStringLiteral("trial"));
    QCOMPARE(csv.count("\r\n"), 3);
    CostSum sum;
    sum.calls = 2;
    sum.micros = 5;
    const QByteArray parts = costSlicesToCsv(
        CostDimension::Agent, { { QStringLiteral("b"), QStringLiteral("b"), {}, sum } }, sum, CostKind::Recorded);
    QCOMPARE(parts.split('\n').at(0).trimmed(),
             QByteArray("agent,label,detail,calls,unpriced_calls,usd,input_tokens,cached_tokens,output_tokens,"
                        "reasoning_tokens,kind"));
    QVERIFY(parts.trimmed().endsWith(",recorded")); // wherever it shows (issue 5: recorded provider)
    QVERIFY(parts.contains("b,b,,2,0,0.000005,"));
    QVERIFY(parts.contains("Total,,,2,0,0.000005,"));
}

QTEST_GUILESS_MAIN(TestCostReport)
#include "tst_costreport.moc"
