// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace cmbagent::test {

/// Tells whether files are what they were: by name, place on the disk, size and content. A file is read
/// once, and again when one of these or the time of its change is another.
class FileWitness
{
public:
    /// All of these, in this order; one that is not there counts as such.
    QByteArray see(const QStringList& paths);
    /// From here on everything is read again.
    void forget() { m_known.clear(); }

private:
    struct Known
    {
        quint64 inode = 0;
        qint64 size = -1;
        qint64 changed = 0; ///< nanoseconds
        QByteArray content; ///< its hash
    };
    const Known& look(const QString& path);

    QHash<QString, Known> m_known;
};

/// Every file below a folder, by name.
QStringList filesBelow(const QString& folder);

} // namespace cmbagent::test
