// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/recordings.h"

#include "agents/runrecordings.h"
#include "app/backend/programplaces.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace cmbagent {

namespace {

/// Folders of the runs whose id is this, or else begins with it; none where it is too short for an id.
QStringList runFolders(const QString& dataPath, const QString& id)
{
    static const QRegularExpression beginning(QStringLiteral("^[0-9a-f]{8}[0-9a-f-]*$"));
    QStringList found;
    if (!beginning.match(id).hasMatch()) {
        return found;
    }
    const auto foldersIn = [](const QString& path, const QString& pattern) {
        return QDir(path).entryList({ pattern }, QDir::Dirs | QDir::NoDotAndDotDot);
    };
    const QString every = QStringLiteral("*");
    for (const QString& session : foldersIn(dataPath + QStringLiteral("/sessions"), every)) {
        const QString projects = QStringLiteral("%1/sessions/%2/projects").arg(dataPath, session);
        for (const QString& project : foldersIn(projects, every)) {
            const QString runs = QStringLiteral("%1/%2/runs/").arg(projects, project);
            for (const QString& run : foldersIn(runs, id + u'*')) {
                found << runs + run;
            }
        }
    }
    return found;
}

Result<std::shared_ptr<Recording>> openOfRun(const QString& folder, const QString& name)
{
    const QString path = RunRecordings::pathIn(folder);
    if (QFile::exists(path)) {
        return Recording::fromFile(path);
    }
    return fail(ErrorCode::NotFound, QStringLiteral("The run %1 has no recording.").arg(name),
                QStringLiteral("It asked no model, was answered by a recording itself, or recordings were switched off "
                               "when it ran ('recordings/keep' in settings.ini)."));
}

} // namespace

Result<std::shared_ptr<Recording>> openRecording(const QString& dataPath, const QString& name)
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
    if (!word.match(name).hasMatch()) {
        return fail(ErrorCode::BadInput, QStringLiteral("'%1' is no name of a recording.").arg(name),
                    QStringLiteral("Use letters, digits, '.', '_' and '-'."));
    }
    const QString own = QStringLiteral("%1/recordings/%2.jsonl").arg(dataPath, name);
    const QString example = QStringLiteral("%1/%2/recording.jsonl").arg(ProgramPlaces::examplesFolder(), name);
    for (const QString& path : { own, example }) {
        if (QFile::exists(path)) {
            return Recording::fromFile(path);
        }
    }
    const QStringList runs = runFolders(dataPath, name);
    if (runs.size() > 1) {
        return fail(ErrorCode::BadInput, QStringLiteral("More than one run begins with '%1'.").arg(name),
                    QStringLiteral("Type more of its id."));
    }
    if (runs.size() == 1) {
        return openOfRun(runs.front(), name);
    }
    return fail(ErrorCode::NotFound, QStringLiteral("There is no recording '%1'.").arg(name),
                QStringLiteral("Name a run by its id, or put a recording at %1.").arg(own));
}

} // namespace cmbagent
