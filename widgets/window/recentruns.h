// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QPersistentModelIndex>

namespace cmbagent {

/// The newest runs of all projects as a flat list, for the welcome page. Lives on the main thread.
class RecentRuns : public QAbstractListModel
{
    Q_OBJECT

public:
    RecentRuns(QAbstractItemModel* runs, int limit, QObject* parent);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    void collect();

    QAbstractItemModel* m_runs;
    int m_limit;
    QList<QPersistentModelIndex> m_rows;
};

} // namespace cmbagent
