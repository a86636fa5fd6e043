// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports.h"
#include "core/records.h"

#include <QSet>

struct sqlite3;

namespace cmbagent {

class BlobStore;

/// The runs a question about content is asked for.
struct RunsOf
{
    SessionId session; ///< null: all runs of all sessions
    ProjectId project; ///< null: all projects of the session
};

/// Every content these runs need: what they froze, made, were shown, and what branches among them keep of their
/// parents. Of a run that cannot be read, everything its journal mentions.
Result<QSet<BlobHash>> citedContent(sqlite3* database, const Blobs& blobs, const RunsOf& runs = {});

/// Removes every item that is not `cited` and was not put for `minAgeSeconds`, or only counts.
Result<GarbageReport> removeUncited(BlobStore& blobs, QList<GarbageItem> items, const QSet<BlobHash>& cited,
                                    bool isDryRun, qint64 minAgeSeconds);

} // namespace cmbagent
