// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

namespace cmbagent {

/// A step in the normalised form that a run freezes, and back.
QJsonObject stepToJson(const StepSpec& step);
StepSpec stepFromJson(const QJsonObject& json);

} // namespace cmbagent
