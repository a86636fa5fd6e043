// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stepcommands.h"

#include "app/backend/changedcontents.h"
#include "app/cli/typedvalues.h"

namespace cmbagent {

namespace {

QString doneText(StepAction action)
{
    switch (action) {
    case StepAction::Retry:
        return QStringLiteral("is tried once more");
    case StepAction::Modify:
        return QStringLiteral("is tried once more, with what you said");
    case StepAction::Skip:
        return QStringLiteral("is skipped");
    case StepAction::Abort:
        return QStringLiteral("was given up, and the run with it");
    case StepAction::Happened:
        return QStringLiteral("counts as done: you said that it happened");
    case StepAction::Check:
        return QStringLiteral("is checked for its effect");
    case StepAction::Kill:
        return QStringLiteral("is ended, which counts as a failure");
    case StepAction::Wait:
        return QStringLiteral("may take its time");
    }
    return {};
}

} // namespace

void StepCommandLine::start()
{
    loadRun(m_invocation.run, [this](const RunSummary& summary, const RunProjection& run) { consider(summary, run); });
}

void StepCommandLine::consider(const RunSummary& summary, const RunProjection& run)
{
    const auto command = commandFor(run);
    if (!command) {
        return finish(command.error());
    }
    if (!summary.isOwned && (command->action == StepAction::Kill || command->action == StepAction::Wait)) {
        return refuse(ErrorCode::IllegalMove, QStringLiteral("No process works on this run, so nothing of it runs."),
                      QStringLiteral("Go on with it: cmbagent resume %1.").arg(shortId(summary.id)));
    }
    const auto contents = contentsFrom(m_invocation.values("--file"));
    if (!contents) {
        return finish(contents.error());
    }
    storeContents(m_backend, summary.id, ApprovalKind::Error, command->changes, *contents,
                  [this, summary, command = *command](const Result<QJsonObject>& changes) {
                      if (!changes) {
                          return finish(changes.error());
                      }
                      StepCommand complete = command;
                      complete.changes = *changes;
                      send(summary, complete);
                  });
}

Result<StepCommand> StepCommandLine::commandFor(const RunProjection& run) const
{
    StepCommand command;
    command.action = stepActionFromName(m_invocation.name).value_or(StepAction::Retry);
    command.step = run.workflow()->indexOf(m_invocation.step);
    if (command.step < 0) {
        return fail(ErrorCode::NotFound, QStringLiteral("The run has no step '%1'.").arg(m_invocation.step),
                    QStringLiteral("See 'cmbagent status %1'.").arg(shortId(run.run())));
    }
    command.guidance = m_invocation.value("--guidance").trimmed();
    const auto changes =
        stepChangesFrom(run, m_invocation, *agentsBeside(m_backend.agents().selection(), run.created()));
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    command.changes = *changes;
    const bool hasChanges = !changes->isEmpty() || m_invocation.has("--file");
    if (command.action == StepAction::Modify && !hasChanges && command.guidance.isEmpty()) {
        return fail(
            ErrorCode::BadInput, QStringLiteral("'modify' needs to be told what should be different."),
            QStringLiteral(
                "Add --param NAME=VALUE, --set FIELD=JSON, --file PATH=FILE or --guidance TEXT, or use 'retry'."));
    }
    if (command.action == StepAction::Retry && hasChanges) {
        command.action = StepAction::Modify; // a person who changes something means it
    }
    return command;
}

void StepCommandLine::send(const RunSummary& summary, const StepCommand& command)
{
    m_backend.stepCommand(summary.id, command, false, [this, summary, command](const Result<void>& result) {
        if (!result) {
            return finish(result.error());
        }
        m_terminal.line(QStringLiteral("%1 %2.").arg(m_invocation.step, doneText(command.action)));
        ask<RunSummary>([scope = m_backend.scope(), id = summary.id](Reader& reader) { return reader.run(scope, id); },
                        [this, command](const RunSummary& now) { tellWhatNext(now, command); });
    });
}

/// Where nobody works on the run, what was said is only written down.
void StepCommandLine::tellWhatNext(const RunSummary& now, const StepCommand& command)
{
    if (isEnded(now.state)) {
        m_terminal.line(QStringLiteral("%1 is %2.").arg(now.name, runWord(now.state, false, false)));
    } else if (!now.isOwned) {
        m_terminal.line(
            QStringLiteral("No process works on this run; go on with: cmbagent resume %1").arg(shortId(now.id)));
    }
    m_terminal.json({ { "run_id", now.id.toString() },
                      { "step", m_invocation.step },
                      { "action", stepActionName(command.action) },
                      { "state", stateName(now.state) },
                      { "owned", now.isOwned } });
    finish(ExitCode::Done);
}

} // namespace cmbagent
