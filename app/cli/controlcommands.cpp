// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/controlcommands.h"

#include "app/backend/changedscripts.h"
#include "app/cli/questions.h"
#include "app/cli/typedvalues.h"

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

void AnswerCommand::consider(const RunSummary& summary, const RunProjection& run)
{
    const bool isPlan = m_invocation.step.isEmpty();
    const int step = run.workflow()->indexOf(m_invocation.step);
    const Approval* approval = step < 0 && !isPlan ? nullptr : run.openApproval(step);
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
    if (isAboutFailure(approval->request.kind)) {
        return refuseOther(summary, approval->request);
    }
    ApprovalAnswer answer { approval->request.id, approval->request.hash,
                            m_invocation.verb == Invocation::Verb::Approve ? Resolution::Approved
                                                                           : Resolution::Rejected,
                            m_invocation.comment, QStringLiteral("person") };
    answer.remember = rememberScopeFromName(m_invocation.value("--remember")).value_or(RememberScope::Once);
    if (!m_invocation.hash.isEmpty()) {
        const auto known = checkHash(summary, approval->request);
        return known ? sendChanged(summary, run, answer) : finish(known.error());
    }
    m_view = std::make_unique<RunView>(m_terminal, m_backend.clock(), m_backend.runFolder(summary.id, summary.project));
    m_view->begin(run);
    m_asker = std::make_unique<Asker>(m_terminal, m_backend.blobs(), *m_view);
    if (!m_terminal.canAsk()) {
        m_asker->show(*approval);
        return finish(Error { ErrorCode::BadInput,
                              QStringLiteral("Nobody is at the terminal, so the answer must name what it is for."),
                              QStringLiteral("Add --hash %1 if you have looked at the above.")
                                  .arg(approval->request.hash.toHex().left(12)),
                              {},
                              {},
                              {} });
    }
    connect(m_asker.get(), &Asker::answered, this,
            [this, summary, run](const ApprovalAnswer& typed) { sendChanged(summary, run, typed); });
    m_asker->ask(*approval);
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

bool AnswerCommand::hasChanges() const
{
    return m_invocation.has("--param") || m_invocation.has("--set") || m_invocation.has("--file");
}

/// A yes with changes is another answer than a yes.
void AnswerCommand::sendChanged(const RunSummary& summary, const RunProjection& run, const ApprovalAnswer& answer)
{
    if (!hasChanges() || answer.resolution == Resolution::Rejected) {
        return send(summary, answer);
    }
    if (m_invocation.step.isEmpty()) {
        return refuse(ErrorCode::BadInput, QStringLiteral("What is changed belongs to a step, and the plan is none."),
                      QStringLiteral("Name the step that asks, or branch from the run."));
    }
    const auto typed = stepChangesFrom(run, m_invocation);
    const auto contents = contentsFrom(m_invocation.values("--file"));
    if (!typed || !contents) {
        return finish(typed ? contents.error() : typed.error());
    }
    storeScripts(m_backend, *typed, *contents, [this, summary, answer](const Result<QJsonObject>& changes) {
        if (!changes) {
            return finish(changes.error());
        }
        ApprovalAnswer changed = answer;
        changed.resolution = Resolution::Modified;
        changed.changes = *changes;
        send(summary, changed);
    });
}

void AnswerCommand::send(const RunSummary& summary, const ApprovalAnswer& answer)
{
    m_backend.answer(summary.id, answer, false, [this, summary, answer](const Result<void>& result) {
        if (!result) {
            return finish(result.error());
        }
        const QString asker = m_invocation.step.isEmpty() ? summary.name : m_invocation.step;
        m_terminal.line(QStringLiteral("%1: %2.").arg(asker, resolutionName(answer.resolution)));
        if (!summary.isOwned) {
            m_terminal.line(QStringLiteral("No process works on this run; go on with: cmbagent resume %1")
                                .arg(shortId(summary.id)));
        }
        m_terminal.json({ { "run_id", summary.id.toString() },
                          { "step", m_invocation.step.isEmpty() ? QJsonValue() : QJsonValue(m_invocation.step) },
                          { "resolution", resolutionName(answer.resolution) } });
        finish(ExitCode::Done);
    });
}

} // namespace cmbagent
