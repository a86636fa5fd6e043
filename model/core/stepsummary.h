// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cmbagent {

/// The plan as it was agreed, among a step's inputs: where it is, the context of the run is carried from step to step.
inline const QString agreedPlanPath = QStringLiteral("plan/agreed.json");
/// What a step leaves for later ones in words, as an output.
inline const QString summaryName = QStringLiteral("summary.md");

/// A summary under the heading of its step.
QString summaryText(const QString& label, const QString& summary);
/// The summary of a step that ran code: the code, and what it printed.
QString executionSummary(const QString& code, const QString& output);

} // namespace cmbagent
