// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/approvalcommands.h"

#include "core/rememberkey.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace cmbagent {

namespace {

QJsonValue timeOrNull(Timestamp time)
{
    return time.isSet() ? QJsonValue(timeText(time)) : QJsonValue();
}

/// "fit", or what stands for a question about the run.
QString askerText(const QString& stepId)
{
    return stepId.isEmpty() ? QStringLiteral("(the run)") : stepId;
}

QJsonObject openToJson(const OpenApproval& open)
{
    QJsonArray options;
    for (const Resolution option : open.options) {
        options.append(resolutionName(option));
    }
    return { { "run_id", open.run.toString() },
             { "run", open.runName },
             { "approval_id", open.id.toString() },
             { "kind", approvalKindName(open.kind) },
             { "step", open.stepId.isEmpty() ? QJsonValue() : QJsonValue(open.stepId) },
             { "question", open.question },
             { "options", options },
             { "hash", open.hash.toHex() },
             { "requested_at", timeText(open.requested) },
             { "deadline", timeOrNull(open.deadline) },
             { "on_deadline", open.onDeadline ? QJsonValue(resolutionName(*open.onDeadline)) : QJsonValue() } };
}

QJsonObject answeredToJson(const AnsweredApproval& answered)
{
    return { { "run_id", answered.run.toString() },
             { "run", answered.runName },
             { "approval_id", answered.id.toString() },
             { "kind", approvalKindName(answered.kind) },
             { "step", answered.stepId.isEmpty() ? QJsonValue() : QJsonValue(answered.stepId) },
             { "question", answered.question },
             { "requested_at", timeText(answered.requested) },
             { "resolution", resolutionName(answered.resolution) },
             { "comment", answered.comment },
             { "how", answered.by },
             { "who", answered.who },
             { "answered_at", timeText(answered.answered) },
             { "remember", rememberScopeName(answered.remember) },
             { "origin", answered.origin ? QJsonValue(answerOriginToJson(*answered.origin)) : QJsonValue() } };
}

QJsonObject rememberedToJson(const RememberedAnswer& answer)
{
    return { { "approval_id", answer.approval.toString() },
             { "run_id", answer.run.toString() },
             { "run", answer.runName },
             { "project", answer.projectName },
             { "kind", approvalKindName(answer.kind) },
             { "step", answer.stepId },
             { "question", answer.question },
             { "scope", rememberScopeName(answer.scope) },
             { "resolution", resolutionName(answer.resolution) },
             { "comment", answer.comment },
             { "who", answer.who },
             { "answered_at", timeText(answer.answered) } };
}

/// "a person (ada)", "remembered from 5 May by ada", "preset".
QString howText(const AnsweredApproval& answered)
{
    if (answered.origin) {
        return QStringLiteral("remembered on %1 by %2 for the %3")
            .arg(timeText(answered.origin->at),
                 answered.origin->who.isEmpty() ? QStringLiteral("a person") : answered.origin->who,
                 rememberScopeName(answered.origin->scope));
    }
    return answered.who.isEmpty() ? answered.by : QStringLiteral("%1 (%2)").arg(answered.by, answered.who);
}

/// Those with a deadline first, by how near it is; then the oldest.
bool isMoreUrgent(const OpenApproval& a, const OpenApproval& b)
{
    const auto key = [](const OpenApproval& open) {
        return std::tuple(!open.deadline.isSet(), open.deadline.micros, open.requested.micros);
    };
    return key(a) < key(b);
}

QString urgencyText(const OpenApproval& open)
{
    if (!open.deadline.isSet()) {
        return QStringLiteral("asked %1").arg(timeText(open.requested));
    }
    return QStringLiteral("until %1, then: %2")
        .arg(timeText(open.deadline),
             open.onDeadline ? resolutionName(*open.onDeadline) : QStringLiteral("goes on waiting"));
}

} // namespace

void ApprovalsCommand::start()
{
    using Verb = Invocation::Verb;
    static const QMap<Verb, void (ApprovalsCommand::*)()> handlers {
        { Verb::Approvals, &ApprovalsCommand::list },    { Verb::Remembered, &ApprovalsCommand::remembered },
        { Verb::ApprovalMode, &ApprovalsCommand::mode }, { Verb::Gate, &ApprovalsCommand::gate },
        { Verb::Approve, &ApprovalsCommand::answerAll },
    };
    (this->*handlers.value(m_invocation.verb))();
}

// --- what is asked, and was

void ApprovalsCommand::list()
{
    if (m_invocation.has("--history") && !m_invocation.has("--all")) {
        return showHistory();
    }
    ask<QList<OpenApproval>>([scope = m_backend.scope()](Reader& reader) { return reader.openApprovals(scope); },
                             [this](QList<OpenApproval> open) {
                                 std::sort(open.begin(), open.end(), isMoreUrgent);
                                 QJsonArray json;
                                 for (const OpenApproval& approval : std::as_const(open)) {
                                     m_terminal.line(QStringLiteral("%1  %2  %3  %4 · %5")
                                                         .arg(shortId(approval.run),
                                                              approvalKindName(approval.kind).leftJustified(6),
                                                              askerText(approval.stepId).leftJustified(16),
                                                              approval.runName, urgencyText(approval)));
                                     m_terminal.line(QStringLiteral("    ") + approval.question);
                                     json.append(openToJson(approval));
                                 }
                                 if (open.isEmpty()) {
                                     m_terminal.line(QStringLiteral("Nobody is asked anything."));
                                 }
                                 m_terminal.json({ { "open", json } });
                                 m_invocation.has("--all") ? showHistory() : finish(ExitCode::Done);
                             });
}

void ApprovalsCommand::showHistory()
{
    ask<QList<AnsweredApproval>>(
        [scope = m_backend.scope(), limit = m_invocation.limit](Reader& reader) {
            return reader.answeredApprovals(scope, limit);
        },
        [this](const QList<AnsweredApproval>& history) {
            QJsonArray json;
            for (const AnsweredApproval& answered : history) {
                m_terminal.line(QStringLiteral("%1  %2  %3  %4 %5: %6")
                                    .arg(timeText(answered.answered), shortId(answered.run),
                                         approvalKindName(answered.kind).leftJustified(6),
                                         askerText(answered.stepId).leftJustified(16),
                                         resolutionName(answered.resolution), howText(answered)));
                if (!answered.comment.isEmpty()) {
                    m_terminal.line(QStringLiteral("    “%1”").arg(answered.comment));
                }
                json.append(answeredToJson(answered));
            }
            if (history.isEmpty()) {
                m_terminal.line(QStringLiteral("Nothing was answered yet."));
            }
            m_terminal.json({ { "history", json } });
            finish(ExitCode::Done);
        });
}

// --- what is remembered

void ApprovalsCommand::remembered()
{
    ask<QList<RememberedAnswer>>(
        [scope = m_backend.scope()](Reader& reader) { return reader.rememberedAnswers(scope); },
        [this](const QList<RememberedAnswer>& all) {
            if (m_invocation.has("--revoke")) {
                return forget(all);
            }
            QJsonArray json;
            for (const RememberedAnswer& answer : all) {
                m_terminal.line(QStringLiteral("%1  %2  %3  %4 %5 since %6 by %7, for the %8")
                                    .arg(answer.approval.toString().right(12), shortId(answer.run),
                                         approvalKindName(answer.kind).leftJustified(6), askerText(answer.stepId),
                                         resolutionName(answer.resolution), timeText(answer.answered),
                                         answer.who.isEmpty() ? QStringLiteral("a person") : answer.who,
                                         answer.scope == RememberScope::Project
                                             ? QStringLiteral("project %1").arg(answer.projectName)
                                             : rememberScopeName(answer.scope)));
                json.append(rememberedToJson(answer));
            }
            if (all.isEmpty()) {
                m_terminal.line(QStringLiteral("No answer is remembered."));
            }
            m_terminal.json({ { "remembered", json } });
            finish(ExitCode::Done);
        });
}

/// By the end of an id: ids begin with the time, so that their beginnings are alike.
void ApprovalsCommand::forget(const QList<RememberedAnswer>& all)
{
    const QString wanted = m_invocation.value("--revoke").toLower();
    QList<RememberedAnswer> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const RememberedAnswer& answer) {
        const QString id = answer.approval.toString();
        return wanted.size() >= 4 && (id.endsWith(wanted) || id == wanted);
    });
    if (found.size() != 1) {
        return refuse(ErrorCode::NotFound,
                      found.isEmpty() ? QStringLiteral("No remembered answer ends in '%1'.").arg(wanted)
                                      : QStringLiteral("More than one remembered answer ends in '%1'.").arg(wanted),
                      QStringLiteral("See 'cmbagent remembered', and give at least 4 digits."));
    }
    m_backend.forgetAnswer(found.front().approval, [this, answer = found.front()](const Result<void>& result) {
        if (!result) {
            return finish(result.error());
        }
        m_terminal.line(QStringLiteral("Step %1 asks again from here on.").arg(askerText(answer.stepId)));
        m_terminal.json({ { "forgotten", answer.approval.toString() } });
        finish(ExitCode::Done);
    });
}

// --- when a run asks

void ApprovalsCommand::mode()
{
    loadRun(m_invocation.run, [this](const RunSummary& summary, const RunProjection& run) {
        const QString wanted = m_invocation.step;
        const auto mode = approvalModeFromName(wanted);
        const auto tell = [this, summary](ApprovalMode now, bool isChanged) {
            m_terminal.line(QStringLiteral("%1 asks: %2").arg(summary.name, approvalModeName(now)));
            m_terminal.json({ { "run_id", summary.id.toString() },
                              { "approval_mode", approvalModeName(now) },
                              { "changed", isChanged } });
            finish(ExitCode::Done);
        };
        if (wanted.isEmpty()) {
            return tell(run.approvalMode(), false);
        }
        if (!mode) {
            return refuse(ErrorCode::BadInput, QStringLiteral("There is no approval mode '%1'.").arg(wanted),
                          QStringLiteral("Choose one of: %1.").arg(approvalModeNames().join(QStringLiteral(", "))));
        }
        m_backend.setApprovalMode(summary.id, *mode, [this, tell, mode = *mode](const Result<void>& result) {
            result ? tell(mode, true) : finish(result.error());
        });
    });
}

void ApprovalsCommand::gate()
{
    loadRun(m_invocation.run, [this](const RunSummary& summary, const RunProjection& run) {
        const int step = run.workflow()->indexOf(m_invocation.step);
        if (step < 0) {
            return refuse(ErrorCode::NotFound,
                          QStringLiteral("%1 has no step '%2'.").arg(summary.name, m_invocation.step),
                          QStringLiteral("See 'cmbagent status %1'.").arg(shortId(summary.id)));
        }
        const bool isSet = !m_invocation.has("--undo");
        m_backend.setGate(summary.id, step, isSet, [this, summary, isSet](const Result<void>& result) {
            if (!result) {
                return finish(result.error());
            }
            m_terminal.line(isSet ? QStringLiteral("%1 asks before it starts.").arg(m_invocation.step)
                                  : QStringLiteral("%1 starts without being asked for.").arg(m_invocation.step));
            m_terminal.json({ { "run_id", summary.id.toString() }, { "step", m_invocation.step }, { "gate", isSet } });
            finish(ExitCode::Done);
        });
    });
}

// --- several answers at once

/// Each answer carries the hash of its own question, and counts for that alone.
void ApprovalsCommand::answerAll()
{
    if (!m_invocation.step.isEmpty() || !m_invocation.hash.isEmpty()) {
        return refuse(ErrorCode::BadInput, QStringLiteral("--all answers every question of a kind, not one step's."),
                      QStringLiteral("Leave STEP and --hash out, or leave --all out."));
    }
    if (m_invocation.has("--param") || m_invocation.has("--set") || m_invocation.has("--file")
        || m_invocation.has("--leave-out")) {
        return refuse(ErrorCode::BadInput, QStringLiteral("--all gives every question the same plain yes."),
                      QStringLiteral("Approve the step that is to start with changes by itself."));
    }
    const auto kind = approvalKindFromName(m_invocation.value("--kind"));
    if (!kind || isAboutFailure(*kind)) {
        return refuse(ErrorCode::BadInput, QStringLiteral("--all needs to know which kind of question is approved."),
                      QStringLiteral("Add --kind step, gate, check or review."));
    }
    findRun([this, kind = *kind](const RunSummary& run) {
        ask<QList<OpenApproval>>([scope = m_backend.scope()](Reader& reader) { return reader.openApprovals(scope); },
                                 [this, run, kind](const QList<OpenApproval>& open) {
                                     std::copy_if(open.begin(), open.end(), std::back_inserter(m_left),
                                                  [&](const OpenApproval& approval) {
                                                      return approval.run == run.id && approval.kind == kind;
                                                  });
                                     answerNext(run);
                                 });
    });
}

void ApprovalsCommand::answerNext(const RunSummary& run)
{
    if (m_left.isEmpty()) {
        m_terminal.line(QStringLiteral("%1 answered.").arg(m_answered.size()));
        m_terminal.json({ { "run_id", run.id.toString() }, { "answered", m_answered }, { "left", 0 } });
        return finish(ExitCode::Done);
    }
    const OpenApproval open = m_left.takeFirst();
    ApprovalAnswer answer { open.id, open.hash, Resolution::Approved, m_invocation.comment, QStringLiteral("person") };
    answer.remember = rememberScopeFromName(m_invocation.value("--remember")).value_or(RememberScope::Once);
    m_backend.answer(run.id, answer, false, [this, run, open](const Result<void>& result) {
        if (!result) {
            return finish(result.error());
        }
        m_terminal.line(QStringLiteral("%1: approved.").arg(askerText(open.stepId)));
        m_answered.append(QJsonObject { { "approval_id", open.id.toString() }, { "step", open.stepId } });
        answerNext(run);
    });
}

} // namespace cmbagent
