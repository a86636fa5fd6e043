// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/stepoffers.h"

#include "widgets/approvals/approvalwords.h"
#include "widgets/common/actiontips.h"
#include "widgets/common/icons.h"

#include <algorithm>

namespace cmbagent {

namespace {

Resolution resolutionOf(StepAction action)
{
    switch (action) {
    case StepAction::Modify:
        return Resolution::Modified;
    case StepAction::Skip:
        return Resolution::Skipped;
    case StepAction::Abort:
        return Resolution::Aborted;
    default:
        return Resolution::Retried;
    }
}

/// Whether a form could show anything of the step to change.
bool isChangeable(const RunGraph& graph, int step)
{
    const StepSpec& spec = graph.spec(step);
    const bool seesParameters =
        !graph.workflow()->parameters.empty() && (!spec.parameters || !spec.parameters->isEmpty());
    return seesParameters || !spec.inlineCode.isEmpty() || !spec.script.isEmpty();
}

QString whyNot(const RunGraph& graph, int step, StepAction action)
{
    const RunProjection& run = graph.projection();
    if (isFinal(run.state())) {
        return StepOffers::tr("This run is over for good; “Play from here” makes a branch of it");
    }
    if (action == StepAction::Abort && isEnded(run.state())) {
        return StepOffers::tr("This run has ended already");
    }
    if (const Approval* asked = run.openApproval(step)) {
        if (asked->request.kind == ApprovalKind::Effect) {
            return StepOffers::tr("The step may have had its effect already; choose Answer and decide that first");
        }
        const auto& options = asked->request.options;
        if (std::find(options.begin(), options.end(), resolutionOf(action)) == options.end()) {
            return StepOffers::tr("This is no answer to what the step asks; choose Answer");
        }
    }
    if (action == StepAction::Modify && !isChangeable(graph, step)) {
        return StepOffers::tr("Nothing of this step can be changed; “Try again” takes a note for it");
    }
    return {};
}

} // namespace

std::vector<StepOffer> StepOffers::of(const RunGraph& graph, int step)
{
    if (!graph.isRun() || step < 0 || step >= graph.stepCount()) {
        return {};
    }
    const StepStatus& status = graph.status(step);
    std::vector<StepOffer> offers;
    if (status.state == StepState::Running && graph.isOwned()) {
        if (status.isStalled) {
            offers.push_back({ StepAction::Wait });
        }
        offers.push_back({ StepAction::Kill });
    } else if (status.state == StepState::Failed) {
        for (const StepAction action : { StepAction::Retry, StepAction::Modify, StepAction::Skip, StepAction::Abort }) {
            offers.push_back({ action, whyNot(graph, step, action) });
        }
    }
    return offers;
}

bool StepOffers::isAboutFailure(StepAction action)
{
    return action != StepAction::Kill && action != StepAction::Wait;
}

bool StepOffers::isLoss(StepAction action)
{
    return action == StepAction::Kill || action == StepAction::Abort;
}

QString StepOffers::verb(StepAction action)
{
    return ActionTips::withoutLetter(verbInMenu(action));
}

QString StepOffers::shortVerb(StepAction action)
{
    return action == StepAction::Modify ? tr("Change…") : action == StepAction::Skip ? tr("Skip…") : verb(action);
}

QString StepOffers::verbInMenu(StepAction action)
{
    switch (action) {
    case StepAction::Modify:
        return tr("C&hange and try again…");
    case StepAction::Skip:
        return tr("S&kip this step…");
    case StepAction::Abort:
        return tr("Gi&ve up…");
    case StepAction::Kill:
        return tr("End &it…");
    case StepAction::Wait:
        return tr("&Wait");
    default:
        return tr("&Try again…");
    }
}

QString StepOffers::consequence(StepAction action)
{
    switch (action) {
    case StepAction::Kill:
        return tr("This attempt ends now and counts as failed; what it has not written yet is lost. With an attempt "
                  "left, the step is tried again.");
    case StepAction::Wait:
        return tr("It is slow, not stuck: it goes on, and is marked again when it is quiet for as long once more.");
    default:
        return ApprovalWords::consequence(resolutionOf(action), ApprovalKind::Error);
    }
}

QIcon StepOffers::icon(StepAction action)
{
    switch (action) {
    case StepAction::Modify:
        return Icons::icon(QStringLiteral("modify"));
    case StepAction::Skip:
        return Icons::status(Status::Skipped);
    case StepAction::Abort:
    case StepAction::Kill:
        return Icons::status(Status::Cancelled);
    case StepAction::Wait:
        return Icons::status(Status::Stalled);
    default:
        return Icons::icon(QStringLiteral("refresh"));
    }
}

} // namespace cmbagent
