// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/approvals/askedquestion.h"

#include <QAbstractTableModel>
#include <QSet>

namespace cmbagent {

/// The steps of a plan that may be changed, in the order in which they may run: a check box says whether a step is part
/// of it, and beside it stands what follows from that. Main thread.
class PlanSteps : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Fate, ColumnCount };
    enum Role { StepRole = Qt::UserRole }; ///< index in the workflow

    explicit PlanSteps(PlanSettings plan, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] int stepAt(int row) const { return m_plan.workflow->order()[size_t(row)]; }
    /// Only what has not run yet can be changed or left out.
    [[nodiscard]] bool isPending(int step) const { return m_plan.states[size_t(step)] == StepState::Pending; }
    /// Marks a step as changed, under another title where it has one.
    void setChanged(int step, bool isChanged, const QString& title);
    /// Ids, in the order of the workflow.
    [[nodiscard]] QStringList leftOut() const;
    /// How many steps are going to run, wait for a person, or are skipped because of what is left out.
    [[nodiscard]] int runCount() const;
    [[nodiscard]] int skippedCount() const { return int(m_causes.size()); }

Q_SIGNALS:
    void leftOutChanged();

private:
    void follow();
    [[nodiscard]] QString label(int step) const;
    [[nodiscard]] QString fateText(int step) const;

    PlanSettings m_plan;
    QSet<int> m_leftOut;
    QHash<int, int> m_causes; ///< what is skipped, and which step it requires is missing
    QHash<int, QString> m_changed; ///< with the title it has now
};

} // namespace cmbagent
