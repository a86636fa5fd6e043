// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/runfiltermodel.h"

namespace cmbagent {

class Clock;

/// The tree of runs in words, one column for each thing one wants to know. Main thread.
class BranchTreeModel : public RunFilterModel
{
    Q_OBJECT

public:
    BranchTreeModel(RunListModel* runs, const Clock& clock, QObject* parent = nullptr);

    /// What the outcome column shows; empty: no outcome is chosen.
    void setOutcomeName(const QString& name, const QString& unit);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const RunSummary& run, const QModelIndex& index) const;
    [[nodiscard]] QString toolTip(const RunSummary& run, const QModelIndex& index) const;
    [[nodiscard]] QString took(const RunSummary& run) const;

    const Clock& m_clock;
    QString m_outcome;
    QString m_unit;
};

} // namespace cmbagent
