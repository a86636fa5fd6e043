// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outputstream.h"

#include <cerrno>
#include <climits>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cmbagent::launcher {

bool OutputStream::open()
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        return false;
    }
    m_readEnd = ends[0];
    m_writeEnd = ends[1];
    return true;
}

void OutputStream::closeWriteEnd()
{
    close(m_writeEnd);
    m_writeEnd = -1;
}

OutputStream::Pumped OutputStream::pump(Channel& channel, std::uint64_t room)
{
    static char data[maxPayload];
    const ssize_t got = read(m_readEnd, data, sizeof data);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) {
        return Pumped::Nothing;
    }
    if (got <= 0) {
        close(m_readEnd);
        m_readEnd = -1;
        return Pumped::Ended;
    }
    if (m_logError != 0) {
        return Pumped::LogBroken;
    }
    const std::size_t size = static_cast<std::size_t>(got);
    const std::size_t kept = size < room ? size : static_cast<std::size_t>(room);
    if (!store(data, kept)) {
        return Pumped::LogBroken;
    }
    if (kept > 0) {
        channel.sendOutput(m_kind, data, kept, m_stored);
    }
    m_stored += kept;
    return kept < size ? Pumped::OverLimit : Pumped::Data;
}

// Its folder is made with it: most quick programs say nothing, and making folders is slow.
int OutputStream::openLog() const
{
    constexpr int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
    const int log = ::open(m_logFile, flags, 0600);
    const char* slash = std::strrchr(m_logFile, '/');
    if (log >= 0 || errno != ENOENT || !slash || slash - m_logFile >= PATH_MAX) {
        return log;
    }
    char folder[PATH_MAX] = {};
    std::memcpy(folder, m_logFile, static_cast<std::size_t>(slash - m_logFile));
    return mkdir(folder, 0700) == 0 || errno == EEXIST ? ::open(m_logFile, flags, 0600) : -1;
}

bool OutputStream::store(const char* data, std::size_t size)
{
    if (!m_logFile || size == 0) {
        return true;
    }
    if (m_log < 0) {
        m_log = openLog();
    }
    while (m_log >= 0 && size > 0) {
        const ssize_t written = write(m_log, data, size);
        if (written < 0 && errno != EINTR) {
            break;
        }
        if (written > 0) {
            data += written;
            size -= static_cast<std::size_t>(written);
        }
    }
    if (size > 0) {
        m_logError = errno;
    }
    return size == 0;
}

void OutputStream::finish(bool sync)
{
    if (m_log < 0) {
        return;
    }
    if (sync && fdatasync(m_log) != 0 && errno != EINVAL && m_logError == 0) {
        m_logError = errno;
    }
    close(m_log);
    m_log = -1;
}

} // namespace cmbagent::launcher
