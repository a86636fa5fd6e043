// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agentdefinition.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

// Agents among others: whom they work with, and what a person says to all of them.

namespace cmbagent {

namespace {

const QString instructionsEnding = QStringLiteral("_instructions");
const QString fieldEnding = QStringLiteral("_append_instructions");

} // namespace

QString instructionsParameter(const QString& agent)
{
    return agent + instructionsEnding;
}

QString instructionsField(const QString& agent)
{
    return agent + fieldEnding;
}

bool isSaidToAgents(const QString& parameter)
{
    return parameter == hardwareParameter || parameter.endsWith(instructionsEnding);
}

QJsonArray nestedChatsToJson(const std::vector<NestedChat>& chats)
{
    QJsonArray json;
    for (const NestedChat& chat : chats) {
        QJsonObject item { { "agents", QJsonArray::fromStringList(chat.agents) }, { "max_rounds", chat.maxRounds } };
        if (chat.returnsAll) {
            item.insert(QStringLiteral("returns"), QStringLiteral("all"));
        }
        json.append(item);
    }
    return json;
}

std::vector<NestedChat> nestedChatsFrom(const QJsonArray& json)
{
    std::vector<NestedChat> chats;
    for (const QJsonValue& item : json) {
        NestedChat chat;
        for (const QJsonValue& agent : item[u"agents"].toArray()) {
            chat.agents << agent.toString();
        }
        chat.maxRounds = item[u"max_rounds"].toInt(chat.maxRounds);
        chat.returnsAll = item[u"returns"].toString() == QLatin1String("all");
        chats.push_back(std::move(chat));
    }
    return chats;
}

Result<void> checkNestedChats(const AgentDefinition& agent)
{
    for (const NestedChat& chat : agent.nestedChats) {
        const bool isNamed = !chat.agents.isEmpty()
            && QSet<QString>(chat.agents.begin(), chat.agents.end()).size() == chat.agents.size()
            && std::all_of(chat.agents.begin(), chat.agents.end(),
                           [&agent](const QString& name) { return isAgentName(name) && name != agent.name; });
        if (!isNamed || chat.maxRounds < 1 || chat.maxRounds > NestedChat::mostRounds) {
            return fail(ErrorCode::BadInput,
                        QStringLiteral("A nested chat of agent '%1' is not clear.").arg(agent.name),
                        QStringLiteral("It names other agents, each once, and has 1 to %1 rounds.")
                            .arg(NestedChat::mostRounds));
        }
    }
    return {};
}

const AgentDefinition& firstSpeaker(const std::vector<AgentDefinition>& agents)
{
    const AgentDefinition& first = agents.front();
    const QString name = first.nestedChats.empty() ? first.name : first.nestedChats.front().agents.value(0);
    const auto found = std::find_if(agents.begin(), agents.end(),
                                    [&name](const AgentDefinition& agent) { return agent.name == name; });
    return found == agents.end() ? first : *found;
}

} // namespace cmbagent
