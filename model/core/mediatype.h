// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cmbagent {

/// The media type a file name suggests by its ending; "application/octet-stream" when it suggests none.
QString mediaTypeOf(const QString& name);
/// Whether content of this type is read, and may be changed, as text.
bool isTextType(const QString& mediaType);

} // namespace cmbagent
