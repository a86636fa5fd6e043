// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "landlock.h"

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace cmbagent::launcher::landlock {

int version()
{
    const long found = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return found > 0 ? static_cast<int>(found) : 0;
}

// Rights on devices (version 5) are left alone: whoever may write a device may control it.
std::uint64_t allRights(int version)
{
    const int count = version >= 3 ? 15 : version == 2 ? 14 : 13;
    return (std::uint64_t { 1 } << count) - 1;
}

int makeRuleset(int version, std::uint64_t handled)
{
    RulesetAttributes attributes;
    attributes.files = handled & allRights(version);
    attributes.scoped = scopeAbstractSockets | scopeSignals;
    const std::size_t size = version >= 6 ? sizeof attributes : sizeof attributes.files;
    return static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, size, 0));
}

bool allow(int ruleset, int place, bool isFolder, std::uint64_t rights)
{
    const landlock_path_beneath_attr rule { isFolder ? rights : rights & ofFiles, place };
    return rule.allowed_access == 0
        || syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

bool allowPath(int ruleset, const char* path, std::uint64_t rights)
{
    const int place = open(path, O_PATH | O_CLOEXEC);
    if (place < 0) {
        return errno == ENOENT || errno == ENOTDIR || errno == EACCES;
    }
    struct stat info
    { };
    const bool good = allow(ruleset, place, fstat(place, &info) == 0 && S_ISDIR(info.st_mode), rights);
    const int error = errno;
    close(place);
    errno = error;
    return good;
}

bool confine(int ruleset)
{
    return syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
}

} // namespace cmbagent::launcher::landlock
