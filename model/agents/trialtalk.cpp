// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/trialtalk.h"

#include "agents/agenttalk.h"
#include "agents/budgetedmodel.h"
#include "agents/modelcaller.h"

#include <optional>

namespace cmbagent {

namespace {

/// Passes everything on, and tells of tries that came to nothing.
class TryingObserver final : public ChatObserver
{
public:
    TryingObserver(ChatObserver& observer, std::function<void(const FailedAttempt&)> failed)
        : m_observer(observer), m_failed(std::move(failed))
    { }

    void textArrived(const QString& text) override { m_observer.textArrived(text); }
    void thinkingArrived(const QString& text) override { m_observer.thinkingArrived(text); }
    void toolCallBegan(const QString& name) override { m_observer.toolCallBegan(name); }
    void attemptFailed(const FailedAttempt& attempt) override
    {
        m_failed(attempt);
        m_observer.attemptFailed(attempt);
    }

private:
    ChatObserver& m_observer;
    const std::function<void(const FailedAttempt&)> m_failed;
};

/// The fields of instructions: the task where it is named, and nothing where a run would say something.
QMap<QString, QString> trialFields(const QString& instructions, const QString& task)
{
    QMap<QString, QString> fields;
    const auto named = instructionFields(instructions);
    for (const QString& name : named.value_or(QStringList())) {
        fields.insert(
            name,
            name.endsWith(QLatin1String("main_task")) || name == QLatin1String("current_sub_task") ? task : QString());
    }
    return fields;
}

} // namespace

TrialTalk::TrialTalk(Place place) : m_place(place), m_tools({}, place.blobs) { }

Result<ReadyModel> TrialTalk::modelFor(const AgentDefinition& agent, const QString& chosen,
                                       const std::stop_token& stop) const
{
    if (!agent.nestedChats.empty()) {
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("Others make the answers of '%1': %2.")
                        .arg(agent.name, agent.nestedChats.front().agents.join(QStringLiteral(", "))),
                    QStringLiteral("Try one of them, or run a step of it."));
    }
    ModelChoices choices;
    choices.user.forAll = chosen;
    choices.setWish(agent.model);
    choices.global = m_place.models.usual();
    const QString name = choices.modelFor(agent.modelRole());
    if (name.isEmpty()) {
        return fail(ErrorCode::Missing, QStringLiteral("No model is chosen for '%1'.").arg(agent.modelRole()),
                    QStringLiteral("Choose one here, or in the settings."));
    }
    return m_place.models.ready(name, { stop, {} });
}

ChatRequest TrialTalk::requestFor(const AgentDefinition& agent, const ModelRef& model, const QString& instructions,
                                  const QList<ChatMessage>& messages) const
{
    ChatRequest request = m_tools.requestOf(agent);
    request.model = model.model;
    request.messages = bounded(QList<ChatMessage> { systemMessage(instructions) } + messages, agent.history,
                               m_place.models.catalogue().roomTokens(model));
    return request;
}

/// A recorded answer keeps its price in the ledger, and costs nothing here.
void TrialTalk::count(ModelCall call)
{
    putPrice(call, m_place.models.catalogue());
    const auto micros = call.isRecorded ? std::optional<qint64>(0) : call.costMicros;
    CostSum sum;
    sum.calls = 1;
    sum.failed = call.error.isEmpty() ? 0 : 1;
    sum.unpriced = micros ? 0 : 1;
    sum.uncounted = call.usage.isKnown ? 0 : 1;
    sum.micros = micros.value_or(0);
    sum.input = call.usage.input;
    sum.cached = call.usage.cached;
    sum.output = call.usage.output;
    sum.reasoning = call.usage.reasoning;
    sum.millis = call.millis;
    m_spent += sum;
    m_latest += sum;
    if (m_place.called) {
        m_place.called(call);
    }
}

Result<ChatReply> TrialTalk::ask(const AgentDefinition& agent, const ReadyModel& model, const ChatRequest& request,
                                 const std::stop_token& stop, ChatObserver& observer)
{
    ModelCall call;
    call.agent = agent.name;
    call.agentVersion = agent.version;
    call.role = agent.modelRole();
    call.provider = model.ref.provider;
    call.model = model.ref.model;
    call.isRecorded = model.isRecorded;
    call.request = request.hash();
    qint64 began = m_place.clock.steadyMicros();
    bool isCounted = false;
    const auto millis = [&] { return (m_place.clock.steadyMicros() - began) / 1000; };
    TryingObserver trying(observer, [&](const FailedAttempt& attempt) {
        ModelCall failed = call;
        failed.usage = attempt.used;
        failed.error = callErrorName(attempt.error, stop);
        failed.millis = millis();
        count(failed);
        began = m_place.clock.steadyMicros();
        isCounted = attempt.isLast;
    });
    std::optional<BudgetedModel> budgeted; // nothing is spent on what a recording answers
    if (m_place.gate && !model.isRecorded) {
        budgeted.emplace(*model.chat, model.ref.provider, m_place.models.catalogue(), *m_place.gate, m_place.place);
    }
    ChatModel& asked = budgeted ? static_cast<ChatModel&>(*budgeted) : *model.chat;
    auto reply = asked.chat(request, stop, trying);
    const bool isWithheld = !reply && budgeted && reply.error().code == ErrorCode::Limit; // nothing was sent
    if (reply || !(isCounted || isWithheld)) {
        call.usage = reply ? reply->usage : TokenUsage();
        call.servedModel = reply ? reply->model : QString();
        call.error = reply ? QString() : callErrorName(reply.error(), stop);
        call.millis = millis();
        count(call);
    }
    return reply;
}

QString TrialTalk::useTools(const AgentDefinition& agent, const ChatReply& reply, QList<ChatMessage>& messages) const
{
    QString handedTo;
    for (const ToolCall& call : reply.toolCalls) {
        const QString to = AgentTools::handoffOf(agent, call);
        messages << (to.isEmpty() ? m_tools.call(agent, call)
                                  : toolMessage(call, QStringLiteral("This is a trial; '%1' is not asked.").arg(to)));
        handedTo = handedTo.isEmpty() ? to : handedTo;
    }
    return handedTo;
}

Result<TrialReply> TrialTalk::say(const AgentDefinition& agent, const QString& model, const QString& text,
                                  const std::stop_token& stop, ChatObserver& observer)
{
    const auto ready = modelFor(agent, model, stop);
    if (!ready) {
        return tl::unexpected(ready.error());
    }
    const QString first = m_messages.isEmpty() ? text : m_first;
    const auto instructions = fillInstructions(agent.instructions, trialFields(agent.instructions, first));
    if (!instructions) {
        return tl::unexpected(instructions.error());
    }
    m_latest = {};
    QList<ChatMessage> messages = m_messages;
    messages << userMessage(text);
    for (int round = 0; round < mostRounds; ++round) {
        const ChatRequest request = requestFor(agent, ready->ref, *instructions, messages);
        const auto reply = ask(agent, *ready, request, stop, observer);
        if (!reply) {
            return tl::unexpected(reply.error());
        }
        messages << reply->toMessage();
        const bool callsTools = reply->end == ChatEnd::ToolCalls && !reply->toolCalls.isEmpty();
        const QString handedTo = callsTools ? useTools(agent, *reply, messages) : QString();
        if (callsTools && handedTo.isEmpty()) {
            continue;
        }
        m_messages = messages;
        m_first = first;
        TrialReply answer { reply->text, handedTo, {}, ready->ref, ready->isRecorded, m_latest };
        if (const auto fits = understood(agent, *reply); !fits && !callsTools) {
            answer.misfit = fits.error().what;
        }
        return answer;
    }
    return fail(ErrorCode::Limit,
                QStringLiteral("The agent came to no end within %1 calls of its model.").arg(mostRounds),
                QStringLiteral("Ask for less, or tell it in its instructions when to stop."));
}

} // namespace cmbagent
