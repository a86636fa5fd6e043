// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "asking.h"

#include "support/workflowtext.h"

namespace cmbagent {

RunOptions inMode(ApprovalMode mode)
{
    RunOptions options;
    options.approvalMode = mode;
    return options;
}

WorkflowPtr withPolicy(const char* text, ApprovalPolicy policy)
{
    auto workflow = std::make_shared<Workflow>(*workflowFromText(text));
    workflow->approval = std::move(policy);
    workflow->seal();
    return workflow;
}

WorkflowPtr withCheck(const char* text)
{
    ApprovalRule rule;
    rule.step = QStringLiteral("a");
    rule.check = ValueCheck { QStringLiteral("chi2"), Comparison::Less, 3 };
    return withPolicy(text, { ApprovalMode::Custom, { rule } });
}

StepOutcome withValue(double chi2)
{
    StepReport report;
    report.values = { { QStringLiteral("chi2"), chi2 } };
    return { StepOutcome::End::Completed, std::make_shared<const StepReport>(std::move(report)) };
}

QStringList open(const RunHarness& run)
{
    QStringList questions;
    for (const Approval& approval : run.projection().approvals()) {
        if (approval.isOpen()) {
            questions << (approvalKindName(approval.request.kind) + QLatin1Char(' ')
                          + run.projection().askerId(approval.request.step))
                             .trimmed();
        }
    }
    return questions;
}

} // namespace cmbagent
