// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/inspector/factlist.h"

#include <QJsonObject>

namespace cmbagent {

/// The fields a question shows beside its files, in words: why it is asked, what will run, with which limits, what it
/// may reach, and what it will take. A field without words of its own is shown under its name, so nothing is left out.
QList<Fact> contextFacts(const QJsonObject& context);

} // namespace cmbagent
