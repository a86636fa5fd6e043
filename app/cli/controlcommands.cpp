// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/controlcommands.h"

#include "app/backend/changedcontents.h"
#include "app/cli/questions.h"

#include <algorithm>

namespace cmbagent {

void SteerCommand::start()
{
    findRun([this](const RunSummary& run) {
        const bool isPause = m_invocation.verb == Invocation::Verb::Pause;
        const RunCommand command = !isPause ? RunCommand::Cancel
            : m_invocation.stopWhatRuns     ? RunCommand::PauseAndStop
                                            : RunCommand::Pause;
        m_backend.command(run.id, command, [this, run, isPause](const Result<void>& result) {
            if (!result) {
                return finish(result.error());
            }
            m_terminal.line(QStringLiteral("%1 is %2.")
                                .arg(run.name, isPause ? QStringLiteral("paused") : QStringLiteral("cancelled")));
            m_terminal.json({ { "run_id", run.id.toString() }, { "state", isPause ? "paused" : "cancelled" } });
            finish(ExitCode::Done);
        });
    });
}

void AnswerCommand::start()
{
    loadRun(m_invocation.run, [this](const RunSummary& summary, const RunProjection& run) { consider(summary, run); });
}

/// Without a step, or with the word "plan" where no step is called so.
bool AnswerCommand::isAboutPlan(const RunProjection& run) const
{
    const QString& step = m_invocation.step;
    return step.isEmpty() || (step == QLatin1String("plan") && run.workflow()->indexOf(step) < 0);
}

void AnswerCommand::consider(const RunSummary& summary, const RunProjection& run)
{
    const bool isPlan = isAboutPlan(run);
    const int step = run.workflow()->indexOf(m_invocation.step);
    const Approval* approval = step < 0 && !isPlan ? nullptr : run.openApproval(isPlan ? -1 : step);
    if (!approval) {
        const QString who = isPlan
            ? QStringLiteral("%1 asks nothing about itself now.").arg(summary.name)
            : QStringLiteral("Step '%1' of %2 asks nothing now.").arg(m_invocation.step, summary.name);
        return finish(Error { ErrorCode::NotFound,
                              who,
                              QStringLiteral("See 'cmbagent status %1'.").arg(shortId(summary.id)),
                              {},
                              {},
                              {} });
    }
    const auto& options = approval->request.options;
    const bool takesYes = std::find(options.begin(), options.end(), Resolution::Approved) != options.end();
    if (isAboutFailure(approval->request.kind) && !takesYes) {
        return refuseOther(summary, approval->request);
    }
    const auto changes = answerChangesFrom(run, approval->request, m_invocation,
                                           *agentsBeside(m_backend.agents().selection(), run.created()));
    if (!changes) {
        return finish(changes.error());
    }
    m_kind = approval->request.kind;
    m_changes = *changes;
    answer(summary, run, *approval);
}

void AnswerCommand::answer(const RunSummary& summary, const RunProjection& run, const Approval& approval)
{
    if (m_invocation.hash.isEmpty()) {
        return ask(summary, run, approval);
    }
    if (const auto known = checkHash(summary, approval.request); !known) {
        return finish(known.error());
    }
    ApprovalAnswer answer { approval.request.id, approval.request.hash,
                            m_invocation.verb == Invocation::Verb::Approve ? Resolution::Approved
                                                                           : Resolution::Rejected,
                            m_invocation.comment, QStringLiteral("person") };
    answer.remember = rememberScopeFromName(m_invocation.value("--remember")).value_or(RememberScope::Once);
    for (const QString& line : m_changes.consequences) {
        m_terminal.line(line);
    }
    sendChanged(summary, answer);
}

void AnswerCommand::ask(const RunSummary& summary, const RunProjection& run, const Approval& approval)
{
    m_view = std::make_unique<RunView>(m_terminal, m_backend.clock(), m_backend.runFolder(summary.id, summary.project));
    m_view->begin(run);
    m_asker = std::make_unique<Asker>(m_terminal, m_backend.blobs(), *m_view);
    if (!m_terminal.canAsk()) {
        m_asker->show(approval);
        for (const QString& line : m_changes.consequences) {
            m_terminal.line(line);
        }
        return finish(Error { ErrorCode::BadInput,
                              QStringLiteral("Nobody is at the terminal, so the answer must name what it is for."),
                              QStringLiteral("Add --hash %1 if you have looked at the above.")
                                  .arg(approval.request.hash.toHex().left(12)),
                              {},
                              {},
                              {} });
    }
    for (const QString& line : m_changes.consequences) {
        m_terminal.line(line);
    }
    connect(m_asker.get(), &Asker::answered, this,
            [this, summary](const ApprovalAnswer& typed) { sendChanged(summary, typed); });
    m_asker->ask(approval);
}

/// A question about a failure or an effect has verbs of its own.
void AnswerCommand::refuseOther(const RunSummary& summary, const ApprovalRequested& request)
{
    const QString what = request.kind == ApprovalKind::Error
        ? QStringLiteral("Step '%1' failed; it does not ask for an approval but what to do.")
        : QStringLiteral("Step '%1' does not ask for an approval but whether its effect happened.");
    refuse(ErrorCode::BadInput, what.arg(m_invocation.step),
           QStringLiteral("Answer with: %1.").arg(answerCommand(request, shortId(summary.id), m_invocation.step)));
}

/// The first digits are enough for a person; at least 8, so that they are not guessed.
Result<void> AnswerCommand::checkHash(const RunSummary& summary, const ApprovalRequested& request) const
{
    if (m_invocation.hash.size() < 8) {
        return fail(ErrorCode::BadInput, QStringLiteral("--hash '%1' is too short.").arg(m_invocation.hash),
                    QStringLiteral("Give at least its first 8 digits."));
    }
    if (!request.hash.toHex().startsWith(m_invocation.hash.toLower())) {
        return fail(ErrorCode::Conflict, QStringLiteral("What is shown now has another hash than the one you give."),
                    QStringLiteral("Look again with 'cmbagent status %1'.").arg(shortId(summary.id)));
    }
    return {};
}

/// A yes with changes is another answer than a yes.
void AnswerCommand::sendChanged(const RunSummary& summary, const ApprovalAnswer& answer)
{
    if (m_changes.isEmpty() || answer.resolution == Resolution::Rejected) {
        return send(summary, answer);
    }
    storeContents(m_backend, summary.id, m_kind, m_changes.changes, m_changes.contents,
                  [this, summary, answer](const Result<QJsonObject>& changes) {
                      if (!changes) {
                          return finish(changes.error());
                      }
                      ApprovalAnswer changed = answer;
                      changed.resolution = Resolution::Modified;
                      changed.changes = *changes;
                      send(summary, changed);
                  });
}

QString AnswerCommand::askerName(const RunSummary& summary) const
{
    return m_kind == ApprovalKind::Plan ? summary.name : m_invocation.step;
}

void AnswerCommand::send(const RunSummary& summary, const ApprovalAnswer& answer)
{
    m_backend.answer(summary.id, answer, false, [this, summary, answer](const Result<void>& result) {
        if (!result) {
            return finish(result.error());
        }
        m_terminal.line(QStringLiteral("%1: %2.").arg(askerName(summary), resolutionName(answer.resolution)));
        // Who worked on the run when we looked may have let it go since.
        Command::ask<RunSummary>(
            [scope = m_backend.scope(), id = summary.id](Reader& reader) { return reader.run(scope, id); },
            [this, answer](const RunSummary& now) { tellWhatNext(now, answer); });
    });
}

void AnswerCommand::tellWhatNext(const RunSummary& now, const ApprovalAnswer& answer)
{
    if (!now.isOwned && !isEnded(now.state)) {
        m_terminal.line(
            QStringLiteral("No process works on this run; go on with: cmbagent resume %1").arg(shortId(now.id)));
    }
    m_terminal.json({ { "run_id", now.id.toString() },
                      { "step", m_kind == ApprovalKind::Plan ? QJsonValue() : QJsonValue(m_invocation.step) },
                      { "resolution", resolutionName(answer.resolution) } });
    finish(ExitCode::Done);
}

} // namespace cmbagent
