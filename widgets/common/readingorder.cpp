// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/readingorder.h"

#include <algorithm>

namespace cmbagent::ReadingOrder {

Qt::LayoutDirection of(const QString& text, Qt::LayoutDirection layout)
{
    const auto isTurned = [](QChar letter) {
        return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
    };
    const bool isTurning = layout == Qt::RightToLeft && std::any_of(text.begin(), text.end(), isTurned);
    return isTurning ? Qt::RightToLeft : Qt::LeftToRight;
}

QString kept(const QString& text, Qt::LayoutDirection layout)
{
    constexpr QChar begin(0x2066); // "left-to-right isolate" of Unicode, and its end
    constexpr QChar end(0x2069);
    const bool wouldTurn = layout == Qt::RightToLeft && !text.isEmpty() && of(text, layout) == Qt::LeftToRight;
    return wouldTurn ? begin + text + end : text;
}

} // namespace cmbagent::ReadingOrder
