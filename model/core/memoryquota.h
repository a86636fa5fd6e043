// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace cmbagent {

/// Port: the memory that the steps of several processes may take together. Used by one thread; each call takes
/// microseconds and never waits.
class MemoryQuota
{
public:
    enum class Room : quint8 {
        Free, ///< and nobody else gets it before `endRound`
        Taken, ///< others have reserved it
        Unknown, ///< another process is reserving: ask again soon
    };

    MemoryQuota() = default;
    virtual ~MemoryQuota() = default;
    Q_DISABLE_COPY_MOVE(MemoryQuota)

    /// Whether so much more can be reserved. What is more than there is at all can, when nobody has reserved anything.
    virtual Room roomFor(qint64 bytes) = 0;
    /// All that this process has reserved from now on.
    virtual void reserve(qint64 bytes) = 0;
    virtual void endRound() = 0;
};

} // namespace cmbagent
