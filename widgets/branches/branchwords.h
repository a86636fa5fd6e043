// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QCoreApplication>

namespace cmbagent {

/// The words for branches. Main thread.
class BranchWords
{
    Q_DECLARE_TR_FUNCTIONS(BranchWords)

public:
    /// In the middle of a sentence: "abandoned".
    static QString status(BranchStatus status);
};

} // namespace cmbagent
