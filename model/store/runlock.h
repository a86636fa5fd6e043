// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QString>

#include <optional>

namespace cmbagent {

/// Who works on a run: where to reach it.
struct LockOwner
{
    qint64 pid = 0;
    QString socket; ///< address of its control channel; may be empty
    Timestamp started;
};

/// The right to be the one engine of a run, across all processes; given up when destroyed or when the process dies.
/// An open-file-description lock on a file, so that asking "is it held?" never gets in a taker's way.
class RunLock
{
public:
    /// Conflict when somebody else has it; the error's detail is that process' id.
    static Result<RunLock> tryLock(const QString& path, const QString& socket = {});
    static bool isHeld(const QString& path);
    /// Nothing when no live process holds it.
    static std::optional<LockOwner> owner(const QString& path);

    RunLock(RunLock&& other) noexcept;
    RunLock& operator=(RunLock&& other) noexcept;
    RunLock(const RunLock&) = delete;
    RunLock& operator=(const RunLock&) = delete;
    ~RunLock();

    [[nodiscard]] const QString& path() const { return m_path; }
    void release();

private:
    RunLock(QString path, int file) : m_path(std::move(path)), m_file(file) { }

    QString m_path;
    int m_file = -1;
};

} // namespace cmbagent
