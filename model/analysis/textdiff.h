// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace cmbagent {

/// How two texts differ, line by line.
struct TextDiff
{
    int added = 0; ///< lines only in the second
    int removed = 0; ///< lines only in the first
    QStringList lines; ///< unified: "@@ -1,3 +1,4 @@", then lines that begin with ' ', '-' or '+'
    bool isCut = false; ///< there is more than `lines` shows
    bool isCoarse = false; ///< too different for the shortest way: what lies between the common ends is replaced whole

    [[nodiscard]] bool isEmpty() const { return added == 0 && removed == 0; }
};

struct TextDiffLimits
{
    int context = 3; ///< unchanged lines around each change
    int mostEdits = 1000; ///< beyond them the difference is coarse; memory grows with its square
    int mostLines = 2000; ///< shown
};

/// The shortest way from one text to the other (Myers 1986). Line ends of both kinds are equal; a missing one at the
/// end of a text is not told.
TextDiff diffTexts(const QString& a, const QString& b, const TextDiffLimits& limits = {});

} // namespace cmbagent
