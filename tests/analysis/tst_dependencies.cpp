// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/dependencies.h"

#include "analysis/dependencygraph.h"
#include "support/workflowtext.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

#include <random>

using namespace cmbagent;

namespace {

using Scripts = QHash<QString, QString>;

/// "a → b data", sorted by step.
QStringList edges(const DependencyPlan& plan)
{
    QStringList list;
    for (const Suggestion& edge : plan.suggestions) {
        list << QStringLiteral("%1 → %2 %3").arg(plan.ids[edge.from], plan.ids[edge.to], dependencyKindName(edge.kind));
    }
    return list;
}

/// "a, b | c"
QString groups(const DependencyPlan& plan)
{
    QStringList levels;
    for (const std::vector<int>& group : plan.groups) {
        QStringList names;
        for (const int step : group) {
            names << plan.ids[step];
        }
        levels << names.join(QStringLiteral(", "));
    }
    return levels.join(QStringLiteral(" | "));
}

const Suggestion& edge(const DependencyPlan& plan, const char* from, const char* to)
{
    for (const Suggestion& suggestion : plan.suggestions) {
        if (plan.ids[suggestion.from] == QLatin1String(from) && plan.ids[suggestion.to] == QLatin1String(to)) {
            return suggestion;
        }
    }
    qFatal("no edge");
}

} // namespace

class TestDependencies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsIndependentSteps();
    void findsDiamond();
    void keepsWhatIsDeclared();
    void gathersFilesOfAPair();
    void findsOrderWrittenBackwards();
    void tellsCircles();
    void unsureMeansDependent();
    void unreadWriterMayWriteAnything();
    void readsOnlyPython();
    void ordersSameFileWriters();
    void leavesDeclaredOrderToSameFile();
    void matchesPatternsAndFolders();
    void ignoresWhatItIsGiven();
    void seesChangesInPlace();
    void placesQuestions();
    void leavesOutWhatIsIndependent();
    void asksOfEachPairByItself();
    void keepsOverrides();
    void refusesOverrides();
    void writesJsonAndText();
    void isAlwaysOrderly();
    void takesLongPlans();
};

// S08-M1: loading comes before processing, plotting something else is independent.
void TestDependencies::findsIndependentSteps()
{
    const auto plan = suggestDependencies(*workflowFromText("load\nprocess\nplot"),
                                          { { "load", "df.to_csv('table.csv')" },
                                            { "process", "pd.read_csv('table.csv').to_csv('clean.csv')" },
                                            { "plot", "plt.plot([1])\nplt.savefig('demo.png')" } });
    QCOMPARE(edges(plan), QStringList { "load → process data" });
    QCOMPARE(groups(plan), QStringLiteral("load, plot | process"));
    QCOMPARE(edge(plan, "load", "process").reason, QStringLiteral("Line 1 reads table.csv, which 'load' writes."));
    QVERIFY(edge(plan, "load", "process").confidence >= 0.9);
    QVERIFY(plan.unclear.isEmpty());
}

// S08-M2: [A], [B, C], [D]
void TestDependencies::findsDiamond()
{
    const auto plan = suggestDependencies(*workflowFromText("A\nB\nC\nD"),
                                          { { "A", "np.save('a.npy', x)" },
                                            { "B", "x = np.load('a.npy')\nnp.save('b.npy', x)" },
                                            { "C", "x = np.load('a.npy')\nnp.save('c.npy', x)" },
                                            { "D", "x = np.load('b.npy') + np.load('c.npy')" } });
    QCOMPARE(edges(plan), (QStringList { "A → B data", "A → C data", "B → D data", "C → D data" }));
    QCOMPARE(groups(plan), QStringLiteral("A | B, C | D"));
}

void TestDependencies::keepsWhatIsDeclared()
{
    Workflow workflow = *workflowFromText("a\nb < a\nc < b");
    workflow.steps[1].inputs.push_back({ QStringLiteral("x.csv"), 0, QStringLiteral("x.csv") });
    workflow.seal();
    const auto plan = suggestDependencies(workflow, {});
    QCOMPARE(edges(plan), (QStringList { "a → b data", "b → c order" }));
    QVERIFY(edge(plan, "a", "b").isDeclared);
    QCOMPARE(edge(plan, "a", "b").files, QStringList { "x.csv" });
    QVERIFY(edge(plan, "b", "c").files.isEmpty());
    QCOMPARE(edge(plan, "b", "c").confidence, 1.0);
}

void TestDependencies::gathersFilesOfAPair()
{
    const auto plan = suggestDependencies(
        *workflowFromText("a\nb"),
        { { "a", "open('x', 'w')\ndf.to_csv(f'part-{i}.csv')" }, { "b", "open('part-1.csv')\nopen('x')" } });
    QCOMPARE(plan.suggestions.size(), size_t(1));
    QCOMPARE(plan.suggestions[0].confidence, 0.9);
    QStringList files = plan.suggestions[0].files;
    files.sort();
    QCOMPARE(files, (QStringList { "part-1.csv", "x" }));
}

void TestDependencies::findsOrderWrittenBackwards()
{
    const auto plan = suggestDependencies(
        *workflowFromText("report\nfit"),
        { { "report", "json.load(open('fit.json'))" }, { "fit", "json.dump(x, open('fit.json', 'w'))" } });
    QCOMPARE(edges(plan), QStringList { "fit → report data" });
    QVERIFY(edge(plan, "fit", "report").confidence < 0.5); // it stands against the order of the plan
    QCOMPARE(groups(plan), QStringLiteral("fit | report"));
}

// S08-M3: what would close a circle is left out and told, so that there is always an order.
void TestDependencies::tellsCircles()
{
    const auto plan = suggestDependencies(
        *workflowFromText("a\nb"),
        { { "a", "open('x.txt')\nopen('y.txt', 'w')" }, { "b", "open('y.txt')\nopen('x.txt', 'w')" } });
    QCOMPARE(edges(plan), QStringList { "a → b data" });
    QCOMPARE(plan.circles, (std::vector<QStringList> { { "a", "b", "a" } }));
    QCOMPARE(groups(plan), QStringLiteral("a | b"));
}

void TestDependencies::unsureMeansDependent()
{
    const auto plan = suggestDependencies(*workflowFromText("a\nb\nc\nd"),
                                          { { "a", "open('a.txt', 'w')" },
                                            { "b", "open('a.txt')" },
                                            { "c", "x = 1" },
                                            { "d", "import sys\nopen(sys.argv[1])" } });
    // After b is after a too.
    QCOMPARE(edges(plan), (QStringList { "a → b data", "b → d order", "c → d order" }));
    QCOMPARE(edge(plan, "c", "d").confidence, 0.3);
    QCOMPARE(plan.unclear, QStringList { QStringLiteral("d, line 2: open(…)") });
    QCOMPARE(groups(plan), QStringLiteral("a, c | b | d"));
}

void TestDependencies::unreadWriterMayWriteAnything()
{
    const auto plan = suggestDependencies(
        *workflowFromText("a\nb\nc"),
        { { "a", "open(name, 'w')" }, { "b", "open('from-a.txt')" }, { "c", "open('c.txt', 'w')" } });
    QCOMPARE(edges(plan), QStringList { "a → b order" });
}

void TestDependencies::readsOnlyPython()
{
    Workflow workflow = *workflowFromText("a\nb\nc");
    workflow.steps[1].script = QStringLiteral("b.sh");
    workflow.steps[2].script.clear();
    workflow.steps[2].inlineCode = QStringLiteral("open('c.txt')");
    const auto plan = suggestDependencies(workflow, { { "a", "x = 1" }, { "b", "cat x" } });
    QCOMPARE(plan.unclear, QStringList { QStringLiteral("b: only Python scripts can be read") });
    QCOMPARE(edges(plan), (QStringList { "a → b order", "b → c order" }));
}

// S08-S3
void TestDependencies::ordersSameFileWriters()
{
    Workflow workflow = *workflowFromText("a\nb\nc");
    workflow.steps[0].outputs.push_back({ QStringLiteral("out.csv"), QStringLiteral("text/csv") });
    workflow.steps[1].outputs.push_back({ QStringLiteral("out.csv"), QStringLiteral("text/csv") });
    const auto plan = suggestDependencies(workflow, { { "a", "" }, { "b", "" }, { "c", "df.to_csv('out.csv')" } });
    QCOMPARE(plan.conflicts.size(), size_t(3));
    QCOMPARE(plan.conflicts[0], (FileConflict { QStringLiteral("out.csv"), 0, 1, true }));
    QVERIFY(!plan.conflicts[1].isDeclared);
    QCOMPARE(edges(plan), (QStringList { "a → b file", "b → c file" }));
}

void TestDependencies::leavesDeclaredOrderToSameFile()
{
    Workflow workflow = *workflowFromText("a\nb < a");
    workflow.steps[0].outputs.push_back({ QStringLiteral("out.csv"), QStringLiteral("text/csv") });
    workflow.steps[1].outputs.push_back({ QStringLiteral("out.csv"), QStringLiteral("text/csv") });
    QVERIFY(suggestDependencies(workflow, {}).conflicts.empty());
}

void TestDependencies::matchesPatternsAndFolders()
{
    Workflow workflow = *workflowFromText("a\nb\nc\nd");
    workflow.steps[0].outputs.push_back({ QStringLiteral("plots/"), QStringLiteral("image/png") });
    const auto plan = suggestDependencies(workflow,
                                          { { "a", "" },
                                            { "b", "df.to_csv(f'part-{i}.csv')" },
                                            { "c", "Image.open('plots/one.png')" },
                                            { "d", "for p in glob.glob('part-*.csv'):\n    pass" } });
    QCOMPARE(edges(plan), (QStringList { "a → c data", "b → d data" }));
    QVERIFY(edge(plan, "a", "c").reason.contains(QStringLiteral("plots/one.png (written as plots/)")));
}

void TestDependencies::ignoresWhatItIsGiven()
{
    Workflow workflow = *workflowFromText("a\nb\nc");
    workflow.files = QStringList { QStringLiteral("common/*.csv") };
    workflow.steps[1].inputs.push_back({ QStringLiteral("table.csv"), -1, QStringLiteral("table.csv") });
    const auto plan =
        suggestDependencies(workflow,
                            { { "a", "df.to_csv('table.csv')\ndf.to_csv('common/x.csv')" },
                              { "b", "pd.read_csv('table.csv')" }, // its own, from beside the workflow
                              { "c", "df.to_csv('tmp.csv')\npd.read_csv('tmp.csv')\npd.read_csv('common/x.csv')" } });
    QCOMPARE(edges(plan), QStringList());
}

void TestDependencies::seesChangesInPlace()
{
    Workflow workflow = *workflowFromText("a\nb");
    workflow.steps[1].outputs.push_back({ QStringLiteral("t.csv"), QStringLiteral("text/csv") });
    const auto plan = suggestDependencies(
        workflow, { { "a", "df.to_csv('t.csv')" }, { "b", "pd.read_csv('t.csv').dropna().to_csv('t.csv')" } });
    QCOMPARE(edges(plan), QStringList { "a → b data" });
    QVERIFY(plan.conflicts.empty()); // they are in order
}

void TestDependencies::placesQuestions()
{
    const auto plan =
        suggestDependencies(*workflowFromText("a\nb\nlook!\nc"), { { "a", "x" }, { "b", "x" }, { "c", "x" } });
    QCOMPARE(edges(plan), (QStringList { "a → look order", "b → look order", "look → c order" }));
}

// S08: what a step says it is independent of is suggested by nobody, and only that.
void TestDependencies::leavesOutWhatIsIndependent()
{
    Workflow workflow = *workflowFromText("a\nb\nc");
    workflow.steps[1].independentOf = { 0 };
    const auto plan = suggestDependencies(
        workflow, { { "a", "open('x.txt', 'w')" }, { "b", "open('x.txt')" }, { "c", "open('x.txt')" } });
    QCOMPARE(edges(plan), QStringList { "a → c data" });
    QCOMPARE(groups(plan), QStringLiteral("a, b | c"));
    QCOMPARE(plan.independent, (std::vector<IndependentPair> { { 0, 1 } }));
    QVERIFY(plan.toText().contains(QStringLiteral("Said to be independent: b of a.\n")));
    const QJsonArray told = plan.toJson().value(QLatin1String("independent")).toArray();
    QCOMPARE(told, (QJsonArray { QJsonObject { { "from", "a" }, { "to", "b" } } }));
    // A model changes nothing about it; the other way round is another matter.
    const Suggestion there { 0, 1, DependencyKind::Logic, QStringLiteral("So it is."), 0.5 };
    const Suggestion back { 1, 0, DependencyKind::Logic, QStringLiteral("So it is."), 0.5 };
    QCOMPARE(edges(withSuggestions(plan, { there })), QStringList { "a → c data" });
    QCOMPARE(edges(withSuggestions(plan, { there, back })), (QStringList { "b → a logic", "a → c data" }));
    // What a person says for this once goes before.
    const auto once = applyOverrides(plan, { { "a", "b", DependencyKind::Order } });
    QVERIFY(once);
    QCOMPARE(edges(*once), (QStringList { "a → b order", "a → c data" }));
    QVERIFY(once->independent.empty());
}

// What is left out closes no circle, and whoever may not follow a neighbour follows the one before.
void TestDependencies::asksOfEachPairByItself()
{
    Workflow ring = *workflowFromText("a\nb");
    ring.steps[1].independentOf = { 0 };
    const auto turned = suggestDependencies(
        ring, { { "a", "open('x.txt')\nopen('y.txt', 'w')" }, { "b", "open('y.txt')\nopen('x.txt', 'w')" } });
    QCOMPARE(edges(turned), QStringList { "b → a data" });
    QVERIFY(turned.circles.empty());
    Workflow chain = *workflowFromText("a\nb\nc\nd");
    chain.steps[2].independentOf = { 1 };
    const auto unread = suggestDependencies(chain, {});
    QCOMPARE(edges(unread), (QStringList { "a → b order", "a → c order", "b → d order", "c → d order" }));
    QCOMPARE(groups(unread), QStringLiteral("a | b, c | d"));
    // So with questions: who does not wait for the last one waits for the one before.
    Workflow asked = *workflowFromText("first!\na\nsecond!\nb");
    asked.steps[3].independentOf = { 2 };
    const auto gated = suggestDependencies(asked, { { "a", "print(1)" }, { "b", "print(2)" } });
    QCOMPARE(edges(gated), (QStringList { "first → a order", "a → second order", "first → b order" }));
}

void TestDependencies::keepsOverrides()
{
    const auto plan =
        suggestDependencies(*workflowFromText("load\nfit\nplot"),
                            { { "load", "df.to_csv('t.csv')" }, { "fit", "pd.read_csv('t.csv')" }, { "plot", "" } });
    const std::vector<DependencyOverride> wanted { { "fit", "plot", DependencyKind::Order },
                                                   { "load", "fit", DependencyKind::None } };
    const auto changed = applyOverrides(plan, wanted);
    QVERIFY(changed);
    QCOMPARE(edges(*changed), QStringList { "fit → plot order" });
    QVERIFY(changed->suggestions[0].isOverride);
    QCOMPARE(changed->suggestions[0].confidence, 1.0);
    QCOMPARE(groups(*changed), QStringLiteral("load, fit | plot"));
    for (const DependencyOverride& override : wanted) {
        const auto back = overrideFromJson(overrideToJson(override));
        QVERIFY(back);
        QCOMPARE(*back, override);
    }
    // Turning an edge round works in either order of the list.
    const auto turned =
        applyOverrides(plan, { { "fit", "load", DependencyKind::Data }, { "load", "fit", DependencyKind::None } });
    QVERIFY(turned);
    QCOMPARE(edges(*turned), QStringList { "fit → load data" });
}

// S08-M3
void TestDependencies::refusesOverrides()
{
    const auto plan = suggestDependencies(*workflowFromText("a\nb < a\nc < b"), {});
    const auto circle = applyOverrides(plan, { { "c", "a", DependencyKind::Order } });
    QVERIFY(!circle);
    QVERIFY(circle.error().what.contains(QStringLiteral("a → b → c → a")));
    QVERIFY(!applyOverrides(plan, { { "a", "b", DependencyKind::None } })); // the workflow says so
    QVERIFY(!applyOverrides(plan, { { "a", "x", DependencyKind::Order } }));
    QVERIFY(!applyOverrides(plan, { { "a", "a", DependencyKind::Order } }));
    QVERIFY(!overrideFromJson({ { "from", "a" }, { "to", "b" }, { "type", "maybe" } }));
}

void TestDependencies::writesJsonAndText()
{
    const auto plan =
        suggestDependencies(*workflowFromText("a\nb\nc"), { { "a", "open('x.txt', 'w')" }, { "b", "open('x.txt')" } });
    const QJsonObject json = plan.toJson();
    const QJsonObject first = json.value(QLatin1String("dependencies")).toArray()[0].toObject();
    QCOMPARE(first.value(QLatin1String("from")).toString(), QStringLiteral("a"));
    QCOMPARE(first.value(QLatin1String("type")).toString(), QStringLiteral("data"));
    QCOMPARE(first.value(QLatin1String("confidence")).toDouble(), 0.9);
    QCOMPARE(json.value(QLatin1String("parallel_groups")).toArray().size(), 3);
    const QString text = plan.toText();
    QVERIFY(text.contains(QStringLiteral("b after a  [data, 90 %]  Line 1 reads x.txt, which 'a' writes.")));
    QVERIFY(text.contains(QStringLiteral("Not clear: c: no script.")));
}

// Whatever scripts do: every step is in one group, every edge leads to a later group, and no pair has two edges.
void TestDependencies::isAlwaysOrderly()
{
    std::mt19937 random(42);
    for (int round = 0; round < 300; ++round) {
        const int count = 2 + int(random() % 12);
        const WorkflowPtr workflow = randomWorkflow(count, round % 3 == 0 ? 1.0 : 0.0, unsigned(round));
        Scripts scripts;
        for (const StepSpec& step : workflow->steps) {
            QString script;
            for (int i = int(random() % 4); i > 0; --i) {
                script += QStringLiteral("open('f%1.txt', '%2')\n").arg(random() % 6).arg(random() % 2 ? "r" : "w");
            }
            script += random() % 5 == 0 ? QStringLiteral("open(x)\n") : QString();
            scripts.insert(step.id, script);
        }
        const DependencyPlan plan = suggestDependencies(*workflow, scripts);
        std::vector<int> level(size_t(workflow->size()), -1);
        for (size_t i = 0; i < plan.groups.size(); ++i) {
            for (const int step : plan.groups[i]) {
                QCOMPARE(level[size_t(step)], -1);
                level[size_t(step)] = int(i);
            }
        }
        QVERIFY(std::find(level.begin(), level.end(), -1) == level.end());
        QSet<std::pair<int, int>> seen;
        for (const Suggestion& suggestion : plan.suggestions) {
            QVERIFY(level[size_t(suggestion.from)] < level[size_t(suggestion.to)]);
            QVERIFY(!seen.contains({ suggestion.from, suggestion.to }));
            seen.insert({ suggestion.from, suggestion.to });
            QVERIFY(suggestion.confidence > 0 && suggestion.confidence <= 1);
            QVERIFY(!suggestion.reason.isEmpty());
        }
    }
}

// A plan nobody can read stays a chain, not a bush.
void TestDependencies::takesLongPlans()
{
    Workflow workflow = *chainWorkflow(1000);
    for (StepSpec& step : workflow.steps) {
        step.needs.clear();
    }
    workflow.seal();
    const DependencyPlan plan = suggestDependencies(workflow, {});
    QCOMPARE(plan.suggestions.size(), size_t(999));
    QCOMPARE(plan.groups.size(), size_t(1000));
}

QTEST_GUILESS_MAIN(TestDependencies)
#include "tst_dependencies.moc"
