// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewitness.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDirIterator>
#include <QFile>
#include <QIODevice>

#include <sys/stat.h>

namespace cmbagent::test {

QByteArray FileWitness::see(const QStringList& paths)
{
    QByteArray seen;
    QDataStream stream(&seen, QIODevice::WriteOnly);
    for (const QString& path : paths) {
        const Known& file = look(path);
        // Not when: contents that are given once more are made young again, so that no clean-up takes them.
        stream << path << file.inode << file.size << file.content;
    }
    return QCryptographicHash::hash(seen, QCryptographicHash::Sha256);
}

const FileWitness::Known& FileWitness::look(const QString& path)
{
    struct stat info
    { };
    Known now;
    if (::lstat(QFile::encodeName(path).constData(), &info) == 0) {
        now = { quint64(info.st_ino), qint64(info.st_size),
                qint64(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec, QByteArray() };
    }
    Known& known = m_known[path];
    if (known.content.isEmpty() || known.inode != now.inode || known.size != now.size || known.changed != now.changed) {
        QFile file(path);
        now.content = file.open(QIODevice::ReadOnly)
            ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
            : QByteArray("not there");
        known = now;
    }
    return known;
}

QStringList filesBelow(const QString& folder)
{
    QStringList paths;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths << files.next();
    }
    paths.sort();
    return paths;
}

} // namespace cmbagent::test
