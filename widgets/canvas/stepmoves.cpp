// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/stepmoves.h"

#include <algorithm>

namespace cmbagent {

namespace {

constexpr int fewOthers = 3; // that may come and that may go
constexpr double fewShare = 0.1; // or of all

} // namespace

/// Most steps follow the one before as they did; only the others are looked up. A draft may have an id twice, so a
/// place is given away once.
StepMoves::StepMoves(const Workflow& before, const Workflow& after)
    : m_movedTo(before.steps.size(), -1), m_after(after.size())
{
    std::vector<char> isTaken(after.steps.size(), 0);
    size_t next = 0;
    for (size_t step = 0; step < before.steps.size(); ++step) {
        const QString& id = before.steps[step].id;
        const bool isNext = next < after.steps.size() && after.steps[next].id == id;
        const int found = isNext ? int(next) : after.indexOf(id);
        if (found < 0 || isTaken[size_t(found)]) {
            continue;
        }
        isTaken[size_t(found)] = 1;
        m_movedTo[step] = found;
        ++m_kept;
        next = size_t(found) + 1;
    }
}

bool StepMoves::areFew() const
{
    const int before = int(m_movedTo.size());
    const int most = std::max(fewOthers, int(before * fewShare));
    return m_kept > 0 && before - m_kept <= most && m_after - m_kept <= most;
}

} // namespace cmbagent
