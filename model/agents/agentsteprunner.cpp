// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/agentsteprunner.h"

#include "agents/agentfields.h"
#include "agents/agentscript.h"
#include "core/agentcapabilities.h"
#include "core/mediatype.h"
#include "core/pathpattern.h"
#include "core/results.h"
#include "core/stepsummary.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace cmbagent {

namespace {

using End = StepOutcome::End;
constexpr int keptLines = 200; // of what a script wrote, from its beginning and from its end

/// Passes everything on, and keeps what a script printed for the summary. What goes to its error stream is not kept:
/// that is where libraries tell of caches and progress, which differs from time to time.
class ListeningObserver final : public StepObserver
{
public:
    explicit ListeningObserver(StepObserver& observer) : m_observer(observer) { }

    void progressed(double fraction, const QString& text) override { m_observer.progressed(fraction, text); }
    void metricReported(const QString& name, double value, const QString& unit) override
    {
        m_observer.metricReported(name, value, unit);
    }
    void usageSampled(const UsageSample& sample) override { m_observer.usageSampled(sample); }
    void lineWritten(bool isError, const QString& line) override
    {
        if (!isError && m_first.size() < keptLines) {
            m_first << line;
        } else if (!isError) {
            m_last << line;
            m_left += m_last.size() > keptLines ? 1 : 0;
            m_last = m_last.mid(std::max<qsizetype>(0, m_last.size() - keptLines));
        }
        m_observer.lineWritten(isError, line);
    }
    void noted(const QString& code, const QString& text) override { m_observer.noted(code, text); }
    void modelCalled(const ModelCall& call) override { m_observer.modelCalled(call); }

    [[nodiscard]] QString text() const
    {
        const QStringList between =
            m_left > 0 ? QStringList(QStringLiteral("[… %1 lines left out …]").arg(m_left)) : QStringList();
        return (m_first + between + m_last).join(u'\n');
    }

private:
    StepObserver& m_observer;
    QStringList m_first;
    QStringList m_last;
    qint64 m_left = 0;
};

/// What trying the same again could help with: a person has to mend the others first. A limit of a provider passes; a
/// budget that is used up does not, until somebody raises it or its next period begins.
bool mayPass(const Error& error, bool isOverBudget)
{
    return !isOverBudget && error.code != ErrorCode::Missing && error.code != ErrorCode::NotFound
        && error.code != ErrorCode::Refused && error.code != ErrorCode::Corrupt && error.code != ErrorCode::Unsupported;
}

/// What will lie in the work folder: the inputs, and what travels with every step.
std::vector<JobInput> filesOf(const StepJob& job)
{
    std::vector<JobInput> files = job.inputs;
    for (const FrozenFile& file : job.files) {
        if (travels(file.path, job.workflow->files)) {
            files.push_back({ file.path, file.blob });
        }
    }
    return files;
}

/// The output a document is kept as: the first declared one of its kind, or one called as the step.
QString documentName(const StepSpec& spec, const TalkResult& result)
{
    const QString ending = result.kind == AgentAnswer::Json ? QStringLiteral(".json") : QStringLiteral(".md");
    for (const OutputSpec& output : spec.outputs) {
        if (output.pattern.endsWith(ending) && !isPattern(output.pattern)) {
            return output.pattern;
        }
    }
    const QString own = result.kind == AgentAnswer::Json ? QString() : markdownNameIn(result.text);
    const QString name = own.isEmpty() ? spec.id : own;
    return name.endsWith(ending) ? name : name + ending;
}

/// The first declared output that is not there.
const OutputSpec* missingOutput(const StepSpec& spec, const StepReport& report)
{
    const auto isThere = [&report](const OutputSpec& wanted) {
        return wanted.isOptional
            || std::any_of(report.outputs.begin(), report.outputs.end(), [&](const OutputFile& file) {
                   return wanted.pattern.endsWith(u'/') ? file.name.startsWith(wanted.pattern)
                                                        : fitsPattern(wanted.pattern, file.name);
               });
    };
    const auto found = std::find_if_not(spec.outputs.begin(), spec.outputs.end(), isThere);
    return found == spec.outputs.end() ? nullptr : &*found;
}

/// Whether an agent declares all that it is about to do; asked before anything is paid for.
Result<void> mayWorkOn(const StepSpec& spec, const AgentDefinition& agent)
{
    const bool reachesOut = spec.usesNetwork && agent.answer == AgentAnswer::Code;
    if (reachesOut && !declares(agent, AgentCapability::Network)) {
        return tl::unexpected(
            notDeclared(agent, QStringLiteral("use the network, which the step gives it"), AgentCapability::Network));
    }
    return checkCapabilities(agent);
}

/// Leaves a document where a person looks for what a step wrote, too. The store has it whatever becomes of this; what
/// a script left under the name is never written through.
void leaveInFolder(const StepJob& job, const QString& name, const QByteArray& content)
{
    const QString work =
        QStringLiteral("%1/steps/%2/attempt-%3/work").arg(job.runFolder, job.spec().id, QString::number(job.attempt));
    if (job.runFolder.isEmpty() || name.contains(u'/') || !QDir().mkpath(work)) {
        return;
    }
    QFile file(work + u'/' + name);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        file.write(content);
    }
}

} // namespace

/// What belongs to one attempt while it goes on.
struct AgentStepRunner::Attempt
{
    const StepJob& job;
    const std::stop_token& stop;
    StepObserver& observer;
    Transcript transcript;
    qint64 began;
    bool isOverBudget = false; ///< a budget stopped the last question
    qint64 recordedBytes = 0; ///< written into the run's recording
};

AgentStepRunner::AgentStepRunner(StepRunner& workers, ModelSource& models, Blobs& blobs, const Redactor& redactor,
                                 const Clock& clock, SpendingGate* gate, RunRecordings* recordings)
    : m_workers(workers), m_models(models), m_blobs(blobs), m_redactor(redactor), m_clock(clock), m_gate(gate),
      m_recordings(recordings)
{ }

StepOutcome AgentStepRunner::run(const StepJob& job, std::stop_token stop, StepObserver& observer)
{
    if (job.simulateSpeedup > 0 || job.spec().kind != StepKind::Agent) {
        return isSummed(job) ? runSummed(job, stop, observer) : m_workers.run(job, stop, observer);
    }
    Attempt attempt { job, stop, observer, Transcript(m_clock), m_clock.steadyMicros() };
    if (const auto script = scriptToRepeat(job, m_blobs)) {
        attempt.transcript.add(QStringLiteral("installer"),
                               QStringLiteral("A person agreed to install %1; the script runs again as it was.")
                                   .arg(job.retry->packages.join(QStringLiteral(", "))));
        return runCode(attempt, *script);
    }
    const auto agents = definitionsOf(job);
    if (!agents) {
        return failed(attempt, agents.error(), false);
    }
    if (agents->front().kind != AgentKind::Model) {
        return failed(attempt,
                      { ErrorCode::BadInput,
                        QStringLiteral("The agent '%1' does its part without a model and has nothing to say to a step.")
                            .arg(agents->front().name),
                        QStringLiteral("Give the step to another agent, such as the engineer."),
                        {},
                        {},
                        {} },
                      false);
    }
    const auto result = talk(attempt, *agents);
    if (stop.stop_requested()) {
        StepReport report;
        report.wallMicros = m_clock.steadyMicros() - attempt.began;
        return complete(attempt, std::move(report), End::Cancelled, {});
    }
    return result ? finish(attempt, *result)
                  : failed(attempt, result.error(), mayPass(result.error(), attempt.isOverBudget));
}

StepOutcome AgentStepRunner::runSummed(const StepJob& job, const std::stop_token& stop, StepObserver& observer)
{
    ListeningObserver listener(observer);
    const StepOutcome outcome = m_workers.run(job, stop, listener);
    if (outcome.end != End::Completed || !outcome.report) {
        return outcome;
    }
    StepReport report = *outcome.report;
    const QString did = executionSummary(scriptOf(job, m_blobs), withoutPlaces(job, listener.text()));
    if (const auto kept = keep(job, report, summaryName, summaryText(job.spec().label(), did).toUtf8()); !kept) {
        observer.noted(QStringLiteral("summary"), kept.error().what); // the step did what it was to do
    }
    return { outcome.end, std::make_shared<const StepReport>(std::move(report)) };
}

Result<std::vector<AgentDefinition>> AgentStepRunner::definitionsOf(const StepJob& job) const
{
    const QString path = frozenAgentPath(job.spec().agent.reference());
    const auto file = std::find_if(job.files.begin(), job.files.end(),
                                   [&path](const FrozenFile& frozen) { return frozen.path == path; });
    if (file == job.files.end()) {
        return fail(
            ErrorCode::NotFound,
            QStringLiteral("The agent '%1' is not among what the run took with it.").arg(job.spec().agent.reference()),
            QStringLiteral("Look whether there is an agent of that name, and start a new run."));
    }
    const auto content = m_blobs.read(file->blob.hash);
    auto agents = content ? agentsFrom(*content) : tl::unexpected(content.error());
    for (const AgentDefinition& agent : agents.value_or(std::vector<AgentDefinition> {})) {
        if (const auto allowed = mayWorkOn(job.spec(), agent); !allowed) {
            return tl::unexpected(allowed.error());
        }
    }
    return agents;
}

Result<TalkResult> AgentStepRunner::talk(Attempt& attempt, const std::vector<AgentDefinition>& agents) const
{
    const StepJob& job = attempt.job;
    const AgentDefinition& first = agents.front();
    AgentTalk::Limits limits;
    limits.rounds = job.spec().agent.maxRounds > 0 ? job.spec().agent.maxRounds
        : first.maxRounds > 0                      ? first.maxRounds
                                                   : usualAgentRounds;
    if (job.spec().timeoutMillis > 0) {
        limits.deadlineMicros = attempt.began + job.spec().timeoutMillis * 1000;
    }
    limits.check = answerCheckFor(job, m_blobs);
    const QStringList unknown = AgentTools::unknown(first);
    if (!unknown.isEmpty()) {
        attempt.observer.noted(QStringLiteral("agent_tools"),
                               QStringLiteral("The agent '%1' names tools that are not here: %2.")
                                   .arg(first.name, unknown.join(QStringLiteral(", "))));
    }
    const AgentTools tools(filesOf(job), m_blobs);
    ModelCaller caller(m_models, m_clock, m_redactor, job, attempt.observer, attempt.transcript, m_gate, m_recordings);
    const auto model = caller.modelFor(firstSpeaker(agents), attempt.stop);
    const QString task = agentTask(job, m_blobs, model ? caller.history(*model) : std::vector<ResolvedError>());
    attempt.transcript.add(QStringLiteral("task"), task);
    if (!model) {
        return tl::unexpected(model.error()); // nobody waits for the keychain a second time
    }
    AgentTalk talk(agents, agentFields(job, m_blobs), task, tools, caller, attempt.transcript, m_clock, limits);
    auto result = talk.hold(attempt.stop);
    attempt.isOverBudget = caller.isOverBudget();
    attempt.recordedBytes = caller.recordedBytes();
    for (const QString& note : result ? result->notes : QStringList()) {
        attempt.observer.noted(QStringLiteral("agent_choices"), m_redactor.redact(note));
    }
    return result;
}

StepOutcome AgentStepRunner::finish(Attempt& attempt, const TalkResult& result)
{
    return result.kind == AgentAnswer::Code ? runCode(attempt, result) : keepDocument(attempt, result);
}

StepOutcome AgentStepRunner::runCode(Attempt& attempt, const TalkResult& result)
{
    StepJob job = attempt.job;
    const QString path = scriptPath(job, result.code);
    const QByteArray code = m_redactor.redact(result.code.text.toUtf8());
    const auto blob = m_blobs.put(code);
    if (!blob) {
        return failed(attempt, blob.error(), true);
    }
    job.workflow = withScript(job, path);
    job.files.push_back({ path, *blob });
    ListeningObserver listener(attempt.observer);
    const StepOutcome outcome = m_workers.run(job, attempt.stop, listener);
    StepReport report = outcome.report ? *outcome.report : StepReport {};
    report.outputs.push_back({ path, QString::fromLatin1(agentScriptType), *blob });
    const QString output = withoutPlaces(attempt.job, listener.text());
    attempt.transcript.add(
        QStringLiteral("executor"),
        outcome.end == End::Completed
            ? QStringLiteral("Execution results:\n\nExecution output: %1").arg(output)
            : QStringLiteral("execution results: %1\n\n%2")
                  .arg(report.error ? report.error->what + u'\n' + report.error->detail : QStringLiteral("stopped"),
                       output));
    return complete(attempt, std::move(report), outcome.end, executionSummary(result.code.text, output));
}

StepOutcome AgentStepRunner::keepDocument(Attempt& attempt, const TalkResult& result)
{
    StepReport report;
    report.wallMicros = m_clock.steadyMicros() - attempt.began;
    const StepSpec& spec = attempt.job.spec();
    QString summary = result.text;
    if (result.kind != AgentAnswer::Text) {
        summary = markdownIn(result.text);
        const QByteArray content =
            result.kind == AgentAnswer::Json ? QJsonDocument(result.json).toJson() : summary.toUtf8();
        if (const auto kept = keep(attempt.job, report, documentName(spec, result), content); !kept) {
            return failed(attempt, kept.error(), true);
        }
    }
    StepOutcome outcome = complete(attempt, std::move(report), End::Completed, summary);
    if (const OutputSpec* missing = missingOutput(spec, *outcome.report)) {
        return failed(attempt,
                      { ErrorCode::NotFound,
                        QStringLiteral("The agent '%1' made no '%2', which the step declares as an output.")
                            .arg(result.agent, missing->pattern),
                        QStringLiteral("It writes a document and runs no code. Choose an agent that writes scripts, or "
                                       "correct 'outputs:'."),
                        {},
                        {},
                        {} },
                      false);
    }
    return outcome;
}

Result<void> AgentStepRunner::keep(const StepJob& job, StepReport& report, const QString& name,
                                   const QByteArray& content) const
{
    const auto isSame = [&name](const OutputFile& file) { return file.name == name; };
    if (std::any_of(report.outputs.begin(), report.outputs.end(), isSame)) {
        return {}; // what a script wrote under this name is the step's
    }
    const QByteArray clean = m_redactor.redact(content);
    const auto blob = m_blobs.put(clean);
    if (!blob) {
        return tl::unexpected(blob.error());
    }
    leaveInFolder(job, name, clean);
    report.outputs.push_back({ name, mediaTypeOf(name), *blob });
    return {};
}

StepOutcome AgentStepRunner::failed(const Attempt& attempt, Error error, bool retryable) const
{
    StepReport report;
    report.wallMicros = m_clock.steadyMicros() - attempt.began;
    error.what = m_redactor.redact(error.what);
    error.detail = m_redactor.redact(error.detail);
    error.step = attempt.job.spec().id;
    report.error = std::move(error);
    report.retryable = retryable;
    return complete(attempt, std::move(report), End::Failed, {});
}

StepOutcome AgentStepRunner::complete(const Attempt& attempt, StepReport report, End end, const QString& summary) const
{
    auto kept = attempt.transcript.isEmpty()
        ? Result<void>()
        : keep(attempt.job, report, QStringLiteral("chat.json"), attempt.transcript.toJson());
    if (kept && !summary.isEmpty()) {
        kept = keep(attempt.job, report, summaryName, summaryText(attempt.job.spec().label(), summary).toUtf8());
    }
    report.diskBytes += attempt.recordedBytes;
    if (!kept && end == End::Completed) {
        report.error = kept.error();
        end = End::Failed;
    }
    return { end, std::make_shared<const StepReport>(std::move(report)) };
}

} // namespace cmbagent
