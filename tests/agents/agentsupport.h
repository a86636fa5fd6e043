// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/agentsteprunner.h"
#include "core/agentdefinition.h"
#include "support/mockclock.h"

#include <QHash>
#include <QJsonArray>
#include <QMutex>
#include <QTemporaryDir>

#include <condition_variable>
#include <deque>
#include <functional>

namespace cmbagent {

/// Content in memory.
class MemoryBlobs final : public Blobs
{
public:
    Result<QString> pathOf(const BlobHash&) const override
    {
        return fail(ErrorCode::NotFound, QStringLiteral("memory"));
    }
    Result<QByteArray> read(const BlobHash& hash) const override
    {
        const QMutexLocker lock(&m_mutex);
        const auto found = m_content.constFind(hash);
        return found == m_content.constEnd() ? fail(ErrorCode::NotFound, QStringLiteral("nothing"))
                                             : Result<QByteArray>(*found);
    }
    Result<BlobRef> put(QByteArrayView content) override
    {
        const QMutexLocker lock(&m_mutex);
        const BlobHash hash = BlobHash::of(content);
        m_content.insert(hash, content.toByteArray());
        return BlobRef { hash, content.size() };
    }
    Result<BlobRef> putFile(const QString&) override { return fail(ErrorCode::Io, QStringLiteral("no files")); }

private:
    mutable QMutex m_mutex;
    QHash<BlobHash, QByteArray> m_content;
};

/// Gives the answers the test wrote down, one after the other, and remembers what it was asked.
class ScriptedModel final : public ChatModel
{
public:
    using Answer = std::function<Result<ChatReply>(const ChatRequest&, const std::stop_token&)>;

    void say(const QString& text)
    {
        m_answers.push_back([text](const ChatRequest&, const std::stop_token&) {
            ChatReply reply;
            reply.text = text;
            reply.model = QStringLiteral("served-1");
            reply.usage = soundUsage(1000, 100, 50, 0);
            return Result<ChatReply>(reply);
        });
    }
    void callTool(const QString& name, const QString& arguments)
    {
        m_answers.push_back([name, arguments](const ChatRequest&, const std::stop_token&) {
            ChatReply reply;
            reply.end = ChatEnd::ToolCalls;
            reply.toolCalls << ToolCall { QStringLiteral("c1"), name, arguments, {} };
            reply.usage = soundUsage(10, 0, 5, 0);
            return Result<ChatReply>(reply);
        });
    }
    void then(Answer answer) { m_answers.push_back(std::move(answer)); }
    Result<ChatReply> chat(const ChatRequest& request, std::stop_token stop, ChatObserver& observer) override
    {
        asked << request;
        if (m_answers.empty()) {
            return fail(ErrorCode::Internal, QStringLiteral("nothing more to say"));
        }
        const Answer answer = m_answers.front();
        m_answers.pop_front();
        auto reply = answer(request, stop);
        if (reply) {
            observer.textArrived(reply->text);
        }
        return reply;
    }

    QList<ChatRequest> asked;

private:
    std::deque<Answer> m_answers;
};

/// One model under every name.
class OneModel final : public ModelSource
{
public:
    explicit OneModel(ChatModel& model) : m_model(model) { usualChoice.forAll = QStringLiteral("gpt-4.1"); }
    Result<ReadyModel> ready(const QString& name, const KeyWait&) override
    {
        return ReadyModel { &m_model, ModelCatalogue::standard().resolve(name), false };
    }
    ModelChoice usual() const override { return usualChoice; }
    const ModelCatalogue& catalogue() const override { return ModelCatalogue::standard(); }
    bool isReproducible() const override { return false; }

    ModelChoice usualChoice;

private:
    ChatModel& m_model;
};

/// Stands for the workers: does as the test says with the step it gets, which is one of code.
class FakeWorkers final : public StepRunner
{
public:
    StepOutcome run(const StepJob& job, std::stop_token, StepObserver& observer) override
    {
        jobs.push_back(job);
        observer.lineWritten(false, printed);
        observer.usageSampled({ 2'000'000, 1 << 20, 1'000'000 });
        StepReport report;
        if (!error.isEmpty()) {
            report.exitCode = 1;
            report.error = Error { ErrorCode::Script, error, {}, {}, {}, {} };
            return { StepOutcome::End::Failed, std::make_shared<const StepReport>(report) };
        }
        return { StepOutcome::End::Completed, std::make_shared<const StepReport>(report) };
    }

    std::vector<StepJob> jobs;
    QString printed = QStringLiteral("T = 2.725 K");
    QString error;
};

/// Remembers what an attempt told.
class TellTale final : public StepObserver
{
public:
    void progressed(double, const QString&) override { }
    void metricReported(const QString&, double, const QString&) override { }
    void lineWritten(bool, const QString& line) override { lines << line; }
    void noted(const QString& code, const QString&) override { notes << code; }
    void modelCalled(const ModelCall& call) override { calls.push_back(call); }
    void usageSampled(const UsageSample& sample) override { usage.push_back(sample); }

    std::vector<UsageSample> usage;
    QStringList lines;
    QStringList notes;
    std::vector<ModelCall> calls;
};

/// An agent that answers with code, and one that answers with a document.
inline AgentDefinition engineerAgent()
{
    AgentDefinition agent;
    agent.name = QStringLiteral("engineer");
    agent.answer = AgentAnswer::Code;
    agent.instructions = QStringLiteral("Write code for {current_sub_task} into {codebase_path}.");
    agent.tools = { QStringLiteral("list_files"), QStringLiteral("read_file") };
    agent.capabilities = { QStringLiteral("code"), QStringLiteral("files") };
    return agent;
}
inline AgentDefinition researcherAgent()
{
    AgentDefinition agent;
    agent.name = QStringLiteral("researcher");
    agent.answer = AgentAnswer::Markdown;
    agent.instructions = QStringLiteral("Write.");
    return agent;
}

/// One whose answers have a form: an object with this part.
inline AgentDefinition plannerAgent(const char* part)
{
    AgentDefinition planner;
    planner.name = QStringLiteral("planner");
    planner.answer = AgentAnswer::Json;
    planner.instructions = QStringLiteral("Plan.");
    planner.outputSchema = { { "type", "object" }, { "required", QJsonArray { QString::fromLatin1(part) } } };
    return planner;
}
/// Who brings such answers into form.
inline AgentDefinition formatter()
{
    AgentDefinition agent;
    agent.name = QString::fromLatin1(formatterAgent);
    agent.instructions = QStringLiteral("Bring it into the form.");
    return agent;
}

/// All that a runner of agents' steps stands on.
struct AgentStage
{
    AgentStage() : models(model), runner(workers, models, blobs, redactor, clock) { }

    /// A job of a workflow with that one step.
    StepJob job(const std::vector<AgentDefinition>& agents, const QString& task = QStringLiteral("Fit it."))
    {
        auto workflow = std::make_shared<Workflow>();
        workflow->name = QStringLiteral("Test");
        StepSpec spec;
        spec.id = QStringLiteral("fit");
        spec.kind = StepKind::Agent;
        spec.agent.name = agents.front().name;
        spec.agent.task = task;
        spec.outputs = outputs;
        workflow->steps.push_back(spec);
        workflow->seal();
        StepJob job;
        job.workflow = workflow;
        job.step = 0;
        job.runFolder = runFolder();
        job.files.push_back({ frozenAgentPath(spec.agent.name), *blobs.put(frozenAgents(agents)) });
        return job;
    }
    QString runFolder() const { return folder.filePath(QStringLiteral("runs/r1")); }
    StepOutcome run(const StepJob& job) { return runner.run(job, stop.get_token(), told); }
    /// The content of an output; nothing when there is none.
    QByteArray output(const StepOutcome& outcome, const QString& name) const
    {
        for (const OutputFile& file : outcome.report->outputs) {
            if (file.name == name) {
                return blobs.read(file.blob.hash).value_or(QByteArray());
            }
        }
        return {};
    }

    QTemporaryDir folder;
    MockClock clock;
    MemoryBlobs blobs;
    Redactor redactor;
    ScriptedModel model;
    OneModel models;
    FakeWorkers workers;
    TellTale told;
    std::stop_source stop;
    std::vector<OutputSpec> outputs;
    AgentStepRunner runner;
};

inline QString pythonAnswer(const QString& code)
{
    return QStringLiteral("It fits.\n\n```python\n%1\n```\n").arg(code);
}

} // namespace cmbagent
