// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/yamltree.h"

#include <QProcessEnvironment>

namespace cmbagent {

/// Puts into a tree what CMBAgent's loader does: a value `!defaults [a, b]` becomes the mappings of those YAML files
/// (looked for from `folder`, nowhere above the folder it is in), later ones going before, and ${NAME} in plain text
/// the variable of that name. Variables that are not set stay as they are; those that sound like secrets are faults,
/// because what agents are told goes to others.
void fillInDefaults(YamlNode& root, const QString& folder, const QProcessEnvironment& environment, FaultList& faults);

/// Whether the name of a variable sounds like a secret: OPENAI_API_KEY, GITHUB_TOKEN.
bool soundsSecret(const QString& variable);

} // namespace cmbagent
