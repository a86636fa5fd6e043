// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/database.h"
#include "store/rows.h"

#include <QJsonArray>
#include <QJsonDocument>

// What was asked of a person, over all runs: what is open, what was answered, what is remembered.

namespace cmbagent {

namespace {

#define CMBAGENT_ASKED                                                                                                 \
    "FROM runs r JOIN approvals a ON a.run = r.key LEFT JOIN workflow_steps s ON s.workflow = r.definition AND "       \
    "s.step = a.step "
#define CMBAGENT_REMEMBERED                                                                                            \
    "SELECT a.id, r.id, r.project, p.name, r.name, coalesce(s.id, ''), coalesce(nullif(s.title, ''), s.id, ''), "      \
    "a.kind, a.question, a.subject, a.remember, a.resolution, a.comment, a.who, a.answered " CMBAGENT_ASKED            \
    "JOIN projects p ON p.session = r.session AND p.id = r.project WHERE r.session = ?1 AND a.subject IS NOT NULL "    \
    "AND NOT EXISTS (SELECT 1 FROM forgotten_answers f WHERE f.session = r.session AND f.approval = a.id) "

ApprovalKind kindAt(const Statement& row, int column)
{
    return approvalKindFromName(row.text(column)).value_or(ApprovalKind::Gate);
}

Resolution resolutionAt(const Statement& row, int column)
{
    return resolutionFromName(row.text(column)).value_or(Resolution::Rejected);
}

int stepAt(const Statement& row, int column)
{
    const QString text = row.text(column);
    return text.isEmpty() ? -1 : text.toInt();
}

std::vector<Resolution> optionsIn(const QByteArray& json)
{
    std::vector<Resolution> options;
    const QJsonArray names = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& name : names) {
        if (const auto option = resolutionFromName(name.toString())) {
            options.push_back(*option);
        }
    }
    return options;
}

std::vector<Evidence> evidenceIn(const QByteArray& json)
{
    std::vector<Evidence> shown;
    const QJsonArray items = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& item : items) {
        const BlobRef blob { BlobHash::fromHex(item[QStringLiteral("hash")].toString()).value_or(BlobHash {}),
                             item[QStringLiteral("size")].toInteger() };
        shown.push_back({ item[QStringLiteral("name")].toString(), item[QStringLiteral("type")].toString(), blob });
    }
    return shown;
}

std::optional<AnswerOrigin> originIn(const QByteArray& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (json.isEmpty()) {
        return std::nullopt;
    }
    return AnswerOrigin {
        RunId::fromString(json.value(QStringLiteral("run")).toString()).value_or(RunId {}),
        ApprovalId::fromString(json.value(QStringLiteral("approval")).toString()).value_or(ApprovalId {}),
        { json.value(QStringLiteral("at")).toInteger() },
        json.value(QStringLiteral("who")).toString(),
        rememberScopeFromName(json.value(QStringLiteral("scope")).toString()).value_or(RememberScope::Run)
    };
}

OpenApproval openRow(const Statement& row)
{
    OpenApproval open { row.id<RunId>(0), row.id<ProjectId>(1), row.text(2),    row.id<ApprovalId>(3),
                        stepAt(row, 4),   row.text(5),          row.text(6),    row.text(7),
                        row.time(8),      row.time(9),          kindAt(row, 10) };
    open.onDeadline = resolutionFromName(row.text(11));
    open.options = optionsIn(row.rawText(12));
    open.hash = row.hash(13);
    return open;
}

AnsweredApproval answeredRow(const Statement& row)
{
    AnsweredApproval answered { row.id<RunId>(0), row.id<ProjectId>(1), row.text(2),           row.id<ApprovalId>(3),
                                stepAt(row, 4),   row.text(5),          row.text(6),           kindAt(row, 7),
                                row.text(8),      row.time(9),          resolutionAt(row, 10), row.text(11),
                                row.text(12),     row.text(13),         row.time(14) };
    answered.remember = rememberScopeFromName(row.text(15)).value_or(RememberScope::Once);
    answered.origin = originIn(row.rawText(16));
    return answered;
}

RememberedAnswer rememberedRow(const Statement& row)
{
    return { row.id<ApprovalId>(0),
             row.id<RunId>(1),
             row.id<ProjectId>(2),
             row.text(3),
             row.text(4),
             row.text(5),
             row.text(6),
             kindAt(row, 7),
             row.text(8),
             row.hash(9),
             rememberScopeFromName(row.text(10)).value_or(RememberScope::Run),
             resolutionAt(row, 11),
             row.text(12),
             row.text(13),
             row.time(14) };
}

} // namespace

Result<QList<OpenApproval>> Reader::openApprovals(const SessionScope& scope)
{
    return collect<OpenApproval>(
        m_database->handle(),
        "SELECT r.id, r.project, r.name, a.id, a.step, coalesce(s.id, ''), coalesce(s.title, CASE WHEN a.step IS NULL "
        "THEN r.name END, ''), a.question, a.requested, a.deadline, a.kind, a.on_deadline, a.options, "
        "a.hash " CMBAGENT_ASKED
        "WHERE r.session = ? AND r.open_approvals > 0 AND a.answered IS NULL AND NOT a.is_withdrawn AND r.state NOT IN "
        "('completed', 'failed', 'cancelled') ORDER BY a.requested, a.id",
        openRow, scope.session);
}

Result<QList<AnsweredApproval>> Reader::answeredApprovals(const SessionScope& scope, int limit, const RunId& run)
{
    return collect<AnsweredApproval>(
        m_database->handle(),
        "SELECT r.id, r.project, r.name, a.id, a.step, coalesce(s.id, ''), coalesce(s.title, CASE WHEN a.step IS NULL "
        "THEN r.name END, ''), a.kind, a.question, a.requested, a.resolution, a.comment, a.answered_by, a.who, "
        "a.answered, a.remember, a.origin " CMBAGENT_ASKED
        "WHERE r.session = ?1 AND a.answered IS NOT NULL AND (?3 = '' OR r.id = ?3) ORDER BY a.answered DESC, a.id "
        "DESC LIMIT ?2",
        answeredRow, scope.session, limit, run.isNull() ? QString() : run.toString());
}

Result<QList<RememberedAnswer>> Reader::rememberedAnswers(const SessionScope& scope)
{
    return collect<RememberedAnswer>(m_database->handle(), CMBAGENT_REMEMBERED "ORDER BY a.answered DESC, a.id DESC",
                                     rememberedRow, scope.session);
}

Result<QList<RememberedAnswer>> Reader::rememberedFor(const SessionScope& scope, const ProjectId& project,
                                                      const RunId& run)
{
    return collect<RememberedAnswer>(
        m_database->handle(),
        "WITH RECURSIVE line (id) AS (SELECT ?3 UNION SELECT r.parent FROM line l JOIN runs r ON r.id = l.id AND "
        "r.session = ?1 WHERE r.parent IS NOT NULL) " CMBAGENT_REMEMBERED
        "AND ((a.remember = 'project' AND r.project = ?2) OR (a.remember = 'branch' AND r.id IN (SELECT id FROM "
        "line))) ORDER BY a.answered, a.id",
        rememberedRow, scope.session, project, run.isNull() ? QString() : run.toString());
}

Result<QList<ApprovalId>> Reader::forgottenAnswers(const SessionScope& scope)
{
    return collect<ApprovalId>(
        m_database->handle(), "SELECT approval FROM forgotten_answers WHERE session = ?",
        [](const Statement& row) { return row.id<ApprovalId>(0); }, scope.session);
}

Result<std::optional<EarlierApproval>> Reader::lastApproved(const SessionScope& scope, const RunId& run,
                                                            const ApprovalId& approval)
{
    const auto rows = collect<EarlierApproval>(
        m_database->handle(),
        "WITH RECURSIVE asked AS (SELECT r.id AS run, r.project, r.workflow_name, a.kind, a.requested, s.id AS "
        "step " CMBAGENT_ASKED "WHERE r.session = ?1 AND r.id = ?2 AND a.id = ?3), line (id, depth) AS (SELECT ?2, 0 "
        "UNION ALL SELECT r.parent, l.depth + 1 FROM line l JOIN runs r ON r.id = l.id AND r.session = ?1 WHERE "
        "r.parent IS NOT NULL) SELECT r.id, r.name, a.id, a.question, a.shown, a.context, a.resolution, a.comment, "
        "a.who, a.answered FROM asked q JOIN runs r ON r.session = ?1 AND r.project = q.project AND r.workflow_name = "
        "q.workflow_name JOIN approvals a ON a.run = r.key LEFT JOIN workflow_steps s ON s.workflow = r.definition "
        "AND s.step = a.step LEFT JOIN line l ON l.id = r.id WHERE a.kind = q.kind AND s.id IS q.step AND "
        "a.resolution IN ('approved', 'modified') AND a.answered <= q.requested AND a.id <> ?3 ORDER BY l.depth IS "
        "NULL, l.depth, a.answered DESC, a.id DESC LIMIT 1",
        [](const Statement& row) {
            return EarlierApproval { row.id<RunId>(0),
                                     row.text(1),
                                     row.id<ApprovalId>(2),
                                     row.text(3),
                                     evidenceIn(row.rawText(4)),
                                     QJsonDocument::fromJson(row.rawText(5)).object(),
                                     resolutionAt(row, 6),
                                     row.text(7),
                                     row.text(8),
                                     row.time(9) };
        },
        scope.session, run, approval);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return rows->isEmpty() ? std::nullopt : std::optional(rows->front());
}

#undef CMBAGENT_ASKED
#undef CMBAGENT_REMEMBERED

} // namespace cmbagent
