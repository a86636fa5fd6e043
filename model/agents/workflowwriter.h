// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/plan.h"

namespace cmbagent {

/// Writes down the edits that make one step of an agent after the other, as a person chose.
class WorkflowWriter
{
public:
    explicit WorkflowWriter(const TaskChoices& choices);

    void add(const QString& id, const QString& title, const QString& agent, const QString& task);
    void set(const QString& step, const char* key, const QJsonValue& value);
    /// With the files of the task.
    void setInputs(const QString& step, QJsonObject inputs);
    std::vector<DraftEdit> take() { return std::move(m_edits); }

private:
    void declareSaid();
    void setSaid(const QString& step, const QString& agent);

    const TaskChoices& m_choices;
    std::vector<DraftEdit> m_edits;
};

} // namespace cmbagent
