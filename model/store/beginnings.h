// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <deque>
#include <mutex>
#include <optional>

namespace cmbagent {

/// How runs that are about to be recorded begin, from whoever has it at hand: then their workflow, and what a branch
/// keeps of its parent, need not be read again. Safe from every thread.
class Beginnings
{
public:
    void add(const RunProjection& fresh);
    std::optional<RunProjection> take(const RunId& run);

private:
    std::mutex m_mutex;
    std::deque<RunProjection> m_kept; ///< newest last; few, for some never come
};

} // namespace cmbagent
