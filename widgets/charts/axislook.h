// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractAxis;
class QFont;

namespace cmbagent {

class Theme;

/// An axis in the colours of the theme, its words a little smaller than `font`.
void dressAxis(QAbstractAxis& axis, const Theme& theme, const QFont& font);

} // namespace cmbagent
