// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace cmbagent::launcher {

// What the command line asks for; the texts belong to argv.
struct Options {
    const char* directory = nullptr;
    const char* stdoutFile = nullptr;
    const char* stderrFile = nullptr;
    std::int64_t timeoutMs = 0; // 0: none
    std::int64_t graceMs = 2000;
    std::int64_t memoryBytes = 0; // 0: none
    std::int64_t outputBytes = 100'000'000; // both streams together; 0: no limit
    std::int64_t fileBytes = 0; // largest file the program may write; 0: no limit
    bool syncLogs = false;
    char** program = nullptr; // ends with a null pointer
};

// Returns null when the command line is good, else what is wrong with it.
const char* parseOptions(int argc, char** argv, Options& options);

} // namespace cmbagent::launcher
