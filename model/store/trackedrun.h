// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <set>
#include <vector>

namespace cmbagent {

class RunRows;
struct RowWriters;

/// One run the projector knows: its fold, and which of its rows no longer match it. On the store's thread.
class TrackedRun
{
public:
    /// `isNew`: it has no row yet.
    TrackedRun(qint64 key, RunProjection fold, bool isNew);

    [[nodiscard]] qint64 key() const { return m_key; }
    [[nodiscard]] const RunProjection& fold() const { return m_fold; }
    /// Whether something was marked and is not written.
    [[nodiscard]] bool isTouched() const { return m_isTouched; }
    /// Whether another process may have written since this was read.
    [[nodiscard]] bool isDistrusted() const { return m_isDistrusted; }
    void setDistrusted(bool isDistrusted) { m_isDistrusted = isDistrusted; }

    Result<ChangeSet> apply(const RunEvent& event) { return m_fold.apply(event); }
    /// Notes which rows an event that was applied made stale; rows that never change again are written at once.
    Result<void> mark(const RunEvent& event, const ChangeSet& change, RowWriters& rows);
    /// Writes what was marked, as the fold is now.
    Result<void> write(RowWriters& rows);

private:
    struct Marker;
    struct Category
    {
        int step;
        int attempt;
        QString name;
    };

    Result<void> create(RowWriters& rows);
    Result<void> writeAttempts(RunRows& rows) const;
    void clear();

    const qint64 m_key;
    RunProjection m_fold;
    bool m_isNew;
    bool m_isTouched = false;
    bool m_isDistrusted = false;
    bool m_isMoved = false; ///< more than its progress changed
    std::vector<int> m_steps; ///< with doubles, until written
    std::vector<std::pair<int, int>> m_attempts; ///< likewise
    std::set<ApprovalId> m_approvals;
    std::vector<Category> m_categories;
    std::vector<std::pair<int, int>> m_checks;
    qint64 m_fileBytes = 0;
    qint64 m_workBytes = 0;
    qint64 m_lastCheckpoint; ///< seq of the last one that has a row
};

} // namespace cmbagent
