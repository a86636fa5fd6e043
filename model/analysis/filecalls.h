// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace cmbagent {

/// What a call does with the argument at `place` (a keyword may give it instead).
struct FileCall
{
    enum class Does : quint8 { Read, Write, ByMode };

    Does does;
    size_t place = 0;
    QString keyword {};
    QString fallback {}; ///< the name when the call gives none
};

/// Calls that are known to read or write files, by the last part of their name; nothing for all others.
std::vector<FileCall> knownFileCalls(const QString& name);
/// What the name of a helper promises: read_…, save_….
std::optional<FileCall::Does> promisedAccess(const QString& name);
/// Whether a text is a file name on its own, such as plots/a.png.
bool looksLikeFile(const QString& text);
/// Whether opening something under this name opens a file here.
bool mayBePath(const QString& text);
/// What a mode of Python's open() allows.
bool modeReads(const QString& mode);
bool modeWrites(const QString& mode);
/// The words of "a b c".
QSet<QString> fileWords(const char* text);

} // namespace cmbagent
