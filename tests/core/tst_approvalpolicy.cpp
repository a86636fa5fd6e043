// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/approvalrules.h"

#include <QtTest>

using namespace cmbagent;

namespace {

ApprovalRule checkRule(const char* text, const QString& step = {}, const QString& output = {})
{
    ApprovalRule rule;
    rule.step = step;
    rule.output = output;
    rule.check = ValueCheck::parse(QString::fromLatin1(text)).value();
    return rule;
}

/// Two code steps and an approval step; the first can be made to complete with results.
class Story
{
public:
    explicit Story(ApprovalPolicy policy, const RunOptions& options = {})
    {
        auto workflow = std::make_shared<Workflow>();
        workflow->approval = std::move(policy);
        workflow->steps.resize(3);
        workflow->steps[0].id = QStringLiteral("fit_a");
        workflow->steps[0].outputs = { { QStringLiteral("*.png"), {} } };
        workflow->steps[1].id = QStringLiteral("pay");
        workflow->steps[1].effect.kind = EffectKind::External;
        workflow->steps[2].id = QStringLiteral("look");
        workflow->steps[2].kind = StepKind::Approval;
        if (!workflow->seal().empty()) {
            qFatal("bad test workflow");
        }
        run = RunProjection(RunId(Uuid { { 1 } }), workflow);
        RunCreated created;
        created.options = options;
        add(created);
        add(RunMoved { RunState::Draft, RunState::Executing, {} });
    }
    void add(EventBody body)
    {
        const auto done = run.apply({ run.run(), run.seq() + 1, { 1'000 + run.seq() }, std::move(body) });
        QVERIFY2(done, done ? "" : qPrintable(done.error().toText()));
    }
    void complete(const QJsonObject& values, std::vector<OutputFile> outputs = {})
    {
        add(StepStarted { 0, 1 });
        auto report = std::make_shared<StepReport>();
        report->values = values;
        report->outputs = std::move(outputs);
        add(StepFinished { 0, 1, StepState::Completed, report });
    }
    [[nodiscard]] QString reason(int step, const StepForecast& forecast = {}) const
    {
        return reasonToAsk(run, step, forecast);
    }
    /// What fails: "chi2 < 3: 4", "chi2 < 3: nothing", or nothing.
    [[nodiscard]] QString finding() const
    {
        const auto found = failedCheck(run, 0);
        return found ? QStringLiteral("%1: %2").arg(
                   found->expected, found->found ? QString::number(*found->found) : QStringLiteral("nothing"))
                     : QString();
    }

    RunProjection run;
};

ApprovalPolicy custom(std::vector<ApprovalRule> rules)
{
    return { ApprovalMode::Custom, std::move(rules) };
}

} // namespace

/// When a run asks, as pure functions of its state. S06-M1, S06-S1, S06-S2.
class TestApprovalPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksReadAndWriteAlike();
    void checksRefuseWithAMend();
    void comparesAsWritten();
    void modesAskWhereTheySay();
    void rulesNeedEverythingTheyName();
    void whatNobodyKnowsCountsAsOver();
    void gatesCountInAnyMode();
    void checksAskOnlyWhenTheyFail();
    void checksOfFiles();
    void chosenLaterCountsFromThen();
    void rulesAskAfterwards();
    void nobodyIsAskedTwice();
};

void TestApprovalPolicy::checksReadAndWriteAlike()
{
    for (const char* text : { "chi2 < 3", "chi2 <= 3", "a.b-c > -1.5e-07", "x >= 0", "n == 12", "rest != 0.1" }) {
        const auto check = ValueCheck::parse(QString::fromLatin1(text));
        QVERIFY2(check, text);
        QCOMPARE(check->toText(), QString::fromLatin1(text));
        QCOMPARE(ValueCheck::parse(check->toText()).value(), *check);
    }
    QCOMPARE(ValueCheck::parse(QStringLiteral("  chi2<3 ")).value().toText(), QStringLiteral("chi2 < 3"));
}

void TestApprovalPolicy::checksRefuseWithAMend()
{
    for (const char* text : { "", "chi2", "< 3", "chi2 <", "chi2 = 3", "chi2 < three", "chi2 < inf", "chi2 < nan",
                              "chi2 < 3 or x > 1", "2 < chi2", "chi2 =< 3" }) {
        const auto check = ValueCheck::parse(QString::fromLatin1(text));
        QVERIFY2(!check, text);
        QVERIFY(!check.error().mend.isEmpty());
        QCOMPARE(check.error().code, ErrorCode::BadInput);
    }
}

void TestApprovalPolicy::comparesAsWritten()
{
    const auto met = [](const char* text, double value) {
        return ValueCheck::parse(QString::fromLatin1(text)).value().isMet(value);
    };
    QVERIFY(met("x < 3", 2.9) && !met("x < 3", 3));
    QVERIFY(met("x <= 3", 3) && !met("x <= 3", 3.1));
    QVERIFY(met("x > 3", 3.1) && !met("x > 3", 3));
    QVERIFY(met("x >= 3", 3) && !met("x >= 3", 2.9));
    QVERIFY(met("x == 3", 3) && !met("x == 3", 2.9));
    QVERIFY(met("x != 3", 2.9) && !met("x != 3", 3));
    for (const char* text : { "x < 3", "x <= 3", "x > 3", "x >= 3", "x == 3", "x != 3" }) {
        QVERIFY2(!met(text, std::nan("")), text); // what is not a number meets nothing
    }
}

void TestApprovalPolicy::modesAskWhereTheySay()
{
    struct Expectation
    {
        ApprovalMode mode;
        bool step;
        bool plan;
        bool error;
        bool results;
    };
    for (const Expectation& expected : { Expectation { ApprovalMode::None, false, false, false, false },
                                         { ApprovalMode::AfterPlanning, false, true, false, false },
                                         { ApprovalMode::BeforeEachStep, true, true, true, false },
                                         { ApprovalMode::AfterEachStep, false, false, true, true },
                                         { ApprovalMode::AroundEachStep, true, true, true, true },
                                         { ApprovalMode::OnError, false, false, true, false },
                                         { ApprovalMode::Manual, false, false, false, false },
                                         { ApprovalMode::Custom, false, false, false, false } }) {
        Story story({ expected.mode });
        QCOMPARE(story.run.approvalMode(), expected.mode);
        QCOMPARE(!story.reason(0).isEmpty(), expected.step);
        QCOMPARE(story.reason(2), QString()); // an approval step asks for itself
        QCOMPARE(asksForPlan(expected.mode), expected.plan);
        QCOMPARE(asksOnError(story.run), expected.error);
        QCOMPARE(approvalModeFromName(approvalModeName(expected.mode)), expected.mode);
        story.complete({});
        QCOMPARE(!reasonToReview(story.run, 0).isEmpty(), expected.results);
        QCOMPARE(reasonToReview(story.run, 1), QString()); // it has no results yet
    }
    RunOptions options;
    options.approvalMode = ApprovalMode::None;
    const Story chosen({ ApprovalMode::BeforeEachStep }, options);
    QCOMPARE(chosen.reason(0), QString()); // what a person chose for the run wins
}

void TestApprovalPolicy::rulesNeedEverythingTheyName()
{
    ApprovalRule rule;
    rule.step = QStringLiteral("fit_*");
    QVERIFY(!Story(custom({ rule })).reason(0).isEmpty());
    QVERIFY(Story(custom({ rule })).reason(1).isEmpty());
    rule.effect = EffectKind::External;
    QVERIFY(Story(custom({ rule })).reason(0).isEmpty());
    rule.step.clear();
    QVERIFY(Story(custom({ rule })).reason(1).contains(QStringLiteral("effect: external")));
    rule.kind = StepKind::Simulated;
    QVERIFY(Story(custom({ rule })).reason(1).isEmpty());
    QVERIFY(!Story(custom({ rule, ApprovalRule { QStringLiteral("pay") } })).reason(1).isEmpty()); // any of them
}

void TestApprovalPolicy::whatNobodyKnowsCountsAsOver()
{
    ApprovalRule slow;
    slow.durationOverMillis = 60'000;
    const Story story(custom({ slow }));
    QVERIFY(story.reason(0, { 60'000'000 }).isEmpty());
    QVERIFY(!story.reason(0, { 60'001'000 }).isEmpty());
    QVERIFY(story.reason(0).contains(QStringLiteral("nobody knows how long")));
    ApprovalRule dear;
    dear.costOverMicros = 2'000'000;
    const Story bill(custom({ dear }));
    QVERIFY(bill.reason(0, { {}, 2'000'000 }).isEmpty());
    QVERIFY(!bill.reason(0, { {}, 2'000'001 }).isEmpty());
    QVERIFY(bill.reason(0).contains(QStringLiteral("nobody knows what it costs")));
}

void TestApprovalPolicy::gatesCountInAnyMode()
{
    RunOptions options;
    options.gates = QStringList { QStringLiteral("pay"), QStringLiteral("gone") };
    Story story({}, options);
    QVERIFY(story.reason(0).isEmpty());
    QVERIFY(!story.reason(1).isEmpty());
    story.add(GateChanged { 1, false });
    QVERIFY(story.reason(1).isEmpty());
    story.add(GateChanged { 0, true });
    QVERIFY(!story.reason(0).isEmpty());
    story.add(StepStarted { 0, 1 });
    RunEvent late { story.run.run(), story.run.seq() + 1, { 9'000 }, GateChanged { 0, false } };
    const auto refused = story.run.apply(late);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::IllegalMove);
}

void TestApprovalPolicy::checksAskOnlyWhenTheyFail()
{
    const QJsonObject values { { QStringLiteral("chi2"), 4 }, { QStringLiteral("name"), QStringLiteral("x") } };
    const auto finding = [&](const ApprovalRule& rule) {
        Story story(custom({ rule }));
        story.complete(values);
        return story.finding();
    };
    QCOMPARE(finding(checkRule("chi2 < 5")), QString());
    QCOMPARE(finding(checkRule("chi2 < 3")), QStringLiteral("chi2 < 3: 4"));
    // A rule that names the step fails without the value; any other is about the steps that report it.
    QCOMPARE(finding(checkRule("rms < 3")), QString());
    QCOMPARE(finding(checkRule("rms < 3", QStringLiteral("fit_*"))), QStringLiteral("rms < 3: nothing"));
    QCOMPARE(finding(checkRule("name < 3", QStringLiteral("fit_a"))), QStringLiteral("name < 3: nothing"));
    QCOMPARE(finding(checkRule("rms < 3", QStringLiteral("pay"))), QString());

    Story measured(custom({ checkRule("loss < 1") }));
    measured.add(StepStarted { 0, 1 });
    measured.add(MetricRecorded { 0, 1, QStringLiteral("loss"), 0.5, {} });
    measured.add(MetricRecorded { 0, 1, QStringLiteral("loss"), 2, {} });
    measured.add(StepFinished { 0, 1, StepState::Completed, nullptr });
    QCOMPARE(measured.finding(), QStringLiteral("loss < 1: 2")); // the last one counts
}

void TestApprovalPolicy::checksOfFiles()
{
    const auto finding = [](const ApprovalRule& rule) {
        Story story(custom({ rule }));
        story.complete({},
                       { { QStringLiteral("a.png"), {}, { BlobHash::of("a"), 100 } },
                         { QStringLiteral("b.png"), {}, { BlobHash::of("b"), 20 } } });
        return story.finding();
    };
    QCOMPARE(finding(checkRule("count >= 2", {}, QStringLiteral("*.png"))), QString());
    QCOMPARE(finding(checkRule("count >= 3", {}, QStringLiteral("*.png"))), QStringLiteral("count >= 3: 2"));
    QCOMPARE(finding(checkRule("bytes < 100", {}, QStringLiteral("*.png"))), QStringLiteral("bytes < 100: 120"));
    QCOMPARE(finding(checkRule("bytes < 100", {}, QStringLiteral("b.png"))), QString());
    QCOMPARE(finding(checkRule("count > 0", {}, QStringLiteral("*.csv"))), QString()); // not its business
    QCOMPARE(finding(checkRule("count > 0", QStringLiteral("fit_a"), QStringLiteral("*.csv"))),
             QStringLiteral("count > 0: 0"));
}

void TestApprovalPolicy::chosenLaterCountsFromThen()
{
    RunOptions options;
    options.approvalMode = ApprovalMode::None;
    Story story(custom({ checkRule("chi2 < 3") }), options);
    story.complete({ { QStringLiteral("chi2"), 4 } });
    story.add(ApprovalModeChanged { ApprovalMode::Custom });
    QCOMPARE(story.run.approvalMode(), ApprovalMode::Custom);
    QCOMPARE(story.finding(), QString());
    story.add(ApprovalModeChanged { ApprovalMode::AfterEachStep });
    QCOMPARE(reasonToReview(story.run, 0), QString());
}

void TestApprovalPolicy::rulesAskAfterwards()
{
    ApprovalRule rule;
    rule.step = QStringLiteral("fit_*");
    for (const AskTime time : { AskTime::Before, AskTime::After, AskTime::Both }) {
        QCOMPARE(askTimeFromName(askTimeName(time)), std::optional(time));
        rule.ask = time;
        Story story(custom({ rule }));
        QCOMPARE(story.reason(0).isEmpty(), time == AskTime::After);
        story.complete({});
        QCOMPARE(reasonToReview(story.run, 0).isEmpty(), time == AskTime::Before);
    }
}

void TestApprovalPolicy::nobodyIsAskedTwice()
{
    Story story({ ApprovalMode::AfterEachStep });
    story.complete({});
    ApprovalRequested asked;
    asked.id = ApprovalId(Uuid { { 2 } });
    asked.step = 0;
    asked.kind = ApprovalKind::Review;
    story.add(asked);
    QCOMPARE(reasonToReview(story.run, 0), QString());
    QCOMPARE(whyNotAgain(story.run, 0), QString());
    story.add(ApprovalResolved { asked.id, 0, Resolution::Retried, {}, {}, {} });
    StepRetryScheduled again { 0, 2, {}, {} };
    again.redo = 1;
    story.add(again);
    story.add(StepStarted { 0, 2 });
    story.add(StepFinished { 0, 2, StepState::Completed, nullptr });
    QVERIFY(!reasonToReview(story.run, 0).isEmpty()); // these are other results
    QVERIFY(!whyNotAgain(story.run, 1).isEmpty()); // what it did outside stays done
}

QTEST_GUILESS_MAIN(TestApprovalPolicy)
#include "tst_approvalpolicy.moc"
