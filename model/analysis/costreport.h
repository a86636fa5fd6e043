// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/costs.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>

namespace cmbagent {

/// A cost report as CMBAgent wrote them: a row an agent and model ("Agent", "Cost ($)", "Prompt Tokens", "Completion
/// Tokens", "Total Tokens", "Model"), the last row "Total". Unlike CMBAgent's, it is strict JSON (Model of the total is
/// null, not NaN), counts each call once, and a cost nobody knows is null. Rows of recorded answers, which cost nothing
/// now, have "Recorded": true.
QJsonArray cmbagentCostReport(const QList<CostRow>& calls);

/// One object a call, with null for what nobody knows; money as "micros" and "usd".
QJsonObject costRowToJson(const CostRow& row);
/// {"calls", "failed", "unpriced_calls", "uncounted_calls", "upper_bounds", "micros", "usd", "tokens": {…}, "ms"}.
QJsonObject costSumToJson(const CostSum& sum);
/// {"key", "label", "detail"} and what `costSumToJson` says.
QJsonObject costSliceToJson(const CostSlice& slice);

/// For terminals: "$0.0123", "$45.67"; four digits as long as they say more than two.
QString moneyText(qint64 micros);
/// The same of a sum, with "at most" where it may be less; "unknown" where nobody knows.
QString sumText(const CostSum& sum);

/// Tables for spreadsheets (RFC 4180, UTF-8, a heading line); empty cells where nobody knows.
QByteArray costRowsToCsv(const QList<CostRow>& rows);
QByteArray costSlicesToCsv(CostDimension dimension, const QList<CostSlice>& slices, const CostSum& total,
                           CostKind kind);

} // namespace cmbagent
