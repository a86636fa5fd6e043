// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/branchcommands.h"

#include "app/cli/typedvalues.h"
#include "engine/adoption.h"

#include <QJsonArray>

namespace cmbagent {

namespace {

using Fate = PlannedStep::Fate;

QString fateWord(Fate fate)
{
    switch (fate) {
    case Fate::Kept:
        return QStringLiteral("kept");
    case Fate::Runs:
        return QStringLiteral("runs");
    case Fate::Replayed:
        return QStringLiteral("kept, its effect is not done again");
    case Fate::Simulated:
        return QStringLiteral("its effect is only pretended");
    case Fate::Adopted:
        return {}; // its reason says it
    }
    return {};
}

QString fateText(const PlannedStep& planned)
{
    const QString word = fateWord(planned.fate);
    if (planned.fate == Fate::Replayed || planned.fate == Fate::Simulated) {
        return QStringLiteral("%1, though %2").arg(word, planned.reason);
    }
    return word + (word.isEmpty() || planned.reason.isEmpty() ? QString() : QStringLiteral(": ")) + planned.reason;
}

QString fateMark(Fate fate)
{
    return fate == Fate::Runs ? QStringLiteral("●") : fate == Fate::Adopted ? QStringLiteral("↪") : QStringLiteral("✓");
}

QJsonObject planToJson(const BranchPlan& plan)
{
    const auto& specs = plan.workflow->steps;
    const RunOrigin origin = plan.created.origin.value_or(RunOrigin {});
    QJsonArray steps;
    for (const PlannedStep& planned : plan.steps) {
        steps.append(QJsonObject {
            { "id", specs[size_t(planned.step)].id },
            { "fate", plannedFateName(planned.fate) },
            { "reason", planned.reason },
            { "because_of", planned.cause < 0 ? QJsonValue() : QJsonValue(specs[size_t(planned.cause)].id) } });
    }
    QJsonObject json { { "parent", origin.parent.toString() },
                       { "from_step", origin.fromStep },
                       { "parameters", plan.created.parameters },
                       { "steps", steps } };
    for (const Fate fate : { Fate::Kept, Fate::Runs, Fate::Replayed, Fate::Simulated, Fate::Adopted }) {
        json.insert(plannedFateName(fate), plan.count(fate));
    }
    return json;
}

QString counted(int count, const char* what)
{
    return QStringLiteral("%1 %2%3").arg(count).arg(QLatin1String(what), count == 1 ? QString() : QStringLiteral("s"));
}

/// "5 steps are kept, 2 run."
QString sumOf(int kept, int runs)
{
    return QStringLiteral("%1 %2 kept, %3 %4.")
        .arg(counted(kept, "step"), kept == 1 ? QStringLiteral("is") : QStringLiteral("are"))
        .arg(runs)
        .arg(runs == 1 ? QStringLiteral("runs") : QStringLiteral("run"));
}

} // namespace

void BranchingCommand::showPlan(const BranchOrder& order, const RunSummary& parent)
{
    m_backend.planBranch(order, [this, parent](const Result<BranchPlan>& plan) {
        if (!plan) {
            return finish(plan.error());
        }
        m_terminal.line(QStringLiteral("A branch of %1 (%2), not made yet:")
                            .arg(m_terminal.coloured(parent.name, Terminal::Colour::Bold), shortId(parent.id)));
        qsizetype width = 4;
        for (const StepSpec& spec : plan->workflow->steps) {
            width = std::max(width, spec.id.size());
        }
        for (const PlannedStep& planned : plan->steps) {
            const bool runs = planned.fate == Fate::Runs;
            m_terminal.line(QStringLiteral("  %1 %2  %3")
                                .arg(m_terminal.coloured(fateMark(planned.fate),
                                                         runs ? Terminal::Colour::Blue : Terminal::Colour::Green),
                                     plan->workflow->steps[size_t(planned.step)].id.leftJustified(width),
                                     fateText(planned)));
        }
        const int runs = plan->count(Fate::Runs);
        m_terminal.line(sumOf(int(plan->steps.size()) - runs, runs));
        m_terminal.json(planToJson(*plan));
        finish(ExitCode::Done);
    });
}

void BranchingCommand::carryOut(const BranchOrder& order, const RunSummary& parent, bool begins)
{
    connect(&m_backend, &Backend::committed, this, &BranchingCommand::buffer);
    m_backend.branch(order, begins, [this, order, parent, begins](const Result<BegunRun>& begun) {
        if (!begun) {
            return finish(begun.error());
        }
        if (!begins) {
            return tellDraft(*begun, parent);
        }
        const int kept = int(begun->initial.inheritance()->steps.size());
        if (order.request.isReplay) {
            m_terminal.line(
                QStringLiteral("The answers of the language models are recorded; everything else happens now."));
        }
        m_terminal.line(
            QStringLiteral("%1 · run %2 · a branch of %3 that keeps %4 of its %5")
                .arg(m_terminal.coloured(m_invocation.has("--name") ? m_invocation.value("--name") : parent.name,
                                         Terminal::Colour::Bold),
                     shortId(begun->initial.run()), shortId(parent.id), QString::number(kept),
                     counted(begun->initial.workflow()->size(), "step")));
        hasBegun();
        follow(begun->initial, begun->folder);
    });
}

void BranchingCommand::tellDraft(const BegunRun& begun, const RunSummary& parent)
{
    const RunId run = begun.initial.run();
    const int kept = int(begun.initial.inheritance()->steps.size());
    const int runs = begun.initial.workflow()->size() - kept;
    m_terminal.line(QStringLiteral("%1 · run %2 · a branch of %3, not begun yet. %4")
                        .arg(m_terminal.coloured(m_invocation.value("--name"), Terminal::Colour::Bold), shortId(run),
                             shortId(parent.id), sumOf(kept, runs)));
    m_terminal.line(QStringLiteral("Run it with: cmbagent resume %1").arg(shortId(run)));
    m_terminal.json({ { "run_id", run.toString() },
                      { "name", m_invocation.value("--name") },
                      { "state", stateName(RunState::Draft) },
                      { "parent", parent.id.toString() },
                      { "kept", kept },
                      { "runs", runs },
                      { "folder", begun.folder } });
    finish(ExitCode::Done);
}

void BranchCommandLine::start()
{
    const bool needsName = m_invocation.verb == Invocation::Verb::Branch && !m_invocation.has("--plan");
    if (needsName && m_invocation.value("--name").trimmed().isEmpty()) {
        return refuse(ErrorCode::BadInput, QStringLiteral("A branch needs a name."),
                      QStringLiteral("Add --name NAME, so that you know it again."));
    }
    loadRun(m_invocation.run,
            [this](const RunSummary& summary, const RunProjection& parent) { consider(summary, parent); });
}

void BranchCommandLine::consider(const RunSummary& summary, const RunProjection& parent)
{
    const auto order = orderFor(parent);
    if (!order) {
        return finish(order.error());
    }
    if (m_invocation.has("--plan")) {
        return showPlan(*order, summary);
    }
    carryOut(*order, summary, m_invocation.verb != Invocation::Verb::Branch);
}

/// What was typed, against the run it is for.
Result<void> BranchCommandLine::check(const RunProjection& parent, const std::vector<StepEdit>& edits) const
{
    const qint64 at = m_invocation.value("--at").toLongLong();
    if (at > parent.seq()) {
        return fail(ErrorCode::BadInput,
                    QStringLiteral("The run has no event %1 yet: its last one is %2.").arg(at).arg(parent.seq()),
                    QStringLiteral("See 'cmbagent checkpoints %1'.").arg(shortId(parent.run())));
    }
    if (m_invocation.has("--instructions") && m_invocation.step.isEmpty()) {
        return fail(ErrorCode::BadInput, QStringLiteral("--instructions are for the step that runs again."),
                    QStringLiteral("Name it: cmbagent %1 RUN STEP --instructions TEXT.").arg(m_invocation.name));
    }
    if (const auto edited = editWorkflow(*parent.workflow(), edits); !edited) {
        return tl::unexpected(edited.error());
    }
    const auto scripts = checkScripts(parent.created(), edits);
    return scripts ? checkAnswers(*parent.workflow(), m_invocation.options.answers) : scripts;
}

Result<BranchOrder> BranchCommandLine::orderFor(const RunProjection& parent) const
{
    const auto parameters = parameterValues(*parent.workflow(), m_invocation.parameters);
    const auto edits = editsFrom(m_invocation.values("--set"));
    const auto effects = effectsFrom(m_invocation.values("--effect"));
    const auto files = filesFrom(m_invocation.values("--file"));
    if (!parameters || !edits || !effects || !files) {
        return tl::unexpected(!parameters    ? parameters.error()
                                  : !edits   ? edits.error()
                                  : !effects ? effects.error()
                                             : files.error());
    }
    if (const auto checked = check(parent, *edits); !checked) {
        return tl::unexpected(checked.error());
    }
    BranchOrder order;
    order.parent = parent.run();
    order.atSeq = m_invocation.value("--at").toLongLong();
    order.files = *files;
    BranchRequest& request = order.request;
    request.fromStep = m_invocation.step;
    request.isReplay = m_invocation.verb == Invocation::Verb::Replay;
    request.runsAll = request.isReplay && m_invocation.step.isEmpty();
    request.parameters = *parameters;
    request.edits = *edits;
    request.effects = *effects;
    request.instructions = m_invocation.value("--instructions");
    request.name = m_invocation.value("--name").trimmed();
    request.hypothesis = m_invocation.value("--hypothesis").trimmed();
    request.options = optionsOver(optionsOf(parent), m_invocation);
    if (m_invocation.has("--python")) {
        request.interpreter = m_invocation.value("--python");
    }
    return order;
}

void AdoptCommandLine::start()
{
    loadRun(m_invocation.arguments.value(0), [this](const RunSummary& summary, const RunProjection& into) {
        loadRun(m_invocation.arguments.value(1),
                [this, summary, into](const RunSummary& origin, const RunProjection& from) {
                    m_merged = origin.id == summary.parent || origin.parent.isNull() ? RunId {} : origin.id;
                    consider(summary, into, from);
                });
    });
}

/// A branch whose result was taken has served its purpose.
void AdoptCommandLine::hasBegun()
{
    if (!m_merged.isNull()) {
        m_backend.change([scope = m_backend.scope(), run = m_merged](
                             Store& store) { return store.setBranchStatus(scope, run, BranchStatus::Merged); },
                         [this](const Result<void>& marked) {
                             if (!marked) {
                                 m_terminal.error(marked.error());
                             }
                         });
    }
}

void AdoptCommandLine::consider(const RunSummary& summary, const RunProjection& into, const RunProjection& from)
{
    const QString step = m_invocation.arguments.value(2);
    const auto conflicts = adoptionConflicts(into, from, step);
    if (!conflicts) {
        return finish(conflicts.error());
    }
    if (!conflicts->isEmpty()) {
        m_terminal.line(QStringLiteral("'%1' was made from other things in %2 than in %3:")
                            .arg(step, shortId(from.run()), shortId(into.run())));
        for (const QString& conflict : *conflicts) {
            m_terminal.line(QStringLiteral("  ! %1").arg(conflict));
        }
        m_terminal.json({ { "conflicts", QJsonArray::fromStringList(*conflicts) } });
    }
    BranchOrder order;
    order.parent = into.run();
    order.adoptFrom = from.run();
    order.adoptStep = step;
    order.request.name = m_invocation.value("--name").trimmed();
    order.request.hypothesis = m_invocation.value("--hypothesis").trimmed();
    if (m_invocation.has("--plan")) {
        return showPlan(order, summary);
    }
    if (!conflicts->isEmpty() && !m_invocation.has("--yes")) {
        return refuse(ErrorCode::Refused,
                      QStringLiteral("The result of '%1' in the other run may not belong here.").arg(step),
                      QStringLiteral("Add --yes to take it all the same."));
    }
    carryOut(order, summary, true);
}

} // namespace cmbagent
