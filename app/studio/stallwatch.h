// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/id.h"

#include <QHash>
#include <QList>

namespace cmbagent {

/// Which runs have been quiet for too long: knows when each was last heard of, and names each once until it is heard
/// of again. Runs that wait for a person or do not execute are not watched. A plain value; main thread.
class StallWatch
{
public:
    explicit StallWatch(qint64 quietMicros) : m_quietMicros(quietMicros) { }

    void setLimit(qint64 quietMicros) { m_quietMicros = quietMicros; }
    [[nodiscard]] qint64 limit() const { return m_quietMicros; }
    /// Something happened in it.
    void heard(const RunId& run, Timestamp now);
    /// Nothing is expected of it any more.
    void forget(const RunId& run) { m_runs.remove(run); }
    /// Those of `executing` that nothing was heard of for the limit, each told once. Runs that were not known are
    /// counted from now on; those that do not execute are forgotten.
    QList<RunId> look(const QList<RunId>& executing, Timestamp now);

private:
    struct Quiet
    {
        Timestamp since;
        bool isTold = false;
    };

    qint64 m_quietMicros;
    QHash<RunId, Quiet> m_runs;
};

} // namespace cmbagent
