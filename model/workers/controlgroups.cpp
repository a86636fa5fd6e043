// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/controlgroups.h"

#include <QDir>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cmbagent {

namespace {

constexpr int leastProcesses = 4096; // more than any honest step starts, threads included; ends a fork bomb
constexpr int processesPerProcessor = 64;
constexpr qint64 limitStep = 1 << 20; // the kernel is not told again for less

QString nameStart()
{
    return QStringLiteral("cmbagent-");
}

QByteArray textOf(const QString& path)
{
    QFile file(path); // of size 0, as all files there
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Control files take a value in one write, and are never made by us.
bool put(const QString& path, const QByteArray& value)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
    const bool isTaken = file >= 0 && ::write(file, value.constData(), size_t(value.size())) == value.size();
    if (file >= 0) {
        ::close(file);
    }
    return isTaken;
}

/// The line of a file such as memory.stat; -1: it has none.
qint64 lineOf(const QByteArray& text, const QByteArray& name)
{
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith(name + ' ')) {
            return line.mid(name.size() + 1).trimmed().toLongLong();
        }
    }
    return -1;
}

/// When a process began, in the system's own ticks; 0: it is not there. With its id it names a process for ever.
qint64 beginOf(qint64 pid)
{
    const QByteArray text = textOf(QStringLiteral("/proc/%1/stat").arg(pid));
    return text.mid(text.lastIndexOf(')') + 2).split(' ').value(19).toLongLong();
}

/// Our group in the hierarchy of a controller ("" is version 2); null: not told, or outside of what we see.
QString ownGroup(const QByteArray& groups, const QByteArray& controller)
{
    for (const QByteArray& line : groups.split('\n')) {
        const QByteArrayList parts = line.split(':'); // "4:memory:/path", "0::/path"; a path may have colons
        if (parts.size() >= 3 && parts[1].split(',').contains(controller)
            && (!controller.isEmpty() || parts[0] == "0")) {
            const QString path = QFile::decodeName(parts.mid(2).join(':'));
            return path.contains(QLatin1String("..")) ? QString() : path;
        }
    }
    return {};
}

} // namespace

bool ControlGroupPlaces::makeFolder(const QString& path)
{
    return ::mkdir(QFile::encodeName(path).constData(), 0755) == 0;
}

/// A group goes in one call, with the files in it. Below there may be those of a program that ran as a step.
bool ControlGroupPlaces::removeFolder(const QString& path)
{
    for (const QString& inner : QDir(path).entryList({ nameStart() + QLatin1Char('*') }, QDir::Dirs)) {
        removeFolder(path + QLatin1Char('/') + inner);
    }
    return ::rmdir(QFile::encodeName(path).constData()) == 0 || errno == ENOENT;
}

ControlGroup::~ControlGroup()
{
    for (const QString& folder : std::as_const(m_folders)) {
        // The kernel may need a moment after the last process has ended. What does not go now goes at the next start.
        for (int i = 0; i < 20 && !m_places.remove(folder); ++i) {
            QThread::msleep(1);
        }
    }
}

bool ControlGroup::add(pid_t pid) const
{
    return std::all_of(m_folders.begin(), m_folders.end(), [pid](const QString& folder) {
        return put(folder + QStringLiteral("/cgroup.procs"), QByteArray::number(pid));
    });
}

/// What the launcher and its warm interpreter hold, and no step of theirs can help.
qint64 ControlGroup::lastingBytes() const
{
    const QByteArray stat = textOf(folder() + QStringLiteral("/memory.stat"));
    const qint64 used =
        textOf(folder() + (m_isUnified ? QStringLiteral("/memory.current") : QStringLiteral("/memory.usage_in_bytes")))
            .trimmed()
            .toLongLong();
    return std::max<qint64>(used - std::max<qint64>(lineOf(stat, m_isUnified ? "file" : "total_cache"), 0), 0);
}

void ControlGroup::limitMemory(qint64 bytes)
{
    const qint64 wanted = bytes > 0 ? ((bytes + lastingBytes()) / limitStep + 1) * limitStep : 0;
    if (wanted == m_limit) {
        return;
    }
    const QByteArray text = wanted > 0 ? QByteArray::number(wanted) : m_isUnified ? "max" : "-1";
    if (m_isUnified) {
        put(folder() + QStringLiteral("/memory.max"), text);
    } else {
        // That of memory with swap must never be the smaller one. Some systems do not have it.
        const bool isRaised = wanted == 0 || (m_limit > 0 && wanted > m_limit);
        const QStringList files { folder() + QStringLiteral("/memory.limit_in_bytes"),
                                  folder() + QStringLiteral("/memory.memsw.limit_in_bytes") };
        put(files[isRaised ? 1 : 0], text);
        put(files[isRaised ? 0 : 1], text);
    }
    m_limit = wanted;
}

const QStringList& ControlGroups::bases() const
{
    std::call_once(m_found, [this] { find(); });
    return m_bases;
}

void ControlGroups::find() const
{
    const QByteArray groups = m_places.root.isEmpty() ? QByteArray() : textOf(m_places.ownGroups);
    if (groups.isEmpty()) {
        return;
    }
    m_isUnified = QFile::exists(m_places.root + QStringLiteral("/cgroup.controllers"));
    const QStringList found = m_isUnified ? findUnified(ownGroup(groups, {})) : findOld(groups);
    if (found.isEmpty()) {
        return;
    }
    removeLeftovers(found);
    if (holdsProcesses(found)) {
        m_bases = found;
    }
}

/// A group with processes in it cannot hand its controllers on, so ours are made beside or above our own: in the
/// nearest one that counts the memory of what is in it. In a step of ours that would be outside the step's own limit.
QStringList ControlGroups::findUnified(const QString& own) const
{
    if (own.isEmpty() || own.section(QLatin1Char('/'), -1).startsWith(nameStart())) {
        return {};
    }
    for (QString path = own == QLatin1String("/") ? QString() : own;; path = path.section(QLatin1Char('/'), 0, -2)) {
        const QString folder = m_places.root + path;
        const QByteArray handedOn = textOf(folder + QStringLiteral("/cgroup.subtree_control")).simplified();
        const bool isOurs =
            ::access(QFile::encodeName(folder + QStringLiteral("/cgroup.procs")).constData(), W_OK) == 0;
        if (isOurs && handedOn.split(' ').contains("memory")) {
            return { folder };
        }
        if (path.isEmpty()) {
            return {};
        }
    }
}

/// Version 1 has a hierarchy for each controller. Without that of memory there is no use in the other.
QStringList ControlGroups::findOld(const QByteArray& groups) const
{
    QStringList found;
    for (const char* controller : { "memory", "pids" }) {
        const QString hierarchy = m_places.root + QLatin1Char('/') + QLatin1String(controller);
        const QString own = ownGroup(groups, controller);
        // In a container the way to our group may not be seen, but what is mounted is ours.
        const QString base = own.size() > 1 && QFile::exists(hierarchy + own) ? hierarchy + own : hierarchy;
        const bool isOurs = ::access(QFile::encodeName(base + QStringLiteral("/cgroup.procs")).constData(), W_OK) == 0;
        // Where limits do not reach what is below, a group of ours would escape the one we are under.
        const bool reaches = textOf(base + QStringLiteral("/memory.use_hierarchy")).trimmed() != "0";
        if (isOurs && reaches) {
            found += base;
        } else if (found.isEmpty()) {
            return {};
        }
    }
    return found;
}

/// The only sure way to know: a process of ours goes into one.
bool ControlGroups::holdsProcesses(const QStringList& bases) const
{
    const auto group = makeIn(bases);
    if (!group) {
        return false;
    }
    const QByteArray name = QFile::encodeName(group->folder() + QStringLiteral("/cgroup.procs"));
    const pid_t child = ::fork(); // which may do little: other threads of ours are not there
    if (child == 0) {
        const int file = ::open(name.constData(), O_WRONLY | O_CLOEXEC);
        _exit(file >= 0 && ::write(file, "0", 1) == 1 ? 0 : 1);
    }
    int status = -1;
    while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) { }
    return child > 0 && status == 0;
}

std::unique_ptr<ControlGroup> ControlGroups::make() const
{
    return isActive() ? makeIn(m_bases) : nullptr;
}

std::unique_ptr<ControlGroup> ControlGroups::makeIn(const QStringList& bases) const
{
    static const qint64 begin = beginOf(getpid());
    static std::atomic<int> made { 0 };
    const QString name = nameStart() + QStringLiteral("%1-%2-%3").arg(getpid()).arg(begin).arg(made.fetch_add(1));
    std::unique_ptr<ControlGroup> group(new ControlGroup(m_places, m_isUnified));
    for (const QString& base : bases) {
        const QString folder = base + QLatin1Char('/') + name;
        if (!m_places.make(folder)) {
            return nullptr; // with what was made of it
        }
        group->m_folders += folder;
        const int most = std::max(leastProcesses, processesPerProcessor * QThread::idealThreadCount());
        put(folder + QStringLiteral("/pids.max"), QByteArray::number(most));
    }
    put(group->folder() + QStringLiteral("/memory.swap.max"), "0");
    return group;
}

/// Groups of programs that are not there any more. One whose processes are still ending stays for the next start.
void ControlGroups::removeLeftovers(const QStringList& bases) const
{
    for (const QString& base : bases) {
        const QStringList names = QDir(base).entryList({ nameStart() + QLatin1Char('*') }, QDir::Dirs);
        for (const QString& name : names) {
            const QStringList parts = name.split(QLatin1Char('-'));
            const qint64 begin = parts.size() == 4 ? beginOf(parts[1].toLongLong()) : 0;
            if (begin == 0 || begin != parts[2].toLongLong()) {
                m_places.remove(base + QLatin1Char('/') + name);
            }
        }
    }
}

QString ControlGroups::description() const
{
    return isActive()
        ? QStringLiteral("The kernel watches the memory of each script (control groups version %1).")
              .arg(m_isUnified ? 2 : 1)
        : QStringLiteral("The memory of each script is measured many times a second, because this system gives us no "
                         "control groups.");
}

} // namespace cmbagent
