// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/branches/branchwords.h"

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

} // namespace cmbagent
