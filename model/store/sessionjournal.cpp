// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sessionjournal.h"

#include <QJsonDocument>

namespace cmbagent {

namespace {

QString doing()
{
    return QStringLiteral("The change could not be stored");
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
        { m_addProject, "INSERT INTO projects (id, session, name, created) VALUES (?, ?, ?, ?)" },
        { m_rename, "UPDATE runs SET name = ? WHERE id = ? AND session = ?" },
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
    const auto text = [&body](const char* key) { return body.value(QLatin1String(key)).toString(); };
    if (type == QLatin1String("session_created")) {
        return m_addSession.bind(session).bind(text("name")).bind(at).run(doing());
    }
    if (type == QLatin1String("project_created")) {
        return m_addProject.bind(text("project")).bind(session).bind(text("name")).bind(at).run(doing());
    }
    if (type == QLatin1String("run_renamed")) {
        return m_rename.bind(text("name")).bind(text("run")).bind(session).run(doing());
    }
    return {}; // a tombstone leaves no row
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
        if ((type == QLatin1String("run_renamed")) != isAfterRuns) {
            continue;
        }
        const QJsonObject body = QJsonDocument::fromJson(events.rawText(3)).object();
        if (const auto done = apply(events.text(0), events.integer(1), type, body); !done) {
            return done;
        }
    }
}

} // namespace cmbagent
