// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "runharness.h"

/// Nothing disagreed in a run that was played.
#define VERIFY_SOUND(run) QVERIFY2((run).fault().isEmpty(), qPrintable((run).fault()))

namespace cmbagent {

RunOptions inMode(ApprovalMode mode);
WorkflowPtr withPolicy(const char* text, ApprovalPolicy policy);
/// "a" is to give chi2 < 3.
WorkflowPtr withCheck(const char* text);
StepOutcome withValue(double chi2);
/// What is open now: "plan", "step a", "check a" …, in the order asked.
QStringList open(const RunHarness& run);

} // namespace cmbagent
