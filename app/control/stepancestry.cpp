// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/stepancestry.h"

#include <QDir>
#include <QFile>

#include <sys/socket.h>
#include <unistd.h>

namespace cmbagent {

namespace {

pid_t parentOf(pid_t process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    // After the name, which may contain anything and ends at the last bracket, come the state and the parent.
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(1).toInt();
}

/// The port in "0100007F:1F90".
quint16 portIn(const QByteArray& address)
{
    return address.mid(address.lastIndexOf(':') + 1).toUShort(nullptr, 16);
}

/// What the kernel calls the other end's socket; empty when it is not in the table.
QByteArray inodeOf(const QString& table, quint16 localPort, quint16 peerPort)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        // sl local remote state queues timer retransmits uid timeout inode
        if (fields.size() > 9 && portIn(fields[1]) == peerPort && portIn(fields[2]) == localPort) {
            return fields[9];
        }
    }
    return {};
}

bool hasSocket(const QString& process, const QByteArray& inode)
{
    const QString wanted = QStringLiteral("socket:[%1]").arg(QString::fromLatin1(inode));
    const QString folder = QStringLiteral("/proc/%1/fd/").arg(process);
    const QStringList files = QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    for (const QString& file : files) {
        char target[64];
        const ssize_t length = readlink(QFile::encodeName(folder + file).constData(), target, sizeof target);
        if (length > 0 && QString::fromLatin1(target, length) == wanted) {
            return true;
        }
    }
    return false;
}

} // namespace

bool isBelowStep(pid_t process)
{
    for (; process > 1; process = parentOf(process)) {
        const QString program = QFile::symLinkTarget(QStringLiteral("/proc/%1/exe").arg(process));
        if (program.section(QLatin1Char('/'), -1).startsWith(QLatin1String("cmbagent-step"))) {
            return true;
        }
    }
    return false;
}

bool isFromStep(qintptr socketDescriptor)
{
    ucred peer {};
    socklen_t size = sizeof peer;
    return getsockopt(int(socketDescriptor), SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0 || isBelowStep(peer.pid);
}

bool isConnectedByStep(quint16 localPort, quint16 peerPort)
{
    QByteArray inode = inodeOf(QStringLiteral("/proc/net/tcp"), localPort, peerPort);
    if (inode.isEmpty()) {
        inode = inodeOf(QStringLiteral("/proc/net/tcp6"), localPort, peerPort);
    }
    if (inode.isEmpty()) {
        return false; // it has gone already
    }
    // Only programs of steps are looked into: that is quick, and the others do not matter.
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& process : processes) {
        const pid_t pid = process.toInt();
        if (pid > 1 && isBelowStep(pid) && hasSocket(process, inode)) {
            return true;
        }
    }
    return false;
}

} // namespace cmbagent
