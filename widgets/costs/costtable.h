// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace cmbagent {

/// A plain table that a person sorts by its columns. Main thread.
class CostTable : public QTreeView
{
    Q_OBJECT

public:
    /// `sortRole`: what columns are sorted by. `model` must outlive the table.
    CostTable(QAbstractItemModel* model, int sortRole, QWidget* parent = nullptr);

    /// The row of `model` that stands where `index` does.
    [[nodiscard]] int rowOf(const QModelIndex& index) const;
};

} // namespace cmbagent
