// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/statement.h"

#include "core/projection.h"

#include <memory>

namespace cmbagent {

/// Writes the rows of a run that come of one event each and do not follow from how the run stands; on the store thread,
/// inside a transaction.
class FactRows
{
public:
    explicit FactRows(sqlite3* database);
    ~FactRows();
    Q_DISABLE_COPY_MOVE(FactRows)

    Result<void> prepare();

    /// `step` -1 and `attempt` 0: the run froze it when it began.
    Result<void> addFile(qint64 run, int step, int attempt, const QString& name, const QString& mediaType,
                         const BlobRef& blob);
    Result<void> addMetric(qint64 run, const RunEvent& event, const MetricRecorded& metric);
    Result<void> addCall(qint64 run, const RunEvent& event, const ModelCalled& called);
    Result<void> addNote(qint64 run, const RunEvent& event, const NoteRecorded& note);
    /// Those made since event `lastSeq`, and without those the run let go of.
    Result<void> setCheckpoints(qint64 run, const std::vector<Checkpoint>& checkpoints, qint64 lastSeq);
    Result<void> intendEffect(qint64 run, const RunEvent& event, const EffectIntended& effect);
    Result<void> settleEffect(qint64 run, const RunEvent& event, const EffectSettled& effect);
    Result<void> addError(qint64 run, const RunEvent& event, const StepFinished& failed);
    Result<void> putResult(qint64 run, const RunEvent& event, const StepFinished& done, Timestamp started,
                           const BlobHash& identity);

private:
    struct Statements;

    sqlite3* m_database;
    std::unique_ptr<Statements> m_statements;
};

} // namespace cmbagent
