// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace cmbagent::PageSamples {

// Workflows that show a page in a state the examples do not come to. All are texts of workflow files.

/// Does not open: a key that is not known, a script that is not there.
QByteArray broken();
/// One step waits to be tried again, another has failed and asks what to do.
QByteArray stumbling();
/// Three groups, and titles of 120 characters.
QByteArray grouped();
/// Layers of a hundred steps, `count` in all.
QByteArray large(int count);

} // namespace cmbagent::PageSamples
