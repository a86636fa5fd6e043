// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/parentsfirst.h"

#include <QHash>
#include <QSet>

namespace cmbagent {

std::vector<RunSummary> parentsFirst(const QList<RunSummary>& runs)
{
    QHash<RunId, QList<qsizetype>> branches;
    QSet<RunId> known;
    for (const RunSummary& run : runs) {
        known.insert(run.id);
    }
    std::vector<RunSummary> sorted;
    sorted.reserve(size_t(runs.size()));
    QSet<RunId> taken;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        if (known.contains(runs[i].parent)) {
            branches[runs[i].parent].append(i);
        } else if (!taken.contains(runs[i].id)) {
            taken.insert(runs[i].id);
            sorted.push_back(runs[i]);
        }
    }
    for (size_t at = 0; at < sorted.size(); ++at) {
        for (const qsizetype i : branches.value(sorted[at].id)) {
            if (!taken.contains(runs[i].id)) {
                taken.insert(runs[i].id);
                sorted.push_back(runs[i]);
            }
        }
    }
    for (const RunSummary& run : runs) {
        if (!taken.contains(run.id)) {
            taken.insert(run.id);
            sorted.push_back(run);
        }
    }
    return sorted;
}

} // namespace cmbagent
