// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usagewatch.h"

#include "folderbytes.h"

#include <algorithm>
#include <ctime>

namespace cmbagent::launcher {

namespace {

constexpr std::int64_t ms = 1000;
constexpr std::int64_t memoryInterval = 50 * ms; // with a limit
constexpr std::int64_t easyMemoryInterval = 250 * ms; // only to tell
constexpr std::int64_t diskInterval = 1000 * ms;
constexpr std::int64_t mostTimeForLooking = 20; // one of so many
constexpr std::int64_t samplesInTime = 10; // the next sample when one of so many parts more has gone by

} // namespace

// The monotonic clock stands still while the machine sleeps, so a closed lid is not a time-out.
std::int64_t now()
{
    timespec time {};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return std::int64_t { time.tv_sec } * 1'000'000 + time.tv_nsec / 1000;
}

void UsageWatch::begin(std::int64_t time)
{
    m_nextMemory = time + (m_job.limits().memoryBytes > 0 ? memoryInterval / 2 : memoryInterval);
    m_nextDisk = m_job.limits().diskBytes > 0 ? time + diskInterval / 4 : 0;
    m_began = time;
    m_nextSample = m_job.limits().sampleMs > 0 ? time + m_job.limits().sampleMs * ms : 0;
}

std::int64_t UsageWatch::nextLook() const
{
    return m_nextDisk > 0 ? std::min(m_nextMemory, m_nextDisk) : m_nextMemory;
}

EndReason UsageWatch::look(std::int64_t time)
{
    if (m_nextMemory > 0 && time >= m_nextMemory && lookAtMemory(time)) {
        return EndReason::MemoryLimit;
    }
    return m_nextDisk > 0 && time >= m_nextDisk && lookAtDisk(time) ? EndReason::DiskLimit : EndReason {};
}

EndReason UsageWatch::finish()
{
    m_disk = std::max(m_disk, usedDisk());
    const std::int64_t limit = m_job.limits().diskBytes;
    return limit > 0 && m_disk > limit ? EndReason::DiskLimit : EndReason {};
}

bool UsageWatch::lookAtMemory(std::int64_t time)
{
    const std::int64_t limit = m_job.limits().memoryBytes;
    m_descendants.look();
    std::int64_t bytes = m_descendants.residentBytes(false);
    // Shared pages were counted in every process, so the slower exact figure decides.
    if (m_descendants.count() > 1 && (limit == 0 || bytes > limit)) {
        bytes = m_descendants.residentBytes(true);
    }
    m_memory = std::max(m_memory, bytes);
    m_recentMemory = std::max(m_recentMemory, bytes);
    m_isSampleDue = m_nextSample > 0 && time >= m_nextSample && m_recentMemory > 0;
    const std::int64_t end = now();
    m_nextMemory = end + std::max(limit > 0 ? memoryInterval : easyMemoryInterval, mostTimeForLooking * (end - time));
    return limit > 0 && bytes > limit;
}

// The processes are those of the last look, which was just now. The sum never falls: a process whose parent does not
// wait for it takes its time along.
UsageFrame UsageWatch::sample(std::int64_t time, std::int64_t ended)
{
    m_cpu = std::max(m_cpu, ended + m_descendants.cpuMicroseconds());
    UsageFrame frame;
    frame.elapsedMicroseconds = time - m_began;
    frame.cpuMicroseconds = m_cpu;
    frame.memoryBytes = m_recentMemory;
    m_isSampleDue = false;
    m_recentMemory = 0;
    m_toldUntil = time;
    m_nextSample = time + std::max(m_job.limits().sampleMs * ms / 2, (time - m_began) / samplesInTime);
    return frame;
}

bool UsageWatch::lookAtDisk(std::int64_t time)
{
    const std::int64_t bytes = usedDisk();
    const std::int64_t end = now();
    m_nextDisk = end + std::max(diskInterval, mostTimeForLooking * (end - time));
    const bool isOver = bytes > m_job.limits().diskBytes;
    m_disk = isOver ? bytes : 0;
    return isOver;
}

std::int64_t UsageWatch::usedDisk() const
{
    std::int64_t bytes = 0;
    for (char** text = m_job.extras(); *text; ++text) {
        bytes += **text == extra::own ? folderBytes(*text + 1) : 0;
    }
    return bytes;
}

} // namespace cmbagent::launcher
