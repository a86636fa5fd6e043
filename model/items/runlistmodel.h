// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <vector>

namespace cmbagent {

/// Projects and the runs in them, newest first, as a tree of two levels. Main thread.
class RunListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        IsProjectRole = Qt::UserRole, ///< bool
        ProjectIdRole, ///< ProjectId
        RunIdRole, ///< RunId; null for a project
        StateRole, ///< RunState
        IsInterruptedRole, ///< bool
        OpenApprovalsRole, ///< int; of a project: the sum
        ProgressRole, ///< double: settled steps / steps; -1: no steps
        CreatedRole, ///< Timestamp
        WorkflowNameRole, ///< QString
        SummaryRole, ///< RunSummary
    };

    explicit RunListModel(QObject* parent = nullptr);

    /// Replaces the projects; runs stay with the projects that stay.
    void setProjects(const QList<ProjectSummary>& projects);
    /// Replaces all runs and tells the views just what differs.
    void setRuns(const QList<RunSummary>& runs);
    /// One run that is new or has changed.
    void updateRun(const RunSummary& run);
    void removeRun(const RunId& run);

    [[nodiscard]] QModelIndex indexOf(const RunId& run) const;
    [[nodiscard]] QModelIndex indexOf(const ProjectId& project) const;
    /// Null for a project or an invalid index; valid until the model changes.
    [[nodiscard]] const RunSummary* runAt(const QModelIndex& index) const;
    [[nodiscard]] int runCount() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Project
    {
        ProjectSummary summary;
        std::vector<RunSummary> runs; // newest first
    };

    int projectRow(const ProjectId& id) const;
    int projectRowFor(const ProjectId& id); // adds a nameless one where it is unknown
    [[nodiscard]] QModelIndex projectIndex(int row) const;
    void mergeRuns(int projectRow, std::vector<RunSummary> wanted);
    void placeRun(int projectRow, const RunSummary& run);
    [[nodiscard]] QVariant projectData(const Project& project, int role) const;
    [[nodiscard]] QVariant runData(const RunSummary& run, int role) const;

    std::vector<Project> m_projects;
};

/// The list of runs narrowed by a text and put in an order. Main thread.
class RunFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Order : quint8 { Newest, Name, State };

    explicit RunFilterModel(QObject* parent = nullptr);

    void setOrder(Order order);

public Q_SLOTS:
    /// Every word must occur in the name, the workflow's name or the id of a run, or in the project's name.
    void setText(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
    Order m_order = Order::Newest;
};

} // namespace cmbagent
