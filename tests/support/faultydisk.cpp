// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultydisk.h"

#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <limits>
#include <mutex>
#include <optional>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace cmbagent {

namespace {

/// Where a path is in the model.
struct Place
{
    int folder = 0;
    QByteArray name;
};

/// The record of one folder. The mutex is held around each call and its entry, so that both have the same order.
class Record
{
public:
    explicit Record(QByteArray root) : m_root(std::move(root)) { }

    std::mutex mutex;
    std::vector<DiskCall> calls;
    int requests = 0;
    int fullFrom = std::numeric_limits<int>::max();
    bool wasFull = false;
    int flushesToPass = 0;
    int flushesToFail = 0;
    int flushesFailed = 0;
    int flushFault = 0;

    /// Nothing for paths that are not below the root, and for what SQLite rebuilds anyway.
    [[nodiscard]] std::optional<Place> placeOf(const char* path) const
    {
        const QByteArray whole(path);
        const qsizetype slash = whole.lastIndexOf('/');
        if (!whole.startsWith(m_root + '/') || whole.endsWith("-shm")) {
            return std::nullopt;
        }
        const QByteArray parent = whole.left(slash);
        const auto folder = parent == m_root ? m_paths.end() : m_paths.find(parent);
        if (parent != m_root && folder == m_paths.end()) {
            return std::nullopt;
        }
        return Place { parent == m_root ? 0 : folder->second, whole.mid(slash + 1) };
    }
    [[nodiscard]] bool isInside(const char* path) const { return QByteArray(path).startsWith(m_root + '/'); }
    /// -1: unknown.
    [[nodiscard]] int nodeOf(const QByteArray& path) const
    {
        const auto found = m_paths.find(path);
        return path == m_root ? 0 : found == m_paths.end() ? -1 : found->second;
    }
    [[nodiscard]] bool isFolder(int node) const { return m_folders.count(node) > 0; }
    /// Whether a call that wants space gets it.
    bool hasSpace()
    {
        const bool isFull = requests++ >= fullFrom;
        wasFull = wasFull || isFull;
        errno = isFull ? ENOSPC : errno;
        return !isFull;
    }
    int link(const char* path, const Place& place, bool isFolder)
    {
        const int node = ++m_lastNode;
        m_paths[path] = node;
        if (isFolder) {
            m_folders.insert(node);
        }
        calls.push_back({ DiskCall::Link, node, place.folder, place.name, 0, {}, isFolder ? 1 : 0, {} });
        return node;
    }
    void unlink(const char* path, const Place& place)
    {
        calls.push_back({ DiskCall::Unlink, nodeOf(path), place.folder, place.name, 0, {}, 0, {} });
        m_paths.erase(path);
    }
    void rename(const char* from, const Place& place, const char* to, const Place& newPlace)
    {
        const int node = nodeOf(from);
        calls.push_back({ DiskCall::Rename, node, place.folder, place.name, newPlace.folder, newPlace.name, 0, {} });
        m_paths.erase(from);
        m_paths[to] = node;
    }
    void open(int file, int node) { m_files[file] = node; }
    void close(int file) { m_files.erase(file); }
    /// -1: not one of ours; -2: shared memory.
    [[nodiscard]] int nodeOf(int file) const
    {
        const auto found = m_files.find(file);
        return found == m_files.end() ? -1 : found->second;
    }

private:
    const QByteArray m_root;
    std::map<QByteArray, int> m_paths;
    std::map<int, int> m_files;
    std::set<int> m_folders { 0 };
    int m_lastNode = 0;
};

std::atomic<Record*> active { nullptr };

/// Stands for SQLite's shared memory, which takes space and is made anew after a power cut.
constexpr int sharedMemory = -2;

struct Access
{
    Record* record = active.load();
    std::unique_lock<std::mutex> lock = record ? std::unique_lock(record->mutex) : std::unique_lock<std::mutex>();

    explicit operator bool() const { return record != nullptr; }
    Record* operator->() const { return record; }
};

int openFile(int folder, const char* path, int flags, mode_t mode)
{
    const Access record;
    const auto place = record && folder == AT_FDCWD ? record->placeOf(path) : std::nullopt;
    const int before = place ? record->nodeOf(QByteArray(path)) : -1;
    const bool isNew = place && before < 0 && (flags & O_CREAT) != 0;
    const bool isShared = record && record->isInside(path) && QByteArrayView(path).endsWith("-shm");
    if ((isNew || (isShared && ::access(path, F_OK) != 0)) && !record->hasSpace()) {
        return -1;
    }
    const int file = int(::syscall(SYS_openat, folder, path, flags, mode));
    if (file < 0 || !record || !record->isInside(path)) {
        if (file >= 0 && record && record->nodeOf(QByteArray(path)) == 0) {
            record->open(file, 0); // the root, to be flushed
        }
        return file;
    }
    const int node = isNew ? record->link(path, *place, false) : before;
    if (isShared) {
        record->open(file, sharedMemory);
    } else if (node > 0) {
        record->open(file, node);
        if ((flags & O_TRUNC) != 0 && !isNew) {
            record->calls.push_back({ DiskCall::Truncate, node, 0, {}, 0, {}, 0, {} });
        }
    }
    return file;
}

ssize_t writeFile(int file, const void* data, size_t size, qint64 offset, bool isPositioned)
{
    const Access record;
    const int node = record ? record->nodeOf(file) : -1;
    if (node != -1 && !record->hasSpace()) {
        return -1;
    }
    if (node >= 0 && !isPositioned) {
        offset = ::lseek(file, 0, SEEK_CUR);
    }
    const ssize_t written =
        isPositioned ? ::syscall(SYS_pwrite64, file, data, size, offset) : ::syscall(SYS_write, file, data, size);
    if (node >= 0 && written > 0) {
        record->calls.push_back(
            { DiskCall::Write, node, 0, {}, 0, {}, offset, QByteArray(static_cast<const char*>(data), written) });
    }
    return written;
}

int truncateFile(int file, qint64 size)
{
    const Access record;
    const int result = int(::syscall(SYS_ftruncate, file, size));
    const int node = record ? record->nodeOf(file) : -1;
    if (node >= 0 && result == 0) {
        record->calls.push_back({ DiskCall::Truncate, node, 0, {}, 0, {}, size, {} });
    }
    return result;
}

int flushFile(int file, long call)
{
    const Access record;
    const int node = record ? record->nodeOf(file) : -1;
    if (node >= 0 && !record->isFolder(node) && !record->hasSpace()) {
        return -1;
    }
    if (node >= 0 && record->isFolder(node) && record->flushesToFail > 0 && record->flushesToPass-- <= 0) {
        --record->flushesToFail;
        ++record->flushesFailed;
        errno = record->flushFault;
        return -1;
    }
    const int result = int(::syscall(call, file));
    if (node >= 0 && result == 0) {
        record->calls.push_back({ DiskCall::Sync, node, 0, {}, 0, {}, 0, {} });
    }
    return result;
}

} // namespace

FaultyDisk::FaultyDisk(const QString& root)
{
    active = new Record(QFile::encodeName(QFileInfo(root).canonicalFilePath()));
}

FaultyDisk::~FaultyDisk()
{
    delete active.exchange(nullptr);
}

int FaultyDisk::operations() const
{
    return int(Access()->calls.size());
}

bool FaultyDisk::writeRemains(int count, quint32 seed, const QString& target) const
{
    DiskModel model;
    {
        const Access record;
        for (int i = 0; i < count; ++i) {
            model.add(record->calls[size_t(i)]);
        }
    }
    model.cut(seed);
    return model.writeTo(target);
}

int FaultyDisk::requests() const
{
    return Access()->requests;
}

void FaultyDisk::fillAt(int request)
{
    const Access record;
    record->fullFrom = request;
    record->wasFull = false;
}

void FaultyDisk::free()
{
    Access()->fullFrom = std::numeric_limits<int>::max();
}

bool FaultyDisk::wasFull() const
{
    return Access()->wasFull;
}

void FaultyDisk::failFolderFlushes(int count, int number, int passed)
{
    const Access record;
    record->flushesToPass = passed;
    record->flushesToFail = count;
    record->flushesFailed = 0;
    record->flushFault = number;
}

int FaultyDisk::failedFolderFlushes() const
{
    return Access()->flushesFailed;
}

} // namespace cmbagent

// The C library's calls, for this program and every library in it. They go straight to the kernel: whoever links this
// file has them in front of the C library's own.
using namespace cmbagent;

extern "C" {

int open(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openFile(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return openFile(AT_FDCWD, path, flags, mode);
}

int close(int file)
{
    const Access record;
    if (record) {
        record->close(file);
    }
    return int(::syscall(SYS_close, file));
}

ssize_t write(int file, const void* data, size_t size)
{
    return writeFile(file, data, size, 0, false);
}

ssize_t pwrite(int file, const void* data, size_t size, off_t offset)
{
    return writeFile(file, data, size, offset, true);
}

ssize_t pwrite64(int file, const void* data, size_t size, off64_t offset)
{
    return writeFile(file, data, size, offset, true);
}

int ftruncate(int file, off_t size) noexcept
{
    return truncateFile(file, size);
}

int ftruncate64(int file, off64_t size) noexcept
{
    return truncateFile(file, size);
}

int fsync(int file)
{
    return flushFile(file, SYS_fsync);
}

int fdatasync(int file)
{
    return flushFile(file, SYS_fdatasync);
}

int mkdir(const char* path, mode_t mode) noexcept
{
    const Access record;
    const auto place = record ? record->placeOf(path) : std::nullopt;
    if (place && record->nodeOf(QByteArray(path)) < 0 && !record->hasSpace()) {
        return -1;
    }
    const int result = int(::syscall(SYS_mkdir, path, mode));
    if (place && result == 0) {
        record->link(path, *place, true);
    }
    return result;
}

int unlink(const char* path) noexcept
{
    const Access record;
    const auto place = record ? record->placeOf(path) : std::nullopt;
    const int result = int(::syscall(SYS_unlink, path));
    if (place && result == 0) {
        record->unlink(path, *place);
    }
    return result;
}

int rename(const char* from, const char* to) noexcept
{
    const Access record;
    const auto place = record ? record->placeOf(from) : std::nullopt;
    const auto newPlace = record ? record->placeOf(to) : std::nullopt;
    if (newPlace && !record->hasSpace()) {
        return -1;
    }
    const int result = int(::syscall(SYS_rename, from, to));
    if (place && newPlace && result == 0) {
        record->rename(from, *place, to, *newPlace);
    }
    return result;
}

int renameat2(int folder, const char* from, int newFolder, const char* to, unsigned int flags) noexcept
{
    if (folder == AT_FDCWD && newFolder == AT_FDCWD && (flags == 0 || ::access(to, F_OK) != 0)) {
        return ::rename(from, to);
    }
    return int(::syscall(SYS_renameat2, folder, from, newFolder, to, flags));
}

/// A clone would be a write nobody sees.
int ioctl(int file, unsigned long request, ...) noexcept
{
    va_list rest;
    va_start(rest, request);
    void* argument = va_arg(rest, void*);
    va_end(rest);
    const Access record;
    if (request == FICLONE && record && record->nodeOf(file) >= 0) {
        errno = EOPNOTSUPP;
        return -1;
    }
    return int(::syscall(SYS_ioctl, file, request, argument));
}
}
