// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QString>

class QComboBox;
class QLabel;
class QWidget;

namespace cmbagent {

/// The style sheet of the window and everything in it, from the theme's colours. Widgets opt in by object name or by
/// the dynamic properties set below, so that it says roles, not places.
QString windowStyleSheet(const Theme& theme);

/// How a widget wants to be drawn; read by the style sheet.
enum class Look : quint8 {
    Card, ///< raised surface with a hairline and round corners
    Bar, ///< surface with a hairline below
    Pane, ///< plain surface
    PrimaryButton, ///< the one thing to do here
    DangerButton, ///< loses something
    QuietButton, ///< no frame until hovered
    Muted, ///< secondary text
    Fault, ///< text that says what is wrong
    Title, ///< half bold heading
    Caption, ///< small heading above a list
};
void setLook(QWidget* widget, Look look);
/// `pixels` at the usual size of text, more where the person's text is larger; for icons and shapes beside it.
int scaledToText(const QWidget* widget, int pixels);
/// Gives a dialog its first size: so many letters wide and as high as at the usual size of text, but never larger than
/// its screen.
void sizeToText(QWidget* dialog, int letters, int height);
/// A long choice does not make the form wider than its pane: the list has it whole.
void letShrink(QComboBox* combo);
/// Words beside something: they take what is left of a `WrapRow`, in its middle.
void growSideways(QLabel* words);
/// Makes the style sheet look at a widget again after a property it reads has changed.
void restyle(QWidget* widget);

} // namespace cmbagent
