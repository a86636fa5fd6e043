// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/nodereader.h"
#include "core/workflow.h"

namespace cmbagent {

/// Reads the map below `parameters:`; what is at fault is told and left out.
std::vector<Parameter> readParameters(const YamlNode& map, const FaultSink& sink);

} // namespace cmbagent
