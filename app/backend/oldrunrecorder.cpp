// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/oldrunrecorder.h"

#include "app/backend/oldruntexts.h"
#include "app/backend/runfreezer.h"
#include "core/mediatype.h"
#include "core/stepsummary.h"
#include "workers/workarea.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace cmbagent {

namespace {

QByteArray indented(const QJsonValue& value)
{
    return value.isArray() ? QJsonDocument(value.toArray()).toJson() : QJsonDocument(value.toObject()).toJson();
}

/// Writes one old run down; lives for one call of recordOldRun.
class Recorder
{
public:
    Recorder(const OldRun& run, const OldRunPlace& place, Blobs& blobs, const AgentSource& agents, std::stop_token stop,
             const std::function<void(int, int)>& progressed)
        : m_run(run), m_place(place), m_blobs(blobs), m_agents(agents), m_stop(std::move(stop)),
          m_progressed(progressed)
    { }

    Result<RecordedOldRun> record(const QJsonObject& manifest);

private:
    Result<void> create(OldRunWorkflow& made, const QJsonObject& manifest);
    Result<void> takeAgents(OldRunWorkflow& made, RunCreated& created);
    Result<void> addSteps();
    Result<void> addStep(const OldStep& step);
    Result<void> addAttempt(const OldStep& step, int number);
    Result<void> addMetrics(const OldStep& step, int attempt);
    Result<void> addCalls(const std::vector<OldCall>& calls, int step, int attempt);
    Result<void> addRunCalls(bool isBeforeSteps);
    Result<void> addFiles(const OldStep& step, WorkArea& area, StepReport& report);
    Result<void> end();
    Result<void> keep(WorkArea& area, StepReport& report, const QString& name, const Result<BlobRef>& blob);
    Result<void> add(Timestamp at, EventBody body);
    Result<void> note(const QString& code, const QString& text);
    Result<void> countFile();

    const OldRun& m_run;
    const OldRunPlace& m_place;
    Blobs& m_blobs;
    const AgentSource& m_agents;
    const std::stop_token m_stop;
    const std::function<void(int, int)>& m_progressed;
    RunProjection m_projection;
    RecordedOldRun m_recorded;
    int m_filesDone = 0;
};

Result<RecordedOldRun> Recorder::record(const QJsonObject& manifest)
{
    auto made = workflowOfOldRun(m_run);
    if (!made) {
        return tl::unexpected(made.error());
    }
    m_projection = RunProjection(m_place.run, made->workflow);
    m_recorded.initial = m_projection;
    auto done = create(*made, manifest);
    done = done ? addSteps() : done;
    done = done ? addRunCalls(false) : done;
    done = done ? end() : done;
    if (!done) {
        return tl::unexpected(done.error());
    }
    m_recorded.report = oldRunReport(m_run, m_place.run, made->warnings);
    return std::move(m_recorded);
}

/// Every event is folded before it is kept, so what is stored is a run like any other.
Result<void> Recorder::add(Timestamp at, EventBody body)
{
    const Timestamp last = m_recorded.events.isEmpty() ? Timestamp {} : m_recorded.events.back().at;
    RunEvent event { m_place.run, m_projection.seq() + 1, std::max(at, last), std::move(body) };
    if (const auto applied = m_projection.apply(event); !applied) {
        return tl::unexpected(applied.error());
    }
    m_recorded.events.append(std::move(event));
    return {};
}

Result<void> Recorder::note(const QString& code, const QString& text)
{
    return add(m_run.started, NoteRecorded { -1, code, text });
}

Result<void> Recorder::countFile()
{
    if (m_stop.stop_requested()) {
        return importStopped();
    }
    ++m_filesDone;
    if (m_progressed) {
        m_progressed(std::min(m_filesDone, int(m_run.files.size())), int(m_run.files.size()));
    }
    return {};
}

/// What a step of an agent needs to be done again, as far as it is here; the rest is told.
Result<void> Recorder::takeAgents(OldRunWorkflow& made, RunCreated& created)
{
    const auto missing = freezeKnownAgents(*made.workflow, m_blobs, m_agents, created.files);
    for (const StepSpec& step : missing.value_or(std::vector<StepSpec>())) {
        made.warnings << QStringLiteral("Step '%1' is one of the agent '%2', which is not here. Before it is played "
                                        "again, make one with 'cmbagent agents scaffold %2', or give the step to "
                                        "another: --set %1.agent=NAME.")
                             .arg(step.id, step.agent.name);
    }
    return missing ? Result<void>() : tl::unexpected(missing.error());
}

Result<void> Recorder::create(OldRunWorkflow& made, const QJsonObject& manifest)
{
    RunCreated created;
    created.session = m_place.session;
    created.project = m_place.project;
    created.name = QStringLiteral("%1 (imported)").arg(m_run.name);
    const auto workflow = m_blobs.put(workflowToJson(*made.workflow));
    if (!workflow) {
        return tl::unexpected(workflow.error());
    }
    created.workflow = workflow->hash;
    for (const OldRunPart& part : made.frozen) {
        const auto blob = part.absolutePath.isEmpty() ? m_blobs.put(part.content) : m_blobs.putFile(part.absolutePath);
        if (!blob) {
            return tl::unexpected(blob.error());
        }
        created.files.push_back({ part.path, *blob });
        if (const auto counted = countFile(); !counted) {
            return counted;
        }
    }
    const auto list = m_blobs.put(indented(manifest));
    if (!list) {
        return tl::unexpected(list.error());
    }
    created.files.push_back({ manifestName, *list });
    auto done = takeAgents(made, created);
    done = done ? add(m_run.started, std::move(created)) : done;
    done = done ? note(QStringLiteral("imported"), oldRunIntroduction(m_run)) : done;
    for (const QStringList& warnings : { m_run.warnings, made.warnings }) {
        for (const QString& warning : warnings) {
            done = done ? note(QStringLiteral("import_warning"), warning) : done;
        }
    }
    if (done && !m_run.planning.empty()) {
        done = add(m_run.started, RunMoved { RunState::Draft, RunState::Planning, {} });
    }
    done = done ? addRunCalls(true) : done;
    const RunState from = m_projection.state();
    const Timestamp begins = m_run.planning.empty() ? m_run.started : m_run.planning.back().at;
    return done ? add(begins, RunMoved { from, RunState::Executing, {} }) : done;
}

Result<void> Recorder::addSteps()
{
    for (const OldStep& step : m_run.steps) {
        if (const auto added = addStep(step); !added) {
            return added;
        }
    }
    return {};
}

Result<void> Recorder::addStep(const OldStep& step)
{
    for (int number = 1; number <= int(step.attempts.size()); ++number) {
        const OldAttempt& attempt = step.attempts[size_t(number) - 1];
        const int index = step.number - 1;
        if (number > 1) {
            StepRetryScheduled retry;
            retry.step = index;
            retry.nextAttempt = number;
            retry.notBefore = attempt.started;
            retry.reason = QStringLiteral("CMBAgent tried it again");
            if (const auto added = add(attempt.started, retry); !added) {
                return added;
            }
        }
        if (const auto added = addAttempt(step, number); !added) {
            return added;
        }
    }
    return {};
}

Result<void> Recorder::addAttempt(const OldStep& step, int number)
{
    const OldAttempt& attempt = step.attempts[size_t(number) - 1];
    const bool isLast = number == int(step.attempts.size());
    auto area = WorkArea::make(m_place.folder, oldStepId(step.number), number);
    if (!area) {
        return tl::unexpected(area.error());
    }
    auto report = std::make_shared<StepReport>();
    report->exitCode = attempt.isFailed ? 1 : 0;
    report->wallMicros = attempt.ended.micros - attempt.started.micros;
    report->interpreter = QStringLiteral("CMBAgent");
    const QByteArray log = attempt.output.toUtf8();
    report->logBytes = log.size();
    QFile file(area->stdoutLog());
    if (!QDir().mkpath(area->attemptFolder() + QStringLiteral("/log")) || !file.open(QIODevice::WriteOnly)
        || file.write(log) != log.size()) {
        return fail(ErrorCode::Io, QStringLiteral("%1 could not be written.").arg(file.fileName()),
                    QStringLiteral("Look whether the disk of the data folder is in order."), file.errorString());
    }
    file.close();
    Result<void> done;
    if (!attempt.code.isEmpty()) {
        const QString name = pathOfCode(step, attempt);
        done = keep(*area, *report, name, m_blobs.put(attempt.code.toUtf8()));
    }
    done = done && isLast ? addFiles(step, *area, *report) : done;
    if (attempt.isFailed) {
        report->error = Error { ErrorCode::Script, attempt.reason, {}, attempt.output.right(8'000), {}, {} };
        report->error->step = oldStepId(step.number);
    }
    done = done ? add(attempt.started, StepStarted { step.number - 1, number, false }) : done;
    done = done ? addCalls(step.calls, step.number - 1, number) : done;
    done = done && isLast ? addMetrics(step, number) : done;
    const StepState to = attempt.isFailed ? StepState::Failed : StepState::Completed;
    return done ? add(attempt.ended, StepFinished { step.number - 1, number, to, report }) : done;
}

Result<void> Recorder::keep(WorkArea& area, StepReport& report, const QString& name, const Result<BlobRef>& blob)
{
    if (!blob) {
        return tl::unexpected(blob.error());
    }
    if (area.laid().contains(name)) {
        return {}; // the code on disk is that of the last attempt
    }
    if (const auto laid = area.lay(name, *blob, m_blobs); !laid) {
        return laid;
    }
    report.outputs.push_back({ name, mediaTypeOf(name), *blob });
    report.diskBytes += blob->size;
    return {};
}

/// What the step left behind, what was said in it, and what it cost.
Result<void> Recorder::addFiles(const OldStep& step, WorkArea& area, StepReport& report)
{
    Result<void> done;
    for (const OldFile& file : m_run.files) {
        if (file.step != step.number || !done) {
            continue;
        }
        done = keep(area, report, oldOutputName(file), m_blobs.putFile(file.absolutePath));
        done = done ? countFile() : done;
    }
    if (done && !step.chat.empty()) {
        done =
            keep(area, report, QStringLiteral("conversation.md"), m_blobs.put(conversationText(step.title, step.chat)));
        done = done ? keep(area, report, QStringLiteral("chat.json"), m_blobs.put(conversationJson(step.chat))) : done;
    }
    if (const QByteArray summary = summaryOfOldStep(step); done && !summary.isEmpty()) {
        done = keep(area, report, summaryName, m_blobs.put(summary));
    }
    if (done && !step.costs.empty()) {
        done = keep(area, report, QStringLiteral("costs.json"), m_blobs.put(indented(costsToJson(step.costs))));
    }
    std::vector<OldRunPart> parts;
    if (const auto context = m_run.contexts.find(m_run.isFlat() ? 0 : step.number); context != m_run.contexts.end()) {
        parts = partsOfContext(QStringLiteral("context/context_step_%1").arg(context.key()), *context);
    }
    for (const OldContext& context : m_run.furtherContexts) {
        if (context.step == step.number) {
            const auto more = partsOfContext(context.path, context.value);
            parts.insert(parts.end(), more.begin(), more.end());
        }
    }
    for (auto part = parts.begin(); part != parts.end() && done; ++part) {
        done = keep(area, report, part->path, m_blobs.put(part->content));
    }
    return done;
}

/// What models were asked in one attempt, and what that cost.
Result<void> Recorder::addCalls(const std::vector<OldCall>& calls, int step, int attempt)
{
    Result<void> done;
    for (auto call = calls.begin(); call != calls.end() && done; ++call) {
        if (call->attempt == attempt) {
            done = add(call->at, ModelCalled { step, attempt, modelCallOf(*call) });
        }
    }
    return done;
}

/// Those of no step: of the planning come before the steps, and of which nobody knows the time after them.
Result<void> Recorder::addRunCalls(bool isBeforeSteps)
{
    const Timestamp planned = m_run.planning.empty() ? m_run.started : m_run.planning.back().at;
    std::vector<OldCall> calls = m_run.runCalls;
    calls.erase(
        std::remove_if(calls.begin(), calls.end(),
                       [&](const OldCall& call) { return (call.at.isSet() && call.at <= planned) != isBeforeSteps; }),
        calls.end());
    return addCalls(calls, -1, 1);
}

Result<void> Recorder::addMetrics(const OldStep& step, int attempt)
{
    if (step.costs.empty()) {
        return {};
    }
    const OldCostSum sum = sumOfCosts(step.costs);
    const auto metric = [&](const QString& name, double value, const QString& unit) {
        return add(step.attempts.back().started, MetricRecorded { step.number - 1, attempt, name, value, unit });
    };
    const QString cost = sum.isUpperBound ? QStringLiteral("cost_upper_bound") : QStringLiteral("cost");
    auto done = metric(cost, sum.usd, QStringLiteral("USD"));
    if (done && sum.isUpperBound && sum.likelyUsd) {
        done = metric(QStringLiteral("cost_likely"), *sum.likelyUsd, QStringLiteral("USD"));
    }
    done = done ? metric(QStringLiteral("prompt_tokens"), double(sum.promptTokens), QStringLiteral("tokens")) : done;
    return done ? metric(QStringLiteral("completion_tokens"), double(sum.completionTokens), QStringLiteral("tokens"))
                : done;
}

Result<void> Recorder::end()
{
    if (m_run.isCompleted()) {
        return add(m_run.ended, RunMoved { RunState::Executing, RunState::Completed, {} });
    }
    const auto open = std::find_if(m_run.steps.begin(), m_run.steps.end(),
                                   [](const OldStep& step) { return step.state != OldStep::State::Completed; });
    const QString reason = open->reason.isEmpty() ? QStringLiteral("CMBAgent ended before step %1").arg(open->number)
                                                  : QStringLiteral("Step %1: %2").arg(open->number).arg(open->reason);
    return add(m_run.ended, RunMoved { RunState::Executing, RunState::Failed, reason });
}

} // namespace

tl::unexpected<Error> importStopped()
{
    return fail(ErrorCode::Refused, QStringLiteral("The import was stopped."),
                QStringLiteral("Nothing of it is kept; begin it again when you like."));
}

Result<QJsonObject> manifestOf(const OldRun& run, std::stop_token stop)
{
    QJsonArray files;
    for (const OldFile& file : run.files) {
        if (stop.stop_requested()) {
            return importStopped();
        }
        QFile content(file.absolutePath);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!content.open(QIODevice::ReadOnly) || !hash.addData(&content)) {
            return fail(Error { ErrorCode::Io,
                                QStringLiteral("The file cannot be read."),
                                QStringLiteral("Make it readable for you, or take it out of the folder."),
                                content.errorString(),
                                { file.absolutePath, 0, 0 },
                                {} });
        }
        QJsonObject json { { "path", file.path },
                           { "bytes", file.bytes },
                           { "sha256", QString::fromLatin1(hash.result().toHex()) },
                           { "use", file.use } };
        if (file.step > 0) {
            json.insert(QStringLiteral("step"), file.step);
        }
        files.append(json);
    }
    return QJsonObject { { "kind", oldRunKindName(run.kind) },
                         { "folder", run.folder },
                         { "files", files },
                         { "unknown_files", QJsonArray::fromStringList(run.unknownFiles()) },
                         { "costs", costsToJson(run.runCosts) } };
}

Result<RecordedOldRun> recordOldRun(const OldRun& run, const QJsonObject& manifest, const OldRunPlace& place,
                                    Blobs& blobs, const AgentSource& agents, std::stop_token stop,
                                    const std::function<void(int, int)>& progressed)
{
    return Recorder(run, place, blobs, agents, std::move(stop), progressed).record(manifest);
}

} // namespace cmbagent
