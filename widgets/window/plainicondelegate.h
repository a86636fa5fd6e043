// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace cmbagent {

/// Keeps an icon its own colour in a selected row: our selection is a tint, on which the colour for a full one could
/// not be seen. And keeps the order of a number and its unit where the window is laid out from right to left. Lives on
/// the main thread.
class PlainIconDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace cmbagent
