// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sourcedir.h"

namespace cmbagent {

QString sourceDir(const char* below)
{
    return QStringLiteral(CMBAGENT_SOURCE_DIR) + QLatin1String(below);
}

} // namespace cmbagent
