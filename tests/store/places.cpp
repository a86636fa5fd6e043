// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "places.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cmbagent {

SmallDisk::SmallDisk(QString path, const QString& size) : m_path(std::move(path)), m_size(size)
{
    const QByteArray options = "size=" + size.toUtf8() + ",mode=0700";
    if (::mount("tmpfs", QFile::encodeName(m_path).constData(), "tmpfs", 0, options.constData()) != 0) {
        m_problem = QStringLiteral("cannot mount a small file system here: %1")
                        .arg(QString::fromLocal8Bit(std::strerror(errno)));
    }
}

SmallDisk::~SmallDisk()
{
    if (m_problem.isEmpty()) {
        ::umount2(QFile::encodeName(m_path).constData(), MNT_DETACH);
    }
}

bool SmallDisk::resize(const QString& size)
{
    m_size = size;
    return setReadOnly(false);
}

bool SmallDisk::setReadOnly(bool isReadOnly)
{
    unsigned long flags = MS_REMOUNT;
    if (isReadOnly) {
        flags |= MS_RDONLY;
    }
    const QByteArray options = "size=" + m_size.toUtf8() + ",mode=0700";
    return ::mount("tmpfs", QFile::encodeName(m_path).constData(), "tmpfs", flags, options.constData()) == 0;
}

int asNobody(const std::function<int()>& body)
{
    const pid_t child = ::fork();
    if (child == 0) {
        if (::getuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0)) {
            ::_exit(255);
        }
        ::_exit(body());
    }
    int status = 0;
    if (child < 0 || ::waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) == 255) {
        return -1;
    }
    return WEXITSTATUS(status);
}

Child::Child(const std::function<void(const std::function<void()>& ready)>& body)
{
    int pipes[2] = { -1, -1 };
    if (::pipe(pipes) != 0) {
        return;
    }
    m_pid = ::fork();
    if (m_pid == 0) {
        ::close(pipes[0]);
        body([&] { ::close(pipes[1]); });
        for (;;) {
            ::pause();
        }
    }
    ::close(pipes[1]);
    char byte = 0;
    while (::read(pipes[0], &byte, 1) < 0 && errno == EINTR) { }
    ::close(pipes[0]);
}

void Child::end()
{
    if (m_pid > 0) {
        ::kill(pid_t(m_pid), SIGKILL);
        ::waitpid(pid_t(m_pid), nullptr, 0);
        m_pid = -1;
    }
}

} // namespace cmbagent
