// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/dependencies.h"
#include "app/backend/workflowopener.h"
#include "app/cli/command.h"

#include <thread>

namespace cmbagent {

class AdviceCache;
struct AgentDefinition;
struct DependencyAdvice;

/// `cmbagent suggest FILE`: which steps of a workflow depend on which, by what it declares, what its scripts read and
/// write and what a person says; with --model also by what a language model says, which stays a suggestion and stands
/// in the ledger. Changes no file, unless with --keep, which writes what the person says into FILE. With --json it
/// prints DependencyPlan::toJson, with --keep beside it "kept": [{"from", "to", "key" (needs, independent_of),
/// "written" (false: it stood there)}], and with --model "advice": {"dependencies" (from, to, type, reason),
/// "left_out", "cost_micros" (null: unknown), "cached"}. What a model said to the same question before is not asked for
/// again, unless with --fresh.
class SuggestCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    ~SuggestCommand() override;
    void start() override;
    void interrupt() override;

private:
    bool readFile();
    bool keep();
    void askModel(const WorkflowFile& file);
    void askNow(const WorkflowPtr& workflow, const QHash<QString, QString>& scripts, const AgentDefinition& agent,
                const QString& model);
    [[nodiscard]] AdviceCache cache() const;
    void takeAdvice(const Result<DependencyAdvice>& advice);
    void show(DependencyPlan plan);

    WorkflowFile m_file;
    std::vector<DependencyOverride> m_overrides; ///< for this once
    QJsonValue m_kept = QJsonValue::Undefined; ///< what was written into the file
    DependencyPlan m_plan;
    BlobHash m_key; ///< of what the model is asked
    bool m_mayKeep = false; ///< its answer is worth keeping for the next time
    QJsonValue m_advice = QJsonValue::Undefined;
    std::jthread m_worker; ///< last, so that it ends before what it uses goes
};

} // namespace cmbagent
