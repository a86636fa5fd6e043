// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QCoreApplication>

namespace cmbagent {

/// A run among others that may be named alike.
struct RunName
{
    QString name;
    RunId run;
    Timestamp created;
};

/// The words for branches. Main thread.
class BranchWords
{
    Q_DECLARE_TR_FUNCTIONS(BranchWords)

public:
    /// In the middle of a sentence: "abandoned".
    static QString status(BranchStatus status);
    /// The names; one that several runs have, with when the run was made, and where that is alike, too, with the end of
    /// its id.
    static QStringList toldApart(const QList<RunName>& runs);
};

} // namespace cmbagent
