// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/costs/costview.h"

#include "core/result.h"

namespace cmbagent {

/// Writes what a cost page shows as a PDF: sum, budgets, parts by everything they are told apart by, and the calls.
/// Io: the file could not be written. Main thread.
Result<void> writeCostPdf(const QString& path, const CostView& view, const QList<CostRow>& calls);

} // namespace cmbagent
