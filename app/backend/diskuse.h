// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/datadir.h"
#include "store/reader.h"

#include <QHash>

namespace cmbagent {

/// What attempts take on the disk that no sum of the store has: one is measured when it ends, but for those that were
/// interrupted.
struct OpenDiskUse
{
    qint64 bytes = 0;
    QHash<RunId, qint64> running {}; ///< of these the bytes of attempts that run now
};

/// Of the session's runs that are not over. Looks at the folders; on the reader thread.
Result<OpenDiskUse> openDiskUse(Reader& reader, const SessionScope& scope, const DataDir& dir);

} // namespace cmbagent
