// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <mutex>

#include <sys/types.h>

namespace cmbagent {

/// Where the system shows control groups and how they come and go; tests have a tree of their own. An empty root: there
/// are none.
struct ControlGroupPlaces
{
    static bool makeFolder(const QString& path);
    static bool removeFolder(const QString& path);

    QString root = QStringLiteral("/sys/fs/cgroup");
    QString ownGroups = QStringLiteral("/proc/self/cgroup");
    std::function<bool(const QString&)> make = makeFolder;
    std::function<bool(const QString&)> remove = removeFolder;
};

/// A control group of the kernel: counts and limits the memory and the number of the processes in it. Removed when this
/// is destroyed, by when they must have ended. Belongs to one thread at a time.
class ControlGroup
{
public:
    ~ControlGroup();
    Q_DISABLE_COPY_MOVE(ControlGroup)

    /// Takes the process in, and with it all it starts from now on.
    bool add(pid_t pid) const;
    /// How much more than now its processes may use together; 0: any amount.
    void limitMemory(qint64 bytes);
    /// Where the kernel counts its memory.
    [[nodiscard]] const QString& folder() const { return m_folders.constFirst(); }

private:
    friend class ControlGroups;
    ControlGroup(ControlGroupPlaces places, bool isUnified) : m_places(std::move(places)), m_isUnified(isUnified) { }
    [[nodiscard]] qint64 lastingBytes() const;

    ControlGroupPlaces m_places;
    QStringList m_folders; ///< of memory first; version 1 has another for the number of processes
    bool m_isUnified; ///< version 2
    qint64 m_limit = 0; ///< as it was set
};

/// The control groups this machine lets us have: version 2 below a group we were given (as in a desktop's session, or
/// as root), version 1 as root. Looked for once, at first use; safe from every thread. What a program that crashed left
/// behind is removed then.
class ControlGroups
{
public:
    explicit ControlGroups(ControlGroupPlaces places) : m_places(std::move(places)) { }

    [[nodiscard]] bool isActive() const { return !bases().isEmpty(); }
    /// Null where there are none, or no more.
    [[nodiscard]] std::unique_ptr<ControlGroup> make() const;
    /// One sentence for people: who watches the memory of scripts.
    [[nodiscard]] QString description() const;

private:
    [[nodiscard]] const QStringList& bases() const;
    void find() const;
    [[nodiscard]] QStringList findUnified(const QString& own) const;
    [[nodiscard]] QStringList findOld(const QByteArray& groups) const;
    [[nodiscard]] std::unique_ptr<ControlGroup> makeIn(const QStringList& bases) const;
    [[nodiscard]] bool holdsProcesses(const QStringList& bases) const;
    void removeLeftovers(const QStringList& bases) const;

    ControlGroupPlaces m_places;
    mutable std::once_flag m_found;
    mutable QStringList m_bases; ///< folders groups are made in, of memory first
    mutable bool m_isUnified = false; ///< version 2
};

} // namespace cmbagent
