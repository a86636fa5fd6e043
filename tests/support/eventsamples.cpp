// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/eventsamples.h"

#include "support/mockclock.h"

namespace cmbagent::test {

namespace {

BlobRef blob(const char* content)
{
    return { BlobHash::of(content), qint64(qstrlen(content)) };
}

/// The first event of a branch, with everything set.
RunCreated branchCreated()
{
    RunCreated branch;
    branch.options.asksOnError = true;
    RunOrigin origin;
    origin.parent = RunId(Uuid { { 1, 2 } });
    origin.parentSeq = 41;
    origin.depth = 3;
    origin.fromStep = QStringLiteral("fit");
    origin.hypothesis = QStringLiteral("the foreground is flatter");
    origin.instructions = QStringLiteral("mask the plane");
    origin.edits = { { QStringLiteral("fit"), { { QStringLiteral("timeout"), 1'000 } } } };
    origin.effects = { { QStringLiteral("pay"), EffectChoice::Simulate } };
    origin.inheritance = BlobHash::of("kept");
    branch.origin = origin;
    return branch;
}

} // namespace

StepReport fullReport()
{
    StepReport report;
    report.exitCode = 3;
    report.signal = 9;
    report.wallMicros = 1'234'567'890'123;
    report.cpuMicros = 42;
    report.peakRssBytes = 1ll << 40;
    report.logBytes = 77;
    report.progress = 0.25;
    report.interpreter = QStringLiteral("/usr/bin/python3 3.11.2");
    report.outputs = { { QStringLiteral("a b/é🔭.csv"), QStringLiteral("text/csv"), blob("x") },
                       { QStringLiteral("b"), {}, blob("") } };
    report.values = { { QStringLiteral("T"),
                        QJsonObject { { QStringLiteral("value"), 2.725 },
                                      { QStringLiteral("unit"), QStringLiteral("K") } } } };
    report.error = Error { ErrorCode::Missing,
                           QStringLiteral("what"),
                           QStringLiteral("mend"),
                           QStringLiteral("detail\nof lines"),
                           { QStringLiteral("fit.py"), 12, 5 },
                           QStringLiteral("fit") };
    report.retryable = false;
    return report;
}

std::vector<EventBody> everyBody()
{
    static MockClock clock;
    static IdSource ids(clock);
    RunCreated created;
    created.session = ids.next<SessionId>();
    created.project = ids.next<ProjectId>();
    created.name = QStringLiteral("\"quoted\" \n run");
    created.workflow = BlobHash::of("w");
    created.source = BlobHash::of("s");
    created.sourcePath = QStringLiteral("/home/me/x.workflow.yaml");
    created.files = { { QStringLiteral("fit.py"), blob("print()") } };
    created.parameters = { { QStringLiteral("t0"), 2.725 },
                           { QStringLiteral("deep"), true },
                           { QStringLiteral("s"), QStringLiteral("x") } };
    created.options = { 4,
                        100.5,
                        QStringLiteral("python3"),
                        { { { QStringLiteral("look"), Resolution::Rejected } }, Resolution::Approved } };

    ApprovalRequested requested;
    requested.id = ids.next<ApprovalId>();
    requested.step = 7;
    requested.question = QStringLiteral("Noise?");
    requested.options = { Resolution::Modified, Resolution::Approved };
    requested.shown = { { QStringLiteral("fit/a.png"), QStringLiteral("image/png"), blob("png") } };
    requested.hash = evidenceHash(requested.question, requested.options, requested.shown);
    requested.deadline = { 1'700'000'000'000'001 };
    requested.onDeadline = Resolution::Rejected;

    StepRetryScheduled retry { 3, 2, { 5 }, QStringLiteral("HTTP 429") };
    retry.category = QStringLiteral("api_error");
    retry.strategy = QStringLiteral("user_guided");
    retry.probability = 0.45;
    retry.guidance = QStringLiteral("wait");
    retry.changes = { { QStringLiteral("parameters"), QJsonObject { { QStringLiteral("a"), 2 } } } };
    retry.isCheck = true;
    StepRetryScheduled redo { 3, 3, {}, QStringLiteral("a person wants it done again") };
    redo.guidance = QStringLiteral("less noise");
    redo.redo = 2;
    ApprovalRequested review = requested;
    review.kind = ApprovalKind::Review;
    ApprovalRequested failureQuestion = requested;
    failureQuestion.kind = ApprovalKind::Effect;
    ApprovalRequested planQuestion = requested;
    planQuestion.kind = ApprovalKind::Plan;
    planQuestion.step = -1;
    planQuestion.context = { { QStringLiteral("parameters"), QJsonObject { { QStringLiteral("t0"), 2.725 } } } };
    ApprovalResolved remembered { requested.id,  7, Resolution::Approved, {}, QStringLiteral("remembered"),
                                  requested.hash };
    remembered.origin = {
        RunId(Uuid { { 1, 2 } }), requested.id, { 17 }, QStringLiteral("ada"), RememberScope::Branch
    };
    ApprovalResolved kept { requested.id, 7, Resolution::Approved, {}, QStringLiteral("person"), requested.hash };
    kept.who = QStringLiteral("ada");
    kept.remember = RememberScope::Project;
    RunCreated carryingOut;
    carryingOut.plannedBy = ids.next<RunId>();
    carryingOut.files = { { QStringLiteral(".cmbagent/agents/engineer@1.2.json"),
                            blob("[]"),
                            { 2, 1'000'000, 2'000'000, { { QStringLiteral("gpu"), 1 } } } } };
    RunCreated asking;
    asking.options.approvalMode = ApprovalMode::Custom;
    asking.options.gates = QStringList { QStringLiteral("fit"), QStringLiteral("plot") };
    asking.options.models = { { QString(), QStringLiteral("a") }, { QStringLiteral("engineer"), QStringLiteral("b") } };
    asking.options.taskMode = TaskMode::DeepResearch;
    const ModelCall paid { QStringLiteral("engineer"),
                           QStringLiteral("engineer"),
                           QStringLiteral("openai"),
                           QStringLiteral("gpt-4.1"),
                           QStringLiteral("gpt-4.1-2025-04-14"),
                           soundUsage(1200, 200, 90, 10),
                           3120,
                           QStringLiteral("2026-11-01"),
                           4200,
                           QStringLiteral("limit"),
                           true,
                           requested.hash };

    return {
        created,
        RunCreated {},
        carryingOut,
        RunMoved { RunState::Executing, RunState::Paused, QStringLiteral("by hand") },
        RunMoved { RunState::Draft, RunState::Planning, {} },
        StepStarted { 123'456, 10 },
        StepFinished { 1, 2, StepState::Completed, nullptr },
        StepFinished { 1, 2, StepState::Failed, std::make_shared<const StepReport>(fullReport()) },
        StepFinished { 1, 2, StepState::Cancelled, std::make_shared<const StepReport>() },
        StepInterrupted { 3, 1, QStringLiteral("the program ended") },
        StepRetryScheduled { 3, 2, { 1'700'000'000'000'000 }, QStringLiteral("exit 1") },
        StepSkipped { 5, QStringLiteral("rejected"), 0 },
        StepSkipped { 5, {}, -1 },
        StepCancelled { 6, QStringLiteral("by hand") },
        requested,
        ApprovalRequested { requested.id, 1, {}, {}, {}, {}, {}, {} },
        ApprovalResolved { requested.id, 7, Resolution::Modified, QStringLiteral("use 3 σ"), QStringLiteral("person"),
                           requested.hash },
        MetricRecorded { 2, 1, QStringLiteral("chi2"), 45.089, QStringLiteral("1") },
        UsageSampled { 2, 1, { 3'000'412, 5'368'709'120, 5'870'000 } },
        NoteRecorded { -1, QStringLiteral("slow"), QStringLiteral("text") },
        NoteRecorded { 3, QStringLiteral("slow"), QStringLiteral("text") },
        branchCreated(),
        StepStarted { 4, 2, true },
        retry,
        redo,
        review,
        failureQuestion,
        ApprovalResolved { requested.id,
                           7,
                           Resolution::Checked,
                           {},
                           QStringLiteral("person"),
                           requested.hash,
                           { { QStringLiteral("fields"), QJsonObject { { QStringLiteral("script"), "b.py" } } } } },
        EffectIntended { 3, 1 },
        EffectSettled { 3, 1, EffectState::Unknown, QStringLiteral("recovery") },
        ResultAdopted { 2,
                        { OriginKind::Adopted, RunId(Uuid { { 7 } }), QStringLiteral("fit"), 3 },
                        { 5 },
                        { 9 },
                        std::make_shared<const StepReport>(fullReport()) },
        CheckpointTaken { CheckpointTrigger::Named, QStringLiteral("before the long part") },
        CheckpointTaken { CheckpointTrigger::Timed, {} },
        StepStalled { 3, 1, false, 900'000'000 },
        HeartbeatRecorded {},
        ApprovalModeChanged { ApprovalMode::BeforeEachStep, QStringLiteral("ada") },
        GateChanged { 2, true, {} },
        ModelCalled { 2, 1, paid },
        ModelCalled { 2,
                      3,
                      { QStringLiteral("engineer"),
                        {},
                        {},
                        QStringLiteral("local"),
                        {},
                        {},
                        {},
                        {},
                        12,
                        {},
                        false,
                        {},
                        QStringLiteral("1.2.0") } },
        planQuestion,
        remembered,
        kept,
        asking,
        GateChanged { 2, false, QStringLiteral("ada") },
    };
}

} // namespace cmbagent::test
