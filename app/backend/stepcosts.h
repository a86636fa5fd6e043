// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modelcatalogue.h"
#include "agents/modelchoice.h"
#include "core/events.h"
#include "policy/costestimate.h"
#include "store/reader.h"

#include <QHash>

namespace cmbagent {

/// By the id of a step: what each run of a workflow paid for it, all attempts together.
using StepCosts = QHash<QString, std::vector<PastCost>>;
/// On the reader thread.
Result<StepCosts> earlierStepCosts(Reader& reader, const SessionScope& scope, const QString& workflow);

/// Whether it has a step that asks models when its runs have these options.
bool asksModels(const Workflow& workflow, const RunOptions& options);

/// What the steps of a run that ask models are expected to cost, in micro-dollars by step id: from what was paid for
/// them before, else by rule of thumb from the price of the model they will get. A recorded model costs nothing; a step
/// nobody can tell about is not in it. Pure.
QHash<QString, qint64> expectedCosts(const Workflow& workflow, const RunOptions& options, const StepCosts& earlier,
                                     const ModelCatalogue& catalogue, const ModelChoice& usual);

} // namespace cmbagent
