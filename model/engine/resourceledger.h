// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

namespace cmbagent {

/// What the machine has for steps. A capacity of 0 is not counted.
struct Capacity
{
    int cpus = 0;
    qint64 memoryBytes = 0;
    QMap<QString, int> tokens; ///< a token that is not named here counts as one of its kind
};

/// Keeps account of what running steps have claimed. A pure object of the engine.
class ResourceLedger
{
public:
    void setCapacity(Capacity capacity) { m_capacity = std::move(capacity); }
    [[nodiscard]] const Capacity& capacity() const { return m_capacity; }

    /// Whether the claim fits beside what is claimed. A step that wants more processors or memory than there are fits
    /// when nothing else runs.
    [[nodiscard]] bool fits(const ResourceSpec& claim) const;
    void take(const ResourceSpec& claim);
    void giveBack(const ResourceSpec& claim);
    [[nodiscard]] bool isIdle() const { return m_claims == 0; }
    [[nodiscard]] qint64 memoryBytes() const { return m_memory; }
    /// What is held of each named resource.
    [[nodiscard]] const QMap<QString, int>& tokens() const { return m_tokens; }

    /// A step that could never start here, because it wants more of a token than there are; said before the run starts.
    /// `files` have what the agents of steps claim.
    [[nodiscard]] Result<void> check(const Workflow& workflow, const std::vector<FrozenFile>& files) const;

private:
    [[nodiscard]] int tokenCount(const QString& token) const { return m_capacity.tokens.value(token, 1); }

    Capacity m_capacity;
    int m_claims = 0;
    int m_cpus = 0;
    qint64 m_memory = 0;
    QMap<QString, int> m_tokens;
};

} // namespace cmbagent
