// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/approvaldesk.h"

#include "core/approvalrules.h"
#include "core/packages.h"
#include "core/planchanges.h"
#include "core/results.h"
#include "engine/jobbuilder.h"
#include "engine/memory.h"

#include <QJsonArray>

#include <algorithm>

namespace cmbagent {

ApprovalRequested openQuestion(const RunProjection& projection, int step, ApprovalId id, Timestamp now)
{
    const StepSpec& spec = projection.workflow()->steps[size_t(step)];
    ApprovalRequested request;
    request.id = id;
    request.step = step;
    request.question = spec.approval.question;
    request.options = spec.approval.options;
    for (const ShownSpec& show : spec.approval.show) {
        for (const OutputFile& output : outputsFor(projection, step, show.step, show.output)) {
            const QString name = projection.askerId(show.step) + QLatin1Char('/') + output.name;
            request.shown.push_back({ name, output.mediaType, output.blob });
        }
    }
    request.hash = evidenceHash(request.question, request.options, request.shown);
    if (spec.approval.deadlineMillis > 0) {
        request.deadline = { now.micros + spec.approval.deadlineMillis * 1'000 };
        const auto& options = request.options;
        const bool isOffered = spec.approval.onDeadline
            && std::find(options.begin(), options.end(), *spec.approval.onDeadline) != options.end();
        request.onDeadline = isOffered ? spec.approval.onDeadline : std::nullopt;
    }
    return request;
}

namespace {

/// The reason as a sentence of its own.
QString sentenceOf(const QString& reason)
{
    const bool isClosed =
        reason.endsWith(QLatin1Char('.')) || reason.endsWith(QLatin1Char('!')) || reason.endsWith(QLatin1Char('?'));
    return reason.isEmpty() || isClosed ? reason : reason + QLatin1Char('.');
}

/// What may be changed with a yes: the step that is about to run, the texts that are shown, or the plan.
Result<void> checkKindOfChanges(const RunProjection& projection, const ApprovalRequested& request,
                                const QJsonObject& changes)
{
    switch (request.kind) {
    case ApprovalKind::Step:
        return checkChanges(projection, request.step, changes);
    case ApprovalKind::Gate:
        return checkShownChanges(request, changes);
    case ApprovalKind::Plan:
        return checkPlanChanges(projection, changes);
    default:
        return fail(ErrorCode::BadInput,
                    QStringLiteral("This question has nothing that can be changed with the answer."),
                    QStringLiteral("Say in the comment what should be different."));
    }
}

/// Changes are for this once: an answer given again would leave them out.
Result<void> checkAnswerChanges(const RunProjection& projection, const ApprovalRequested& request,
                                const ApprovalAnswer& answer)
{
    if (answer.changes.isEmpty()) {
        return request.kind == ApprovalKind::Plan && answer.resolution == Resolution::Modified
            ? fail(ErrorCode::BadInput, QStringLiteral("Nothing of the plan is changed."),
                   QStringLiteral("Approve it as it is, or say what should be different."))
            : Result<void>();
    }
    if (isAboutFailure(request.kind)) {
        return checkChanges(projection, request.step, answer.changes);
    }
    if (const auto known = checkKindOfChanges(projection, request, answer.changes); !known) {
        return known;
    }
    if (answer.resolution != Resolution::Modified) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("'%1' takes no changes.").arg(resolutionName(answer.resolution)),
                    QStringLiteral("Answer with '%1'.").arg(resolutionName(Resolution::Modified)));
    }
    if (answer.remember != RememberScope::Once) {
        return fail(ErrorCode::BadInput, QStringLiteral("An answer with changes cannot be remembered."),
                    QStringLiteral("Answer it for this once."));
    }
    return {};
}

} // namespace

ApprovalRequested failureQuestion(const RunProjection& projection, int step, ApprovalId id, ApprovalKind kind)
{
    const StepSpec& spec = projection.workflow()->steps[size_t(step)];
    const QString label = labelNow(projection, step);
    const StepStatus& status = projection.step(step);
    ApprovalRequested request;
    request.id = id;
    request.step = step;
    request.kind = kind;
    if (kind == ApprovalKind::Effect) {
        request.question = QStringLiteral("Nobody knows whether the effect of step '%1' happened: %2 What is true?")
                               .arg(label, sentenceOf(status.reason));
        request.options = { Resolution::Happened, Resolution::Retried, Resolution::Skipped, Resolution::Aborted };
        if (!spec.effect.check.isEmpty()) {
            request.options.insert(request.options.begin() + 1, Resolution::Checked);
        }
    } else if (const QStringList packages = packagesNeeded(status); !packages.isEmpty()) {
        request.question =
            QStringLiteral("Step '%1' needs Python packages that are not installed: %2. Install them into this "
                           "project's own environment, from the package index pip uses? Look at the names first: "
                           "anybody may publish a package.")
                .arg(label, packages.join(QStringLiteral(", ")));
        request.options = { Resolution::Approved, Resolution::Retried, Resolution::Modified, Resolution::Skipped,
                            Resolution::Aborted };
        request.context = { { "packages", QJsonArray::fromStringList(packages) } };
    } else {
        request.question = QStringLiteral("Step '%1' failed in attempt %2: %3 What now?")
                               .arg(label, QString::number(status.attempts.size()), sentenceOf(status.reason));
        request.options = { Resolution::Retried, Resolution::Modified, Resolution::Skipped, Resolution::Aborted };
    }
    request.hash = evidenceHash(request.question, request.options, request.shown, request.context);
    return request;
}

QStringList packagesNeeded(const StepStatus& status)
{
    const auto last = std::find_if(status.attempts.rbegin(), status.attempts.rend(),
                                   [](const Attempt& attempt) { return attempt.end != Attempt::End::Open; });
    const StepReport* report = last == status.attempts.rend() ? nullptr : last->report.get();
    return report && report->error ? missingPackages(*report->error) : QStringList();
}

QStringList packagesAgreedTo(const RunProjection& projection, int step)
{
    if (packagesNeeded(projection.step(step)).isEmpty()) {
        return {}; // they are there by now
    }
    QStringList packages;
    for (const Approval& approval : projection.approvals()) {
        if (approval.request.step == step && approval.request.kind == ApprovalKind::Error && approval.answer) {
            packages = approval.answer->resolution == Resolution::Approved
                ? approval.request.context.value(QLatin1String("packages")).toVariant().toStringList()
                : QStringList();
        }
    }
    return packages;
}

Result<ApprovalResolved> checkAnswer(const RunProjection& projection, const ApprovalAnswer& answer)
{
    const Approval* approval = projection.approval(answer.id);
    if (!approval) {
        return fail(ErrorCode::NotFound, QStringLiteral("This run has no such question."),
                    QStringLiteral("List the open ones with 'cmbagent status RUN'."));
    }
    if (approval->isWithdrawn) {
        return fail(ErrorCode::Conflict, QStringLiteral("The question was withdrawn: its step or run was cancelled."),
                    QStringLiteral("There is nothing to answer any more."));
    }
    if (!approval->isOpen()) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("It was already answered: %1 (by %2).")
                        .arg(resolutionName(approval->answer->resolution), approval->answer->by),
                    QStringLiteral("The first answer stands."));
    }
    if (answer.hash != approval->request.hash) {
        return fail(ErrorCode::Conflict, QStringLiteral("The answer is for something else than what is asked now."),
                    QStringLiteral("Look at what is shown now, and answer again."));
    }
    const auto& options = approval->request.options;
    if (std::find(options.begin(), options.end(), answer.resolution) == options.end()) {
        QStringList offered;
        for (const Resolution option : options) {
            offered << resolutionName(option);
        }
        const bool isAgain = answer.resolution == Resolution::Retried && isAboutResults(approval->request.kind);
        const QString why = isAgain ? whyNotAgain(projection, approval->request.step) : QString();
        return fail(ErrorCode::BadInput,
                    QStringLiteral("'%1' is not among the answers offered.").arg(resolutionName(answer.resolution)),
                    QStringLiteral("%1 Choose one of: %2.").arg(why, offered.join(QStringLiteral(", "))).trimmed());
    }
    if (const auto possible = checkAnswerChanges(projection, approval->request, answer); !possible) {
        return tl::unexpected(possible.error());
    }
    if (const auto allowed = checkRemember(projection, approval->request, answer.resolution, answer.remember);
        !allowed) {
        return tl::unexpected(allowed.error());
    }
    return ApprovalResolved { answer.id,   approval->request.step, answer.resolution, answer.comment,  answer.by,
                              answer.hash, answer.changes,         answer.who,        answer.remember, answer.origin };
}

} // namespace cmbagent
