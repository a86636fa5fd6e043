// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/why.h"

#include "runstory.h"
#include "support/workflowtext.h"

#include <QJsonArray>
#include <QTest>

using namespace cmbagent;

namespace {

/// load → fit, where fit reads a table of load and the parameter t0.
WorkflowPtr workflow()
{
    auto changed = std::make_shared<Workflow>(*workflowFromText("load\nfit < load\nlast < fit"));
    changed->parameters.push_back({ QStringLiteral("t0"), Parameter::Type::Number, 1, {}, {}, {}, {}, {} });
    changed->steps[0].parameters = QStringList {};
    changed->steps[0].outputs.push_back({ QStringLiteral("table.csv"), QStringLiteral("text/csv") });
    changed->steps[1].inputs.push_back({ QStringLiteral("table.csv"), 0, QStringLiteral("table.csv") });
    changed->seal();
    return changed;
}

RunCreated created(const char* name, double t0, const QByteArray& script)
{
    RunCreated run;
    run.name = QString::fromUtf8(name);
    run.parameters = { { "t0", t0 } };
    run.files.push_back({ QStringLiteral("fit.py"), { BlobHash::of(script), script.size() } });
    return run;
}

RunStory& loadAndFit(RunStory& story, const QByteArray& table, const char* interpreter = "python 3.11")
{
    StepReport report;
    report.outputs.push_back(
        { QStringLiteral("table.csv"), QStringLiteral("text/csv"), { BlobHash::of(table), table.size() } });
    story.attempt("load", StepState::Completed, report);
    StepReport fitted;
    fitted.interpreter = QString::fromUtf8(interpreter);
    return story.attempt("fit", StepState::Completed, fitted);
}

QStringList sentences(const WhyReport& report)
{
    QStringList list;
    for (const IdentityChange& change : report.changes) {
        list << change.sentence();
    }
    return list;
}

} // namespace

class TestWhy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingChanged();
    void namesWhatChanged();
    void namesWhatIsNewOrGone();
    void tellsWhatItWaitsFor();
    void tellsResultsOfOtherRuns();
    void tellsWhenThereIsNothingBefore();
    void tellsAttempts();
    void comparesIdentities();
};

void TestWhy::findsNothingChanged()
{
    RunStory before(workflow(), created("Old", 1, "x"));
    RunStory now(workflow(), created("New", 1, "x"));
    loadAndFit(before, "1");
    loadAndFit(now, "1");
    const WhyReport report = whyRan(now.run, 1, &before.run);
    QCOMPARE(report.answer, WhyReport::Answer::Same);
    QCOMPARE(report.earlier, QStringLiteral("run 'Old', step 'fit', attempt 1"));
    RunStory newer(workflow(), created("New", 1, "x"));
    loadAndFit(newer, "1", "python 3.12");
    QVERIFY(whyRan(newer.run, 1, &before.run).why.contains(QStringLiteral("python 3.12 instead of python 3.11")));
}

void TestWhy::namesWhatChanged()
{
    RunStory before(workflow(), created("Old", 2.725, "x"));
    RunStory now(workflow(), created("New", 2.73, "y"));
    loadAndFit(before, "1");
    loadAndFit(now, "2");
    const WhyReport report = whyRan(now.run, 1, &before.run);
    QCOMPARE(report.answer, WhyReport::Answer::Changed);
    QCOMPARE(sentences(report),
             (QStringList { QStringLiteral("The script fit.py has another content."),
                            QStringLiteral("The input table.csv, made by 'load', has another content."),
                            QStringLiteral("The parameter t0 was 2.725 and is 2.73.") }));
    QVERIFY(report.toText().contains(QStringLiteral("  - The parameter t0 was 2.725 and is 2.73.\n")));
    const QJsonObject json = report.toJson();
    QCOMPARE(json.value(QLatin1String("answer")).toString(), QStringLiteral("changed"));
    QCOMPARE(json.value(QLatin1String("changes")).toArray().size(), 3);
    // load sees no parameter, so its change does not reach it.
    QCOMPARE(whyRan(now.run, 0, &before.run).answer, WhyReport::Answer::Same);
}

void TestWhy::namesWhatIsNewOrGone()
{
    const auto with = [](const char* name) {
        auto changed = std::make_shared<Workflow>(*workflow());
        changed->steps[1].environment.insert(QLatin1String(name), QStringLiteral("3"));
        return changed;
    };
    RunStory before(with("OLD"), created("Old", 1, "x"));
    RunStory now(with("NEW"), created("New", 1, "x"));
    loadAndFit(before, "1");
    loadAndFit(now, "1");
    QCOMPARE(sentences(whyRan(now.run, 1, &before.run)),
             (QStringList { QStringLiteral("The environment's NEW is new: 3."),
                            QStringLiteral("The environment's OLD is gone.") }));
}

void TestWhy::tellsWhatItWaitsFor()
{
    RunStory story(workflow(), created("New", 1, "x"));
    QCOMPARE(whyRan(story.run, 1, nullptr).why, QStringLiteral("It has not run yet: it waits for 'load'."));
    QCOMPARE(whyRan(story.run, 0, nullptr).why, QStringLiteral("It has not run yet: nothing holds it back."));
    StepSkipped skipped;
    skipped.step = 0;
    skipped.reason = QStringLiteral("not today");
    story.tell(skipped);
    QCOMPARE(whyRan(story.run, 0, nullptr).why, QStringLiteral("It has not run: it is skipped (not today)."));
    QCOMPARE(whyRan(story.run, 0, nullptr).answer, WhyReport::Answer::NotRun);
}

void TestWhy::tellsResultsOfOtherRuns()
{
    RunStory before(workflow(), created("Old", 1, "x"));
    loadAndFit(before, "1");
    MockClock clock;
    IdSource ids(clock);
    RunProjection run(ids.next<RunId>(), workflow());
    QVERIFY(run.apply({ run.run(), 1, { 1 }, created("New", 1, "x") }));
    ResultAdopted adopted;
    adopted.step = 0;
    adopted.origin = { OriginKind::Adopted, before.run.run(), QStringLiteral("load"), 1 };
    adopted.report = std::make_shared<const StepReport>();
    QVERIFY(run.apply({ run.run(), 2, { 2 }, adopted }));
    const WhyReport report = whyRan(run, 0, &before.run);
    QCOMPARE(report.answer, WhyReport::Answer::MadeElsewhere);
    QVERIFY(report.why.contains(QStringLiteral("a person took the result")));
    QVERIFY(report.earlier.contains(before.run.run().toString()));
}

void TestWhy::tellsWhenThereIsNothingBefore()
{
    RunStory now(workflow(), created("New", 1, "x"));
    loadAndFit(now, "1");
    QCOMPARE(whyRan(now.run, 1, nullptr).answer, WhyReport::Answer::NothingBefore);
    RunStory other(workflowFromText("a"), created("Other", 1, "x"));
    QVERIFY(whyRan(now.run, 1, &other.run).why.contains(QStringLiteral("has no such step")));
    RunStory open(workflow(), created("Open", 1, "x"));
    QVERIFY(whyRan(now.run, 1, &open.run).why.contains(QStringLiteral("did not complete it")));
}

void TestWhy::tellsAttempts()
{
    RunStory story(workflow(), created("New", 1, "x"));
    story.fails("load", "ValueError: x").retries("load");
    story.tell(StepStarted { 0, 2 }).tell(StepInterrupted { 0, 2, {} });
    story.attempt("load", StepState::Completed);
    QCOMPARE(whyRan(story.run, 0, nullptr).attempts,
             (QStringList { QStringLiteral("Attempt 2, because attempt 1 failed: ValueError: x"),
                            QStringLiteral("Attempt 3, because attempt 2 was interrupted") }));
}

void TestWhy::comparesIdentities()
{
    const StepIdentity a { { { QStringLiteral("parameters"), { { QStringLiteral("x"), QString() } } },
                             { QStringLiteral("old"), { { QStringLiteral("k"), QStringLiteral("v") } } } },
                           {} };
    const StepIdentity b { { { QStringLiteral("parameters"), {} } }, {} };
    const auto changes = compareIdentities(a, b);
    QCOMPARE(changes.size(), size_t(2)); // empty is not absent, and a part may vanish
    QCOMPARE(changes[1].part, QStringLiteral("old"));
    QVERIFY(compareIdentities(a, a).empty());
}

QTEST_GUILESS_MAIN(TestWhy)
#include "tst_why.moc"
