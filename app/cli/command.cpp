// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/agentcommands.h"
#include "app/cli/approvalcommands.h"
#include "app/cli/branchcommands.h"
#include "app/cli/controlcommands.h"
#include "app/cli/costcommands.h"
#include "app/cli/environmentcommands.h"
#include "app/cli/exportcommands.h"
#include "app/cli/feedcommand.h"
#include "app/cli/housecommands.h"
#include "app/cli/importcommand.h"
#include "app/cli/keycommands.h"
#include "app/cli/limitcommands.h"
#include "app/cli/modelcommands.h"
#include "app/cli/querycommands.h"
#include "app/cli/reportcommands.h"
#include "app/cli/resumecommand.h"
#include "app/cli/runcommands.h"
#include "app/cli/stepcommands.h"
#include "app/cli/suggestcommand.h"
#include "app/cli/taskcommand.h"
#include "app/cli/trycommand.h"
#include "app/cli/usualcommand.h"

namespace cmbagent {

void Command::takeLockAwaited()
{
    clearLive();
    m_terminal.lockAwaited();
}

void Command::takeOthersAwaited(Backend::Awaited what)
{
    if (m_awaited.insert(what).second) { // once of each
        clearLive();
        m_terminal.aside(what == Backend::Awaited::Turn
                             ? QStringLiteral("Waiting for another program that begins or resumes a run … (Ctrl+C "
                                              "gives up)")
                             : QStringLiteral("Waiting for another program that takes up or lets go of this run … "
                                              "(Ctrl+C gives up)"));
    }
}

void Command::findRun(const QString& wanted, const std::function<void(const RunSummary&)>& found)
{
    m_backend.read<QList<RunSummary>>(
        [scope = m_backend.scope(), wanted](Reader& reader) { return reader.findRuns(scope, wanted); },
        [this, wanted, found](const Result<QList<RunSummary>>& runs) {
            if (!runs) {
                return finish(runs.error());
            }
            if (runs->size() == 1 || (!runs->isEmpty() && wanted == QLatin1String("last"))) {
                return found(runs->front());
            }
            Error error { ErrorCode::NotFound,
                          QStringLiteral("No run begins with '%1'.").arg(wanted),
                          QStringLiteral("See 'cmbagent list'."),
                          {},
                          {},
                          {} };
            if (runs->size() > 1) {
                error.what = QStringLiteral("More than one run begins with '%1'.").arg(wanted);
                error.mend = QStringLiteral("Type more of its id.");
            }
            finish(error);
        });
}

void Command::loadRun(const QString& wanted, const std::function<void(const RunSummary&, const RunProjection&)>& loaded)
{
    findRun(wanted, [this, loaded](const RunSummary& summary) {
        ask<RunProjection>(
            [this, id = summary.id](Reader& reader) { return reader.load(m_backend.scope(), id, m_backend.blobs()); },
            [summary, loaded](const RunProjection& run) { loaded(summary, run); });
    });
}

void Command::prepareAsking(const std::function<void()>& ready)
{
    m_backend.prepareKeys([this, ready] { onceBudgetsKnown(ready); });
}

void Command::onceBudgetsKnown(const std::function<void()>& then)
{
    // The reader was asked for them when the program began, so they are known when it answers this.
    ask<qint64>([](Reader& reader) { return reader.dataVersion(); }, [then](qint64) { then(); });
}

std::function<void(const ModelCall&)> Command::noting(CallPurpose purpose) const
{
    return [&backend = m_backend, place = callPlace(), purpose](const ModelCall& call) {
        backend.noteCall(place, purpose, call);
    };
}

void Command::onceNoted(const std::function<void()>& then)
{
    change([](Store&) { return Result<void>(); }, then); // the store does one thing after another
}

namespace {

template <typename Type>
std::unique_ptr<Command> make(Backend& backend, const Terminal& terminal, const Invocation& invocation)
{
    return std::make_unique<Type>(backend, terminal, invocation);
}

using Maker = std::unique_ptr<Command> (*)(Backend&, const Terminal&, const Invocation&);

Maker makerFor(Invocation::Verb verb)
{
    using Verb = Invocation::Verb;
    switch (verb) {
    case Verb::Run:
        return make<RunCommandLine>;
    case Verb::Task:
    case Verb::Demo:
        return make<TaskCommand>;
    case Verb::Resume:
        return make<ResumeCommandLine>;
    case Verb::List:
        return make<ListCommand>;
    case Verb::Status:
        return make<StatusCommand>;
    case Verb::Pause:
    case Verb::Cancel:
        return make<SteerCommand>;
    case Verb::Approve:
    case Verb::Reject:
        return make<AnswerCommand>;
    case Verb::Approvals:
    case Verb::Remembered:
    case Verb::ApprovalMode:
    case Verb::Gate:
        return make<ApprovalsCommand>;
    case Verb::Step:
        return make<StepCommandLine>;
    case Verb::Branch:
    case Verb::PlayFrom:
    case Verb::Replay:
        return make<BranchCommandLine>;
    case Verb::Adopt:
        return make<AdoptCommandLine>;
    case Verb::BranchTree:
    case Verb::Compare:
    case Verb::Why:
    case Verb::Checkpoints:
    case Verb::Effects:
    case Verb::RetryReport:
        return make<ReportCommand>;
    case Verb::Export:
        return make<ExportCommand>;
    case Verb::Suggest:
        return make<SuggestCommand>;
    case Verb::ExportGraph:
        return make<ExportGraphCommand>;
    case Verb::Import:
        return make<ImportCommand>;
    case Verb::Feed:
        return make<FeedCommand>;
    case Verb::ModelsList:
    case Verb::ModelsTest:
        return make<ModelsCommand>;
    case Verb::ModelsLimits:
        return make<ModelLimitsCommand>;
    case Verb::ModelsUsual:
        return make<UsualModelsCommand>;
    case Verb::KeysList:
    case Verb::KeysSet:
    case Verb::KeysRemove:
        return make<KeysCommand>;
    case Verb::AgentsList:
    case Verb::AgentsSearch:
    case Verb::AgentsShow:
    case Verb::AgentsScaffold:
    case Verb::AgentsReload:
    case Verb::AgentsEnable:
    case Verb::AgentsDisable:
        return make<AgentsCommand>;
    case Verb::AgentsTry:
        return make<TryCommand>;
    case Verb::EnvironmentsList:
    case Verb::EnvironmentsRemove:
        return make<EnvironmentsCommand>;
    case Verb::Costs:
    case Verb::BudgetAlerts:
    case Verb::BudgetList:
    case Verb::BudgetSet:
    case Verb::BudgetRemove:
        return make<CostCommand>;
    case Verb::Help:
    case Verb::Version:
    case Verb::OpenWindow:
        return nullptr;
    default:
        return make<HouseCommand>;
    }
}

} // namespace

std::unique_ptr<Command> makeCommand(Backend& backend, const Terminal& terminal, const Invocation& invocation)
{
    const bool isBatch = invocation.verb == Invocation::Verb::Approve && invocation.has("--all");
    const Maker maker = isBatch ? make<ApprovalsCommand> : makerFor(invocation.verb);
    return maker ? maker(backend, terminal, invocation) : nullptr;
}

} // namespace cmbagent
