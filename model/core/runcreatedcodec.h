// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"
#include "core/jsonfields.h"

namespace cmbagent {

/// The first event of a run as JSON, and back; by far the largest body.
QJsonObject runCreatedToJson(const RunCreated& created);
RunCreated runCreatedFromJson(Fields& fields);

} // namespace cmbagent
