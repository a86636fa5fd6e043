// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/plancheck.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace cmbagent {

namespace {

/// Those of the allowed agents that the plan setter named; all of them where it was not asked, or named no one allowed.
QStringList chosen(const QStringList& allowed, const StepJob& job, const Blobs& blobs)
{
    const auto file = std::find_if(job.inputs.begin(), job.inputs.end(),
                                   [](const JobInput& input) { return input.name == neededAgentsFile; });
    const auto content = file == job.inputs.end() ? Result<QByteArray>(QByteArray()) : blobs.read(file->blob.hash);
    const QJsonArray named = QJsonDocument::fromJson(content.value_or(QByteArray()))
                                 .object()
                                 .value(QStringLiteral("needed_agents"))
                                 .toArray();
    QStringList agents;
    for (const QJsonValue& name : named) {
        if (allowed.isEmpty() || allowed.contains(name.toString())) {
            agents << name.toString();
        }
    }
    return agents.isEmpty() ? allowed : agents;
}

} // namespace

AnswerCheck answerCheckFor(const StepJob& job, const Blobs& blobs)
{
    if (!job.spec().agent.plan) {
        return {};
    }
    PlanLimits limits = *job.spec().agent.plan;
    limits.agents = chosen(limits.agents, job, blobs);
    return [limits](const QJsonObject& answer) {
        const auto plan = Plan::within(answer, limits);
        return plan ? Result<void>() : tl::unexpected(plan.error());
    };
}

} // namespace cmbagent
