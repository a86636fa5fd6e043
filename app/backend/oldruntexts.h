// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/oldrun.h"
#include "core/id.h"
#include "core/modelcall.h"

#include <QJsonArray>
#include <QJsonObject>

namespace cmbagent {

/// What several agents cost together.
struct OldCostSum
{
    double usd = 0;
    std::optional<double> likelyUsd; ///< nothing: of some it is not known
    qint64 promptTokens = 0;
    qint64 completionTokens = 0;
    bool isUpperBound = false;
    bool isPriceUnknown = false; ///< of some of them
};
OldCostSum sumOfCosts(const std::vector<OldCost>& costs);
QJsonArray costsToJson(const std::vector<OldCost>& costs);

/// What the code of an attempt is called in its work folder.
QString pathOfCode(const OldStep& step, const OldAttempt& attempt);
/// One paragraph about where the run comes from, what planning took, and what was kept without being understood.
QString oldRunIntroduction(const OldRun& run);
/// A call as one of ours; when nobody knows its provider, none is named.
ModelCall modelCallOf(const OldCall& call);
/// {"run_id", "name", "kind", "state", "steps", "attempts", "costs", "files", "contexts", "warnings", …}
QJsonObject oldRunReport(const OldRun& run, const RunId& id, const QStringList& furtherWarnings);

} // namespace cmbagent
