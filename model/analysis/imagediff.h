// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace cmbagent {

/// How two images differ, pixel by pixel. Differences are parts of the full range of a channel, 0 to 1.
struct ImageDiff
{
    int widthA = 0;
    int heightA = 0;
    int widthB = 0;
    int heightB = 0;
    double fraction = 0; ///< of the pixels that differ; 1 when the sizes do
    double largest = 0; ///< of all channels of all pixels
    double mean = 0; ///< over all channels of all pixels

    [[nodiscard]] bool hasSameSize() const { return widthA == widthB && heightA == heightB; }
    [[nodiscard]] bool isEmpty() const { return hasSameSize() && fraction == 0; }
};

/// Fails when one of them cannot be read, or has more than 50 million pixels. May be called on every thread.
Result<ImageDiff> diffImages(const QByteArray& a, const QByteArray& b);

} // namespace cmbagent
