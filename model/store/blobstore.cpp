// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/blobstore.h"

#include "store/systemerror.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <optional>

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cmbagent {

namespace {

constexpr qsizetype chunk = 1 << 20;
/// A blob this young may have a name that is not flushed yet, when another process has just put it.
constexpr qint64 youngSeconds = 5;
/// Numbers the temporary files of this process, whichever of its stores makes them.
std::atomic<quint64> temporaries { 0 };

/// Closes the file, and removes it unless it was published.
class Temporary
{
public:
    Temporary(int file, QString path) : m_file(file), m_path(std::move(path)) { }
    ~Temporary()
    {
        ::close(m_file);
        ::unlink(QFile::encodeName(m_path).constData());
    }
    Q_DISABLE_COPY_MOVE(Temporary)

    [[nodiscard]] int file() const { return m_file; }
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    int m_file;
    QString m_path;
};

bool writeAll(int file, const char* data, qsizetype size)
{
    while (size > 0) {
        const ssize_t written = ::write(file, data, size_t(size));
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        data += written;
        size -= written;
    }
    return true;
}

/// Reads `from` to its end, hashing, and writing to `to` unless that is -1.
std::optional<BlobRef> pump(int from, int to)
{
    QCryptographicHash sha(QCryptographicHash::Sha256);
    QByteArray buffer(chunk, Qt::Uninitialized);
    BlobRef blob;
    for (;;) {
        const ssize_t got = ::read(from, buffer.data(), size_t(buffer.size()));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return std::nullopt;
        }
        if (got == 0) {
            break;
        }
        sha.addData(QByteArrayView(buffer.constData(), got));
        blob.size += got;
        if (to >= 0 && !writeAll(to, buffer.constData(), got)) {
            return std::nullopt;
        }
    }
    const QByteArray raw = sha.result();
    std::copy(raw.begin(), raw.end(), reinterpret_cast<char*>(blob.hash.bytes.data()));
    return blob;
}

} // namespace

Result<std::unique_ptr<BlobStore>> BlobStore::open(const QString& folder)
{
    std::unique_ptr<BlobStore> store(new BlobStore(folder));
    for (const QString& path : { folder, folder + QStringLiteral("/tmp") }) {
        if (const auto made = store->ensureFolder(path); !made) {
            return tl::unexpected(made.error());
        }
    }
    store->removeLeftovers();
    return store;
}

void BlobStore::removeLeftovers() const
{
    // Named <process>-<number>; a process that lives may be writing right now. Process numbers come back, after a
    // restart of the machine and in containers always: what bears ours and a number not given yet is not ours.
    QDir temporary(m_folder + QStringLiteral("/tmp"));
    const QStringList names = temporary.entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : names) {
        const auto process = pid_t(name.section(QLatin1Char('-'), 0, 0).toLongLong());
        const bool isFormer =
            process == ::getpid() && name.section(QLatin1Char('-'), 1).toULongLong() >= temporaries.load();
        if (process <= 0 || isFormer || (::kill(process, 0) != 0 && errno == ESRCH)) {
            temporary.remove(name);
        }
    }
}

QString BlobStore::fileOf(const BlobHash& hash) const
{
    const QString hex = hash.toHex();
    return QStringLiteral("%1/%2/%3/%4").arg(m_folder, hex.left(2), hex.mid(2, 2), hex);
}

QString BlobStore::newTemporary() const
{
    return QStringLiteral("%1/tmp/%2-%3")
        .arg(m_folder, QString::number(::getpid()), QString::number(temporaries.fetch_add(1)));
}

Result<QString> BlobStore::pathOf(const BlobHash& hash) const
{
    QString path = fileOf(hash);
    if (::access(QFile::encodeName(path).constData(), F_OK) != 0) {
        return fail(ErrorCode::NotFound, QStringLiteral("The stored content %1 is missing.").arg(hash.toHex()),
                    QStringLiteral("Restore the blobs folder from a backup, or run the step that made it again."),
                    path);
    }
    return path;
}

Result<QByteArray> BlobStore::read(const BlobHash& hash) const
{
    const auto path = pathOf(hash);
    if (!path) {
        return tl::unexpected(path.error());
    }
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(systemError(errno, QStringLiteral("The stored content %1 could not be read").arg(hash.toHex())));
    }
    QByteArray content = file.readAll();
    if (file.error() != QFileDevice::NoError) {
        return fail(ErrorCode::Io, QStringLiteral("The stored content %1 could not be read.").arg(hash.toHex()),
                    QStringLiteral("Check the disk."), file.errorString());
    }
    if (BlobHash::of(content) != hash) {
        return fail(
            ErrorCode::Corrupt,
            QStringLiteral("The stored content %1 is damaged: its bytes do not match its name.").arg(hash.toHex()),
            QStringLiteral("Restore this file from a backup, or run the step that made it again."), *path);
    }
    return content;
}

Result<BlobRef> BlobStore::put(QByteArrayView content)
{
    const BlobRef blob { BlobHash::of(content), content.size() };
    if (isThere(blob.hash, blob.size)) {
        return blob;
    }
    const QString path = newTemporary();
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0400);
    const QString what = QStringLiteral("%1 bytes could not be stored in %2").arg(content.size()).arg(m_folder);
    if (file < 0) {
        return fail(systemError(errno, what));
    }
    const Temporary temporary(file, path);
    if (!writeAll(file, content.data(), content.size())) {
        return fail(systemError(errno, what));
    }
    return publish(file, path, blob);
}

Result<BlobRef> BlobStore::putFile(const QString& source)
{
    const int from = ::open(QFile::encodeName(source).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (from < 0) {
        return fail(systemError(errno, QStringLiteral("The file %1 could not be read").arg(source)));
    }
    struct Closer
    {
        int file;
        ~Closer() { ::close(file); }
    } closer { from };
    struct stat info
    { };
    if (::fstat(from, &info) != 0 || !S_ISREG(info.st_mode)) {
        return fail(ErrorCode::BadInput, QStringLiteral("%1 is not a regular file.").arg(source),
                    QStringLiteral("Only regular files can be stored."));
    }
    const QString path = newTemporary();
    const QString what = QStringLiteral("The file %1 could not be stored in %2").arg(source, m_folder);
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0400);
    if (file < 0) {
        return fail(systemError(errno, what));
    }
    const Temporary temporary(file, path);
    // A clone is a snapshot, hashed from itself; a copy is hashed while it is made. Either way what is named is what
    // was read.
    const bool isClone = ::ioctl(file, FICLONE, from) == 0;
    const auto blob = isClone ? pump(file, -1) : pump(from, file);
    if (!blob) {
        return fail(systemError(errno, what));
    }
    if (isThere(blob->hash, blob->size)) {
        return *blob;
    }
    return publish(file, path, *blob);
}

bool BlobStore::isThere(const BlobHash& hash, qint64 size)
{
    const QString path = fileOf(hash);
    const QByteArray name = QFile::encodeName(path);
    struct stat info
    { };
    if (::stat(name.constData(), &info) != 0 || info.st_size != size) {
        return false;
    }
    const qint64 age = QDateTime::currentSecsSinceEpoch() - info.st_mtim.tv_sec;
    if (age < youngSeconds) {
        return syncFolder(QFileInfo(path).path()).has_value();
    }
    // Young again, so that a clean-up that runs just now leaves it alone until an event cites it.
    return ::utimensat(AT_FDCWD, name.constData(), nullptr, 0) == 0 || errno == EROFS;
}

Result<void> BlobStore::ensureFolder(const QString& folder)
{
    const std::lock_guard lock(m_foldersMutex);
    if (m_folders.contains(folder)) {
        return {};
    }
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST) {
        return fail(systemError(errno, QStringLiteral("The folder %1 could not be made").arg(folder)));
    }
    if (const auto synced = syncFolder(QFileInfo(folder).path()); !synced) {
        return synced;
    }
    m_folders.insert(folder);
    return {};
}

Result<BlobRef> BlobStore::publish(int file, const QString& temporary, const BlobRef& blob)
{
    const QString target = fileOf(blob.hash);
    const QString folder = QFileInfo(target).path();
    for (const QString& path : { QFileInfo(folder).path(), folder }) {
        if (const auto made = ensureFolder(path); !made) {
            return tl::unexpected(made.error());
        }
    }
    // Data, then name, then the folder: at no moment does a name stand for less than the whole content.
    if (::fsync(file) != 0
        || ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(target).constData()) != 0) {
        return fail(systemError(
            errno, QStringLiteral("The content %1 could not be stored in %2").arg(blob.hash.toHex(), m_folder)));
    }
    if (const auto synced = syncFolder(folder); !synced) {
        return tl::unexpected(synced.error());
    }
    return blob;
}

QList<GarbageItem> BlobStore::olderThan(qint64 minAgeSeconds) const
{
    QList<GarbageItem> found;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const auto hash = BlobHash::fromHex(files.fileName());
        const qint64 age = now - files.fileInfo().lastModified().toSecsSinceEpoch();
        if (hash && age >= minAgeSeconds) {
            found.append({ *hash, files.fileInfo().size(), age });
        }
    }
    return found;
}

Result<bool> BlobStore::removeIfOlder(const BlobHash& hash, qint64 minAgeSeconds)
{
    // Out of the way first: a `put` at this moment either made it young before, or no longer finds it and stores it
    // again.
    const QByteArray name = QFile::encodeName(fileOf(hash));
    const QByteArray aside = QFile::encodeName(newTemporary());
    if (::rename(name.constData(), aside.constData()) != 0) {
        return errno == ENOENT
            ? Result<bool>(false)
            : fail(systemError(errno, QStringLiteral("The stored content %1 could not be removed").arg(hash.toHex())));
    }
    struct stat info
    { };
    const qint64 limit = QDateTime::currentSecsSinceEpoch() - minAgeSeconds;
    if (::stat(aside.constData(), &info) == 0 && info.st_mtim.tv_sec > limit) {
        ::rename(aside.constData(), name.constData());
        return false;
    }
    ::unlink(aside.constData());
    return true;
}

} // namespace cmbagent
