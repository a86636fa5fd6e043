// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "branchstory.h"
#include "core/planchanges.h"

#include "support/workflowtext.h"

#include <QtTest>

using namespace cmbagent;

namespace {

ApprovalRequested question(StoreFixture& fixture, ApprovalKind kind, int step)
{
    ApprovalRequested asked;
    asked.id = fixture.ids.next<ApprovalId>();
    asked.step = step;
    asked.kind = kind;
    asked.question = QStringLiteral("Well?");
    asked.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
    asked.hash = evidenceHash(asked.question, asked.options, {});
    return asked;
}

ApprovalResolved modified(const ApprovalRequested& asked, const QJsonObject& changes)
{
    ApprovalResolved answer { asked.id,   asked.step, Resolution::Modified, {}, QStringLiteral("person"),
                              asked.hash, changes };
    answer.who = QStringLiteral("ada");
    return answer;
}

/// A run whose plan was changed: another title, another parameter, another script.
RunEvents changedPlan(StoreFixture& fixture, const BlobRef& script)
{
    Script told(fixture.created(workflowFromText("load\nfit < load"), QStringLiteral("planned")), fixture.clock);
    const ApprovalRequested plan = question(fixture, ApprovalKind::Plan, -1);
    PlanChanges changes;
    changes.parameters = { { QStringLiteral("t0"), 3 } };
    changes.steps.insert(
        QStringLiteral("fit"),
        { { ChangePart::fields, QJsonObject { { QStringLiteral("title"), QStringLiteral("Fit it") } } } });
    QJsonObject json = planChangesToJson(changes);
    setContent(ApprovalKind::Plan, json, QStringLiteral("load/load.py"), script);
    told.add(RunMoved { RunState::Draft, RunState::Planning, {} })
        .add(plan)
        .add(modified(plan, json))
        .add(RunMoved { RunState::Planning, RunState::Executing, {} });
    return told.events;
}

/// A run in which a text that was shown was changed, up to the step after it.
RunEvents changedText(StoreFixture& fixture, const BlobRef& text)
{
    Script told(fixture.created(workflowFromText("make\nlook! < make\nafter < look make"), QStringLiteral("shown")),
                fixture.clock);
    StepReport report;
    report.outputs = { { QStringLiteral("m.txt"), QStringLiteral("text/plain"), fixture.blobs->put("model").value() } };
    ApprovalRequested look = question(fixture, ApprovalKind::Gate, 1);
    look.shown = { { QStringLiteral("make/m.txt"), QStringLiteral("text/plain"), report.outputs.front().blob } };
    QJsonObject changes;
    setOutput(changes, QStringLiteral("make/m.txt"), text);
    told.add(RunMoved { RunState::Draft, RunState::Executing, {} })
        .add(StepStarted { 0, 1 })
        .add(StepFinished { 0, 1, StepState::Completed, std::make_shared<const StepReport>(report) })
        .add(look)
        .add(modified(look, changes));
    return told.events;
}

} // namespace

/// What the store keeps of what a person changed with an answer. S06-M6, S06-M14.
class TestAnswerChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFollowThePlan();
    void contentsStayAsLongAsTheyAreCited();
    void aBranchKeepsTheText();
    void anAnswerThatWasNeverWrittenLeavesNothing();
    void rowsAreThoseOfTheJournal();
};

void TestAnswerChanges::rowsFollowThePlan()
{
    StoreFixture fixture;
    const RunEvents plain = fixture.plainRun(workflowFromText("load\nfit < load"));
    const RunEvents planned = changedPlan(fixture, fixture.blobs->put("print(2)").value());
    QVERIFY(fixture.storeAll(plain));
    const QString path = fixture.dir.databasePath();
    const QStringList before = dump(path, { QStringLiteral("runs"), QStringLiteral("steps") });
    QVERIFY(fixture.storeOneByOne(planned));
    const auto titles = [&path](const RunEvents& run) {
        return ask(path,
                   "SELECT w.title FROM runs r JOIN workflow_steps w ON w.workflow = r.definition WHERE r.id = '"
                       + run.first().run.toString().toUtf8() + "' ORDER BY w.step");
    };
    QVERIFY(titles(planned).contains(QLatin1String("Fit it")));
    QVERIFY(!titles(plain).contains(QLatin1String("Fit it"))); // others of the workflow have theirs
    const QString parameters =
        ask(path, "SELECT parameters FROM runs WHERE id = '" + planned.first().run.toString().toUtf8() + "'");
    QVERIFY2(parameters.contains(QLatin1String("{\"t0\":3}")), qPrintable(parameters));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const RunProjection loaded = reader.load(fixture.scope(), planned.first().run, *fixture.blobs).value();
    QCOMPARE(loaded.askerLabel(1), QStringLiteral("Fit it"));
    QCOMPARE(loaded.parameters().value(QStringLiteral("t0")).toInt(), 3);
    // The rows of the other run are as they were.
    const QStringList after = dump(path, { QStringLiteral("runs"), QStringLiteral("steps") });
    for (const QString& row : before) {
        QVERIFY2(after.contains(row), qPrintable(row));
    }
}

void TestAnswerChanges::contentsStayAsLongAsTheyAreCited()
{
    StoreFixture fixture;
    const BlobRef script = fixture.blobs->put("print(2)").value();
    const BlobRef text = fixture.blobs->put("a better model").value();
    const RunEvents planned = changedPlan(fixture, script);
    const RunEvents shown = changedText(fixture, text);
    QVERIFY(fixture.storeAll(planned));
    QVERIFY(fixture.storeAll(shown));
    QVERIFY(fixture.store->collectGarbage(false, 0));
    QVERIFY(fixture.blobs->read(script.hash));
    QVERIFY(fixture.blobs->read(text.hash));
    for (const RunEvents& run : { planned, shown }) {
        QVERIFY(fixture.store->deleteRun(fixture.scope(), run.first().run));
    }
    QVERIFY(fixture.store->collectGarbage(false, 0));
    QVERIFY(!fixture.blobs->read(script.hash));
    QVERIFY(!fixture.blobs->read(text.hash));
}

void TestAnswerChanges::aBranchKeepsTheText()
{
    StoreFixture fixture;
    const BlobRef text = fixture.blobs->put("a better model").value();
    const RunEvents shown = changedText(fixture, text);
    QVERIFY(fixture.storeAll(shown));
    const RunEvent branch = branchOf(fixture, foldOf(shown, *fixture.blobs), 2);
    QVERIFY(fixture.storeAll({ branch }));
    QVERIFY(fixture.store->deleteRun(fixture.scope(), shown.first().run));
    QVERIFY(fixture.store->collectGarbage(false, 0));
    QVERIFY(fixture.blobs->read(text.hash));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const RunProjection loaded = reader.load(fixture.scope(), branch.run, *fixture.blobs).value();
    QCOMPARE(replacedFor(loaded, 2, 0, QStringLiteral("m.txt")), std::optional(text));
}

/// The program ended between the content and the answer that was to cite it: the question is open as before, and the
/// content goes with the next collection.
void TestAnswerChanges::anAnswerThatWasNeverWrittenLeavesNothing()
{
    StoreFixture fixture;
    const BlobRef text = fixture.blobs->put("a better model").value();
    RunEvents shown = changedText(fixture, text);
    shown.removeLast();
    QVERIFY(fixture.storeAll(shown));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const RunProjection loaded = reader.load(fixture.scope(), shown.first().run, *fixture.blobs).value();
    QVERIFY(loaded.openApproval(1));
    QVERIFY(!replacedFor(loaded, 2, 0, QStringLiteral("m.txt")));
    QCOMPARE(fixture.store->collectGarbage(false, 0)->count, 1);
    QVERIFY(!fixture.blobs->read(text.hash));
}

void TestAnswerChanges::rowsAreThoseOfTheJournal()
{
    StoreFixture fixture;
    QVERIFY(fixture.storeOneByOne(changedPlan(fixture, fixture.blobs->put("print(2)").value())));
    QVERIFY(fixture.storeOneByOne(changedText(fixture, fixture.blobs->put("a better model").value())));
    const QStringList rows = dump(fixture.dir.databasePath());
    QVERIFY(fixture.store->rebuildProjections());
    QCOMPARE(dump(fixture.dir.databasePath()), rows);
}

QTEST_GUILESS_MAIN(TestAnswerChanges)
#include "tst_answerchanges.moc"
