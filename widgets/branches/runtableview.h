// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/branches/metricchart.h"
#include "widgets/branches/runtable.h"

#include <QWidget>

class QComboBox;
class QStackedWidget;
class QTreeWidget;

namespace cmbagent {

class EmptyState;

/// Several runs in a table (what was different about each, what came out) and one outcome of them in a chart. Main
/// thread.
class RunTableView : public QWidget
{
    Q_OBJECT

public:
    explicit RunTableView(QWidget* parent = nullptr);

    void setTable(const RunTable& table);
    [[nodiscard]] QTreeWidget* list() const { return m_list; }
    [[nodiscard]] QComboBox* outcome() const { return m_outcome; }
    [[nodiscard]] QComboBox* over() const { return m_over; }
    [[nodiscard]] MetricChart* chart() const { return m_chart; }
    /// The chart, or why there is none.
    [[nodiscard]] bool isChartShown() const;
    /// In the order they stand in.
    [[nodiscard]] QList<RunId> selectedRuns() const;

Q_SIGNALS:
    void runActivated(const cmbagent::RunId& run);
    void selectionChanged();

private:
    QWidget* makeChartPane();
    [[nodiscard]] bool hasCosts() const;
    void fillRows();
    void fillChoices();
    void showChart();
    [[nodiscard]] int mostVaried() const;
    [[nodiscard]] MetricChartData chartData(int outcome, int over) const;

    RunTable m_table;
    QStringList m_names; ///< of its rows, each told apart from the others
    QTreeWidget* m_list;
    QComboBox* m_outcome;
    QComboBox* m_over;
    QStackedWidget* m_stack;
    MetricChart* m_chart;
    EmptyState* m_empty;
};

} // namespace cmbagent
