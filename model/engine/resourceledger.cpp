// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/resourceledger.h"

#include "core/stepchanges.h"

#include <algorithm>

namespace cmbagent {

bool ResourceLedger::fits(const ResourceSpec& claim) const
{
    for (auto it = claim.tokens.begin(); it != claim.tokens.end(); ++it) {
        if (m_tokens.value(it.key()) + it.value() > tokenCount(it.key())) {
            return false;
        }
    }
    if (isIdle()) {
        return true;
    }
    const bool hasCpus = m_capacity.cpus <= 0 || m_cpus + claim.cpus <= m_capacity.cpus;
    const bool hasMemory = m_capacity.memoryBytes <= 0 || m_memory + claim.memoryBytes <= m_capacity.memoryBytes;
    return hasCpus && hasMemory;
}

void ResourceLedger::take(const ResourceSpec& claim)
{
    ++m_claims;
    m_cpus += claim.cpus;
    m_memory += claim.memoryBytes;
    for (auto it = claim.tokens.begin(); it != claim.tokens.end(); ++it) {
        m_tokens[it.key()] += it.value();
    }
}

void ResourceLedger::giveBack(const ResourceSpec& claim)
{
    --m_claims;
    m_cpus -= claim.cpus;
    m_memory -= claim.memoryBytes;
    for (auto it = claim.tokens.begin(); it != claim.tokens.end(); ++it) {
        m_tokens[it.key()] -= it.value();
    }
}

Result<void> ResourceLedger::check(const Workflow& workflow, const std::vector<FrozenFile>& files) const
{
    for (const StepSpec& step : workflow.steps) {
        const QMap<QString, int> tokens = claimOf(step, files).tokens;
        for (auto it = tokens.begin(); it != tokens.end(); ++it) {
            if (it.value() > tokenCount(it.key())) {
                Error error { ErrorCode::Limit,
                              QStringLiteral("It wants %1 of '%2', and there %3.")
                                  .arg(it.value())
                                  .arg(it.key(),
                                       tokenCount(it.key()) == 1 ? QStringLiteral("is one")
                                                                 : QStringLiteral("are %1").arg(tokenCount(it.key()))),
                              QStringLiteral("Set tokens/%1 in the settings, or change the step.").arg(it.key()),
                              {},
                              {},
                              step.id };
                return fail(std::move(error));
            }
        }
    }
    return {};
}

} // namespace cmbagent
