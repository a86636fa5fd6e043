// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "branchstory.h"
#include "core/rememberkey.h"
#include "storefixture.h"

#include "support/workflowtext.h"

#include <QtTest>

using namespace cmbagent;

namespace {

/// A run that asks about its plan and before its step "a", both approved unless said otherwise.
struct AskedRun
{
    StoreFixture& fixture;
    RunEvents events;
    ApprovalRequested plan;
    ApprovalRequested start;

    explicit AskedRun(StoreFixture& that, RememberScope remember = RememberScope::Once, bool isAnswered = true,
                      int value = 1)
        : fixture(that)
    {
        Script script(that.created(workflowFromText("a; b < a"), QStringLiteral("asked")), that.clock);
        plan.id = that.ids.next<ApprovalId>();
        plan.kind = ApprovalKind::Plan;
        plan.question = QStringLiteral("Begin?");
        plan.options = { Resolution::Approved, Resolution::Rejected };
        plan.hash = evidenceHash(plan.question, plan.options, {});
        start.id = that.ids.next<ApprovalId>();
        start.step = 0;
        start.kind = ApprovalKind::Step;
        start.question = QStringLiteral("Start?");
        start.options = { Resolution::Approved, Resolution::Rejected, Resolution::Modified };
        start.shown = { { QStringLiteral("a.py"), QStringLiteral("text/x-python"), { BlobHash::of("a"), 1 } } };
        start.context = { { QStringLiteral("value"), value } };
        start.deadline = { that.clock.now().micros + 60'000'000 };
        start.onDeadline = Resolution::Rejected;
        start.hash = evidenceHash(start.question, start.options, start.shown, start.context);
        script.add(RunMoved { RunState::Draft, RunState::Planning, {} })
            .add(plan)
            .add(ApprovalResolved { plan.id, -1, Resolution::Approved, {}, QStringLiteral("person"), plan.hash })
            .add(RunMoved { RunState::Planning, RunState::Executing, {} })
            .add(start);
        if (isAnswered) {
            ApprovalResolved yes { start.id,  0, Resolution::Approved, QStringLiteral("go"), QStringLiteral("person"),
                                   start.hash };
            yes.who = QStringLiteral("ada");
            yes.remember = remember;
            script.add(yes);
        }
        events = script.events;
    }
    [[nodiscard]] RunId run() const { return events.first().run; }
};

} // namespace

/// What was asked and answered over all runs, and what is remembered; S06-M8, S06-M14, S06-S4.
class TestApprovals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatIsOpen();
    void listsWhatWasAnswered();
    void remembersAndForgets();
    void branchesRememberTheirLine();
    void aDeletedRunRemembersNothing();
    void findsWhatWasApprovedLast();
    void rowsAreThoseOfTheJournal();
};

void TestApprovals::listsWhatIsOpen()
{
    StoreFixture fixture;
    const AskedRun asked(fixture, RememberScope::Once, false);
    QVERIFY(fixture.storeAll(asked.events));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto open = reader.openApprovals(fixture.scope()).value();
    QCOMPARE(open.size(), 1);
    QCOMPARE(open[0].kind, ApprovalKind::Step);
    QCOMPARE(open[0].stepId, QStringLiteral("a"));
    QCOMPARE(open[0].runName, QStringLiteral("asked"));
    QCOMPARE(open[0].onDeadline, Resolution::Rejected);
    QCOMPARE(open[0].deadline, asked.start.deadline);
    QCOMPARE(open[0].options, asked.start.options);
    QCOMPARE(open[0].hash, asked.start.hash);
    // A plan is about no step, and is called like its run.
    const AskedRun planned(fixture, RememberScope::Once, false);
    QVERIFY(fixture.storeAll(planned.events.first(3)));
    const auto both = reader.openApprovals(fixture.scope()).value();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[1].kind, ApprovalKind::Plan);
    QCOMPARE(both[1].step, -1);
    QCOMPARE(both[1].stepId, QString());
    QCOMPARE(both[1].stepTitle, QStringLiteral("asked"));
    QCOMPARE(reader.openApprovals(SessionScope(fixture.ids.next<SessionId>()))->size(), 0);
}

void TestApprovals::listsWhatWasAnswered()
{
    StoreFixture fixture;
    const AskedRun asked(fixture);
    QVERIFY(fixture.storeAll(asked.events));
    QVERIFY(fixture.storeAll(fixture.story()));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto all = reader.answeredApprovals(fixture.scope()).value();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0].kind, ApprovalKind::Gate); // newest first
    QCOMPARE(all[0].resolution, Resolution::Approved);
    const auto own = reader.answeredApprovals(fixture.scope(), 100, asked.run()).value();
    QCOMPARE(own.size(), 2);
    QCOMPARE(own[0].comment, QStringLiteral("go"));
    QCOMPARE(own[0].by, QStringLiteral("person"));
    QCOMPARE(own[0].who, QStringLiteral("ada"));
    QCOMPARE(own[0].answered, asked.events.last().at);
    QCOMPARE(own[1].kind, ApprovalKind::Plan);
    QCOMPARE(reader.answeredApprovals(fixture.scope(), 1)->size(), 1);
}

void TestApprovals::remembersAndForgets()
{
    StoreFixture fixture;
    const AskedRun asked(fixture, RememberScope::Project);
    const AskedRun other(fixture);
    QVERIFY(fixture.storeAll(asked.events) && fixture.storeAll(other.events));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto known = reader.rememberedAnswers(fixture.scope()).value();
    QCOMPARE(known.size(), 1);
    QCOMPARE(known[0].approval, asked.start.id);
    QCOMPARE(known[0].scope, RememberScope::Project);
    QCOMPARE(known[0].who, QStringLiteral("ada"));
    QCOMPARE(known[0].projectName, QStringLiteral("My research"));
    QCOMPARE(known[0].key, rememberKey(asked.start, QStringLiteral("a")));
    QCOMPARE(reader.rememberedFor(fixture.scope(), fixture.defaults.project, {})->size(), 1);
    QCOMPARE(reader.rememberedFor(fixture.scope(), fixture.ids.next<ProjectId>(), {})->size(), 0);

    QCOMPARE(fixture.store->forgetAnswer(fixture.scope(), other.start.id).error().code, ErrorCode::NotFound);
    QVERIFY(fixture.store->forgetAnswer(fixture.scope(), asked.start.id));
    QVERIFY(fixture.store->forgetAnswer(fixture.scope(), asked.start.id)); // twice is not wrong
    QCOMPARE(reader.rememberedAnswers(fixture.scope())->size(), 0);
    QCOMPARE(reader.rememberedFor(fixture.scope(), fixture.defaults.project, {})->size(), 0);
    QCOMPARE(reader.forgottenAnswers(fixture.scope()).value(), QList<ApprovalId> { asked.start.id });
    QCOMPARE(reader.answeredApprovals(fixture.scope(), 100, asked.run())->size(), 2); // what it answered stays
}

void TestApprovals::branchesRememberTheirLine()
{
    StoreFixture fixture;
    const AskedRun asked(fixture, RememberScope::Branch);
    const AskedRun only(fixture, RememberScope::Run);
    QVERIFY(fixture.storeAll(asked.events) && fixture.storeAll(only.events));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    RunProjection parent = reader.load(fixture.scope(), asked.run(), *fixture.blobs).value();
    const RunEvent first = branchOf(fixture, parent, 0);
    QVERIFY(fixture.storeAll({ first }));
    const RunEvent second = branchOf(fixture, reader.load(fixture.scope(), first.run, *fixture.blobs).value(), 0);
    QVERIFY(fixture.storeAll({ second }));
    const ProjectId project = fixture.defaults.project;
    QCOMPARE(reader.rememberedFor(fixture.scope(), project, asked.run())->size(), 1);
    QCOMPARE(reader.rememberedFor(fixture.scope(), project, first.run)->size(), 1);
    QCOMPARE(reader.rememberedFor(fixture.scope(), project, second.run)->size(), 1);
    QCOMPARE(reader.rememberedFor(fixture.scope(), project, only.run())->size(), 0);
    QCOMPARE(reader.rememberedAnswers(fixture.scope())->size(), 2); // a person sees both
}

void TestApprovals::aDeletedRunRemembersNothing()
{
    StoreFixture fixture;
    const AskedRun asked(fixture, RememberScope::Project);
    QVERIFY(fixture.storeAll(asked.events));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    QVERIFY(fixture.store->deleteRun(fixture.scope(), asked.run()));
    QCOMPARE(reader.rememberedAnswers(fixture.scope())->size(), 0);
}

void TestApprovals::findsWhatWasApprovedLast()
{
    StoreFixture fixture;
    const AskedRun older(fixture, RememberScope::Once, true, 1);
    const AskedRun newer(fixture, RememberScope::Once, true, 2);
    const AskedRun now(fixture, RememberScope::Once, false, 3);
    QVERIFY(fixture.storeAll(older.events));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto none = reader.lastApproved(fixture.scope(), older.run(), older.start.id);
    QVERIFY(none && !*none);
    QVERIFY(fixture.storeAll(newer.events) && fixture.storeAll(now.events));
    const auto found = reader.lastApproved(fixture.scope(), now.run(), now.start.id).value();
    QVERIFY(found);
    QCOMPARE(found->run, newer.run());
    QCOMPARE(found->context, newer.start.context);
    QCOMPARE(found->shown, newer.start.shown);
    QCOMPARE(found->resolution, Resolution::Approved);
    // Of a branch it is what was approved in its line, whatever others approved since.
    const RunProjection parent = reader.load(fixture.scope(), older.run(), *fixture.blobs).value();
    Script branch(branchOf(fixture, parent, 0), fixture.clock);
    ApprovalRequested again = now.start;
    again.id = fixture.ids.next<ApprovalId>();
    branch.add(RunMoved { RunState::Draft, RunState::Executing, {} }).add(again);
    QVERIFY(fixture.storeAll(branch.events));
    const auto inLine = reader.lastApproved(fixture.scope(), branch.events.first().run, again.id).value();
    QVERIFY(inLine);
    QCOMPARE(inLine->run, older.run());
    QCOMPARE(inLine->context, older.start.context);
    // A plan is compared with a plan.
    const auto plan = reader.lastApproved(fixture.scope(), now.run(), now.plan.id).value();
    QVERIFY(plan);
    QCOMPARE(plan->id, newer.plan.id);
}

void TestApprovals::rowsAreThoseOfTheJournal()
{
    StoreFixture fixture;
    const AskedRun asked(fixture, RememberScope::Project);
    QVERIFY(fixture.storeOneByOne(asked.events));
    AskedRun repeated(fixture, RememberScope::Once, false);
    ApprovalResolved given { repeated.start.id,  0, Resolution::Approved, {}, QStringLiteral("remembered"),
                             repeated.start.hash };
    given.origin = { asked.run(), asked.start.id, { 17 }, QStringLiteral("ada"), RememberScope::Project };
    Script script(repeated.events.first(), fixture.clock);
    script.events = repeated.events;
    script.add(given)
        .add(ApprovalModeChanged { ApprovalMode::Manual, QStringLiteral("ada") })
        .add(GateChanged { 1, true, {} });
    QVERIFY(fixture.storeOneByOne(script.events));
    QVERIFY(fixture.store->forgetAnswer(fixture.scope(), asked.start.id));
    Reader reader(fixture.dir);
    QVERIFY(reader.open());
    const auto answered = reader.answeredApprovals(fixture.scope(), 100, repeated.run()).value();
    QCOMPARE(answered[0].by, QStringLiteral("remembered"));
    QCOMPARE(answered[0].origin, given.origin);
    const RunProjection loaded = reader.load(fixture.scope(), repeated.run(), *fixture.blobs).value();
    QCOMPARE(loaded.approvalMode(), ApprovalMode::Manual);
    QVERIFY(loaded.step(1).isGated);
    const QStringList rows = dump(fixture.dir.databasePath());
    QVERIFY(fixture.store->rebuildProjections());
    QCOMPARE(dump(fixture.dir.databasePath()), rows);
}

QTEST_GUILESS_MAIN(TestApprovals)
#include "tst_approvals.moc"
