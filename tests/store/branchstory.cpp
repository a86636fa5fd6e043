// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "branchstory.h"

#include "store/journal.h"

#include "support/workflowtext.h"

namespace cmbagent {

RunProjection foldOf(const RunEvents& events, const Blobs& blobs)
{
    auto fold = startFold(events.first(), blobs).value();
    for (const RunEvent& event : events) {
        if (const auto change = fold.apply(event); !change) {
            qFatal("%s", qPrintable(change.error().toText()));
        }
    }
    return fold;
}

namespace {

std::vector<bool> downstreamOf(const Workflow& workflow, int changed)
{
    std::vector<bool> below(size_t(workflow.size()), false);
    below[size_t(changed)] = true;
    for (const int step : workflow.order()) {
        for (const Need& need : workflow.steps[size_t(step)].needs) {
            below[size_t(step)] = below[size_t(step)] || below[size_t(need.step)];
        }
    }
    return below;
}

} // namespace

RunEvent branchOf(StoreFixture& fixture, const RunProjection& parent, int changed, const std::vector<StepEdit>& edits)
{
    const auto below = downstreamOf(*parent.workflow(), changed);
    Inheritance kept;
    for (int i = 0; i < parent.stepCount(); ++i) {
        const StepStatus& status = parent.step(i);
        if (below[size_t(i)] || (status.state != StepState::Completed && status.state != StepState::Skipped)) {
            continue;
        }
        const int attempt = status.attempts.empty() ? 0 : status.attempts.back().number;
        ResultOrigin origin { OriginKind::Inherited, parent.run(), parent.workflow()->steps[size_t(i)].id, attempt };
        if (status.origin) {
            origin = *status.origin;
        }
        kept.steps.push_back({ i, status.state, origin, status.started(), status.ended(), status.reason,
                               status.attempts.empty() ? nullptr : status.attempts.back().report });
    }
    for (const Approval& approval : parent.approvals()) {
        if (approval.answer && approval.request.step >= 0 && !below[size_t(approval.request.step)]) {
            kept.answers.push_back({ approval.request, approval.requestedAt, *approval.answer, approval.answeredAt });
        }
    }
    RunCreated body = parent.created();
    RunOrigin origin;
    origin.parent = parent.run();
    origin.parentSeq = parent.seq();
    origin.depth = body.origin ? body.origin->depth + 1 : 1;
    origin.fromStep = parent.workflow()->steps[size_t(changed)].id;
    origin.hypothesis = QStringLiteral("it's \"warmer\" 星");
    origin.edits = edits;
    origin.inheritance = fixture.blobs->put(encodeInheritance(kept)).value().hash;
    body.origin = origin;
    body.name += QStringLiteral(" (branch)");
    fixture.clock.advance(1000);
    return { fixture.ids.next<RunId>(), 1, fixture.clock.now(), body };
}

RunEvents eventfulRun(StoreFixture& fixture)
{
    Script script(fixture.created(workflowFromText("get\npost < get\nuse < post\nlast < use"), QStringLiteral("busy")),
                  fixture.clock);
    const auto failure = [](const char* what) {
        StepReport report;
        report.exitCode = 1;
        report.diskBytes = 4096;
        report.error =
            Error { ErrorCode::Io, QString::fromUtf8(what), {}, QStringLiteral("Traceback\n  line 3"), {}, {} };
        return std::make_shared<const StepReport>(report);
    };
    StepReport confirmed;
    confirmed.origin = ResultOrigin { OriginKind::Confirmed, script.events.first().run, QStringLiteral("post"), 2 };
    const auto question = fixture.ids.next<ApprovalId>();
    const std::vector<Resolution> options { Resolution::Retried, Resolution::Aborted };
    ApprovalRequested asked { question, 2, QStringLiteral("What now?"), options, {}, {}, {}, {} };
    asked.kind = ApprovalKind::Error;
    asked.hash = evidenceHash(asked.question, options, {});
    StepRetryScheduled retry { 1, 2, {}, QStringLiteral("once more") };
    retry.category = QStringLiteral("network");
    retry.strategy = QStringLiteral("exponential_backoff");
    retry.guidance = QStringLiteral("mind the gap");
    retry.changes = { { QStringLiteral("parameters"), QJsonObject { { QStringLiteral("t0"), 3 } } } };
    retry.isCheck = true;
    StepRetryScheduled again { 2, 2, {}, QStringLiteral("a person said so") };
    script.add(RunMoved { RunState::Draft, RunState::Executing, {} })
        .add(CheckpointTaken { CheckpointTrigger::Named, QStringLiteral("the start") })
        .add(StepStarted { 0, 1 })
        .add(StepStalled { 0, 1, true, 900'000'000 })
        .add(HeartbeatRecorded {})
        .add(StepFinished { 0, 1, StepState::Completed, nullptr })
        .add(EffectIntended { 1, 1 })
        .add(StepStarted { 1, 1 })
        .add(StepFinished { 1, 1, StepState::Failed, failure("connection reset by peer") })
        .add(EffectSettled { 1, 1, EffectState::Unknown, QStringLiteral("recovery") })
        .add(retry)
        .add(StepStarted { 1, 2, true })
        .add(StepFinished { 1, 2, StepState::Completed, std::make_shared<const StepReport>(confirmed) })
        .add(EffectSettled { 1, 1, EffectState::Happened, QStringLiteral("check") })
        .add(StepStarted { 2, 1 })
        .add(StepFinished { 2, 1, StepState::Failed, failure("no such column 'T_cmb'") })
        .add(asked)
        .add(ApprovalResolved { question, 2, Resolution::Retried, {}, QStringLiteral("person"), asked.hash })
        .add(again)
        .add(StepStarted { 2, 2 })
        .add(StepFinished { 2, 2, StepState::Completed, nullptr })
        .add(NoteRecorded { 3, QStringLiteral("guidance"), QStringLiteral("be careful") })
        .add(StepStarted { 3, 1 })
        .add(StepFinished { 3, 1, StepState::Failed, failure("out of memory") })
        .add(RunMoved { RunState::Executing, RunState::Failed, QStringLiteral("last failed") })
        .add(RunMoved { RunState::Failed, RunState::Executing, QStringLiteral("reopened") });
    for (int i = 0; i < 12; ++i) {
        script.add(CheckpointTaken { CheckpointTrigger::Timed, {} });
    }
    return script.events;
}

RunEvents reportedRun(StoreFixture& fixture, const WorkflowPtr& workflow, const QByteArray& salt, bool isContentStored)
{
    Script script(fixture.created(workflow), fixture.clock);
    script.add(RunMoved { RunState::Draft, RunState::Executing, {} });
    for (const int step : workflow->order()) {
        StepReport report;
        report.wallMicros = 1000 * (step + 1);
        const QByteArray content = salt + QByteArray::number(step);
        const BlobRef blob =
            isContentStored ? fixture.blobs->put(content).value() : BlobRef { BlobHash::of(content), content.size() };
        report.outputs = { { QStringLiteral("out.txt"), QStringLiteral("text/plain"), blob } };
        script.add(StepStarted { step, 1 })
            .add(StepFinished { step, 1, StepState::Completed, std::make_shared<const StepReport>(report) });
    }
    script.add(RunMoved { RunState::Executing, RunState::Completed, {} });
    return script.events;
}

} // namespace cmbagent
