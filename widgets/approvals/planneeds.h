// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

#include <QJsonArray>

namespace cmbagent {

/// Ids of the steps this one waits for beside those whose files it reads, with commas between; "plot?" goes on even
/// when there is no plot.
QString waitsFor(const Workflow& workflow, int step);

/// Everything the step needs when it waits for these, as a field of a StepEdit. BadInput says which step there is not,
/// or who would wait for whom in a circle.
Result<QJsonArray> needsWith(const Workflow& workflow, int step, const QString& typed);

} // namespace cmbagent
