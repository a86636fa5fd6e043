// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cmbagent::ProgramPlaces {

/// Where cmbagent-step and cmbagent-layout lie: ../libexec/cmbagent beside the program, in the build folder as when
/// installed.
QString helperFolder();
/// Where the examples lie: ../share/cmbagent/examples beside the program.
QString examplesFolder();

} // namespace cmbagent::ProgramPlaces
