// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/branchwords.h"

#include "widgets/common/labels.h"

namespace cmbagent {

QString BranchWords::status(BranchStatus status)
{
    switch (status) {
    case BranchStatus::Active:
        return tr("active");
    case BranchStatus::Completed:
        return tr("completed");
    case BranchStatus::Merged:
        return tr("taken over");
    case BranchStatus::Abandoned:
        return tr("abandoned");
    }
    return {};
}

QStringList BranchWords::toldApart(const QList<RunName>& runs)
{
    constexpr qsizetype idEnd = 6;
    QStringList names;
    QStringList dated;
    QStringList apart;
    for (const RunName& run : runs) {
        names << run.name;
    }
    for (const RunName& run : runs) {
        dated << (names.count(run.name) > 1 && run.created.isSet()
                      ? tr("%1 · %2", "run, when it was made").arg(run.name, Labels::exactTime(run.created))
                      : run.name);
    }
    for (qsizetype i = 0; i < runs.size(); ++i) {
        apart << (dated.count(dated.at(i)) > 1
                      ? tr("%1 · %2", "run, end of its id").arg(dated.at(i), runs.at(i).run.toString().right(idEnd))
                      : dated.at(i));
    }
    return apart;
}

} // namespace cmbagent
