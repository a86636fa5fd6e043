// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/stallwatch.h"

namespace cmbagent {

void StallWatch::heard(const RunId& run, Timestamp now)
{
    m_runs.insert(run, { now, false });
}

QList<RunId> StallWatch::look(const QList<RunId>& executing, Timestamp now)
{
    m_runs.removeIf([&](const auto& entry) { return !executing.contains(entry.key()); });
    QList<RunId> stalled;
    for (const RunId& run : executing) {
        const auto known = m_runs.find(run);
        if (known == m_runs.end()) {
            m_runs.insert(run, { now, false });
        } else if (!known->isTold && now.micros - known->since.micros >= m_quietMicros) {
            known->isTold = true;
            stalled.append(run);
        }
    }
    return stalled;
}

} // namespace cmbagent
