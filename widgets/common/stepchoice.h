// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;

namespace cmbagent {

class Workflow;

/// Calls the steps a box offers, from its item `first` on, what they are called now; what is chosen stays so.
void renameChoices(QComboBox& box, const Workflow& named, int first = 1);

} // namespace cmbagent
