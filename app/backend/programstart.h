// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

/// What both programs do first of all, before anything of Qt.
namespace cmbagent::ProgramStart {

/// Opens the null device where standard input, output or error was closed: else the next file that is opened would be
/// taken for it, and what is printed would go there. A file at the limit of its size (`ulimit -f`) becomes an error
/// like a full disk, and where memory or threads end, the program says so as it ends.
void prepare();
/// Refuses names that are not UTF-8, which text cannot hold: another file would be read, or made, in their place.
Result<void> checkArguments(int count, char* const* arguments);

} // namespace cmbagent::ProgramStart
