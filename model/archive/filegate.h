// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/nodereader.h"
#include "archive/workfolder.h"

#include <QMap>

namespace cmbagent {

/// Every path a workflow file names goes through here: it must stay inside the folder and be there. Remembers what a
/// run has to take along. Used on one thread.
class FileGate
{
public:
    explicit FileGate(const QString& folder) : m_folder(folder) { }

    /// A file to take along: its path within the folder, or nothing when it is at fault (which is then told).
    std::optional<QString> file(const QString& path, Mark at, const FaultSink& sink, const QString& what);
    /// A pattern of files to take along.
    std::optional<QString> files(const QString& pattern, Mark at, const FaultSink& sink);
    /// A name within a step's work folder; nothing on disk is looked at.
    static std::optional<QString> name(const QString& path, Mark at, const FaultSink& sink, const QString& what);

    /// How often the disk was asked; not at all while the folder is unknown.
    [[nodiscard]] int lookUps() const { return m_lookUps; }
    /// Path within the folder → absolute path.
    [[nodiscard]] const QMap<QString, QString>& frozen() const { return m_frozen; }

private:
    bool admit(const QString& path, Mark at, const FaultSink& sink, const QString& what);

    WorkFolder m_folder;
    QMap<QString, QString> m_frozen;
    int m_lookUps = 0;
};

} // namespace cmbagent
