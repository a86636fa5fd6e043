// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QJsonArray>

namespace cmbagent {

/// What is asked over all runs, what was answered, what is remembered, and when a run asks. With --json:
///
///   approvals      {"open": [{"run_id", "run", "approval_id", "kind", "step", "question", "options", "hash",
///                  "requested_at", "deadline", "on_deadline"}]} and with --history or --all {"history": [{…,
///                  "resolution", "comment", "how", "who", "answered_at", "remember", "origin"}]}
///   remembered     {"remembered": [{"approval_id", "run_id", "run", "project", "kind", "step", "question", "scope",
///                  "resolution", "comment", "who", "answered_at"}]} or {"forgotten": approval id}
///   approval-mode  {"run_id", "approval_mode", "changed": bool}
///   gate           {"run_id", "step", "gate": bool}
///   approve --all  {"run_id", "answered": [{"approval_id", "step"}], "left": number}
class ApprovalsCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;
    void start() override;

private:
    void list();
    void showHistory();
    void remembered();
    void forget(const QList<RememberedAnswer>& all);
    void mode();
    void gate();
    void answerAll();
    void answerNext(const RunSummary& run);

    QList<OpenApproval> m_left; ///< of `approve --all`
    QJsonArray m_answered;
};

} // namespace cmbagent
