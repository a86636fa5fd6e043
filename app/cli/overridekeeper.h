// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/dependencies.h"

namespace cmbagent {

/// What became of one override in a workflow file.
struct KeptOverride
{
    QString from; ///< ids
    QString to;
    bool isNeed = false; ///< `to` needs `from`; else it is independent of it
    bool isNew = false; ///< it was written; else the file says so already

    [[nodiscard]] QString toText() const;
    [[nodiscard]] QJsonObject toJson() const;
};

/// Writes what a person says about pairs of steps into a workflow file, where it stays: `None` as `independent_of`,
/// every other kind as `needs`. All of it or nothing; comments and everything else of the file stay as they are. The
/// error names the file.
Result<std::vector<KeptOverride>> keepOverrides(const QString& path, const std::vector<DependencyOverride>& overrides);

} // namespace cmbagent
