// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/housecommands.h"

#include <QJsonArray>

// The session verbs of HouseCommand.

namespace cmbagent {

void HouseCommand::findSession(const std::function<void(const SessionSummary&)>& found)
{
    const QString wanted = m_invocation.arguments.value(0);
    ask<QList<SessionSummary>>(
        [](Reader& reader) { return reader.sessions(); },
        [this, wanted, found](QList<SessionSummary> sessions) {
            sessions.removeIf([&](const SessionSummary& session) {
                return session.name != wanted && (wanted.size() < 8 || !session.id.toString().startsWith(wanted));
            });
            if (sessions.size() == 1) {
                return found(sessions.first());
            }
            refuse(ErrorCode::NotFound,
                   sessions.isEmpty() ? QStringLiteral("There is no session '%1'.").arg(wanted)
                                      : QStringLiteral("More than one session is called '%1'.").arg(wanted),
                   sessions.isEmpty() ? QStringLiteral("See 'cmbagent session list'.")
                                      : QStringLiteral("Give the beginning of its id."));
        });
}

void HouseCommand::listSessions()
{
    ask<QList<SessionSummary>>(
        [](Reader& reader) { return reader.sessions(); },
        [this](const QList<SessionSummary>& sessions) {
            QJsonArray array;
            for (const SessionSummary& session : sessions) {
                if (session.isArchived && !m_invocation.has("--archived")) {
                    continue;
                }
                const bool isOurs = session.id == m_backend.scope().session;
                m_terminal.line(QStringLiteral("%1 %2  %3  %4 %5%6")
                                    .arg(isOurs ? QStringLiteral("*") : QStringLiteral(" "),
                                         session.id.toString().left(18), timeText(session.created))
                                    .arg(session.runCount, 4)
                                    .arg(session.runCount == 1 ? QStringLiteral("run   ") : QStringLiteral("runs  "),
                                         session.name));
                array.append(QJsonObject { { "session_id", session.id.toString() },
                                           { "name", session.name },
                                           { "projects", session.projectCount },
                                           { "runs", session.runCount },
                                           { "bytes", session.diskBytes },
                                           { "archived", session.isArchived },
                                           { "current", isOurs },
                                           { "created_at", isoTime(session.created) } });
            }
            m_terminal.json({ { "sessions", array } });
            finish(ExitCode::Done);
        });
}

void HouseCommand::createSession()
{
    const QString name = m_invocation.arguments.value(0).trimmed();
    if (name.isEmpty()) {
        return refuse(ErrorCode::BadInput, QStringLiteral("A session needs a name."),
                      QStringLiteral("See 'cmbagent session create --help'."));
    }
    const auto id = std::make_shared<SessionId>();
    change(
        [id, name](Store& store) -> Result<void> {
            const auto created = store.createSession(name);
            return created ? (*id = *created, Result<void>()) : tl::unexpected(created.error());
        },
        [this, id, name] {
            m_terminal.line(QStringLiteral("Session '%1' is there. Work in it with --session '%1'.").arg(name));
            m_terminal.json({ { "session_id", id->toString() }, { "name", name } });
            finish(ExitCode::Done);
        });
}

void HouseCommand::archiveSession()
{
    findSession([this](const SessionSummary& session) {
        const bool isUndone = m_invocation.has("--undo");
        change(
            [scope = SessionScope(session.id), isUndone](Store& store) {
                return isUndone ? store.unarchiveSession(scope) : store.archiveSession(scope);
            },
            [this, session, isUndone] {
                m_terminal.line(
                    QStringLiteral("Session '%1' is %2.")
                        .arg(session.name, isUndone ? QStringLiteral("back in the list") : QStringLiteral("archived")));
                m_terminal.json(
                    { { "session_id", session.id.toString() }, { "name", session.name }, { "archived", !isUndone } });
                finish(ExitCode::Done);
            });
    });
}

void HouseCommand::deleteSession()
{
    findSession([this](const SessionSummary& session) {
        QJsonObject json { { "session_id", session.id.toString() },
                           { "name", session.name },
                           { "runs", session.runCount },
                           { "deleted", false } };
        if (!m_invocation.has("--yes")) {
            m_terminal.line(QStringLiteral("Would delete session '%1' with %2 and all files of it.")
                                .arg(session.name,
                                     session.runCount == 1 ? QStringLiteral("its run")
                                                           : QStringLiteral("its %1 runs").arg(session.runCount)));
            m_terminal.json(json);
            return refuse(ErrorCode::BadInput, QStringLiteral("Nothing was deleted."),
                          QStringLiteral("Add --yes to delete it; that cannot be undone."));
        }
        change([scope = SessionScope(session.id),
                name = session.name](Store& store) { return store.deleteSession(scope, name); },
               [this, session, json]() mutable {
                   m_terminal.line(QStringLiteral("Session '%1' is deleted.").arg(session.name));
                   json.insert(QStringLiteral("deleted"), true);
                   m_terminal.json(json);
                   finish(ExitCode::Done);
               });
    });
}

} // namespace cmbagent
