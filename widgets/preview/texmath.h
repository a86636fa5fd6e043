// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace cmbagent {

/// Common TeX as a line of Unicode with HTML for scripts that Unicode has not: \alpha, x_0, ^{-2}, \pm, \frac{a}{b},
/// \sqrt{x}, \hat{n}, \mathrm{K}. Nothing where there is anything else in it: a formula is shown whole and right, or
/// as it was written.
std::optional<QString> texToHtml(QStringView tex);

/// Markdown with its formulas ($…$, $$…$$, \(…\), \[…\]) made readable: as Unicode where `texToHtml` can, as
/// monospace source otherwise. Code is left alone, and so are prices.
QString withReadableFormulas(const QString& markdown);

} // namespace cmbagent
