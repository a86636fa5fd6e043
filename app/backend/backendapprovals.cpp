// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents/modeldesk.h"
#include "app/backend/backend.h"
#include "app/backend/stepcosts.h"
#include "app/control/controlclient.h"
#include "app/control/controlmessages.h"
#include "app/control/controlserver.h"

#include <algorithm>

#include <pwd.h>
#include <unistd.h>

// When runs ask, what was answered, and what is remembered of it.

namespace cmbagent {

namespace {

/// The remembered answers that count for a run, as the engine takes them.
AnswerMemoryPtr memoryOf(Reader& reader, const SessionScope& scope, const ProjectId& project, const RunId& run)
{
    auto memory = std::make_shared<AnswerMemory>();
    const auto known = reader.rememberedFor(scope, project, run);
    for (const RememberedAnswer& answer : known.value_or(QList<RememberedAnswer> {})) {
        memory->answers.insert(answer.key, answer);
    }
    for (const ApprovalId& id : reader.forgottenAnswers(scope).value_or(QList<ApprovalId> {})) {
        memory->forgotten.insert(id);
    }
    return memory;
}

bool isRemembered(const RunEvent& event)
{
    const auto* resolved = std::get_if<ApprovalResolved>(&event.body);
    return resolved && resolved->remember >= RememberScope::Branch;
}

} // namespace

QString Backend::accountName()
{
    const passwd* account = getpwuid(geteuid());
    return account ? QString::fromLocal8Bit(account->pw_name) : QString::number(geteuid());
}

RunAids Backend::aidsFor(Reader& reader, const Workflow& workflow, const RunOptions& options, const ProjectId& project,
                         const RunId& run) const
{
    RunAids aids;
    aids.durations = reader.durations(scope(), workflow.name).value_or(QHash<QString, qint64> {});
    if (asksModels(workflow, options)) {
        aids.costs =
            expectedCosts(workflow, options, earlierStepCosts(reader, scope(), workflow.name).value_or(StepCosts {}),
                          m_models->catalogue(), m_models->usual());
    }
    if (workflow.reusesResults) {
        if (auto earlier = reader.earlierResults(scope())) {
            aids.earlier = std::make_shared<const QHash<BlobHash, InheritedStep>>(std::move(*earlier));
        }
    }
    aids.memory = memoryOf(reader, scope(), project, run);
    aids.sandbox = sandboxDescription();
    return aids;
}

void Backend::answer(const RunId& run, const ApprovalAnswer& given, bool takeUp, const Done& done)
{
    ApprovalAnswer answer = given;
    if (answer.who.isEmpty() && answer.by == QLatin1String("person")) {
        answer.who = accountName();
    }
    Errand errand;
    errand.here = [this, run, answer](const Done& then) {
        m_engine.post([run, answer, reply = replyOnMain(then)](Engine& engine) { engine.answer(run, answer, reply); });
    };
    errand.message = ControlMessages::answer(run, answer);
    errand.adoption = takeUp ? Engine::Adoption::Continue : Engine::Adoption::Hold;
    carryOut(run, errand, done);
}

void Backend::changeAsking(const RunId& run, const AskingCommand& given, const Done& done)
{
    AskingCommand command = given;
    command.who = command.who.isEmpty() ? accountName() : command.who;
    Errand errand;
    errand.here = [this, run, command](const Done& then) {
        m_engine.post(
            [run, command, reply = replyOnMain(then)](Engine& engine) { engine.changeAsking(run, command, reply); });
    };
    errand.message = ControlMessages::asking(run, command);
    carryOut(run, errand, done);
}

void Backend::setApprovalMode(const RunId& run, ApprovalMode mode, const Done& done)
{
    changeAsking(run, { mode }, done);
}

void Backend::setGate(const RunId& run, int step, bool isSet, const Done& done)
{
    changeAsking(run, { std::nullopt, step, isSet }, done);
}

void Backend::forgetAnswer(const ApprovalId& approval, const Done& done)
{
    change([this, approval](Store& store) { return store.forgetAnswer(scope(), approval); },
           [this, done](const Result<void>& forgotten) {
               if (forgotten) {
                   recallAll();
                   recallElsewhere();
               }
               if (done) {
                   done(forgotten);
               }
           });
}

void Backend::recall(const RunId& run, const Done& done)
{
    read<AnswerMemoryPtr>(
        [this, run](Reader& reader) -> Result<AnswerMemoryPtr> {
            const auto summary = reader.run(scope(), run);
            return summary ? Result<AnswerMemoryPtr>(memoryOf(reader, scope(), summary->project, run))
                           : tl::unexpected(summary.error());
        },
        [this, run, done](const Result<AnswerMemoryPtr>& memory) {
            if (memory) {
                m_engine.post([run, memory = *memory](Engine& engine) { engine.setMemory(run, memory); });
            }
            if (done) {
                done(memory ? Result<void>() : tl::unexpected(memory.error()));
            }
        });
}

void Backend::recallAll()
{
    for (const auto& [run, lock] : m_locks) {
        recall(run, {});
    }
}

/// Other processes hear of it by the runs they work on; one that does not listen asks the store when it next begins.
void Backend::recallElsewhere()
{
    read<QList<RunSummary>>([this](Reader& reader) { return reader.runs(scope()); },
                            [this](const Result<QList<RunSummary>>& runs) {
                                for (const RunSummary& run : runs.value_or(QList<RunSummary> {})) {
                                    const QString socket = run.isOwned ? ownerSocket(run.id) : QString();
                                    if (!socket.isEmpty()) {
                                        ControlClient::send(socket, ControlMessages::recall(run.id), this,
                                                            [](const Result<void>&) {});
                                    }
                                }
                            });
}

void Backend::watchAnswers(const RunEvents& events)
{
    if (std::any_of(events.begin(), events.end(), isRemembered)) {
        recallAll();
        recallElsewhere();
    }
}

} // namespace cmbagent
