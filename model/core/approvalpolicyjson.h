// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/approvalpolicy.h"

#include <QJsonObject>

namespace cmbagent {

/// The policy in a workflow's normalised form; empty for one that asks nothing.
QJsonObject approvalPolicyToJson(const ApprovalPolicy& policy);
/// What cannot be read of a rule makes the rule stricter or is left out, never wider: a check that is unknown always
/// fails.
ApprovalPolicy approvalPolicyFromJson(const QJsonObject& json);

} // namespace cmbagent
