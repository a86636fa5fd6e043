// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/answerchanges.h"

#include "app/backend/changedcontents.h"
#include "app/cli/typedvalues.h"
#include "core/planchanges.h"

namespace cmbagent {

namespace {

Result<TypedChanges> stepChanges(const RunProjection& run, const Invocation& typed, const AgentSource& agents)
{
    TypedChanges all;
    const auto changes = stepChangesFrom(run, typed, agents);
    auto contents = contentsFrom(typed.values("--file"));
    if (!changes || !contents) {
        return tl::unexpected(changes ? contents.error() : changes.error());
    }
    all.changes = *changes;
    all.contents = std::move(*contents);
    return all;
}

Result<TypedChanges> shownChanges(const Invocation& typed)
{
    if (typed.has("--param") || typed.has("--set")) {
        return fail(ErrorCode::BadInput, QStringLiteral("An approval step has no parameters or fields to change."),
                    QStringLiteral("Change a text it shows with --file STEP/OUTPUT=FILE."));
    }
    TypedChanges all;
    auto contents = contentsFrom(typed.values("--file"));
    if (!contents) {
        return tl::unexpected(contents.error());
    }
    all.contents = std::move(*contents);
    return all;
}

/// A script belongs to every step of the plan that runs it.
QMap<QString, QByteArray> byStep(const Workflow& workflow, const QMap<QString, QByteArray>& byPath)
{
    QMap<QString, QByteArray> all;
    for (auto it = byPath.begin(); it != byPath.end(); ++it) {
        bool isRun = false;
        for (const StepSpec& spec : workflow.steps) {
            if (spec.script == it.key()) {
                isRun = true;
                all.insert(spec.id + QLatin1Char('/') + it.key(), it.value());
            }
        }
        if (!isRun) {
            all.insert(it.key(), it.value()); // refused where it is checked
        }
    }
    return all;
}

QString consequence(const Workflow& workflow, const QStringList& leftOut)
{
    QStringList names;
    for (const int step : skippedWithout(workflow, leftOut)) {
        names << workflow.steps[size_t(step)].id;
    }
    return names.isEmpty()
        ? QStringLiteral("Left out: %1. Nothing else is skipped for it.").arg(leftOut.join(QStringLiteral(", ")))
        : QStringLiteral("Left out: %1. Skipped with it, because they require it: %2.")
              .arg(leftOut.join(QStringLiteral(", ")), names.join(QStringLiteral(", ")));
}

Result<TypedChanges> planChanges(const RunProjection& run, const Invocation& typed)
{
    const auto parameters = parameterValues(*run.workflow(), typed.parameters);
    const auto edits = editsFrom(typed.values("--set"));
    const auto contents = contentsFrom(typed.values("--file"));
    if (!parameters || !edits || !contents) {
        return tl::unexpected(!parameters ? parameters.error() : !edits ? edits.error() : contents.error());
    }
    PlanChanges changes;
    changes.parameters = *parameters;
    for (const StepEdit& edit : *edits) {
        changes.steps.insert(edit.step, { { ChangePart::fields, edit.fields } });
    }
    changes.leftOut = typed.values("--leave-out");
    const auto edited = editWorkflow(*run.workflow(), *edits);
    if (!edited) {
        return tl::unexpected(edited.error());
    }
    TypedChanges all { planChangesToJson(changes), byStep(**edited, *contents), {} };
    if (!changes.leftOut.isEmpty()) {
        all.consequences << consequence(**edited, changes.leftOut);
    }
    return all;
}

Result<void> checkTyped(const RunProjection& run, const ApprovalRequested& request, const TypedChanges& typed,
                        const AgentSource& agents)
{
    const auto given = withAgents(request.kind, typed.changes, run.created(), agents);
    if (!given) {
        return tl::unexpected(given.error());
    }
    QJsonObject complete = *given;
    for (auto it = typed.contents.begin(); it != typed.contents.end(); ++it) {
        setContent(request.kind, complete, it.key(), { BlobHash::of(it.value()), it.value().size() });
    }
    switch (request.kind) {
    case ApprovalKind::Plan:
        return checkPlanChanges(run, complete);
    case ApprovalKind::Gate:
        return checkShownChanges(request, complete);
    default:
        return checkChanges(run, request.step, complete);
    }
}

} // namespace

Result<TypedChanges> answerChangesFrom(const RunProjection& run, const ApprovalRequested& request,
                                       const Invocation& typed, const AgentSource& agents)
{
    const bool isPlan = request.kind == ApprovalKind::Plan;
    if (!isPlan && typed.has("--leave-out")) {
        return fail(ErrorCode::BadInput, QStringLiteral("Only the plan has steps to leave out."),
                    QStringLiteral("To skip the step that asks: cmbagent reject RUN STEP."));
    }
    if (!typed.has("--param") && !typed.has("--set") && !typed.has("--file") && !typed.has("--leave-out")) {
        return TypedChanges {};
    }
    if (request.kind == ApprovalKind::Check) {
        return fail(ErrorCode::BadInput, QStringLiteral("A step that has its results has nothing to change."),
                    QStringLiteral("Say with --comment what the steps after it should know."));
    }
    auto changes = isPlan                    ? planChanges(run, typed)
        : request.kind == ApprovalKind::Gate ? shownChanges(typed)
                                             : stepChanges(run, typed, agents);
    if (!changes) {
        return changes;
    }
    const auto possible = checkTyped(run, request, *changes, agents);
    return possible ? changes : tl::unexpected(possible.error());
}

} // namespace cmbagent
