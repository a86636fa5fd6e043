// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "widgets/timeline/timescale.h"

namespace cmbagent {

/// The window onto the line of time that the header and every row paint through. A plain value, kept by the view.
struct TimelineFrame
{
    TimeScale scale;
    double offset = 0; ///< content coordinate at the left edge of the time column
    double width = 0; ///< of that column, in pixels
    Timestamp until; ///< where spans that go on end
    bool isLive = false; ///< `until` is now
    std::vector<TimeTick> ticks; ///< those in the window

    [[nodiscard]] double xOf(qint64 micros) const { return scale.xOf(micros) - offset; }
    [[nodiscard]] qint64 timeAt(double x) const { return scale.timeAt(x + offset); }
};

} // namespace cmbagent
