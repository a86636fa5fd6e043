// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace cmbagent {

class RunScene;

enum class PictureFormat : quint8 { Svg, Png, Pdf };

/// Writes the whole graph of a scene to a file, in light colours, as a document wants it: lines and texts for SVG and
/// PDF (one page as large as the graph), pixels for PNG (two for each of the scene, fewer for a graph that would become
/// larger than 12,000 a side). Refuses while nothing is placed. Main thread.
Result<void> writeGraphPicture(RunScene& scene, const QString& path, PictureFormat format);

} // namespace cmbagent
