// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/statuscount.h"

namespace cmbagent {

QString StatusCount::text(Status status, int count)
{
    switch (status) {
    case Status::Pending:
        return tr("%Ln not started", nullptr, count);
    case Status::Running:
        return tr("%Ln running", nullptr, count);
    case Status::Completed:
        return tr("%Ln completed", nullptr, count);
    case Status::Failed:
        return tr("%Ln failed", nullptr, count);
    case Status::Paused:
        return tr("%Ln paused", nullptr, count);
    case Status::Waiting:
        return tr("%Ln waiting for you", nullptr, count);
    case Status::Retrying:
        return tr("%Ln trying again", nullptr, count);
    case Status::Skipped:
        return tr("%Ln skipped", nullptr, count);
    case Status::Cancelled:
        return tr("%Ln cancelled", nullptr, count);
    case Status::Interrupted:
        return tr("%Ln interrupted", nullptr, count);
    case Status::Stalled:
        return tr("%Ln stalled", nullptr, count);
    }
    return {};
}

} // namespace cmbagent
