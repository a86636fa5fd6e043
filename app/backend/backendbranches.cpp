// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/agents/agentregistry.h"
#include "app/backend/backend.h"
#include "app/backend/changedcontents.h"
#include "app/control/controlmessages.h"
#include "app/control/controlserver.h"
#include "core/approvalrules.h"
#include "engine/adoption.h"
#include "workers/strayfinder.h"

// Branches, and what a person does about single steps.

namespace cmbagent {

namespace {

/// The parent as it stands, or as it stood after event `seq`.
Result<RunProjection> loadParent(Reader& reader, const SessionScope& scope, const BranchOrder& order,
                                 const Blobs& blobs)
{
    return order.atSeq > 0 ? reader.loadAt(scope, order.parent, order.atSeq, blobs)
                           : reader.load(scope, order.parent, blobs);
}

/// The request with new file contents stored and the adopted result looked up.
Result<BranchRequest> completed(Reader& reader, const SessionScope& scope, const BranchOrder& order,
                                const RunProjection& parent, Blobs& blobs)
{
    BranchRequest request = order.request;
    for (auto it = order.files.begin(); it != order.files.end(); ++it) {
        const auto blob = blobs.putFile(it.value());
        if (!blob) {
            return tl::unexpected(blob.error());
        }
        request.files.push_back({ it.key(), *blob });
    }
    if (!order.adoptFrom.isNull()) {
        const auto from = reader.load(scope, order.adoptFrom, blobs);
        if (!from) {
            return tl::unexpected(from.error());
        }
        const auto adopted = adoption(parent, *from, order.adoptStep);
        if (!adopted) {
            return tl::unexpected(adopted.error());
        }
        request.adopted.push_back(*adopted);
    }
    return request;
}

Result<BranchPlan> planFor(Reader& reader, const SessionScope& scope, const BranchOrder& order, Blobs& blobs)
{
    const auto parent = loadParent(reader, scope, order, blobs);
    if (!parent) {
        return tl::unexpected(parent.error());
    }
    const auto request = completed(reader, scope, order, *parent, blobs);
    auto plan = request ? planBranch(*parent, *request) : tl::unexpected(request.error());
    const auto possible = plan ? checkAsking(*plan->workflow, plan->created.options) : Result<void>();
    return possible ? std::move(plan) : tl::unexpected(possible.error());
}

/// The agents of what runs in a branch. Who did a step that is kept need not be there: an imported run may name agents
/// that only CMBAgent had.
Result<void> freezeAgentsOf(BranchPlan& plan, Blobs& blobs, const AgentSource& agents)
{
    QSet<QString> kept;
    for (const PlannedStep& planned : plan.steps) {
        if (planned.fate != PlannedStep::Fate::Runs) {
            kept.insert(plan.workflow->steps[size_t(planned.step)].id);
        }
    }
    auto frozen = freezeAgents(*plan.workflow, blobs, agents, plan.created.files, kept);
    if (!frozen && !frozen.error().step.isEmpty()) {
        frozen.error().mend +=
            QStringLiteral(" Or give the step to another agent: --set %1.agent=NAME.").arg(frozen.error().step);
    }
    return frozen;
}

} // namespace

void Backend::planBranch(const BranchOrder& order, const Callback<BranchPlan>& done)
{
    read<BranchPlan>([this, order](Reader& reader) { return planFor(reader, scope(), order, *m_blobs); }, done);
}

void Backend::branch(const BranchOrder& order, bool begins, const Callback<BegunRun>& done)
{
    const auto run = m_ids.next<RunId>();
    read<RunRequest>(
        [this, order, run, begins, agents = m_agents->selection()](Reader& reader) -> Result<RunRequest> {
            if (const auto allowed = checkLimits(reader, begins); !allowed) {
                return tl::unexpected(allowed.error());
            }
            auto plan = planFor(reader, scope(), order, *m_blobs);
            if (!plan) {
                return tl::unexpected(plan.error());
            }
            const auto stored = m_blobs->put(encodeInheritance(*plan->inheritance));
            if (!stored) {
                return tl::unexpected(stored.error());
            }
            plan->created.origin->inheritance = stored->hash;
            // An edit may have named an agent that the parent did not know.
            const auto known = agentsBeside(agents, plan->created);
            if (const auto frozen = freezeAgentsOf(*plan, *m_blobs, *known); !frozen) {
                return tl::unexpected(frozen.error());
            }
            RunRequest request { run, runFolder(run, plan->created.project), plan->workflow, plan->created };
            request.inheritance = plan->inheritance;
            request.adopted = plan->adopted;
            request.begins = begins;
            request.aids = aidsFor(reader, *plan->workflow, plan->created.options, plan->created.project, order.parent);
            return request;
        },
        [this, run, begins, done](const Result<RunRequest>& request) {
            if (!request) {
                return done(tl::unexpected(request.error()));
            }
            beginRun(*request, [this, run, begins, done, request = *request](const Result<void>& result) {
                if (!result) {
                    return done(tl::unexpected(result.error()));
                }
                const BegunRun begun { RunProjection(run, request.workflow, request.inheritance), request.runFolder };
                if (begins) {
                    return done(begun);
                }
                releaseRun(run, [done, begun](const Result<void>&) { done(begun); }); // a draft needs no owner
            });
        });
}

void Backend::stepCommand(const RunId& run, const StepCommand& given, bool takeUp, const Done& done)
{
    StepCommand command = given;
    command.who = command.who.isEmpty() ? accountName() : command.who;
    Errand errand;
    errand.here = [this, run, command](const Done& then) {
        m_engine.post(
            [run, command, reply = replyOnMain(then)](Engine& engine) { engine.stepCommand(run, command, reply); });
    };
    errand.message = ControlMessages::stepCommand(run, command);
    errand.adoption = takeUp ? Engine::Adoption::Continue : Engine::Adoption::Hold;
    errand.isForEnded = true;
    carryOut(run, errand, done);
}

void Backend::nameCheckpoint(const RunId& run, const QString& name, const Done& done)
{
    Errand errand;
    errand.here = [this, run, name](const Done& then) {
        m_engine.post(
            [run, name, reply = replyOnMain(then)](Engine& engine) { engine.nameCheckpoint(run, name, reply); });
    };
    errand.message = ControlMessages::checkpoint(run, name);
    carryOut(run, errand, done);
}

} // namespace cmbagent
