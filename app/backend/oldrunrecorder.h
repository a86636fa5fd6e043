// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/oldrunworkflow.h"
#include "core/agentdefinition.h"
#include "core/ports.h"
#include "core/projection.h"

#include <functional>
#include <stop_token>

namespace cmbagent {

/// Where an old run is written down.
struct OldRunPlace
{
    RunId run;
    SessionId session;
    ProjectId project;
    QString folder; ///< of the run, where its attempts' files go
};

/// An old run as one of ours, not stored yet.
struct RecordedOldRun
{
    RunProjection initial; ///< before its first event
    RunEvents events;
    QJsonObject report; ///< what `cmbagent import --json` prints
};

/// The error of an import that was stopped.
tl::unexpected<Error> importStopped();

/// What tells one folder from another, and whether it changed: its files with their hashes, and what each is. Reads all
/// of them.
Result<QJsonObject> manifestOf(const OldRun& run, std::stop_token stop);
/// The name of the manifest among the files of an imported run.
inline const QString manifestName = QStringLiteral("old-run.json");

/// Tells an old run as the events it would have had here, and puts its files where those of a run of ours lie: into
/// blobs and the folders of its attempts. Takes of `agents` those it would need to run again. `progressed` hears how
/// many files of how many are done. Ends soon after a stop, with an error; the folder may then be there in part. Blocks
/// on the disk.
Result<RecordedOldRun> recordOldRun(const OldRun& run, const QJsonObject& manifest, const OldRunPlace& place,
                                    Blobs& blobs, const AgentSource& agents, std::stop_token stop,
                                    const std::function<void(int, int)>& progressed);

} // namespace cmbagent
