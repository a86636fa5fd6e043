// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow.h"

class QColor;
class QPainter;
class QRectF;

namespace cmbagent {

/// The sign of a kind of step, drawn as lines in a colour of the caller: unlike an icon it also fits a picture whose
/// colours are not those of the window. Main thread.
class KindSign
{
public:
    /// Into the middle of `box`, whose shorter side counts.
    static void draw(QPainter& painter, const QRectF& box, StepKind kind, const QColor& color);
};

} // namespace cmbagent
