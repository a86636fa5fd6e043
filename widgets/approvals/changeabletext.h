// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blob.h"

#include <QString>

#include <optional>

namespace cmbagent {

class FileLocator;

/// A recorded content as text that may be changed in the window. Nothing: it cannot be read, is no text, or is so long
/// (1 MB) that it is better changed beside the program.
std::optional<QString> changeableText(const BlobRef& content, const FileLocator& files);

} // namespace cmbagent
