// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/approvals/approvalwords.h"

#include "widgets/common/icons.h"
#include "widgets/common/labels.h"

#include <algorithm>

namespace cmbagent {

QString ApprovalWords::kind(ApprovalKind kind)
{
    switch (kind) {
    case ApprovalKind::Gate:
        return tr("Approval");
    case ApprovalKind::Error:
        return tr("Failed step");
    case ApprovalKind::Effect:
        return tr("Unclear effect");
    case ApprovalKind::Step:
        return tr("Before a step");
    case ApprovalKind::Plan:
        return tr("Plan");
    case ApprovalKind::Check:
        return tr("Unexpected result");
    case ApprovalKind::Review:
        return tr("After a step");
    }
    return {};
}

QIcon ApprovalWords::kindIcon(ApprovalKind kind)
{
    switch (kind) {
    case ApprovalKind::Gate:
        return Icons::status(Status::Waiting);
    case ApprovalKind::Error:
        return Icons::status(Status::Failed);
    case ApprovalKind::Effect:
        return Icons::icon(QStringLiteral("warning"), Status::Paused);
    case ApprovalKind::Step:
        return Icons::icon(QStringLiteral("run"), Status::Waiting);
    case ApprovalKind::Plan:
        return Icons::icon(QStringLiteral("list"), Status::Waiting);
    case ApprovalKind::Check:
        return Icons::icon(QStringLiteral("search"), Status::Paused);
    case ApprovalKind::Review:
        return Icons::icon(QStringLiteral("search"), Status::Waiting);
    }
    return {};
}

QString ApprovalWords::verb(Resolution resolution, ApprovalKind kind)
{
    switch (resolution) {
    case Resolution::Approved:
        return kind == ApprovalKind::Error ? tr("Install and try again") : tr("Approve and go on");
    case Resolution::Rejected:
        return kind == ApprovalKind::Plan ? tr("Stop the run")
            : isAboutResults(kind)        ? tr("Do not use the results")
                                          : tr("Skip this step");
    case Resolution::Modified:
        return kind == ApprovalKind::Error ? tr("Change it and try again") : tr("Approve with changes");
    case Resolution::Retried:
        return kind == ApprovalKind::Effect || isAboutResults(kind) ? tr("Do it again") : tr("Try again");
    case Resolution::Skipped:
        return tr("Skip this step");
    case Resolution::Aborted:
        return tr("Stop the run");
    default:
        return Labels::resolutionAction(resolution);
    }
}

QKeySequence ApprovalWords::key(Resolution resolution)
{
    switch (resolution) {
    case Resolution::Approved:
        return Qt::ALT | Qt::Key_A;
    case Resolution::Rejected:
        return Qt::ALT | Qt::Key_R;
    case Resolution::Modified:
        return Qt::ALT | Qt::Key_M;
    case Resolution::Retried:
        return Qt::ALT | Qt::Key_T;
    case Resolution::Skipped:
        return Qt::ALT | Qt::Key_S;
    case Resolution::Aborted:
        return Qt::ALT | Qt::Key_G;
    case Resolution::Happened:
        return Qt::ALT | Qt::Key_H;
    case Resolution::Checked:
        return Qt::ALT | Qt::Key_C;
    }
    return {};
}

QString ApprovalWords::consequence(Resolution resolution, ApprovalKind kind)
{
    switch (resolution) {
    case Resolution::Approved:
        return kind == ApprovalKind::Plan ? tr("The run begins.")
            : kind == ApprovalKind::Step  ? tr("The step starts.")
            : kind == ApprovalKind::Error ? tr("The packages are installed for this project only, and the step runs "
                                               "once more.")
                                          : tr("The steps after this one go on.");
    case Resolution::Rejected:
        if (kind == ApprovalKind::Plan) {
            return tr("The run is cancelled before anything of it has run.");
        }
        if (isAboutResults(kind)) {
            return tr("The results stay on record, and the steps that need them are skipped.");
        }
        [[fallthrough]];
    case Resolution::Skipped:
        return tr("This step and those that need it are skipped; everything finished stays.");
    case Resolution::Modified:
        return kind == ApprovalKind::Error ? tr("The step runs once more with what you change and write here.")
            : kind == ApprovalKind::Step
            ? tr("The step starts with what you change here, and can read your comment. Needs one of them.")
            : kind == ApprovalKind::Plan ? tr("The run begins with the plan as you changed it.")
            : kind == ApprovalKind::Gate
            ? tr("The run goes on with the texts you changed; the steps after this one can read your comment, too. "
                 "Needs one of them.")
            : tr("The run goes on, and the steps after this one can read your comment. Needs a comment.");
    case Resolution::Retried:
        return kind == ApprovalKind::Effect ? tr("The step runs once more, even if that makes its effect happen twice.")
            : isAboutResults(kind)
            ? tr("The step runs once more before anything builds on it, and is told all you said of it so far.")
            : tr("The step runs once more as it is, and is told what you write here.");
    case Resolution::Aborted:
        return tr("The run is cancelled; everything finished stays.");
    case Resolution::Happened:
        return tr("The step counts as done, and the run goes on.");
    case Resolution::Checked:
        return tr("The step's own check runs and decides.");
    }
    return {};
}

bool ApprovalWords::isLoss(Resolution resolution)
{
    return resolution == Resolution::Rejected || resolution == Resolution::Skipped || resolution == Resolution::Aborted;
}

QString ApprovalWords::onDeadline(std::optional<Resolution> resolution, ApprovalKind kind)
{
    if (!resolution) {
        return tr("it goes on waiting");
    }
    switch (*resolution) {
    case Resolution::Rejected:
        return kind == ApprovalKind::Plan ? tr("the run is cancelled")
            : isAboutResults(kind)        ? tr("the results are not used")
                                          : tr("this step is skipped");
    case Resolution::Skipped:
        return tr("this step is skipped");
    case Resolution::Aborted:
        return tr("the run is cancelled");
    case Resolution::Retried:
        return tr("the step is tried again");
    default:
        return tr("it counts as approved");
    }
}

QString ApprovalWords::scope(RememberScope scope)
{
    switch (scope) {
    case RememberScope::Once:
        return tr("Only this time");
    case RememberScope::Run:
        return tr("In this run");
    case RememberScope::Branch:
        return tr("In this run and its branches");
    case RememberScope::Project:
        return tr("In every run of the project");
    }
    return {};
}

QString ApprovalWords::whyEveryTime(const AskedQuestion& question)
{
    switch (question.request.kind) {
    case ApprovalKind::Error:
        return tr("What to do about a failure is asked every time: no two are the same.");
    case ApprovalKind::Effect:
        return tr("Whether something happened outside is asked every time: only a look can tell.");
    case ApprovalKind::Plan:
        return tr("A plan is asked about every time: it is what the whole run will do.");
    case ApprovalKind::Step: {
        const bool isFinal = std::any_of(question.risks.begin(), question.risks.end(), [](const RiskMark& mark) {
            return mark.kind == RiskMark::Kind::CannotBeUndone;
        });
        return isFinal ? tr("This is asked every time: what the step does outside cannot be undone.") : QString();
    }
    default:
        return {};
    }
}

QString ApprovalWords::unanswered(const ApprovalRequested& request, Timestamp now)
{
    if (!request.deadline.isSet()) {
        return tr("Without an answer it goes on waiting, also when you close the program.");
    }
    const QString when = request.deadline > now
        ? tr("If nobody answers within %1 (by %2),")
              .arg(Labels::remaining(request.deadline, now), Labels::clockTime(request.deadline))
        : tr("The time to answer has run out;");
    return tr("%1 %2.", "when, what").arg(when, onDeadline(request.onDeadline, request.kind));
}

QString ApprovalWords::risk(RiskMark::Kind kind)
{
    switch (kind) {
    case RiskMark::Kind::Deletes:
        return tr("Deletes files");
    case RiskMark::Kind::WritesOutside:
        return tr("Writes outside its folder");
    case RiskMark::Kind::Network:
        return tr("Uses the network");
    case RiskMark::Kind::Money:
        return tr("May cost money");
    case RiskMark::Kind::Installs:
        return tr("Installs software or changes the system");
    case RiskMark::Kind::Programs:
        return tr("Starts other programs");
    case RiskMark::Kind::CannotBeUndone:
        return tr("Cannot be undone");
    }
    return {};
}

QString ApprovalWords::riskLine(const RiskMark& mark)
{
    return mark.line > 0 ? tr("%1 — line %2: %3", "risk").arg(risk(mark.kind)).arg(mark.line).arg(mark.text)
                         : tr("%1 — declared by “%2”", "risk").arg(risk(mark.kind), mark.text);
}

} // namespace cmbagent
