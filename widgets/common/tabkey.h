// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPlainTextEdit;

namespace cmbagent {

/// For a field of code, where Tab writes a tab: Ctrl+Tab and Ctrl+Shift+Tab leave it, and it says so.
void leaveByCtrlTab(QPlainTextEdit* field);

} // namespace cmbagent
