// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelcall.h"

namespace cmbagent {

/// What stands for the day of the prices (ModelCall::priceVersion) where another program made a call and told of it:
/// nothing was spent here. The view `ledger` knows these words, too.
inline const QString importedPrice = QStringLiteral("imported");
/// The same of several calls which that program did not tell apart, and which together cost at most this.
inline const QString importedBound = QStringLiteral("imported, at most");

inline bool isImported(const ModelCall& call)
{
    return call.priceVersion == importedPrice || call.priceVersion == importedBound;
}

} // namespace cmbagent
