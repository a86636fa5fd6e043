// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace cmbagent {

/// Qt lets Tab come by widgets in the order they were added to the window, so what a form gets later would come behind
/// the buttons at the end of its dialog.
class TabOrder
{
public:
    /// Lets Tab come by everything in `form` as its layouts have it, beginning with the form itself. Main thread.
    static void asPlaced(QWidget& form);
};

} // namespace cmbagent
