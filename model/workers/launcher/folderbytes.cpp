// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "folderbytes.h"

#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cmbagent::launcher {

namespace {

constexpr int deepest = 64; // each level holds a descriptor

std::int64_t bytesIn(int folder, dev_t device, int depth)
{
    DIR* open = fdopendir(folder);
    if (!open) {
        close(folder);
        return 0;
    }
    std::int64_t sum = 0;
    while (const dirent* entry = readdir(open)) {
        struct stat info
        { };
        if (std::strcmp(entry->d_name, ".") == 0 || std::strcmp(entry->d_name, "..") == 0
            || fstatat(dirfd(open), entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0 || info.st_dev != device) {
            continue;
        }
        sum += std::int64_t { info.st_blocks } * 512;
        if (S_ISDIR(info.st_mode) && depth < deepest) {
            const int inner = openat(dirfd(open), entry->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
            sum += inner >= 0 ? bytesIn(inner, device, depth + 1) : 0;
        }
    }
    closedir(open);
    return sum;
}

} // namespace

std::int64_t folderBytes(const char* path)
{
    struct stat info
    { };
    const int folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (folder < 0 || fstat(folder, &info) != 0) {
        return 0;
    }
    return bytesIn(folder, info.st_dev, 0);
}

} // namespace cmbagent::launcher
