// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "store/database.h"
#include "store/rows.h"

#include "core/events.h"

#include <QSet>

#include <algorithm>

// What the reader knows of branches and of what can be gone back to; reader.cpp has the lists.

namespace cmbagent {

namespace {

#define CMBAGENT_NODE                                                                                                  \
    "SELECT id, parent, name, coalesce(branch_status, iif(state = 'completed', 'completed', 'active')), state, "       \
    "depth, "                                                                                                          \
    "from_step, hypothesis, created FROM runs WHERE session = ? AND "

BranchNode node(const Statement& row)
{
    return { row.id<RunId>(0),
             row.id<RunId>(1),
             row.text(2),
             branchStatusFromName(row.text(3)).value_or(BranchStatus::Active),
             runStateFromName(row.text(4)).value_or(RunState::Draft),
             int(row.integer(5)),
             row.text(6),
             row.text(7),
             row.time(8) };
}

} // namespace

Result<QList<BranchNode>> Reader::relatives(const SessionScope& scope, const char* sql, const RunId& run)
{
    return collect<BranchNode>(m_database->handle(), sql, node, scope.session, run);
}

Result<QList<BranchNode>> Reader::branchTree(const SessionScope& scope, const RunId& run)
{
    QList<BranchNode> tree;
    QSet<RunId> seen; // a damaged database may hold a circle
    RunId at = run;
    for (int up = 0; up <= deepestBranch && !at.isNull() && !seen.contains(at); ++up) {
        const auto found = relatives(scope, CMBAGENT_NODE "id = ?", at);
        if (!found) {
            return found;
        }
        if (found->isEmpty()) {
            break; // deleted
        }
        seen.insert(at);
        tree = *found;
        at = tree.first().parent;
    }
    if (tree.isEmpty()) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no run %1 in this session.").arg(run.toString()));
    }
    seen = { tree.first().run };
    QList<int> depths { 0 };
    for (qsizetype i = 0; i < tree.size(); ++i) {
        const auto children = depths.at(i) < 2 * deepestBranch
            ? relatives(scope, CMBAGENT_NODE "parent = ? ORDER BY key", tree.at(i).run)
            : Result<QList<BranchNode>>();
        if (!children) {
            return children;
        }
        for (const BranchNode& child : *children) {
            if (!seen.contains(child.run)) {
                seen.insert(child.run);
                tree.append(child);
                depths.append(depths.at(i) + 1);
            }
        }
    }
    return tree;
}

Result<QList<CheckpointRow>> Reader::checkpoints(const SessionScope& scope, const RunId& run)
{
    const auto key = keyOf(scope, run);
    if (!key) {
        return tl::unexpected(key.error());
    }
    auto rows = collect<CheckpointRow>(
        m_database->handle(), "SELECT seq, at, cause, name FROM checkpoints WHERE run = ?",
        [](const Statement& row) {
            return CheckpointRow { row.integer(0), row.time(1), checkpointTriggerFromName(row.text(2)), row.text(3) };
        },
        *key);
    const auto ends = collect<CheckpointRow>(
        m_database->handle(),
        "SELECT e.seq, e.at, w.id FROM (SELECT seq, at, body ->> 'step' AS step FROM events WHERE run = ?1 AND type IN "
        "('step_completed', 'step_failed', 'step_stopped') ORDER BY seq DESC LIMIT 10) e LEFT JOIN runs r ON r.key = "
        "?1 "
        "LEFT JOIN workflow_steps w ON w.workflow = r.definition AND w.step = e.step",
        [](const Statement& row) {
            return CheckpointRow { row.integer(0), row.time(1), std::nullopt, row.text(2) };
        },
        *key);
    if (!rows || !ends) {
        return rows ? ends : rows;
    }
    *rows += *ends;
    std::sort(rows->begin(), rows->end(), [](const CheckpointRow& a, const CheckpointRow& b) { return a.seq < b.seq; });
    return rows;
}

Result<QList<EffectRow>> Reader::effects(const SessionScope& scope, const RunId& run)
{
    const auto key = keyOf(scope, run);
    if (!key) {
        return tl::unexpected(key.error());
    }
    return collect<EffectRow>(
        m_database->handle(),
        "SELECT e.step, w.id, w.title, e.attempt, e.state, e.settled_by, e.intended, e.settled FROM effects e JOIN "
        "runs "
        "r ON r.key = e.run LEFT JOIN workflow_steps w ON w.workflow = r.definition AND w.step = e.step WHERE e.run = "
        "? "
        "ORDER BY e.step, e.attempt",
        [](const Statement& row) {
            return EffectRow { int(row.integer(0)),
                               row.text(1),
                               row.text(2),
                               int(row.integer(3)),
                               effectStateFromName(row.text(4)).value_or(EffectState::Unknown),
                               row.text(5),
                               row.time(6),
                               row.time(7) };
        },
        *key);
}

Result<QHash<BlobHash, InheritedStep>> Reader::earlierResults(const SessionScope& scope, int limit)
{
    struct Row
    {
        BlobHash identity;
        InheritedStep step;
        bool isSound = true;
    };
    const auto rows = collect<Row>(
        m_database->handle(),
        "SELECT x.identity, x.step, r.id, w.id, x.attempt, x.started, x.ended, e.type, e.body FROM results x JOIN runs "
        "r "
        "ON r.key = x.run JOIN workflow_steps w ON w.workflow = r.definition AND w.step = x.step JOIN events e ON "
        "e.run "
        "= x.run AND e.seq = x.seq WHERE r.session = ? ORDER BY x.ended DESC, x.run DESC, x.seq DESC LIMIT ?",
        [](const Statement& row) {
            Row result { row.hash(0), {} };
            InheritedStep& step = result.step;
            step.step = int(row.integer(1));
            step.origin = { OriginKind::Reused, row.id<RunId>(2), row.text(3), int(row.integer(4)) };
            step.started = row.time(5);
            step.ended = row.time(6);
            const auto body = decodeBody(row.text(7), row.rawText(8));
            const auto* finished = body ? std::get_if<StepFinished>(&*body) : nullptr;
            result.isSound = finished != nullptr;
            step.report = finished ? finished->report : nullptr;
            if (step.report && step.report->origin) {
                // Taken over itself: name who really made it.
                const ResultOrigin& made = *step.report->origin;
                step.origin = { OriginKind::Reused, made.run, made.step, made.attempt };
            }
            return result;
        },
        scope.session, limit);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QHash<BlobHash, InheritedStep> results;
    for (const Row& row : *rows) {
        if (row.isSound && !results.contains(row.identity)) {
            results.insert(row.identity, row.step);
        }
    }
    return results;
}

} // namespace cmbagent
