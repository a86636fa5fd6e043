// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costtable.h"

#include "widgets/window/plainicondelegate.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>

namespace cmbagent {

CostTable::CostTable(QAbstractItemModel* model, int sortRole, QWidget* parent) : QTreeView(parent)
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(model);
    sorted->setSortRole(sortRole);
    setModel(sorted);
    setItemDelegate(new PlainIconDelegate(this));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSortingEnabled(true);
    setEditTriggers(NoEditTriggers);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
}

int CostTable::rowOf(const QModelIndex& index) const
{
    return static_cast<const QSortFilterProxyModel*>(model())->mapToSource(index).row();
}

} // namespace cmbagent
