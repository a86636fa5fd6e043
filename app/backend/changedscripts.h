// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

#include <QMap>

namespace cmbagent {

/// Stores new contents of scripts (by path) and gives `changes` with them, see core/stepchanges.h: what an answer
/// cites has to be there before it. `done` is called on the main thread.
void storeScripts(Backend& backend, const QJsonObject& changes, const QMap<QString, QByteArray>& contents,
                  const Backend::Callback<QJsonObject>& done);

} // namespace cmbagent
