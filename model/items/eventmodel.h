// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publishedevent.h"

#include <QAbstractTableModel>

#include <deque>

namespace cmbagent {

/// The history of one run, the newest event first, read page by page from whoever has the journal. Main thread.
class EventModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Type, Step, ColumnCount };
    enum Role {
        SeqRole = Qt::UserRole, ///< qint64
        AtRole, ///< Timestamp
        TypeRole, ///< int: index in EventBody
        StepIndexRole, ///< int; -1: about the run
        EventRole, ///< RunEvent
    };

    static constexpr int pageSize = 500;

    explicit EventModel(QObject* parent = nullptr);

    /// Starts over; asks for the first page when a view wants rows.
    void reset(const RunId& run, WorkflowPtr workflow);
    /// A person changed the plan of the run or one of its steps: they may be called otherwise.
    void setWorkflow(WorkflowPtr workflow);
    /// The answer to `pageRequested`, in any order; an empty page means: there is nothing older.
    void addPage(RunEvents events);

    [[nodiscard]] RunId run() const { return m_run; }
    [[nodiscard]] const WorkflowPtr& workflow() const { return m_workflow; }
    [[nodiscard]] const RunEvent& at(int row) const { return m_events[size_t(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

public Q_SLOTS:
    /// Newly committed events; those of other runs and those known already are left out.
    void apply(const cmbagent::RunEvents& events);

Q_SIGNALS:
    /// Wants up to `count` events before `beforeSeq` (0: the newest).
    void pageRequested(const cmbagent::RunId& run, qint64 beforeSeq, int count);
    void workflowChanged(); ///< within the same run

private:
    RunId m_run;
    WorkflowPtr m_workflow;
    std::deque<RunEvent> m_events; // newest first, no gaps
    bool m_isAsking = false;
    bool m_hasAll = true;
};

} // namespace cmbagent
