// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRect;
class QStyleOption;

namespace cmbagent::ControlPaint {

/// Controls that Fusion draws in shades of the window, which in the dark cannot be told from what is behind them: here
/// their outlines are those of fields and buttons. Pure, but for the painter.
void drawCheckBox(QPainter& painter, const QStyleOption& option);
void drawRadioButton(QPainter& painter, const QStyleOption& option);
/// The frame and the arrow, which stands in `arrow`; the words are not drawn here.
void drawComboBox(QPainter& painter, const QStyleOption& option, const QRect& arrow);

} // namespace cmbagent::ControlPaint
