// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/environments.h"

#include <QPointer>

#include <algorithm>

namespace cmbagent {

namespace {

using Names = QHash<QString, QString>; ///< of projects, by id

/// Environments belong to the data folder, so projects of every session count.
Result<Names> projectNames(Reader& reader)
{
    const auto sessions = reader.sessions();
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    Names names;
    for (const SessionSummary& session : *sessions) {
        const auto projects = reader.projects(SessionScope(session.id));
        if (!projects) {
            return tl::unexpected(projects.error());
        }
        for (const ProjectSummary& project : *projects) {
            names.insert(project.id.toString(), project.name);
        }
    }
    return names;
}

} // namespace

Environments::Environments(Backend& backend, QObject* parent)
    : QObject(parent), m_backend(backend),
      m_environments(ProjectEnvironments::folderIn(backend.dataDir().path()), QProcessEnvironment())
{
    m_pool.setMaxThreadCount(1); // one after the other: a list tells what a removal left
}

Environments::~Environments()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

template <typename Value>
void Environments::workThen(std::function<Value(const ProjectEnvironments&)> work,
                            const std::function<void(const Value&)>& done)
{
    m_pool.start([this, work = std::move(work), done] {
        QMetaObject::invokeMethod( // not called any more once this is gone, which waits for its threads
            this, [done, value = work(m_environments)] { done(value); }, Qt::QueuedConnection);
    });
}

void Environments::list(const Backend::Callback<QList<EnvironmentRow>>& done)
{
    m_backend.read<Names>(projectNames, [self = QPointer(this), done](const Result<Names>& names) {
        if (!self) {
            return;
        }
        if (!names) {
            return done(tl::unexpected(names.error()));
        }
        self->workThen<QList<EnvironmentRow>>(
            [stop = self->m_stop.get_token(), names = *names](const ProjectEnvironments& environments) {
                QList<EnvironmentRow> rows = environments.list(stop);
                for (EnvironmentRow& row : rows) {
                    row.projectName = names.value(row.project.toString());
                }
                std::stable_sort(rows.begin(), rows.end(),
                                 [](const EnvironmentRow& a, const EnvironmentRow& b) { return a.bytes > b.bytes; });
                return rows;
            },
            [done](const QList<EnvironmentRow>& rows) { done(rows); });
    });
}

void Environments::remove(const ProjectId& project, const Backend::Done& done)
{
    m_backend.read<QStringList>(
        [project](Reader& reader) { return reader.runsAtWork(project); },
        [self = QPointer(this), project, done](const Result<QStringList>& runs) {
            if (!self) {
                return;
            }
            if (!runs) {
                return done(tl::unexpected(runs.error()));
            }
            if (!runs->isEmpty()) {
                return done(
                    fail(ErrorCode::Refused,
                         QStringLiteral("The run '%1' is at work and may use this environment.").arg(runs->first()),
                         QStringLiteral("Wait until it has ended, or pause it.")));
            }
            self->workThen<Result<void>>(
                [project](const ProjectEnvironments& environments) { return environments.remove(project); },
                [done](const Result<void>& removed) { done(removed); });
        });
}

} // namespace cmbagent
