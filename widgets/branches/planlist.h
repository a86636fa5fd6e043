// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/branches/playorder.h"

#include <QAbstractListModel>
#include <QListView>

namespace cmbagent {

/// The steps of a plan, those that run again first. Main thread.
class PlanModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { StepIdRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setLines(const std::vector<PlayLine>& lines);
    [[nodiscard]] const PlayLine& line(int row) const { return m_lines[size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// "Runs again: parameter 't0' was changed".
    static QString fateText(const PlayLine& line);

private:
    std::vector<PlayLine> m_lines;
};

/// What becomes of every step in a branch that is not made yet, and why. Main thread.
class PlanList : public QListView
{
    Q_OBJECT

public:
    explicit PlanList(QWidget* parent = nullptr);

    void setPlan(const PlayPlan& plan);
    [[nodiscard]] QSize sizeHint() const override { return { 320, 180 }; }

Q_SIGNALS:
    /// A person wants to see this step; by id.
    void stepChosen(const QString& step);

private:
    PlanModel* m_plan;
};

} // namespace cmbagent
