// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace cmbagent {

/// Qt lets Tab come by widgets in the order they were added to the window, so what a form gets later would come behind
/// the buttons at the end of its dialog.
class TabOrder
{
public:
    /// Everything in `form` that takes the keyboard, as its layouts have it, beginning with the form itself; also what
    /// is hidden or switched off now.
    static QList<QWidget*> stopsIn(QWidget& form);
    /// Lets Tab come by them in that order. For forms without fields that hand the keyboard on to a part of theirs:
    /// what stands behind such a part leads back to it. Main thread.
    static void asPlaced(QWidget& form);
};

} // namespace cmbagent
