// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/origin.h"

namespace cmbagent {

bool Origin::isElsewhere(const StepStatus& status)
{
    return status.origin && status.origin->kind != OriginKind::Confirmed;
}

QString Origin::word(OriginKind kind)
{
    switch (kind) {
    case OriginKind::Inherited:
        return tr("Kept");
    case OriginKind::Adopted:
        return tr("Taken over");
    case OriginKind::Reused:
        return tr("Reused");
    case OriginKind::Replayed:
        return tr("Kept, not done again");
    case OriginKind::Simulated:
        return tr("Only pretended");
    case OriginKind::Confirmed:
        return tr("Confirmed");
    }
    return {};
}

} // namespace cmbagent
