// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <stop_token>

namespace cmbagent {

/// Lets whoever asked for a placement stop it, and hear how far it is. A plain value; any thread.
struct LayoutWatch
{
    std::stop_token stop;
    std::function<void(double)> progress; ///< 0..1, on the thread that places; may be empty

    [[nodiscard]] bool isStopped() const { return stop.stop_requested(); }
    void tell(double fraction) const
    {
        if (progress) {
            progress(fraction);
        }
    }
};

} // namespace cmbagent
