// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stepparts.h"
#include "core/agentdefinition.h"

namespace cmbagent {

namespace {

constexpr int mostPlanSteps = 1'000'000; // as many as a workflow may have

/// plan: {steps: 3, agents: [engineer, researcher]}
void readPlanLimits(const MapReader& map, AgentSpec& agent)
{
    const YamlNode* node = map.map("plan");
    if (!node) {
        return;
    }
    const MapReader plan(*node, map.sink(), QStringLiteral("plan"));
    plan.allow(words("steps agents"));
    PlanLimits& limits = agent.plan.emplace();
    limits.steps = int(plan.integer("steps", 1, mostPlanSteps).value_or(0));
    const YamlNode* agents = plan.list("agents");
    for (const YamlNode& item : agents ? agents->children : YamlNodes()) {
        const auto name = textOf(item);
        if (!name || !isAgentName(*name)) {
            map.sink().add("bad-value", item.at, QStringLiteral("%1 is not the name of an agent.").arg(inWords(item)),
                           QStringLiteral("Write a list of names, such as [engineer, researcher]."));
        } else {
            limits.agents << *name;
        }
    }
}

/// agent: engineer, or engineer@1.2
void readWho(const MapReader& map, AgentSpec& agent)
{
    const QString who = map.filledText("agent").value_or(QString());
    agent.name = who.section(QLatin1Char('@'), 0, 0);
    agent.version = who.section(QLatin1Char('@'), 1);
    if (!who.isEmpty() && !isAgentName(agent.name)) {
        map.sink().add("bad-value", map.field("agent").at(),
                       QStringLiteral("'%1' is not the name of an agent.").arg(agent.name),
                       QStringLiteral("Use a letter, then up to 63 letters, digits, '_' or '-'."));
    } else if (who.contains(QLatin1Char('@')) && !isAgentVersion(agent.version)) {
        map.sink().add("bad-version", map.field("agent").at(),
                       QStringLiteral("'%1' is not the version of an agent.").arg(agent.version),
                       QStringLiteral("Write it like %1@1.2.0, or %1@1 for any version 1; without '@' the one that is "
                                      "used is meant.")
                           .arg(agent.name));
    }
}

} // namespace

void readAgent(const MapReader& map, StepDraft& draft, FileGate& gate)
{
    StepSpec& spec = draft.spec;
    spec.kind = StepKind::Agent;
    refuseKeys(map, approvalKeys() + scriptKeys(), QStringLiteral("agent"));
    map.require("agent", QStringLiteral("Add agent: with the name of one, such as engineer."));
    map.require("task", QStringLiteral("Add task: | with what it is to do below."));
    readWho(map, spec.agent);
    spec.agent.task = map.filledText("task").value_or(QString());
    spec.agent.model = map.label("model").value_or(QString());
    spec.agent.instructions = map.filledText("instructions").value_or(QString());
    constexpr int mostRounds = 1000;
    spec.agent.maxRounds = int(map.integer("max_rounds", 1, mostRounds).value_or(0));
    readPlanLimits(map, spec.agent);
    readWork(map, draft, gate);
}

} // namespace cmbagent
