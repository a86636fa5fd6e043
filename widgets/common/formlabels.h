// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/textlabels.h"

namespace cmbagent {

// Labels as forms and pages of settings have them.

/// What is less important, in as many lines as it takes.
WrapLabel* mutedLabel(const QString& text = {});
/// Above what belongs together.
QLabel* titleLabel(const QString& text);
/// Above a part of a page; `font`: that of the page.
QLabel* headLabel(const QString& text, const QFont& font);
/// A field with its name before it.
QWidget* labelledField(const QString& name, QWidget* field);

} // namespace cmbagent
