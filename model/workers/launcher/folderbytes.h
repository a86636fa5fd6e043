// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace cmbagent::launcher {

// What a folder and all below it take up on the disk; no link is followed, no other file system entered.
std::int64_t folderBytes(const char* path);

} // namespace cmbagent::launcher
