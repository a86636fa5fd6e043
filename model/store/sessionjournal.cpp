// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sessionjournal.h"

#include "core/budgets.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cmbagent {

namespace {

QString doing()
{
    return QStringLiteral("The change could not be stored");
}

QString textIn(const QJsonObject& body, const char* key)
{
    return body.value(QLatin1String(key)).toString();
}

bool isAboutRun(const QString& type)
{
    return type.startsWith(QLatin1String("run_")) || type == QLatin1String("branch_status_set")
        || type == QLatin1String("hypothesis_set");
}

} // namespace

Result<void> SessionJournal::prepare()
{
    struct Source
    {
        Statement& statement;
        const char* sql;
    };
    const Source sources[] = {
        { m_insert,
          "INSERT INTO session_events (session, seq, at, type, body) "
          "VALUES (?1, (SELECT coalesce(max(seq), 0) + 1 FROM session_events WHERE session = ?1), ?2, ?3, ?4)" },
        { m_addSession, "INSERT INTO sessions (id, name, created) VALUES (?, ?, ?)" },
        { m_renameSession, "UPDATE sessions SET name = ? WHERE id = ?" },
        { m_renameProject, "UPDATE projects SET name = ? WHERE id = ? AND session = ?" },
        { m_archiveSession, "UPDATE sessions SET is_archived = ? WHERE id = ?" },
        { m_removeSession, "DELETE FROM sessions WHERE id = ?" },
        { m_removeLimits,
          "DELETE FROM limits WHERE (scope = 'session' AND owner = ?1) OR (scope = 'project' AND owner IN (SELECT id "
          "FROM projects WHERE session = ?1))" },
        { m_removeAlerts,
          "DELETE FROM budget_alerts WHERE (scope = 'session' AND owner = ?1) OR (scope = 'project' AND owner IN "
          "(SELECT id FROM projects WHERE session = ?1))" },
        { m_removeProjectLimits, "DELETE FROM limits WHERE scope = 'project' AND owner = ?" },
        { m_removeProjectAlerts, "DELETE FROM budget_alerts WHERE scope = 'project' AND owner = ?" },
        { m_setBudget, "INSERT OR REPLACE INTO limits (scope, owner, name, value) VALUES (?, ?, ?, ?)" },
        { m_removeBudget, "DELETE FROM limits WHERE scope = ? AND owner = ? AND name = ?" },
        { m_addAlert,
          "INSERT OR IGNORE INTO budget_alerts (scope, owner, name, start, percent, allowed, spent, at) VALUES (?, ?, "
          "?, ?, ?, ?, ?, ?)" },
        { m_addSpending,
          "INSERT OR IGNORE INTO spent_by_deleted (run, at, session, project, micros, unpriced) VALUES (?, ?, ?, ?, ?, "
          "?)" },
        { m_setLimit, "INSERT OR REPLACE INTO limits (scope, owner, name, value) VALUES ('session', ?, ?, ?)" },
        { m_forgetAnswer, "INSERT OR IGNORE INTO forgotten_answers (session, approval, forgotten) VALUES (?, ?, ?)" },
        { m_addProject, "INSERT INTO projects (id, session, name, created) VALUES (?, ?, ?, ?)" },
        { m_removeProject, "DELETE FROM projects WHERE id = ? AND session = ?" },
        { m_removeProjects, "DELETE FROM projects WHERE session = ?" },
        { m_rename, "UPDATE runs SET name = ? WHERE id = ? AND session = ?" },
        { m_archive, "UPDATE runs SET is_archived = ? WHERE id = ? AND session = ?" },
        { m_star, "UPDATE runs SET is_starred = ? WHERE id = ? AND session = ?" },
        { m_setStatus, "UPDATE runs SET branch_status = ? WHERE id = ? AND session = ?" },
        { m_setHypothesis, "UPDATE runs SET hypothesis = ? WHERE id = ? AND session = ?" },
    };
    for (const Source& source : sources) {
        if (const auto done = source.statement.prepare(m_database, source.sql); !done) {
            return done;
        }
    }
    return {};
}

Result<void> SessionJournal::record(const SessionId& session, Timestamp at, const QString& type,
                                    const QJsonObject& body)
{
    const QString json = QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
    if (const auto done = m_insert.bind(session).bind(at.micros).bind(type).bind(json).run(doing()); !done) {
        return done;
    }
    return apply(session.toString(), at.micros, type, body);
}

Result<void> SessionJournal::apply(const QString& session, qint64 at, const QString& type, const QJsonObject& body)
{
    if (type.startsWith(QLatin1String("budget_"))) {
        return applyToBudget(at, type, body);
    }
    return isAboutRun(type) ? applyToRun(session, type, body) : applyToSession(session, at, type, body);
}

Result<void> SessionJournal::applyToSession(const QString& session, qint64 at, const QString& type,
                                            const QJsonObject& body)
{
    if (type == QLatin1String("session_created")) {
        return m_addSession.bind(session).bind(textIn(body, "name")).bind(at).run(doing());
    }
    if (type == QLatin1String("session_renamed")) {
        return m_renameSession.bind(textIn(body, "name")).bind(session).run(doing());
    }
    if (type == QLatin1String("session_archived") || type == QLatin1String("session_unarchived")) {
        return m_archiveSession.bind(type == QLatin1String("session_archived") ? 1 : 0).bind(session).run(doing());
    }
    if (type == QLatin1String("session_deleted")) {
        return removeSession(session);
    }
    if (type == QLatin1String("limit_set")) {
        const double value = body.value(QLatin1String("value")).toDouble();
        return m_setLimit.bind(session).bind(textIn(body, "name")).bind(value).run(doing());
    }
    if (type == QLatin1String("answer_forgotten")) {
        return m_forgetAnswer.bind(session).bind(textIn(body, "approval")).bind(at).run(doing());
    }
    if (type == QLatin1String("project_created")) {
        Statement& row = m_addProject.bind(textIn(body, "project")).bind(session).bind(textIn(body, "name"));
        return row.bind(at).run(doing());
    }
    if (type == QLatin1String("project_renamed")) {
        return m_renameProject.bind(textIn(body, "name")).bind(textIn(body, "project")).bind(session).run(doing());
    }
    if (type == QLatin1String("project_deleted")) {
        return removeProject(session, textIn(body, "project"));
    }
    return {};
}

Result<void> SessionJournal::removeProject(const QString& session, const QString& project)
{
    auto done = m_removeProjectLimits.bind(project).run(doing());
    done = done ? m_removeProjectAlerts.bind(project).run(doing()) : done;
    return done ? m_removeProject.bind(project).bind(session).run(doing()) : done;
}

Result<void> SessionJournal::removeSession(const QString& session)
{
    auto done = m_removeLimits.bind(session).run(doing());
    done = done ? m_removeAlerts.bind(session).run(doing()) : done;
    done = done ? m_removeProjects.bind(session).run(doing()) : done;
    return done ? m_removeSession.bind(session).run(doing()) : done;
}

Result<void> SessionJournal::applyToBudget(qint64 at, const QString& type, const QJsonObject& body)
{
    const QString scope = textIn(body, "scope");
    const QString owner = textIn(body, "owner");
    const QString name = textIn(body, "name");
    const qint64 allowed = body.value(QLatin1String("micros")).toInteger();
    if (type == QLatin1String("budget_set")) {
        return m_setBudget.bind(scope).bind(owner).bind(name).bind(double(allowed) / 1e6).run(doing());
    }
    if (type == QLatin1String("budget_removed")) {
        return m_removeBudget.bind(scope).bind(owner).bind(name).run(doing());
    }
    if (type == QLatin1String("budget_alerted")) {
        Statement& row = m_addAlert.bind(scope).bind(owner).bind(name);
        row.bind(body.value(QLatin1String("start")).toInteger()).bind(body.value(QLatin1String("percent")).toInteger());
        row.bind(allowed).bind(body.value(QLatin1String("spent")).toInteger());
        return row.bind(at).run(doing());
    }
    return {};
}

/// A run that is gone has spent what it has spent.
Result<void> SessionJournal::addSpending(const QString& session, const QJsonObject& tombstone)
{
    const QJsonArray hours = tombstone.value(QLatin1String("spent")).toArray();
    for (const QJsonValue& value : hours) {
        const QJsonObject hour = value.toObject();
        Statement& row = m_addSpending.bind(textIn(tombstone, "run")).bind(hour.value(QLatin1String("at")).toInteger());
        row.bind(session).bind(textIn(tombstone, "project")).bind(hour.value(QLatin1String("micros")).toInteger());
        const auto added = row.bind(hour.value(QLatin1String("unpriced")).toInteger()).run(doing());
        if (!added) {
            return added;
        }
    }
    return {};
}

Result<void> SessionJournal::applyToRun(const QString& session, const QString& type, const QJsonObject& body)
{
    const QString run = textIn(body, "run");
    if (type == QLatin1String("run_renamed")) {
        return m_rename.bind(textIn(body, "name")).bind(run).bind(session).run(doing());
    }
    if (type == QLatin1String("run_archived") || type == QLatin1String("run_unarchived")) {
        return m_archive.bind(type == QLatin1String("run_archived") ? 1 : 0).bind(run).bind(session).run(doing());
    }
    if (type == QLatin1String("run_starred") || type == QLatin1String("run_unstarred")) {
        return m_star.bind(type == QLatin1String("run_starred") ? 1 : 0).bind(run).bind(session).run(doing());
    }
    if (type == QLatin1String("branch_status_set")) {
        return m_setStatus.bind(textIn(body, "status")).bind(run).bind(session).run(doing());
    }
    if (type == QLatin1String("hypothesis_set")) {
        return m_setHypothesis.bind(textIn(body, "hypothesis")).bind(run).bind(session).run(doing());
    }
    return type == QLatin1String("run_deleted") ? addSpending(session, body) : Result<void>();
}

Result<void> SessionJournal::replay(bool isAfterRuns)
{
    Statement events;
    if (const auto done =
            events.prepare(m_database, "SELECT session, at, type, body FROM session_events ORDER BY session, seq");
        !done) {
        return done;
    }
    for (;;) {
        const auto row = events.next(doing());
        if (!row || !*row) {
            return row ? Result<void>() : tl::unexpected(row.error());
        }
        const QString type = events.text(2);
        if (isAboutRun(type) != isAfterRuns) {
            continue;
        }
        const QJsonObject body = QJsonDocument::fromJson(events.rawText(3)).object();
        if (const auto done = apply(events.text(0), events.integer(1), type, body); !done) {
            return done;
        }
    }
}

} // namespace cmbagent
