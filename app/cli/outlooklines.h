// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/costoutlook.h"

namespace cmbagent {

/// What is likely to be paid and how that is known, in one line. `unit`: what was done before, "run" or "task".
QString outlookText(const CostOutlook& outlook, const QString& unit);

/// {"basis": "history", "rule_of_thumb", "recorded" (nothing is paid), "none" (no model is asked) or "unknown",
///  "low_micros", "likely_micros", "high_micros", "likely_tokens", "runs" it was learned from, "accuracy" of such
///  estimates 0..1 and "tests" it was learned from, "low_ms", "likely_ms", "high_ms" it takes, "calls" by rule of
///  thumb, "unpriced": a model whose price nobody knows, "budget_left_micros" of a hard budget that may not have room};
///  what is
/// not known, or not so, is null
QJsonObject outlookToJson(const CostOutlook& outlook);

} // namespace cmbagent
