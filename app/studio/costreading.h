// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/reader.h"
#include "widgets/costs/costview.h"

namespace cmbagent {

/// What a cost page asks for; a value that crosses to the reader thread.
struct CostQuestion
{
    CostArea area = CostArea::Session;
    CostKind kind = CostKind::Paid;
    RunId run; ///< on show; null: none
    QString runName;
    QString workflowName;
    ProjectId project; ///< of the run, or where new ones begin
    bool isRunning = false;
    QStringList finishedSteps; ///< ids of those the run has completed itself
    int stepsLeft = 0;
    Timestamp now;

    /// Which calls are meant.
    [[nodiscard]] CostFilter filter() const;
};

/// Reads all that the page shows. Where there is nothing of the kind, the first kind there is something of takes its
/// place. On the reader thread.
Result<CostView> readCosts(Reader& reader, const SessionScope& scope, const CostQuestion& question);

} // namespace cmbagent
