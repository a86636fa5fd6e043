// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <QHash>

namespace cmbagent {

/// Decides when a run's snapshot is due and writes it to checkpoints/<seq>.json in the run's folder. The journal is the
/// truth; snapshots are for who has nothing but the folder. Due when the run pauses or ends and at timed and named
/// checkpoints; after a step or before an effect when the last one is at least ten seconds old.
class SnapshotWriter
{
public:
    explicit SnapshotWriter(const Clock& clock) : m_clock(clock) { }

    /// The runs of these events whose snapshot is due now.
    QList<RunId> due(const RunEvents& events);
    /// Writes the snapshot and removes those that no checkpoint needs any more: beside the named ones, the newest ten
    /// stay. `alsoPickle`: the same once more as <seq>.pkl, for tools in Python. On any thread.
    static Result<void> write(const RunProjection& run, const QString& runFolder, bool alsoPickle = false);

private:
    const Clock& m_clock;
    QHash<RunId, qint64> m_last; ///< when, by the steady clock
};

} // namespace cmbagent
