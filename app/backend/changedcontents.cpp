// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/changedcontents.h"

#include "core/planchanges.h"

namespace cmbagent {

void storeContents(Backend& backend, ApprovalKind kind, const QJsonObject& changes,
                   const QMap<QString, QByteArray>& contents, const Backend::Callback<QJsonObject>& done)
{
    if (contents.isEmpty()) {
        return done(changes);
    }
    backend.read<QJsonObject>(
        [&blobs = backend.blobs(), kind, changes, contents](Reader&) -> Result<QJsonObject> {
            QJsonObject all = changes;
            for (auto it = contents.begin(); it != contents.end(); ++it) {
                const auto blob = blobs.put(it.value());
                if (!blob) {
                    return tl::unexpected(blob.error());
                }
                setContent(kind, all, it.key(), *blob);
            }
            return all;
        },
        done);
}

} // namespace cmbagent
