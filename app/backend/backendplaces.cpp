// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/backend.h"

#include <algorithm>

// In which session and project this process works.

namespace cmbagent {

namespace {

struct Place
{
    SessionId session;
    ProjectId project;
};

/// The project, if the session has it; else its oldest; null where it has none.
Result<Place> findPlace(Reader& reader, const SessionId& session, const ProjectId& project)
{
    const auto projects = reader.projects(SessionScope(session));
    if (!projects) {
        return tl::unexpected(projects.error());
    }
    for (const ProjectSummary& known : *projects) {
        if (known.id == project) {
            return Place { session, project };
        }
    }
    return Place { session, projects->isEmpty() ? ProjectId() : projects->front().id };
}

} // namespace

/// A place that is not there any more is forgotten: the one that was found stays.
void Backend::enterRemembered(const QString& session, const QString& project)
{
    const auto wanted = SessionId::fromString(session);
    if (!wanted) {
        return;
    }
    m_reader.call([&](Reader& reader) {
        const auto sessions = reader.sessions().value_or(QList<SessionSummary> {});
        const bool isThere = std::any_of(sessions.cbegin(), sessions.cend(), [&wanted](const SessionSummary& known) {
            return known.id == *wanted && !known.isArchived;
        });
        const auto found = findPlace(reader, *wanted, ProjectId::fromString(project).value_or(ProjectId()));
        if (isThere && found && !found->project.isNull()) {
            m_defaults = { found->session, found->project };
        }
    });
    refreshLimits();
}

/// Gives back the runs that were taken up here and are quiet.
void Backend::leaveRuns(const Done& done)
{
    if (m_locks.empty()) {
        return done({});
    }
    const auto left = std::make_shared<qsizetype>(qsizetype(m_locks.size()));
    const auto refusal = std::make_shared<Result<void>>();
    QList<RunId> runs;
    for (const auto& [run, lock] : m_locks) {
        runs.append(run);
    }
    for (const RunId& run : runs) {
        releaseRun(run, [left, refusal, done](const Result<void>& released) {
            if (!released && released.error().code != ErrorCode::Moving) {
                *refusal = fail(ErrorCode::Conflict, QStringLiteral("Runs of this session are at work."),
                                QStringLiteral("Wait until they have ended, or pause them, then change the session."));
            }
            if (--*left == 0) {
                done(*refusal);
            }
        });
    }
}

void Backend::enter(const SessionId& session, const ProjectId& project, const Done& done)
{
    const auto settle = [this, done](const SessionId& where, const ProjectId& in) {
        m_defaults = { where, in };
        refreshLimits(); // read before any run that is begun from here on
        Q_EMIT placeChanged();
        done({});
    };
    const auto move = [this, session, project, settle, done] {
        read<Place>([session, project](Reader& reader) { return findPlace(reader, session, project); },
                    [this, settle, done](const Result<Place>& found) {
                        if (!found) {
                            done(tl::unexpected(found.error()));
                        } else if (!found->project.isNull()) {
                            settle(found->session, found->project);
                        } else {
                            makeProject(found->session, settle, done);
                        }
                    });
    };
    if (session == m_defaults.session) {
        return move(); // runs at work may stay: they know where they belong
    }
    leaveRuns([move, done](const Result<void>& left) { left ? move() : done(left); });
}

/// The first one of a session that has none.
void Backend::makeProject(const SessionId& session, const std::function<void(const SessionId&, const ProjectId&)>& made,
                          const Done& failed)
{
    const auto id = std::make_shared<ProjectId>();
    change(
        [session, id](Store& store) -> Result<void> {
            const auto project = store.createProject(SessionScope(session), QStringLiteral("My research"));
            return project ? (*id = *project, Result<void>()) : tl::unexpected(project.error());
        },
        [session, id, made, failed](const Result<void>& result) { result ? made(session, *id) : failed(result); });
}

} // namespace cmbagent
