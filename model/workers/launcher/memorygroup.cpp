// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memorygroup.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace cmbagent::launcher {

MemoryGroup::MemoryGroup(const char* folder) : m_folder(folder)
{
    if (!m_folder) {
        return;
    }
    m_isUnified = number("memory.current", nullptr) >= 0;
    m_kills = number(m_isUnified ? "memory.events" : "memory.oom_control", "oom_kill");
    m_refusals = refusals();
    m_peak = number(m_isUnified ? "memory.peak" : "memory.max_usage_in_bytes", nullptr);
    m_used = number(m_isUnified ? "memory.current" : "memory.usage_in_bytes", nullptr);
    m_files = m_mostFiles = fileBytes();
}

void MemoryGroup::look()
{
    m_mostFiles = m_folder ? std::max(m_mostFiles, fileBytes()) : 0;
}

// When the whole machine runs out of memory, the kernel kills without the group having been refused anything.
bool MemoryGroup::wasOverLimit() const
{
    if (!m_folder || number(m_isUnified ? "memory.events" : "memory.oom_control", "oom_kill") <= m_kills) {
        return false;
    }
    return refusals() > m_refusals;
}

// How often the group wanted more than it may. Version 1 counts what it could make room for as well, and apart for
// memory with swap.
std::int64_t MemoryGroup::refusals() const
{
    return m_isUnified ? number("memory.events", "oom")
                       : number("memory.failcnt", nullptr) + number("memory.memsw.failcnt", nullptr);
}

// A peak that was there before tells nothing about this job.
std::int64_t MemoryGroup::peakBytes() const
{
    const std::int64_t peak =
        m_folder ? number(m_isUnified ? "memory.peak" : "memory.max_usage_in_bytes", nullptr) : -1;
    if (peak < 0 || m_peak < 0 || m_used < 0 || peak <= m_peak) {
        return 0;
    }
    return std::max<std::int64_t>(peak - m_used - (m_mostFiles - m_files), 0);
}

// Shared memory counts as a file there, but no file has its contents.
std::int64_t MemoryGroup::fileBytes() const
{
    const std::int64_t files = number("memory.stat", m_isUnified ? "file" : "total_cache");
    const std::int64_t shared = number("memory.stat", m_isUnified ? "shmem" : "total_shmem");
    return std::max<std::int64_t>(files - std::max<std::int64_t>(shared, 0), 0);
}

// The number a file holds, or the one in its line of that name. -1: it has none.
std::int64_t MemoryGroup::number(const char* file, const char* name) const
{
    char path[4200];
    static char text[8192];
    std::snprintf(path, sizeof path, "%s/%s", m_folder, file);
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return -1;
    }
    const ssize_t got = read(fd, text, sizeof text - 1);
    close(fd);
    text[got > 0 ? got : 0] = '\0';
    const std::size_t length = name ? std::strlen(name) : 0;
    for (const char* line = text; line && *line;) {
        if (!name || (std::strncmp(line, name, length) == 0 && line[length] == ' ')) {
            char* end = nullptr;
            const char* digits = line + (name ? length + 1 : 0);
            const long long value = std::strtoll(digits, &end, 10);
            return end == digits ? -1 : value;
        }
        line = std::strchr(line, '\n');
        line = line ? line + 1 : nullptr;
    }
    return -1;
}

} // namespace cmbagent::launcher
