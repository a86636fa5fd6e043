// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <sys/types.h>

namespace cmbagent::launcher {

// Every process below this one, found in /proc; as this process is a subreaper nobody can leave its tree. The place is
// fixed and large: when there are more, the next look finds the rest.
class Descendants
{
public:
    // This child of ours is not looked at, only what is below it.
    void setApart(pid_t pid) { m_apart = pid; }
    void look(); // forgets what was seen before
    std::size_t count() const { return m_count; }

    // Sends the signal to every process seen and to its whole group: the kernel signals a group in one go, so a group
    // that forks as fast as it can does not outrun us.
    void signal(int number) const;
    // Memory in use by all together. Counts pages shared between processes several times unless `precise`.
    std::int64_t residentBytes(bool precise) const;
    // Processor time of all together and of those among their children that they have waited for.
    std::int64_t cpuMicroseconds() const;
    void names(char* text, std::size_t size) const;

private:
    void add(pid_t pid);
    void addChildren(pid_t pid);
    bool addChildrenOfThread(pid_t pid, const char* thread);
    void scanParents();

    static constexpr std::size_t capacity = 16'384;
    pid_t m_pids[capacity];
    std::size_t m_count = 0;
    pid_t m_apart = -1;
};

} // namespace cmbagent::launcher
