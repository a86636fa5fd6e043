// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/recordings.h"

#include "app/backend/programplaces.h"

#include <QFile>
#include <QRegularExpression>

namespace cmbagent {

Result<std::shared_ptr<Recording>> openRecording(const QString& dataPath, const QString& name)
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
    if (!word.match(name).hasMatch()) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' is no name of a recording.").arg(name),
                    QStringLiteral("Use letters, digits, '.', '_' and '-'."));
    }
    const QString own = QStringLiteral("%1/recordings/%2.jsonl").arg(dataPath, name);
    QFile file(QFile::exists(own) ? own
                                  : QStringLiteral("%1/%2/recording.jsonl").arg(ProgramPlaces::examplesFolder(), name));
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::NotFound, QStringLiteral("There is no recording '%1'.").arg(name),
                    QStringLiteral("Put it at %1.").arg(own), file.errorString());
    }
    return Recording::fromBytes(file.readAll(), file.fileName());
}

} // namespace cmbagent
