// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace cmbagent {

/// Code an agent wrote.
struct GeneratedCode
{
    QString text;
    QString path; ///< relative to the work folder, as its first line says; empty: it says nothing
    bool operator==(const GeneratedCode&) const = default;
};

/// The one Python script in an answer: the block between fences, or the text of "python_code" in a JSON answer; of
/// several blocks the longest. BadInput: there is none, or its "# filename:" leads out of the work
/// folder.
Result<GeneratedCode> codeIn(const QString& answer);
/// A document in an answer, without fences around it and without the line that names its file.
QString markdownIn(const QString& answer);
/// The name "<!-- filename: X -->" gives the document; empty: none, or one that leads out of the work folder.
QString markdownNameIn(const QString& answer);
/// The object in an answer, with or without fences around it. BadInput says what is wrong.
Result<QJsonObject> objectIn(const QString& answer);

/// Whether a path stays below the folder it is relative to, whatever system it is meant for.
bool staysInside(const QString& path);

} // namespace cmbagent
