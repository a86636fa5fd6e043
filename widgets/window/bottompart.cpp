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
    : BottomPanel(parent), approvals(inbox), problems(new ProblemsPane(*models.graph))
{
    console = addPane<ConsolePane>([log = models.log, graph = models.graph] { return new ConsolePane(log, *graph); },
                                   tr("Console"), tr("What the steps print"));
    events = addPane<EventsPane>(
        [this, model = models.events, &clock] {
            auto* pane = new EventsPane(model, clock);
            connect(pane, &EventsPane::stepChosen, this, &BottomPart::stepChosen);
            return pane;
        },
        tr("Events"), tr("What happened, in order"));
    addPane(approvals, tr("Approvals"), tr("What waits for your answer, in all runs"));
    addPane(problems, tr("Problems"), tr("What went wrong in this run"));
    const auto countApprovals = [this](int count) { setCount(ApprovalsTab, count); };
    const auto countProblems = [this](int count) { setCount(ProblemsTab, count); };
    connect(models.approvals, &ApprovalModel::countChanged, this, countApprovals);
    connect(problems, &ProblemsPane::countChanged, this, countProblems);
    countApprovals(models.approvals->count());
    countProblems(problems->count());
    connect(problems, &ProblemsPane::stepChosen, this, &BottomPart::stepChosen);
}

} // namespace cmbagent
