// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace cmbagent {

/// What somebody who starts the window wants to see: a file, a run, or only the window.
struct OpenOrder
{
    QString file; ///< absolute path of a workflow or trace
    bool begins = false; ///< the file is to be run at once
    QString run; ///< id of a run, or its beginning

    /// Understands a path, a file: URL and cmbagent://run/<id>; an empty argument asks for the window only.
    static Result<OpenOrder> fromArgument(const QString& argument, bool begins);
    /// As one window says it to another.
    [[nodiscard]] QJsonObject toJson() const;
    static OpenOrder fromJson(const QJsonObject& json);
    bool operator==(const OpenOrder&) const = default;
};

} // namespace cmbagent
