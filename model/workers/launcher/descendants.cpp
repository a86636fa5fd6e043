// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "descendants.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace cmbagent::launcher {

namespace {

// Reads a small file of /proc whole; the text ends with a null byte. Returns its length, -1 when it is not there.
ssize_t readText(const char* path, char* text, std::size_t size)
{
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return -1;
    }
    std::size_t length = 0;
    ssize_t got = 0;
    while (length + 1 < size && (got = read(fd, text + length, size - 1 - length)) > 0) {
        length += static_cast<std::size_t>(got);
    }
    close(fd);
    text[length] = '\0';
    return got < 0 ? -1 : static_cast<ssize_t>(length);
}

std::int64_t proportionalBytes(pid_t pid)
{
    char path[64];
    char text[2048];
    std::snprintf(path, sizeof path, "/proc/%d/smaps_rollup", pid);
    if (readText(path, text, sizeof text) < 0) {
        return -1;
    }
    const char* line = std::strstr(text, "\nPss:");
    return line ? std::strtoll(line + 5, nullptr, 10) * 1024 : -1;
}

std::int64_t statmBytes(pid_t pid)
{
    static const long pageSize = sysconf(_SC_PAGESIZE);
    char path[64];
    char text[256];
    std::snprintf(path, sizeof path, "/proc/%d/statm", pid);
    if (readText(path, text, sizeof text) <= 0) {
        return 0;
    }
    char* end = nullptr;
    std::strtoll(text, &end, 10);
    return std::strtoll(end, nullptr, 10) * pageSize;
}

// What the kernel tells of a process from its parent's id on, as numbers with spaces between; null when it is gone.
const char* statNumbers(pid_t pid, char* text, std::size_t size)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/stat", pid);
    if (readText(path, text, size) <= 0) {
        return nullptr;
    }
    const char* end = std::strrchr(text, ')'); // a name may hold anything, brackets too
    return end && std::strlen(end) > 4 ? end + 4 : nullptr;
}

pid_t parentOf(pid_t pid)
{
    char text[512];
    const char* numbers = statNumbers(pid, text, sizeof text);
    return numbers ? static_cast<pid_t>(std::strtol(numbers, nullptr, 10)) : -1;
}

std::int64_t cpuTicks(pid_t pid)
{
    constexpr int before = 10; // numbers
    constexpr int times = 4; // user and system, its own and those of children it has waited for
    char text[512];
    const char* at = statNumbers(pid, text, sizeof text);
    std::int64_t sum = 0;
    for (int number = 0; at && number < before + times; ++number) {
        char* end = nullptr;
        const std::int64_t value = std::strtoll(at, &end, 10);
        sum += number >= before ? value : 0;
        at = end;
    }
    return sum;
}

} // namespace

void Descendants::look()
{
    m_count = 0;
    char self[16];
    std::snprintf(self, sizeof self, "%d", getpid());
    if (!addChildrenOfThread(getpid(), self)) {
        scanParents();
        return;
    }
    if (m_apart > 0) {
        addChildren(m_apart);
    }
    for (std::size_t i = 0; i < m_count; ++i) {
        addChildren(m_pids[i]);
    }
}

void Descendants::add(pid_t pid)
{
    if (m_count < capacity && pid > 1 && pid != m_apart) {
        m_pids[m_count++] = pid;
    }
}

void Descendants::addChildren(pid_t pid)
{
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/task", pid);
    DIR* folder = opendir(path);
    if (!folder) {
        return;
    }
    while (const dirent* entry = readdir(folder)) {
        if (entry->d_name[0] != '.') {
            addChildrenOfThread(pid, entry->d_name);
        }
    }
    closedir(folder);
}

bool Descendants::addChildrenOfThread(pid_t pid, const char* thread)
{
    static char text[128 * 1024];
    char path[64];
    std::snprintf(path, sizeof path, "/proc/%d/task/%.12s/children", pid, thread);
    if (readText(path, text, sizeof text) < 0) {
        return false;
    }
    for (char* at = text;;) {
        char* end = nullptr;
        const long child = std::strtol(at, &end, 10);
        if (end == at) {
            return true;
        }
        add(static_cast<pid_t>(child));
        at = end;
    }
}

// For kernels built without lists of children: every process is asked for its parent until nothing new is found.
void Descendants::scanParents()
{
    const pid_t self = getpid();
    std::size_t before = 0;
    do {
        before = m_count;
        DIR* folder = opendir("/proc");
        if (!folder) {
            return;
        }
        while (const dirent* entry = readdir(folder)) {
            const pid_t pid = static_cast<pid_t>(std::atoi(entry->d_name));
            const pid_t parent = pid > 1 ? parentOf(pid) : -1;
            bool known = false;
            bool below = parent == self || (parent == m_apart && parent > 0);
            for (std::size_t i = 0; i < m_count; ++i) {
                known = known || m_pids[i] == pid;
                below = below || m_pids[i] == parent;
            }
            if (below && !known && pid != m_apart) {
                add(pid);
            }
        }
        closedir(folder);
    } while (before != m_count);
}

void Descendants::signal(int number) const
{
    const pid_t own = getpgrp();
    for (std::size_t i = 0; i < m_count; ++i) {
        const pid_t group = getpgid(m_pids[i]);
        if (group > 1 && group != own && group != m_apart) {
            kill(-group, number);
        }
        kill(m_pids[i], number);
        if (number == SIGTERM) { // a stopped process would never see it
            kill(m_pids[i], SIGCONT);
        }
    }
}

std::int64_t Descendants::residentBytes(bool precise) const
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < m_count; ++i) {
        const std::int64_t share = precise ? proportionalBytes(m_pids[i]) : -1;
        sum += share >= 0 ? share : statmBytes(m_pids[i]);
    }
    return sum;
}

std::int64_t Descendants::cpuMicroseconds() const
{
    static const long ticksPerSecond = sysconf(_SC_CLK_TCK);
    std::int64_t ticks = 0;
    for (std::size_t i = 0; i < m_count; ++i) {
        ticks += cpuTicks(m_pids[i]);
    }
    return ticksPerSecond > 0 ? ticks * 1'000'000 / ticksPerSecond : 0;
}

void Descendants::names(char* text, std::size_t size) const
{
    std::size_t used = 0;
    text[0] = '\0';
    for (std::size_t i = 0; i < m_count; ++i) {
        char path[64];
        char name[64];
        std::snprintf(path, sizeof path, "/proc/%d/comm", m_pids[i]);
        if (readText(path, name, sizeof name) <= 0) {
            continue;
        }
        name[std::strcspn(name, "\n")] = '\0';
        const int added = std::snprintf(text + used, size - used, used ? " %s" : "%s", name);
        if (added < 0 || used + static_cast<std::size_t>(added) >= size) {
            return;
        }
        used += static_cast<std::size_t>(added);
    }
}

} // namespace cmbagent::launcher
