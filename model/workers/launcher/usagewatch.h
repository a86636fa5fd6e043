// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "descendants.h"
#include "job.h"

namespace cmbagent::launcher {

// Looks now and then at the memory of all processes of a job and at what lies in its folders. It never takes more than
// a small part of the time. Times are microseconds of the monotonic clock.
class UsageWatch
{
public:
    UsageWatch(const Job& job, Descendants& descendants) : m_job(job), m_descendants(descendants) { }

    void begin(std::int64_t time);
    std::int64_t nextLook() const; // 0: never
    // Looks at what is due. Returns the limit that is exceeded, or 0.
    EndReason look(std::int64_t time);
    // Whether it is time to tell what the job takes: not before somebody has looked.
    bool isSampleDue() const { return m_isSampleDue; }
    // What it takes, `ended` being the processor time of processes that are no more.
    UsageFrame sample(std::int64_t time, std::int64_t ended);
    // Whether there were samples and something has been seen since the last one.
    bool hasMoreToTell() const { return m_toldUntil > 0 && m_recentMemory > 0; }
    // A last look at the folders, when everything has ended.
    EndReason finish();

    std::int64_t memoryBytes() const { return m_memory; } // at most
    std::int64_t diskBytes() const { return m_disk; } // at the end, or at most when that was over the limit

private:
    bool lookAtMemory(std::int64_t time);
    bool lookAtDisk(std::int64_t time);
    std::int64_t usedDisk() const;

    const Job& m_job;
    Descendants& m_descendants;
    std::int64_t m_nextMemory = 0;
    std::int64_t m_nextDisk = 0;
    std::int64_t m_began = 0;
    std::int64_t m_nextSample = 0; // 0: never
    bool m_isSampleDue = false;
    std::int64_t m_toldUntil = 0; // time of the last sample; 0: none yet
    std::int64_t m_recentMemory = 0; // at most since then
    std::int64_t m_cpu = 0; // that was told
    std::int64_t m_memory = 0;
    std::int64_t m_disk = 0;
};

std::int64_t now();

} // namespace cmbagent::launcher
