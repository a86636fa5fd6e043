// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/id.h"
#include "core/memoryquota.h"
#include "core/result.h"

#include <QString>

#include <memory>

namespace cmbagent {

/// What the processes that work on a data folder have reserved of their sessions' memory: a small file with a place for
/// each, which that process keeps locked as long as it lives. So what a crash leaves there counts no more. Lives on one
/// thread.
class MemoryLedger final : public MemoryQuota
{
public:
    /// Limit when too many processes are there already.
    static Result<std::unique_ptr<MemoryLedger>> open(const QString& path);
    ~MemoryLedger() override;

    /// Whose memory is reserved from now on, and how much of it there is; 0: any amount.
    void enter(const SessionId& session, qint64 limitBytes);

    Room roomFor(qint64 bytes) override;
    void reserve(qint64 bytes) override;
    void endRound() override;

private:
    MemoryLedger(int file, int place) : m_file(file), m_place(place) { }
    [[nodiscard]] qint64 reservedByOthers() const;
    void write() const;

    int m_file;
    int m_place;
    SessionId m_session;
    qint64 m_limit = 0;
    qint64 m_reserved = 0;
    bool m_isInRound = false;
    qint64 m_others = 0; ///< in this round, in which it can only become less
};

} // namespace cmbagent
