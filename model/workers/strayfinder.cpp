// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/strayfinder.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace cmbagent {

namespace {

constexpr int rounds = 50; // of SIGKILL; what survives these sleeps where no signal reaches it

QByteArray readProc(qint64 pid, const char* name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray valueOf(const QByteArrayList& environment, const char* variable)
{
    for (const QByteArray& entry : environment) {
        if (entry.startsWith(variable)) {
            return entry.mid(qsizetype(qstrlen(variable)));
        }
    }
    return {};
}

/// Empty when the process is none of ours.
QString attemptOf(qint64 pid, const QString& dataId)
{
    const QByteArray text = readProc(pid, "environ");
    if (!text.contains(StrayFinder::attemptVariable)) {
        return {};
    }
    const QByteArrayList environment = text.split('\0');
    const bool ours = dataId.isEmpty() || valueOf(environment, StrayFinder::dataVariable) == dataId.toUtf8();
    return ours ? QString::fromUtf8(valueOf(environment, StrayFinder::attemptVariable)) : QString();
}

struct ProcessInfo
{
    qint64 parent = 0;
    char state = 0;
    QString name;
};

ProcessInfo infoOf(qint64 pid)
{
    const QByteArray text = readProc(pid, "stat"); // "pid (name) state parent ..."; the name may hold brackets
    const qsizetype open = text.indexOf('(');
    const qsizetype close = text.lastIndexOf(')');
    if (open < 0 || close < open || close + 2 >= text.size()) {
        return {};
    }
    const QByteArrayList rest = text.mid(close + 2).split(' ');
    return { rest.value(1).toLongLong(), rest[0].isEmpty() ? char(0) : rest[0][0],
             QString::fromUtf8(text.mid(open + 1, close - open - 1)) };
}

/// A handle that never means another process that got the same number later.
class ProcessHandle
{
public:
    explicit ProcessHandle(qint64 pid) : m_descriptor(int(syscall(SYS_pidfd_open, pid_t(pid), 0))) { }
    ~ProcessHandle()
    {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }
    Q_DISABLE_COPY_MOVE(ProcessHandle)

    void signal(int number) const { syscall(SYS_pidfd_send_signal, m_descriptor, number, nullptr, 0); }
    void waitForEnd(int millis) const
    {
        pollfd event { m_descriptor, POLLIN, 0 };
        poll(&event, m_descriptor >= 0 ? 1 : 0, millis);
    }

private:
    int m_descriptor;
};

void signalAll(const QList<Stray>& strays, const QString& dataId, int number, int waitMillis)
{
    for (const Stray& stray : strays) {
        const ProcessHandle handle(stray.pid);
        const QString now = attemptOf(stray.pid, dataId); // after the handle is held
        if (now.isEmpty() ? infoOf(stray.pid).name == stray.name : now == stray.attempt) {
            handle.signal(number);
        }
    }
    for (const Stray& stray : strays) {
        ProcessHandle(stray.pid).waitForEnd(waitMillis / int(strays.size()) + 1);
    }
}

} // namespace

QString StrayFinder::dataId(const QString& dataFolder)
{
    const QString path = QFileInfo(dataFolder).canonicalFilePath();
    const QByteArray name = QFile::encodeName(path.isEmpty() ? QDir::cleanPath(dataFolder) : path);
    return QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16));
}

QList<Stray> StrayFinder::find(const QString& dataId, const Filter& filter)
{
    QHash<qint64, ProcessInfo> all;
    QHash<qint64, QString> attempts;
    const QStringList folders = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString& folder : folders) {
        const qint64 pid = folder.toLongLong();
        const ProcessInfo info = pid > 1 && pid != getpid() ? infoOf(pid) : ProcessInfo();
        if (info.state == 0 || info.state == 'Z' || info.state == 'X') {
            continue;
        }
        all.insert(pid, info);
        const QString attempt = attemptOf(pid, dataId);
        if (!attempt.isEmpty()) {
            attempts.insert(pid, attempt);
        }
    }
    QList<Stray> strays;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        qint64 holder = it.key(); // itself, or the ancestor it got away from by changing its environment
        for (int depth = 0; depth < 64 && !attempts.contains(holder) && all.contains(holder); ++depth) {
            holder = all.value(holder).parent;
        }
        const QString attempt = attempts.value(holder);
        if (!attempt.isEmpty() && filter(attempt)) {
            strays.append({ it.key(), attempt, it->name });
        }
    }
    return strays;
}

QList<Stray> StrayFinder::end(const QString& dataId, const Filter& filter, int graceMillis)
{
    const QList<Stray> first = find(dataId, filter);
    QList<Stray> left = first;
    if (!left.isEmpty()) {
        signalAll(left, dataId, SIGTERM, graceMillis);
        left = find(dataId, filter);
    }
    for (int round = 0; round < rounds && !left.isEmpty(); ++round) {
        signalAll(left, dataId, SIGKILL, 100);
        left = find(dataId, filter);
    }
    return first;
}

QList<Stray> StrayFinder::endRun(const QString& dataId, RunId run)
{
    const QString start = run.toString() + QLatin1Char('/');
    return end(dataId, [&start](const QString& attempt) { return attempt.startsWith(start); });
}

QList<Stray> StrayFinder::endAttempt(const QString& attempt)
{
    return end({}, [&attempt](const QString& other) { return other == attempt; });
}

} // namespace cmbagent
