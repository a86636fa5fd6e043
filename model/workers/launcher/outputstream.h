// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channel.h"

#include <cstddef>
#include <cstdint>

namespace cmbagent::launcher {

// One output stream of the program: a pipe, its log file (made when the first byte comes) and its place in the channel.
class OutputStream
{
public:
    OutputStream(FrameKind kind, const char* logFile) : m_kind(kind), m_logFile(logFile) { }

    bool open(); // makes the pipe; false with errno set
    void closeWriteEnd();
    int readEnd() const { return m_readEnd; } // -1 once the stream has ended
    int writeEnd() const { return m_writeEnd; }
    std::uint64_t stored() const { return m_stored; }
    int logError() const { return m_logError; }

    enum class Pumped { Data, Nothing, Ended, OverLimit, LogBroken };
    // Reads once. Keeps at most `room` bytes and throws the rest away.
    Pumped pump(Channel& channel, std::uint64_t room);
    void finish(bool sync);

private:
    int openLog() const;
    bool store(const char* data, std::size_t size);

    FrameKind m_kind;
    const char* m_logFile;
    int m_readEnd = -1;
    int m_writeEnd = -1;
    int m_log = -1;
    int m_logError = 0;
    std::uint64_t m_stored = 0;
};

} // namespace cmbagent::launcher
