// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/memory.h"

#include "core/rememberkey.h"

#include <algorithm>

namespace cmbagent {

namespace {

tl::unexpected<Error> never(const QString& what)
{
    return fail(ErrorCode::BadInput, QStringLiteral("%1 cannot be remembered.").arg(what),
                QStringLiteral("Answer it for this once."));
}

Result<void> checkKind(const RunProjection& run, const ApprovalRequested& request)
{
    if (isAboutFailure(request.kind)) {
        return never(QStringLiteral("What to do about a failure or an effect"));
    }
    if (request.kind == ApprovalKind::Plan) {
        return never(QStringLiteral("The answer to a plan"));
    }
    const StepSpec& spec = run.workflow()->steps[size_t(request.step)];
    if (request.kind == ApprovalKind::Step && spec.effect.kind == EffectKind::External) {
        return never(QStringLiteral("That a step may do what cannot be undone"));
    }
    return {};
}

/// Whether the branch brought it along: then it counts only if it reaches that far.
bool isInherited(const RunProjection& run, const Approval& approval)
{
    const InheritancePtr& kept = run.inheritance();
    return kept && std::any_of(kept->answers.begin(), kept->answers.end(), [&](const InheritedAnswer& answer) {
               return answer.request.id == approval.request.id;
           });
}

bool reachesOn(const RunProjection& run, const Approval& approval, const AnswerMemoryPtr& memory)
{
    return approval.answer && approval.answer->remember != RememberScope::Once
        && (approval.answer->remember != RememberScope::Run || !isInherited(run, approval))
        && !(memory && memory->forgotten.contains(approval.request.id));
}

ApprovalAnswer repeated(const ApprovalRequested& request, Resolution resolution, const QString& comment,
                        const AnswerOrigin& origin)
{
    ApprovalAnswer answer { request.id, request.hash, resolution, comment, QStringLiteral("remembered") };
    answer.origin = origin;
    return answer;
}

} // namespace

Result<void> checkRemember(const RunProjection& run, const ApprovalRequested& request, Resolution resolution,
                           RememberScope scope)
{
    if (scope == RememberScope::Once) {
        return {};
    }
    if (resolution == Resolution::Aborted) {
        return never(QStringLiteral("That a run is given up"));
    }
    const auto known = checkKind(run, request);
    return known && resolution == Resolution::Retried ? never(QStringLiteral("That a step is done again")) : known;
}

std::optional<ApprovalAnswer> recall(const RunProjection& run, const ApprovalRequested& request,
                                     const AnswerMemoryPtr& memory)
{
    if (!checkKind(run, request)) {
        return std::nullopt;
    }
    const BlobHash key = rememberKey(request, run.askerId(request.step));
    const auto& approvals = run.approvals();
    const auto own = std::find_if(approvals.rbegin(), approvals.rend(), [&](const Approval& approval) {
        return reachesOn(run, approval, memory)
            && rememberKey(approval.request, run.askerId(approval.request.step)) == key;
    });
    if (own != approvals.rend()) {
        const ApprovalResolved& given = *own->answer;
        return repeated(request, given.resolution, given.comment,
                        { run.run(), given.id, own->answeredAt, given.who, given.remember });
    }
    const auto known = memory ? memory->answers.constFind(key) : QHash<BlobHash, RememberedAnswer>::const_iterator();
    if (!memory || known == memory->answers.constEnd() || memory->forgotten.contains(known->approval)) {
        return std::nullopt;
    }
    return repeated(request, known->resolution, known->comment,
                    { known->run, known->approval, known->answered, known->who, known->scope });
}

} // namespace cmbagent
