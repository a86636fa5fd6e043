// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/agentfileparts.h"

namespace cmbagent {

namespace {

/// Nothing: it names nobody, and that is told.
std::optional<NestedChat> readNestedChat(const YamlNode& item, const FaultSink& sink)
{
    const MapReader map(item, sink, QStringLiteral("nested chat"));
    map.allow({ QStringLiteral("agents"), QStringLiteral("max_rounds"), QStringLiteral("returns") });
    if (!map.require("agents", QStringLiteral("Name those who speak in turn, such as [critic, engineer]."))) {
        return std::nullopt;
    }
    NestedChat chat;
    chat.agents = wordsIn(map, "agents");
    chat.maxRounds = int(map.integer("max_rounds", 1, NestedChat::mostRounds).value_or(chat.maxRounds));
    if (const auto returns = map.filledText("returns")) {
        chat.returnsAll = *returns == QLatin1String("all");
        if (!chat.returnsAll && *returns != QLatin1String("last")) {
            sink.add("bad-value", map.field("returns").at(), QStringLiteral("'returns' cannot be '%1'.").arg(*returns),
                     QStringLiteral("Write last (the last message) or all."));
        }
    }
    return chat;
}

/// Chats that CMBAgent's code knows by the names of their agents.
std::vector<NestedChat> chatsByName(const QString& agent)
{
    if (agent == QLatin1String("engineer_nest")) {
        return { { { QStringLiteral("engineer_response_formatter"), QStringLiteral("executor") }, 3 } };
    }
    if (agent == QLatin1String("idea_maker_nest")) {
        return { { { QStringLiteral("idea_maker_response_formatter"), QStringLiteral("idea_saver") }, 4 } };
    }
    return {};
}

} // namespace

void readNestedChats(const MapReader& map, AgentDefinition& agent)
{
    if (!map.has("nested_chats")) {
        agent.nestedChats = chatsByName(agent.name);
        return;
    }
    const YamlNode* list = map.list("nested_chats");
    for (size_t i = 0; list && i < list->children.size(); ++i) {
        const YamlNode& item = list->children[i];
        if (!item.isMap()) {
            map.sink().add("bad-nested-chat", item.at, QStringLiteral("This is no nested chat."),
                           QStringLiteral("Write '- agents: [critic, engineer]'."));
            continue;
        }
        AgentDefinition alone; // one chat after the other, so that each is told by itself
        alone.name = agent.name;
        if (const auto chat = readNestedChat(item, map.sink())) {
            alone.nestedChats = { *chat };
            agent.nestedChats.push_back(*chat);
        }
        if (const auto clear = checkNestedChats(alone); !clear) {
            map.sink().add("bad-nested-chat", item.at, clear.error().what, clear.error().mend);
        }
    }
}

} // namespace cmbagent
