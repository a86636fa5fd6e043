// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/modelcaller.h"

#include "agents/budgetedmodel.h"
#include "agents/callmark.h"
#include "agents/recordedmodel.h"
#include "core/taskorder.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace cmbagent {

namespace {

constexpr qsizetype longestLine = 100; // characters; longer ones appear in parts, while they come
constexpr qsizetype keyRoom = 512; ///< letters of a key, generously

/// Puts an answer on the console line by line, and remembers what came to nothing.
class ConsoleObserver final : public ChatObserver
{
public:
    ConsoleObserver(const QString& agent, const Redactor& redactor, StepObserver& observer,
                    std::function<void(const FailedAttempt&)> failed, std::function<void()> again)
        : m_agent(agent), m_redactor(redactor), m_observer(observer), m_failed(std::move(failed)),
          m_again(std::move(again))
    { }

    void textArrived(const QString& text) override
    {
        m_line += text;
        for (qsizetype end = m_line.indexOf(u'\n'); end >= 0; end = m_line.indexOf(u'\n')) {
            writeInParts(m_line.left(end), 0);
            m_line.remove(0, end + 1);
        }
        // JSON often is a single line; nobody should wait for its end. A key that is still arriving is not cut.
        m_line = writeInParts(m_line, keyRoom);
    }
    void toolCallBegan(const QString& name) override
    {
        finish();
        write(false, QStringLiteral("calls %1").arg(name));
    }
    void attemptFailed(const FailedAttempt& attempt) override
    {
        m_line.clear();
        write(true, attempt.error.what);
        m_failed(attempt);
    }
    Result<void> mayTryAgain() override
    {
        m_again();
        return {};
    }
    void finish()
    {
        if (!m_line.isEmpty()) {
            textArrived(QStringLiteral("\n"));
        }
    }

private:
    /// Writes parts of a line that are easily read, and gives back the last `kept` letters and what is no whole part.
    QString writeInParts(QString line, qsizetype kept)
    {
        if (line.size() > longestLine + kept) {
            line = m_redactor.redact(line); // before it is cut: a key in parts would not be found
        }
        const bool isInParts = line.size() > longestLine;
        while (line.size() > longestLine + kept) {
            const qsizetype blank = line.lastIndexOf(u' ', longestLine);
            const qsizetype cut = blank > longestLine / 2 ? blank + 1 : longestLine;
            write(false, line.left(cut));
            line.remove(0, cut);
        }
        if (kept == 0 && !(isInParts && line.isEmpty())) {
            write(false, line);
        }
        return line;
    }

    /// Providers quote keys in what they say.
    void write(bool isError, const QString& line)
    {
        m_observer.lineWritten(isError, QStringLiteral("[%1] %2").arg(m_agent, m_redactor.redact(line)));
    }

    const QString m_agent;
    const Redactor& m_redactor;
    StepObserver& m_observer;
    const std::function<void(const FailedAttempt&)> m_failed;
    const std::function<void()> m_again;
    QString m_line;
};

/// The same request without a key in it: what a step was given may have one, and so may what a model said before.
ChatRequest withoutKeys(ChatRequest request, const Redactor& redactor)
{
    for (ChatMessage& message : request.messages) {
        message.text = redactor.redact(message.text);
        for (ToolCall& call : message.toolCalls) {
            call.arguments = redactor.redact(call.arguments);
        }
    }
    return request;
}

} // namespace

void putPrice(ModelCall& call, const ModelCatalogue& catalogue)
{
    call.costMicros = catalogue.costMicros({ call.provider, call.model }, call.usage);
    if (const ModelFacts* facts = catalogue.model({ call.provider, call.model })) {
        call.priceVersion = facts->prices.empty() ? QString() : facts->dated;
    }
}

QString callErrorName(const Error& error, const std::stop_token& stop)
{
    return stop.stop_requested() ? QStringLiteral("cancelled") : errorCodeName(error.code);
}

ModelCaller::ModelCaller(ModelSource& models, const Clock& clock, const Redactor& redactor, const StepJob& job,
                         StepObserver& observer, Transcript& transcript, SpendingGate* gate, RunRecordings* recordings)
    : m_models(models), m_clock(clock), m_redactor(redactor), m_job(job), m_observer(observer),
      m_transcript(transcript), m_gate(gate), m_recordings(recordings)
{ }

Result<ReadyModel> ModelCaller::modelFor(const AgentDefinition& agent, const std::stop_token& stop)
{
    ModelChoices choices = ModelChoices::of(m_job.models, m_job.taskMode, m_models.usual());
    choices.step.forAll = m_job.spec().agent.model;
    choices.setWish(agent.model);
    const QString name = choices.modelFor(agent.modelRole());
    if (name.isEmpty()) {
        return fail(ErrorCode::Missing, QStringLiteral("No model is chosen for '%1'.").arg(agent.modelRole()),
                    QStringLiteral("Give one with --model, in the step, or in the settings."));
    }
    bool hasWaited = false;
    auto ready = m_models.ready(name, { stop, [this, &hasWaited] {
                                           hasWaited = true;
                                           tellWait();
                                       } });
    if (hasWaited) {
        m_observer.progressed(0, {}); // it does not wait any more
    }
    if (ready && ready->recording && !recordingIn(name).isEmpty()) { // roles may have had models of their own
        const auto [provider, model] = ready->recording->modelOf(m_job.spec().id, agent.modelRole());
        ready->ref = model.isEmpty() ? ready->ref : ModelRef { provider, model };
    }
    return ready;
}

const std::shared_ptr<Recording>& ModelCaller::recording()
{
    if (m_recordings && !m_recording && !m_isUnrecorded) {
        auto opened = m_recordings->of(m_job.runFolder);
        opened ? void(m_recording = std::move(*opened)) : tellUnrecorded(opened.error());
    }
    return m_recording;
}

/// The run goes on, for its answers are paid for.
void ModelCaller::tellUnrecorded(const Error& error)
{
    if (!std::exchange(m_isUnrecorded, true)) {
        m_observer.noted(QStringLiteral("recording"),
                         QStringLiteral("%1 The run goes on, but cannot be replayed.").arg(error.what));
    }
}

AskedBy ModelCaller::askerOf(const AgentDefinition& agent, const ReadyModel& model) const
{
    return { m_job.run, m_job.spec().id, m_job.attempt, agent.modelRole(), model.ref.provider };
}

ModelCall ModelCaller::callOf(const AgentDefinition& agent, const ReadyModel& model, const ChatRequest& request)
{
    ModelCall call;
    call.agent = agent.name;
    call.agentVersion = agent.version;
    call.role = agent.modelRole();
    call.provider = model.ref.provider;
    call.model = model.ref.model;
    call.isRecorded = model.isRecorded;
    call.request = request.hash();
    return call;
}

std::vector<ResolvedError> ModelCaller::history(const ReadyModel& model)
{
    const QString& step = m_job.spec().id;
    if (model.recording) {
        return resolvedFromJson(model.recording->history(step, m_job.attempt));
    }
    if (m_models.isReproducible() || !m_job.retry || m_job.retry->resolved.empty()) {
        return {};
    }
    if (const auto& kept = recording()) {
        const QByteArray told =
            m_redactor.redact(QJsonDocument(resolvedToJson(m_job.retry->resolved)).toJson(QJsonDocument::Compact));
        const auto added = kept->addHistory(step, m_job.attempt, QJsonDocument::fromJson(told).array());
        added ? void(m_recordedBytes += *added) : tellUnrecorded(added.error());
    }
    return m_job.retry->resolved;
}

void ModelCaller::tellWait()
{
    const QString text = QStringLiteral("Waiting for the keychain to give the key of a model; it may be locked.");
    m_observer.progressed(0, text);
    m_observer.noted(QStringLiteral("keychain"),
                     text + QStringLiteral(" Unlock it; or cancel, and set the key in the environment."));
}

qint64 ModelCaller::roomFor(const AgentDefinition& agent, const std::stop_token& stop)
{
    const auto model = modelFor(agent, stop);
    return model ? m_models.catalogue().roomTokens(model->ref) : 0;
}

void ModelCaller::tell(ModelCall call)
{
    putPrice(call, m_models.catalogue());
    m_transcript.count(call);
    m_observer.modelCalled(call);
}

void ModelCaller::tellReply(ModelCall call, const ChatReply& reply)
{
    call.usage = reply.usage;
    call.servedModel = reply.model;
    tell(std::move(call));
}

void ModelCaller::tellFailed(ModelCall call, const Error& error, const TokenUsage& used, const std::stop_token& stop)
{
    call.error = callErrorName(error, stop);
    call.usage = used;
    tell(std::move(call));
}

/// An earlier attempt was killed while it asked. Whether that was answered, and has to be paid, nobody knows.
void ModelCaller::tellLeft(const CallMark& mark)
{
    auto left = mark.takeLeft();
    if (!left) {
        return;
    }
    left->usage = {};
    left->millis = 0;
    left->error = QStringLiteral("interrupted");
    tell(*left);
    m_observer.noted(
        QStringLiteral("interrupted_call"),
        QStringLiteral("The program ended while %1 was asked for an earlier attempt. Nobody knows what became of "
                       "that call; it may have to be paid as well.")
            .arg(left->model));
}

Result<ChatReply> ModelCaller::reach(const ReadyModel& model, const ChatRequest& request, const std::stop_token& stop,
                                     ChatObserver& observer)
{
    m_isOverBudget = false;
    if (model.isRecorded) { // it is written down already, and nothing is spent on it
        return model.chat->chat(request, stop, observer);
    }
    std::optional<RecordingModel> recorder;
    if (recording()) {
        recorder.emplace(*model.chat, m_recording, m_redactor, m_clock,
                         [this](const Error& error) { tellUnrecorded(error); });
    }
    ChatModel& reached = recorder ? static_cast<ChatModel&>(*recorder) : *model.chat;
    std::optional<BudgetedModel> budgeted;
    if (m_gate) {
        budgeted.emplace(reached, model.ref.provider, m_models.catalogue(), *m_gate, m_job.place);
    }
    auto reply = (budgeted ? static_cast<ChatModel&>(*budgeted) : reached).chat(request, stop, observer);
    m_isOverBudget = budgeted && budgeted->wasRefused();
    m_recordedBytes += recorder ? recorder->bytes() : 0;
    return reply;
}

Result<ChatReply> ModelCaller::ask(const AgentDefinition& agent, ChatRequest request, const std::stop_token& stop)
{
    const auto model = modelFor(agent, stop);
    if (!model) {
        return tl::unexpected(model.error());
    }
    request = withoutKeys(std::move(request), m_redactor); // those of this model are known by now
    request.model = model->ref.model;
    request.asker = askerOf(agent, *model);
    ModelCall call = callOf(agent, *model, request);
    const CallMark mark(m_job.runFolder, m_job.spec().id);
    tellLeft(mark);
    qint64 began = m_clock.steadyMicros();
    bool isTold = false; // the end of the last try; whoever stops in the pause after it asks nothing more
    const auto begin = [this, &mark, &call, &isTold] {
        isTold = false;
        if (!call.isRecorded) {
            recording(); // its folder is there from now on
            mark.put(call);
        }
    };
    ConsoleObserver console(
        agent.name, m_redactor, m_observer,
        [&](const FailedAttempt& attempt) {
            call.millis = (m_clock.steadyMicros() - began) / 1000;
            tellFailed(call, attempt.error, attempt.used, stop);
            mark.clear();
            began = m_clock.steadyMicros();
            isTold = true;
        },
        begin);
    begin();
    auto reply = reach(*model, request, stop, console);
    console.finish();
    call.millis = (m_clock.steadyMicros() - began) / 1000;
    if (reply) {
        tellReply(call, *reply);
    } else if (!isTold) {
        tellFailed(call, reply.error(), m_isOverBudget ? soundUsage(0, 0, 0, 0) : TokenUsage(), stop); // never sent
    }
    mark.clear();
    return reply;
}

} // namespace cmbagent
