// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskorder.h"

#include <QCoreApplication>

namespace cmbagent {

/// Words for tasks and the ways to go about them. Main thread.
class TaskWords
{
    Q_DECLARE_TR_FUNCTIONS(TaskWords)

public:
    static QString mode(TaskMode mode); ///< "With a plan"
    static QString sentence(TaskMode mode); ///< what it does
    static QString recorded(); ///< "Recorded"
    static QString recordedTip();
};

} // namespace cmbagent
