// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stepparts.h"
#include "core/agentdefinition.h"

namespace cmbagent {

void readAgent(const MapReader& map, StepDraft& draft, FileGate& gate)
{
    StepSpec& spec = draft.spec;
    spec.kind = StepKind::Agent;
    refuseKeys(map, approvalKeys() + scriptKeys(), QStringLiteral("agent"));
    map.require("agent", QStringLiteral("Add agent: with the name of one, such as engineer."));
    map.require("task", QStringLiteral("Add task: | with what it is to do below."));
    spec.agent.name = map.filledText("agent").value_or(QString());
    if (!spec.agent.name.isEmpty() && !isAgentName(spec.agent.name)) {
        map.sink().add("bad-value", map.field("agent").at(),
                       QStringLiteral("'%1' is not the name of an agent.").arg(spec.agent.name),
                       QStringLiteral("Use a letter, then up to 63 letters, digits, '_' or '-'."));
    }
    spec.agent.task = map.filledText("task").value_or(QString());
    spec.agent.model = map.label("model").value_or(QString());
    spec.agent.instructions = map.filledText("instructions").value_or(QString());
    constexpr int mostRounds = 1000;
    spec.agent.maxRounds = int(map.integer("max_rounds", 1, mostRounds).value_or(0));
    readWork(map, draft, gate);
}

} // namespace cmbagent
