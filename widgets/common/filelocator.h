// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blob.h"

#include <QString>

namespace cmbagent {

/// Says where on disk the files of the run on show lie. Implemented by the application; used on the main thread, so it
/// only joins paths and never looks at the disk.
class FileLocator
{
public:
    FileLocator() = default;
    virtual ~FileLocator() = default;
    Q_DISABLE_COPY_MOVE(FileLocator)

    /// Absolute path of a blob.
    [[nodiscard]] virtual QString blobPath(const BlobHash& hash) const = 0;
    /// Absolute folder of one attempt of one step of the run on show; holds `work` and the logs. Empty when there is no
    /// run.
    [[nodiscard]] virtual QString attemptFolder(int step, int attempt) const = 0;
};

} // namespace cmbagent
