// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

#include <QByteArray>
#include <QStringList>

namespace cmbagent {

/// The order in which the keys of a step, or of the workflow, are written.
const QStringList& keyOrder(bool isOfStep);

/// "Fit the temperature" → "fit-the-temperature"; "step" where nothing of the title can be part of an id.
QString idFrom(const QString& title);

/// The text of a step that can be run at once, as a beginning.
QByteArray freshStep(const QString& id, const edits::AddStep& edit);

} // namespace cmbagent
