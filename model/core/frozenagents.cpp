// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agentdefinition.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

// Which agents a step needs, and how a run keeps them.

namespace cmbagent {

namespace {

/// Whether nobody who speaks in a nested chat has chats of its own: what they cost could not be overlooked.
Result<void> areOneDeep(const std::vector<AgentDefinition>& agents, const QStringList& within)
{
    const auto deep = std::find_if(agents.begin(), agents.end(), [&within](const AgentDefinition& agent) {
        return within.contains(agent.name) && !agent.nestedChats.empty();
    });
    return deep == agents.end()
        ? Result<void>()
        : fail(ErrorCode::BadInput,
               QStringLiteral("'%1' speaks in a nested chat and has nested chats itself.").arg(deep->name),
               QStringLiteral("Name the agents of its chats in the outer chat instead."));
}

} // namespace

Result<std::vector<AgentDefinition>> agentsFor(const QString& reference, const AgentSource& source)
{
    std::vector<AgentDefinition> agents;
    QStringList open { reference.section(QLatin1Char('@'), 0, 0) };
    QStringList within; // agents of nested chats
    for (qsizetype i = 0; i < open.size(); ++i) { // grows while it is walked
        auto agent = source.agent(i == 0 ? reference : open.at(i));
        if (!agent) {
            return tl::unexpected(agent.error());
        }
        QStringList further;
        for (const AgentHandoff& handoff : agent->handoffs) {
            further << handoff.to;
        }
        for (const NestedChat& chat : agent->nestedChats) {
            further += chat.agents;
            within += chat.agents;
        }
        for (const QString& next : further) {
            if (!open.contains(next)) {
                open << next;
            }
        }
        agents.push_back(std::move(*agent));
    }
    if (const auto shallow = areOneDeep(agents, within); !shallow) {
        return tl::unexpected(shallow.error());
    }
    const QString formatter = QString::fromLatin1(formatterAgent);
    const bool needsForms = std::any_of(agents.begin(), agents.end(),
                                        [](const AgentDefinition& agent) { return !agent.outputSchema.isEmpty(); });
    if (auto agent =
            needsForms && !open.contains(formatter) ? source.agent(formatter) : fail(ErrorCode::NotFound, {})) {
        agents.push_back(std::move(*agent));
    }
    return agents;
}

QString frozenAgentPath(const QString& reference)
{
    return QStringLiteral(".cmbagent/agents/%1.json").arg(reference);
}

QByteArray frozenAgents(const std::vector<AgentDefinition>& agents)
{
    QJsonArray list;
    for (const AgentDefinition& agent : agents) {
        list.append(agent.toJson());
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

Result<std::vector<AgentDefinition>> agentsFrom(const QByteArray& frozen)
{
    const QJsonArray list = QJsonDocument::fromJson(frozen).array();
    std::vector<AgentDefinition> agents;
    for (const QJsonValue& item : list) {
        auto agent = AgentDefinition::fromJson(item.toObject());
        if (!agent) {
            return tl::unexpected(agent.error());
        }
        agents.push_back(std::move(*agent));
    }
    if (agents.empty()) {
        return fail(ErrorCode::Corrupt, QStringLiteral("The agents this run froze cannot be read."));
    }
    return agents;
}

} // namespace cmbagent
