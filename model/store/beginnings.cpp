// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/beginnings.h"

#include <algorithm>

namespace cmbagent {

void Beginnings::add(const RunProjection& fresh)
{
    constexpr size_t most = 8;
    const std::lock_guard lock(m_mutex);
    m_kept.push_back(fresh);
    if (m_kept.size() > most) {
        m_kept.pop_front();
    }
}

std::optional<RunProjection> Beginnings::take(const RunId& run)
{
    const std::lock_guard lock(m_mutex);
    const auto found =
        std::find_if(m_kept.begin(), m_kept.end(), [&](const RunProjection& fresh) { return fresh.run() == run; });
    if (found == m_kept.end()) {
        return std::nullopt;
    }
    std::optional<RunProjection> fresh = std::move(*found);
    m_kept.erase(found);
    return fresh;
}

} // namespace cmbagent
