// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/picklevalue.h"
#include "core/result.h"

namespace cmbagent {

/// What a pickle may take before it is refused.
struct PickleLimits
{
    qint64 bytes = 256 * 1024 * 1024; ///< of the file
    qsizetype nodes = 1'000'000; ///< values
    qsizetype memo = 1'000'000; ///< remembered values
    qsizetype stack = 1'000'000; ///< values and marks waiting
};

/// Reads a pickle of protocol 0 to 5. Nothing in it is looked up, imported or called: classes and functions stay names.
/// The error says at which byte and why. Callable on every thread.
Result<PickleTree> readPickle(const QByteArray& pickle, const PickleLimits& limits = {});

} // namespace cmbagent
