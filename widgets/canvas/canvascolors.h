// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

namespace cmbagent {

/// Every colour the canvas paints with, mixed once so that painting only looks up. A plain value.
struct CanvasColors
{
    static CanvasColors of(const Theme& theme);

    bool isDark = false;
    QColor background;
    QColor grid; ///< the dots behind everything
    QColor card;
    QColor cardBorder;
    QColor text;
    QColor muted;
    QColor accent;
    QColor edge;
    QColor edgeDimmed;
    QColor edgeFar; ///< zoomed out, where edges lie close together
    QColor edgeFaint; ///< far away, where they would cover everything
    std::array<QColor, statusCount> status;
    std::array<QColor, statusCount> inherited; ///< of a result a branch kept: a quarter of the status
    std::array<QColor, statusCount> cardTint; ///< the card of steps that want to be seen
    std::array<QColor, statusCount> cardOutline;
    std::array<QColor, statusCount> block; ///< zoomed out, a step is a block
    std::array<QColor, statusCount> blockDimmed;

    [[nodiscard]] const QColor& of(const std::array<QColor, statusCount>& set, Status which) const
    {
        return set[size_t(which)];
    }
};

} // namespace cmbagent
