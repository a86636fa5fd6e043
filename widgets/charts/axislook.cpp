// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/axislook.h"

#include "widgets/common/theme.h"

#include <QAbstractAxis>

namespace cmbagent {

void dressAxis(QAbstractAxis& axis, const Theme& theme, const QFont& font)
{
    axis.setLabelsColor(theme.muted());
    axis.setLabelsFont(Theme::font(font, -1));
    axis.setTitleBrush(theme.muted());
    axis.setTitleFont(Theme::font(font, -1));
    axis.setLinePenColor(theme.border());
    axis.setGridLineColor(mixed(theme.raised(), theme.border(), 0.7));
}

} // namespace cmbagent
