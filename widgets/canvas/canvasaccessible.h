// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace cmbagent {

class CanvasView;

/// What assistive technology sees of the canvas: a child for each card, then one for each edge, then one for each
/// frame of a group; the selected card has the focus. Made by Qt when somebody asks. Main thread.
class CanvasAccessible : public QAccessibleWidget
{
public:
    /// Tells Qt how to make one; once in a program is enough.
    static void install();
    /// Says that another card has the focus.
    static void tellFocus(CanvasView& view);

    explicit CanvasAccessible(CanvasView& view);
    ~CanvasAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;
    [[nodiscard]] int indexOfStep(int step) const; ///< of its card; -1: none

private:
    void forgetChildren() const;

    CanvasView& m_view;
    QMetaObject::Connection m_placed;
    QMetaObject::Connection m_replaced;
    mutable QHash<int, QAccessible::Id> m_children;
};

} // namespace cmbagent
