// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/canvas/canvascolors.h"

namespace cmbagent {

namespace {

constexpr double inheritedStrength = 0.25;

/// How loudly a status speaks on its card: 0 is a plain card.
double loudness(Status status)
{
    switch (status) {
    case Status::Failed:
    case Status::Waiting:
    case Status::Stalled:
        return 1;
    case Status::Running:
    case Status::Retrying:
    case Status::Interrupted:
    case Status::Paused:
        return 0.5;
    default:
        return 0;
    }
}

/// How much of its colour a block has: what is done and what is not begun recede behind what happens and what went
/// wrong.
double blockStrength(Status status)
{
    switch (status) {
    case Status::Pending:
    case Status::Skipped:
    case Status::Cancelled:
        return 0.36;
    case Status::Completed:
        return 0.58;
    default:
        return 0.95;
    }
}

} // namespace

CanvasColors CanvasColors::of(const Theme& theme)
{
    CanvasColors colors;
    colors.isDark = theme.isDark();
    colors.background = theme.window();
    colors.grid = mixed(theme.window(), theme.border(), 0.8);
    colors.card = theme.raised();
    colors.cardBorder = theme.border();
    colors.text = theme.text();
    colors.muted = theme.muted();
    colors.accent = theme.accent();
    colors.edge = mixed(theme.muted(), theme.window(), theme.isDark() ? 0.42 : 0.30); // 3:1, as lines must
    colors.edgeDimmed = mixed(theme.window(), colors.edge, 0.4);
    colors.edgeFar = mixed(theme.muted(), theme.window(), 0.6);
    colors.edgeFaint = mixed(theme.muted(), theme.window(), 0.82);
    for (int i = 0; i < statusCount; ++i) {
        const auto status = Status(i);
        const QColor color = theme.statusColor(status);
        const double loud = loudness(status);
        colors.status[size_t(i)] = color;
        colors.inherited[size_t(i)] = mixed(colors.card, color, inheritedStrength);
        colors.cardTint[size_t(i)] = mixed(colors.card, color, loud >= 1 ? 0.07 : 0);
        colors.cardOutline[size_t(i)] = mixed(colors.cardBorder, color, 0.55 * loud);
        colors.block[size_t(i)] = mixed(theme.window(), color, blockStrength(status));
        colors.blockDimmed[size_t(i)] = mixed(theme.window(), colors.block[size_t(i)], 0.4);
    }
    return colors;
}

} // namespace cmbagent
