// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/status.h"

#include <QCoreApplication>

namespace cmbagent {

/// How many steps are how: "3 waiting for you". Whole phrases, because a language may write a word differently within
/// one.
class StatusCount
{
    Q_DECLARE_TR_FUNCTIONS(StatusCount)

public:
    static QString text(Status status, int count);
};

} // namespace cmbagent
