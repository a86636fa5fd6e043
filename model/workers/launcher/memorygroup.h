// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace cmbagent::launcher {

// What the kernel counts for the control group that this launcher and its job are in; the application made it and set
// its limit. It may have had other jobs before, so everything is told as the difference to how it was at first. Where
// there is none it says nothing.
class MemoryGroup
{
public:
    explicit MemoryGroup(const char* folder); // null: there is none

    // Looks at how much of it holds the contents of files, which is not what the job needs.
    void look();
    // Whether the kernel has ended a process of it since, because of the group's own limit.
    bool wasOverLimit() const;
    // The most that was in use at once, without what was seen of files. 0: not known.
    std::int64_t peakBytes() const;

private:
    std::int64_t number(const char* file, const char* name) const;
    std::int64_t fileBytes() const;
    std::int64_t refusals() const;

    const char* m_folder;
    bool m_isUnified = false; // version 2
    std::int64_t m_kills = 0;
    std::int64_t m_refusals = 0;
    std::int64_t m_peak = 0;
    std::int64_t m_used = 0;
    std::int64_t m_files = 0;
    std::int64_t m_mostFiles = 0;
};

} // namespace cmbagent::launcher
