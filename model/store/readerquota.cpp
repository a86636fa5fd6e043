// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/database.h"
#include "store/rows.h"
#include "store/runlock.h"

#include <algorithm>

// What a session may use and uses.

namespace cmbagent {

namespace {

struct SetLimit
{
    std::optional<SessionLimit> limit;
    double value;
};

void apply(SessionLimits& limits, const SetLimit& set)
{
    if (!set.limit) {
        return; // of a later version
    }
    switch (*set.limit) {
    case SessionLimit::DiskMegabytes:
        limits.diskMegabytes = set.value;
        return;
    case SessionLimit::ConcurrentRuns:
        limits.concurrentRuns = int(std::min(set.value, 1e9));
        return;
    case SessionLimit::CostUsd:
        limits.costUsd = set.value;
        return;
    case SessionLimit::MemoryMegabytes:
        limits.memoryMegabytes = set.value;
        return;
    }
}

} // namespace

Result<SessionLimits> Reader::limits(const SessionScope& scope)
{
    const auto rows = collect<SetLimit>(
        m_database->handle(), "SELECT name, value FROM limits WHERE scope = 'session' AND owner = ?",
        [](const Statement& row) {
            return SetLimit { sessionLimitFromName(row.text(0)), row.real(1) };
        },
        scope.session);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    SessionLimits limits;
    for (const SetLimit& row : *rows) {
        apply(limits, row);
    }
    return limits;
}

Result<SessionUsage> Reader::usage(const SessionScope& scope, const RunId& except)
{
    const auto sums = collect<SessionUsage>(
        m_database->handle(),
        "SELECT coalesce(sum(file_bytes), 0), coalesce(sum(work_bytes), 0) FROM runs WHERE session = ?",
        [](const Statement& row) {
            return SessionUsage { row.integer(0), row.integer(1), 0 };
        },
        scope.session);
    const auto active = collect<RunId>(
        m_database->handle(), "SELECT id FROM runs WHERE session = ? AND state IN ('planning', 'executing')",
        [](const Statement& row) { return row.id<RunId>(0); }, scope.session);
    if (!sums || !active) {
        return tl::unexpected(sums ? active.error() : sums.error());
    }
    SessionUsage usage = sums->value(0);
    for (const RunId& run : *active) {
        usage.executingRuns += run != except && RunLock::isHeld(m_dir.lockPath(run)) ? 1 : 0;
    }
    return usage;
}

Result<QStringList> Reader::runsAtWork(const ProjectId& project)
{
    using Named = std::pair<RunId, QString>;
    const auto active = collect<Named>(
        m_database->handle(),
        "SELECT id, name FROM runs WHERE project = ? AND state IN ('planning', 'executing') ORDER BY key",
        [](const Statement& row) {
            return Named { row.id<RunId>(0), row.text(1) };
        },
        project);
    if (!active) {
        return tl::unexpected(active.error());
    }
    QStringList names;
    for (const auto& [run, name] : *active) {
        if (RunLock::isHeld(m_dir.lockPath(run))) {
            names << name;
        }
    }
    return names;
}

Result<QList<UnmeasuredAttempt>> Reader::unmeasuredAttempts(const SessionScope& scope)
{
    return collect<UnmeasuredAttempt>(
        m_database->handle(),
        "SELECT r.id, r.project, w.id, a.attempt, a.state = 'running' FROM runs r JOIN attempts a ON a.run = r.key "
        "JOIN "
        "workflow_steps w ON w.workflow = r.definition AND w.step = a.step WHERE r.session = ? AND r.state NOT IN "
        "('completed', 'failed', 'cancelled') AND a.state IN ('running', 'interrupted') ORDER BY r.key, a.step, "
        "a.attempt",
        [](const Statement& row) {
            return UnmeasuredAttempt { row.id<RunId>(0), row.id<ProjectId>(1), row.text(2), int(row.integer(3)),
                                       row.integer(4) != 0 };
        },
        scope.session);
}

Result<QList<StorageRow>> Reader::storage(const SessionScope& scope)
{
    return collect<StorageRow>(
        m_database->handle(),
        "SELECT p.id, p.name, r.id, r.name, r.file_bytes, r.work_bytes, r.parent FROM projects p JOIN runs r ON "
        "r.session = "
        "p.session AND r.project = p.id WHERE p.session = ? ORDER BY p.created, p.id, r.file_bytes + r.work_bytes "
        "DESC, "
        "r.key",
        [](const Statement& row) {
            return StorageRow { row.id<ProjectId>(0), row.text(1),    row.id<RunId>(2), row.text(3),
                                row.integer(4),       row.integer(5), row.id<RunId>(6) };
        },
        scope.session);
}

} // namespace cmbagent
