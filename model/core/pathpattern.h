// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace cmbagent {

/// Whether a path is a pattern: contains *, ? or [.
bool isPattern(const QString& path);

/// Whether `path` fits `pattern`, part by part between the slashes: `*` any characters, `?` one, `[a-z]` or `[!a-z]` a
/// set, and `**` as a whole part any number of parts. Takes time in proportion to both lengths, whatever they are.
bool fitsPattern(const QString& pattern, const QString& path);

/// The path without `.` and doubled slashes, a final slash kept; nothing when it is absolute or has a `..` in it, which
/// could lead out of its folder.
std::optional<QString> pathInside(const QString& path);

} // namespace cmbagent
