// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/changedscripts.h"

#include "core/stepchanges.h"

namespace cmbagent {

void storeScripts(Backend& backend, const QJsonObject& changes, const QMap<QString, QByteArray>& contents,
                  const Backend::Callback<QJsonObject>& done)
{
    if (contents.isEmpty()) {
        return done(changes);
    }
    backend.read<QJsonObject>(
        [&blobs = backend.blobs(), changes, contents](Reader&) -> Result<QJsonObject> {
            QJsonObject all = changes;
            for (auto it = contents.begin(); it != contents.end(); ++it) {
                const auto blob = blobs.put(it.value());
                if (!blob) {
                    return tl::unexpected(blob.error());
                }
                setFile(all, it.key(), *blob);
            }
            return all;
        },
        done);
}

} // namespace cmbagent
