// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace cmbagent {

/// A file a script reads or writes, as far as reading the script can tell.
struct FileAccess
{
    QString name; ///< path in the work folder; may be a pattern
    bool isWrite = false;
    double confidence = 0; ///< 0..1: 0.9 a call known to do that, 0.8 a helper named so, 0.5 only mentioned
    int line = 0; ///< 1-based
    bool operator==(const FileAccess&) const = default;
};

/// The files of one script.
struct ScriptFiles
{
    std::vector<FileAccess> accesses; ///< each name once as read and once as written, in order of appearance
    QStringList unclear; ///< what could not be read: "line 12: open(…)"

    [[nodiscard]] bool isClear() const { return unclear.isEmpty(); }
};

/// Reads a Python script without running it: string literals in calls that read or write files, constants and wrapper
/// functions of the script itself included. Anything it cannot follow is told, never guessed away.
ScriptFiles readPythonFiles(const QString& script);

} // namespace cmbagent
