// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projection.h"

#include <QCoreApplication>

namespace cmbagent {

/// Words for results that a run did not make itself. Main thread.
class Origin
{
    Q_DECLARE_TR_FUNCTIONS(Origin)

public:
    /// Whether a step has a result that this run did not make: a branch kept it, or it was taken from another run.
    static bool isElsewhere(const StepStatus& status);
    /// "Kept".
    static QString word(OriginKind kind);
};

} // namespace cmbagent
