// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/bottompart.h"

#include "items/approvalmodel.h"
#include "widgets/approvals/inboxpane.h"
#include "widgets/window/consolepane.h"
#include "widgets/window/eventspane.h"
#include "widgets/window/problemspane.h"
#include "widgets/window/windowmodels.h"

namespace cmbagent {

BottomPart::BottomPart(const WindowModels& models, const Clock& clock, InboxPane* inbox, QWidget* parent)
    : BottomPanel(parent), console(new ConsolePane(models.log, *models.graph)),
      events(new EventsPane(models.events, clock)), approvals(inbox), problems(new ProblemsPane(*models.graph))
{
    addPane(console, tr("Console"), tr("What the steps print"));
    addPane(events, tr("Events"), tr("What happened, in order"));
    addPane(approvals, tr("Approvals"), tr("What waits for your answer, in all runs"));
    addPane(problems, tr("Problems"), tr("What went wrong in this run"));
    const auto countApprovals = [this](int count) { setCount(ApprovalsTab, count); };
    const auto countProblems = [this](int count) { setCount(ProblemsTab, count); };
    connect(models.approvals, &ApprovalModel::countChanged, this, countApprovals);
    connect(problems, &ProblemsPane::countChanged, this, countProblems);
    countApprovals(models.approvals->count());
    countProblems(problems->count());
    connect(events, &EventsPane::stepChosen, this, &BottomPart::stepChosen);
    connect(problems, &ProblemsPane::stepChosen, this, &BottomPart::stepChosen);
}

} // namespace cmbagent
