// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow.h"

#include "support/workflowtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace cmbagent;

namespace {

StepSpec step(const char* id, std::vector<Need> needs = {})
{
    StepSpec spec;
    spec.id = QString::fromLatin1(id);
    spec.needs = std::move(needs);
    return spec;
}

Parameter parameter(const char* name, Parameter::Type type)
{
    Parameter made;
    made.name = QString::fromLatin1(name);
    made.type = type;
    made.defaultValue = QJsonValue(QJsonValue::Undefined);
    return made;
}

} // namespace

class TestWorkflow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsIds_data();
    void knowsIds();
    void tellsEveryFault();
    void tellsTheCircle();
    void ordersBeforeWhatNeedsIt();
    void levelsAreLongestChains();
    void tellsDependents();
    void sealsAgain();
    void roundTripsRandomGraphs();
    void keepsGroups();
    void keepsIndependence();
    void refusesDamagedJson();
    void parsesParameters_data();
    void parsesParameters();
    void resolvesParameters();
    void tellsEveryParameterFault();
};

void TestWorkflow::knowsIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("letter") << QStringLiteral("a") << true;
    QTest::newRow("all kinds") << QStringLiteral("Z_9-x") << true;
    QTest::newRow("longest") << QString(64, QLatin1Char('a')) << true;
    QTest::newRow("too long") << QString(65, QLatin1Char('a')) << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("digit first") << QStringLiteral("1a") << false;
    QTest::newRow("dash first") << QStringLiteral("-a") << false;
    QTest::newRow("slash") << QStringLiteral("a/b") << false;
    QTest::newRow("dots") << QStringLiteral("..") << false;
    QTest::newRow("accent") << QStringLiteral("été") << false;
    QTest::newRow("newline") << QStringLiteral("a\n") << false;
}

void TestWorkflow::knowsIds()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(isStepId(text), good);
}

void TestWorkflow::tellsEveryFault()
{
    Workflow workflow;
    workflow.steps = { step("a"), step("a"), step("b b"), step("c", { { 9, false }, { -1, false } }), step("d") };
    workflow.steps[4].inputs = { { QStringLiteral("x"), 5, QStringLiteral("y") } };
    QStringList steps;
    for (const Error& fault : workflow.seal()) {
        steps << fault.step;
        QVERIFY(!fault.what.isEmpty() && !fault.mend.isEmpty());
    }
    QCOMPARE(steps,
             (QStringList { QStringLiteral("a"), QStringLiteral("b b"), QStringLiteral("c"), QStringLiteral("c"),
                            QStringLiteral("d") }));
}

void TestWorkflow::tellsTheCircle()
{
    Workflow workflow;
    workflow.steps = { step("start"), step("a", { { 0, false }, { 3, false } }), step("b", { { 1, false } }),
                       step("c", { { 2, true } }), step("end", { { 3, false } }) };
    const auto faults = workflow.seal();
    QCOMPARE(faults.size(), size_t(1));
    QCOMPARE(faults[0].what, QStringLiteral("The steps need each other in a circle: a → b → c → a."));
    Workflow self;
    self.steps = { step("a", { { 0, false } }) };
    const auto own = self.seal();
    QCOMPARE(own.size(), size_t(1));
    QVERIFY(own[0].what.contains(QStringLiteral("a → a")));
}

void TestWorkflow::ordersBeforeWhatNeedsIt()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const WorkflowPtr workflow = randomWorkflow(200, 3, seed);
        std::vector<int> place(size_t(workflow->size()), -1);
        for (size_t i = 0; i < workflow->order().size(); ++i) {
            QCOMPARE(place[size_t(workflow->order()[i])], -1); // each once
            place[size_t(workflow->order()[i])] = int(i);
        }
        QCOMPARE(int(workflow->order().size()), workflow->size());
        for (int i = 0; i < workflow->size(); ++i) {
            for (const Need& need : workflow->steps[size_t(i)].needs) {
                QVERIFY(place[size_t(need.step)] < place[size_t(i)]);
                QVERIFY(workflow->levels()[size_t(need.step)] < workflow->levels()[size_t(i)]);
            }
        }
    }
}

void TestWorkflow::levelsAreLongestChains()
{
    const WorkflowPtr workflow = workflowFromText("a; b < a; c < b; d < a; e < c d?; f");
    QCOMPARE(workflow->levels(), (std::vector<int> { 0, 1, 2, 1, 3, 0 }));
    QCOMPARE(chainWorkflow(1'000)->levels().back(), 999);
    QCOMPARE(fanWorkflow(1'000)->levels().back(), 2);
}

void TestWorkflow::tellsDependents()
{
    const WorkflowPtr workflow = workflowFromText("a; b < a; c < a? b");
    QCOMPARE(workflow->dependents(0), (std::vector<Need> { { 1, false }, { 2, true } }));
    QCOMPARE(workflow->dependents(2), std::vector<Need> {});
    QCOMPARE(workflow->indexOf(QStringLiteral("c")), 2);
    QCOMPARE(workflow->indexOf(QStringLiteral("zz")), -1);
}

void TestWorkflow::sealsAgain()
{
    Workflow workflow;
    workflow.steps = { step("a"), step("b", { { 0, false } }) };
    QVERIFY(workflow.seal().empty());
    workflow.steps.push_back(step("c", { { 1, false } }));
    QVERIFY(workflow.seal().empty());
    QCOMPARE(workflow.dependents(0).size(), size_t(1)); // not doubled
    QCOMPARE(int(workflow.order().size()), 3);
    Workflow empty;
    QVERIFY(empty.seal().empty());
}

void TestWorkflow::roundTripsRandomGraphs()
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const WorkflowPtr workflow = randomWorkflow(100, 2.5, seed);
        const QByteArray json = workflowToJson(*workflow);
        const auto back = workflowFromJson(json);
        QVERIFY(back);
        QCOMPARE(workflowToJson(**back), json);
        for (int i = 0; i < workflow->size(); ++i) {
            QCOMPARE((*back)->steps[size_t(i)].needs, workflow->steps[size_t(i)].needs);
        }
    }
}

/// What runs wrote before there were groups is read as it always was, and written alike.
void TestWorkflow::keepsGroups()
{
    const QByteArray without =
        R"({"cmbagent":1,"name":"","steps":[{"id":"a","kind":"code"},{"id":"b","kind":"code"}]})";
    const auto plain = workflowFromJson(without);
    QVERIFY(plain);
    QVERIFY((*plain)->steps[0].group.isEmpty());
    QCOMPARE(workflowToJson(**plain), without);
    const auto grouped = editWorkflow(**plain, { { QStringLiteral("b"), { { "group", "Fits" } } } });
    QVERIFY(grouped);
    QCOMPARE((*grouped)->steps[1].group, QStringLiteral("Fits"));
    const auto back = workflowFromJson(workflowToJson(**grouped));
    QVERIFY(back);
    QCOMPARE((*back)->steps[1].group, QStringLiteral("Fits"));
    QVERIFY((*back)->steps[0].group.isEmpty());
}

/// It orders nothing, and is written down only where something is said.
void TestWorkflow::keepsIndependence()
{
    Workflow workflow;
    workflow.steps = { step("a"), step("b"), step("c", { { 0, false } }) };
    QVERIFY(!workflowToJson(workflow).contains("independent_of"));
    workflow.steps[1].independentOf = { 0, 2 };
    QVERIFY(workflow.seal().empty());
    QCOMPARE(workflow.order(), (std::vector<int> { 0, 1, 2 }));
    QCOMPARE(workflow.levels(), (std::vector<int> { 0, 0, 1 }));
    const auto back = workflowFromJson(workflowToJson(workflow));
    QVERIFY(back);
    QCOMPARE((*back)->steps[1].independentOf, (std::vector<int> { 0, 2 }));
    QVERIFY((*back)->steps[0].independentOf.empty());
    const auto edited = editWorkflow(**back, { { QStringLiteral("b"), { { "title", "B" } } } });
    QVERIFY(edited);
    QCOMPARE((*edited)->steps[1].independentOf, (std::vector<int> { 0, 2 }));
}

void TestWorkflow::refusesDamagedJson()
{
    QCOMPARE(workflowFromJson("nonsense").error().code, ErrorCode::Corrupt);
    QCOMPARE(workflowFromJson("[]").error().code, ErrorCode::Corrupt);
    QCOMPARE(workflowFromJson(R"({"cmbagent":2,"steps":[]})").error().code, ErrorCode::Newer);
    QVERIFY(!workflowFromJson(R"({"cmbagent":1,"steps":[{"id":"a","kind":"code","needs":[4]}]})"));
    QVERIFY(!workflowFromJson(R"({"cmbagent":1,"steps":[{"id":"a","kind":"code","independent_of":[4]}]})"));
    QVERIFY(!workflowFromJson(R"({"cmbagent":1,"steps":[{"id":"a","kind":"code","inputs":[["x",4,"y"]]}]})"));
    QVERIFY(
        !workflowFromJson(R"({"cmbagent":1,"steps":[{"id":"a","kind":"approval","approval":{"show":[[7,"y"]]}}]})"));
    QVERIFY(!workflowFromJson(R"({"cmbagent":1,"steps":[{"id":"a","kind":"code"},{"id":"a","kind":"code"}]})"));
    QVERIFY(workflowFromJson(R"({"cmbagent":1,"steps":[{"id":"a","kind":"code"}]})"));
}

void TestWorkflow::parsesParameters_data()
{
    QTest::addColumn<Parameter::Type>("type");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("expected"); // Undefined: refused
    const QJsonValue refused(QJsonValue::Undefined);
    const auto row = [](const char* name, Parameter::Type type, const char* text, const QJsonValue& value) {
        QTest::newRow(name) << type << QString::fromUtf8(text) << value;
    };
    row("number", Parameter::Type::Number, "2.725", 2.725);
    row("number with blanks", Parameter::Type::Number, " 1e-6 ", 1e-6);
    row("number below", Parameter::Type::Number, "-1", refused);
    row("number above", Parameter::Type::Number, "101", refused);
    row("number at the bound", Parameter::Type::Number, "100", 100.0);
    row("words", Parameter::Type::Number, "hot", refused);
    row("infinite", Parameter::Type::Number, "inf", refused);
    row("not a number", Parameter::Type::Number, "nan", refused);
    row("empty", Parameter::Type::Number, "", refused);
    row("comma", Parameter::Type::Number, "2,5", refused);
    row("integer", Parameter::Type::Integer, "42", 42.0);
    row("fraction", Parameter::Type::Integer, "4.2", refused);
    row("huge", Parameter::Type::Integer, "1e30", refused);
    row("true", Parameter::Type::Boolean, "Yes", true);
    row("false", Parameter::Type::Boolean, "0", false);
    row("neither", Parameter::Type::Boolean, "maybe", refused);
    row("string", Parameter::Type::String, " 'x' ", QStringLiteral(" 'x' "));
    row("choice", Parameter::Type::Choice, "fast", QStringLiteral("fast"));
    row("no choice", Parameter::Type::Choice, "slow", refused);
}

void TestWorkflow::parsesParameters()
{
    QFETCH(Parameter::Type, type);
    QFETCH(QString, text);
    QFETCH(QJsonValue, expected);
    Parameter p = parameter("p", type);
    p.minimum = 0;
    p.maximum = 100;
    p.choices = { QStringLiteral("fast"), QStringLiteral("exact") };
    const auto value = p.parse(text);
    QCOMPARE(value.has_value(), !expected.isUndefined());
    if (value) {
        QCOMPARE(*value, expected);
    } else {
        QVERIFY(value.error().what.contains(QStringLiteral("'p'")));
        QVERIFY(!value.error().mend.isEmpty());
    }
}

void TestWorkflow::resolvesParameters()
{
    Workflow workflow;
    workflow.parameters = { parameter("a", Parameter::Type::Number), parameter("b", Parameter::Type::String) };
    workflow.parameters[0].defaultValue = 1.5;
    const auto values = resolveParameters(workflow, { { QStringLiteral("b"), QStringLiteral("x") } });
    QVERIFY(values);
    QCOMPARE(values->value(QStringLiteral("a")).toDouble(), 1.5);
    QCOMPARE(values->value(QStringLiteral("b")).toString(), QStringLiteral("x"));
    QCOMPARE(values->size(), 2);
}

void TestWorkflow::tellsEveryParameterFault()
{
    Workflow workflow;
    workflow.parameters = { parameter("a", Parameter::Type::Number), parameter("b", Parameter::Type::String) };
    const auto values =
        resolveParameters(workflow, { { QStringLiteral("a"), QStringLiteral("text") }, { QStringLiteral("c"), 1 } });
    QVERIFY(!values);
    QCOMPARE(values.error().size(), size_t(3)); // a of the wrong type, b without a value, c unknown
    QVERIFY(values.error()[2].mend.contains(QStringLiteral("a, b")));
}

QTEST_GUILESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
