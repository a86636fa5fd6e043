// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cmbagent {

/// Where the source of the program lies, which has the examples and the data of the tests: sourceDir("/resources/examples").
/// A function, so that the path is compiled into one file and the tests of every clone compile alike.
QString sourceDir(const char* below = "");

} // namespace cmbagent
