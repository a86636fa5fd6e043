// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/status.h"

#include <QIcon>

namespace cmbagent {

/// Our own SVG icons (:/cmbagent/icons/<name>.svg), coloured from the application's palette when they are painted, so
/// they follow light and dark by themselves and are crisp at any scale. Main thread only; nothing here has state but
/// Qt's pixmap cache.
class Icons
{
public:
    enum class Tint : quint8 { Text, Muted, Accent, OnAccent };

    /// For example "run", "pause", "chevron-down". An unknown name gives a null icon.
    static QIcon icon(const QString& name, Tint tint = Tint::Text);
    /// The same in the colour of a status, for example a red "error".
    static QIcon icon(const QString& name, Status color);
    /// The shape of a status in its colour (drawn, not read from a file).
    static QIcon status(Status status);
    /// The icon that fits a file: "markdown", "image", "table", "json", "code" or "file".
    static QIcon forMediaType(const QString& mediaType);
    static QIcon forKind(StepKind kind);
};

} // namespace cmbagent
