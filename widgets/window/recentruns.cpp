// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/recentruns.h"

#include "items/runlistmodel.h"

#include <algorithm>

namespace cmbagent {

RecentRuns::RecentRuns(QAbstractItemModel* runs, int limit, QObject* parent)
    : QAbstractListModel(parent), m_runs(runs), m_limit(limit)
{
    connect(m_runs, &QAbstractItemModel::modelReset, this, &RecentRuns::collect);
    connect(m_runs, &QAbstractItemModel::rowsInserted, this, &RecentRuns::collect);
    connect(m_runs, &QAbstractItemModel::rowsRemoved, this, &RecentRuns::collect);
    connect(m_runs, &QAbstractItemModel::rowsMoved, this, &RecentRuns::collect);
    connect(m_runs, &QAbstractItemModel::layoutChanged, this, &RecentRuns::collect);
    connect(m_runs, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_rows.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
        }
    });
    collect();
}

void RecentRuns::collect()
{
    beginResetModel();
    m_rows.clear();
    std::vector<std::pair<qint64, QModelIndex>> found;
    const auto visit = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_runs->rowCount(parent); ++row) {
            const QModelIndex at = m_runs->index(row, 0, parent);
            if (const QVariant summary = at.data(RunListModel::SummaryRole); summary.isValid()) {
                found.emplace_back(summary.value<RunSummary>().created.micros, at);
            }
            self(self, at);
        }
    };
    visit(visit, {});
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    for (size_t i = 0; i < found.size() && int(i) < m_limit; ++i) {
        m_rows.append(found[i].second);
    }
    endResetModel();
}

int RecentRuns::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RecentRuns::data(const QModelIndex& index, int role) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? QModelIndex(m_rows.at(index.row())).data(role)
                                                             : QVariant();
}

} // namespace cmbagent
