// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/launcherconnection.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cmbagent {

namespace {

constexpr size_t bufferSize = sizeof(launcher::FrameHead) + launcher::maxPayload;
static_assert(sizeof(launcher::FinalFrame) <= bufferSize);

QString systemMessage(int error)
{
    return QString::fromLocal8Bit(strerror(error));
}

/// posix_spawn never copies our memory, as fork would. The launcher gets no environment (keys!), default signals and
/// a session of its own; every other descriptor of ours is close-on-exec.
int spawnLauncher(const QByteArray& program, int channel, pid_t& pid)
{
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, channel, launcher::channelDescriptor);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t all;
    sigset_t none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID);
    QByteArray path = program;
    char* arguments[] = { path.data(), nullptr };
    char* environment[] = { nullptr };
    const int error = posix_spawn(&pid, path.constData(), &actions, &attributes, arguments, environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return error;
}

bool sendPacket(int channel, const void* head, size_t headSize, QByteArrayView data)
{
    iovec parts[2] = { { const_cast<void*>(head), headSize }, { const_cast<char*>(data.data()), size_t(data.size()) } };
    msghdr message {};
    message.msg_iov = headSize > 0 ? parts : parts + 1;
    message.msg_iovlen = headSize > 0 ? 2 : 1;
    ssize_t sent = 0;
    do {
        sent = sendmsg(channel, &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent >= 0;
}

} // namespace

Result<std::unique_ptr<LauncherConnection>> LauncherConnection::open(const QString& program)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) {
        return fail(
            ErrorCode::Io, QStringLiteral("No socket could be made for the step launcher."),
            QStringLiteral("Close programs that hold many files open, or raise the limit of open files (ulimit -n)."),
            systemMessage(errno));
    }
    pid_t pid = -1;
    const int error = spawnLauncher(QFile::encodeName(program), ends[1], pid);
    ::close(ends[1]);
    if (error != 0) {
        ::close(ends[0]);
        const bool missing = error == ENOENT || error == EACCES;
        return fail(missing ? ErrorCode::Missing : ErrorCode::Io,
                    QStringLiteral("The step launcher %1 could not be started.").arg(program),
                    missing ? QStringLiteral("Install CMBAgent Studio again: a part of it is missing.")
                            : QStringLiteral("Try again when the machine has fewer processes running."),
                    systemMessage(error));
    }
    return std::unique_ptr<LauncherConnection>(new LauncherConnection(ends[0], pid));
}

LauncherConnection::LauncherConnection(int channel, pid_t pid)
    : m_channel(channel), m_pid(pid), m_buffer(new char[bufferSize])
{ }

LauncherConnection::~LauncherConnection()
{
    ::close(m_channel);
    while (waitpid(m_pid, nullptr, 0) < 0 && errno == EINTR) { }
}

bool LauncherConnection::sendJob(launcher::JobHead head, const QByteArrayList& texts)
{
    QByteArray all;
    qsizetype size = 0;
    for (const QByteArray& text : texts) {
        size += text.size() + 1;
    }
    all.reserve(size);
    for (const QByteArray& text : texts) {
        all.append(text.constData(), qstrlen(text.constData())).append('\0');
    }
    head.textLength = quint32(all.size());
    m_isOffline = m_isOffline || (head.sandbox & launcher::sandboxNetwork) != 0;
    const QByteArrayView view(all);
    if (!sendPacket(m_channel, &head, sizeof head, view.first(qMin<qsizetype>(view.size(), launcher::maxPayload)))) {
        return false;
    }
    for (qsizetype at = launcher::maxPayload; at < view.size(); at += launcher::maxPayload) {
        if (!sendPacket(m_channel, nullptr, 0,
                        view.sliced(at, qMin<qsizetype>(view.size() - at, launcher::maxPayload)))) {
            return false;
        }
    }
    return true;
}

void LauncherConnection::command(char letter) const
{
    send(m_channel, &letter, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

bool LauncherConnection::receive(Frame& frame)
{
    ssize_t got = 0;
    do {
        got = recv(m_channel, m_buffer.get(), bufferSize, 0);
    } while (got < 0 && errno == EINTR);
    if (got < ssize_t(sizeof frame.head)) {
        return false;
    }
    std::memcpy(&frame.head, m_buffer.get(), sizeof frame.head);
    frame.payload = QByteArrayView(m_buffer.get() + sizeof frame.head, got - ssize_t(sizeof frame.head));
    const auto copyWhole = [&](auto& whole) {
        if (got == ssize_t(sizeof whole)) {
            std::memcpy(&whole, m_buffer.get(), sizeof whole);
        }
        return got == ssize_t(sizeof whole);
    };
    return frame.head.kind == launcher::FrameKind::Final ? copyWhole(frame.final)
        : frame.head.kind == launcher::FrameKind::Usage  ? copyWhole(frame.usage)
                                                         : true;
}

} // namespace cmbagent
