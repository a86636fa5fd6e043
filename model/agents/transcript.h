// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/modelcall.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace cmbagent {

/// A conversation as it is kept beside a step: who said what, when, and what it cost so far. Belongs to one attempt on
/// one thread.
class Transcript
{
public:
    explicit Transcript(const Clock& clock) : m_clock(clock) { }

    void add(const QString& name, const QString& content);
    /// Tokens and cost that the next entries of this agent tell of.
    void count(const ModelCall& call);
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }
    /// The last thing anybody said; may be empty.
    [[nodiscard]] QString last() const;
    /// [{"name", "content", "timestamp", "cost": {"Model", "Agent", "Cost", "Prompt Tokens", "Completion Tokens",
    /// "Total Tokens"}}], as tools around CMBAgent read it; costs in dollars, one item a call.
    [[nodiscard]] QByteArray toJson() const;

private:
    const Clock& m_clock;
    QJsonArray m_entries;
    std::vector<ModelCall> m_calls;
};

} // namespace cmbagent
