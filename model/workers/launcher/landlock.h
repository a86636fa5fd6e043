// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// The part of Landlock that the launcher uses, by number: the headers of a system are often older than its kernel.
namespace cmbagent::launcher::landlock {

struct RulesetAttributes
{
    std::uint64_t files = 0;
    std::uint64_t network = 0;
    std::uint64_t scoped = 0;
};

inline constexpr std::uint64_t execute = 1U << 0;
inline constexpr std::uint64_t writeFile = 1U << 1;
inline constexpr std::uint64_t readFile = 1U << 2;
inline constexpr std::uint64_t readFolder = 1U << 3;
inline constexpr std::uint64_t makeCharacterDevice = 1U << 6;
inline constexpr std::uint64_t makeBlockDevice = 1U << 11;
inline constexpr std::uint64_t refer = 1U
    << 13; // moving from folder to folder: a ruleset must allow it to leave it alone
inline constexpr std::uint64_t truncate = 1U << 14;
inline constexpr std::uint64_t reading = execute | readFile | readFolder;

inline constexpr std::uint64_t scopeAbstractSockets = 1U << 0;
inline constexpr std::uint64_t scopeSignals = 1U << 1;

inline constexpr std::uint64_t ofFiles =
    execute | writeFile | readFile | truncate; // the only ones for what is no folder

int version(); // 0: not there
int makeRuleset(int version, std::uint64_t handled); // that denies these rights but where it allows them; -1 and errno
std::uint64_t allRights(int version);
bool allow(int ruleset, int place, bool isFolder, std::uint64_t rights);
// A place that is not there, or that we cannot reach, needs no rule.
bool allowPath(int ruleset, const char* path, std::uint64_t rights);
bool confine(int ruleset); // this thread, for ever

} // namespace cmbagent::launcher::landlock
