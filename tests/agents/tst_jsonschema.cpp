// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/jsonschema.h"

#include "core/schemakeywords.h"

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
    void knowsTheKeywords_data();
    void knowsTheKeywords();
    void stopsAtTheMost();
    void circlesEnd();
    void tellsWhatIsNotChecked();
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

/// Each keyword with a value that fits and one that does not, as draft 2020-12 has it.
void TestJsonSchema::knowsTheKeywords_data()
{
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QByteArray>("good"); // a list of values
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("told"); // of the first bad one
    const auto row = [](const char* schema, const char* good, const char* bad, const char* told) {
        QTest::newRow(schema) << QByteArray(schema) << QByteArray(good) << QByteArray(bad) << QString::fromUtf8(told);
    };
    row(R"({"exclusiveMinimum": 0})", R"([0.1, "0"])", "[0, -1]", "The answer must be more than 0.");
    row(R"({"exclusiveMaximum": 10})", "[9.9]", "[10, 11]", "The answer must be less than 10.");
    row(R"({"multipleOf": 0.1})", "[0, 0.3, 7, -0.2]", "[0.25, 7.01]", "The answer must be a multiple of 0.1.");
    row(R"({"multipleOf": 5})", "[10, -5, 1e300]", "[7]", "The answer must be a multiple of 5.");
    row(R"({"uniqueItems": true})", R"([[1, "1", 2], [], [{"a": 1}, {"a": 2}], "aa"])",
        R"([[1, 1.0], [{"a": 1, "b": 2}, {"b": 2, "a": 1}]])", "The answer has an item twice.");
    row(R"({"uniqueItems": false})", "[[1, 1]]", "[]", "");
    row(R"({"prefixItems": [{"type": "string"}, {"type": "number"}], "items": false})", R"([["a", 1], ["a"], []])",
        R"([["a", 1, 2], [1]])", "[2] may not be there.");
    row(R"({"prefixItems": [true], "items": {"type": "number"}})", R"([["a", 1, 2]])", R"([["a", "b"]])",
        "[1] must be number, and is string.");
    row(R"({"not": {"type": "string"}})", "[1, null]", R"(["a"])", "The answer is what it may not be.");
    row(R"({"if": {"type": "number"}, "then": {"minimum": 5}, "else": {"type": "string"}})", R"([5, "a"])", "[4, null]",
        "The answer must be at least 5.");
    row(R"({"if": {"properties": {"kind": {"const": "plot"}}, "required": ["kind"]}, "then": {"required": ["file"]}})",
        R"([{"kind": "text"}, {}, {"kind": "plot", "file": "a"}])", R"([{"kind": "plot"}])",
        "The answer has no 'file'.");
    row(R"({"then": {"type": "string"}})", "[1]", "[]", ""); // without a question there is no then
    row(R"({"patternProperties": {"^n_": {"type": "integer"}}, "additionalProperties": false})", R"([{"n_a": 1}, {}])",
        R"([{"n_a": "x"}, {"b": 1}])", "n_a must be integer, and is string.");
    row(R"({"properties": {"n_a": {"minimum": 3}}, "patternProperties": {"^n_": {"maximum": 5}}})", R"([{"n_a": 4}])",
        R"([{"n_a": 6}, {"n_a": 2}])", "n_a may be at most 5.");
    row(R"({"properties": {"a": true, "b": false}})", R"([{"a": 1}, {"c": 1}])", R"([{"b": 1}])",
        "b may not be there.");
    row(R"({"anyOf": [false, {"const": 1}]})", "[1]", "[2]", "The answer fits none of the ways it may be.");
    row(R"({"contains": {"const": 1}})", "[[2, 1]]", "[[2], []]", "The answer must have at least 1 items");
    row(R"({"contains": {"const": 1}, "minContains": 0, "maxContains": 1})", "[[], [1]]", "[[1, 1]]",
        "The answer may have at most 1 items");
    row(R"({"minProperties": 1, "maxProperties": 2})", R"([{"a": 1}])", R"([{}, {"a": 1, "b": 1, "c": 1}])",
        "The answer must have at least 1 entries.");
    row(R"({"propertyNames": {"maxLength": 2}})", R"([{"ab": 1}])", R"([{"abc": 1}])",
        "The answer may not have an entry called 'abc'.");
    row(R"({"dependentRequired": {"a": ["b"]}})", R"([{"b": 1}, {"a": 1, "b": 1}])", R"([{"a": 1}])",
        "The answer has 'a', but no 'b'.");
    row(R"({"dependentSchemas": {"a": {"maxProperties": 1}}})", R"([{"a": 1}, {"b": 1, "c": 1}])",
        R"([{"a": 1, "b": 1}])", "The answer may have at most 1 entries.");
    row(R"({"$ref": "#/$defs/a~1b", "minimum": 2, "$defs": {"a/b": {"type": "number"}}})", "[2]", R"(["x", 1])",
        "The answer must be number, and is string.");
    row(R"({"maxLength": 2})", "[\"\xF0\x9F\x94\xAD\xF0\x9F\x94\xAD\"]", R"(["abc"])",
        "The answer may have at most 2 characters.");
    row(R"({"format": "date", "pattern": "("})", R"(["no date"])", "[]", ""); // a note; and a pattern nobody can read
}

void TestJsonSchema::knowsTheKeywords()
{
    QFETCH(const QByteArray, schema);
    QFETCH(const QByteArray, good);
    QFETCH(const QByteArray, bad);
    QFETCH(const QString, told);
    const QJsonObject form = parsed(schema.constData()).toObject();
    QVERIFY(!form.isEmpty());
    for (const QJsonValue& value : parsed(good.constData()).toArray()) {
        const QStringList faults = schemaFaults(form, value);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u' ')));
    }
    const QJsonArray wrong = parsed(bad.constData()).toArray();
    for (const QJsonValue& value : wrong) {
        QVERIFY(!schemaFaults(form, value).isEmpty());
    }
    if (!wrong.isEmpty()) {
        const QString first = schemaFaults(form, wrong.first()).first();
        QVERIFY2(first.startsWith(told), qPrintable(first));
    }
}

/// A schema that leads back to itself in more than one way is given up, not walked until the end of days.
void TestJsonSchema::circlesEnd()
{
    const QJsonObject circle = parsed(R"({"anyOf": [{"$ref": "#"}, {"$ref": "#"}]})").toObject();
    QVERIFY(schemaFaults(circle, 1).size() <= 8); // comes to an end
    QVERIFY(schemaNotes(circle).isEmpty());
}

void TestJsonSchema::tellsWhatIsNotChecked()
{
    const QStringList notes = schemaNotes(parsed(R"({"type": "object", "unevaluatedProperties": false, "format": "x",)"
                                                 R"("title": "A", "x-own": 1, "properties": {"reqired": {"tpye": 1},)"
                                                 R"("b": {"$ref": "#/$defs/none"}, "c": {"pattern": "("}},)"
                                                 R"("items": {"anyOf": [true, {"$dynamicRef": "#a"}]}})")
                                              .toObject());
    QCOMPARE(notes.size(), 5);
    for (const char* name : { "'unevaluatedProperties'", "'tpye'", "'#/$defs/none'", "'('", "'$dynamicRef'" }) {
        QVERIFY2(notes.join(u' ').contains(QLatin1String(name)), name);
    }
    QVERIFY(schemaNotes(parsed(plan).toObject()).isEmpty());
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
