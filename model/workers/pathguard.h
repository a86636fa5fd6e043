// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sys/types.h>
#include <utility>

namespace cmbagent {

/// An open file of the operating system, closed with this.
class Descriptor
{
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) { }
    ~Descriptor();
    Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) { }
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    /// A path that leads to exactly this file, whatever happens to its name; valid in this process while it is open.
    [[nodiscard]] QString path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_fd); }

private:
    int m_fd;
};

/// Whether a path stays in its folder: relative, without "..", null characters and empty parts.
bool isSafeRelativePath(const QString& path);

/// Opens what lies in a folder that a script has written, and nothing else: no link, no "..", and nobody who swaps a
/// folder for a link meanwhile leads out of it. Names are relative. Failures leave errno; EXDEV and ELOOP mean that
/// the name leads out. Safe from every thread.
class PathGuard
{
public:
    enum class Way : quint8 { Auto, Walk }; ///< Walk: as on systems without openat2; follows no link at all

    explicit PathGuard(const QString& folder, Way way = Way::Auto);

    [[nodiscard]] bool isOpen() const { return m_folder.isOpen(); }
    /// What has this name, not opened for reading (O_PATH); read it through `Descriptor::path`. Links to what lies in
    /// the folder are followed.
    [[nodiscard]] Descriptor find(const QString& name) const;
    /// Whether there is anything of this name, be it a link that leads nowhere.
    [[nodiscard]] bool exists(const QString& name) const;
    /// For listing; the empty name is the folder itself.
    [[nodiscard]] Descriptor openFolder(const QString& name) const;
    /// Makes a file that is not there yet, and the folders above it.
    [[nodiscard]] Descriptor create(const QString& name, mode_t mode) const;

private:
    [[nodiscard]] Descriptor open(const QByteArray& name, int flags, mode_t mode = 0) const;
    [[nodiscard]] Descriptor walk(const QByteArray& name, int flags, mode_t mode) const;
    [[nodiscard]] bool makeFolders(const QByteArray& name) const;
    [[nodiscard]] QString insteadOfLink(const QString& name) const;

    Descriptor m_folder;
    Way m_way;
};

} // namespace cmbagent
