// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

namespace cmbagent {

/// What speaks against taking the result of a step from one run into another: how the two differ in what the step read,
/// one sentence each. Empty: nothing.
Result<QStringList> adoptionConflicts(const RunProjection& into, const RunProjection& from, const QString& step);

/// The result of a step of `from` as a fact for a branch of `into`; refused where there is no such result.
Result<ResultAdopted> adoption(const RunProjection& into, const RunProjection& from, const QString& step);

/// That a run has no step with this id.
Error noSuchStep(const QString& id);

} // namespace cmbagent
