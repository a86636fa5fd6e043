// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cmbagent {

/// In a window that is laid out from right to left, what has no letter that is written so (numbers with their errors,
/// units, paths, names) keeps its order: turned round it would say something else. Pure.
namespace ReadingOrder {

/// Which way `text` is read in a window laid out like this.
Qt::LayoutDirection of(const QString& text, Qt::LayoutDirection layout);
/// `text` for whoever draws everything as the window is laid out: with marks around it where it would be turned.
QString kept(const QString& text, Qt::LayoutDirection layout);

} // namespace ReadingOrder

} // namespace cmbagent
