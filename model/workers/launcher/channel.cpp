// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel.h"

#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

namespace cmbagent::launcher {

bool Channel::send(const void* head, std::size_t headSize, const void* data, std::size_t size, bool wait)
{
    iovec parts[2] = { { const_cast<void*>(head), headSize }, { const_cast<void*>(data), size } };
    msghdr message {};
    message.msg_iov = parts;
    message.msg_iovlen = size ? 2 : 1;
    while (isOpen()) {
        if (sendmsg(m_descriptor, &message, MSG_NOSIGNAL | MSG_DONTWAIT) >= 0) {
            return true;
        }
        if (errno == EINTR) {
            continue;
        }
        if (errno != EAGAIN && errno != ENOBUFS) {
            return false; // the other end is closed; receiveCommand() notices that too
        }
        if (!wait) {
            return false;
        }
        pollfd room { m_descriptor, POLLOUT, 0 };
        poll(&room, 1, errno == ENOBUFS ? 10 : -1);
    }
    return false;
}

void Channel::sendStarted(pid_t pid)
{
    FrameHead head;
    head.kind = FrameKind::Started;
    head.offset = static_cast<std::uint64_t>(pid);
    send(&head, sizeof head, nullptr, 0, true);
}

void Channel::sendOutput(FrameKind kind, const char* data, std::size_t size, std::uint64_t offset)
{
    FrameHead head;
    head.kind = kind;
    head.length = static_cast<std::uint32_t>(size);
    head.offset = offset;
    send(&head, sizeof head, data, size, false);
}

void Channel::sendUsage(const UsageFrame& frame)
{
    UsageFrame copy = frame;
    copy.head.kind = FrameKind::Usage;
    copy.head.length = sizeof copy - sizeof copy.head;
    send(&copy, sizeof copy, nullptr, 0, false);
}

void Channel::sendFinal(const FinalFrame& frame)
{
    FinalFrame copy = frame;
    copy.head.kind = FrameKind::Final;
    copy.head.length = sizeof copy - sizeof copy.head;
    send(&copy, sizeof copy, nullptr, 0, true);
}

int Channel::receiveCommand()
{
    char command = 0;
    const ssize_t got = recv(m_descriptor, &command, 1, MSG_DONTWAIT);
    if (got == 1) {
        return command;
    }
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) {
        return 0;
    }
    close(m_descriptor);
    m_descriptor = -1;
    return -1;
}

bool Channel::receivePacket(char* data, std::size_t capacity, std::size_t& size)
{
    ssize_t got = 0;
    do {
        got = recv(m_descriptor, data, capacity, 0);
    } while (got < 0 && errno == EINTR);
    size = got > 0 ? static_cast<std::size_t>(got) : 0;
    return got > 0;
}

} // namespace cmbagent::launcher
