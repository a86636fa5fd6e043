// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// What the application and `cmbagent-step` say to each other.
//
// The application makes a connected pair of AF_UNIX SOCK_SEQPACKET sockets and starts `cmbagent-step`, without
// arguments, with one end as descriptor 3. The launcher then does one job after the other, because starting a program
// costs as much as most of the work of a short step; the application keeps one launcher for each step at a time.
// Sequenced packets keep the borders of messages, so a frame is sent whole or not at all, and the end of the
// application, however it comes about, is seen as the end of the stream: that ends the job as `Cancelled` with a
// shorter grace, and then the launcher.
//
// To the launcher: `JobHead`, followed in the same packet and as many further ones as it takes (`maxPayload` bytes
// each) by texts that end with a null byte: work folder, stdout log, stderr log (empty: none), `argumentCount`
// arguments, the first of which is the path of the program, `variableCount` variables "NAME=value", which are its whole
// environment, and `extraCount` texts that begin with a letter of `extra`. While a job runs: one byte, `cancelCommand`
// or `killCommand`; between jobs these are ignored.
//
// From the launcher: `Started`, where it is wanted, when the program has been executed, `Stdout`/`Stderr` with what it
// wrote, `Usage`, where it is wanted, now and then, and at last `Final`, exactly once, after the last descendant is
// gone. A frame of output names the position of its first byte in that stream (and so in its log file): when the
// application reads too slowly such frames are dropped and the next position, or the totals of `Final`, tell how much
// was skipped; the log file has it all. Numbers have the byte order of the machine; both programs come from the same
// build.
namespace cmbagent::launcher {

inline constexpr int channelDescriptor = 3;
inline constexpr std::uint32_t protocolVersion = 4;
inline constexpr std::uint32_t maxPayload = 32 * 1024;
inline constexpr std::uint32_t maxJobText = 16 * 1024 * 1024; // more than any kernel takes
inline constexpr char cancelCommand = 'C'; // SIGTERM, the grace, SIGKILL
inline constexpr char killCommand = 'K'; // SIGKILL at once

// What a further text of a job is about. Paths are absolute and lead through no link.
namespace extra {
inline constexpr char hidden = 'H'; // path the sandbox keeps from being read, with all below it
inline constexpr char readable = 'R'; // path below a hidden one that may be read all the same; holds the own ones
inline constexpr char writable = 'W'; // path that may be written, with all below it
inline constexpr char own = 'O'; // writable, and counts for `diskBytes`
inline constexpr char warmKey = 'K'; // what a warm interpreter must have in common with this job
inline constexpr char warmModule = 'P'; // Python module that a warm interpreter has imported
} // namespace extra

// Bits of `JobHead::sandbox`.
inline constexpr std::uint32_t sandboxFiles = 1; // only readable and writable places can be reached
inline constexpr std::uint32_t sandboxNetwork = 2; // no sockets but those between local programs; then never again

// A limit of 0 means none.
struct JobHead
{
    std::uint32_t version = protocolVersion;
    std::uint32_t textLength = 0; // of all texts together
    std::uint32_t argumentCount = 0;
    std::uint32_t variableCount = 0;
    std::uint32_t extraCount = 0;
    std::uint32_t sandbox = 0;
    std::int64_t timeoutMs = 0;
    std::int64_t graceMs = 2000; // between SIGTERM and SIGKILL
    std::int64_t memoryBytes = 0; // of all processes together
    std::int64_t outputBytes = 100'000'000; // of both streams together
    std::int64_t fileBytes = 0; // of the largest file the program may write
    std::int64_t diskBytes = 0; // of what lies in its own places
    std::int64_t sampleMs = 0; // until the first `Usage`; none of a job that is over by then
    std::uint32_t syncLogs = 0; // 1: the logs are on the disk before `Final`
    std::uint32_t announces = 0; // 1: `Started` is sent
};

enum class FrameKind : std::uint8_t { Started = 1, Stdout = 2, Stderr = 3, Final = 4, Usage = 5 };

enum class EndReason : std::uint8_t {
    Exited = 1, // `exitCode` is valid
    Signalled, // by somebody else; `signal` is valid
    Cancelled,
    Timeout,
    MemoryLimit,
    DiskLimit,
    OutputLimit,
    LogFailed, // a log file could not be written; `error` and `what` say why
    SpawnFailed, // the program was never executed; `error` and `what` say why
};

struct FrameHead
{
    FrameKind kind = FrameKind::Started;
    std::uint8_t reserved[3] = {};
    std::uint32_t length = 0; // of the payload that follows
    std::uint64_t offset = 0; // position of the first byte of output; the process id in `Started`
};
static_assert(sizeof(FrameHead) == 16);

// What all processes of the job take. The next one comes after half of `sampleMs`, and later when a tenth more of time
// has gone by; one more ends the series. Dropped when the application does not keep up.
struct UsageFrame
{
    FrameHead head;
    std::int64_t elapsedMicroseconds = 0; // since the job began
    std::int64_t cpuMicroseconds = 0; // so far, also of processes that have ended
    std::int64_t memoryBytes = 0; // the most at once since the frame before
};

struct FinalFrame
{
    FrameHead head;
    EndReason reason = EndReason::SpawnFailed;
    std::uint8_t isWarm = 0; // 1: forked from a warm interpreter
    std::uint8_t reserved[2] = {};
    std::int32_t exitCode = -1; // of the program itself, -1 when it did not exit
    std::int32_t signal = 0; // that ended the program itself, also when the launcher sent it
    std::int32_t error = 0; // errno
    std::uint32_t leftBehind = 0; // processes that still ran when the program itself had ended
    std::uint32_t survivors = 0; // processes that even SIGKILL could not end in time; the launcher ends then too
    std::int64_t wallMicroseconds = 0;
    std::int64_t userMicroseconds = 0; // of all descendants
    std::int64_t systemMicroseconds = 0;
    std::int64_t peakProcessBytes = 0; // the largest single process
    std::int64_t peakGroupBytes = 0; // all together; 0 when it ended before anybody looked
    std::int64_t diskBytes = 0; // what lies in its own places at the end, or at most when that was over the limit
    std::uint64_t stdoutBytes = 0; // kept in the log file
    std::uint64_t stderrBytes = 0;
    char what[64] = {}; // what could not be done, e.g. "chdir"
    char leftBehindNames[128] = {}; // names of processes left behind, separated by spaces, cut to fit
};

} // namespace cmbagent::launcher
