// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/housecommands.h"

#include <QJsonArray>

namespace cmbagent {

void HouseCommand::start()
{
    using Verb = Invocation::Verb;
    static const QMap<Verb, void (HouseCommand::*)()> handlers {
        { Verb::Archive, &HouseCommand::archive },
        { Verb::Star, &HouseCommand::star },
        { Verb::Abandon, &HouseCommand::abandon },
        { Verb::Checkpoint, &HouseCommand::checkpoint },
        { Verb::Delete, &HouseCommand::considerDeleting },
        { Verb::Storage, &HouseCommand::showStorage },
        { Verb::Collect, &HouseCommand::collect },
        { Verb::Limits, &HouseCommand::limits },
        { Verb::SessionList, &HouseCommand::listSessions },
        { Verb::SessionCreate, &HouseCommand::createSession },
        { Verb::SessionArchive, &HouseCommand::archiveSession },
        { Verb::SessionDelete, &HouseCommand::deleteSession },
    };
    (this->*handlers.value(m_invocation.verb))();
}

// --- marks of a run

void HouseCommand::archive()
{
    findRun([this](const RunSummary& run) {
        const bool isUndone = m_invocation.has("--undo");
        change([scope = m_backend.scope(), id = run.id, isUndone](
                   Store& store) { return isUndone ? store.unarchiveRun(scope, id) : store.archiveRun(scope, id); },
               [this, run, isUndone] {
                   m_terminal.line(
                       QStringLiteral("%1 is %2.")
                           .arg(run.name,
                                isUndone ? QStringLiteral("back in the list")
                                         : QStringLiteral("archived; 'cmbagent list --archived' still shows it")));
                   m_terminal.json({ { "run_id", run.id.toString() }, { "archived", !isUndone } });
                   finish(ExitCode::Done);
               });
    });
}

void HouseCommand::star()
{
    findRun([this](const RunSummary& run) {
        const bool isStarred = !m_invocation.has("--undo");
        change([scope = m_backend.scope(), id = run.id,
                isStarred](Store& store) { return store.starRun(scope, id, isStarred); },
               [this, run, isStarred] {
                   m_terminal.line(QStringLiteral("%1 has %2 star.")
                                       .arg(run.name, isStarred ? QStringLiteral("a") : QStringLiteral("no")));
                   m_terminal.json({ { "run_id", run.id.toString() }, { "starred", isStarred } });
                   finish(ExitCode::Done);
               });
    });
}

void HouseCommand::abandon()
{
    findRun([this](const RunSummary& run) {
        if (run.parent.isNull()) {
            return refuse(ErrorCode::BadInput, QStringLiteral("%1 is no branch.").arg(run.name),
                          QStringLiteral("Use 'cmbagent archive' to put a run out of the way."));
        }
        const BranchStatus status = m_invocation.has("--undo") ? BranchStatus::Active : BranchStatus::Abandoned;
        change([scope = m_backend.scope(), id = run.id,
                status](Store& store) { return store.setBranchStatus(scope, id, status); },
               [this, run, status] {
                   m_terminal.line(QStringLiteral("%1 is %2.").arg(run.name, branchStatusName(status)));
                   m_terminal.json({ { "run_id", run.id.toString() }, { "status", branchStatusName(status) } });
                   finish(ExitCode::Done);
               });
    });
}

void HouseCommand::checkpoint()
{
    const QString name = m_invocation.arguments.value(1).trimmed();
    if (name.isEmpty()) {
        return refuse(ErrorCode::BadInput, QStringLiteral("A checkpoint needs a name."),
                      QStringLiteral("See 'cmbagent checkpoint --help'."));
    }
    findRun([this, name](const RunSummary& run) {
        if (isEnded(run.state)) {
            return refuse(ErrorCode::IllegalMove,
                          QStringLiteral("%1 has ended, so it stays as it is now.").arg(run.name),
                          QStringLiteral("Branch from it at any time; 'cmbagent checkpoints %1' lists where.")
                              .arg(shortId(run.id)));
        }
        m_backend.nameCheckpoint(run.id, name, [this, run, name](const Result<void>& result) {
            if (!result) {
                return finish(result.error());
            }
            m_terminal.line(QStringLiteral("%1 can be branched from as it is now, as “%2”; see 'cmbagent checkpoints "
                                           "%3'.")
                                .arg(run.name, name, shortId(run.id)));
            m_terminal.json({ { "run_id", run.id.toString() }, { "checkpoint", name } });
            finish(ExitCode::Done);
        });
    });
}

// --- space

void HouseCommand::considerDeleting()
{
    findRun([this](const RunSummary& run) {
        using Facts = std::pair<qint64, QList<BranchNode>>;
        ask<Facts>(
            [scope = m_backend.scope(), id = run.id](Reader& reader) -> Result<Facts> {
                const auto rows = reader.storage(scope);
                const auto tree = reader.branchTree(scope, id);
                if (!rows || !tree) {
                    return tl::unexpected(!rows ? rows.error() : tree.error());
                }
                Facts facts;
                for (const StorageRow& row : *rows) {
                    facts.first += row.run == id ? row.fileBytes + row.workBytes : 0;
                }
                for (const BranchNode& node : *tree) {
                    if (node.parent == id) {
                        facts.second << node;
                    }
                }
                return facts;
            },
            [this, run](const Facts& facts) { deleteRun(run, facts.first, facts.second); });
    });
}

void HouseCommand::deleteRun(const RunSummary& run, qint64 bytes, const QList<BranchNode>& branches)
{
    QJsonArray staying;
    for (const BranchNode& branch : branches) {
        staying.append(branch.run.toString());
    }
    QJsonObject json { { "run_id", run.id.toString() },
                       { "name", run.name },
                       { "deleted", false },
                       { "size", bytes },
                       { "branches", staying } };
    if (!m_invocation.has("--yes")) {
        m_terminal.line(QStringLiteral("Would delete %1 (%2): %3 steps and their files, %4.")
                            .arg(run.name, shortId(run.id), QString::number(run.stepCount()), sizeText(bytes)));
        if (!branches.isEmpty()) {
            m_terminal.line(branches.size() == 1
                                ? QStringLiteral("Its branch '%1' stays whole.").arg(branches.first().name)
                                : QStringLiteral("Its %1 branches stay whole.").arg(branches.size()));
        }
        m_terminal.json(json);
        return refuse(ErrorCode::BadInput, QStringLiteral("Nothing was deleted."),
                      QStringLiteral("Add --yes to delete it; that cannot be undone."));
    }
    m_backend.deleteRun(run.id, [this, run, json](const Result<void>& deleted) mutable {
        if (!deleted) {
            return finish(deleted.error());
        }
        m_terminal.line(
            QStringLiteral("%1 is deleted. Content nobody else needs goes with: cmbagent gc --yes").arg(run.name));
        json.insert(QStringLiteral("deleted"), true);
        m_terminal.json(json);
        finish(ExitCode::Done);
    });
}

void HouseCommand::showStorage()
{
    ask<QList<StorageRow>>(
        [scope = m_backend.scope()](Reader& reader) { return reader.storage(scope); },
        [this](const QList<StorageRow>& rows) {
            QJsonArray array;
            qint64 sum = 0;
            for (const StorageRow& row : rows) {
                sum += row.fileBytes + row.workBytes;
                m_terminal.line(QStringLiteral("%1  files %2  work folders %3  %4")
                                    .arg(shortId(row.run), sizeText(row.fileBytes).rightJustified(8),
                                         sizeText(row.workBytes).rightJustified(8), row.runName));
                array.append(QJsonObject { { "run_id", row.run.toString() },
                                           { "name", row.runName },
                                           { "project", row.projectName },
                                           { "file_bytes", row.fileBytes },
                                           { "work_bytes", row.workBytes } });
            }
            m_terminal.line(QStringLiteral("%1 in all. Runs that share a file count it each.").arg(sizeText(sum)));
            m_terminal.json({ { "runs", array }, { "bytes", sum } });
            finish(ExitCode::Done);
        });
}

void HouseCommand::collect()
{
    const auto report = std::make_shared<GarbageReport>();
    change(
        [report, isDry = !m_invocation.has("--yes")](Store& store) -> Result<void> {
            auto collected = store.collectGarbage(isDry);
            if (!collected) {
                return tl::unexpected(collected.error());
            }
            *report = std::move(*collected);
            return {};
        },
        [this, report] {
            QJsonArray largest;
            qint64 oldest = 0;
            for (const GarbageItem& item : report->largest) {
                oldest = std::max(oldest, item.ageSeconds);
                largest.append(QJsonObject {
                    { "sha256", item.hash.toHex() }, { "bytes", item.bytes }, { "age_s", item.ageSeconds } });
                m_terminal.line(QStringLiteral("  %1…  %2  not needed, %3 old")
                                    .arg(item.hash.toHex().left(12), sizeText(item.bytes).rightJustified(8),
                                         durationText(item.ageSeconds * 1'000'000)));
            }
            m_terminal.line(report->count == 0
                                ? QStringLiteral("Nothing to free: every file is needed, or younger than a day.")
                                : (report->isDryRun ? QStringLiteral("Would free %1 of %2 files; do it with --yes.")
                                                    : QStringLiteral("Freed %1 of %2 files."))
                                      .arg(sizeText(report->bytes))
                                      .arg(report->count));
            m_terminal.json({ { "dry_run", report->isDryRun },
                              { "count", report->count },
                              { "bytes", report->bytes },
                              { "oldest_s", oldest },
                              { "largest", largest } });
            finish(ExitCode::Done);
        });
}

// --- limits

namespace {

/// Also by the word a person would use.
std::optional<SessionLimit> limitTyped(const QString& name)
{
    static const QMap<QString, SessionLimit> words { { QStringLiteral("disk"), SessionLimit::DiskMegabytes },
                                                     { QStringLiteral("runs"), SessionLimit::ConcurrentRuns },
                                                     { QStringLiteral("cost"), SessionLimit::CostUsd },
                                                     { QStringLiteral("memory"), SessionLimit::MemoryMegabytes } };
    const auto word = words.constFind(name);
    return word != words.constEnd() ? std::optional(*word) : sessionLimitFromName(name);
}

} // namespace

void HouseCommand::limits()
{
    if (m_invocation.arguments.size() == 1) {
        return refuse(ErrorCode::BadInput, QStringLiteral("'limits' needs a NAME and a VALUE, or neither."),
                      QStringLiteral("For example: cmbagent limits runs 5."));
    }
    if (m_invocation.arguments.size() == 2) {
        return setLimit();
    }
    using Facts = std::pair<SessionLimits, SessionUsage>;
    ask<Facts>(
        [scope = m_backend.scope()](Reader& reader) -> Result<Facts> {
            const auto limits = reader.limits(scope);
            const auto usage = reader.usage(scope);
            if (!limits || !usage) {
                return tl::unexpected(!limits ? limits.error() : usage.error());
            }
            return Facts { *limits, *usage };
        },
        [this](const Facts& facts) {
            const auto& [limits, usage] = facts;
            const double megabytes = double(usage.diskBytes()) / 1e6;
            m_terminal.line(
                QStringLiteral("runs    %1 at once; %2 now").arg(limits.concurrentRuns).arg(usage.executingRuns));
            m_terminal.line(QStringLiteral("disk    %1 MB; %2 MB used")
                                .arg(limits.diskMegabytes, 0, 'f', 0)
                                .arg(megabytes, 0, 'f', 1));
            m_terminal.line(
                QStringLiteral("memory  %1 MB for all steps together").arg(limits.memoryMegabytes, 0, 'f', 0));
            m_terminal.line(QStringLiteral("cost    %1 USD").arg(limits.costUsd, 0, 'f', 2));
            m_terminal.json(
                { { "limits",
                    QJsonObject { { sessionLimitName(SessionLimit::DiskMegabytes), limits.diskMegabytes },
                                  { sessionLimitName(SessionLimit::ConcurrentRuns), limits.concurrentRuns },
                                  { sessionLimitName(SessionLimit::CostUsd), limits.costUsd },
                                  { sessionLimitName(SessionLimit::MemoryMegabytes), limits.memoryMegabytes } } },
                  { "usage",
                    QJsonObject { { sessionLimitName(SessionLimit::DiskMegabytes), megabytes },
                                  { sessionLimitName(SessionLimit::ConcurrentRuns), usage.executingRuns } } } });
            finish(ExitCode::Done);
        });
}

void HouseCommand::setLimit()
{
    const auto limit = limitTyped(m_invocation.arguments.at(0));
    if (!limit) {
        return refuse(ErrorCode::BadInput, QStringLiteral("There is no limit '%1'.").arg(m_invocation.arguments.at(0)),
                      QStringLiteral("There are: runs, disk (MB), memory (MB), cost (USD)."));
    }
    bool ok = false;
    const double value = m_invocation.arguments.at(1).toDouble(&ok);
    const bool isWhole = *limit != SessionLimit::ConcurrentRuns || (value == double(int(value)));
    if (!ok || !(value >= 0) || value > 1e12 || !isWhole) {
        return refuse(ErrorCode::BadInput,
                      QStringLiteral("'%1' is no value for this limit.").arg(m_invocation.arguments.at(1)),
                      QStringLiteral("A limit is a number that is not below 0; that of runs is a whole one."));
    }
    change([scope = m_backend.scope(), limit = *limit,
            value](Store& store) { return store.setLimit(scope, limit, value); },
           [this, limit = *limit, value] {
               m_terminal.line(QStringLiteral("%1 is %2 from now on.").arg(sessionLimitName(limit)).arg(value));
               m_terminal.json({ { "limits", QJsonObject { { sessionLimitName(limit), value } } } });
               finish(ExitCode::Done);
           });
}

} // namespace cmbagent
