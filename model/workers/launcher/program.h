// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox.h"

#include <sys/types.h>

namespace cmbagent::launcher {

struct StartedProgram
{
    pid_t pid = -1; // -1: it was not executed
    int error = 0; // errno of the call that failed
    const char* what = ""; // the call that failed
};

// Starts the program in a session of its own, with its limits, below this process. It shares this process's memory
// until it executes (like vfork), which is what makes it quick, and lets it say exactly what failed.
StartedProgram startProgram(const Job& job, const Sandbox& sandbox, int stdoutEnd, int stderrEnd);

// What RLIMIT_AS is set to for a limit of memory; 0: it is left alone.
std::int64_t addressSpaceFor(std::int64_t memoryBytes);

} // namespace cmbagent::launcher
