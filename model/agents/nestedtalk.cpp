// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/agenttalk.h"
#include "agents/carriedcontext.h"

// Nested chats: the answer of one agent, made by a conversation of others that is bounded in rounds and in what it is
// told and gives back.

namespace cmbagent {

namespace {

constexpr int mostReturned = 24'000; // characters of a whole chat that go back
const QString overWord = QStringLiteral("TERMINATE"); // CMBAgent's

} // namespace

Result<AgentTalk::Spoken> AgentTalk::nest(const AgentDefinition& agent, const std::stop_token& stop)
{
    const std::vector<Turn> before = m_turns;
    m_turns = before.empty() ? before : std::vector<Turn> { before.back() }; // what it is to reply to
    m_isNested = true;
    const auto said = talkWithin(agent, stop);
    m_isNested = false;
    m_turns = before;
    if (!said) {
        return tl::unexpected(said.error());
    }
    ChatReply reply;
    reply.text = *said;
    auto result = taken(agent, reply);
    if (!result) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("What the nested chats of '%1' came to is no answer of it: %2")
                        .arg(agent.name, result.error().what),
                    QStringLiteral("Try again, or let the last of its agents answer in the form it is to have."),
                    *said);
    }
    m_transcript.add(agent.name, result->text);
    return settled(agent, std::move(*result));
}

Result<QString> AgentTalk::talkWithin(const AgentDefinition& agent, const std::stop_token& stop)
{
    QString reply;
    for (const NestedChat& chat : agent.nestedChats) {
        QStringList all;
        const std::vector<Turn> before = m_turns;
        const int rounds = chat.agents.size() > 1 ? chat.maxRounds : 1; // nobody answers to itself
        for (int round = 0; round < rounds; ++round) {
            const QString& name = chat.agents.at(round % chat.agents.size());
            auto said = speakWithin(name, stop);
            if (!said) {
                return tl::unexpected(said.error());
            }
            QString text = said->value_or(overWord).trimmed();
            const bool isOver = text.endsWith(overWord);
            text = isOver ? text.chopped(overWord.size()).trimmed() : text;
            if (!text.isEmpty()) {
                m_turns.push_back({ name, text });
                all << QStringLiteral("[%1]\n%2").arg(name, text);
            }
            if (isOver) {
                break;
            }
        }
        const bool isSilent = all.isEmpty();
        const QString last = isSilent ? QString() : m_turns.back().text;
        m_turns = before;
        if (!isSilent) { // only that goes on, to the next chat as well
            reply = chat.returnsAll ? shortened(all.join(QStringLiteral("\n\n")), mostReturned) : last;
            m_turns = { { agent.name, reply } };
        }
    }
    return reply;
}

Result<std::optional<QString>> AgentTalk::speakWithin(const QString& name, const std::stop_token& stop)
{
    const AgentDefinition* found = find(name);
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("The agent '%1' of a nested chat is not here.").arg(name),
                    QStringLiteral("Look whether there is an agent of that name, and start a new run."));
    }
    if (found->kind != AgentKind::Model) {
        return std::optional<QString>(); // the workers run code when the talk is over, and approvals ask people
    }
    AgentDefinition alone = *found;
    alone.handoffs.clear(); // whose turn it is says the chat
    auto spoken = speak(alone, stop);
    return spoken ? Result<std::optional<QString>>(spoken->result.text) : tl::unexpected(spoken.error());
}

} // namespace cmbagent
