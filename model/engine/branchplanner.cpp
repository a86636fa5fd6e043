// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/branchplanner.h"

#include "core/identity.h"
#include "core/stepchanges.h"
#include "core/taskorder.h"
#include "engine/adoption.h"
#include "engine/branchvalues.h"

#include <algorithm>
#include <array>

namespace cmbagent {

namespace {

using Fate = PlannedStep::Fate;

/// Whether two versions of a step read or do something different; titles, limits and retries do not count.
bool differs(const StepSpec& a, const StepSpec& b)
{
    return a.script != b.script || a.inlineCode != b.inlineCode || a.interpreter != b.interpreter || a.needs != b.needs
        || a.inputs != b.inputs || a.outputs != b.outputs || a.environment != b.environment
        || a.parameters != b.parameters || a.values != b.values || a.simulatedMillis != b.simulatedMillis
        || a.resources.cpus != b.resources.cpus || a.approval != b.approval || a.agent != b.agent
        || a.usesNetwork != b.usesNetwork;
}

/// Plans one branch; an object only so that its parts can be read one by one.
class Planner
{
public:
    Planner(const RunProjection& parent, const BranchRequest& request) : m_parent(parent), m_request(request) { }

    Result<BranchPlan> plan()
    {
        // One after another: each builds on what the one before has found right.
        using Part = Result<void> (Planner::*)();
        for (const Part part : { &Planner::checkNames, &Planner::editTheWorkflow, &Planner::mergeValues }) {
            if (const auto done = (this->*part)(); !done) {
                return tl::unexpected(done.error());
            }
        }
        decideFates();
        if (const auto done = decideEffects(); !done) {
            return tl::unexpected(done.error());
        }
        fillIn();
        return std::move(m_plan);
    }

private:
    [[nodiscard]] const StepSpec& spec(int step) const { return m_plan.workflow->steps[size_t(step)]; }

    Result<void> checkNames()
    {
        const Workflow& workflow = *m_parent.workflow();
        if (!m_request.fromStep.isEmpty() && workflow.indexOf(m_request.fromStep) < 0) {
            return fail(noSuchStep(m_request.fromStep));
        }
        for (auto it = m_request.effects.begin(); it != m_request.effects.end(); ++it) {
            const int step = workflow.indexOf(it.key());
            if (step < 0) {
                return fail(noSuchStep(it.key()));
            }
            if (workflow.steps[size_t(step)].effect.kind != EffectKind::External) {
                return fail(ErrorCode::BadInput, QStringLiteral("Step '%1' has no external effect.").arg(it.key()),
                            QStringLiteral("Leave it out of the choices about effects."));
            }
        }
        const auto& origin = m_parent.created().origin;
        if (origin && origin->depth >= deepestBranch) {
            return fail(ErrorCode::Limit,
                        QStringLiteral("This run is a branch of a branch, %1 deep already.").arg(origin->depth),
                        QStringLiteral("Branch from one of its parents, or start a new run of its workflow."));
        }
        return {};
    }

    /// What a person changed at a failed step belongs to the workflow from here on, and is no change of the branch.
    Result<void> editTheWorkflow()
    {
        std::vector<StepEdit> made;
        for (int step = 0; step < m_parent.stepCount(); ++step) {
            if (StepEdit change = changeOf(m_parent, step); !change.fields.isEmpty()) {
                made.push_back(std::move(change));
            }
        }
        m_edits = made;
        const std::vector<StepEdit> freed = freedValues(m_parent, m_request.parameters);
        m_edits.insert(m_edits.end(), freed.begin(), freed.end());
        m_edits.insert(m_edits.end(), m_request.edits.begin(), m_request.edits.end());
        const auto was = edited(made);
        const auto becomes = was ? edited(m_edits) : was;
        if (!becomes) {
            return tl::unexpected(becomes.error());
        }
        m_was = *was;
        m_plan.workflow = *becomes;
        return {};
    }

    [[nodiscard]] Result<WorkflowPtr> edited(const std::vector<StepEdit>& edits) const
    {
        return edits.empty() ? Result<WorkflowPtr>(m_parent.workflow()) : editWorkflow(*m_parent.workflow(), edits);
    }

    Result<void> mergeValues()
    {
        auto values = BranchValues::merge(m_parent, m_plan.workflow, m_request);
        if (!values) {
            return tl::unexpected(values.error());
        }
        m_values = std::move(*values);
        m_plan.created.parameters = m_values->parameters();
        m_plan.created.files = m_values->files();
        return {};
    }

    /// Why the step itself is different in the branch; empty: it is not.
    [[nodiscard]] QString ownChange(int step) const
    {
        const StepSpec& own = spec(step);
        if (own.id == m_request.fromStep) {
            return QStringLiteral("played from here");
        }
        if (m_request.runsAll && !m_parent.step(step).origin) {
            return QStringLiteral("the whole run is done again");
        }
        if (differs(own, m_was->steps[size_t(step)])) {
            return QStringLiteral("the step was changed");
        }
        if (m_request.interpreter && *m_request.interpreter != m_parent.created().options.interpreter && own.works()) {
            return QStringLiteral("the interpreter was changed");
        }
        return m_values->changeAt(step);
    }

    /// No part of the parent's plan, and nothing of the branch is about it.
    [[nodiscard]] bool staysOut(int step) const
    {
        const QString& id = spec(step).id;
        return m_parent.step(step).isLeftOut() && id != m_request.fromStep
            && std::none_of(m_request.edits.begin(), m_request.edits.end(),
                            [&](const StepEdit& edit) { return edit.step == id; });
    }

    [[nodiscard]] bool isAdopted(int step) const
    {
        return std::any_of(m_request.adopted.begin(), m_request.adopted.end(),
                           [step](const ResultAdopted& a) { return a.step == step; });
    }

    void decideFates()
    {
        m_plan.steps.resize(size_t(m_plan.workflow->size()));
        for (const int step : m_plan.workflow->order()) {
            PlannedStep& planned = m_plan.steps[size_t(step)];
            planned.step = step;
            if (isAdopted(step)) {
                planned.fate = Fate::Adopted;
                planned.reason = QStringLiteral("adopted from another run");
                continue;
            }
            decideFate(planned);
        }
    }

    void decideFate(PlannedStep& planned)
    {
        if (staysOut(planned.step)) {
            return;
        }
        const StepState state = m_parent.step(planned.step).state;
        planned.reason = ownChange(planned.step);
        if (planned.reason.isEmpty()) {
            for (const Need& need : spec(planned.step).needs) {
                const Fate above = m_plan.steps[size_t(need.step)].fate;
                if (above == Fate::Runs || above == Fate::Adopted) {
                    planned.cause = need.step;
                    planned.reason = QStringLiteral("it comes after '%1'").arg(spec(need.step).id);
                    break;
                }
            }
        }
        if (planned.reason.isEmpty() && state != StepState::Completed && state != StepState::Skipped) {
            planned.reason = QStringLiteral("it had not completed");
        }
        if (planned.reason.isEmpty()) {
            return;
        }
        planned.fate = Fate::Runs;
        // A recorded effect stands for doing it again, so nothing below it need run on its account.
        if (spec(planned.step).effect.kind == EffectKind::External && state == StepState::Completed
            && spec(planned.step).id != m_request.fromStep) {
            switch (m_request.effects.value(spec(planned.step).id, EffectChoice::Reuse)) {
            case EffectChoice::Reuse:
                planned.fate = Fate::Replayed;
                break;
            case EffectChoice::Simulate:
                planned.fate = Fate::Simulated;
                break;
            case EffectChoice::Again:
                break;
            }
        }
    }

    /// An effect that happened, or may have, is repeated only on a person's word.
    Result<void> decideEffects() const
    {
        for (const PlannedStep& planned : m_plan.steps) {
            const StepSpec& own = spec(planned.step);
            const EffectState effect = m_parent.step(planned.step).effect;
            const bool isDone = m_parent.step(planned.step).state == StepState::Completed;
            const bool mayHaveHappened = isDone || (effect != EffectState::None && effect != EffectState::NotHappened);
            if (planned.fate == Fate::Runs && own.effect.kind == EffectKind::External && mayHaveHappened
                && m_request.effects.value(own.id, EffectChoice::Reuse) != EffectChoice::Again) {
                auto refusal =
                    fail(ErrorCode::Refused,
                         isDone || effect == EffectState::Happened
                             ? QStringLiteral("Step '%1' has an effect outside that happened already.").arg(own.id)
                             : QStringLiteral("Nobody knows whether the effect of step '%1' happened.").arg(own.id),
                         QStringLiteral("To do it again in the branch, say so: --effect %1=again.").arg(own.id));
                refusal.value().step = own.id;
                return refusal;
            }
        }
        return {};
    }

    [[nodiscard]] ResultOrigin originOf(int step, Fate fate) const
    {
        const StepStatus& status = m_parent.step(step);
        ResultOrigin origin { OriginKind::Inherited, m_parent.run(), spec(step).id,
                              status.attempts.empty() ? 0 : status.attempts.back().number };
        if (status.origin && status.origin->kind != OriginKind::Confirmed) {
            origin = *status.origin; // where it was really made
            origin.kind = OriginKind::Inherited;
        }
        origin.kind = fate == Fate::Replayed ? OriginKind::Replayed
            : fate == Fate::Simulated        ? OriginKind::Simulated
                                             : origin.kind;
        return origin;
    }

    void fillIn()
    {
        auto inheritance = std::make_shared<Inheritance>();
        for (const PlannedStep& planned : m_plan.steps) {
            if (planned.fate == Fate::Runs || planned.fate == Fate::Adopted) {
                continue;
            }
            const StepStatus& status = m_parent.step(planned.step);
            InheritedStep kept { planned.step,
                                 status.state,
                                 originOf(planned.step, planned.fate),
                                 status.started(),
                                 status.ended(),
                                 status.reason,
                                 status.attempts.empty() ? nullptr : status.attempts.back().report };
            inheritance->steps.push_back(std::move(kept));
        }
        for (const Approval& approval : m_parent.approvals()) {
            if (hasAgents()
                && saysSomethingOfPlan(approval)) { // its changes are edits by now, and what was said still holds
                ApprovalResolved said = *approval.answer;
                said.changes = {};
                inheritance->answers.push_back({ approval.request, approval.requestedAt, said, approval.answeredAt });
            }
            const int step = approval.request.step;
            const bool isKept = step >= 0 && m_plan.steps[size_t(step)].fate == Fate::Kept;
            if (approval.answer && isKept && !isAboutFailure(approval.request.kind)) {
                inheritance->answers.push_back(
                    { approval.request, approval.requestedAt, *approval.answer, approval.answeredAt });
            }
        }
        m_plan.inheritance = std::move(inheritance);
        m_plan.adopted = m_request.adopted;
        fillInCreated();
    }

    /// Whether somebody is told what was said of the plan.
    [[nodiscard]] bool hasAgents() const
    {
        const auto& steps = m_plan.workflow->steps;
        return std::any_of(steps.begin(), steps.end(),
                           [](const StepSpec& step) { return step.kind == StepKind::Agent; });
    }

    void fillInCreated()
    {
        const RunCreated& old = m_parent.created();
        RunCreated& created = m_plan.created;
        created.session = old.session;
        created.project = old.project;
        created.name = m_request.name.isEmpty() ? old.name : m_request.name;
        created.workflow = old.workflow;
        created.source = old.source;
        created.sourcePath = old.sourcePath;
        created.options = m_request.options.value_or(optionsOf(m_parent));
        if (m_request.interpreter) {
            created.options.interpreter = *m_request.interpreter;
        }
        if (m_request.isReplay) {
            created.options.models = replayedModels(m_parent);
        }
        RunOrigin origin;
        origin.parent = m_parent.run();
        origin.parentSeq = m_parent.seq();
        origin.depth = old.origin ? old.origin->depth + 1 : 1;
        origin.fromStep = m_request.fromStep;
        origin.hypothesis = m_request.hypothesis;
        origin.instructions = m_request.instructions;
        if (m_request.runsAll && old.origin) { // its step was told that
            origin.fromStep = old.origin->fromStep;
            origin.instructions = old.origin->instructions;
        }
        origin.edits = old.origin ? old.origin->edits : std::vector<StepEdit> {};
        origin.edits.insert(origin.edits.end(), m_parent.planEdits().begin(), m_parent.planEdits().end());
        origin.edits.insert(origin.edits.end(), m_edits.begin(), m_edits.end());
        origin.effects = m_request.effects;
        created.origin = std::move(origin);
    }

    const RunProjection& m_parent;
    const BranchRequest& m_request;
    BranchPlan m_plan;
    WorkflowPtr m_was; ///< the parent's workflow as it ran in the end
    std::vector<StepEdit> m_edits;
    std::optional<BranchValues> m_values;
};

} // namespace

QString plannedFateName(PlannedStep::Fate fate)
{
    constexpr std::array<const char*, 5> names { "kept", "runs", "replayed", "simulated", "adopted" };
    return QString::fromLatin1(names[size_t(fate)]);
}

int BranchPlan::count(PlannedStep::Fate fate) const
{
    return int(std::count_if(steps.begin(), steps.end(), [fate](const PlannedStep& s) { return s.fate == fate; }));
}

QMap<QString, QString> replayedModels(const RunProjection& run)
{
    QMap<QString, QString> models { { QString(), recordedModel(run.run().toString()) } };
    const QMap<QString, QString>& were = run.created().options.models;
    for (auto it = were.begin(); it != were.end(); ++it) {
        if (!recordingIn(it.value()).isEmpty()) {
            models.insert(it.key(), it.value());
        }
    }
    return models;
}

RunOptions optionsOf(const RunProjection& run)
{
    RunOptions options = run.created().options;
    if (options.approvalMode || run.approvalMode() != run.workflow()->approval.mode) {
        options.approvalMode = run.approvalMode();
    }
    options.gates.clear();
    for (int step = 0; step < run.stepCount(); ++step) {
        if (run.step(step).isGated) {
            options.gates << run.workflow()->steps[size_t(step)].id;
        }
    }
    return options;
}

Result<BranchPlan> planBranch(const RunProjection& parent, const BranchRequest& request)
{
    return Planner(parent, request).plan();
}

} // namespace cmbagent
