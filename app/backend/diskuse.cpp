// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/diskuse.h"

#include "workers/launcher/folderbytes.h"

#include <QFile>

namespace cmbagent {

Result<OpenDiskUse> openDiskUse(Reader& reader, const SessionScope& scope, const DataDir& dir)
{
    const auto attempts = reader.unmeasuredAttempts(scope);
    if (!attempts) {
        return tl::unexpected(attempts.error());
    }
    OpenDiskUse use;
    for (const UnmeasuredAttempt& attempt : *attempts) {
        const QString folder = QStringLiteral("%1/steps/%2/attempt-%3")
                                   .arg(dir.runFolder(scope.session, attempt.project, attempt.run), attempt.step,
                                        QString::number(attempt.number));
        const qint64 bytes = launcher::folderBytes(QFile::encodeName(folder).constData());
        use.bytes += bytes;
        if (attempt.isRunning) {
            use.running[attempt.run] += bytes;
        }
    }
    return use;
}

} // namespace cmbagent
