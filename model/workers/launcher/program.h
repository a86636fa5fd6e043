// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "job.h"

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
StartedProgram startProgram(const Job& job, int stdoutEnd, int stderrEnd);

} // namespace cmbagent::launcher
