// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cmbagent {

class CanvasView;

/// What plain keys do on the canvas: arrows, Home and End move the selection, Enter activates, Backspace folds, Escape
/// clears; plus, minus, 0 and F zoom. Used by the view for the length of one key press. Main thread.
class CanvasKeys
{
public:
    explicit CanvasKeys(CanvasView& view) : m_view(view) { }

    /// Whether the key meant something; otherwise it belongs to somebody else.
    bool handle(int key);

private:
    bool moveSelection(int key);
    bool fold(int step);
    bool zoom(int key);

    CanvasView& m_view;
};

} // namespace cmbagent
