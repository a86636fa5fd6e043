// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/agenttalk.h"

#include "agents/jsonschema.h"
#include "agents/listedchoices.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int mostOld = 400; // characters of an old message, by HistoryPolicy::Summary
constexpr qint64 leastKept = 2'000; // characters of a message that counts, however little room there is

tl::unexpected<Error> misfit(const QStringList& faults)
{
    return fail(ErrorCode::BadInput, QStringLiteral("The answer does not fit its form: %1").arg(faults.join(u' ')),
                QStringLiteral("Answer again, and fit the form."));
}

/// Whether a provider turned a request down because of the form it asks for.
bool refusesForms(const Error& error)
{
    static const QRegularExpression form(QStringLiteral("response_?format|response[_ ]?mime[_ ]?type|json_?schema|"
                                                        "structured|grammar"),
                                         QRegularExpression::CaseInsensitiveOption);
    return (error.code == ErrorCode::BadInput || error.code == ErrorCode::Unsupported)
        && form.match(error.what + u' ' + error.detail).hasMatch();
}

QString formInWords(const QJsonObject& schema)
{
    return QStringLiteral("\n\nAnswer with one JSON object and nothing else. It fits this JSON Schema:\n")
        + QString::fromUtf8(QJsonDocument(schema).toJson(QJsonDocument::Compact));
}

QString always(const AgentDefinition& agent)
{
    const auto found = std::find_if(agent.handoffs.begin(), agent.handoffs.end(),
                                    [](const AgentHandoff& handoff) { return handoff.when.isEmpty(); });
    return found == agent.handoffs.end() ? QString() : found->to;
}

} // namespace

Result<TalkResult> understood(const AgentDefinition& agent, const ChatReply& reply)
{
    TalkResult result { agent.name, agent.answer, reply.text, {}, {} };
    if (reply.end == ChatEnd::Refused) {
        return fail(ErrorCode::Refused, QStringLiteral("The model would not answer."),
                    QStringLiteral("Say the task in other words, or choose another model."), reply.text);
    }
    if (reply.end == ChatEnd::Length) {
        return fail(ErrorCode::Limit, QStringLiteral("The answer was cut off at the model's limit of tokens."),
                    QStringLiteral("Give a shorter answer."));
    }
    if (!agent.outputSchema.isEmpty() || agent.answer == AgentAnswer::Json) {
        auto object = objectIn(reply.text);
        if (!object) {
            return tl::unexpected(object.error());
        }
        const QStringList faults = schemaFaults(agent.outputSchema, *object);
        if (!faults.isEmpty()) {
            return misfit(faults);
        }
        result.json = std::move(*object);
    }
    if (agent.answer == AgentAnswer::Code) {
        auto code = codeIn(reply.text);
        if (!code) {
            return tl::unexpected(code.error());
        }
        result.code = std::move(*code);
    } else if (reply.text.trimmed().isEmpty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("The answer is empty."), QStringLiteral("Answer the task."));
    }
    return result;
}

namespace {

void shorten(ChatMessage& message, int most)
{
    if (message.text.size() > most) {
        message.text = message.text.left(most) + QStringLiteral("[… left out]");
    }
    for (ToolCall& call : message.toolCalls) {
        if (call.arguments.size() > mostOld) {
            call.arguments = QStringLiteral("{}"); // still JSON, as providers want it
        }
    }
}

qint64 tokensOf(const QList<ChatMessage>& messages)
{
    ChatRequest request;
    request.messages = messages;
    return roughTokens(request);
}

/// Takes out of the middle of a message what is too much for the room: what it begins with says what it is about, and
/// what it ends with is often what counts.
void cutMiddle(ChatMessage& message, qint64 tooManyTokens)
{
    constexpr qint64 bytesPerToken = 4; // as roughTokens has it; a character has one byte at least
    constexpr qint64 mark = 60; // bytes of the words that stand for what is left out, at most
    const qint64 kept = std::max(leastKept, message.text.size() - tooManyTokens * bytesPerToken - mark);
    const qint64 out = message.text.size() - kept;
    if (out > mark) {
        message.text = message.text.left(kept * 2 / 3) + QStringLiteral("\n[… %1 characters left out …]\n").arg(out)
            + message.text.right(kept - kept * 2 / 3);
    }
}

/// Where what is new does not fit either: the longest messages are cut first, then the task, and the instructions last.
void fitAll(QList<ChatMessage>& messages, qint64 room)
{
    std::vector<qsizetype> order;
    for (qsizetype i = 2; i < messages.size(); ++i) {
        order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&messages](qsizetype a, qsizetype b) {
        return messages.at(a).text.size() > messages.at(b).text.size();
    });
    for (qsizetype i = std::min<qsizetype>(messages.size(), 2) - 1; i >= 0; --i) {
        order.push_back(i);
    }
    for (const qsizetype i : order) {
        const qint64 tooMany = tokensOf(messages) - room;
        if (tooMany <= 0) {
            return;
        }
        cutMiddle(messages[i], tooMany);
    }
}

} // namespace

QList<ChatMessage> bounded(QList<ChatMessage> messages, HistoryPolicy policy, qint64 room)
{
    // What counts as new begins with the last thing the agent said.
    qsizetype last = messages.size() - 1;
    while (last > 0 && messages.at(last).role != ChatRole::Assistant) {
        --last;
    }
    const int most = policy == HistoryPolicy::Last ? 0 : mostOld;
    for (qsizetype i = 2; i < last; ++i) { // instructions and task stay
        if (policy == HistoryPolicy::Full && (room <= 0 || tokensOf(messages) <= room)) {
            break;
        }
        shorten(messages[i], most);
    }
    if (room > 0) {
        fitAll(messages, room);
    }
    return messages;
}

AgentTalk::AgentTalk(const std::vector<AgentDefinition>& agents, QMap<QString, QString> fields, QString task,
                     const AgentTools& tools, ModelCaller& caller, Transcript& transcript, const Clock& clock,
                     Limits limits)
    : m_agents(agents), m_fields(std::move(fields)), m_task(std::move(task)), m_tools(tools), m_caller(caller),
      m_transcript(transcript), m_clock(clock), m_limits(limits)
{ }

const AgentDefinition* AgentTalk::find(const QString& name) const
{
    const auto found = std::find_if(m_agents.begin(), m_agents.end(),
                                    [&name](const AgentDefinition& agent) { return agent.name == name; });
    return found == m_agents.end() ? nullptr : &*found;
}

Result<TalkResult> AgentTalk::hold(const std::stop_token& stop)
{
    const AgentDefinition* agent = &m_agents.front();
    while (true) {
        auto spoken = agent->nestedChats.empty() ? speak(*agent, stop) : nest(*agent, stop);
        if (!spoken) {
            return tl::unexpected(spoken.error());
        }
        const bool isDecided = !spoken->handedTo.isEmpty();
        const AgentDefinition* next = find(isDecided ? spoken->handedTo : always(*agent));
        // Who runs code or is a person has no model to ask: the workers and the approvals do their part.
        const bool canSpeak = next && next->kind == AgentKind::Model;
        if (isDecided && !canSpeak) {
            return fail(
                ErrorCode::NotFound,
                QStringLiteral("'%1' hands over to '%2', which cannot answer here.").arg(agent->name, spoken->handedTo),
                QStringLiteral("Correct the hand-offs of the agent."));
        }
        if (!canSpeak) {
            spoken->result.notes = m_notes;
            return std::move(spoken->result);
        }
        if (!isDecided) {
            m_turns.push_back({ agent->name, spoken->result.text });
        }
        agent = next;
    }
}

/// The conversation as this agent sees it: what it said itself is its own, the rest is told to it by name.
ChatRequest AgentTalk::requestFor(const AgentDefinition& agent) const
{
    ChatRequest request = m_tools.requestOf(agent);
    request.messages = { userMessage(m_task) };
    const size_t from = agent.history == HistoryPolicy::Last && !m_turns.empty() ? m_turns.size() - 1 : 0;
    for (size_t i = from; i < m_turns.size(); ++i) {
        const Turn& turn = m_turns[i];
        const bool isOld = agent.history == HistoryPolicy::Summary && i + 1 < m_turns.size();
        const QString text = isOld ? turn.text.left(mostOld) : turn.text;
        if (turn.agent == agent.name) {
            ChatMessage own;
            own.role = ChatRole::Assistant;
            own.text = text;
            request.messages << own;
        } else {
            request.messages << userMessage(QStringLiteral("[%1]\n%2").arg(turn.agent, text));
        }
    }
    return request;
}

Result<void> AgentTalk::mayGoOn(const std::stop_token& stop) const
{
    if (stop.stop_requested()) {
        return fail(ErrorCode::Refused, QStringLiteral("The step was stopped."));
    }
    if (m_rounds >= m_limits.rounds) {
        return fail(ErrorCode::Limit,
                    QStringLiteral("The agents came to no end within %1 answers.").arg(m_limits.rounds),
                    QStringLiteral("Make the task smaller, or allow more with max_rounds."));
    }
    if (m_limits.deadlineMicros > 0 && m_clock.steadyMicros() > m_limits.deadlineMicros) {
        return fail(ErrorCode::Timeout, QStringLiteral("The agents did not come to an end in the time the step has."),
                    QStringLiteral("Give it more with timeout."));
    }
    return {};
}

QString AgentTalk::useTools(const AgentDefinition& agent, const ChatReply& reply, QList<ChatMessage>& messages)
{
    for (const ToolCall& call : reply.toolCalls) {
        m_transcript.add(agent.name, QStringLiteral("%1(%2)").arg(call.name, call.arguments));
        const QString to = AgentTools::handoffOf(agent, call);
        if (!to.isEmpty()) {
            const auto arguments = call.readArguments();
            const QString message = arguments ? arguments->value(QLatin1String("message")).toString() : QString();
            m_turns.push_back({ agent.name, message.isEmpty() ? reply.text : message });
            return to;
        }
        messages << m_tools.call(agent, call);
        m_transcript.add(QStringLiteral("tool"), messages.last().text);
    }
    return {};
}

Result<ChatReply> AgentTalk::ask(const AgentDefinition& agent, ChatRequest& request, QList<ChatMessage>& messages,
                                 const std::stop_token& stop)
{
    const qint64 room = m_caller.roomFor(agent, stop);
    request.messages = bounded(messages, agent.history, room);
    auto reply = m_caller.ask(agent, request, stop);
    if (reply || request.outputSchema.isEmpty() || !refusesForms(reply.error()) || stop.stop_requested()) {
        return reply;
    }
    messages.front().text += formInWords(request.outputSchema);
    request.outputSchema = {};
    request.messages = bounded(messages, agent.history, room);
    return m_caller.ask(agent, request, stop);
}

Result<TalkResult> AgentTalk::taken(const AgentDefinition& agent, const ChatReply& reply) const
{
    auto result = understood(agent, reply);
    const AgentDefinition* next = find(always(agent));
    const bool hasLastWord = !next || next->kind != AgentKind::Model;
    const bool isObject = agent.answer == AgentAnswer::Json || !agent.outputSchema.isEmpty();
    if (!result || !m_limits.check || m_isNested || !hasLastWord || !isObject) {
        return result;
    }
    const auto done = m_limits.check(result->json);
    return done ? std::move(result) : tl::unexpected(done.error());
}

Result<AgentTalk::Spoken> AgentTalk::format(const AgentDefinition& agent, const ChatReply& reply, const Error& wrong,
                                            const std::stop_token& stop)
{
    const AgentDefinition* formatter = find(QString::fromLatin1(formatterAgent));
    const bool hasForm = understood(agent, reply).has_value(); // what it says is wrong, and no formatter mends that
    const bool canBeFormed = reply.end == ChatEnd::Complete && !reply.text.trimmed().isEmpty() && !hasForm;
    if (!formatter || formatter == &agent || agent.outputSchema.isEmpty() || !canBeFormed || !mayGoOn(stop)) {
        return tl::unexpected(wrong);
    }
    const auto instructions = fillInstructions(formatter->instructions, m_fields);
    if (!instructions) {
        return tl::unexpected(instructions.error());
    }
    ++m_rounds;
    QList<ChatMessage> messages { systemMessage(*instructions),
                                  userMessage(QStringLiteral("%1\n\nThe text:\n%2").arg(wrong.what, reply.text)) };
    ChatRequest request;
    request.maxTokens = formatter->maxTokens;
    request.outputSchema = agent.outputSchema;
    request.schemaName = agent.name;
    const auto formed = ask(*formatter, request, messages, stop);
    if (!formed) {
        return tl::unexpected(wrong); // nobody to ask: what was wrong with the answer is what counts
    }
    m_transcript.add(formatter->name, formed->text);
    auto result = taken(agent, *formed);
    return result ? settled(agent, std::move(*result)) : tl::unexpected(result.error());
}

Result<AgentTalk::Spoken> AgentTalk::settled(const AgentDefinition& agent, TalkResult result)
{
    const ListedChoices choices = listedChoices(agent, result.json, m_fields);
    for (const QString& list : choices.emptyLists) {
        m_notes << QStringLiteral("What '%1' chose was not looked up: '%2' has no list.").arg(agent.name, list);
    }
    if (choices.strangers.isEmpty()) {
        return Spoken { std::move(result), {} };
    }
    const QStringList faults = schemaFaults(agent.outputSchema, choices.left);
    if (!faults.isEmpty()) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("What is left of the answer of '%1' does not fit: %2 %3")
                        .arg(agent.name, strangersText(choices.strangers), faults.join(u' ')),
                    QStringLiteral("Try again, choose another model, or correct the list."));
    }
    m_notes << QStringLiteral("Left out of the answer of '%1': %2").arg(agent.name, strangersText(choices.strangers));
    m_transcript.add(QStringLiteral("list"), m_notes.last());
    result.json = choices.left;
    result.text = QString::fromUtf8(QJsonDocument(choices.left).toJson());
    return Spoken { std::move(result), {} };
}

Result<AgentTalk::Spoken> AgentTalk::speak(const AgentDefinition& agent, const std::stop_token& stop)
{
    const auto instructions = fillInstructions(agent.instructions, m_fields);
    if (!instructions) {
        return tl::unexpected(instructions.error());
    }
    ChatRequest request = requestFor(agent);
    request.messages.prepend(systemMessage(*instructions));
    QList<ChatMessage> messages = request.messages;
    bool isMended = false;
    bool isChosenAgain = false;
    while (true) {
        if (const auto allowed = mayGoOn(stop); !allowed) {
            return tl::unexpected(allowed.error());
        }
        ++m_rounds;
        const auto reply = ask(agent, request, messages, stop);
        if (!reply) {
            return tl::unexpected(reply.error());
        }
        messages << reply->toMessage();
        if (reply->end == ChatEnd::ToolCalls && !reply->toolCalls.isEmpty()) {
            const QString to = useTools(agent, *reply, messages);
            if (!to.isEmpty()) {
                return Spoken { {}, to };
            }
            continue;
        }
        m_transcript.add(agent.name, reply->text);
        auto result = taken(agent, *reply);
        if (result) {
            const QStringList strangers = listedChoices(agent, result->json, m_fields).strangers;
            if (strangers.isEmpty() || isChosenAgain || !mayGoOn(stop)) {
                return settled(agent, std::move(*result));
            }
            isChosenAgain = true;
            messages << userMessage(strangersText(strangers)
                                    + QStringLiteral(" Choose again, word for word from the list you were given."));
            m_transcript.add(QStringLiteral("list"), messages.last().text);
            continue;
        }
        if (isMended || reply->end == ChatEnd::Refused) {
            return format(agent, *reply, result.error(), stop);
        }
        isMended = true;
        messages << userMessage(result.error().what + u' ' + result.error().mend);
        m_transcript.add(QStringLiteral("form"), messages.last().text);
    }
}

} // namespace cmbagent
