// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/diskmodel.h"

namespace cmbagent {

/// Stands between this process and the files below one folder: keeps a record of every call that changes them, from
/// which it makes what a power cut may leave; it can be full, and fail to flush folders.
///
/// A program that links this gets its `open`, `write`, `fsync`, `rename` … from here, and so do SQLite and Qt in it:
/// what is tested is the program as it is shipped, without seams made for tests. One at a time.
class FaultyDisk
{
public:
    /// `root` exists; its own entry in its parent is taken to be on disk.
    explicit FaultyDisk(const QString& root);
    ~FaultyDisk();
    Q_DISABLE_COPY_MOVE(FaultyDisk)

    /// Calls recorded so far.
    [[nodiscard]] int operations() const;
    /// Writes into the empty folder `target` what may be left when the power goes after the first `count` calls;
    /// seed 0: nothing that was not flushed, 1: all of it, others: any of it, torn at sectors.
    [[nodiscard]] bool writeRemains(int count, quint32 seed, const QString& target) const;

    /// Calls that want space (writes, flushes of files, new names) so far.
    [[nodiscard]] int requests() const;
    /// The `request`-th of them, counted from 0, and all that follow fail with ENOSPC until `free`.
    void fillAt(int request);
    void free();
    [[nodiscard]] bool wasFull() const;

    /// Of the next flushes of folders `passed` succeed, and the `count` after them fail with this `errno`.
    void failFolderFlushes(int count, int number, int passed = 0);
    /// How many did, since that was asked for.
    [[nodiscard]] int failedFolderFlushes() const;
};

} // namespace cmbagent
