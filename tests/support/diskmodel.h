// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <random>
#include <set>
#include <vector>

namespace cmbagent {

/// One thing a disk was told to do. Files and folders go by numbers; 0 is the root.
struct DiskCall
{
    enum Kind : quint8 { Link, Unlink, Rename, Write, Truncate, Sync };

    Kind kind = Sync;
    int node = 0; ///< what is written, flushed or named
    int folder = 0; ///< of the name
    QByteArray name;
    int newFolder = 0; ///< of a renamed one
    QByteArray newName;
    qint64 offset = 0; ///< of a write; the length of a truncation
    QByteArray data;
};

/// What a disk holds: as POSIX promises it, not as some file system happens to do it. A write is safe when its file is
/// flushed, a name when its folder is; until then any of them may be lost, in any order, and a write may be torn
/// between sectors.
class DiskModel
{
public:
    void add(const DiskCall& call);
    /// The power goes: of what is not flushed, a part stays that `seed` chooses.
    void cut(quint32 seed);
    /// Only what is safe.
    [[nodiscard]] bool writeTo(const QString& target) const { return writeFolder(0, target); }

private:
    struct Node
    {
        bool isFolder = false;
        QByteArray content; ///< safe
        std::map<QByteArray, int> names; ///< safe
        std::vector<DiskCall> pending;
    };

    void flush(int node);
    void apply(const DiskCall& call, int node);
    void tear(const DiskCall& call, std::mt19937& random);
    [[nodiscard]] bool writeFolder(int node, const QString& target) const;

    std::map<int, Node> m_nodes { { 0, Node { true, {}, {}, {} } } };
};

} // namespace cmbagent
