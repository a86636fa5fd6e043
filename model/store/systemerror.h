// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

namespace cmbagent {

/// An `errno` as one of our errors: DiskFull, ReadOnly, NotFound or Io, with the way to mend it.
/// `what` is the whole sentence but for its full stop: "The blob 12ab… could not be written".
Error systemError(int number, const QString& what);

/// Flushes a folder, so that names made in it survive a power cut.
Result<void> syncFolder(const QString& folder);

} // namespace cmbagent
