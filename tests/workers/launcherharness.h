// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workers/launcher/protocol.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QDir>
#include <QFile>
#include <QList>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cmbagent::test {

/// Talks to `cmbagent-step` byte by byte, below everything the room builds on it.
class RawLauncher
{
public:
    ~RawLauncher()
    {
        closeChannel();
        if (pid > 0) {
            waitpid(pid, nullptr, 0);
        }
    }

    bool startIdle()
    {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) {
            return false;
        }
        channel = ends[0];
        QByteArray path = CMBAGENT_STEP_LAUNCHER;
        char* argv[] = { path.data(), nullptr };
        char* envp[] = { nullptr };
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], launcher::channelDescriptor);
        const int error = posix_spawn(&pid, argv[0], &actions, nullptr, argv, envp);
        posix_spawn_file_actions_destroy(&actions);
        close(ends[1]);
        return error == 0;
    }

    void sendJob(const QByteArrayList& program, const QByteArrayList& environment)
    {
        QByteArray text;
        const QByteArrayList all = QByteArrayList { directory, stdoutFile, stderrFile } + program + environment;
        for (const QByteArray& part : all) {
            text += part;
            text += '\0';
        }
        limits.textLength = uint(text.size());
        limits.argumentCount = uint(program.size());
        limits.variableCount = uint(environment.size());
        limits.announces = 1;
        QByteArray packet(reinterpret_cast<const char*>(&limits), sizeof limits);
        packet += text.left(launcher::maxPayload);
        send(channel, packet.constData(), size_t(packet.size()), MSG_NOSIGNAL);
        for (qsizetype at = launcher::maxPayload; at < text.size(); at += launcher::maxPayload) {
            const QByteArray more = text.mid(at, launcher::maxPayload);
            send(channel, more.constData(), size_t(more.size()), MSG_NOSIGNAL);
        }
    }

    bool start(const QByteArrayList& program, const QByteArrayList& environment)
    {
        const bool good = startIdle();
        sendJob(program, environment);
        return good;
    }

    /// Reads one frame; false when none came in time or the stream has ended.
    bool readFrame(int timeoutMs = 30'000)
    {
        pollfd event { channel, POLLIN, 0 };
        if (poll(&event, 1, timeoutMs) <= 0) {
            return false;
        }
        char buffer[sizeof(launcher::FrameHead) + launcher::maxPayload];
        const ssize_t got = recv(channel, buffer, sizeof buffer, 0);
        if (got < ssize_t(sizeof(launcher::FrameHead))) {
            return false;
        }
        memcpy(&head, buffer, sizeof head);
        payload = QByteArray(buffer + sizeof head, got - qsizetype(sizeof head));
        switch (head.kind) {
        case launcher::FrameKind::Started:
            programId = pid_t(head.offset);
            break;
        case launcher::FrameKind::Stdout:
            skipped += qint64(head.offset) - out.size() - skipped;
            out += payload;
            break;
        case launcher::FrameKind::Stderr:
            err += payload;
            break;
        case launcher::FrameKind::Usage:
            usages += 1;
            break;
        case launcher::FrameKind::Final:
            memcpy(&final, buffer, sizeof final);
            finals += 1;
            break;
        }
        return true;
    }

    /// Reads up to and with the final frame.
    bool readToEnd(int timeoutMs = 60'000)
    {
        while (finals == 0) {
            if (!readFrame(timeoutMs)) {
                return false;
            }
        }
        return true;
    }

    bool readUntil(const QByteArray& text)
    {
        while (!out.contains(text)) {
            if (!readFrame()) {
                return false;
            }
        }
        return true;
    }

    void command(char letter) { send(channel, &letter, 1, MSG_NOSIGNAL); }

    void closeChannel()
    {
        if (channel >= 0) {
            close(channel);
        }
        channel = -1;
    }

    int waitForExit()
    {
        closeChannel();
        int status = 0;
        waitpid(pid, &status, 0);
        pid = -1;
        return status;
    }

    pid_t pid = -1;
    int channel = -1;
    launcher::JobHead limits;
    QByteArray directory;
    QByteArray stdoutFile;
    QByteArray stderrFile;
    pid_t programId = -1;
    launcher::FrameHead head;
    launcher::FinalFrame final;
    int usages = 0;
    int finals = 0;
    QByteArray payload;
    QByteArray out;
    QByteArray err;
    qint64 skipped = 0;
};

/// Ids of the living processes whose environment holds the given "NAME=value".
inline QList<pid_t> processesWith(const QByteArray& variable)
{
    QList<pid_t> found;
    const QStringList folders = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString& folder : folders) {
        bool isPid = false;
        const int pid = folder.toInt(&isPid);
        QFile file(QStringLiteral("/proc/%1/environ").arg(folder));
        if (isPid && file.open(QIODevice::ReadOnly) && file.readAll().split('\0').contains(variable)) {
            found += pid;
        }
    }
    return found;
}

} // namespace cmbagent::test
