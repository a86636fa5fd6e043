// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planchanges.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace cmbagent {

namespace {

const QString stepsPart = QStringLiteral("steps");
const QString leftOutPart = QStringLiteral("leave_out");

tl::unexpected<Error> noStep(const QString& id)
{
    return fail(ErrorCode::NotFound, QStringLiteral("The plan has no step '%1'.").arg(id));
}

/// Checks one answer; an object only so that its parts can be read one by one.
class PlanCheck
{
public:
    PlanCheck(const RunProjection& run, const QJsonObject& json)
        : m_run(run), m_json(json), m_changes(planChangesOf(json))
    { }

    Result<void> check()
    {
        // One after another: each builds on what the one before has found right.
        using Part = Result<void> (PlanCheck::*)();
        for (const Part part : { &PlanCheck::checkShape, &PlanCheck::checkSteps, &PlanCheck::checkEdits,
                                 &PlanCheck::checkParameters, &PlanCheck::checkLeftOut }) {
            if (const auto done = (this->*part)(); !done) {
                return done;
            }
        }
        return {};
    }

private:
    Result<void> checkShape()
    {
        for (auto it = m_json.begin(); it != m_json.end(); ++it) {
            const bool isMap = (it.key() == ChangePart::parameters || it.key() == stepsPart) && it->isObject();
            if (!isMap && !(it.key() == leftOutPart && it->isArray())) {
                return fail(ErrorCode::BadInput,
                            QStringLiteral("'%1' is not what can be changed of a plan.").arg(it.key()),
                            QStringLiteral("Give maps of parameters and steps, and a list of what to leave out."));
            }
        }
        const QJsonArray leftOut = m_json.value(leftOutPart).toArray();
        return leftOut.size() == m_changes.leftOut.size()
            ? Result<void>()
            : fail(ErrorCode::BadInput, QStringLiteral("What to leave out is a list of step ids, each named once."));
    }

    /// What has a result already, because the branch keeps it, ran as it was.
    Result<void> checkSteps()
    {
        const QStringList named = m_changes.steps.keys() + m_changes.leftOut;
        for (const QString& id : named) {
            const int step = m_run.workflow()->indexOf(id);
            if (step < 0) {
                return noStep(id);
            }
            if (m_run.step(step).state != StepState::Pending) {
                return fail(ErrorCode::BadInput,
                            QStringLiteral("Step '%1' is not going to run: the branch keeps what it left.").arg(id),
                            QStringLiteral("Play from it with these changes instead."));
            }
        }
        for (auto it = m_changes.steps.begin(); it != m_changes.steps.end(); ++it) {
            const auto known =
                checkParts(it.value(), { ChangePart::parameters, ChangePart::fields, ChangePart::files });
            if (!known) {
                return known;
            }
        }
        return {};
    }

    Result<void> checkEdits()
    {
        const std::vector<StepEdit> edits = editsOf(*m_run.workflow(), m_changes);
        const auto edited =
            edits.empty() ? Result<WorkflowPtr>(m_run.workflow()) : editWorkflow(*m_run.workflow(), edits);
        if (!edited) {
            return tl::unexpected(edited.error());
        }
        m_edited = *edited;
        const auto& frozen = m_run.created().files;
        for (auto it = m_changes.steps.begin(); it != m_changes.steps.end(); ++it) {
            const StepSpec& spec = m_edited->steps[size_t(m_edited->indexOf(it.key()))];
            const bool isThere = spec.script.isEmpty()
                || std::any_of(frozen.begin(), frozen.end(),
                               [&](const FrozenFile& file) { return file.path == spec.script; });
            if (it->value(ChangePart::fields).toObject().contains(QStringLiteral("script")) && !isThere) {
                return fail(ErrorCode::BadInput,
                            QStringLiteral("The run took no script '%1' with it.").arg(spec.script),
                            QStringLiteral("Give the step another code, or its script another content."));
            }
            if (const auto known = checkAgent(m_run, spec, it.value()); !known) {
                return known;
            }
            if (const auto known = checkFiles(m_run, spec, it.value()); !known) {
                return known;
            }
        }
        return {};
    }

    /// The run's own, and those of single steps on top of them.
    Result<void> checkParameters()
    {
        const auto resolved = resolve(m_changes.parameters);
        if (!resolved) {
            return resolved;
        }
        for (auto it = m_changes.steps.begin(); it != m_changes.steps.end(); ++it) {
            if (const auto own = resolve(it->value(ChangePart::parameters).toObject()); !own) {
                return own;
            }
        }
        for (auto it = m_changes.parameters.begin(); it != m_changes.parameters.end(); ++it) {
            if (const QString kept = keptWith(it.key());
                !kept.isEmpty() && it.value() != m_run.parameters()[it.key()]) {
                return fail(ErrorCode::BadInput,
                            QStringLiteral("Step '%1' ran with '%2' as it was, and the branch keeps its result.")
                                .arg(kept, it.key()),
                            QStringLiteral("Make another branch with the parameter, or change it at single steps."));
            }
        }
        return {};
    }

    [[nodiscard]] Result<void> resolve(const QJsonObject& changed) const
    {
        QJsonObject all = m_run.parameters();
        for (auto it = changed.begin(); it != changed.end(); ++it) {
            all.insert(it.key(), it.value());
        }
        const auto resolved = resolveParameters(*m_edited, all);
        return resolved ? Result<void>() : tl::unexpected(resolved.error().front());
    }

    /// A step that has its result and saw the parameter.
    [[nodiscard]] QString keptWith(const QString& parameter) const
    {
        for (int step = 0; step < m_run.stepCount(); ++step) {
            const StepSpec& spec = m_edited->steps[size_t(step)];
            if (m_run.step(step).state == StepState::Completed && spec.works()
                && (!spec.parameters || spec.parameters->contains(parameter))) {
                return spec.id;
            }
        }
        return {};
    }

    Result<void> checkLeftOut()
    {
        if (m_changes.leftOut.isEmpty()) {
            return {};
        }
        const auto gone = skippedWithout(*m_edited, m_changes.leftOut);
        const auto isPending = [this](int step) { return m_run.step(step).state == StepState::Pending; };
        const auto lost = std::count_if(gone.begin(), gone.end(), isPending) + m_changes.leftOut.size();
        if (lost < m_run.count(StepState::Pending)) {
            return {};
        }
        return fail(ErrorCode::BadInput, QStringLiteral("Nothing of the plan would be left to run."),
                    QStringLiteral("Reject the plan instead, or leave out less."));
    }

    const RunProjection& m_run;
    const QJsonObject& m_json;
    const PlanChanges m_changes;
    WorkflowPtr m_edited;
};

} // namespace

PlanChanges planChangesOf(const QJsonObject& json)
{
    PlanChanges changes;
    changes.parameters = json.value(ChangePart::parameters).toObject();
    const QJsonObject steps = json.value(stepsPart).toObject();
    for (auto it = steps.begin(); it != steps.end(); ++it) {
        changes.steps.insert(it.key(), it->toObject());
    }
    for (const QJsonValue& id : json.value(leftOutPart).toArray()) {
        if (id.isString() && !changes.leftOut.contains(id.toString())) {
            changes.leftOut << id.toString();
        }
    }
    return changes;
}

QJsonObject planChangesToJson(const PlanChanges& changes)
{
    QJsonObject json;
    QJsonObject steps;
    for (auto it = changes.steps.begin(); it != changes.steps.end(); ++it) {
        if (!it->isEmpty()) {
            steps.insert(it.key(), it.value());
        }
    }
    if (!changes.parameters.isEmpty()) {
        json.insert(ChangePart::parameters, changes.parameters);
    }
    if (!steps.isEmpty()) {
        json.insert(stepsPart, steps);
    }
    if (!changes.leftOut.isEmpty()) {
        json.insert(leftOutPart, QJsonArray::fromStringList(changes.leftOut));
    }
    return json;
}

std::vector<StepEdit> editsOf(const Workflow& workflow, const PlanChanges& changes)
{
    std::vector<StepEdit> edits;
    for (auto it = changes.steps.begin(); it != changes.steps.end(); ++it) {
        const int step = workflow.indexOf(it.key());
        StepEdit edit = step < 0 ? StepEdit { it.key(), it->value(ChangePart::fields).toObject() }
                                 : editOf(workflow.steps[size_t(step)], it.value());
        if (!edit.fields.isEmpty()) {
            edits.push_back(std::move(edit));
        }
    }
    return edits;
}

std::vector<int> skippedWithout(const Workflow& workflow, const QStringList& leftOut)
{
    std::vector<bool> isGone(size_t(workflow.size()), false);
    QSet<int> named;
    for (const QString& id : leftOut) {
        if (const int step = workflow.indexOf(id); step >= 0) {
            isGone[size_t(step)] = true;
            named.insert(step);
        }
    }
    std::vector<int> skipped;
    for (const int step : workflow.order()) {
        const auto& needs = workflow.steps[size_t(step)].needs;
        const bool lacks = std::any_of(needs.begin(), needs.end(),
                                       [&](const Need& need) { return !need.optional && isGone[size_t(need.step)]; });
        if (lacks && !isGone[size_t(step)]) {
            isGone[size_t(step)] = true;
            skipped.push_back(step);
        }
    }
    return skipped;
}

Result<void> checkPlanChanges(const RunProjection& projection, const QJsonObject& changes)
{
    return PlanCheck(projection, changes).check();
}

void setContent(ApprovalKind kind, QJsonObject& changes, const QString& name, const BlobRef& content,
                const ResourceSpec& claim)
{
    if (kind == ApprovalKind::Gate) {
        setOutput(changes, name, content);
    } else if (kind != ApprovalKind::Plan) {
        setFile(changes, name, content, claim);
    } else {
        QJsonObject steps = changes.value(stepsPart).toObject();
        const QString id = name.section(QLatin1Char('/'), 0, 0);
        QJsonObject own = steps.value(id).toObject();
        setFile(own, name.section(QLatin1Char('/'), 1), content, claim);
        steps.insert(id, own);
        changes.insert(stepsPart, steps);
    }
}

} // namespace cmbagent
