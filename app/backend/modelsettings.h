// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agents/modeldesk.h"

namespace cmbagent {

/// Providers, models and prices: the list the program ships, with the person's own, models.json in the data folder,
/// over it. BadInput tells what is wrong with that file.
Result<ModelCatalogue> readCatalogue(const QString& dataPath);

/// Which models are asked when nobody says something else: models/usual and models/roles/ROLE of settings.ini.
ModelChoice usualModels(const QString& dataPath);

/// How the models of a program are reached. `record` and `replay` are files; empty: none.
Result<ModelDeskOptions> modelOptions(const QString& dataPath, const QString& record, const QString& replay);

} // namespace cmbagent
