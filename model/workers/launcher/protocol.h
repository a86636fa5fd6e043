// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

// What the application and `cmbagent-step` say to each other.
//
// The application makes a connected pair of AF_UNIX SOCK_SEQPACKET sockets and starts
//
//     cmbagent-step [--dir=DIR] [--stdout=FILE] [--stderr=FILE] [--timeout-ms=N] [--grace-ms=N]
//                   [--memory=BYTES] [--output=BYTES] [--file-size=BYTES] [--sync] -- PROGRAM [ARGUMENT...]
//
// with one end as descriptor 3 and with exactly the environment the program is to have (PROGRAM is a path, it is not
// searched for). A number of 0 means "no limit". Sequenced packets keep the borders of messages, so a frame is either
// sent whole or not at all, and the end of the application, however it ends, is seen as the end of the stream.
//
// To the launcher: one packet per command, one byte (`cancelCommand`, `killCommand`); the end of the stream means
// the application is gone, which ends the step as `Cancelled` with a shorter grace.
//
// From the launcher: `Started` when the program has been executed, `Stdout`/`Stderr` with what it wrote, and at last
// `Final`, exactly once, after the last descendant is gone. A frame of output names the position of its first byte in
// that stream (and so in its log file): when the application reads too slowly such frames are dropped and the next
// position, or the totals of `Final`, tell how much was skipped; the log file has it all. Numbers have the byte order
// of the machine; both programs come from the same build.
namespace cmbagent::launcher {

inline constexpr int channelDescriptor = 3;
inline constexpr char cancelCommand = 'C'; // SIGTERM, the grace, SIGKILL
inline constexpr char killCommand = 'K'; // SIGKILL at once
inline constexpr std::uint32_t maxPayload = 32 * 1024;

enum class FrameKind : std::uint8_t { Started = 1, Stdout = 2, Stderr = 3, Final = 4 };

enum class EndReason : std::uint8_t {
    Exited = 1, // `exitCode` is valid
    Signalled, // by somebody else; `signal` is valid
    Cancelled,
    Timeout,
    MemoryLimit,
    OutputLimit,
    LogFailed, // a log file could not be written; `error` and `what` say why
    SpawnFailed, // the program was never executed; `error` and `what` say why
};

struct FrameHead {
    FrameKind kind = FrameKind::Started;
    std::uint8_t reserved[3] = {};
    std::uint32_t length = 0; // of the payload that follows
    std::uint64_t offset = 0; // position of the first byte of output; the process id in `Started`
};
static_assert(sizeof(FrameHead) == 16);

struct FinalFrame {
    FrameHead head;
    EndReason reason = EndReason::SpawnFailed;
    std::uint8_t reserved[3] = {};
    std::int32_t exitCode = -1; // of the program itself, -1 when it did not exit
    std::int32_t signal = 0; // that ended the program itself, also when the launcher sent it
    std::int32_t error = 0; // errno
    std::uint32_t leftBehind = 0; // processes that still ran when the program itself had ended
    std::uint32_t survivors = 0; // processes that even SIGKILL could not end in time
    std::int64_t wallMicroseconds = 0;
    std::int64_t userMicroseconds = 0; // of all descendants
    std::int64_t systemMicroseconds = 0;
    std::int64_t peakProcessBytes = 0; // the largest single process
    std::int64_t peakGroupBytes = 0; // all together; 0 when there was no memory limit and so nobody looked
    std::uint64_t stdoutBytes = 0; // kept in the log file
    std::uint64_t stderrBytes = 0;
    char what[64] = {}; // what could not be done, e.g. "chdir"
    char leftBehindNames[128] = {}; // names of processes left behind, separated by spaces, cut to fit
};

} // namespace cmbagent::launcher
