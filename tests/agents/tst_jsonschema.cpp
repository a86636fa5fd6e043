// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/jsonschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace cmbagent;

/// Answers against the schema they have to fit.
class TestJsonSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatDoesNotFit_data();
    void tellsWhatDoesNotFit();
    void stopsAtTheMost();
};

namespace {

QJsonValue parsed(const char* json)
{
    return QJsonDocument::fromJson(QByteArray("[") + json + "]").array().at(0);
}

const char* const plan = R"({
  "type": "object", "additionalProperties": false, "required": ["steps"],
  "properties": {
    "steps": {"type": "array", "minItems": 1, "maxItems": 2, "items": {"$ref": "#/$defs/step"}},
    "note": {"type": ["string", "null"], "maxLength": 3, "pattern": "^[a-z]*$"},
    "score": {"type": "number", "minimum": 0, "maximum": 1},
    "way": {"anyOf": [{"const": "a"}, {"type": "integer"}]}
  },
  "$defs": {"step": {"type": "object", "required": ["agent"],
                     "properties": {"agent": {"type": "string", "enum": ["engineer", "researcher"]}}}}
})";

} // namespace

void TestJsonSchema::tellsWhatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("faults"); // the beginning of each
    const auto row = [](const char* value, const QStringList& faults) {
        QTest::newRow(value) << QByteArray(value) << faults;
    };
    row(R"({"steps": [{"agent": "engineer"}], "note": null, "score": 1, "way": 3})", {});
    row(R"({"steps": [{"agent": "engineer"}], "way": "a", "note": "ab"})", {});
    row("3", { "The answer must be object, and is integer." });
    row("{}", { "The answer has no 'steps'." });
    row(R"({"steps": []})", { "steps must have at least 1" });
    row(R"({"steps": [{}, {"agent": "x"}, {"agent": 1}]})",
        { "steps may have at most 2", "steps[0] has no 'agent'.", "steps[1].agent must be one of engineer",
          "steps[2].agent must be string" });
    row(R"({"steps": [{"agent": "engineer"}], "more": 1})", { "The answer may not have 'more'." });
    row(R"({"steps": [{"agent": "engineer"}], "note": "abcd"})", { "note may have at most 3" });
    row(R"({"steps": [{"agent": "engineer"}], "note": "A"})", { "note does not fit the pattern" });
    row(R"({"steps": [{"agent": "engineer"}], "score": 1.5})", { "score may be at most 1." });
    row(R"({"steps": [{"agent": "engineer"}], "score": -1})", { "score must be at least 0." });
    row(R"({"steps": [{"agent": "engineer"}], "way": "b"})", { "way fits none" });
}

void TestJsonSchema::tellsWhatDoesNotFit()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QStringList, faults);
    const QStringList found = schemaFaults(parsed(plan).toObject(), parsed(value.constData()));
    QCOMPARE(found.size(), faults.size());
    for (qsizetype i = 0; i < found.size(); ++i) {
        QVERIFY2(found.at(i).startsWith(faults.at(i)), qPrintable(found.at(i)));
    }
}

void TestJsonSchema::stopsAtTheMost()
{
    QJsonArray many;
    for (int i = 0; i < 100; ++i) {
        many.append(i);
    }
    const QJsonObject schema { { "type", "array" }, { "items", QJsonObject { { "type", "string" } } } };
    QCOMPARE(schemaFaults(schema, many).size(), 8);
}

QTEST_GUILESS_MAIN(TestJsonSchema)
#include "tst_jsonschema.moc"
