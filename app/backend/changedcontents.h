// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/agents/agentregistry.h"
#include "app/backend/backend.h"

#include <QMap>

namespace cmbagent {

/// `changes` with the definitions of the agents that steps are given to in them and that the run did not take with it,
/// by hash; nothing is stored. Errors of an agent as of AgentRegistry::agent, with the step.
Result<QJsonObject> withAgents(ApprovalKind kind, const QJsonObject& changes, const RunCreated& run,
                               const AgentSource& agents);
/// The agents there are now for steps of such a run.
std::unique_ptr<const AgentSource> agentsBeside(const AgentSelection& selection, const RunCreated& run);

/// Stores new contents of scripts and shown texts, and the agents that steps of the run are given to, and gives
/// `changes` with them: what an answer cites has to be there before it. The names in `contents` are as setContent in
/// core/planchanges.h takes them for this kind of question; a step that failed counts as one about to start. `done` is
/// called on the main thread.
void storeContents(Backend& backend, const RunId& run, ApprovalKind kind, const QJsonObject& changes,
                   const QMap<QString, QByteArray>& contents, const Backend::Callback<QJsonObject>& done);

} // namespace cmbagent
