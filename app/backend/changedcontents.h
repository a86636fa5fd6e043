// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

#include <QMap>

namespace cmbagent {

/// Stores new contents of scripts and shown texts, and gives `changes` with them: what an answer cites has to be there
/// before it. The names in `contents` are as setContent in core/planchanges.h takes them for this kind of question; a
/// step that failed counts as one about to start. `done` is called on the main thread.
void storeContents(Backend& backend, ApprovalKind kind, const QJsonObject& changes,
                   const QMap<QString, QByteArray>& contents, const Backend::Callback<QJsonObject>& done);

} // namespace cmbagent
