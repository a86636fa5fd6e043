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
    m_isUnified = number("memory.events", "oom") >= 0;
    m_refusals = refusals();
    m_kills = m_refusals > 0 ? kills() : 0;
    m_peak = peak();
}

// Shared memory counts as a file there, but no file has its contents.
void MemoryGroup::look()
{
    if (m_folder) {
        const std::int64_t files = number("memory.stat", m_isUnified ? "file" : "total_cache");
        const std::int64_t shared = files > 0 ? number("memory.stat", m_isUnified ? "shmem" : "total_shmem") : 0;
        m_files = std::max<std::int64_t>(files - std::max<std::int64_t>(shared, 0), 0);
        m_mostFiles = std::max(m_mostFiles, m_files);
    }
}

// When the whole machine runs out of memory, the kernel kills without the group having been refused anything.
bool MemoryGroup::wasOverLimit() const
{
    return m_folder && refusals() > m_refusals && kills() > m_kills;
}

// A peak that was there before tells nothing about this job.
std::int64_t MemoryGroup::peakBytes(std::int64_t known)
{
    const std::int64_t most = m_folder ? peak() : -1;
    if (most <= m_peak || m_peak < 0 || most <= known) {
        return 0;
    }
    look();
    const std::int64_t used = number(m_isUnified ? "memory.current" : "memory.usage_in_bytes", nullptr);
    const std::int64_t lasting = std::max<std::int64_t>(used - m_files, 0);
    return std::max<std::int64_t>(most - lasting - m_mostFiles, 0);
}

// How often the group wanted more than it may. Version 1 counts what it could make room for as well, and apart for
// memory with swap.
std::int64_t MemoryGroup::refusals() const
{
    return m_isUnified ? number("memory.events", "oom")
                       : number("memory.failcnt", nullptr) + number("memory.memsw.failcnt", nullptr);
}

std::int64_t MemoryGroup::kills() const
{
    return number(m_isUnified ? "memory.events" : "memory.oom_control", "oom_kill");
}

std::int64_t MemoryGroup::peak() const
{
    return number(m_isUnified ? "memory.peak" : "memory.max_usage_in_bytes", nullptr);
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
