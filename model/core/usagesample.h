// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace cmbagent {

/// What all processes of an attempt together take, told now and then while it runs.
struct UsageSample
{
    qint64 elapsedMicros = 0; ///< since its program started; stands still while the machine sleeps
    qint64 memoryBytes = 0; ///< the most at once since the sample before, so that no peak is lost between two
    qint64 cpuMicros = 0; ///< so far, also of processes that have ended
    bool operator==(const UsageSample&) const = default;
};

/// The fact, in the past tense like all of core/events.h. Of an attempt that is over in two seconds there is none.
struct UsageSampled
{
    int step = -1;
    int attempt = 0;
    UsageSample sample;
    bool operator==(const UsageSampled&) const = default;
};

} // namespace cmbagent
